#include "views/pages/content/importcolumns.h"

#include "views/editors/valuewords.h"

#include <QComboBox>
#include <QHeaderView>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Beside a column's name, what the choice may hold.
const QString leaveOut = u""_s;

} // namespace

ImportColumns::ImportColumns(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"import.columns"_s);
    setAccessibleName(tr("Columns of the file and where they go", "name of a list, for screen readers"));
    setColumnCount(3);
    setHeaderLabels({ tr("In the file", "header: the name of a column"), tr("Goes to", "header: a column of the table"),
        tr("First values", "header") });
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // its choices take the focus
    header()->setStretchLastSection(true);
}

QComboBox *ImportColumns::makeChoice(const QString &name, const Table &table, const EntityDescription &description)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(u"import.target."_s + name);
    choice->setAccessibleName(tr("Where the column “%1” goes",
        "name of a field, for screen readers; %1: a column of a file").arg(name));
    const std::optional<ImportTarget> target = importTargetFor(name, table, description);
    if (!target)
        choice->addItem(tr("Choose…", "no column of the table is chosen yet"));
    choice->addItem(tr("Leave out", "a column of a file"), leaveOut);
    for (const Column &column : table.columns) {
        const QString why = whyNotImported(table, column.name);
        if (why.isEmpty())
            choice->addItem(description.label(column.name), column.name);
    }
    if (target)
        choice->setCurrentIndex(std::max(choice->findData(target->column), 0));
    if (target && table.column(name) && target->column.isEmpty())
        choice->setItemText(0, tr("Leave out: %1", "%1: why, as 'computed by the database'").arg(whyNotImported(table, name)));
    connect(choice, &QComboBox::currentIndexChanged, this, &ImportColumns::mappingChanged);
    return choice;
}

void ImportColumns::show(const ImportPreview &preview, const Table &table, const EntityDescription &description)
{
    constexpr int shownValues = 3;
    clear();
    m_choices.clear();
    for (qsizetype i = 0; i < preview.columns.size(); ++i) {
        auto *item = new QTreeWidgetItem(this, { preview.columns.at(i) });
        QStringList values;
        for (const FileRecord &record : preview.records) {
            if (i < record.cells.size() && !record.cells.at(i).text.isEmpty() && values.size() < shownValues)
                values.append(firstLine(record.cells.at(i).text, 40));
        }
        item->setText(2, values.join(u" · "_s));
        QComboBox *choice = makeChoice(preview.columns.at(i), table, description);
        choice->setFixedHeight(choice->sizeHint().height());
        item->setSizeHint(1, QSize(0, choice->height() + 4)); // their borders do not touch
        setItemWidget(item, 1, choice);
        m_choices.insert(preview.columns.at(i), choice);
    }
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0) + 16, 260));
    setColumnWidth(1, 240);
}

ImportMapping ImportColumns::mapping() const
{
    ImportMapping mapping;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.value()->currentData().isValid())
            mapping.insert(it.key(), { it.value()->currentData().toString() });
    }
    return mapping;
}

} // namespace Kaiwa
