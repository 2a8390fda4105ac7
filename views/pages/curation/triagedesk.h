#pragma once

#include "models/curation/triageclaims.h"
#include "models/curation/triagequeue.h"
#include "views/pages/curation/featuremerging.h"

namespace Kaiwa {

// The work at the triage, without its looks: which item is on the desk, what is known of it, and what a decision does.
// An item comes to the desk claimed, so that nobody else decides it meanwhile, and a few that follow are claimed and
// read ahead. What was decided can be taken back one by one, whichever kind it was. Owned by the page, in the window's
// thread.
class TriageDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageDesk)

public:
    static constexpr int candidatesShown = 9;
    enum class State {
        Empty, // nothing is left
        Waiting, // for the claim, or for what is to be known
        Open, // may be decided
        Taken, // somebody else is at it
        Working, // a merge is being planned
    };

    TriageDesk(Workspace &workspace, QWidget *page);
    ~TriageDesk() override;

    TriageQueue &queue() { return m_queue; }
    CurationDecisions &decisions() { return m_decisions; }
    const TriageClaims &claims() const { return m_claims; }
    const LabelTables &labels() const { return m_labels.standing(); }
    bool areLabelsKnown() const { return m_labels.isKnown(); }
    const std::optional<Error> &error() const; // why there is no queue

    State state() const;
    const TriageItem *current() const { return m_current.id.isEmpty() ? nullptr : &m_current; }
    const std::optional<TriageEvidence> &evidence() const { return m_evidence; }
    const QList<TriageCandidate> &candidates() const { return m_candidates; }
    int chosen() const { return m_chosen; } // place among the candidates; -1: there are none
    int decidedCount() const { return m_decidedCount; } // since the page was opened

    void start();
    void refresh();
    // Nobody sits at it: all that is claimed is free for others until somebody does again.
    void setAtWork(bool atWork);
    void setScope(const TriageScope &scope);
    void open(const QString &item);
    void openNext(int steps); // up and down the queue
    void choose(int place);

    void accept(); // folds the item into the chosen one; of an alias mends it
    void notTheSame();
    void keep();
    void later();
    void ignore(const QString &reason);
    bool canUndo() const { return !m_done.isEmpty(); }
    void undo();
    // Takes a decision back that was made at any time, by anybody.
    void bringBack(const Decision &decision);

Q_SIGNALS:
    void changed(); // what is on the desk
    void said(const QString &words, bool isProblem);

private:
    struct Done {
        Decision decision;
        std::optional<Decision> before;
        bool isStaged = false; // something stands in the change-set for it
        quint64 stampBefore = 0;
        quint64 stampAfter = 0;
    };

    void show(const TriageItem &item);
    void advance();
    void claim();
    void claimed();
    void itemsChanged();
    void readEvidence();
    void showEvidence();
    void decide(Decision::State state, const QString &reason = {}, bool isStaged = false);
    void decided(const Decision &decision, bool isStaged);
    void stageAliases();
    void withdrawUnstaged();
    bool mayDecide();
    QString nextAfterCurrent() const;

    Workspace &m_workspace;
    CurationDecisions &m_decisions;
    LabelWatch &m_labels; // of all pages
    TriageQueue m_queue;
    TriageClaims m_claims;
    FeatureMerging m_merging;
    TriageItem m_current;
    bool m_atWork = false;
    QString m_next; // comes after the current one, as the queue stood
    QString m_returning; // taken back: comes to the desk once it is in the queue again
    bool m_leaving = false; // the current one was decided
    bool m_wanted = false; // a person asked for the current one, whoever has it
    std::optional<TriageEvidence> m_evidence;
    QList<TriageCandidate> m_candidates;
    int m_chosen = -1;
    QHash<QString, TriageEvidence> m_known; // read ahead, by item
    QSet<QString> m_reading;
    bool m_planning = false;
    QString m_survivor; // of the merge that is being planned
    quint64 m_stamp = 0; // of the change-set: another one after each change, the same again after an undo from here
    quint64 m_lastStamp = 0;
    quint64 m_stampBefore = 0; // when the merge that is being planned was asked for
    QList<Done> m_done;
    int m_decidedCount = 0;
    quint64 m_aliasReading = 0;
};

} // namespace Kaiwa
