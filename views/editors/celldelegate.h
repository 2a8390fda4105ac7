#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

class ContentTable;
struct Column;
class ValueEditor;

// Paints and edits the cells of a list of records by the one role contract (models/content/roles.h). A staged cell has
// a bar at its left and a fill, a problem is underlined, NULL reads "not set", a deleted row is struck through: never
// colour alone. Owned by the list; the table must outlive it.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellDelegate)

public:
    CellDelegate(ContentTable &table, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // The words of the state of a whole row: "new", "deleted"; empty where there is nothing to say.
    static QString rowStateWord(int stagedState);

private:
    QString textOf(const QModelIndex &index, bool *dim) const;
    bool isEmoji(const Column &column) const;
    bool isOwnScript(const QModelIndex &index) const;
    bool isRightToLeft(const QModelIndex &index) const;
    int paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void connectEditor(ValueEditor *editor) const;

    ContentTable &m_table;
};

} // namespace Kaiwa
