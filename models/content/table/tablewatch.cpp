#include "models/content/table/tablewatch.h"

#include "models/content/staging/changeset.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr auto restFor = std::chrono::milliseconds(150); // typing goes on; each answer costs the server something

QSet<RecordKey> keysOf(const QHash<RecordKey, QList<Check>> &found)
{
    const QList<RecordKey> keys = found.keys();
    return { keys.cbegin(), keys.cend() };
}

} // namespace

TableWatch::TableWatch(Session &session, ChangeSet &changes, const QString &table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_changes(changes)
    , m_table(table)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restFor);
    connect(&m_rest, &QTimer::timeout, this, &TableWatch::look);
    connect(&changes, &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (std::any_of(keys.cbegin(), keys.cend(), [this](const RecordKey &key) { return key.table == m_table; }))
            lookAgain();
    });
    connect(&session, &Session::catalogChanged, this, &TableWatch::lookAgain);
    connect(&session, &Session::connectionRestored, this, &TableWatch::lookAgain);
}

TableWatch::~TableWatch()
{
    for (Query<Found> &query : m_queries)
        query.cancel();
}

void TableWatch::setKinds(const QList<CheckKind> &kinds)
{
    m_kinds = kinds;
    QSet<QString> ids;
    for (const CheckKind &kind : kinds)
        ids.insert(kind.id);
    const QStringList before = m_found.keys();
    for (const QString &id : before) {
        if (!ids.contains(id))
            take(id, {});
    }
    lookAgain();
}

void TableWatch::lookAgain()
{
    if (!m_kinds.isEmpty())
        m_rest.start();
}

bool TableWatch::isLooking() const
{
    return m_rest.isActive() || !m_queries.isEmpty();
}

void TableWatch::look()
{
    for (Query<Found> &query : m_queries)
        query.cancel();
    m_queries.clear();
    const quint64 mine = ++m_generation;
    const Catalog catalog = m_session.catalog();
    const Table *table = catalog.table(m_table);
    const QList<StagedRecord> staged = m_changes.records(m_table);
    for (const CheckKind &kind : std::as_const(m_kinds)) {
        if (!table || table->primaryKey.isEmpty() || !kind.overAll.isPossible(catalog)) {
            take(kind.id, {});
            continue;
        }
        const auto work = [kind, staged, catalog, name = m_table](PgConnection &connection) -> Result<Found> {
            const Result<Rows> rows = connection.run(kind.overAll.statement(catalog, staged));
            if (!rows)
                return tl::unexpected<Error>(rows.error());
            return kind.overAll.judge(standingRecords(*catalog.table(name), *rows, staged));
        };
        Query<Found> query = m_session.read<Found>(work);
        m_queries.insert(kind.id, query);
        query.then(this, [this, mine, kind](const Result<Found> &found) {
            if (mine == m_generation)
                receive(kind, found);
        });
    }
    if (m_queries.isEmpty())
        Q_EMIT looked();
}

void TableWatch::receive(const CheckKind &kind, const Result<Found> &found)
{
    m_queries.remove(kind.id);
    if (found) {
        m_failures.remove(kind.id);
        take(kind.id, *found);
    } else if (found.error().kind != Error::Kind::Connection) { // else it is asked again when there is one
        m_failures.insert(kind.id, found.error().message);
        take(kind.id, {});
    }
    if (m_queries.isEmpty())
        Q_EMIT looked();
}

void TableWatch::take(const QString &id, const Found &found)
{
    const Found before = m_found.take(id);
    if (!found.isEmpty())
        m_found.insert(id, found);
    const QSet<RecordKey> touched = keysOf(before) + keysOf(found);
    if (!touched.isEmpty())
        Q_EMIT changed(touched);
}

QList<Check> TableWatch::at(const RecordKey &key) const
{
    QList<Check> checks;
    for (const CheckKind &kind : m_kinds) { // in their order, whichever was answered first
        const auto found = m_found.constFind(kind.id);
        if (found != m_found.cend())
            checks += found->value(key);
    }
    return checks;
}

QList<RecordKey> TableWatch::keys() const
{
    QSet<RecordKey> keys;
    for (const Found &found : m_found)
        keys += keysOf(found);
    return { keys.cbegin(), keys.cend() };
}

} // namespace Kaiwa
