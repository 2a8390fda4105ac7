#include "views/pages/content/problemcounter.h"

#include "models/content/contenttable.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Kaiwa {

namespace {
constexpr int sliceMilliseconds = 4;
}

ProblemCounter::ProblemCounter(ContentTable &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_idle(new QTimer(this))
{
    m_idle->setInterval(0);
    connect(m_idle, &QTimer::timeout, this, &ProblemCounter::lookAtSome);
}

bool ProblemCounter::isCounting() const
{
    return m_idle->isActive();
}

void ProblemCounter::restart()
{
    m_row = 0;
    m_next.clear();
    m_idle->start();
}

bool ProblemCounter::hasProblem(const RecordKey &key) const
{
    const QList<Check> checks = m_table.checks(key);
    return std::any_of(
        checks.begin(), checks.end(), [](const Check &check) { return check.severity != Check::Severity::Info; });
}

void ProblemCounter::look(const RecordKey &key)
{
    const bool has = hasProblem(key);
    if (has == m_keys.contains(key))
        return;
    if (has)
        m_keys.insert(key);
    else
        m_keys.remove(key);
    Q_EMIT counted();
}

void ProblemCounter::lookAtSome()
{
    QElapsedTimer timer;
    timer.start();
    const int rows = m_table.model()->rowCount();
    while (m_row < rows && timer.elapsed() < sliceMilliseconds) {
        const RecordKey key = m_table.keyAt(m_row++);
        if (hasProblem(key))
            m_next.insert(key);
    }
    if (m_row < rows)
        return;
    m_idle->stop();
    m_keys = m_next;
    Q_EMIT counted();
}

} // namespace Kaiwa
