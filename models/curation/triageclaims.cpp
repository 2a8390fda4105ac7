#include "models/curation/triageclaims.h"

#include "models/database/pgconnection.h"
#include "models/database/session.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pulse = std::chrono::seconds(10);

const QString locksSql = u"SELECT objid::bigint::text, pid = pg_backend_pid(), pid::text FROM pg_locks "
                         "WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid::bigint = $1::bigint "
                         "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"_s;
const QString tryLockSql = u"SELECT pg_try_advisory_lock($1::integer, $2::integer)"_s;
const QString unlockSql = u"SELECT pg_advisory_unlock($1::integer, $2::integer)"_s;

struct Locks {
    QSet<int> own;
    QSet<int> ofOthers;
    QSet<QString> others;
};

Result<Locks> readLocks(PgConnection &connection)
{
    const Result<Rows> rows = connection.run(locksSql, { QString::number(TriageClaims::lockNamespace) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    Locks locks;
    for (const Row &row : rows->rows) {
        const int lock = row.at(0)->toInt();
        if (row.at(1) == "t"_L1 || row.at(1) == "true"_L1) {
            locks.own.insert(lock);
        } else {
            locks.ofOthers.insert(lock);
            locks.others.insert(row.at(2).value_or(QString()));
        }
    }
    return locks;
}

Result<bool> call(PgConnection &connection, const QString &sql, int lock)
{
    const Result<Rows> rows
        = connection.run(sql, { QString::number(TriageClaims::lockNamespace), QString::number(lock) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->rows.value(0).value(0).value_or(QString()).startsWith(u't');
}

} // namespace

int TriageClaims::lockOf(const QString &item)
{
    const QByteArray hash = QCryptographicHash::hash(item.toUtf8(), QCryptographicHash::Sha256);
    return int(qFromBigEndian<quint32>(hash.constData()) & 0x7fffffff);
}

TriageClaims::TriageClaims(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_connection(session)
{
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, &TriageClaims::ask);
    connect(&session, &Session::connectionRestored, this, &TriageClaims::ask);
}

TriageClaims::~TriageClaims() = default;

void TriageClaims::want(const QStringList &items, int most)
{
    m_wanted = items;
    m_most = most;
    m_known = false;
    if (items.isEmpty())
        m_pulse.stop();
    else
        m_pulse.start();
    ask();
}

void TriageClaims::ask()
{
    m_askAgain = m_asking;
    if (std::exchange(m_asking, true))
        return;
    const bool readDecisions = m_session.catalog().studioSchema().decision.read;
    const auto work = [items = m_wanted, most = m_most, readDecisions](PgConnection &connection) {
        return claim(connection, items, most, readDecisions);
    };
    whenFinished(m_connection.run<Answer>(work), this, [this](const Result<Answer> &answer) { take(answer); });
}

Result<TriageClaims::Answer> TriageClaims::claim(
    PgConnection &connection, const QStringList &items, int most, bool readDecisions)
{
    const Result<Locks> locks = readLocks(connection);
    if (!locks)
        return tl::unexpected<Error>(locks.error());
    Answer answer;
    answer.taken = locks->ofOthers;
    answer.others = int(locks->others.size());
    QSet<int> kept;
    for (const QString &item : items) {
        if (answer.held.size() >= most)
            break;
        const int lock = lockOf(item);
        if (answer.taken.contains(lock))
            continue;
        if (!locks->own.contains(lock) && !kept.contains(lock)) {
            const Result<bool> got = call(connection, tryLockSql, lock);
            if (!got)
                return tl::unexpected<Error>(got.error());
            if (!*got) {
                answer.taken.insert(lock);
                continue;
            }
        }
        kept.insert(lock);
        answer.held.append(item);
    }
    for (const int lock : locks->own - kept) {
        if (const Result<bool> released = call(connection, unlockSql, lock); !released)
            return tl::unexpected<Error>(released.error());
    }
    if (readDecisions && !answer.held.isEmpty()) {
        const Result<QList<Decision>> decisions = CurationDecisions::readItems(connection, answer.held);
        if (decisions)
            answer.decisions = *decisions;
    }
    return answer;
}

void TriageClaims::take(const Result<Answer> &answer)
{
    m_asking = false;
    if (m_askAgain) // what was asked is not what is wanted by now
        return ask();
    m_known = answer || m_error || answer.error().kind != Error::Kind::Connection;
    if (answer) {
        m_error.reset();
        m_held = answer->held;
        m_taken = answer->taken;
        m_others = answer->others;
        if (!answer->decisions.isEmpty())
            Q_EMIT decidedByOthers(answer->decisions);
    } else {
        // A connection that was lost shows it at its next work; the one after that is done on a new one.
        m_error = answer.error();
        if (!m_known)
            return ask();
        m_held.clear();
        m_taken.clear();
        m_others = 0;
    }
    Q_EMIT changed();
}

} // namespace Kaiwa
