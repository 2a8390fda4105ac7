#pragma once

#include "models/content/table/catalogdriver.h"
#include "models/content/table/contenttable.h"
#include "models/content/table/contenttablemodel.h"
#include "models/content/table/keyproposal.h"
#include "models/content/table/referencelookup.h"
#include "models/content/window/windowreader.h"
#include "models/content/workspace.h"

#include <QHash>

namespace Kaiwa {

// The inside of a ContentTable: what it asked for, what it got, and what it waits for.
struct ContentTable::Private {
    Private(ContentTable *table, Workspace &space, const EntityDescription &known);

    // --- Shape (contenttable.cpp)
    void adoptCatalog();
    bool opensByKey() const;
    void stageDraft(const RecordKey &draft, const QString &column, const Value &value, quint64 visit);

    // --- Reading (contentreading.cpp)
    void setSort(const QString &column, Qt::SortOrder order, bool now);
    void request(WindowRequest::What what);
    void arrived(WindowRequest::What what, const WindowAnswer &answer);
    void apply(WindowRequest::What what, const WindowAnswer &answer);
    void showRows(const QList<WindowRow> &rows);
    void showOnlyChanged();
    void rebase(const WindowAnswer &answer, const QList<RecordKey> &asked);
    void setState(State newState);
    void fail(const Error &why);
    void requestCounts();
    bool isFiltered() const;
    QList<RecordKey> stagedKeys() const;
    WindowOptions optionsNow() const; // with the records that filters ask for
    bool filtersBy(ColumnFilter::Kind kind) const;

    // --- What others tell (contentfollow.cpp)
    void followChanges(const QSet<RecordKey> &keys);
    void follow(const QSet<RecordKey> &keys);
    void takeWritten(const QList<ChangeSet::WrittenRecord> &written);
    void followCommit(const CommitOutcome &outcome);
    void followTally();
    void followProblems(const QSet<RecordKey> &keys);
    void forgetProblems();
    void findNames(const QSet<RecordKey> &keys); // contentnames.cpp

    ContentTable *q;
    Workspace &workspace;
    ChangeSet &changes;
    EntityDescription known; // as it was given
    EntityDescription description; // for the table as it is
    Catalog catalog;
    const Table *table = nullptr;
    CatalogDatabase database;
    ContentTableModel model; // after the database that it stands on
    QHash<QString, ReferenceLookup> lookups; // by column
    KeyProposal proposal;

    WindowQuery query;
    WindowOptions options;
    QStringList ownKeys; // of what was committed from this computer, where a filter asks for it
    QSet<RecordKey> askedProblems; // with which the window was asked for, where a filter asks for them
    bool sortChosen = false;
    bool opened = false;
    bool onlyChanged = false;
    bool held = false;
    bool stale = false; // what was asked for changed while only staged rows were shown
    bool atStart = true;
    bool atEnd = true;
    std::optional<WindowCursor> first; // of the window's rows
    std::optional<WindowCursor> last;

    State state = State::Idle;
    Error error;
    quint64 generation = 0; // of the newest request; answers to older ones are dropped
    Query<WindowAnswer> reading;
    std::optional<std::pair<WindowRequest::What, WindowAnswer>> waiting; // for the editor to close
    quint64 countGeneration = 0;
    Query<WindowCounts> counting;
    qint64 rows = -1;
    bool rowsExact = false;
    qint64 matching = -1;
    bool matchingExact = false;
    QDateTime readAt;

    QSet<RecordKey> toFollow; // changes that the model has not been told of
    bool following = false;
    mutable QHash<RecordKey, QList<Check>> checks;
    QSet<std::pair<QString, QString>> askedNames;
    QHash<QString, Query<Rows>> candidates; // by column: the newest
};

} // namespace Kaiwa
