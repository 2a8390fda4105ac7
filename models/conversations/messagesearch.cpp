#include "models/conversations/messagesearch.h"

#include "models/conversations/transcripttext.h"
#include "models/database/moment.h"
#include "models/database/pgconnection.h"
#include "models/database/textindexes.h"
#include "models/language/texthits.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString searchedTable = u"messages"_s;
const QString searchedColumn = u"content"_s;
constexpr int searchSurroundings = 300; // characters of a message at each side of the hit that leave the server
constexpr qsizetype longestExcerpt = 160;

QString likePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace

// The worker's part of a search.
class MessageSearch::Asking final {
public:
    Asking(const Catalog &catalog, const QString &text, const Row &cursor)
        : m_catalog(catalog)
        , m_text(text)
        , m_cursor(cursor)
    {
    }

    bool canSearch() const { return column(u"id"_s) && column(u"content"_s); }

    Result<Answer> run(PgConnection &connection, const MessageIndexFound &index) const
    {
        Answer answer;
        const Result<Rows> rows = connection.run(statement(index));
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        answer.isLast = rows->rows.size() <= pageHits;
        for (qsizetype i = 0; i < std::min<qsizetype>(rows->rows.size(), pageHits); ++i) {
            const Row &row = rows->rows.at(i);
            answer.hits.append(hitOf(row));
            answer.cursor = { row.at(0), row.at(4) };
        }
        return answer;
    }

    Result<MessageIndexFound> findIndex(PgConnection &connection) const
    {
        const Result<QList<TextIndex>> indexes = readTextIndexes(connection, *m_catalog.table(searchedTable));
        if (!indexes)
            return tl::unexpected<Error>(indexes.error());
        const TextIndex *trigrams = trigramsOf(*indexes, searchedColumn);
        if (trigrams && m_text.toUcs4().size() >= leastForTrigrams)
            return MessageIndexFound { MessageIndex::Trigrams, trigrams->name, trigrams->expression, {} };
        for (const TextIndex &index : *indexes) {
            if (index.kind == TextIndex::Kind::Words && index.column == searchedColumn)
                return MessageIndexFound { MessageIndex::Words, index.name, index.expression, index.configuration };
        }
        return MessageIndexFound();
    }

private:
    const Column *column(const QString &name) const
    {
        const Table *table = m_catalog.table(searchedTable);
        const Column *found = table ? table->column(name) : nullptr;
        return found && found->mayRead ? found : nullptr;
    }

    QString tableName() const { return quotedIdentifier(m_catalog.schema(), searchedTable); }

    Statement statement(const MessageIndexFound &index) const
    {
        const auto text = [this](const QString &name) {
            return column(name) ? u"m.%1::text"_s.arg(quotedIdentifier(name)) : u"NULL::text"_s;
        };
        // A message without a time is the oldest.
        const Column *time = column(u"timestamp"_s);
        const bool isTime = time && (time->kind == ValueKind::Timestamp || time->kind == ValueKind::TimestampWithZone);
        const QString timeType = isTime ? time->typeName : u"text"_s;
        const QString at = !time       ? u"''::text"_s
            : isTime && time->notNull  ? u"m.\"timestamp\""_s
            : isTime                   ? u"coalesce(m.\"timestamp\", '-infinity')"_s
                                       : u"coalesce(m.\"timestamp\"::text, '')"_s;
        Statement asked;
        asked.parameters = { likePattern(m_text), m_text };
        const QString around = QString::number(searchSurroundings);
        asked.sql = u"SELECT %1::text, %2, %3, substring(m.\"content\"::text FROM greatest(1, strpos(lower(m.\"content\"::text), "
                     "lower($2::text)) - %4) FOR 2 * %4 + length($2::text)), m.\"id\"::text FROM %5 AS m WHERE "_s
                        .arg(at, text(u"conversation_id"_s), text(u"role"_s), around, tableName());
        if (index.kind == MessageIndex::Words)
            asked.sql += u"%1 @@ plainto_tsquery('%2'::regconfig, $2::text) AND $1::text IS NOT NULL"_s.arg(index.expression, index.configuration);
        else
            asked.sql += u"m.\"content\" ILIKE $1::text"_s;
        if (!m_cursor.isEmpty()) {
            asked.parameters << m_cursor.at(0) << m_cursor.at(1);
            asked.sql += u" AND (%1, m.\"id\") < ($3::%2, $4::%3)"_s.arg(at, timeType, column(u"id"_s)->typeName);
        }
        asked.sql += u" ORDER BY %1 DESC, m.\"id\" DESC LIMIT %2"_s.arg(at).arg(pageHits + 1);
        return asked;
    }

    Hit hitOf(const Row &row) const
    {
        Hit hit;
        hit.message = row.at(4).value_or(QString());
        hit.conversation = row.at(1).value_or(QString());
        hit.speaker = row.at(2).value_or(QString());
        hit.at = momentOf(row.at(0).value_or(QString()));
        const QString content = row.at(3).value_or(QString());
        QList<TextHit> found = findHits(content, m_text, 1);
        const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; found.isEmpty() && i < words.size(); ++i)
            found = findHits(content, words.at(i), 1);
        const Excerpt excerpt = sentenceAround(content, found.value(0), longestExcerpt);
        hit.excerpt = excerpt.text;
        if (!found.isEmpty()) {
            hit.hitStart = int(excerpt.hitStart);
            hit.hitLength = int(excerpt.hitLength);
        }
        return hit;
    }

    const Catalog m_catalog;
    const QString m_text;
    const Row m_cursor;
};

MessageSearch::MessageSearch(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
}

MessageSearch::~MessageSearch()
{
    m_looking.cancel();
    m_query.cancel();
}

int MessageSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant MessageSearch::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const Hit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_isMasked ? dotted(hit.excerpt) : hit.excerpt;
    case Qt::AccessibleTextRole: // dots are nothing to be heard
        return QString(roleWord(hit.speaker) + u": "_s + (m_isMasked ? tr("masked until revealed") : hit.excerpt));
    case MessageRole:
        return hit.message;
    case ConversationRole:
        return hit.conversation;
    case SpeakerRole:
        return hit.speaker;
    case TimeRole:
        return hit.at;
    case HitStartRole:
        return m_isMasked ? -1 : hit.hitStart;
    case HitLengthRole:
        return hit.hitLength;
    default:
        return {};
    }
}

bool MessageSearch::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && m_state == State::Done;
}

void MessageSearch::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

void MessageSearch::search(const QString &text)
{
    m_looking.cancel();
    m_query.cancel();
    ++m_searches;
    beginResetModel();
    m_text = text.trimmed();
    m_hits.clear();
    m_cursor.clear();
    m_index.reset();
    m_error.reset();
    m_complete = true;
    endResetModel();
    if (m_text.isEmpty())
        setState(State::Idle);
    else
        ask();
}

void MessageSearch::setMasked(bool masked)
{
    if (masked == m_isMasked)
        return;
    m_isMasked = masked;
    if (!m_hits.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_hits.size()) - 1), { Qt::DisplayRole, Qt::AccessibleTextRole, HitStartRole });
}

void MessageSearch::cancel()
{
    if (m_state != State::Searching)
        return;
    m_looking.cancel();
    m_query.cancel();
}

void MessageSearch::ask()
{
    const auto asking = std::make_shared<const Asking>(m_session.catalog(), m_text, m_cursor);
    if (!asking->canSearch()) {
        m_error = Error();
        m_error->kind = Error::Kind::NotPermitted;
        m_error->message = tr("This database has no messages whose text could be searched.");
        setState(State::Failed);
        return;
    }
    setState(State::Searching);
    m_index ? readPage(asking) : lookForIndex(asking);
}

// Known, and said, before what may take long.
void MessageSearch::lookForIndex(const std::shared_ptr<const Asking> &asking)
{
    m_looking = m_session.read<MessageIndexFound>([asking](PgConnection &connection) { return asking->findIndex(connection); });
    m_looking.then(this, [this, asking, search = m_searches](const Result<MessageIndexFound> &index) {
        if (search != m_searches)
            return;
        if (!index)
            return fail(index.error());
        m_index = *index;
        readPage(asking);
        Q_EMIT stateChanged();
    });
}

void MessageSearch::readPage(const std::shared_ptr<const Asking> &asking)
{
    m_query = m_session.read<Answer>([asking, index = *m_index](PgConnection &connection) { return asking->run(connection, index); });
    m_query.then(this, [this, search = m_searches](const Result<Answer> &answer) {
        if (search == m_searches)
            take(answer);
    });
}

void MessageSearch::fail(const Error &error)
{
    m_error = error;
    setState(error.kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed);
}

void MessageSearch::take(const Result<Answer> &answer)
{
    if (!answer)
        return fail(answer.error());
    m_cursor = answer->cursor;
    m_complete = answer->isLast;
    if (!answer->hits.isEmpty()) {
        beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + answer->hits.size()) - 1);
        m_hits += answer->hits;
        endInsertRows();
    }
    setState(State::Done);
}

void MessageSearch::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

qint64 MessageSearch::estimatedMessages() const
{
    const Table *table = m_session.catalog().table(searchedTable);
    return table ? table->estimatedRows : -1;
}

QString MessageSearch::indexStatement() const
{
    return u"CREATE EXTENSION IF NOT EXISTS pg_trgm;\nCREATE INDEX CONCURRENTLY ON %1 USING gin (content gin_trgm_ops);"_s.arg(
        quotedIdentifier(m_session.catalog().schema(), searchedTable));
}

} // namespace Kaiwa
