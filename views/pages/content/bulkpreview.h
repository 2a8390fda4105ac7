#pragma once

#include "models/content/bulk/bulkplan.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTableView>

namespace Kaiwa {

// The rows of a plan of a bulk edit with a tick for each. What was unticked stays so, by its key, while the plan is made
// anew. Owned by its preview.
class BulkPreviewModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkPreviewModel)

public:
    enum Section { Record, Before, After, SectionCount };

    explicit BulkPreviewModel(QObject *parent = nullptr);

    void show(const BulkPlan &plan, const Column &column);
    const BulkRow *row(const QModelIndex &index) const;
    const QSet<RecordKey> &unticked() const { return m_unticked; }
    qint64 tickedCount() const { return m_ticked; }
    void tickAll(bool ticked);
    void toggle(const QModelIndexList &indexes); // all of them as the first one becomes

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void tick(const BulkRow &row, bool ticked);
    void countTicked();
    QString wordsOf(const Value &value, const QList<BulkSpan> &spans) const;

    QList<BulkRow> m_rows;
    Column m_column;
    QSet<RecordKey> m_unticked;
    qint64 m_ticked = 0;
};

// A part of a value that fits into one line, around the first place where it differs.
struct BulkExcerpt {
    QString text;
    bool isMarked = false;
};
QList<BulkExcerpt> bulkExcerpts(const QString &text, const QList<BulkSpan> &spans);

// The table of before and after: what goes is struck through, what comes is underlined. Space ticks and unticks the
// chosen rows. Owned by the dialog.
class BulkPreview final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkPreview)

public:
    explicit BulkPreview(QWidget *parent = nullptr);

    BulkPreviewModel &rows() const { return *m_rows; }
    void show(const BulkPlan &plan, const Column &column); // keeps the current row by its key
    using QWidget::show;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    BulkPreviewModel *m_rows = nullptr;
};

} // namespace Kaiwa
