#pragma once

#include "models/content/checks/check.h"
#include "models/content/checks/dismissalfile.h"
#include "models/database/query.h"

#include <QHash>
#include <QObject>

namespace Kaiwa {

class Catalog;
class PgConnection;
class Session;

// The problems that people dismissed, of one database: in its schema kaiwa_studio where that is there, and in a file on
// this computer where it is not or the role may not write it. Both are read. A dismissal holds as long as the text that
// it was about is the same. It is no content: written at once, on a worker, never staged. Lives in the window's thread.
class Dismissals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dismissals)

public:
    Dismissals(Session &session, const QString &file, QObject *parent = nullptr);
    ~Dismissals() override;

    // What a problem is judged by: its field's text, or the part of it that the problem names; of a problem of the record
    // as a whole, all its fields.
    static QString hashOf(const Check &check, const FieldValues &record);

    void read(const QString &table); // again, too: others dismiss as well
    // Those that the database keeps of a table; none where it keeps none. Blocks, on a worker's connection.
    static Result<QList<Dismissal>> readKept(PgConnection &connection, const Catalog &catalog, const QString &table);
    const Dismissal *find(const RecordKey &key, const Check &check, const FieldValues &record) const;
    QList<Dismissal> of(const QString &table) const; // newest first
    bool keepsInDatabase() const; // where a new one goes

    // Holds at once; where it could not be written it is taken back, and failed() says why.
    void dismiss(const RecordKey &key, const Check &check, const FieldValues &record, const QString &reason);
    void bringBack(const Dismissal &dismissal);

Q_SIGNALS:
    void changed(const QSet<Kaiwa::RecordKey> &keys);
    void written(); // the last one is kept
    void failed(const Kaiwa::Error &error);

private:
    using Held = QHash<QString, QList<Dismissal>>; // by table
    void readDatabase(const QString &table);
    void take(const QString &table, bool local, const QList<Dismissal> &dismissals);
    void add(const Dismissal &dismissal);
    void remove(const Dismissal &dismissal);
    void writeDatabase(const Dismissal &dismissal, bool back);
    void receive(const Dismissal &dismissal, bool back, const Result<void> &result);

    Session &m_session;
    DismissalFile m_file;
    Held m_held;
    QHash<QString, quint64> m_asked; // by table: the newest reading
};

} // namespace Kaiwa
