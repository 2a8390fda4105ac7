#include "models/content/commit/transactionend.h"

#include "models/content/commit/commit.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString statusSql = u"SELECT txid_status($1::bigint), "_s;
const QString shortWaitSql = u"SELECT pg_sleep(0.05)"_s;
constexpr int longestWait = 40; // short waits: two seconds

TransactionEnd endOf(const QString &word, bool isSameServer)
{
    if (word == u"aborted")
        return TransactionEnd::Aborted;
    if (word == u"committed")
        return isSameServer ? TransactionEnd::Committed : TransactionEnd::PerhapsAnother;
    return TransactionEnd::Forgotten;
}

} // namespace

Result<TransactionEnd> transactionEnd(PgConnection &connection, const CommitMark &mark)
{
    for (int i = 0; i <= longestWait; ++i) {
        const Result<Rows> answer = connection.run(statusSql + serverStartSql(), { mark.transactionId });
        // A number that this server has yet to give belongs to another one: a restored copy.
        if (!answer && answer.error().kind != Error::Kind::Connection && answer.error().kind != Error::Kind::Cancelled)
            return TransactionEnd::Forgotten;
        if (!answer)
            return tl::unexpected<Error>(answer.error());
        const Row row = answer->rows.constFirst();
        const QString word = row.at(0).value_or(QString());
        if (word != u"in progress")
            return endOf(word, row.at(1) == mark.serverStart);
        if (const Result<Rows> waited = connection.run(shortWaitSql); !waited)
            return tl::unexpected<Error>(waited.error());
    }
    return failure(Error::Kind::Conflict,
        QCoreApplication::translate("Kaiwa::Commit",
            "The server has not ended the commit yet whose answer was lost: it will be asked again."));
}

} // namespace Kaiwa
