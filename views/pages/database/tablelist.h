#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace Kaiwa {

class Catalog;

// The tables of the catalog with their size: those of the documentation, then all others. Typing narrows them. Owned by
// its page.
class TableList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableList)

public:
    explicit TableList(QWidget *parent = nullptr);

    void setTables(const Catalog &catalog);
    QString current() const;
    void setCurrent(const QString &table); // without a signal
    void focusSearch();

Q_SIGNALS:
    void chosen(const QString &table);

private:
    void narrow();

    QLineEdit *m_search = nullptr;
    QTreeWidget *m_tables = nullptr;
};

} // namespace Kaiwa
