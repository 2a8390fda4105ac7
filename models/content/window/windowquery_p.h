#pragma once

#include "models/database/statement.h"

// How the statements of a WindowQuery spell things; its table is t in them.
namespace Kaiwa::WindowSql {

inline QString own(const QString &column)
{
    return QStringLiteral("t.") + quotedIdentifier(column);
}

inline QString asText(const QString &column)
{
    return own(column) + QStringLiteral("::text");
}

inline QString numbered(qsizetype number)
{
    return u'$' + QString::number(number);
}

} // namespace Kaiwa::WindowSql
