#include "models/people/sessionending.h"

#include "models/content/commit/commit.h"
#include "models/content/entitydescription.h"
#include "models/content/staging/changeset.h"
#include "models/database/keyexpression.h"
#include "models/database/pgconnection.h"
#include "models/people/personreach.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SessionEndingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SessionEnding)
};

const QString sessionTable = u"session"_s;

} // namespace

Result<QList<LoginSession>> readLoginSessions(PgConnection &connection, const Catalog &catalog, const Person &person)
{
    const PersonReach reach(catalog);
    const Table *table = catalog.table(sessionTable);
    const PersonReach::Place *place = reach.place(sessionTable);
    if (!table || !place || table->primaryKey.size() != 1)
        return failure(Error::Kind::Invalid, SessionEndingWords::tr("This database has no table of login sessions."));
    PersonBinder bind;
    QStringList selected { keyExpression(*table, table->primaryKey.first(), u"r"_s) };
    for (const Column &column : table->columns) {
        if (isReadable(*table, column.name))
            selected.append(u"r.%1::text AS %1"_s.arg(quotedIdentifier(column.name)));
    }
    if (table->hasRowVersion)
        selected.append(u"r.xmin::text AS xmin"_s);
    QString sql = u"SELECT %1 FROM %2 r WHERE %3"_s.arg(
        selected.join(u", "_s), reach.from(sessionTable), reach.belongs(*place, u"r"_s, person, bind));
    if (table->column(u"expires_at"_s))
        sql += u" ORDER BY r.expires_at DESC"_s;
    const Result<Rows> rows = connection.run(sql, bind.parameters());
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LoginSession> sessions;
    for (const Row &row : rows->rows) {
        const Rows one { rows->columns.sliced(1), { row.sliced(1) }, -1 };
        sessions.append({ { sessionTable, { row.first().value_or(QString()) }, {} }, baseRowOf(one) });
    }
    return sessions;
}

void stageEnding(ChangeSet &changes, const QList<LoginSession> &sessions)
{
    changes.beginStep(SessionEndingWords::tr("End %n login session(s)", "name of a change", int(sessions.size())));
    for (const LoginSession &session : sessions)
        changes.removeRecord(session.key, session.row);
    changes.endStep();
}

} // namespace Kaiwa
