#pragma once

#include "models/content/deletion/deletereach.h"
#include "models/content/history/revision.h"

namespace Kaiwa {

struct CommitHistory;

// The rows that go with deleted records of one table, or whose references are emptied, and how they get into the
// history: looked at in the transaction of the delete, right before it, by the same way as planDelete() counts them.
// They are held first, table by table from the top down, so that nobody adds one or changes one in between (where the
// role may hold rows of the table: that takes the right to change them). The statements are as many as the references,
// whatever the number of rows. What is kept of a row: keeping.h.
//
// What an emptied row reads afterwards is known after the delete alone (a default, a trigger, a generated column may have
// their say): until then the server itself keeps what it was, in settings of the transaction.
class Followers final {
public:
    Followers(const Catalog &catalog, const Table &root, const QList<RecordKey> &records);

    bool isEmpty() const; // nothing can follow, or nothing of it is to be kept
    QStringList tables() const; // whose rows may go or be emptied

    QList<Statement> holds() const;
    // Into kaiwa_studio.revision, before the deletes and after them: everything stays on the server. There is no bound
    // for rows that go; emptied ones of one table may take the 256 MB of a jsonb. `number` tells these from others of
    // the same commit.
    QList<Statement> writeBefore(const CommitHistory &history, qsizetype number) const;
    QList<Statement> writeAfter(const CommitHistory &history, qsizetype number) const;
    // To the studio, the rows nearest to the deleted ones first; what emptied ones read afterwards is not among it.
    Statement read(int limit) const;
    static QList<Revision> revisionsIn(const Rows &answer);

private:
    struct Binder;
    QString goneRows(Binder &bind) const;
    QString doomedAndGone(Binder &bind) const;
    QString goneRows(int place, Binder &bind) const;
    QString emptiedRows(const QString &table, Binder &bind) const;
    QString cause(Binder &bind) const;
    QStringList emptiedTables() const;
    static QString setting(qsizetype number, qsizetype table);
    bool isRemembered(const QString &table) const;
    bool mayHold(const QString &table) const;

    const Catalog &m_catalog;
    DeleteReach m_reach;
    QList<RecordKey> m_records;
};

} // namespace Kaiwa
