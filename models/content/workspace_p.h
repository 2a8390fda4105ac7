#pragma once

#include "models/content/checks/problemfinder.h"
#include "models/content/checks/problemtally.h"
#include "models/content/commit/commitfate.h"
#include "models/content/history/localhistory.h"
#include "models/content/staging/changejournal.h"
#include "models/content/staging/leftovers.h"
#include "models/content/workspace.h"

#include <QUuid>

namespace Kaiwa {

struct Workspace::Private {
    // A commit that a person asked for, over all its attempts.
    struct Running {
        QList<StagedRecord> sent;
        int attempt = 0;
        Query<CommitOutcome> query {}; // the newest attempt
        bool cancelled = false;
        bool wantsHistoryInDatabase = false;
        QString words {}; // what it does
        QString changeset = QUuid::createUuid().toString(QUuid::WithoutBraces); // names it in the history
    };
    struct Uncertain {
        CommitMark mark;
        QList<StagedRecord> sent;
        QString changeset; // kept on this computer; empty: not there
        QString words;
    };

    Private(Workspace *owner, Session::Ptr openSession, const QString &journalFolder);

    // --- What may be committed
    QList<StagedRecord> selected(const QSet<RecordKey> &keys) const;
    QList<Problem> problemsOf(const StagedRecord &record) const;
    const EntityDescription &description(const QString &table) const;
    bool refuseByProblems(const QList<StagedRecord> &records);

    // --- Committing (workspacecommit.cpp)
    void begin(const QList<StagedRecord> &records);
    void checkElsewhere();
    void proceed();
    void send();
    QList<CommitAssertion> assertionsOfRunning() const;
    CommitHistory historyOfRunning();
    void sayHistoryError(const CommitOutcome &outcome);
    void nothingWasWritten();
    void receive(CommitOutcome outcome);
    bool mergeAndSendAgain(const CommitOutcome &outcome, bool someAreLeftAlone);
    QSet<RecordKey> leftAlone(const CommitOutcome &outcome) const;
    void nameWhatIsLeftAlone(CommitOutcome &outcome, const QSet<RecordKey> &alone);
    void markRefusals(const CommitOutcome &outcome);
    QList<StagedRecord> mergedSent() const;
    void accept(CommitOutcome outcome, const QString &words, void (Private::*then)(CommitOutcome));
    QList<StagedRecord> stillStaged(const QList<StagedRecord> &records) const;
    void decideUncertain();
    void decided(const Result<CommitFate> &fate);
    void goOn(CommitOutcome outcome);
    void finish(CommitOutcome outcome);

    // --- What an earlier run left
    void settleHistory();

    Workspace *q;
    Session::Ptr session;
    ChangeSet changes;
    ChangeJournal journal;
    Leftovers leftovers;
    ProblemFinder problems;
    LocalHistory localHistory;
    ProblemTally tally; // its tables stand on all of the above
    QList<CommitAssertions> assertions;
    std::optional<Running> running;
    std::optional<Uncertain> uncertain;
    bool deciding = false;
    std::optional<CommitOutcome> accepting; // its records leave the change-set
    mutable QHash<QString, EntityDescription> descriptions;
};

} // namespace Kaiwa
