#include "models/insights/reportbykey.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr auto restForMoreKeys = std::chrono::milliseconds(120); // rows may still be arriving
constexpr int freshFor = 5; // seconds
}

QString reportList(const QStringList &texts)
{
    QStringList parts;
    for (QString text : texts)
        parts += u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + parts.join(u',') + u'}';
}

ReportByKey::ReportByKey(Session &session, const Source &source,
    const std::function<ReportParameters()> &parameters, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_source(source)
    , m_parameters(parameters)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restForMoreKeys);
    connect(&m_rest, &QTimer::timeout, this, &ReportByKey::ask);
    connect(&session, &Session::catalogChanged, this, &ReportByKey::askAgain);
    connect(&session, &Session::connectionRestored, this, [this] {
        if (m_error)
            askAgain();
    });
}

ReportByKey::~ReportByKey()
{
    m_query.cancel();
}

bool ReportByKey::isOld() const
{
    return !m_askedAt.isValid() || m_askedAt.secsTo(QDateTime::currentDateTimeUtc()) >= freshFor;
}

void ReportByKey::show(const QStringList &keys)
{
    m_keys = keys;
    const auto isUnknown = [this](const QString &key) { return !isKnown(key); };
    if (!keys.isEmpty() && (isOld() || std::any_of(keys.cbegin(), keys.cend(), isUnknown)))
        m_rest.start();
}

void ReportByKey::askAgain()
{
    m_askedAt = {};
    if (!m_keys.isEmpty())
        m_rest.start();
}

void ReportByKey::ask()
{
    m_query.cancel();
    const quint64 mine = ++m_question;
    const bool whole = isOld();
    QStringList asked = m_keys;
    if (!whole)
        asked.removeIf([this](const QString &key) { return isKnown(key); });
    if (asked.isEmpty())
        return;
    ReportParameters parameters = m_parameters();
    parameters[m_source.keysParameter] = reportList(asked);
    const Report report(m_session.catalog(), m_source.report, parameters);
    if (!report.missing().isEmpty())
        return;
    if (whole)
        m_askedAt = QDateTime::currentDateTimeUtc();
    m_query = m_session.read<Answer>([report, key = m_source.keyColumn](PgConnection &connection) {
        return run(connection, report, key);
    });
    m_query.then(this, [this, mine, whole](const Result<Answer> &answer) {
        if (mine != m_question)
            return;
        m_error.reset();
        if (answer)
            take(*answer, whole);
        else
            m_error = answer.error();
        if (!answer)
            m_askedAt = {};
        Q_EMIT changed();
    });
}

// Sorted by key on the worker, because there may be thousands.
Result<ReportByKey::Answer> ReportByKey::run(PgConnection &connection, const Report &report, const QString &keyColumn)
{
    const Result<ReportAnswers> read = runReports(connection, { report });
    if (!read)
        return tl::unexpected<Error>(read.error());
    const Result<Rows> &rows = read->answers.first();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    Answer answer;
    answer.first = rows->columns;
    const int key = columnOf(*rows, keyColumn);
    for (const Row &row : rows->rows)
        answer.second.insert(row.value(key).value_or(QString()), row);
    return answer;
}

void ReportByKey::take(const Answer &answer, bool whole)
{
    if (whole || answer.first != m_columns)
        m_rows.clear();
    m_columns = answer.first;
    m_rows.insert(answer.second);
    // Those that went out of sight are asked for again when they come back.
    if (m_rows.size() > 2 * m_keys.size()) {
        const QSet<QString> shown(m_keys.cbegin(), m_keys.cend());
        m_rows.removeIf([&shown](const auto &entry) { return !shown.contains(entry.key()); });
    }
}

Value ReportByKey::value(const QString &key, const QString &column) const
{
    const auto row = m_rows.constFind(key);
    return row == m_rows.cend() ? Value() : row->value(m_columns.indexOf(column));
}

} // namespace Kaiwa
