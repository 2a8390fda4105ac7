#pragma once

#include "models/content/checks/check.h"
#include "models/content/recordkey.h"
#include "models/insights/reportbykey.h"
#include "views/pages/content/contentpageparts.h"

#include <QIdentityProxyModel>

namespace Kaiwa {

class ContentTable;
class Workspace;

// What the list of a content page shows: the rows and columns of its table, and after them read-only columns that the
// page is composed with. These are filled in when their values arrive, which resets nothing: current record, selection
// and scrolling stay. Columns whose figures the database does not record are not there. Lives in the window's thread,
// owned by the list.
class RecordListModel final : public QIdentityProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordListModel)

public:
    RecordListModel(
        Workspace &workspace, ContentTable &table, const QList<ListColumnPart> &columns, QObject *parent = nullptr);

    // Null: a column of the table.
    const ListColumnPart *part(int section) const;
    // What the header is kept by: the name of the table's column, or the id of one beside them.
    QString nameOf(int section) const;
    // Which columns the database has values for; after the catalog changed.
    void adoptCatalog();
    // The field with the worst problem of a row; empty: none.
    QString worstField(int row) const;
    // The server knows no order by what is not in the table: such a column is an order only of rows that are all here, or
    // can be. Empty, or the words for whoever asks for more.
    QString whyNoOrder() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    QModelIndex buddy(const QModelIndex &index) const override { return index; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void figuresChanged(); // values arrived for a column that the table does not have

private:
    int ownColumns() const; // of the table
    bool hasValues(const ListColumnPart &column) const;
    ReportByKey *reportOf(const ListColumnPart &column);
    void showKeys();
    void tellColumns(int firstRow, int lastRow);
    QList<Check> problems(int row) const; // those that are more than a note
    QVariant told(int row, const ListColumnPart &column, int role) const;
    QVariant figure(int row, const ListColumnPart &column, int role) const;
    QVariant problemBadge(int row, int role) const;

    Workspace &m_workspace;
    ContentTable &m_table;
    const QList<ListColumnPart> m_parts;
    QList<ListColumnPart> m_columns; // of m_parts
    QHash<QString, ReportByKey *> m_reports; // by name and period
};

// The problems of a record in a few words: "1 error", "2 warnings", "1 error +2". A note is none.
QString problemWords(const QList<Check> &problems);

} // namespace Kaiwa
