#pragma once

#include "models/curation/featureclusters.h"
#include "views/shell/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Kaiwa {

class ClusterModel;
class CurationDecisions;
class FeatureMerging;
class LabelWatch;
class LanguageBox;
class MessagePanel;
class WordTable;
class Workspace;

// Near-duplicates in groups: why they are together, which should stay, and one button that folds the ticked ones into it
// as one undo step. Groups are found again after each change, on a worker. Owned by the main window.
class ClustersPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClustersPage)

public:
    explicit ClustersPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ClustersPage() override; // cancels what runs

    void refresh() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override; // the group of a feature

private:
    QWidget *makeTitleRow();
    QWidget *makeGroups();
    QWidget *makeMembers();
    void ask();
    void take(const Result<QList<FeatureCluster>> &clusters);
    void showGroups();
    void showGroup();
    void showChoice();
    void showState();
    void makeSurvivor();
    void merge();
    void say(const QString &words, bool isProblem);
    int currentGroup() const;

    Workspace &m_workspace;
    LabelWatch &m_tables;
    CurationDecisions &m_decisions; // which pairs are not the same
    QTimer m_rest;
    Query<QList<FeatureCluster>> m_query;
    quint64 m_question = 0;
    FeatureMerging *m_merging = nullptr;
    int m_folded = 0; // of the merge under way, so far
    bool m_isKnown = false;
    std::optional<Error> m_error;
    QList<FeatureCluster> m_clusters;
    QList<FeatureCluster> m_shown; // those of the chosen language
    QString m_wanted; // a feature whose group is to be current

    QLabel *m_counts = nullptr;
    LanguageBox *m_language = nullptr;
    QPushButton *m_paraphrases = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    WordTable *m_groups = nullptr;
    QTableView *m_groupsView = nullptr;
    QLabel *m_heading = nullptr;
    ClusterModel *m_members = nullptr;
    QTableView *m_membersView = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_survivor = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace Kaiwa
