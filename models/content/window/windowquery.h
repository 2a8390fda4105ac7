#pragma once

#include "models/content/window/columnfilter.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <Qt>

namespace Kaiwa {

// One row of a window in memory: its values in the order of WindowQuery::columns(), then the names behind its foreign
// keys in the order of WindowQuery::referenceColumns().
struct WindowRow {
    Row values;
    QStringList key;
    QString version; // xmin as text; empty where it cannot be read
    Value sort = {}; // what it is sorted by, whole, where its value among `values` may be cut
};

// What a window of a table is asked with.
struct WindowOptions {
    QString search; // empty: none
    QStringList searchColumns;
    QList<ColumnFilter> filters;
    QString sortColumn; // empty, or not there: by key
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    bool icu = false; // the database has the collation "und-x-icu"
    int cutAt = 0; // values of types without a bound arrive with this many characters and one more that says so; 0: whole

    bool operator==(const WindowOptions &) const = default;
};

// Where a page begins: the place of one row in the order of the window; without (all of) its key, the place of the first
// row with these values.
struct WindowCursor {
    Value sort;
    QStringList key;
    bool inclusive = false; // the page begins with that row itself
};

// Rows that no table holds as they are: those of one statement, such as a report.
struct WindowSource {
    // Made up: a name, the statement's columns with their types, references that are known by their names, and as its key
    // the columns that order the statement's rows and tell them apart. Without a key they are numbered as they come.
    Table table;
    Statement rows; // all of them
    bool isDescending = false; // how they are ordered by their key
    // Which of the statement's values let it begin behind a row of its own order, one for each column of the key, and end
    // after so many; none, and -1: it can only be read from its first row to its last.
    QList<qsizetype> behind;
    qsizetype limit = -1;
};

// The SQL behind a window over one table. Pure, a value, any thread: no value ever stands in the text, every column is
// read as text, and the order always ends with the primary key, so that pages by key are exact in both directions.
//
// The order is PostgreSQL's own: NULL is greater than every value, last when ascending and first when descending, which
// is what a plain index gives, and one direction is the exact reverse of the other. A row comparison finds no NULL, so
// a page may take two statements, run one after the other until the page is full: the rows with a value, those without.
//
// People-facing text is sorted by "und-x-icu" (a, Á, b …) while the table is small; above icuSortRows by the column's
// own collation, the only one an index of the column can serve: with it a page of a big table is a range of an index,
// with ICU each page would sort the whole table again.
//
// A table without a readable primary key is read all the same, never written: its rows are told apart by ctid, those of
// a view by their number in an order over all columns.
//
// A WindowSource is read as a table is. Forwards in its own order each page is a question of its own to its statement,
// which then begins behind the row before and costs no more than that page; with filters it still begins there. In any
// other order, backwards and counted, the server has to make all of its rows at each page.
class WindowQuery final {
public:
    enum class Direction { Forward, Backward };
    static constexpr qint64 icuSortRows = 20'000;

    WindowQuery() = default;
    // `columns` that the table lacks or the role may not read are left out; no column at all stands for all of them.
    WindowQuery(const Catalog &catalog, const QString &table, const QStringList &columns = {});
    WindowQuery(const Catalog &catalog, const WindowSource &source, const QStringList &columns = {});
    void setOptions(const WindowOptions &options);
    const WindowOptions &options() const { return m_options; }

    const QString &table() const { return m_table.name; }
    const Table &described() const { return m_table; } // a source's own, where these are its rows
    WindowQuery withEveryColumn(const Catalog &catalog) const; // the same rows
    const QStringList &columns() const { return m_columns; }
    // Those whose names are read too, and stand for the keys in order, search and filters.
    const QStringList &referenceColumns() const { return m_referenceColumns; }
    bool hasKey() const { return m_hasKey; } // a primary key that the role may read

    // The statements of one page; the last parameter of each is its limit.
    QList<Statement> page(const std::optional<WindowCursor> &from, Direction direction, int limit) const;
    // Every row that fits the search and the filters, in their order; for a stream: its columns, then its key.
    Statement all() const;
    // The same for a COPY: these columns alone, written by the server without a detour through a text wherever that comes
    // to the same. In the order that a person chose; where none was, as they come: putting a big table into the order of
    // its key takes longer than reading it.
    Statement everyRow(const QStringList &columns) const;
    // The rows with these keys, whatever the filters, in no order.
    Statement byKeys(const QList<QStringList> &keys) const;
    // How many rows fit the search and the filters, counted no further than `cap`.
    Statement count(qint64 cap) const;
    // The planner's opinion of that, and of how many stand before a place; as EXPLAIN (FORMAT JSON) answers.
    Statement estimate() const;
    std::optional<Statement> estimateBefore(const WindowCursor &from) const; // none: the place is among NULLs
    // Bounds of equal shares of the table by what orders it, as the planner knows them: one JSON array of texts or NULL, ascending.
    Statement bounds() const;
    // The order is served by no index, so that each page sorts all that fit.
    bool sortsWholeTable() const { return m_sortsWholeTable || !m_hasKey; }
    bool mayBeCut(const QString &column) const; // under these options

    // A text that the search looks into.
    struct SearchPart {
        QString column;
        bool isPlain = false; // the column's own text: not what is in its JSON, nor the name behind a reference
    };
    QList<SearchPart> searchParts() const;

    WindowRow decode(Row &&row) const;
    WindowCursor cursorOf(const WindowRow &row) const;
    WindowCursor cursorAt(const QString &value) const; // the first row that has this value in the column of the order

private:
    struct Term {
        QString expression;
        QString type; // what a bound value is cast to
        QString collation; // with its keyword and a leading space; may be empty
        QString ordered() const { return expression + collation; }
        QString placeholder(qsizetype number) const;
    };
    struct Reading {
        QString sql;
        QList<Value> parameters;
        QString bind(const Value &value);
    };

    void takeColumns(const QStringList &wanted);
    void findSource();
    void findOtherSource();
    bool isInOwnOrder(Direction direction) const;
    bool beginsBehind(Reading &reading, const WindowCursor &from) const;
    void findReferences(const Catalog &catalog);
    void findSort();
    void findConditions();
    QString searchCondition();
    QString contains(const Column &column, const QString &pattern) const;
    QString filterCondition(const Column &column, const ColumnFilter &filter);
    QString changedByMe(const QString &keys);
    QString amongKeys(const QString &keys);
    QString oneOf(const Column &column, const QStringList &texts);
    QString between(const Column &column, const QStringList &ends);
    QString hasMember(const Column &column, const QStringList &member);
    QString nameLookup(const QString &column) const;
    enum class Order { ByKey, BySort };
    QStringList outputs(const QString &versionSource = QStringLiteral("t")) const;
    QString asShown(const QString &column) const;
    QString bounded(const QString &sql, QStringList conditions) const;
    struct Compared {
        QStringList terms;
        QStringList values;
    };
    Compared compared(Reading &reading, const WindowCursor &from, bool withSort) const;
    QStringList bareColumns() const;
    QString versionJoin() const;
    Statement assemblePage(const QStringList &conditions, Reading reading, Order order, bool ascending, int limit) const;

    struct Name {
        QString table; // quoted and qualified
        QString keyColumn; // quoted
        QString nameColumn; // quoted
        QString type; // the name's
        bool isText = false;
    };

    Table m_table;
    QStringList m_columns;
    QStringList m_referenceColumns;
    QMap<QString, Name> m_names; // by referring column
    WindowOptions m_options;
    QString m_source; // FROM …
    std::optional<WindowSource> m_other; // in place of a table of the database
    QString m_sortJoin;
    QList<Term> m_key;
    std::optional<Term> m_sort;
    bool m_sortNullable = false;
    bool m_sortsWholeTable = false; // no index serves the order
    qsizetype m_sortIndex = -1; // in WindowRow::values
    bool m_sortIsCut = false;
    QStringList m_conditions;
    QList<Value> m_conditionValues;
    bool m_hasKey = false;
    bool m_hasVersion = false;
    bool m_hasRevisions = false; // kaiwa_studio.revision can be read
};

// "%50\%%" for "50%": what ILIKE takes for a text anywhere inside, or at the beginning.
QString containsPattern(const QString &text);
QString prefixPattern(const QString &text);

// True where the table is small enough for a sort that no index serves.
bool isSmall(const Table &table);

} // namespace Kaiwa
