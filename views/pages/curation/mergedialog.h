#pragma once

#include "models/curation/mergebatch.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace Kaiwa {

// Before features are folded into another: what happens to each, and what a person must decide: whose coaching copy
// stays, and where labels go that others bear as well. Nothing is chosen beforehand where something would be lost; the
// button waits until all is decided. Owned by its page.
class MergeDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergeDialog)

public:
    explicit MergeDialog(const MergeBatch &batch, QWidget *parent = nullptr);

Q_SIGNALS:
    void decided(const QHash<QString, Kaiwa::MergeChoices> &choices); // by the merged feature's id

private:
    void addPlan(const QString &merged, const MergePlan &plan, QVBoxLayout *column);
    void addCopies(const QString &merged, const MergePlan &plan, QVBoxLayout *column);
    void addCollision(const QString &merged, const LabelCollision &collision, QVBoxLayout *column);
    QComboBox *addChoice(const QString &question, const QStringList &answers, QVBoxLayout *column);
    void makeButtons(QVBoxLayout *column);
    void showReady();
    QHash<QString, MergeChoices> choices() const;

    struct CopyChoice {
        QString merged;
        QComboBox *box;
    };
    struct LabelChoice {
        QString merged;
        QString label;
        QComboBox *box;
    };
    const MergeBatch m_batch;
    QList<CopyChoice> m_copies;
    QList<LabelChoice> m_labels;
    QPushButton *m_fold = nullptr;
};

} // namespace Kaiwa
