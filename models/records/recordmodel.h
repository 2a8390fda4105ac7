#pragma once

#include "models/content/entitydescription.h"
#include "models/database/session.h"
#include "models/records/namemask.h"
#include "models/records/recordreading.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>

namespace Kaiwa {

// A read-only window over a table or view of any size, in the window's thread. Pages are read by key on the session's
// workers, never by OFFSET, forwards and backwards; a few of them are kept, whatever the table's size. rowCount() is
// what is in memory: where that stands in the whole is told by place() and count(), for a scroll bar of the studio's own.
//
// One reading is under way at a time; a new question cancels the one before on the server. Rows that somebody deletes or
// moves between two pages neither double nor hide others: each page begins behind the key of the last row of the one
// before, and a row that arrives again at another place leaves its old one.
//
// Long texts, JSON, arrays and bytes arrive cut (isCut()); secrets are never read; what is personal reads as masking.h
// has it until it is revealed.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordModel)

public:
    static constexpr int pageRows = 200;
    static constexpr int keptRows = 2000;
    static constexpr int cutAt = 300; // characters

    // Beside those of models/content/roles.h, of which RawRole and ReferenceNameRole are answered.
    enum Role { CutRole = Qt::UserRole + 100, MaskedRole };

    explicit RecordModel(Session &session, QObject *parent = nullptr);
    ~RecordModel() override; // cancels what runs

    // Another table, or other columns of it (none: all that may be read); empties the window and reads nothing yet.
    // Search and sort of the options are those of the table's description.
    void setTable(const QString &table, const QStringList &columns = {});
    // The rows of a statement in place of a table's, such as a report's (readReportSource).
    void setSource(const WindowSource &source, const QStringList &columns = {});
    // Other columns of the same; reads the first page.
    void setColumns(const QStringList &columns, WindowOptions options);
    const Table &table() const { return m_table; }
    const EntityDescription &description() const { return m_description; }
    const Column *column(int section) const;
    int section(const QString &column) const; // -1: not shown
    QString labelOf(const QString &column) const;
    const WindowQuery &query() const { return m_query; }

    // Search, filters and order; what the collation and the cutting are is the model's own. Reads the first page.
    void setOptions(const WindowOptions &options);
    const WindowOptions &options() const { return m_options; }
    // How the server finds what is searched for; known when the first page has arrived.
    using SearchWay = RecordSearchWay;
    const std::optional<SearchWay> &searchWay() const { return m_searchWay; }
    bool isFiltered() const { return !m_options.search.isEmpty() || !m_options.filters.isEmpty(); }

    void readStart();
    void readEnd();
    // The page from the first row on that has this value, or comes after it, in the column of the order.
    void readAt(const QString &value);
    // The page at this share of the whole, 0 to 1, as the planner knows the distribution; without that the nearer end.
    void readShare(double share);
    // Other sizes than the usual, before the first reading.
    void setPaging(int page, int kept);
    // What is in memory, read again from its first row on.
    void readAgain();
    // Rows around these are shown: reads ahead in either direction, and lets go of pages far away.
    void wantRows(int first, int last);
    void cancel();

    bool isReading() const { return m_reading.isRunning(); }
    bool isLoaded() const { return m_loaded; } // something has arrived since the last change of table or options
    bool isAtStart() const { return m_atStart; }
    bool isAtEnd() const { return m_atEnd; }
    const std::optional<Error> &error() const { return m_error; }
    QDateTime asOf() const { return m_asOf; } // UTC, of the last page
    double seconds() const { return m_seconds; } // that it took

    // Rows that fit: the planner's estimate first, exact on demand; -1: not known.
    struct Count {
        qint64 rows = -1;
        bool exact = false;
    };
    Count count() const;
    void countExactly();
    bool isCounting() const { return m_counting.isRunning(); }
    // Rows before the window; exact where it was reached from the start, or from the end of what was counted.
    struct Place {
        qint64 before = 0;
        bool exact = false;
    };
    Place place() const;
    // The order needs a sort of the whole table at each page, which takes its time on this size.
    bool sortIsSlow() const;

    QStringList keyAt(int row) const;
    int rowOf(const QStringList &key) const; // -1: not in memory
    Value valueAt(int row, int section) const; // as it arrived; never masked, for what asks by name
    // What a reveal opens, as it is to be noted: own columns, and those whose names stand for keys that are shown.
    struct Masked {
        QString table;
        QString column;
        bool operator==(const Masked &) const = default;
    };
    QList<Masked> masked() const;
    bool isRevealed() const { return m_revealed; }
    // Of the rows that the column refers to; what is not shown was not revealed, either.
    bool isNameRevealed(const QString &column) const { return m_revealed && section(column) >= 0; }
    void setRevealed(bool revealed);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void stateChanged(); // reading begins or ends, a count arrived
    void windowReplaced(); // after a jump: the rows have nothing to do with those before
    void revealedChanged();

private:
    using What = WindowRequest::What;
    enum class Anchor { Start, End, Guess };

    void request(What what, std::optional<WindowCursor> from, int limit, bool replaces, double share = -1);
    void take(const Result<RecordAnswer> &result, What what, bool replaces);
    void replace(const RecordAnswer &answer);
    void append(const QList<WindowRow> &rows);
    void prepend(const QList<WindowRow> &rows);
    void dropTwins(const QList<WindowRow> &rows);
    void findPlaces();
    NameMask nameMaskOf(const QString &column) const; // of the rows that the column refers to
    bool isFigure(int section) const;
    void empty();
    void setQuery(const Table &table, const WindowQuery &query);

    Session &m_session;
    QString m_name; // asked for; the table may not be there
    std::optional<WindowSource> m_source; // in place of a table
    Table m_table;
    EntityDescription m_description;
    mutable QHash<QString, NameMask> m_nameMasks; // by column, as they were asked for
    WindowQuery m_query;
    WindowOptions m_options;
    QList<WindowRow> m_rows;
    QHash<QStringList, int> m_places; // of m_rows, by key
    Query<RecordAnswer> m_reading;
    Query<WindowCounts> m_counting;
    std::optional<SearchWay> m_searchWay;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    double m_seconds = 0;
    quint64 m_generation = 0;
    Count m_count;
    Anchor m_anchor = Anchor::Start;
    qint64 m_offset = 0; // rows before the window, from the start; behind it, where the anchor is the end
    int m_page = pageRows;
    int m_kept = keptRows;
    bool m_atStart = false;
    bool m_atEnd = false;
    bool m_loaded = false;
    bool m_revealed = false;
};

} // namespace Kaiwa
