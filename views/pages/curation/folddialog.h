#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/similarityindex.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace Kaiwa {

class LabelWatch;

// Asks into which feature others are to be folded: the most alike ones first, each with its reason, and every other one
// by typing a part of its id or label. Down goes from the search into the list, Return chooses. Owned by its page.
class FoldDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldDialog)

public:
    FoldDialog(LabelWatch &tables, const QStringList &featureIds, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &survivorId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(); // for candidates, on a thread
    void showList();
    void addRow(const LabelTables::Feature &feature, const QString &why);
    void choose();

    LabelWatch &m_tables;
    const QStringList m_ids;
    QList<SimilarityIndex::Candidate> m_candidates;
    bool m_looked = false;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_fold = nullptr;
};

} // namespace Kaiwa
