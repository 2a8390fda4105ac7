#pragma once

#include "models/content/history/restoring.h"

#include <QHash>
#include <QSet>

namespace Kaiwa {

// Stages one record after the other, in a step that its owner has open. In the window's thread; the change-set and the
// catalog outlive it.
class Restorer final {
public:
    using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;

    Restorer(ChangeSet &changes, const Catalog &catalog)
        : m_changes(changes)
        , m_catalog(catalog)
    {
    }

    // `current`: its row as it is now; a record that is not in it could not be read.
    void restore(const RestoreTarget &target, const CurrentRows &current);
    const RestoreOutcome &outcome() const { return m_outcome; }

private:
    void refuse(const RecordKey &record, const QString &why) { m_outcome.refused.append({ record, why }); }
    void stagedNow(const RestoreTarget &target, const RecordKey &key, const std::optional<BaseRow> &current);
    void remove(const RestoreTarget &target, const Table &table, const std::optional<BaseRow> &current);
    void change(const RestoreTarget &target, const Table &table, const BaseRow &current);
    void addAgain(const RestoreTarget &target, const Table &table);
    RecordKey draftOf(const RecordKey &record, const Table &table, const FieldValues &values);
    void learnDrafts(const Table &table);
    void leaveOut(const Table &table, const QString &column);

    ChangeSet &m_changes;
    const Catalog &m_catalog;
    RestoreOutcome m_outcome;
    QSet<QString> m_knownTables; // whose drafts are among …
    QHash<RecordKey, RecordKey> m_drafts; // … these: the key that a draft will have → the draft
};

} // namespace Kaiwa
