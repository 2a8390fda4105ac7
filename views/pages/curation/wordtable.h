#pragma once

#include "views/shell/badge.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <functional>

namespace Kaiwa {

// What one cell of a WordTable says.
struct WordCell {
    QString text;
    QString badge = {}; // before the text; empty: none
    Badge::Kind kind = Badge::Kind::Neutral; // of the badge
    bool isCode = false; // a label or an id
    bool isDim = false;
    QString note = {}; // dim, after the text
    // A second line below: with it the badge stands there, so that a long text has the whole width. The table's rows are
    // then twoLineRow high.
    QString below = {}; // dim
};

// A table of words that is read only and made as it is painted: however many rows, showing them costs what is seen.
// Owned by whoever shows it; lives in the window's thread.
class WordTable final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordTable)

public:
    using CellAt = std::function<WordCell(int row, int column)>;
    enum Role { CodeRole = Qt::UserRole, BadgeRole, BadgeKindRole, DimRole, NoteRole, BelowRole };
    static constexpr int twoLineRow = 46;

    // What a cell answers to a role; for models of another kind that are painted alike.
    static QVariant roleOf(const WordCell &cell, int role);

    explicit WordTable(const QStringList &titles, QObject *parent = nullptr);

    void setRows(int count, const CellAt &cell); // all rows are other ones
    void setTip(int column, const QString &tip); // of its title
    void repaintRows(); // the same rows say something else

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const QStringList m_titles;
    QHash<int, QString> m_tips;
    int m_count = 0;
    CellAt m_cell;
};

// Paints its cells: a tick where there is one, a badge, the text in its font, a dim note, each as far as there is room.
class WordTableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordTableDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
