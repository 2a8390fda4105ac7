#include "models/insights/reportrows.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestCell = 300; // characters
}

ReportRows::ReportRows(Session &session, const Report &report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_catalog(session.catalog())
    , m_report(report.name())
    , m_parameters(report.parameters())
    , m_pageColumns(report.pageColumns())
{
    m_parameters[u"limit"_s] = QString::number(pageRows);
}

ReportRows::~ReportRows()
{
    m_query.cancel();
}

int ReportRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReportRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ReportRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Value &value = m_rows.at(index.row()).at(index.column());
    if (!value)
        return {};
    if (role == Qt::UserRole)
        return *value;
    if (role == Qt::DisplayRole)
        return value->left(longestCell).simplified();
    return {};
}

QVariant ReportRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    return m_columns.at(section);
}

bool ReportRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_error && !m_reading;
}

void ReportRows::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    m_query = readReports(m_session, { Report(m_catalog, m_report, m_parameters) });
    m_query.then(this, [this](const Result<ReportAnswers> &result) { take(result); });
}

void ReportRows::take(const Result<ReportAnswers> &result)
{
    if (!result || !result->answers.first()) {
        m_reading = false;
        m_error = result ? result->answers.first().error() : result.error();
        Q_EMIT stateChanged();
        return;
    }
    const Rows &page = *result->answers.first();
    if (m_columns.isEmpty() && !page.columns.isEmpty()) {
        beginInsertColumns({}, 0, int(page.columns.size()) - 1);
        m_columns = page.columns;
        endInsertColumns();
    }
    m_complete = page.rows.size() < pageRows;
    if (!page.rows.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
        for (const QString &column : std::as_const(m_pageColumns))
            m_parameters[u"after_"_s + column] = m_rows.last().value(columnOf(page, column)).value_or(QString());
    }
    m_reading = false; // not before: whoever hears of the rows may ask for more at once
    Q_EMIT stateChanged();
}

} // namespace Kaiwa
