#include "models/content/checks/problemcounter.h"

#include "models/content/checks/problemfinder.h"
#include "models/content/workspace.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr int countSliceMilliseconds = 4;
constexpr int countedPageRows = 500;
constexpr qsizetype fewRecords = 8; // looked at at once
constexpr qsizetype manyRecords = 250; // it is quicker to look at all of them again

bool isProblem(const QList<Check> &checks)
{
    return std::any_of(
        checks.begin(), checks.end(), [](const Check &check) { return check.severity != Check::Severity::Info; });
}

} // namespace

ProblemCounter::ProblemCounter(Workspace &workspace, const EntityDescription &description, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_known(description)
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ProblemCounter::lookAtSome);
    connect(&workspace.changes(), &ChangeSet::changed, this, &ProblemCounter::edited);
    connect(&workspace.problems(), &ProblemFinder::found, this, &ProblemCounter::follow);
    const auto again = [this] {
        if (m_wasStarted)
            start();
    };
    connect(&workspace.problems(), &ProblemFinder::choiceChanged, this, again);
    connect(&workspace.session(), &Session::catalogChanged, this, again);
    connect(&workspace.session(), &Session::connectionRestored, this, again);
}

ProblemCounter::~ProblemCounter()
{
    m_reading.cancel();
    m_readingKeys.cancel();
}

const Table *ProblemCounter::table() const
{
    return m_workspace.catalog().table(m_known.table);
}

bool ProblemCounter::isCounting() const
{
    return m_walking || m_idle.isActive() || m_readingKeys.isRunning();
}

void ProblemCounter::start()
{
    m_wasStarted = true;
    m_reading.cancel();
    ++m_walk;
    m_walkAgain = false;
    m_next.clear();
    m_toRead.clear();
    m_place = -1;
    m_seen = 0;
    m_page = {};
    m_walking = table();
    if (!m_walking) {
        m_keys.clear();
        return;
    }
    m_description = m_known.adaptedTo(*table());
    m_query = WindowQuery(m_workspace.catalog(), m_known.table);
    readPage();
}

ScanRequest ProblemCounter::request() const
{
    ScanRequest request;
    request.query = m_query;
    request.table = *table();
    request.description = m_description;
    request.choice = m_workspace.problems().choice();
    request.limit = countedPageRows;
    request.wantsAll = m_workspace.problems().needsRecords(m_description);
    return request;
}

void ProblemCounter::readPage()
{
    ScanRequest wanted = request();
    wanted.from = m_page.last;
    for (const RecordKey &key : m_workspace.problems().foundOverAll(m_known.table))
        wanted.wanted.insert(key.key);
    const quint64 mine = m_walk;
    m_reading = m_workspace.session().read<ScanAnswer>(
        [wanted](PgConnection &connection) { return scanProblems(connection, wanted); });
    m_reading.then(this, [this, mine](const Result<ScanAnswer> &page) {
        if (mine != m_walk)
            return;
        if (page)
            take(*page);
        else
            m_walking = false; // the page of the table says why; with the next reading it is tried again
    });
}

void ProblemCounter::take(const ScanAnswer &page)
{
    m_seen += page.seen;
    m_page = page;
    m_place = 0;
    m_idle.start();
}

bool ProblemCounter::judge(const ScannedRow &row)
{
    const RecordKey key { m_known.table, row.key, {} };
    return isProblem(m_workspace.problems().find(m_description, key, row.values, row.checks));
}

bool ProblemCounter::lookAtPage()
{
    QElapsedTimer timer;
    timer.start();
    while (m_place < m_page.rows.size()) {
        const ScannedRow &row = m_page.rows.at(m_place++);
        // As it is staged it is looked at when all others have been.
        const RecordKey key { m_known.table, row.key, {} };
        if (!m_workspace.changes().find(key) && judge(row))
            m_next.insert(key);
        if (timer.elapsed() >= countSliceMilliseconds)
            return m_place >= m_page.rows.size();
    }
    return true;
}

void ProblemCounter::finish()
{
    m_walking = false;
    m_rowsSeen = m_seen;
    m_cut = m_page.more;
    m_page = {};
    m_place = -1;
    m_differs = true;
    m_keys = m_next;
    const QList<StagedRecord> staged = m_workspace.changes().records(m_known.table);
    for (const StagedRecord &record : staged)
        m_staged.append(record.key);
}

void ProblemCounter::lookAtSome()
{
    if (m_place >= 0) {
        if (!lookAtPage())
            return;
        m_place = -1;
        m_page.rows.clear();
        if (m_page.more && m_seen < mostRows)
            readPage();
        else
            finish();
        return;
    }
    QElapsedTimer timer;
    timer.start();
    while (!m_staged.isEmpty() && timer.elapsed() < countSliceMilliseconds)
        m_differs = judgeStaged(m_staged.takeLast()) || m_differs;
    if (!m_staged.isEmpty())
        return;
    m_idle.stop();
    if (std::exchange(m_differs, false))
        Q_EMIT counted();
    if (!m_walking && std::exchange(m_walkAgain, false))
        return start();
    readKeys();
}

bool ProblemCounter::note(const RecordKey &key, bool has)
{
    if (m_walking && has)
        m_next.insert(key);
    else if (m_walking)
        m_next.remove(key);
    if (has == m_keys.contains(key))
        return false;
    if (has)
        m_keys.insert(key);
    else
        m_keys.remove(key);
    return true;
}

bool ProblemCounter::judgeStaged(const RecordKey &key)
{
    const StagedRecord *staged = m_workspace.changes().find(key);
    if (!table())
        return false;
    if (!staged) {
        if (key.isDraft())
            return note(key, false);
        m_toRead.insert(key);
        return false;
    }
    FieldValues record = staged->base.values;
    record.insert(staged->staged);
    return note(key, isProblem(m_workspace.problems().find(m_description, *table(), key, record, staged)));
}

void ProblemCounter::edited(const QSet<RecordKey> &keys)
{
    QList<RecordKey> own;
    for (const RecordKey &key : keys) {
        if (key.table == m_known.table)
            own.append(key);
    }
    if (own.isEmpty() || (!isDone() && !m_walking))
        return;
    if (own.size() > fewRecords) {
        m_staged += own;
        m_idle.start();
        return;
    }
    bool differs = false;
    for (const RecordKey &key : std::as_const(own))
        differs = judgeStaged(key) || differs;
    if (!m_toRead.isEmpty())
        m_idle.start();
    if (differs)
        Q_EMIT counted();
}

void ProblemCounter::follow(const QSet<RecordKey> &keys)
{
    qsizetype own = 0;
    for (const RecordKey &key : keys) {
        if (key.table != m_known.table)
            continue;
        m_staged.append(key);
        ++own;
    }
    if (own == 0 || (!isDone() && !m_walking))
        return;
    if (own > manyRecords)
        m_walkAgain = true;
    m_idle.start();
}

// Their values are in no memory: they stand anywhere in the table.
void ProblemCounter::readKeys()
{
    if (m_toRead.isEmpty() || m_readingKeys.isRunning() || !table())
        return;
    if (m_toRead.size() > manyRecords) {
        m_toRead.clear();
        if (m_walking)
            m_walkAgain = true;
        else
            start();
        return;
    }
    ScanRequest wanted = request();
    wanted.wantsAll = true;
    wanted.keys.emplace();
    for (const RecordKey &key : std::exchange(m_toRead, {}))
        wanted.keys->append(key.key);
    m_readingKeys = m_workspace.session().read<ScanAnswer>(
        [wanted](PgConnection &connection) { return scanProblems(connection, wanted); });
    m_readingKeys.then(this, [this, asked = *wanted.keys](const Result<ScanAnswer> &answer) {
        if (answer && table())
            takeKeys(asked, *answer);
        if (!m_toRead.isEmpty())
            m_idle.start();
    });
}

void ProblemCounter::takeKeys(const QList<QStringList> &asked, const ScanAnswer &answer)
{
    QSet<QStringList> gone(asked.cbegin(), asked.cend());
    bool differs = false;
    for (const ScannedRow &row : answer.rows) {
        gone.remove(row.key);
        const RecordKey key { m_known.table, row.key, {} };
        if (!m_workspace.changes().find(key)) // else it was edited meanwhile, and looked at so
            differs = note(key, judge(row)) || differs;
    }
    for (const QStringList &key : std::as_const(gone))
        differs = note({ m_known.table, key, {} }, false) || differs;
    if (differs)
        Q_EMIT counted();
}

} // namespace Kaiwa
