#pragma once

#include "models/content/entitydescription.h"
#include "models/content/roles.h"
#include "models/content/staging/changeset.h"
#include "models/content/window/windowquery.h"

#include <QSqlTableModel>

namespace Kaiwa {

class CatalogDatabase;
class ContentTable;

// The item model of a ContentTable, owned by it, in the window's thread. A QSqlTableModel for its metadata (headers,
// record, primary key), with two things exchanged: rows arrive from a worker through setWindow() instead of a select()
// that blocks, and edits are laid over them from the change-set. The stock edit cache is never used, since every
// arrival would empty it, and submitAll() has nothing to do.
//
// Rows: those that were read, in the window's order, then the staged inserts in the order of their staging. A row that
// is staged for deletion stays where it is and says so.
class ContentTableModel final : public QSqlTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentTableModel)

public:
    ContentTableModel(ContentTable &table, ChangeSet &changes, const CatalogDatabase &database);

    // The columns changed: a new table or a new catalog. Empties the window.
    void adopt(const EntityDescription &description, const WindowQuery &query);
    // Exchanges the rows. With `onlyChanged` the rows follow the change-set: whatever is staged, and nothing else.
    void setWindow(const QList<WindowRow> &rows, bool onlyChanged);
    const QList<WindowRow> &rows() const { return m_rows; }
    // A row as the change-set knows it, for records that are staged but not in the window.
    WindowRow rowFromBase(const StagedRecord &record) const;
    // The change-set says that these were touched.
    void followChanges(const QSet<RecordKey> &keys);
    // These were written: shown as the server returned them until they are read again.
    void takeWritten(const QList<ChangeSet::WrittenRecord> &written);
    // Names behind values of a foreign key, for values that no row of the window has.
    void learnNames(const QString &column, const QHash<QString, QString> &names);
    // Staged values of foreign keys whose names nobody told yet.
    QHash<QString, QStringList> unknownNames(const QSet<RecordKey> &keys) const;
    // Problems are looked up again; the rows stay.
    void notifyProblems();
    void notifyProblems(const QSet<RecordKey> &keys);

    RecordKey keyAt(int row) const;
    int rowOf(const RecordKey &key) const;
    const WindowRow *fetched(const RecordKey &key) const;
    FieldValues values(const WindowRow &row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool clearItemData(const QModelIndex &index) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &) const override { return false; } // the window is moved by its table
    void fetchMore(const QModelIndex &) override { }
    bool insertRows(int row, int count, const QModelIndex &parent = {}) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool insertColumns(int, int, const QModelIndex & = {}) override { return false; }
    bool removeColumns(int, int, const QModelIndex & = {}) override { return false; }

    bool select() override;
    bool selectRow(int row) override;
    void sort(int column, Qt::SortOrder order) override;
    void setSort(int column, Qt::SortOrder order) override;
    void setFilter(const QString &) override { } // filters are values: ContentTable::setFilters()
    void setEditStrategy(EditStrategy) override { }
    void revertRow(int row) override;
    // Not virtual in the base: named alike, so that whoever holds this type never reaches the stock edit cache.
    bool isDirty() const;
    bool isDirty(const QModelIndex &index) const;
    bool submitAll() { return true; } // nothing is pending here
    void revertAll();

public Q_SLOTS:
    // A view calls these when an editor closes; what was typed is staged by then.
    bool submit() override { return true; }
    void revert() override { }

Q_SIGNALS:
    void sortRequested(const QString &column, Qt::SortOrder order, bool now);
    void readRequested();

private:
    QString column(int section) const { return m_query.columns().value(section); }
    Value valueAt(int row, int section, const StagedRecord *staged) const;
    QVariant nameAt(int row, int section, const StagedRecord *staged) const;
    QVariant problem(const RecordKey &key, int section, int role) const;
    StagedState stateOf(const StagedRecord &record) const;
    StagedState stateOf(const StagedRecord &record, const QString &column) const;
    void followDrafts(const QSet<RecordKey> &keys);
    bool followLastDrafts(const QSet<RecordKey> &keys);
    bool appendDrafts(QList<RecordKey> added);
    void dropDraftsFrom(qsizetype place);
    void followStagedRows(const QSet<RecordKey> &keys);
    void appendRows(const QList<WindowRow> &rows);
    void dropRows(QList<int> rows);
    void indexRows();
    void indexDrafts();
    void notifyRow(int row);
    void notifyEach(const QList<int> &rows);
    void notifyRows(int first, int last);

    ContentTable &m_table;
    ChangeSet &m_changes;
    EntityDescription m_description;
    WindowQuery m_query;
    QList<WindowRow> m_rows;
    QList<RecordKey> m_drafts;
    QHash<QStringList, int> m_rowByKey;
    QHash<QString, int> m_draftPlaces; // in m_drafts
    QHash<QString, QHash<QString, QString>> m_names; // by column, then key
    bool m_onlyChanged = false;
};

} // namespace Kaiwa
