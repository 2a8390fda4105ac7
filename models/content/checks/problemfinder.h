#pragma once

#include "models/content/checks/checkkind.h"
#include "models/content/checks/dismissals.h"
#include "models/content/entitydescription.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Kaiwa {

class ChangeSet;
class Session;
class TableWatch;

// All that is to be said about the records of one database: by what their types refuse, by the checks that are on over
// one record, over all of them and in their own time, less what a person dismissed. Owned by the Workspace, lives in the
// window's thread; nothing blocks.
class ProblemFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemFinder)

public:
    // `dismissals`: the file for those that the database cannot keep.
    ProblemFinder(Session &session, ChangeSet &changes, const QString &dismissals, QObject *parent = nullptr);
    ~ProblemFinder() override;

    // --- Which checks look. Views keep the choice and the places and hand them over.
    void choose(const CheckChoice &choice);
    const CheckChoice &choice() const { return m_choice; }
    void setPlaces(const CheckPlaces &places); // before the first late check is on

    // --- Problems
    // From now on the checks over all records of the table look too; asked by whoever shows the table.
    void watch(const EntityDescription &description);
    void lookAgain(const QString &table); // its rows were read again
    bool isLooking(const QString &table) const; // checks over all records are under way
    // All that is known by now of a record as it stands; found() names it when there is more.
    QList<Check> find(const EntityDescription &description, const Table &table, const RecordKey &key,
        const FieldValues &record, const StagedRecord *staged);
    // The same of a record with nothing staged, where a worker has asked checkRecord() already.
    QList<Check> find(const EntityDescription &description, const RecordKey &key, const FieldValues &record,
        const QList<Check> &atOnce);
    // A check that is on looks here at each record, so that a worker cannot leave any out.
    bool needsRecords(const EntityDescription &description) const;
    QList<RecordKey> foundOverAll(const QString &table) const; // records that the checks over all of them name
    // Only what the record itself says, at once: what decides about a commit.
    QList<Check> findAtOnce(const EntityDescription &description, const Table &table, const RecordKey &key,
        const FieldValues &record, const StagedRecord *staged) const;
    // What checks should say of themselves, such as a dictionary that is missing.
    QStringList notes(const EntityDescription &description) const;

    // --- Dismissing
    Dismissals &dismissals() { return m_dismissals; }
    void learnWord(const QString &word); // into the person's dictionary

Q_SIGNALS:
    void found(const QSet<Kaiwa::RecordKey> &keys); // other problems than before; several answers are told at once
    void choiceChanged(); // all records are to be looked at again
    void noted();

private:
    QList<Check> withoutDismissed(QList<Check> checks, const RecordKey &key, const FieldValues &record) const;
    LateCheck *lateCheck(const CheckKind &kind);
    void showKinds(const EntityDescription &description);
    void tell(const QSet<RecordKey> &keys);

    Session &m_session;
    ChangeSet &m_changes;
    Dismissals m_dismissals;
    CheckChoice m_choice;
    CheckPlaces m_places;
    QHash<QString, EntityDescription> m_descriptions; // by table: those that are watched
    QHash<QString, TableWatch *> m_watches;
    QHash<QString, LateCheck *> m_late; // by the kind's id
    QSet<RecordKey> m_toTell;
    QTimer m_telling;
};

} // namespace Kaiwa
