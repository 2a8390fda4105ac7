#pragma once

#include "models/content/exchange/existingrows.h"
#include "models/content/exchange/importplan.h"
#include "models/content/exchange/recordreader.h"

namespace Kaiwa {

// Reads a file against a table, batch by batch. Each verb that returns a Result fails for the connection's reasons alone.
class ImportPlanner final {
public:
    ImportPlanner(PgConnection &connection, const ImportRequest &request, const ImportProgress &progress);

    Result<ImportPlan> plan(RecordReader &reader);

private:
    // A record of the file in the table's columns.
    struct Line {
        qint64 line = 0;
        FieldValues values;
        QMap<QString, FileProblem> places; // of the values, without words
        QStringList key; // as the file has it, then as the server has it; empty: the record gets a new one
        RecordKey record;
        std::optional<BaseRow> row;
        bool isLost = false; // nothing can be made of it
        bool hasProblem = false;
    };

    Result<ImportPlan> unreadable(const FileProblem &problem);
    void tell(const FileProblem &problem, const QString &column);
    void tell(Line &line, const QString &column, const QString &text);
    void lose(Line &line, const QString &column, const QString &text);
    void meetColumns(const RecordReader &reader);
    Line lineOf(const FileRecord &record);
    void takeCell(Line &line, const QString &column, const FileCell &cell);
    void findKey(Line &line);
    Result<void> compareBatch();
    Result<void> findRows();
    void findRow(Line &line, const ExistingRows::Found &found);
    void writeUnlimited();
    Result<void> writeAsServer();
    void dropWhatIsTheSame(Line &line);
    bool isSame(const Line &line, const QString &column, const Value &value) const;
    void completeNew(Line &line);
    void forbid(Line &line);
    void append(Line &line);

    PgConnection &m_connection;
    const ImportRequest &m_request;
    const ImportProgress &m_progress;
    const Table &m_table;
    const ExistingRows m_existing;
    UnlimitedForms m_unlimited;
    QStringList m_targets; // of the file's columns; empty: left out
    QList<Line> m_batch;
    QHash<QStringList, qint64> m_seen; // keys, with the line of the first
    ImportPlan m_plan;
};

} // namespace Kaiwa
