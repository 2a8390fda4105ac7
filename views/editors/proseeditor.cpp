#include "views/editors/proseeditor.h"

#include "views/editors/findbar.h"
#include "views/editors/markdownview.h"
#include "views/editors/textarea.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ProseEditor::ProseEditor(QWidget *parent)
    : ParagraphEditor(Kind::Prose, parent)
    , m_stack(new QStackedWidget(this))
    , m_preview(new MarkdownView(m_stack))
    , m_find(new FindBar(area(), this))
    , m_tools(new QWidget(this))
{
    row()->removeWidget(area());
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    row()->addLayout(column, 1);
    m_stack->addWidget(area());
    m_stack->addWidget(m_preview);
    m_preview->setObjectName(u"markdown"_s);
    m_preview->setAccessibleName(tr("Preview of the text", "as Markdown lays it out"));
    watch(m_preview);

    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(0);
    QPushButton *search = makeTool(u"search"_s, u"tool.find"_s, tr("Find in this text (Ctrl+Shift+F)"));
    m_previewTool = makeTool(u"eye"_s, u"tool.preview"_s, tr("Show it as Markdown lays it out (Ctrl+Shift+M)"));
    m_previewTool->setCheckable(true);
    m_tools->hide(); // until a form takes them
    connect(search, &QPushButton::clicked, this, &ProseEditor::openSearch);
    connect(m_previewTool, &QPushButton::clicked, this, &ProseEditor::showPreview);
    connect(m_find, &FindBar::opened, this, &ProseEditor::adaptHeight);
    connect(m_find, &FindBar::closed, this, &ProseEditor::adaptHeight);
}

QPushButton *ProseEditor::makeTool(const QString &iconName, const QString &name, const QString &words)
{
    auto *tool = new QPushButton(m_tools);
    setButtonRole(tool, ButtonRole::Link);
    tool->setIcon(icon(iconName));
    tool->setIconSize({ 14, 14 });
    tool->setFixedSize(20, 18);
    tool->setFocusPolicy(Qt::NoFocus); // the keyboard has its own way
    tool->setToolTip(words);
    tool->setAccessibleName(words);
    tool->setObjectName(name);
    m_tools->layout()->addWidget(tool);
    return tool;
}

void ProseEditor::display(const Value &value)
{
    ParagraphEditor::display(value);
    if (m_stack->currentWidget() == m_preview)
        m_preview->showMarkdown(value.value_or(QString()));
}

int ProseEditor::spareHeight() const
{
    return m_find && !m_find->isHidden() ? m_find->sizeHint().height() + 2 : 0;
}

void ProseEditor::openSearch()
{
    showPreview(false);
    m_find->open();
}

void ProseEditor::showPreview(bool preview)
{
    m_previewTool->setChecked(preview);
    m_previewTool->setIcon(icon(u"eye"_s, preview ? Ink::Accent : Ink::Dim));
    if (preview == (m_stack->currentWidget() == m_preview))
        return;
    const bool hadFocus = area()->hasFocus() || m_preview->hasFocus();
    if (preview) {
        m_find->close();
        m_preview->showMarkdown(area()->exactText());
    }
    m_stack->setCurrentWidget(preview ? static_cast<QWidget *>(m_preview) : area());
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

bool ProseEditor::takeKey(QKeyEvent *event)
{
    const bool both = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (both && event->key() == Qt::Key_F) {
        openSearch();
        return true;
    }
    if (both && event->key() == Qt::Key_M) {
        showPreview(m_stack->currentWidget() != m_preview);
        return true;
    }
    if (m_find->isHidden())
        return false;
    if (event->key() == Qt::Key_F3) {
        event->modifiers().testFlag(Qt::ShiftModifier) ? m_find->findPrevious() : m_find->findNext();
        return true;
    }
    if (event->key() == Qt::Key_Escape) {
        m_find->close();
        return true;
    }
    return false;
}

bool ProseEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool ours = watched == area() || watched == m_preview;
    if (ours && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent *>(event)))
        return true;
    return ParagraphEditor::eventFilter(watched, event);
}

} // namespace Kaiwa
