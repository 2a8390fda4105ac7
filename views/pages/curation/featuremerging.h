#pragma once

#include "models/curation/mergebatch.h"
#include "models/database/query.h"

#include <QObject>

class QWidget;

namespace Kaiwa {

class Workspace;

// Folds features into one another for the pages of linguists: plans on a worker, stages into the change-set at once, or
// asks in a dialog first where a person must decide. Nothing reaches the database before the commit. One question at a
// time: a newer one takes the place of one that is still being planned. Owned by the page, lives in the window's thread.
class FeatureMerging final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeatureMerging)

public:
    FeatureMerging(Workspace &workspace, QWidget *page);
    ~FeatureMerging() override;

    // `survivorId` stands for the end of its chain. One undo step, however many are folded.
    void merge(const QStringList &mergedIds, const QString &survivorId);
    void merge(const QString &mergedId, const QString &survivorId) { merge(QStringList { mergedId }, survivorId); }
    // Shows the dialog in any case, with what would be done.
    void review(const QStringList &mergedIds, const QString &survivorId);
    void unmerge(const QString &featureId);
    bool isPlanning() const { return m_query.isRunning() || m_reading.isRunning(); }

Q_SIGNALS:
    void staged(const QString &mergedId, const QString &survivorId); // for each that was folded
    void unmerged(const QString &featureId, const QStringList &kept); // what was changed since and stays, in words
    void givenUp(const QString &mergedId); // a person did not want it after all
    void failed(const Kaiwa::Error &error);

private:
    void plan(const QStringList &mergedIds, const QString &survivorId, bool askAnyway);
    void take(const MergeBatch &batch, const QString &survivorId, bool askAnyway);
    void ask(const MergeBatch &batch, const QString &survivorId);
    void stage(const MergeBatch &batch);
    QList<StagedRecord> stagedLabels() const;

    Workspace &m_workspace;
    QWidget *m_page;
    QHash<QString, MergeChoices> m_choices; // of the question under way, by the merged feature's id
    Query<MergeBatch> m_query;
    Query<MergeSubject> m_reading; // to take a merge back
    quint64 m_question = 0;
};

} // namespace Kaiwa
