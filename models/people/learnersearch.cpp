#include "models/people/learnersearch.h"

#include <QDateTime>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int restOfText = 150; // ms
constexpr qsizetype enoughRows = 30; // fewer quick hits than this: the slow way is gone without being asked for

} // namespace

LearnerSearch::LearnerSearch(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_zone(QTimeZone::utc())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfText);
    connect(&m_rest, &QTimer::timeout, this, &LearnerSearch::ask);
}

LearnerSearch::~LearnerSearch()
{
    m_query.cancel();
}

const QStringList &LearnerSearch::columns()
{
    static const QStringList columns { u"display_name"_s, u"email"_s, u"languages"_s, u"tier"_s, u"last_active_at"_s,
        u"month_conversations"_s, u"username"_s, u"native_language"_s, u"verified_at"_s, u"created_at"_s };
    return columns;
}

void LearnerSearch::setText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    askAgain();
}

void LearnerSearch::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    askAgain();
}

void LearnerSearch::askAgain()
{
    cancel();
    m_next = {};
    m_next.text = m_text;
    m_isFirst = true;
    m_rest.start();
    Q_EMIT stateChanged();
}

void LearnerSearch::cancel()
{
    ++m_question;
    m_rest.stop();
    m_query.cancel();
    m_query = {};
}

void LearnerSearch::ask()
{
    const quint64 mine = m_question;
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    m_next.monthSince = QDate(today.year(), today.month(), 1).startOfDay(m_zone).toUTC();
    m_query = m_session.read<LearnerPage>([catalog = m_session.catalog(), question = m_next](PgConnection &connection) {
        return findLearners(connection, catalog, question);
    });
    m_query.then(this, [this, mine](const Result<LearnerPage> &page) {
        if (mine == m_question)
            take(page);
    });
    Q_EMIT stateChanged();
}

void LearnerSearch::take(const Result<LearnerPage> &page)
{
    if (!page) {
        m_error = page.error();
        m_isComplete = true; // what cannot be read is not asked for again and again
        Q_EMIT stateChanged();
        return;
    }
    m_isTaking = true;
    m_error.reset();
    if (m_isFirst) {
        beginResetModel();
        m_isFirst = false;
        m_names = page->rows.columns.isEmpty() ? m_names : page->rows.columns;
        m_rows = page->rows.rows;
        m_seconds = 0;
        m_scanned = false;
        m_isByParts = false;
        m_isComplete = page->isComplete;
        endResetModel();
    } else {
        if (!page->rows.rows.isEmpty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->rows.rows.size()) - 1);
            m_names = page->rows.columns;
            m_rows += page->rows.rows;
            endInsertRows();
        }
        m_isComplete = page->isComplete;
    }
    m_seconds += page->seconds;
    m_scanned = m_scanned || !page->scanned.isEmpty();
    m_isByParts = m_isByParts || page->ways.contains(u"part"_s);
    m_next = page->next;
    m_isTaking = false;
    // Where the quick ways found little, the slow one goes on by itself.
    if (!m_isComplete && m_rows.size() < enoughRows)
        ask();
    else
        Q_EMIT stateChanged();
}

bool LearnerSearch::hasColumn(const QString &name) const
{
    return m_names.isEmpty() || m_names.contains(name);
}

QString LearnerSearch::id(int row) const
{
    return value(row, u"id"_s).value_or(QString());
}

int LearnerSearch::rowOf(const QString &id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (this->id(row) == id)
            return row;
    }
    return -1;
}

Value LearnerSearch::value(int row, const QString &column) const
{
    const auto at = m_names.indexOf(column);
    return at < 0 || row < 0 || row >= m_rows.size() ? Value() : m_rows.at(row).value(at);
}

int LearnerSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LearnerSearch::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant LearnerSearch::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index) || (role != Qt::DisplayRole && role != Qt::UserRole))
        return {};
    const Value found = value(index.row(), columns().at(index.column()));
    if (!found)
        return {};
    return *found;
}

QVariant LearnerSearch::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns().size())
        return {};
    return columns().at(section);
}

bool LearnerSearch::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_error && !m_isFirst && !isAsking();
}

void LearnerSearch::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

} // namespace Kaiwa
