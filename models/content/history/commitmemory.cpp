#include "models/content/history/commitmemory.h"

#include "models/content/history/commitrevision.h"
#include "models/content/history/keeping.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

struct CommitMemoryWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::CommitMemory)
};

// They pass through the studio where the history is kept on this computer.
constexpr int mostFollowersHere = 20'000;

BaseRow rowOf(const QStringList &columns, const Row &row)
{
    return baseRowOf({ columns, { row }, -1 });
}

} // namespace

CommitMemory::CommitMemory(const QList<CommitStatement> &statements, const CommitHistory &history)
    : m_statements(statements)
    , m_history(history)
{
}

void CommitMemory::addBefore(qsizetype statement, QList<Statement> &flight)
{
    if (!isOn())
        return;
    const CommitStatement &one = m_statements.at(statement);
    if (one.operation == Operation::Delete && statement >= m_nextRun)
        addFollowers(statement, flight);
    if (one.early.sql.isEmpty())
        addRowBefore(statement, flight);
}

void CommitMemory::addBeforeEarly(qsizetype statement, QList<Statement> &flight)
{
    if (isOn())
        addRowBefore(statement, flight);
}

void CommitMemory::addRowBefore(qsizetype statement, QList<Statement> &flight)
{
    const Statement &ask = m_statements.at(statement).askRowBefore;
    if (ask.sql.isEmpty())
        return;
    m_asked.insert(flight.size(), { Asked::What::RowBefore, statement });
    flight.append(ask);
}

// Deletes of one table that stand together are looked at together.
void CommitMemory::addFollowers(qsizetype statement, QList<Statement> &flight)
{
    const QString &name = m_statements.at(statement).record.table;
    QList<RecordKey> records;
    for (m_nextRun = statement; m_nextRun < m_statements.size(); ++m_nextRun) {
        const CommitStatement &one = m_statements.at(m_nextRun);
        if (one.operation != Operation::Delete || one.record.table != name)
            break;
        records.append(one.record);
    }
    const Table *table = m_history.withFollowers ? m_history.catalog.table(name) : nullptr;
    if (!table || table->primaryKey.isEmpty())
        return;
    const Followers &followers = m_followers.emplace_back(m_history.catalog, *table, records);
    if (followers.isEmpty()) {
        m_followers.pop_back();
        return;
    }
    for (const Statement &hold : followers.holds()) {
        m_asked.insert(flight.size(), { Asked::What::Hold, statement });
        flight.append(hold);
    }
    const QList<Statement> asked = m_history.inDatabase
        ? followers.writeBefore(m_history, qsizetype(m_followers.size()))
        : QList<Statement> { followers.read(mostFollowersHere + 1) };
    for (const Statement &one : asked) {
        m_asked.insert(flight.size(), { Asked::What::Followers, statement });
        flight.append(one);
    }
}

std::optional<CommitMemory::Refusal> CommitMemory::refusal(const Answers &answers) const
{
    const auto refused
        = std::find_if(answers.cbegin(), answers.cend(), [](const Result<Rows> &answer) { return !answer; });
    if (refused == answers.cend())
        return std::nullopt;
    const auto asked = m_asked.constFind(refused - answers.cbegin());
    if (asked == m_asked.cend())
        return std::nullopt;
    return Refusal { refused->error(), asked->what != Asked::What::RowBefore };
}

void CommitMemory::collect(
    const Answers &answers, const QList<qsizetype> &places, const QDateTime &at, const QString &actor)
{
    if (!isOn())
        return;
    QHash<qsizetype, const Rows *> before;
    QList<Revision> followers;
    for (auto it = m_asked.cbegin(); it != m_asked.cend(); ++it) {
        const Result<Rows> &answer = answers.at(it.key());
        if (it->what == Asked::What::RowBefore)
            before.insert(it->statement, &*answer);
        else if (it->what == Asked::What::Followers && !m_history.inDatabase)
            followers += Followers::revisionsIn(*answer);
    }
    if (followers.size() > mostFollowersHere) {
        followers.resize(mostFollowersHere);
        m_error = failure(Error::Kind::Refused,
            CommitMemoryWords::tr(
                "More than %n rows went along with what was deleted: the history on this computer keeps that "
                "many of them.",
                nullptr, mostFollowersHere))
                      .value();
    }
    m_revisions.reserve(m_statements.size() + followers.size());
    for (qsizetype i = 0; i < m_statements.size(); ++i)
        m_revisions.append(revisionOf(m_statements.at(i), *answers.at(places.at(i)), before.value(i)));
    m_revisions += followers;
    for (Revision &revision : m_revisions) {
        revision.origin = m_history.inDatabase ? Revision::Origin::Database : Revision::Origin::Local;
        revision.changeset = m_history.changeset;
        revision.changesetName = m_history.name;
        revision.at = at;
        revision.actor = actor;
    }
}

// Triggers may write into rows after their statement returned them, and into those of any other statement.
bool CommitMemory::endsElsewhere() const
{
    const auto hasTriggers = [this](const QString &name) {
        const Table *table = m_history.catalog.table(name);
        return table && table->hasTriggers;
    };
    for (const CommitStatement &one : m_statements) {
        if (hasTriggers(one.record.table))
            return true;
    }
    for (const Followers &followers : m_followers) {
        const QStringList tables = followers.tables();
        if (std::any_of(tables.cbegin(), tables.cend(), hasTriggers))
            return true;
    }
    return false;
}

void CommitMemory::askFor(qsizetype index)
{
    const Revision &revision = m_revisions.at(index);
    const Table *table = m_history.catalog.table(revision.table);
    const RecordKey key = table ? revision.record(table->primaryKey) : RecordKey();
    if (revision.operation == Operation::Delete || !key.isValid() || !isKeptWithItsCause(*table))
        return;
    auto now = std::find_if(
        m_now.begin(), m_now.end(), [&revision](const Now &one) { return one.table == revision.table; });
    if (now == m_now.end())
        now = m_now.insert(m_now.end(), Now { revision.table, {}, {} });
    QList<qsizetype> &waiting = now->waiting[key.key];
    if (waiting.isEmpty())
        now->keys.append(key);
    waiting.append(index);
}

QList<Statement> CommitMemory::askRowsNow()
{
    const bool all = isOn() && endsElsewhere();
    for (qsizetype i = 0; i < m_revisions.size(); ++i) {
        if (all || m_revisions.at(i).follows)
            askFor(i);
    }
    QList<Statement> flight;
    for (const Now &now : std::as_const(m_now)) {
        const Table *table = m_history.catalog.table(now.table);
        Statement statement;
        QStringList columns;
        for (const Column &column : table->columns) {
            if (isKept(*table, column))
                columns.append(u"r."_s + quotedIdentifier(column.name) + u"::text"_s);
        }
        if (table->hasRowVersion)
            columns.append(u"r.xmin::text"_s);
        statement.sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s
            + quotedIdentifier(table->schema, table->name) + u" r WHERE "_s
            + isOneOf(*table, now.keys, statement.parameters);
        flight.append(statement);
    }
    return flight;
}

std::optional<Error> CommitMemory::takeRowsNow(const Answers &answers)
{
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const Result<Rows> &answer = answers.at(i);
        if (!answer)
            return answer.error();
        const Now &now = m_now.at(i);
        const QStringList primaryKey = m_history.catalog.table(now.table)->primaryKey;
        for (const Row &row : answer->rows) {
            const BaseRow base = rowOf(answer->columns, row);
            QStringList key;
            for (const QString &column : primaryKey)
                key.append(base.values.value(column).value_or(QString()));
            const QList<qsizetype> waiting = now.waiting.value(key);
            for (const qsizetype index : waiting) {
                m_revisions[index].after = base.values;
                if (index < m_statements.size())
                    m_rowsNow.insert(index, base);
            }
        }
    }
    // An emptied row that is there no more has gone otherwise.
    m_revisions.removeIf([](const Revision &revision) {
        return revision.follows && revision.operation == Operation::Update && revision.after.isEmpty();
    });
    return std::nullopt;
}

std::optional<BaseRow> CommitMemory::rowNow(qsizetype statement) const
{
    const auto found = m_rowsNow.constFind(statement);
    return found == m_rowsNow.cend() ? std::nullopt : std::optional(*found);
}

QList<Statement> CommitMemory::writes() const
{
    if (!isOn() || !m_history.inDatabase)
        return {};
    QList<Statement> statements = revisionInserts(m_revisions);
    for (size_t i = 0; i < m_followers.size(); ++i)
        statements += m_followers[i].writeAfter(m_history, qsizetype(i) + 1);
    return statements;
}

} // namespace Kaiwa
