#pragma once

#include "models/curation/resolutionimpact.h"
#include "models/database/query.h"
#include "models/insights/report.h"

namespace Kaiwa {

class Session;

// How far features reach: findings in a period and the learners they are of. Not set where the database does not
// record it.
struct LabelReach {
    std::optional<qint64> findings;
    std::optional<qint64> learners;
};

// What committing what is staged would do to labels: which go elsewhere, and how far the features reach from which they
// go. A finding does not record its label, so the reach is that of the features whole.
struct StagedImpact {
    QList<ResolutionMove> moves;
    QStringList left; // the features from which labels go
    LabelReach reach; // of these together
    ReportPeriod period; // for which it was counted
    qsizetype labels = 0; // that were looked at: the others bear the same rows as before
    QStringList languages; // that were looked at
    QString reachFailure; // the server's words, where it refused the count
};

// On a worker, with one round trip for the labels' lower case and one for the reach.
Query<StagedImpact> readStagedImpact(
    Session &session, const LabelTables &committed, const LabelTables &standing, const ReportPeriod &period);

// Reach by feature, with what was folded into it; where the period's parameters ask for `together`, all of them as one
// under the empty id. An empty result where the database does not record findings. Blocks, on a worker's connection.
Result<QHash<QString, LabelReach>> readLabelReach(
    PgConnection &connection, const Catalog &catalog, const QStringList &features, const ReportParameters &period);

} // namespace Kaiwa
