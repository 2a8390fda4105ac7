#include "models/content/checks/dismissals.h"

#include "models/content/history/revision.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "models/exactjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString readSql = u"SELECT check_id, row_key::text, text_hash, reason, actor, "
                        "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') "
                        "FROM kaiwa_studio.dismissal WHERE table_name = $1 ORDER BY at"_s;
const QString insertSql = u"INSERT INTO kaiwa_studio.dismissal (check_id, table_name, row_key, text_hash, reason) "
                          "VALUES ($1, $2, $3::jsonb, $4, $5) ON CONFLICT DO NOTHING"_s;
const QString removeSql = u"DELETE FROM kaiwa_studio.dismissal "
                          "WHERE check_id = $1 AND table_name = $2 AND row_key = $3::jsonb AND text_hash = $4"_s;

QString rowKey(const Table &table, const RecordKey &key)
{
    QJsonObject object;
    for (qsizetype i = 0; i < table.primaryKey.size(); ++i)
        object.insert(table.primaryKey.at(i), key.key.value(i));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Not valid where the row was kept under another key than the table has now.
RecordKey recordKey(const Table &table, const QString &json)
{
    const QJsonObject object = exactJson(json.toUtf8()).object();
    RecordKey key { table.name, {}, {} };
    for (const QString &column : table.primaryKey) {
        if (!object.value(column).isString())
            return {};
        key.key.append(object.value(column).toString());
    }
    return key;
}

// All that a record says, but for the times that the application sets.
QString wordsOf(FieldValues record)
{
    record.remove(u"created_at"_s);
    record.remove(u"updated_at"_s);
    return fieldsToJson(record);
}

QSet<RecordKey> keysOf(const QList<Dismissal> &dismissals)
{
    QSet<RecordKey> keys;
    for (const Dismissal &dismissal : dismissals)
        keys.insert(dismissal.key);
    return keys;
}

} // namespace

Dismissals::Dismissals(Session &session, const QString &file, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_file(file)
{
}

Dismissals::~Dismissals() = default;

QString Dismissals::hashOf(const Check &check, const FieldValues &record)
{
    const Value text = !check.about.isEmpty() ? Value(check.about)
        : check.column.isEmpty()              ? Value(wordsOf(record))
                                              : record.value(check.column);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(check.column.toUtf8());
    hash.addData(text ? "\n" : "\0"); // NULL is not the empty text
    hash.addData(text.value_or(QString()).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

bool Dismissals::keepsInDatabase() const
{
    const StudioSchema::Rights rights = m_session.catalog().studioSchema().dismissal;
    return rights.read && rights.insert && !m_session.catalog().isReadOnly();
}

void Dismissals::read(const QString &table)
{
    const quint64 mine = ++m_asked[table];
    whenFinished(m_file.read(), this, [this, mine, table](const Result<QList<Dismissal>> &read) {
        if (mine != m_asked.value(table))
            return;
        if (!read)
            return Q_EMIT failed(read.error());
        QList<Dismissal> own = *read;
        own.removeIf([&table](const Dismissal &dismissal) { return dismissal.key.table != table; });
        take(table, true, own);
    });
    if (m_session.catalog().studioSchema().dismissal.read)
        readDatabase(table);
}

Result<QList<Dismissal>> Dismissals::readKept(
    PgConnection &connection, const Catalog &catalog, const QString &table)
{
    const Table *known = catalog.table(table);
    if (!known || !catalog.studioSchema().dismissal.read)
        return {};
    const Result<Rows> read = connection.run(readSql, { table });
    if (!read)
        return tl::unexpected<Error>(read.error());
    QList<Dismissal> dismissals;
    for (const Row &row : read->rows) {
        const auto text = [&row](int at) { return row.value(at).value_or(QString()); };
        const Dismissal dismissal { text(0), recordKey(*known, text(1)), text(2), text(3), text(4),
            QDateTime::fromString(text(5), Qt::ISODateWithMs), false };
        if (dismissal.key.isValid())
            dismissals.append(dismissal);
    }
    return dismissals;
}

void Dismissals::readDatabase(const QString &table)
{
    const quint64 mine = m_asked.value(table);
    Query<QList<Dismissal>> query = m_session.read<QList<Dismissal>>(
        [catalog = m_session.catalog(), table](PgConnection &connection) { return readKept(connection, catalog, table); });
    query.then(this, [this, mine, table](const Result<QList<Dismissal>> &read) {
        if (mine != m_asked.value(table))
            return;
        if (!read)
            return Q_EMIT failed(read.error());
        take(table, false, *read);
    });
}

void Dismissals::take(const QString &table, bool local, const QList<Dismissal> &dismissals)
{
    QList<Dismissal> &held = m_held[table];
    QSet<RecordKey> touched = keysOf(dismissals);
    for (const Dismissal &dismissal : std::as_const(held)) {
        if (dismissal.isLocal == local)
            touched.insert(dismissal.key);
    }
    held.removeIf([local](const Dismissal &dismissal) { return dismissal.isLocal == local; });
    held += dismissals;
    if (!touched.isEmpty())
        Q_EMIT changed(touched);
}

const Dismissal *Dismissals::find(const RecordKey &key, const Check &check, const FieldValues &record) const
{
    const auto held = m_held.constFind(key.table);
    if (held == m_held.cend() || held->isEmpty())
        return nullptr;
    const auto isIt = [&](const Dismissal &dismissal) {
        return dismissal.checkId == check.id && dismissal.key == key && dismissal.textHash == hashOf(check, record);
    };
    const auto found = std::find_if(held->cbegin(), held->cend(), isIt);
    return found == held->cend() ? nullptr : &*found;
}

QList<Dismissal> Dismissals::of(const QString &table) const
{
    QList<Dismissal> dismissals = m_held.value(table);
    std::stable_sort(dismissals.begin(), dismissals.end(),
        [](const Dismissal &one, const Dismissal &other) { return one.at > other.at; });
    return dismissals;
}

void Dismissals::add(const Dismissal &dismissal)
{
    remove(dismissal);
    m_held[dismissal.key.table].append(dismissal);
}

void Dismissals::remove(const Dismissal &dismissal)
{
    m_held[dismissal.key.table].removeIf([&](const Dismissal &other) { return other.isSameAs(dismissal); });
}

void Dismissals::dismiss(
    const RecordKey &key, const Check &check, const FieldValues &record, const QString &reason)
{
    const Dismissal dismissal { check.id, key, hashOf(check, record), reason, m_session.catalog().role(),
        QDateTime::currentDateTimeUtc(), !keepsInDatabase() };
    ++m_asked[key.table]; // a reading that is under way does not know it
    add(dismissal);
    Q_EMIT changed({ key });
    if (dismissal.isLocal)
        whenFinished(m_file.append(dismissal, false), this,
            [this, dismissal](const Result<void> &result) { receive(dismissal, false, result); });
    else
        writeDatabase(dismissal, false);
}

void Dismissals::bringBack(const Dismissal &dismissal)
{
    ++m_asked[dismissal.key.table];
    remove(dismissal);
    Q_EMIT changed({ dismissal.key });
    if (dismissal.isLocal)
        whenFinished(m_file.append(dismissal, true), this,
            [this, dismissal](const Result<void> &result) { receive(dismissal, true, result); });
    else
        writeDatabase(dismissal, true);
}

void Dismissals::writeDatabase(const Dismissal &dismissal, bool back)
{
    const Table *table = m_session.catalog().table(dismissal.key.table);
    if (!table)
        return;
    Statement statement { back ? removeSql : insertSql,
        { dismissal.checkId, dismissal.key.table, rowKey(*table, dismissal.key), dismissal.textHash } };
    if (!back)
        statement.parameters.append(dismissal.reason.isEmpty() ? Value() : Value(dismissal.reason));
    m_session
        .write<Rows>([statement](PgConnection &connection) { return connection.run(statement); })
        .then(this, [this, dismissal, back](const Result<Rows> &rows) {
            receive(dismissal, back, rows ? Result<void>() : Result<void>(tl::unexpected<Error>(rows.error())));
        });
}

void Dismissals::receive(const Dismissal &dismissal, bool back, const Result<void> &result)
{
    if (result) {
        Q_EMIT written();
        read(dismissal.key.table); // what an earlier reading did not know yet
        return;
    }
    if (back)
        add(dismissal);
    else
        remove(dismissal);
    Q_EMIT changed({ dismissal.key });
    Q_EMIT failed(result.error());
}

} // namespace Kaiwa
