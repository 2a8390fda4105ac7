#include "views/pages/insights/insightspage.h"

#include "models/content/workspace.h"
#include "models/insights/reportbykey.h"
#include "views/charts/chartcard.h"
#include "views/editors/flowlayout.h"
#include "views/pages/insights/definitiondialog.h"
#include "views/pages/insights/leftoutdialog.h"
#include "views/pages/insights/stepsdialog.h"
#include "views/pages/results/rowsdialog.h"
#include "views/shell/filechooser.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/scopechip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int restOfFilters = 150; // ms
constexpr int gridGap = 12;
constexpr int gridColumns = 3; // a wide chart takes two of them
constexpr int leastWideWidth = 960; // below it charts stand under each other

const QString periodKey = u"insights/period"_s;
const QString guestsKey = u"insights/guests"_s;

QList<std::pair<QString, QString>> periodChoices()
{
    using Period = InsightFilter::Period;
    const auto choice = [](Period period, const QString &words) { return std::pair(periodId(period), words); };
    return { choice(Period::ThisMonth, InsightsPage::tr("this month", "period")),
        choice(Period::LastMonth, InsightsPage::tr("last month", "period")),
        choice(Period::Last30Days, InsightsPage::tr("last 30 days", "period")),
        choice(Period::Last90Days, InsightsPage::tr("last 90 days", "period")),
        choice(Period::Last12Months, InsightsPage::tr("last 12 months", "period")),
        choice(Period::ThisYear, InsightsPage::tr("this year", "period")),
        choice(Period::AllTime, InsightsPage::tr("all time", "period")) };
}

QList<std::pair<QString, QString>> guestChoices()
{
    return { { u"in"_s, InsightsPage::tr("with guests", "filter") }, { u"out"_s, InsightsPage::tr("without guests", "filter") },
        { u"only"_s, InsightsPage::tr("guests only", "filter") } };
}

QString questionOf(const ChartEntry &entry)
{
    QStringList words { entry.report };
    if (!entry.choices.isEmpty())
        words.append(entry.chartId()); // it changes for this chart alone
    for (auto it = entry.fixed.cbegin(); it != entry.fixed.cend(); ++it)
        words.append(it.key() + u'=' + it.value());
    return words.join(u' ');
}

// With what is shown first where something is chosen.
ReportParameters fixedOf(const ChartEntry &entry)
{
    ReportParameters fixed = entry.fixed;
    for (const ChartEntry::Choice &choice : entry.choices) {
        if (!fixed.contains(choice.parameter))
            fixed.insert(choice.parameter, choice.values.value(0).first);
    }
    return fixed;
}

QStringList namesOf(const Result<ReportAnswers> &answers)
{
    QStringList names;
    if (answers && answers->answers.constFirst()) {
        for (const Row &row : answers->answers.constFirst()->rows)
            names.append(row.value(0).value_or(QString()));
    }
    return names;
}

// Charts that show several figures of one answer ask once.
QList<ReportBoard::Question> questionsOf(const InsightsDescription &description)
{
    QList<ReportBoard::Question> questions;
    for (const ChartEntry &entry : description.charts) {
        const QString id = questionOf(entry);
        if (std::none_of(questions.cbegin(), questions.cend(), [&id](const auto &question) { return question.id == id; }))
            questions.append({ id, entry.report, fixedOf(entry) });
    }
    return questions;
}

} // namespace

InsightsPage::InsightsPage(Workspace &workspace, const InsightsDescription &description, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_description(description)
    , m_board(new ReportBoard(workspace.session(), questionsOf(description), this))
    , m_before(new ReportBoard(workspace.session(), questionsOf(description), this))
{
    setObjectName(u"page."_s + description.id);
    const QSettings settings;
    m_filter.period = periodOfId(settings.value(periodKey).toString()).value_or(m_filter.period);
    m_filter.guests = guestsOfId(settings.value(guestsKey).toString()).value_or(m_filter.guests);
    std::tie(m_filter.withoutPeople, m_filter.withoutDomains) = LeftOutDialog::kept();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(makeTitleRow());
    column->addWidget(makeCharts(), 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfFilters);
    connect(&m_rest, &QTimer::timeout, this, &InsightsPage::ask);
    connect(m_board, &ReportBoard::changed, this, &InsightsPage::showAnswer);
    connect(m_before, &ReportBoard::changed, this, &InsightsPage::showBefore);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &InsightsPage::refresh);
    connect(&workspace.session(), &Session::catalogChanged, this, [this] {
        readChoices();
        refresh();
    });
    readChoices();
    showFilter();
}

InsightsPage::~InsightsPage()
{
    m_languages.cancel();
    m_tiers.cancel();
    for (Query<ReportAnswers> &names : m_names)
        names.cancel();
}

QWidget *InsightsPage::makeTitleRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(m_description.title, bar);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    row->addWidget(title, 0, Qt::AlignTop);
    // A narrow window breaks the filters into lines; it is never made wider by them.
    auto *filters = new QWidget(bar);
    auto *flow = new FlowLayout(filters);
    flow->setContentsMargins(8, 0, 0, 0);
    flow->setSpacing(8);
    row->addWidget(filters, 1);
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
    connect(m_compare, &ScopeChip::chosen, this, &InsightsPage::refresh);
    m_leftOut = new QPushButton(filters);
    m_leftOut->setObjectName(u"insights.leftOut"_s);
    setButtonRole(m_leftOut, ButtonRole::Link);
    flow->addWidget(m_leftOut);
    m_export = new QPushButton(tr("Export…", "button: a page of charts"), bar);
    m_export->setObjectName(u"insights.export"_s);
    m_export->setAccessibleName(tr("Export this page"));
    row->addWidget(m_export, 0, Qt::AlignTop);
    connect(m_export, &QPushButton::clicked, this, &InsightsPage::exportDocument);
    connect(m_period, &ScopeChip::chosen, this, [this](const QString &id) {
        InsightFilter filter = m_filter;
        filter.period = periodOfId(id).value_or(filter.period);
        setFilter(filter);
    });
    connect(m_language, &ScopeChip::chosen, this, [this](const QString &id) {
        InsightFilter filter = m_filter;
        filter.language = id;
        setFilter(filter);
    });
    connect(m_tier, &ScopeChip::chosen, this, [this](const QString &name) {
        InsightFilter filter = m_filter;
        filter.tier = name;
        setFilter(filter);
    });
    connect(m_guests, &ScopeChip::chosen, this, [this](const QString &id) {
        InsightFilter filter = m_filter;
        filter.guests = guestsOfId(id).value_or(filter.guests);
        setFilter(filter);
    });
    connect(m_leftOut, &QPushButton::clicked, this, &InsightsPage::chooseLeftOut);
    return bar;
}

QWidget *InsightsPage::makeCharts()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridGap);
    m_note = new QLabel(m_description.note, content);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setInk(m_note, Ink::Dim);
    m_note->setVisible(!m_description.note.isEmpty());
    column->addWidget(m_note);
    m_grid = new QGridLayout;
    m_grid->setSpacing(gridGap);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (const ChartEntry &entry : m_description.charts) {
        auto *card = new ChartCard(entry, content);
        for (const ChartEntry::Choice &choice : entry.choices)
            choice.isOrder ? makeSteps(*card, choice) : makeChoice(*card, choice);
        connect(card, &ChartCard::rowsRequested, this,
            [this, card](const ReportParameters &mark, qint64 n, const QString &words) { openRows(*card, mark, n, words); });
        connect(card, &ChartCard::definitionRequested, this, [this, card] {
            auto *dialog = new DefinitionDialog(card->entry().title, card->entry().report, m_board->parameters(questionOf(card->entry())), this);
            dialog->open();
        });
        connect(card, &ChartCard::failed, this, &Page::statusChanged);
        m_cards.append(card);
    }
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"insights.area"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    arrange();
    return m_area;
}

// Wide charts beside narrow ones where there is room, one under the other where there is not.
void InsightsPage::arrange()
{
    const int columns = width() >= leastWideWidth ? gridColumns : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // of the layout; the cards stay
    int row = 0;
    int column = 0;
    for (ChartCard *card : std::as_const(m_cards)) {
        const int span = columns == 1 ? 1 : card->entry().isWide ? 2 : 1;
        if (column + span > columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(card, row, column, 1, span);
        column += span;
    }
    for (int i = 0; i < gridColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

// --- The filter

void InsightsPage::readChoices()
{
    m_languages = readLabelLanguages(m_workspace.session());
    m_languages.then(this, [this](const Result<QList<LabelLanguage>> &languages) {
        if (!languages)
            return; // the chip stays without names; a page of charts goes on
        QList<std::pair<QString, QString>> choices;
        for (const LabelLanguage &language : *languages)
            choices.append({ language.id, language.name });
        m_language->setChoices(choices);
    });
    const Report tiers(m_workspace.session().catalog(), u"insight-tiers"_s, {});
    m_tier->setVisible(tiers.missing().isEmpty());
    if (!tiers.missing().isEmpty())
        return;
    m_tiers = readReports(m_workspace.session(), { tiers });
    m_tiers.then(this, [this](const Result<ReportAnswers> &answers) {
        if (!answers || !answers->answers.constFirst())
            return;
        QStringList names;
        for (const Row &row : answers->answers.constFirst()->rows)
            names.append(row.value(0).value_or(QString()));
        m_tier->setValues(names);
    });
}

void InsightsPage::setFilter(const InsightFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    QSettings settings;
    settings.setValue(periodKey, periodId(filter.period));
    settings.setValue(guestsKey, guestsId(filter.guests));
    showFilter();
    refresh();
}

void InsightsPage::showFilter()
{
    m_period->setValue(periodId(m_filter.period));
    m_language->setValue(m_filter.language);
    m_tier->setValue(m_filter.tier);
    m_guests->setValue(guestsId(m_filter.guests));
    const int count = int(m_filter.withoutPeople.size() + m_filter.withoutDomains.size());
    m_leftOut->setText(count == 0 ? tr("Nobody is left out", "of the figures") : tr("%n left out", "accounts and mail domains", count));
    m_leftOut->setAccessibleName(tr("Accounts that are left out of the figures"));
}

void InsightsPage::chooseLeftOut()
{
    auto *dialog = new LeftOutDialog(this);
    connect(dialog, &QDialog::accepted, this, [this] {
        InsightFilter filter = m_filter;
        std::tie(filter.withoutPeople, filter.withoutDomains) = LeftOutDialog::kept();
        setFilter(filter);
    });
    dialog->open();
}

// --- What is chosen on a chart

namespace {

QString chipOf(const ChartEntry &entry, const ChartEntry::Choice &choice)
{
    return u"chartChoice."_s + entry.chartId() + u'.' + choice.parameter;
}

} // namespace

void InsightsPage::makeChoice(ChartCard &card, const ChartEntry::Choice &choice)
{
    const QString shown = card.entry().fixed.value(choice.parameter, choice.values.value(0).first);
    auto *chip = new ScopeChip(chipOf(card.entry(), choice), choice.words, &card);
    chip->setChoices(choice.names.isEmpty() ? choice.values : QList<std::pair<QString, QString>> { { shown, shown } }, false);
    chip->setValue(shown);
    card.addControl(chip);
    connect(chip, &ScopeChip::chosen, this,
        [this, &card, parameter = choice.parameter](const QString &value) { choose(card, parameter, value); });
}

void InsightsPage::makeSteps(ChartCard &card, const ChartEntry::Choice &choice)
{
    auto *button = new QPushButton(choice.words, &card);
    button->setObjectName(chipOf(card.entry(), choice));
    button->setAccessibleName(choice.words);
    setButtonRole(button, ButtonRole::Chip);
    card.addControl(button);
    connect(button, &QPushButton::clicked, this, [this, &card, choice] {
        const ReportParameters known = m_board->parameters(questionOf(card.entry()));
        auto *dialog = new StepsDialog(StepsDialog::stepsOf(known.value(choice.parameter)), this);
        connect(dialog, &QDialog::accepted, this,
            [this, &card, dialog, parameter = choice.parameter] { choose(card, parameter, reportList(dialog->steps())); });
        Query<ReportAnswers> &names = m_names[chipOf(card.entry(), choice)];
        names = readReports(m_workspace.session(), { Report(m_workspace.session().catalog(), choice.names, known) });
        names.then(dialog, [dialog](const Result<ReportAnswers> &answers) { dialog->offer(namesOf(answers)); });
        dialog->open();
    });
}

void InsightsPage::choose(ChartCard &card, const QString &parameter, const QString &value)
{
    const QString id = questionOf(card.entry());
    ReportParameters fixed = fixedOf(card.entry());
    for (const ChartEntry::Choice &choice : card.entry().choices) {
        if (m_board->parameters(id).contains(choice.parameter))
            fixed.insert(choice.parameter, m_board->parameters(id).value(choice.parameter));
    }
    fixed.insert(parameter, value);
    m_before->choose(id, fixed);
    m_board->choose(id, fixed);
    sayChosen(card);
    readNames();
}

void InsightsPage::sayChosen(ChartCard &card)
{
    QStringList words;
    for (const ChartEntry::Choice &choice : card.entry().choices) {
        if (choice.isOrder)
            words += StepsDialog::stepsOf(m_board->parameters(questionOf(card.entry())).value(choice.parameter)).join(u" → "_s);
        else
            words += card.findChild<ScopeChip *>(chipOf(card.entry(), choice))->text();
    }
    card.setChosen(words.join(u" · "_s));
}

void InsightsPage::readNames()
{
    for (ChartCard *card : std::as_const(m_cards)) {
        for (const ChartEntry::Choice &choice : card->entry().choices) {
            if (choice.names.isEmpty() || choice.isOrder)
                continue;
            const Report report(m_workspace.session().catalog(), choice.names, m_board->parameters(questionOf(card->entry())));
            if (!report.missing().isEmpty())
                continue;
            auto *chip = card->findChild<ScopeChip *>(chipOf(card->entry(), choice));
            Query<ReportAnswers> &names = m_names[chip->objectName()];
            names.cancel();
            names = readReports(m_workspace.session(), { report });
            names.then(chip, [chip](const Result<ReportAnswers> &answers) {
                QList<std::pair<QString, QString>> known;
                for (const QString &name : namesOf(answers))
                    known.append({ name, name });
                if (!known.isEmpty())
                    chip->setChoices(known, false);
            });
        }
    }
}

// --- Reading

void InsightsPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        m_rest.start();
}

bool InsightsPage::isLoading() const
{
    return m_rest.isActive() || m_board->isAsking() || m_before->isAsking();
}

void InsightsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_rest.start();
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_rest.stop();
    m_isStale = m_isStale || isLoading();
    m_board->cancel();
    m_before->cancel();
}

void InsightsPage::ask()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone zone = ReadingZone::instance().zone();
    m_today = now.toTimeZone(zone).date();
    m_askedAt = now;
    m_isStale = false;
    m_board->ask(m_filter.parameters(zone, now));
    readNames();
    for (ChartCard *card : std::as_const(m_cards))
        sayChosen(*card);
    if (compares()) {
        m_before->ask(m_filter.before(m_today).parameters(zone, now));
    } else {
        m_before->cancel();
        for (ChartCard *card : std::as_const(m_cards))
            card->compareWith({});
    }
    showStatus();
}

void InsightsPage::showAnswer(const QString &question)
{
    for (ChartCard *card : std::as_const(m_cards)) {
        if (questionOf(card->entry()) == question)
            card->show(m_board->answer(question), m_today);
    }
    showStatus();
    if (!isLoading())
        Q_EMIT loadingChanged();
}

bool InsightsPage::compares() const
{
    return !m_compare->value().isEmpty();
}

void InsightsPage::showBefore(const QString &question)
{
    for (ChartCard *card : std::as_const(m_cards)) {
        if (compares() && card->isOfPeriod() && questionOf(card->entry()) == question)
            card->compareWith(m_before->answer(question));
    }
    if (!isLoading())
        Q_EMIT loadingChanged();
}

void InsightsPage::showStatus()
{
    double seconds = 0;
    qint64 rows = 0;
    int known = 0;
    for (const ReportBoard::Question &question : m_board->questions()) {
        const ReportBoard::Answer &answer = m_board->answer(question.id);
        known += answer.isKnown;
        seconds = std::max(seconds, answer.seconds);
    }
    for (const ChartCard *card : std::as_const(m_cards))
        rows += card->marks().n();
    Q_EMIT statusChanged(tr("%1 of %2 reports · %3 s · %4 rows", "status line of a page of charts")
                             .arg(QLocale().toString(known), QLocale().toString(m_board->questions().size()),
                                 QLocale().toString(seconds, 'f', 1), QLocale().toString(rows)));
}

// --- Export

ChartDocument InsightsPage::document() const
{
    const ReadingZone &zone = ReadingZone::instance();
    const auto [first, end] = m_filter.days(m_today);
    const QLocale locale;
    QStringList filters { tr("%1 to %2", "days of a period")
                              .arg(locale.toString(first, QLocale::ShortFormat), locale.toString(end.addDays(-1), QLocale::ShortFormat)) };
    if (!m_filter.language.isEmpty())
        filters.append(m_language->text());
    if (!m_filter.tier.isEmpty())
        filters.append(m_tier->text());
    filters += { m_guests->text(), m_leftOut->text(), tr("Zone %1").arg(zone.name()),
        tr("As of %1", "when a page of charts was read").arg(zone.dateTimeText(m_askedAt)) };
    ChartDocument document { m_description.title, filters.join(u" · "_s), m_description.note, {} };
    for (const ChartCard *card : m_cards)
        document.cards.append(card);
    return document;
}

void InsightsPage::exportDocument()
{
    FileChooser::current().ask(this,
        { tr("Export %1", "%1: title of a page").arg(m_description.title),
            tr("PDF document (*.pdf);;CSV table (*.csv);;JSON (*.json);;PNG picture (*.png)"), m_description.id + u".pdf"_s, true },
        [this](const QString &path) {
            const Result<void> written = writeDocument(document(), path);
            Q_EMIT statusChanged(written ? tr("Written to %1").arg(path) : written.error().message);
        });
}

// --- Rows

void InsightsPage::openRows(const ChartCard &card, const ReportParameters &mark, qint64 n, const QString &words)
{
    ReportParameters parameters = m_board->parameters(questionOf(card.entry()));
    for (auto it = mark.cbegin(); it != mark.cend(); ++it)
        parameters.insert(it.key(), it.value());
    const Report rows(m_workspace.session().catalog(), ChartHead::of(card.entry().report).opens, parameters);
    auto *dialog = new RowsDialog(m_workspace.session(), rows, words, n, this);
    dialog->show();
}

} // namespace Kaiwa
