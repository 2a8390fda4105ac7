#pragma once

#include "models/content/commit/commit.h"
#include "models/people/erasureextent.h"
#include "models/people/personerasure.h"

namespace Kaiwa {

// The statements that carry out a plan, and what must hold before they may be committed. `anonymousId`: of the user who
// takes over what accounting needs. Pure; the extent and the plan outlive it.
class ErasureSteps final {
public:
    struct Step {
        Statement statement;
        qint64 rows = -1; // as many it must touch or find; -1: any number
    };

    ErasureSteps(const ErasureExtent &extent, const ErasurePlan &plan, const QString &anonymousId);

    QList<Step> steps() const; // in the order in which they run
    QList<CommitAssertion> assertions() const;

private:
    void addPassing(QList<Step> &steps) const;
    void addEmptying(QList<Step> &steps) const;
    void addDeleting(QList<Step> &steps) const;
    void addCleaning(QList<Step> &steps) const;
    Statement hold() const;
    Statement anonymousUser() const;
    Statement passOn(const PersonReach::Place &place) const;
    CommitAssertion allPassed(const PersonReach::Place &place) const;
    const Table &users() const;
    QString isPerson(PersonBinder &bind) const; // on the row r of users

    const ErasureExtent &m_extent;
    const ErasurePlan &m_plan;
    const QString m_anonymousId;
};

} // namespace Kaiwa
