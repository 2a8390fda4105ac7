#include "views/pages/insights/insightsfilterbar.h"

#include "models/insights/report.h"
#include "views/editors/flowlayout.h"
#include "views/pages/insights/leftoutdialog.h"
#include "views/shell/theme.h"
#include "views/widgets/scopechip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString periodKey = u"insights/period"_s;
const QString guestsKey = u"insights/guests"_s;

QList<std::pair<QString, QString>> periodChoices()
{
    using Period = InsightFilter::Period;
    const auto choice = [](Period period, const QString &words) { return std::pair(periodId(period), words); };
    return { choice(Period::ThisMonth, InsightsFilterBar::tr("this month", "period")),
        choice(Period::LastMonth, InsightsFilterBar::tr("last month", "period")),
        choice(Period::Last30Days, InsightsFilterBar::tr("last 30 days", "period")),
        choice(Period::Last90Days, InsightsFilterBar::tr("last 90 days", "period")),
        choice(Period::Last12Months, InsightsFilterBar::tr("last 12 months", "period")),
        choice(Period::ThisYear, InsightsFilterBar::tr("this year", "period")),
        choice(Period::AllTime, InsightsFilterBar::tr("all time", "period")) };
}

QList<std::pair<QString, QString>> guestChoices()
{
    return { { u"in"_s, InsightsFilterBar::tr("with guests", "filter") }, { u"out"_s, InsightsFilterBar::tr("without guests", "filter") },
        { u"only"_s, InsightsFilterBar::tr("guests only", "filter") } };
}

} // namespace

InsightsFilterBar::InsightsFilterBar(Session &session, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    const QSettings settings;
    m_filter.period = periodOfId(settings.value(periodKey).toString()).value_or(m_filter.period);
    m_filter.guests = guestsOfId(settings.value(guestsKey).toString()).value_or(m_filter.guests);
    std::tie(m_filter.withoutPeople, m_filter.withoutDomains) = LeftOutDialog::kept();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *heading = new QLabel(title, this);
    heading->setObjectName(u"title"_s);
    heading->setFont(titleFont());
    row->addWidget(heading, 0, Qt::AlignTop);
    // A narrow window breaks the filters into lines; it is never made wider by them.
    auto *filters = new QWidget(this);
    auto *flow = new FlowLayout(filters);
    flow->setContentsMargins(8, 0, 0, 0);
    flow->setSpacing(8);
    row->addWidget(filters, 1);
    makeChips(filters, flow);
    auto *leave = new QPushButton(tr("Export…", "button: a page of charts"), this);
    leave->setObjectName(u"insights.export"_s);
    leave->setAccessibleName(tr("Export this page"));
    row->addWidget(leave, 0, Qt::AlignTop);
    connect(leave, &QPushButton::clicked, this, &InsightsFilterBar::exportRequested);
    showFilter();
}

InsightsFilterBar::~InsightsFilterBar()
{
    m_languages.cancel();
    m_tiers.cancel();
}

void InsightsFilterBar::makeChips(QWidget *filters, FlowLayout *flow)
{
    const auto addChip = [&](const QString &name, const QString &words) {
        auto *chip = new ScopeChip(u"insights."_s + name, words, filters);
        flow->addWidget(chip);
        return chip;
    };
    m_period = addChip(u"period"_s, tr("Period", "filter"));
    m_period->setChoices(periodChoices(), false);
    m_language = addChip(u"language"_s, tr("Language", "filter"));
    m_tier = addChip(u"tier"_s, tr("Tier", "filter"));
    m_guests = addChip(u"guests"_s, tr("Guests", "filter"));
    m_guests->setChoices(guestChoices(), false);
    m_compare = addChip(u"compare"_s, tr("Compare", "filter"));
    m_compare->setChoices({ { u"before"_s, tr("the period before", "what a period is compared with") } });
    m_leftOut = new QPushButton(filters);
    m_leftOut->setObjectName(u"insights.leftOut"_s);
    setButtonRole(m_leftOut, ButtonRole::Link);
    flow->addWidget(m_leftOut);
    const auto narrowBy = [this](ScopeChip *chip, auto narrow) {
        connect(chip, &ScopeChip::chosen, this, [this, narrow](const QString &id) {
            InsightFilter filter = m_filter;
            narrow(filter, id);
            setFilter(filter);
        });
    };
    narrowBy(m_period, [](InsightFilter &filter, const QString &id) { filter.period = periodOfId(id).value_or(filter.period); });
    narrowBy(m_language, [](InsightFilter &filter, const QString &id) { filter.language = id; });
    narrowBy(m_tier, [](InsightFilter &filter, const QString &name) { filter.tier = name; });
    narrowBy(m_guests, [](InsightFilter &filter, const QString &id) { filter.guests = guestsOfId(id).value_or(filter.guests); });
    connect(m_compare, &ScopeChip::chosen, this, &InsightsFilterBar::comparisonChanged);
    connect(m_leftOut, &QPushButton::clicked, this, &InsightsFilterBar::chooseLeftOut);
}

void InsightsFilterBar::setFilter(const InsightFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    QSettings settings;
    settings.setValue(periodKey, periodId(filter.period));
    settings.setValue(guestsKey, guestsId(filter.guests));
    showFilter();
    Q_EMIT filterChanged();
}

void InsightsFilterBar::showFilter()
{
    m_period->setValue(periodId(m_filter.period));
    m_language->setValue(m_filter.language);
    m_tier->setValue(m_filter.tier);
    m_guests->setValue(guestsId(m_filter.guests));
    const int count = int(m_filter.withoutPeople.size() + m_filter.withoutDomains.size());
    m_leftOut->setText(count == 0 ? tr("Nobody is left out", "of the figures") : tr("%n left out", "accounts and mail domains", count));
    m_leftOut->setAccessibleName(tr("Accounts that are left out of the figures"));
}

bool InsightsFilterBar::compares() const
{
    return !m_compare->value().isEmpty();
}

QStringList InsightsFilterBar::words(const QDate &today) const
{
    const auto [first, end] = m_filter.days(today);
    const QLocale locale;
    QStringList words { tr("%1 to %2", "days of a period")
                            .arg(locale.toString(first, QLocale::ShortFormat), locale.toString(end.addDays(-1), QLocale::ShortFormat)) };
    if (!m_filter.language.isEmpty())
        words.append(m_language->text());
    if (!m_filter.tier.isEmpty())
        words.append(m_tier->text());
    return words << m_guests->text() << m_leftOut->text();
}

void InsightsFilterBar::chooseLeftOut()
{
    auto *dialog = new LeftOutDialog(this);
    connect(dialog, &QDialog::accepted, this, [this] {
        InsightFilter filter = m_filter;
        std::tie(filter.withoutPeople, filter.withoutDomains) = LeftOutDialog::kept();
        setFilter(filter);
    });
    dialog->open();
}

// --- What the database has to choose from

void InsightsFilterBar::readChoices()
{
    readLanguages();
    readTiers();
}

void InsightsFilterBar::readLanguages()
{
    m_languages.cancel();
    m_languages = readLabelLanguages(m_session);
    m_languages.then(this, [this](const Result<QList<LabelLanguage>> &languages) {
        if (!languages)
            return Q_EMIT languagesRead(m_languageNames); // the names that there were; a page of charts goes on
        QList<std::pair<QString, QString>> choices;
        m_languageNames.clear();
        for (const LabelLanguage &language : *languages) {
            choices.append({ language.id, language.name });
            m_languageNames.insert(language.id, language.name);
        }
        m_language->setChoices(choices);
        Q_EMIT languagesRead(m_languageNames);
    });
}

void InsightsFilterBar::readTiers()
{
    const Report tiers(m_session.catalog(), u"insight-tiers"_s, {});
    m_tier->setVisible(tiers.missing().isEmpty());
    if (!tiers.missing().isEmpty())
        return;
    m_tiers = readReports(m_session, { tiers });
    m_tiers.then(this, [this](const Result<ReportAnswers> &answers) {
        if (!answers || !answers->answers.constFirst())
            return;
        QStringList names;
        for (const Row &row : answers->answers.constFirst()->rows)
            names.append(row.value(0).value_or(QString()));
        m_tier->setValues(names);
    });
}

} // namespace Kaiwa
