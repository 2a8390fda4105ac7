#pragma once

#include "models/database/catalog.h"

#include <QSqlDatabase>
#include <QSqlDriver>

namespace Kaiwa {

// What a QSqlTableModel needs of a driver, without a connection: the columns and the key of tables, from the catalog.
// It is always "open", runs nothing, and every field is text, as values travel here. The columns named as `first` come
// first and in that order; the rest follows as the table has it; columns that the role may not read are left out.
class CatalogDriver final : public QSqlDriver {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogDriver)

public:
    explicit CatalogDriver(QObject *parent = nullptr);

    void setCatalog(const Catalog &catalog, const QStringList &first);

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &database, const QString &user, const QString &password, const QString &host, int port,
        const QString &options) override;
    void close() override { }
    QSqlResult *createResult() const override;
    QSqlRecord record(const QString &tableName) const override;
    QSqlIndex primaryIndex(const QString &tableName) const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;

private:
    Catalog m_catalog;
    QStringList m_first;
};

// A QSqlDatabase over a CatalogDriver, under a name of its own. It must outlive the models that stand on it.
class CatalogDatabase final {
public:
    CatalogDatabase();
    ~CatalogDatabase();
    Q_DISABLE_COPY_MOVE(CatalogDatabase)

    QSqlDatabase database() const;
    CatalogDriver *driver() const { return m_driver; }

private:
    QString m_name;
    CatalogDriver *m_driver; // owned by the QSqlDatabase
};

} // namespace Kaiwa
