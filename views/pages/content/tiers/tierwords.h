#pragma once

#include "models/content/recordkey.h"
#include "models/content/tiers/tierusage.h"
#include "views/pages/content/tiers/cellnotes.h"

#include <QCoreApplication>

namespace Kaiwa {

class ContentTable;
class TierMatrix;
class Workspace;

// What stands beside the values of the tiers, in words: under a tier's name, under a limit that is staged, and below the
// matrix about the cell that the person is at. Reads and changes nothing; what it reads must outlive it.
class TierWords final {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TierWords)
    Q_DISABLE_COPY_MOVE(TierWords)

public:
    TierWords(Workspace &workspace, const ContentTable &table, const TierMatrix &matrix, const TierUsage &usage);

    QStringList subtitles(const RecordKey &tier) const; // what it costs; its state and who is on it
    QList<LimitChange> limitChanges() const; // every limit that is staged with a value that can be compared
    // Whom the staged limit would have met, in one short line; empty: the cell is no staged limit.
    QString impact(const RecordKey &tier, const QString &column) const;
    CellNotes::Notes notes(const RecordKey &tier, const QString &column) const;

private:
    QStringList prices(const FieldValues &record) const;
    std::optional<LimitChange> limitChange(const RecordKey &tier, const QString &column) const;
    QString impactWords(const RecordKey &tier, const QString &column, bool whole) const;
    void tellProblems(CellNotes::Notes &notes, const RecordKey &tier, const QString &column) const;

    Workspace &m_workspace;
    const ContentTable &m_table;
    const TierMatrix &m_matrix;
    const TierUsage &m_usage;
};

} // namespace Kaiwa
