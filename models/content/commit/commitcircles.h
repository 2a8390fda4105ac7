#pragma once

#include "models/content/commit/commitorder.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace Kaiwa {

// Finds the circles of dependencies among staged records and decides how each is broken: by a constraint that can wait,
// by a record that can be written in two steps, or not at all. Its effort grows with the records, not with the circles.
// Lives for one call, on any thread; what is handed over outlives it.
class CommitCircles final {
public:
    CommitCircles(const QList<StagedRecord> &records, const Catalog &catalog, const QList<CommitDependency> &dependencies);

    void breakUp(CommitPlan &plan); // fills everything of the plan but the steps

private:
    struct Edge {
        qsizetype later;
        qsizetype dependency;
    };
    struct Visit {
        qsizetype record;
        size_t next = 0; // of its edges
    };

    bool breakSome();
    void meet(const std::vector<Visit> &path, qsizetype first, qsizetype closing);
    bool isBroken(qsizetype dependency) const;
    bool defer(const CommitDependency &dependency);
    bool split(const CommitDependency &dependency);
    bool move(const CommitDependency &dependency);
    bool split(qsizetype record, const Reference &reference, CommitSplit::Way way);
    QStringList columnsToEmpty(const StagedRecord &record, const Table &table, const Reference &reference) const;
    void giveUp(const QList<qsizetype> &circle);
    QString obstacle(const QList<qsizetype> &circle) const;
    bool isReferredTo(const Table &table, const QString &column);

    const QList<StagedRecord> &m_records;
    const Catalog &m_catalog;
    const QList<CommitDependency> &m_dependencies;
    std::vector<std::vector<Edge>> m_edges; // by the earlier record
    QSet<std::pair<qsizetype, const Reference *>> m_cutWants; // by record
    QSet<std::pair<qsizetype, const Reference *>> m_cutLeaves;
    QSet<qsizetype> m_cutDependencies; // those that nothing could be done about
    QHash<QString, QSet<QString>> m_referredTo; // columns by table
    int m_moved = 0;
    CommitPlan *m_plan = nullptr;
};

} // namespace Kaiwa
