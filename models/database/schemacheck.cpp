#include "models/database/schemacheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SchemaCheckWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SchemaCheck)
};

constexpr qsizetype enoughTables = 5;

QList<DocumentedColumn> readDocumentation()
{
    QFile file(u":/sql/schema/documented.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    if (!opened)
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = lines.takeFirst().split(u'\t');
    QList<DocumentedColumn> columns;
    for (const QString &line : std::as_const(lines)) {
        const QStringList fields = line.split(u'\t');
        const auto field = [&header, &fields](const QString &name) { return fields.value(header.indexOf(name)); };
        DocumentedColumn column;
        column.table = field(u"table"_s);
        column.column = field(u"column"_s);
        column.type = field(u"type"_s);
        column.nullable = field(u"nullable"_s) == u"YES";
        column.defaultExpression = field(u"default"_s);
        column.primaryKey = field(u"key"_s) == u"PK";
        column.references = field(u"references"_s);
        column.isVersion2 = field(u"part"_s) == u"v2";
        columns.append(column);
    }
    return columns;
}

// format_type's long names in the short form that the documentation uses.
QString shortTypeName(const QString &typeName)
{
    static const QHash<QString, QString> names {
        { u"timestamp without time zone"_s, u"timestamp"_s },
        { u"timestamp with time zone"_s, u"timestamptz"_s },
        { u"time without time zone"_s, u"time"_s },
        { u"time with time zone"_s, u"timetz"_s },
    };
    return names.value(typeName, typeName);
}

QString nullability(bool nullable)
{
    return nullable ? u"NULL"_s : u"NOT NULL"_s;
}

void compareColumn(const DocumentedColumn &documented, const Column &found, QList<SchemaDifference> &differences)
{
    using Kind = SchemaDifference::Kind;
    const QString type = shortTypeName(found.typeName);
    if (type != documented.type)
        differences.append({ Kind::OtherType, documented.table, documented.column, documented.type, type });
    if (found.notNull == documented.nullable)
        differences.append({ Kind::OtherNullability, documented.table, documented.column,
            nullability(documented.nullable), nullability(!found.notNull) });
}

void compareTable(const Table &table, const QList<DocumentedColumn> &documented, QList<SchemaDifference> &differences)
{
    using Kind = SchemaDifference::Kind;
    QSet<QString> known;
    for (const DocumentedColumn &column : documented) {
        known.insert(column.column);
        if (const Column *found = table.column(column.column))
            compareColumn(column, *found, differences);
        else
            differences.append({ Kind::MissingColumn, column.table, column.column, column.type, {} });
    }
    for (const Column &column : table.columns) {
        if (!known.contains(column.name))
            differences.append({ Kind::ExtraColumn, table.name, column.name, {}, shortTypeName(column.typeName) });
    }
}

QHash<QString, QList<DocumentedColumn>> documentedByTable()
{
    QHash<QString, QList<DocumentedColumn>> tables;
    for (const DocumentedColumn &column : documentedColumns())
        tables[column.table].append(column);
    return tables;
}

bool carriesItsKey(const Table &table, const QList<DocumentedColumn> &documented)
{
    return std::all_of(documented.cbegin(), documented.cend(), [&table](const DocumentedColumn &column) {
        return !column.primaryKey || table.column(column.column);
    });
}

} // namespace

const QList<DocumentedColumn> &documentedColumns()
{
    static const QList<DocumentedColumn> columns = readDocumentation();
    return columns;
}

QStringList documentedTables(bool withVersion2)
{
    QStringList names;
    for (const DocumentedColumn &column : documentedColumns()) {
        if (withVersion2 || !column.isVersion2)
            names.append(column.table);
    }
    names.removeDuplicates();
    return names;
}

QString SchemaDifference::text() const
{
    const QString place = column.isEmpty() ? table : table + u'.' + column;
    switch (kind) {
    case Kind::MissingTable:
        return SchemaCheckWords::tr("The table %1 is missing.").arg(place);
    case Kind::MissingColumn:
        return SchemaCheckWords::tr("The column %1 (%2) is missing.", "%2 is a type").arg(place, documented);
    case Kind::OtherType:
        return SchemaCheckWords::tr("%1 is %2, documented as %3.", "a column and two types")
            .arg(place, found, documented);
    case Kind::OtherNullability:
        return SchemaCheckWords::tr("%1 is %2, documented as %3.", "a column, and NULL or NOT NULL twice")
            .arg(place, found, documented);
    case Kind::ExtraColumn:
        return SchemaCheckWords::tr("The column %1 (%2) is not documented.", "%2 is a type").arg(place, found);
    case Kind::ExtraTable:
        return SchemaCheckWords::tr("The table %1 is not documented.").arg(place);
    }
    return {};
}

QList<SchemaDifference> compareWithDocumentation(const Catalog &catalog)
{
    using Kind = SchemaDifference::Kind;
    const QHash<QString, QList<DocumentedColumn>> documented = documentedByTable();
    QList<SchemaDifference> differences;
    const QStringList names = documentedTables();
    for (const QString &name : names) {
        if (const Table *table = catalog.table(name))
            compareTable(*table, documented.value(name), differences);
        else
            differences.append({ Kind::MissingTable, name, {}, {}, {} });
    }
    for (const Table &table : catalog.tables()) {
        if (!documented.contains(table.name))
            differences.append({ Kind::ExtraTable, table.name, {}, {}, {} });
    }
    return differences;
}

QStringList missingTables(const Catalog &catalog)
{
    QStringList missing = documentedTables(false);
    missing.removeIf([&catalog](const QString &name) { return catalog.table(name) != nullptr; });
    return missing;
}

bool isKaiwaDatabase(const Catalog &catalog)
{
    const QHash<QString, QList<DocumentedColumn>> documented = documentedByTable();
    const QStringList names = documentedTables(false);
    return std::count_if(names.cbegin(), names.cend(), [&](const QString &name) {
        const Table *table = catalog.table(name);
        return table && carriesItsKey(*table, documented.value(name));
    }) >= enoughTables;
}

} // namespace Kaiwa
