#include "views/pages/curation/featurenavigator.h"

#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/editors/valuewords.h"
#include "views/pages/curation/featuredelegate.h"
#include "views/pages/curation/renamedialog.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include <functional>

namespace Kaiwa {

using namespace Qt::StringLiterals;

FeatureNavigator::FeatureNavigator(Workspace &workspace, QWidget *parent)
    : RecordNavigator(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_tree(new FeatureTree(this))
    , m_view(new QTreeView(this))
{
    setObjectName(u"featureNavigator"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setObjectName(u"featureTree"_s);
    m_view->setAccessibleName(tr("Features by macro skill and sub skill"));
    m_view->setModel(m_tree);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new FeatureDelegate(m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FeatureNavigator::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FeatureNavigator::choose);
    connect(&m_tables, &LabelWatch::changed, this, &FeatureNavigator::show);
    m_tables.start();
    show();
}

QStringList FeatureNavigator::macroSkills() const
{
    const Table *table = m_workspace.catalog().table(featuresTable);
    const Column *skills = table ? table->column(u"macro_skill"_s) : nullptr;
    return skills ? skills->labels : QStringList();
}

QStringList FeatureNavigator::pathOf(const QModelIndex &index) const
{
    QStringList path;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        const QVariant id = at.data(FeatureTree::FeatureIdRole);
        path.prepend(id.isNull() ? at.data(FeatureTree::PartRole).toString() : id.toString());
    }
    return path;
}

QModelIndex FeatureNavigator::indexOf(const QStringList &path) const
{
    if (path.size() == 3)
        return m_tree->indexOf(path.at(2));
    return path.isEmpty() ? QModelIndex() : m_tree->indexOfBranch(path.at(0), path.value(1));
}

void FeatureNavigator::show()
{
    const QScopedValueRollback showing(m_showing, true);
    QList<QStringList> expanded;
    const std::function<void(const QModelIndex &)> remember = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_tree->rowCount(parent); ++row) {
            const QModelIndex index = m_tree->index(row, 0, parent);
            if (m_view->isExpanded(index)) {
                expanded.append(pathOf(index));
                remember(index);
            }
        }
    };
    remember({});
    m_tree->show(m_tables.standing(), macroSkills(), m_filters, m_search);
    for (const QStringList &path : std::as_const(expanded))
        m_view->expand(indexOf(path));
    if (const QModelIndex current = indexOf(m_current); current.isValid())
        m_view->setCurrentIndex(current);
}

void FeatureNavigator::narrow(const QList<ColumnFilter> &filters, const QString &search)
{
    if (m_filters == filters && m_search == search)
        return;
    m_filters = filters;
    m_search = search;
    show();
}

void FeatureNavigator::showRecord(const RecordKey &key)
{
    const QModelIndex index = key.isDraft() ? QModelIndex() : m_tree->indexOf(key.key.value(0));
    if (!index.isValid() || m_view->currentIndex() == index)
        return;
    // A chosen branch that has the record stays chosen: it narrows the list.
    const QStringList path = pathOf(index);
    if (!m_current.isEmpty() && m_current.size() < 3 && path.first(m_current.size()) == m_current)
        return;
    const QScopedValueRollback showing(m_showing, true);
    m_current = path;
    m_view->setCurrentIndex(index);
}

void FeatureNavigator::clear()
{
    const QScopedValueRollback showing(m_showing, true);
    m_current.clear();
    m_view->setCurrentIndex({});
}

void FeatureNavigator::choose(const QModelIndex &index)
{
    if (m_showing)
        return;
    m_current = pathOf(index);
    if (m_current.size() == 3)
        Q_EMIT recordChosen({ m_current.at(2) });
    else
        Q_EMIT branchChosen(m_tree->filtersOf(index), m_current.join(u" › "_s));
}

void FeatureNavigator::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid() || m_tree->featuresUnder(index).isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename or move…", "action: of all features of a branch"), this,
        [this, path = pathOf(index)] { renameBranch(indexOf(path)); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void FeatureNavigator::renameBranch(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    FieldValues common { { u"macro_skill"_s, pathOf(index).at(0) } };
    const auto level = index.data(FeatureTree::LevelRole).value<FeatureTree::Level>();
    if (level != FeatureTree::Level::MacroSkill)
        common.insert(u"sub_skill"_s, pathOf(index).at(1));
    if (level == FeatureTree::Level::MicroRule)
        common.insert(u"micro_rule"_s, index.data(FeatureTree::PartRole).toString());
    auto *dialog = new RenameDialog(m_workspace, m_tree->featuresUnder(index), common, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Kaiwa
