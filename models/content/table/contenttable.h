#pragma once

#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"
#include "models/content/softreference.h"
#include "models/content/staging/stagedrecord.h"
#include "models/content/window/columnfilter.h"
#include "models/content/window/windowquery.h"
#include "models/database/catalog.h"
#include "models/result.h"

#include <QDateTime>
#include <QObject>

class QAbstractItemModel;

namespace Kaiwa {

class Workspace;

// One table that people edit, as a page sees it: an item model of a window of its rows and the verbs on them. The rows
// come from a worker; nothing blocks. What is edited goes to the workspace's change-set and is laid over the rows that
// were read. Search, filter, sort and limit run on the server. The window slides: a bounded number of rows is in
// memory, whatever the table's size, and every row can be reached. Lives in the window's thread.
class ContentTable final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentTable)

public:
    enum class State { Idle, Loading, Ready, Failed };
    static constexpr int pageRows = 500;
    static constexpr int windowRows = 2000;
    static constexpr qint64 countCap = 10'000;

    ContentTable(Workspace &workspace, const EntityDescription &description, QObject *parent = nullptr);
    ~ContentTable() override;

    // Columns are listColumns first, then every other readable column; roles as in roles.h. Read-only columns have no
    // Qt::ItemIsEditable. sort() sorts on the server. setData() with RawRole or EditRole stages (null QVariant = NULL).
    QAbstractItemModel *model() const;
    const EntityDescription &description() const;
    // Another one of the same table: what is staged stays, and the window is read again.
    void setDescription(const EntityDescription &description);
    const Table *table() const; // null: the database has no such table
    const Column *column(int section) const;
    int section(const QString &column) const; // -1: not there
    // What a column's values name, by a foreign key or by what the column is called; none where that cannot be read.
    std::optional<ReferenceTarget> reference(const QString &column) const;
    int listSectionCount() const; // how many leading sections the list shows

    // --- The window.
    void open(); // first read; what came before stays until the rows are there
    void refresh(); // reads the same window again
    void setSearch(const QString &text);
    void setFilters(const QList<ColumnFilter> &filters);
    QList<ColumnFilter> filters() const;
    bool hasRevisions() const; // who committed what is recorded in the database and may be read
    void setOnlyChanged(bool onlyChanged); // exactly the staged records, loaded by key, whatever filter and window
    void cancel();
    // Rows are held back while something is being edited in the view (an arrival resets the model).
    void setHeld(bool held);
    bool canFetchNext() const;
    bool canFetchPrevious() const;
    void fetchNext();
    void fetchPrevious();
    void goToStart();
    void goToEnd();

    State state() const;
    const Error &error() const; // Failed
    qint64 rowsInDatabase() const; // exact where the table is small or was counted, else the planner's estimate; -1: not known
    bool rowsInDatabaseExact() const;
    // Of those, the rows that fit the search and the filters; counted up to countCap, then "more than". -1: not known.
    qint64 rowsMatching() const;
    bool rowsMatchingExact() const;
    int rowsInWindow() const; // read rows, staged inserts not included
    QDateTime readAt() const; // UTC
    // What the window is a part of: its columns, search, filters and order. Staged rows are not in it.
    WindowQuery shownQuery() const;
    // What is staged on the table, without new records that the filters hide.
    QList<StagedRecord> stagedShown() const;
    bool showsOnlyChanged() const;
    bool showsOnlyProblems() const;

    // --- Records.
    RecordKey keyAt(int row) const;
    int rowOf(const RecordKey &key) const; // -1: not in the window
    FieldValues record(const RecordKey &key) const; // as it stands: read values with the staged ones laid over
    BaseRow base(const RecordKey &key) const;
    bool isEditable(const RecordKey &key, const QString &column, QString *why = nullptr) const;
    // Stages; a value that the type refuses is staged too and carries a problem, so that nothing typed is lost.
    void setValue(const RecordKey &key, const QString &column, const Value &value, quint64 visit = 0);
    RecordKey insertRecord(const FieldValues &values = {});
    // As planDuplicate() says, with these values instead of the plan's; the title stays where none is given.
    RecordKey duplicateRecord(const RecordKey &key, const FieldValues &instead = {});
    void removeRecords(const QList<RecordKey> &keys);
    void deactivateRecords(const QList<RecordKey> &keys);
    QList<Check> checks(const RecordKey &key) const; // type problems, refusals and conflicts included
    // The problem is none, for as long as the text stays; written at once. Not of a draft, which has no key yet.
    void dismiss(const RecordKey &key, const Check &check, const QString &reason);
    void takeFix(const RecordKey &key, const Check::Fix &fix); // stages what a check offers, as one step
    void learnWord(const QString &word); // into the person's own dictionary
    // What a foreign key field offers: key → name, matching the text, at most `limit`; answered later by candidatesFound.
    void findCandidates(const QString &column, const QString &text, int limit = 50);

Q_SIGNALS:
    void stateChanged();
    void windowAboutToChange(); // views remember current row and scroll by key here …
    void windowChanged(); // … and put them back here
    void countsChanged();
    void actionAsked(const QString &action); // a fix leads there
    void problemsChanged(const QSet<Kaiwa::RecordKey> &keys); // found meanwhile, with no edit; none named: of all rows
    void candidatesFound(const QString &column, const QString &text, const QList<std::pair<QString, QString>> &candidates);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Kaiwa
