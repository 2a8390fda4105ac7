#pragma once

#include "models/insights/report.h"
#include "models/records/recordscope.h"

#include <QTimeZone>

namespace Kaiwa {

// One block of what is known about a learner: a report, and the table whose rows it tells.
struct LearnerBlock {
    QString id; // "conversations"; the report is learner-conversations.sql
    QString table;
    int rows = 8; // that a page shows at first

    QString report() const { return QStringLiteral("learner-") + id; }
};

// All of it as it was read in one round trip: each block answered or with the reason why not.
struct LearnerStory {
    struct Answer {
        Rows rows;
        qint64 total = 0; // of which `rows` are the first
        std::optional<Error> error; // missing tables and columns (Error::Kind::Invalid), or the server's words
        QStringList leftOut; // columns that the database lacks
    };

    QString user;
    QMap<QString, Answer> blocks;
    QStringList otherTables; // that refer to accounts and that no block tells
    ReportParameters parameters; // with which it was asked
    QDateTime asOf; // UTC
    double seconds = 0;

    const Answer &answer(const QString &block) const;
    bool isThere() const; // the account exists
};

// In the order of a page.
const QList<LearnerBlock> &learnerBlocks();
// The last twelve of the application's own months, the running one included.
ReportParameters learnerParameters(const QString &user, const QDateTime &now);

// On a worker; cancelled by the query's control.
Query<LearnerStory> readLearner(Session &session, const QString &user, const QDateTime &now);

// All rows of a learner in one table, by the column that refers to the account; no table: there is no such column.
RecordScope learnerScope(const Catalog &catalog, const QString &table, const QString &user);

} // namespace Kaiwa
