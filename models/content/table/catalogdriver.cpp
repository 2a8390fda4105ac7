#include "models/content/table/catalogdriver.h"

#include "models/content/entitydescription.h"
#include "models/content/table/fetchedresult.h"
#include "models/database/statement.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>
#include <QUuid>

namespace Kaiwa {

namespace {

QSqlField fieldOf(const Column &column, const QString &table)
{
    QSqlField field(column.name, QMetaType::fromType<QString>(), table);
    field.setRequired(column.notNull);
    field.setReadOnly(!column.mayUpdate && !column.mayInsert);
    if (column.maximumLength >= 0)
        field.setLength(column.maximumLength);
    return field;
}

} // namespace

CatalogDriver::CatalogDriver(QObject *parent)
    : QSqlDriver(parent)
{
    setOpen(true);
    setOpenError(false);
}

void CatalogDriver::setCatalog(const Catalog &catalog, const QStringList &first)
{
    m_catalog = catalog;
    m_first = first;
}

bool CatalogDriver::hasFeature(DriverFeature feature) const
{
    return feature == QuerySize || feature == Unicode;
}

bool CatalogDriver::open(
    const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    return true;
}

QSqlResult *CatalogDriver::createResult() const
{
    return new FetchedResult(this, {}, {});
}

QSqlRecord CatalogDriver::record(const QString &tableName) const
{
    QSqlRecord result;
    const Table *table = m_catalog.table(tableName);
    if (!table)
        return result;
    for (const QString &name : m_first) {
        if (isReadable(*table, name))
            result.append(fieldOf(*table->column(name), tableName));
    }
    for (const Column &column : table->columns) {
        if (isReadable(*table, column.name) && !m_first.contains(column.name))
            result.append(fieldOf(column, tableName));
    }
    return result;
}

QSqlIndex CatalogDriver::primaryIndex(const QString &tableName) const
{
    QSqlIndex index(tableName);
    const Table *table = m_catalog.table(tableName);
    if (!table)
        return index;
    for (const QString &name : table->primaryKey) {
        if (const Column *column = table->column(name))
            index.append(fieldOf(*column, tableName));
    }
    return index;
}

QString CatalogDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    return quotedIdentifier(identifier);
}

CatalogDatabase::CatalogDatabase()
    : m_name(QUuid::createUuid().toString())
    , m_driver(new CatalogDriver)
{
    QSqlDatabase::addDatabase(m_driver, m_name);
}

CatalogDatabase::~CatalogDatabase()
{
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase CatalogDatabase::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace Kaiwa
