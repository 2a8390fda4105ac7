#include "models/database/keyexpression.h"

#include "models/database/catalog.h"
#include "models/database/secretcolumns.h"
#include "models/database/statement.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString keyExpression(const Table &table, const QString &column, const QString &alias)
{
    const QString name = alias.isEmpty() ? quotedIdentifier(column) : alias + u'.' + quotedIdentifier(column);
    return isSecretColumn(table.name, column) ? u"encode(sha256(convert_to(%1::text, 'UTF8')), 'hex')"_s.arg(name) : name;
}

QString keyType(const Table &table, const QString &column)
{
    const Column *known = table.column(column);
    return isSecretColumn(table.name, column) || !known ? u"text"_s : known->typeName;
}

} // namespace Kaiwa
