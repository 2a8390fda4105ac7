#pragma once

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace Kaiwa {

class Catalog;

// What the catalog says of one table: what it is for, its columns with types, keys and rights, its references in both
// directions and its indexes. Owned by its page.
class TableFacts final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableFacts)

public:
    explicit TableFacts(QWidget *parent = nullptr);

    void setTable(const Catalog &catalog, const QString &table);

Q_SIGNALS:
    void tableRequested(const QString &table); // of a reference

private:
    QLabel *m_purpose = nullptr;
    QLabel *m_rights = nullptr;
    QTreeWidget *m_columns = nullptr;
    QTreeWidget *m_keys = nullptr;
};

} // namespace Kaiwa
