#pragma once

#include "models/content/commit/commit.h"
#include "models/people/personerasure.h"
#include "models/people/personmentions.h"

namespace Kaiwa {

// The plan of an erasure and the statements that carry it out, of one reading of the catalog. Lives for one call.
class ErasurePlanner final {
public:
    using Progress = std::function<void(int done, int all)>;

    ErasurePlanner(const Catalog &catalog, const Person &person);

    // On a connection that is in a transaction: its questions are many.
    Result<ErasurePlan> plan(PgConnection &connection, const Progress &progress = {});

    // What carries the plan out, in the order in which it runs.
    struct Step {
        Statement statement;
        qint64 rows = -1; // as many it must touch or find; -1: any number
    };
    QList<Step> steps(const QString &anonymousId) const;
    // What must hold before COMMIT.
    QList<CommitAssertion> assertions(const QString &anonymousId) const;

private:
    // What the plan needs to know, in one row, and what it means. Where the role may not ask, `refused` says what that
    // means.
    struct Question {
        Statement statement;
        std::function<void(const Row &row)> answered;
        std::function<void(const Error &error)> refused = {};
    };

    Result<void> ask(PgConnection &connection, const QList<Question> &questions, const Progress &progress);
    Result<void> askAccounting(PgConnection &connection);
    QList<Question> questions();
    void askPlace(const PersonReach::Place &place, QList<Question> &questions);
    void askWay(const PersonReach::Place &place, const PersonReach::Way &way, QList<Question> &questions);
    void askOutside(const Reference &reference, QList<Question> &questions);
    void askMentions(const Table &table, QList<Question> &questions);
    void askStudio(QList<Question> &questions);
    void askRemarks(QList<Question> &questions);
    void judgeRights();
    void judgeAccountingRights();
    void noteWhatIsNotSearched();

    void add(const QString &table, ErasurePlan::Fate fate, qint64 rows);
    bool has(const QString &table, ErasurePlan::Fate fate) const;
    void block(const QString &sentence);
    bool isPassed(const PersonReach::Place &place) const { return m_plan.keepsAccounting && place.isAccounting; }
    bool parentStays(const PersonReach::Way &way) const;
    QString goes(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const;
    QList<PersonReach::Way> waysToDelete(const PersonReach::Place &place) const;
    QStringList columnsToEmpty(const PersonReach::Place &place) const;
    QList<const Table *> searchedTables() const;
    Statement studioRows(const QString &what, const QString &table, const QStringList &columns) const;

    Statement hold() const;
    Statement anonymousUser(const QString &anonymousId) const;
    Statement passOn(const PersonReach::Place &place, const QString &anonymousId) const;
    Statement emptied(const PersonReach::Place &place, const PersonReach::Way &way) const;

    PersonReach m_reach;
    PersonMentions m_mentions;
    ErasurePlan m_plan;
};

} // namespace Kaiwa
