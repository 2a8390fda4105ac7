#include "models/database/schemamending.h"

#include "models/database/statement.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const DocumentedColumn *documentedColumn(const QString &table, const QString &column)
{
    for (const DocumentedColumn &known : documentedColumns()) {
        if (known.table == table && known.column == column)
            return &known;
    }
    return nullptr;
}

QString columnSql(const DocumentedColumn &column)
{
    QString sql = quotedIdentifier(column.column) + u' ' + column.type;
    if (column.defaultExpression == u"computed")
        return sql + u" /* computed by the database: see the documentation */"_s;
    if (!column.defaultExpression.isEmpty())
        sql += u" DEFAULT "_s + column.defaultExpression;
    if (!column.nullable)
        sql += u" NOT NULL"_s;
    if (const QStringList target = column.references.split(u'.'); target.size() == 2)
        sql += u" REFERENCES "_s + quotedIdentifier(target[0]) + u" ("_s + quotedIdentifier(target[1]) + u')';
    return sql;
}

QString tableSql(const QString &name, const QString &table)
{
    QStringList lines;
    QStringList key;
    for (const DocumentedColumn &column : documentedColumns()) {
        if (column.table != table)
            continue;
        lines.append(u"    "_s + columnSql(column));
        if (column.primaryKey)
            key.append(quotedIdentifier(column.column));
    }
    if (!key.isEmpty())
        lines.append(u"    PRIMARY KEY ("_s + key.join(u", "_s) + u')');
    return u"CREATE TABLE "_s + name + u" (\n"_s + lines.join(u",\n"_s) + u"\n);"_s;
}

} // namespace

QString mendingSql(const SchemaDifference &difference, const QString &schema)
{
    const QString table = quotedIdentifier(schema, difference.table);
    const QString column = quotedIdentifier(difference.column);
    const DocumentedColumn *known = documentedColumn(difference.table, difference.column);
    switch (difference.kind) {
    case SchemaDifference::Kind::MissingTable:
        return tableSql(table, difference.table);
    case SchemaDifference::Kind::MissingColumn:
        return known ? u"ALTER TABLE "_s + table + u" ADD COLUMN "_s + columnSql(*known) + u';' : QString();
    case SchemaDifference::Kind::OtherType:
        return u"ALTER TABLE "_s + table + u" ALTER COLUMN "_s + column + u" TYPE "_s + difference.documented + u" USING "_s
            + column + u"::"_s + difference.documented + u';';
    case SchemaDifference::Kind::OtherNullability:
        return u"ALTER TABLE "_s + table + u" ALTER COLUMN "_s + column
            + (difference.documented == u"NOT NULL" ? u" SET NOT NULL;"_s : u" DROP NOT NULL;"_s);
    case SchemaDifference::Kind::ExtraColumn:
    case SchemaDifference::Kind::ExtraTable:
        return {};
    }
    return {};
}

} // namespace Kaiwa
