#include "models/content/history/localhistory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LocalHistoryWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LocalHistory)
};

constexpr int historyFormat = 2;
const QString keepDaysKey = u"history/keepDays"_s;

// Each text once; a time is ISO in UTC, so that its order is that of the texts.
const QStringList schemaSql {
    u"CREATE TABLE changeset (uuid TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, "
    "transaction_id TEXT NOT NULL, server_start TEXT NOT NULL, decided INTEGER NOT NULL DEFAULT 0)"_s,
    u"CREATE TABLE revision (id INTEGER PRIMARY KEY AUTOINCREMENT, changeset TEXT NOT NULL REFERENCES changeset (uuid) "
    "ON DELETE CASCADE, table_name TEXT NOT NULL, row_key TEXT NOT NULL, op TEXT NOT NULL, before TEXT, after TEXT, "
    "follows TEXT)"_s,
    u"CREATE INDEX revision_of_row ON revision (table_name, row_key, id)"_s,
    u"CREATE INDEX revision_of_changeset ON revision (changeset)"_s,
    u"CREATE INDEX changeset_at ON changeset (at)"_s,
    u"PRAGMA user_version = 2"_s,
};
// From the first historyFormat, which knew nothing of rows that follow others.
const QStringList upgradeSql { u"ALTER TABLE revision ADD COLUMN follows TEXT"_s, u"PRAGMA user_version = 2"_s };

const QString localRevisionSql =
    u"SELECT r.id, c.uuid, c.name, c.at, c.actor, r.table_name, r.row_key, r.op, r.before, "
    "r.after, r.follows FROM revision r JOIN changeset c ON c.uuid = r.changeset "_s;

Error errorOf(const QSqlError &error, const QString &path)
{
    return failure(Error::Kind::Io,
        LocalHistoryWords::tr("The history on this computer cannot be used. Check the file %1.", "%1 is a file")
            .arg(path),
        error.text())
        .value();
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

// SQLite takes a null QString for NULL.
QVariant present(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<QSqlQuery> run(QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    done = done && query.exec();
    if (!done)
        return tl::unexpected<Error>(errorOf(query.lastError(), database.databaseName()));
    return query;
}

Result<void> runAll(QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const Result<QSqlQuery> done = run(database, sql); !done)
            return tl::unexpected<Error>(done.error());
    }
    return {};
}

// The lock is taken at once, so that two studios wait for each other instead of failing.
Result<void> inOneStep(QSqlDatabase &database, const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = runAll(database, { u"BEGIN IMMEDIATE"_s }); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = runAll(database, { u"COMMIT"_s });
    if (!done)
        (void)runAll(database, { u"ROLLBACK"_s });
    return done;
}

Result<int> formatOf(QSqlDatabase &database)
{
    Result<QSqlQuery> version = run(database, u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected<Error>(version.error());
    return version->next() ? version->value(0).toInt() : 0;
}

Result<void> setUp(QSqlDatabase &database)
{
    const Result<void> ready = runAll(database,
        { u"PRAGMA busy_timeout = 10000"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
            u"PRAGMA foreign_keys = ON"_s });
    if (!ready)
        return ready;
    const Result<int> found = formatOf(database);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found > historyFormat)
        return failure(Error::Kind::Io,
            LocalHistoryWords::tr(
                "The history on this computer was written by a newer Kaiwa Studio. It is left as it is: %1",
                "%1 is a file")
                .arg(database.databaseName()));
    if (*found == historyFormat)
        return {};
    return inOneStep(database, [&database]() -> Result<void> {
        const Result<int> now = formatOf(database); // another studio may have been faster
        return now && *now == historyFormat ? Result<void>()
                                            : runAll(database, now && *now == 1 ? upgradeSql : schemaSql);
    });
}

Revision revisionIn(const QSqlQuery &row)
{
    Revision revision;
    revision.origin = Revision::Origin::Local;
    revision.id = row.value(0).toLongLong();
    revision.changeset = row.value(1).toString();
    revision.changesetName = row.value(2).toString();
    revision.at = timeFromText(row.value(3).toString());
    revision.actor = row.value(4).toString();
    revision.table = row.value(5).toString();
    revision.key = fieldsFromJson(row.value(6).toString());
    revision.operation = operationNamed(row.value(7).toString()).value_or(StagedRecord::Operation::Update);
    revision.before = fieldsFromJson(row.value(8).toString());
    revision.after = fieldsFromJson(row.value(9).toString());
    revision.follows = causeFromJson(row.value(10).toString());
    return revision;
}

Result<void> insert(QSqlDatabase &database, const Revision &revision)
{
    using Operation = StagedRecord::Operation;
    const QVariant none(QMetaType::fromType<QString>());
    const Result<QSqlQuery> done = run(database,
        u"INSERT INTO revision (changeset, table_name, row_key, op, before, after, follows) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        { revision.changeset, revision.table, fieldsToJson(revision.key), operationName(revision.operation),
            revision.operation == Operation::Insert ? none : fieldsToJson(revision.before),
            revision.operation == Operation::Delete ? none : fieldsToJson(revision.after),
            revision.follows ? causeToJson(revision.follows) : none });
    return done ? Result<void>() : tl::unexpected<Error>(done.error());
}

// Where the filter looks, and what it binds.
QString conditionOf(const RevisionFilter &filter, QVariantList &values)
{
    if (!filter.changeset.isEmpty()) {
        values.append(filter.changeset);
        return u"r.changeset = ?"_s;
    }
    QStringList ways { u"(r.table_name = ? AND r.row_key = ?)"_s };
    values << present(filter.table) << fieldsToJson(filter.key);
    for (const RevisionFilter::Related &related : filter.related) {
        ways.append(u"(r.table_name = ? AND (json_extract(r.before, ?) = ? OR json_extract(r.after, ?) = ?))"_s);
        const QString path = u"$.\""_s + related.column + u'"';
        values << related.table << path << present(related.value) << path << present(related.value);
    }
    return u'(' + ways.join(u" OR "_s) + u')';
}

} // namespace

LocalHistory::LocalHistory(const QString &folder)
    : m_path(folder + u"/history.sqlite")
{
}

bool LocalHistory::exists() const
{
    return !m_path.isEmpty() && QFile::exists(m_path);
}

template <typename T>
Result<T> LocalHistory::with(const std::function<Result<T>(QSqlDatabase &)> &work) const
{
    const QString folder = QFileInfo(m_path).path();
    const QByteArray name = QFile::encodeName(m_path);
    // Only its owner may look into it, whatever the umask says; what SQLite puts beside it takes the mode over.
    const bool made = QDir().mkpath(folder) && ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
    const int file = made ? ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (file < 0)
        return failure(Error::Kind::Io,
            LocalHistoryWords::tr(
                "The history on this computer cannot be written. Check the folder %1.", "%1 is a folder")
                .arg(folder),
            qt_error_string(errno));
    ::close(file);
    const QString connection = u"kaiwa-history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<T> result = [&]() -> Result<T> {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(m_path);
        if (!database.open())
            return tl::unexpected<Error>(errorOf(database.lastError(), m_path));
        if (const Result<void> ready = setUp(database); !ready)
            return tl::unexpected<Error>(ready.error());
        return work(database);
    }();
    QSqlDatabase::removeDatabase(connection);
    return result;
}

Result<void> LocalHistory::keep(const CommitMark &mark, const QList<Revision> &revisions) const
{
    if (m_path.isEmpty() || revisions.isEmpty())
        return {};
    return with<void>([&](QSqlDatabase &database) {
        return inOneStep(database, [&]() -> Result<void> {
            const Revision &first = revisions.constFirst();
            const Result<QSqlQuery> begun = run(database,
                u"INSERT INTO changeset (uuid, name, at, actor, transaction_id, server_start) VALUES (?, ?, ?, ?, ?, "
                u"?) "
                "ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, at = excluded.at, "
                "transaction_id = excluded.transaction_id, server_start = excluded.server_start"_s,
                { first.changeset, present(first.changesetName), textOf(first.at), present(first.actor),
                    present(mark.transactionId), present(mark.serverStart) });
            if (!begun)
                return tl::unexpected<Error>(begun.error());
            // An attempt before this one came to nothing.
            if (const Result<QSqlQuery> cleared =
                    run(database, u"DELETE FROM revision WHERE changeset = ?"_s, { first.changeset });
                !cleared)
                return tl::unexpected<Error>(cleared.error());
            for (const Revision &revision : revisions) {
                if (const Result<void> kept = insert(database, revision); !kept)
                    return kept;
            }
            return {};
        });
    });
}

Result<void> LocalHistory::decide(const QString &changeset, bool committed) const
{
    if (!exists())
        return {};
    return with<void>([&](QSqlDatabase &database) -> Result<void> {
        const Result<QSqlQuery> done = run(database,
            committed ? u"UPDATE changeset SET decided = 1 WHERE uuid = ?"_s
                      : u"DELETE FROM changeset WHERE uuid = ? AND decided = 0"_s,
            { changeset });
        return done ? Result<void>() : tl::unexpected<Error>(done.error());
    });
}

Result<QList<LocalHistory::Undecided>> LocalHistory::undecided() const
{
    using All = QList<Undecided>;
    if (!exists())
        return All();
    return with<All>([&](QSqlDatabase &database) -> Result<All> {
        Result<QSqlQuery> open =
            run(database, u"SELECT uuid, transaction_id, server_start FROM changeset WHERE decided = 0 ORDER BY at"_s);
        if (!open)
            return tl::unexpected<Error>(open.error());
        All all;
        while (open->next())
            all.append({ open->value(0).toString(), { open->value(1).toString(), open->value(2).toString(), {} }, {} });
        for (Undecided &one : all) {
            Result<QSqlQuery> rows =
                run(database, localRevisionSql + u"WHERE c.uuid = ? ORDER BY r.id"_s, { one.changeset });
            if (!rows)
                return tl::unexpected<Error>(rows.error());
            while (rows->next())
                one.revisions.append(revisionIn(*rows));
        }
        return all;
    });
}

Result<QList<Revision>> LocalHistory::revisions(const RevisionFilter &filter, qint64 below, int limit) const
{
    using All = QList<Revision>;
    if (!exists())
        return All();
    return with<All>([&](QSqlDatabase &database) -> Result<All> {
        QVariantList values;
        QString sql = localRevisionSql + u"WHERE c.decided = 1 AND "_s + conditionOf(filter, values);
        if (below > 0) {
            sql += u" AND r.id < ?"_s;
            values.append(below);
        }
        sql += u" ORDER BY r.id DESC LIMIT ?"_s;
        values.append(limit);
        Result<QSqlQuery> rows = run(database, sql, values);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        All all;
        while (rows->next())
            all.append(revisionIn(*rows));
        return all;
    });
}

Result<QList<ChangesetSummary>> LocalHistory::changesets(qint64 below, int limit) const
{
    using All = QList<ChangesetSummary>;
    if (!exists())
        return All();
    return with<All>([&](QSqlDatabase &database) -> Result<All> {
        Result<QSqlQuery> rows = run(database,
            u"SELECT max(r.id) AS newest, c.uuid, c.name, c.at, c.actor, count(*), group_concat(DISTINCT r.table_name) "
            "FROM revision r JOIN changeset c ON c.uuid = r.changeset WHERE c.decided = 1 GROUP BY c.uuid "
            "HAVING ? = 0 OR max(r.id) < ? ORDER BY newest DESC LIMIT ?"_s,
            { below, below, limit });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        All all;
        while (rows->next()) {
            all.append({ Revision::Origin::Local, rows->value(0).toLongLong(), rows->value(1).toString(),
                rows->value(2).toString(), timeFromText(rows->value(3).toString()), rows->value(4).toString(),
                rows->value(5).toLongLong(), rows->value(6).toString().split(u',') });
        }
        return all;
    });
}

Result<QStringList> LocalHistory::recordsOf(const QString &table) const
{
    if (!exists())
        return QStringList();
    return with<QStringList>([&](QSqlDatabase &database) -> Result<QStringList> {
        Result<QSqlQuery> rows = run(database,
            u"SELECT DISTINCT r.row_key FROM revision r JOIN changeset c ON c.uuid = r.changeset "
            "WHERE c.decided = 1 AND r.table_name = ?"_s,
            { table });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        QStringList keys;
        while (rows->next())
            keys.append(rows->value(0).toString());
        return keys;
    });
}

int LocalHistory::keepDays()
{
    return qMax(0, QSettings().value(keepDaysKey, 0).toInt());
}

void LocalHistory::setKeepDays(int days)
{
    QSettings().setValue(keepDaysKey, days);
}

Result<qint64> LocalHistory::countBefore(const QDateTime &time) const
{
    if (!exists())
        return qint64(0);
    return with<qint64>([&](QSqlDatabase &database) -> Result<qint64> {
        Result<QSqlQuery> rows = run(database,
            u"SELECT count(*) FROM revision r JOIN changeset c ON c.uuid = r.changeset WHERE c.decided = 1 AND c.at < ?"_s,
            { textOf(time) });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        return rows->next() ? rows->value(0).toLongLong() : qint64(0);
    });
}

Result<void> LocalHistory::removeBefore(const QDateTime &time) const
{
    if (!exists())
        return {};
    return with<void>([&](QSqlDatabase &database) -> Result<void> {
        const Result<QSqlQuery> done =
            run(database, u"DELETE FROM changeset WHERE decided = 1 AND at < ?"_s, { textOf(time) });
        return done ? Result<void>() : tl::unexpected<Error>(done.error());
    });
}

} // namespace Kaiwa
