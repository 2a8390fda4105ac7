#include "views/pages/database/schemapage.h"

#include "models/content/workspace.h"
#include "models/database/schemamending.h"
#include "views/shell/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

SchemaPage::SchemaPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
{
    setObjectName(u"page.schema"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Compare with the documentation", "page"), this);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    column->addWidget(title);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"schema.summary"_s);
    m_summary->setWordWrap(true);
    setInk(m_summary, Ink::Dim);
    column->addWidget(m_summary);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->setObjectName(u"schema.halves"_s);
    halves->setChildrenCollapsible(false);
    m_list = new QTreeWidget(halves);
    m_list->setObjectName(u"schema.list"_s);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setHeaderLabels({ tr("Table"), tr("Column"), tr("Documented"), tr("Found", "in the database"), tr("In words") });
    m_list->header()->setObjectName(u"schema.header"_s);
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *below = new QWidget(halves);
    auto *lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 8, 0, 0);
    auto *row = new QHBoxLayout;
    auto *heading = new QLabel(tr("SQL that would be needed; the studio does not run it"), below);
    heading->setFont(labelFont());
    setInk(heading, Ink::Dim);
    row->addWidget(heading, 1);
    m_copy = new QPushButton(tr("Copy", "button: SQL to the clipboard"), below);
    m_copy->setObjectName(u"schema.copy"_s);
    m_copy->setAccessibleName(tr("Copy the SQL"));
    row->addWidget(m_copy);
    lower->addLayout(row);
    m_sql = new QPlainTextEdit(below);
    m_sql->setObjectName(u"schema.sql"_s);
    m_sql->setAccessibleName(heading->text());
    m_sql->setReadOnly(true);
    m_sql->setFont(codeFont());
    lower->addWidget(m_sql, 1);
    halves->addWidget(m_list);
    halves->addWidget(below);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    column->addWidget(halves, 1);
    column->addStretch(0);
    m_halves = halves;
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SchemaPage::showSql);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_sql->toPlainText()); });
    connect(&workspace.session(), &Session::catalogChanged, this, &SchemaPage::showDifferences);
    showDifferences();
}

void SchemaPage::refresh()
{
    m_workspace.session().refreshCatalog();
}

void SchemaPage::showDifferences()
{
    m_list->clear();
    const QList<SchemaDifference> differences = compareWithDocumentation(m_workspace.catalog());
    for (const SchemaDifference &difference : differences) {
        auto *item = new QTreeWidgetItem(m_list,
            { difference.table, difference.column, difference.documented, difference.found, difference.text() });
        item->setData(0, Qt::UserRole, mendingSql(difference, m_workspace.catalog().schema()));
        item->setToolTip(4, difference.text());
    }
    for (int section = 0; section < 4; ++section)
        m_list->resizeColumnToContents(section);
    m_summary->setText(differences.isEmpty()
            ? tr("The database is as it is documented: every table and column is there. What differs would be listed here, with the SQL that "
                 "would be needed.")
            : tr("%n differences. Missing columns hide their fields, extra ones are shown by their type; nothing here stops the studio.",
                nullptr, int(differences.size())));
    m_halves->setVisible(!differences.isEmpty());
    showSql();
}

// Of what is selected, else of all.
void SchemaPage::showSql()
{
    QStringList statements;
    const bool all = m_list->selectedItems().isEmpty();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString sql = item->data(0, Qt::UserRole).toString();
        if ((all || item->isSelected()) && !sql.isEmpty())
            statements.append(sql);
    }
    m_sql->setPlainText(statements.isEmpty() ? tr("-- nothing is missing") : statements.join(u'\n'));
    m_copy->setEnabled(!statements.isEmpty());
}

} // namespace Kaiwa
