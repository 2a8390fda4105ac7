#pragma once

#include "models/content/exchange/importplan.h"

#include <QTreeWidget>

class QComboBox;

namespace Kaiwa {

struct Table;

// Which column of a file goes where: each with its first values and a choice of the table's columns. A column whose name
// says nothing waits for a choice. Owned by the import dialog.
class ImportColumns final : public QTreeWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportColumns)

public:
    explicit ImportColumns(QWidget *parent = nullptr);

    void show(const ImportPreview &preview, const Table &table, const EntityDescription &description);
    ImportMapping mapping() const; // without columns that wait for a choice

Q_SIGNALS:
    void mappingChanged();

private:
    QComboBox *makeChoice(const QString &name, const Table &table, const EntityDescription &description);

    QMap<QString, QComboBox *> m_choices; // by the file's name; each owned by its item's row
};

} // namespace Kaiwa
