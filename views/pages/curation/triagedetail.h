#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Kaiwa {

class CandidateCard;
class FindingsView;
class TriageDesk;
class TriageKeys;
class TriageListModel;
struct TriageCandidate;

// The item on the desk: what it is, what it was said about, which features it may be, and what accepting would do.
// Owned by the page.
class TriageDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageDetail)

public:
    // `list`: the queue beside it, which knows what the languages are called.
    TriageDetail(TriageDesk &desk, const TriageKeys &keys, const TriageListModel &list, QWidget *parent = nullptr);

    void update(); // the desk changed
    void updateKeys();

Q_SIGNALS:
    void actionRequested(const QString &name); // of a TriageAction
    void candidateChosen(int place);

private:
    QLabel *heading(const QString &text);
    void makeHints(QVBoxLayout *column);
    void showItem();
    void showFindings();
    void showCandidates();
    void showConsequence();
    QString reasonsOf(const TriageCandidate &candidate) const;

    TriageDesk &m_desk;
    const TriageKeys &m_keys;
    const TriageListModel &m_list;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_findingsHeading = nullptr;
    FindingsView *m_findings = nullptr;
    QLabel *m_candidatesHeading = nullptr;
    QList<CandidateCard *> m_cards;
    QList<QPushButton *> m_hints;
    QLabel *m_consequence = nullptr;
    QString m_shownItem;
    bool m_shownEvidence = false;
};

// A feature's three parts as a person reads them: "grammar › particles › wa-topic".
QString partsOfFeature(const QString &macro, const QString &sub, const QString &micro);

} // namespace Kaiwa
