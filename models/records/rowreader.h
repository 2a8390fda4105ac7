#pragma once

#include "models/content/window/windowquery.h"
#include "models/database/query.h"
#include "models/records/recordscope.h"

#include <QObject>

namespace Kaiwa {

class Session;

// One row as the database holds it: every column that the role may read, in full, and the names behind its references.
struct WholeRow {
    WindowQuery query; // says which columns these are
    WindowRow row;

    const QString &table() const { return query.table(); }
    const QStringList &columns() const { return query.columns(); }
    Value value(const QString &column) const;
    // The name behind the key that a referring column holds; none where there is none, or the row is gone.
    Value nameBehind(const QString &column) const;
};

// Rows of another table that refer to one row.
struct ReferringRows {
    RecordScope scope; // opens them
    QString column; // the referring one, or several with commas
    bool isSoft = false; // by name and meaning, not by a foreign key
};
// Those that refer to this row, table by table; where the role may not read the referring column there is no telling.
QList<ReferringRows> referringRows(const Catalog &catalog, const WholeRow &row);

// Reads one row by its key on a worker, and counts those that refer to it when asked. Lives in the window's thread; what
// runs is given up when another row is read, and when this goes.
class RowReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowReader)

public:
    static constexpr qint64 countedAtMost = 10'000;

    explicit RowReader(Session &session, QObject *parent = nullptr);
    ~RowReader() override;

    void read(const QString &table, const QStringList &key);
    void cancel();
    bool isReading() const { return m_isReading; }
    // counted() follows, with countedAtMost + 1 where there are more than that.
    void count(const RecordScope &scope);

Q_SIGNALS:
    void arrived(const Kaiwa::WholeRow &row);
    void missing(); // no such row (any more)
    void failed(const Kaiwa::Error &error);
    void counted(const Kaiwa::RecordScope &scope, qint64 rows);
    void countFailed(const Kaiwa::RecordScope &scope, const Kaiwa::Error &error);

private:
    Session &m_session;
    Query<Rows> m_reading;
    QList<Query<Rows>> m_counting;
    quint64 m_turn = 0; // what belongs to an earlier row is dropped
    bool m_isReading = false;
};

} // namespace Kaiwa
