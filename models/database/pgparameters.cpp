#include "models/database/pgparameters.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct PgParametersWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PgConnection)
};

} // namespace

Result<QByteArray> PgParameters::text(const QString &sql)
{
    if (sql.contains(QChar::Null))
        return failure(Error::Kind::Invalid,
            PgParametersWords::tr("The text has a NUL character (U+0000), which no database text can hold."));
    if (!sql.isValidUtf16())
        return failure(Error::Kind::Invalid,
            PgParametersWords::tr("The text has half of a character (a lone surrogate), which cannot be stored."));
    return sql.toUtf8();
}

Result<PgParameters> PgParameters::from(const Statement &statement)
{
    PgParameters parameters;
    const Result<QByteArray> sql = text(statement.sql);
    if (!sql)
        return tl::unexpected<Error>(sql.error());
    parameters.m_sql = *sql;
    parameters.m_bytes.reserve(statement.parameters.size());
    for (const Value &value : statement.parameters) {
        const Result<QByteArray> bytes = value ? text(*value) : Result<QByteArray>(QByteArray());
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        parameters.m_bytes.push_back(*bytes);
        parameters.m_values.push_back(value ? parameters.m_bytes.back().constData() : nullptr);
        parameters.m_lengths.push_back(int(bytes->size()));
    }
    return parameters;
}

} // namespace Kaiwa
