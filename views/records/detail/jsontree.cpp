#include "views/records/detail/jsontree.h"

#include "models/content/values/valuecheck.h"
#include "models/records/jsontreemodel.h"
#include "views/editors/textarea.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int jsonRowHeight = 24;
constexpr int mostJsonRows = 12;
constexpr int leastRowsWithTools = 5;
constexpr int mostJsonHits = 1000;
constexpr int jsonNameWidth = 180;

// Names and values in the colours of JsonHighlighter's kinds, one height for all rows.
class JsonRowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return { QStyledItemDelegate::sizeHint(option, index).width(), jsonRowHeight };
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = codeFont();
        const QColor colour = colourOf(inkOf(index));
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
    }

private:
    static Ink inkOf(const QModelIndex &index)
    {
        if (index.column() == JsonTreeModel::NameColumn)
            return Ink::Text;
        switch (JsonTreeModel::Kind(index.data(JsonTreeModel::KindRole).toInt())) {
        case JsonTreeModel::Kind::Object:
        case JsonTreeModel::Kind::Array:
            return Ink::Dim;
        case JsonTreeModel::Kind::String:
            return Ink::Text;
        case JsonTreeModel::Kind::Number:
            return Ink::Accent;
        case JsonTreeModel::Kind::Word:
            return Ink::Staged;
        }
        return Ink::Text;
    }
};

} // namespace

JsonTree::JsonTree(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeTools());
    makeTree();
    auto *broken = new QWidget(m_stack);
    auto *brokenColumn = new QVBoxLayout(broken);
    brokenColumn->setContentsMargins(0, 0, 0, 0);
    brokenColumn->setSpacing(2);
    m_text = new TextArea(broken);
    m_text->setObjectName(u"jsonTree.text"_s);
    m_text->setReadOnly(true);
    m_text->setFont(codeFont());
    m_problem = new QLabel(broken);
    m_problem->setObjectName(u"jsonTree.problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setInk(m_problem, Ink::Problem);
    brokenColumn->addWidget(m_problem);
    brokenColumn->addWidget(m_text, 1);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(broken);
    column->addWidget(m_stack, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QToolButton *JsonTree::addTool(const QString &name, const QString &iconName, const QString &words, void (JsonTree::*act)())
{
    auto *button = new QToolButton(m_tools);
    button->setObjectName(u"jsonTree."_s + name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    m_tools->layout()->addWidget(button);
    return button;
}

QWidget *JsonTree::makeTools()
{
    m_tools = new QWidget(this);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_search = new QLineEdit(m_tools);
    m_search->setObjectName(u"jsonTree.search"_s);
    m_search->setPlaceholderText(tr("Find in names and values", "search field over JSON"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_search->installEventFilter(this);
    m_count = new QLabel(m_tools);
    m_count->setObjectName(u"jsonTree.count"_s);
    setInk(m_count, Ink::Dim);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    m_steps = { addTool(u"previous"_s, u"chevron-up"_s, tr("Previous hit", "button over JSON"), &JsonTree::findPrevious),
        addTool(u"next"_s, u"chevron-down"_s, tr("Next hit", "button over JSON"), &JsonTree::findNext) };
    addTool(u"expand"_s, u"down"_s, tr("Open everything", "button over JSON"), &JsonTree::expandAll);
    addTool(u"collapse"_s, u"up"_s, tr("Close everything", "button over JSON"), &JsonTree::collapseAll);
    connect(m_search, &QLineEdit::textChanged, this, &JsonTree::find);
    showCount();
    return m_tools;
}

void JsonTree::makeTree()
{
    m_tree = new QTreeView(m_stack);
    m_tree->setObjectName(u"jsonTree.tree"_s);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new JsonRowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setSelectionBehavior(QTreeView::SelectRows);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(16);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(JsonTreeModel::NameColumn, jsonNameWidth);
    m_tree->installEventFilter(this);
    const auto action = [this](const QString &name, const QString &words, const QKeySequence &keys, void (JsonTree::*act)()) {
        auto *added = new QAction(words, m_tree);
        added->setObjectName(u"jsonTree."_s + name);
        added->setShortcut(keys);
        added->setShortcutContext(Qt::WidgetShortcut);
        connect(added, &QAction::triggered, this, act);
        m_tree->addAction(added);
    };
    action(u"copyValue"_s, tr("Copy value", "menu of a row of JSON"), QKeySequence::Copy, &JsonTree::copyValue);
    action(u"copyPath"_s, tr("Copy path", "menu of a row of JSON"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &JsonTree::copyPath);
    const auto grow = [this] { updateGeometry(); };
    connect(m_tree, &QTreeView::expanded, this, grow);
    connect(m_tree, &QTreeView::collapsed, this, grow);
}

void JsonTree::setJson(const QString &text, bool binary, const QString &name)
{
    m_hits.clear();
    m_hit = -1;
    m_search->clear();
    m_tree->setAccessibleName(name);
    m_text->setAccessibleName(name);
    m_model->setJson(text);
    // The server took it; what is stricter here than there would hide a tree for nothing.
    const bool broken = m_model->rowCount() == 0 && jsonProblem(text, false).has_value();
    m_stack->setCurrentIndex(broken ? 1 : 0);
    if (broken)
        showBroken(text, binary);
    const bool hasLevels = [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->hasChildren(m_model->index(row, 0)))
                return true;
        }
        return false;
    }();
    m_tools->setVisible(!broken && (hasLevels || m_model->rowCount() > leastRowsWithTools));
    m_tree->setRootIsDecorated(hasLevels);
    updateGeometry();
}

bool JsonTree::isBroken() const
{
    return m_stack->currentIndex() == 1;
}

void JsonTree::showBroken(const QString &text, bool binary)
{
    m_text->setExactText(text);
    const std::optional<JsonProblem> problem = jsonProblem(text, binary);
    if (!problem)
        return;
    const QStringView before = QStringView(text).left(problem->position);
    m_problem->setText(tr("Line %1, column %2: %3", "where a text stops being JSON, and why")
                           .arg(before.count(u'\n') + 1)
                           .arg(before.size() - before.lastIndexOf(u'\n'))
                           .arg(problem->text));
    m_text->setAccessibleDescription(m_problem->text());
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(qMin<qsizetype>(problem->position, m_text->document()->characterCount() - 1)));
    cursor.movePosition(cursor.atBlockEnd() ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(colourOf(Ink::Problem));
    m_text->setExtraSelections({ mark });
}

void JsonTree::expandAll()
{
    // Beyond that the view would lay out rows for seconds that nobody reads one after the other.
    if (m_model->fetchAll(mostExpanded))
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    updateGeometry();
}

void JsonTree::collapseAll()
{
    m_tree->collapseAll();
    updateGeometry();
}

void JsonTree::find(const QString &text)
{
    m_hits.clear();
    for (const QModelIndex &index : m_model->found(text, mostJsonHits))
        m_hits.append(QPersistentModelIndex(index));
    go(m_hits.isEmpty() ? -1 : 0);
}

void JsonTree::findNext()
{
    go(m_hits.isEmpty() ? -1 : (m_hit + 1) % m_hits.size());
}

void JsonTree::findPrevious()
{
    go(m_hits.isEmpty() ? -1 : (m_hit + m_hits.size() - 1) % m_hits.size());
}

void JsonTree::go(qsizetype hit)
{
    m_hit = hit;
    if (hit >= 0) {
        const QModelIndex index = m_hits.at(hit);
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
            m_tree->expand(parent);
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    showCount();
}

void JsonTree::showCount()
{
    for (QToolButton *step : std::as_const(m_steps))
        step->setVisible(!m_search->text().isEmpty());
    if (m_search->text().isEmpty())
        m_count->clear();
    else if (m_hits.isEmpty())
        m_count->setText(tr("nothing", "a search found no hit"));
    else
        m_count->setText(tr("%1 of %2", "which hit of how many").arg(m_hit + 1).arg(m_hits.size()));
}

void JsonTree::copyPath()
{
    copy(JsonTreeModel::PathRole);
}

void JsonTree::copyValue()
{
    copy(JsonTreeModel::TextRole);
}

void JsonTree::copy(int role)
{
    if (m_tree->currentIndex().isValid())
        QApplication::clipboard()->setText(m_tree->currentIndex().data(role).toString());
}

bool JsonTree::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        key->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
        return true; // no dialog's default button
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_tree->setFocus();
        return true;
    }
    if (watched == m_tree && key->matches(QKeySequence::Find) && !m_tools->isHidden()) {
        m_search->setFocus();
        m_search->selectAll();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QSize JsonTree::sizeHint() const
{
    int rows = 0;
    if (isBroken()) {
        rows = 4;
    } else {
        QModelIndex index = m_model->index(0, 0);
        for (; index.isValid() && rows < mostJsonRows; index = m_tree->indexBelow(index))
            ++rows;
    }
    const int tools = m_tools->isHidden() ? 0 : m_tools->sizeHint().height() + 4;
    const int problem = isBroken() ? m_problem->sizeHint().height() + 2 : 0;
    return { 320, tools + problem + std::clamp(rows, 1, mostJsonRows) * jsonRowHeight + 2 * m_tree->frameWidth() + 4 };
}

QSize JsonTree::minimumSizeHint() const
{
    return { 160, sizeHint().height() };
}

} // namespace Kaiwa
