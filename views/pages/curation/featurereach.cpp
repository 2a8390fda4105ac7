#include "views/pages/curation/featurereach.h"

#include "models/content/workspace.h"
#include "models/insights/reportbykey.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto restOfRow = std::chrono::milliseconds(150); // walking through the list asks nothing
constexpr int shownDays = 30;

int number(const Rows &rows, const QString &column)
{
    const int at = columnOf(rows, column);
    return at < 0 || rows.rows.isEmpty() ? 0 : rows.rows.constFirst().value(at).value_or(QString()).toInt();
}

QString reachWords(const Rows &rows)
{
    return FeatureReach::tr("%1, %2", "%1: '340 findings', %2: '25 learners'")
        .arg(FeatureReach::tr("%Ln finding(s)", nullptr, number(rows, u"findings"_s)),
            FeatureReach::tr("%Ln learner(s)", nullptr, number(rows, u"learners"_s)));
}

} // namespace

FeatureReach::FeatureReach(Workspace &workspace, QWidget *parent)
    : RecordPanel(parent)
    , m_workspace(workspace)
    , m_rest(new QTimer(this))
    , m_words(new QLabel(this))
{
    setObjectName(u"featureReach"_s);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restOfRow);
    connect(m_rest, &QTimer::timeout, this, &FeatureReach::ask);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"featureReach.words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setInk(m_words, Ink::Dim);
    column->addWidget(m_words);
}

FeatureReach::~FeatureReach()
{
    m_query.cancel();
}

void FeatureReach::showRecord(const RecordKey &key)
{
    if (key != m_key)
        m_words->clear();
    m_key = key;
    ++m_question; // what is on its way is of another record
    if (key.isValid() && !key.isDraft())
        m_rest->start();
    else
        m_words->setText(key.isValid() ? tr("Not in the database yet, so nobody met it.") : QString());
}

void FeatureReach::ask()
{
    m_query.cancel();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ReportParameters ever { { u"features"_s, reportList({ m_key.key.value(0) }) }, { u"until"_s, reportTime(now) } };
    ReportParameters recent = ever;
    recent.insert(u"since"_s, reportTime(now.addDays(-shownDays)));
    const Catalog &catalog = m_workspace.catalog();
    const quint64 mine = ++m_question;
    m_query = readReports(
        m_workspace.session(), { Report(catalog, u"feature-reach"_s, recent), Report(catalog, u"feature-reach"_s, ever) });
    m_query.then(this, [this, mine](const Result<ReportAnswers> &answers) {
        if (mine == m_question)
            take(answers);
    });
}

void FeatureReach::take(const Result<ReportAnswers> &answers)
{
    if (!answers) {
        m_words->setText(answers.error().message);
        return;
    }
    const Result<Rows> &recent = answers->answers.at(0);
    const Result<Rows> &ever = answers->answers.at(1);
    if (!recent || !ever) {
        m_words->setText((recent ? ever : recent).error().message);
        return;
    }
    QStringList lines { tr("Last 30 days: %1", "%1: findings and learners").arg(reachWords(*recent)),
        tr("Ever: %1", "%1: findings and learners").arg(reachWords(*ever)) };
    if (columnOf(*ever, u"aliases"_s) >= 0)
        lines += tr("%Ln alias(es) lead(s) to it", nullptr, number(*ever, u"aliases"_s));
    if (const int folded = number(*ever, u"folded"_s); folded > 0)
        lines += tr("Including %Ln feature(s) that were merged into it", nullptr, folded);
    m_words->setText(lines.join(u'\n'));
}

} // namespace Kaiwa
