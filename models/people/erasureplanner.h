#pragma once

#include "models/people/erasureextent.h"
#include "models/people/personerasure.h"

#include <functional>

namespace Kaiwa {

// Finds out what an erasure would do, by questions of which each is about one table: how many rows go, pass, are emptied or
// cleaned, and what stands in the way (erasurerights.h). Lives for one call.
class ErasurePlanner final {
public:
    using Progress = std::function<void(int done, int all)>;

    ErasurePlanner(const Catalog &catalog, const Person &person);

    // On a connection that is in a transaction: its questions are many.
    Result<ErasurePlan> plan(PgConnection &connection, const Progress &progress = {});
    const ErasureExtent &extent() const { return m_extent; } // as the plan found it

private:
    // What the plan needs to know, in one row, and what it means.
    struct Question {
        Statement statement;
        std::function<void(const Row &row)> answered;
    };

    Result<void> ask(PgConnection &connection, const QList<Question> &questions, const Progress &progress);
    Result<void> askAccounting(PgConnection &connection);
    QList<Question> questions();
    void askPlace(const PersonReach::Place &place, QList<Question> &questions);
    void askOwned(const PersonReach::Place &place, QList<Question> &questions);
    void askWay(const PersonReach::Place &place, const PersonReach::Way &way, QList<Question> &questions);
    void askMentions(const Table &table, QList<Question> &questions);
    void askElsewhere(const Table &table, QList<Question> &questions);
    void askStudio(QList<Question> &questions);
    void askUnseenRows(QList<Question> &questions);
    void askRemark(const QString &table, const QString &column, const QString &also,
        const std::function<QString(qint64 rows)> &words, QList<Question> &questions);
    QString from(const PersonReach::Place &place) const { return m_extent.reach().from(place.table); }

    ErasureExtent m_extent;
    ErasurePlan m_plan;
};

} // namespace Kaiwa
