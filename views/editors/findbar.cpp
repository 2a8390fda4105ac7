#include "views/editors/findbar.h"

#include "views/editors/lineeditor.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMarks = 1000;

QToolButton *makeButton(const QString &iconName, const QString &name, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({ 14, 14 });
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setObjectName(name);
    return button;
}

} // namespace

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(4);
    m_line->setObjectName(u"find.words"_s);
    m_line->setAccessibleName(tr("Find in this text"));
    m_line->setPlaceholderText(tr("Find in this text"));
    m_line->setClearButtonEnabled(true);
    nameButtons(*m_line, u"find.clear"_s, tr("Clear the words to find"));
    m_line->installEventFilter(this);
    row->addWidget(m_line, 1);
    m_count->setObjectName(u"find.count"_s);
    m_count->setFont(badgeFont());
    setInk(m_count, Ink::Dim);
    row->addWidget(m_count);
    QToolButton *previous
        = makeButton(u"chevron-up"_s, u"find.previous"_s, tr("Previous place (Shift+F3)", "of the words to find"), this);
    QToolButton *next = makeButton(u"chevron-down"_s, u"find.next"_s, tr("Next place (F3)", "of the words to find"), this);
    QToolButton *end = makeButton(u"close"_s, u"find.close"_s, tr("Close the search (Esc)"), this);
    for (QToolButton *button : { previous, next, end })
        row->addWidget(button);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(end, &QToolButton::clicked, this, &FindBar::close);
    connect(m_line, &QLineEdit::textChanged, this, [this] { find(false, true); });
    hide();
}

void FindBar::open()
{
    const QString selected = m_text->textCursor().selectedText();
    show();
    Q_EMIT opened();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_line->setText(selected);
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
    markAll();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    m_text->setExtraSelections({});
    m_text->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void FindBar::find(bool backward, bool fromHere)
{
    const QString words = m_line->text();
    QTextCursor cursor = m_text->textCursor();
    if (fromHere)
        cursor.setPosition(cursor.selectionStart());
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (!words.isEmpty()) {
        QTextCursor found = m_text->document()->find(words, cursor, flags);
        if (found.isNull()) {
            QTextCursor edge(m_text->document());
            edge.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
            found = m_text->document()->find(words, edge, flags);
        }
        if (!found.isNull()) {
            m_text->setTextCursor(found);
            m_text->ensureCursorVisible();
        }
    }
    markAll();
}

void FindBar::markAll()
{
    const Colours &colours = Theme::instance().colours();
    QList<QTextEdit::ExtraSelection> marks;
    const QString words = m_line->text();
    int current = 0;
    QTextCursor at(m_text->document());
    while (!words.isEmpty() && marks.size() < mostMarks) {
        at = m_text->document()->find(words, at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = at;
        const bool isCurrent = at.selectionStart() == m_text->textCursor().selectionStart() && m_text->textCursor().hasSelection();
        if (isCurrent)
            current = int(marks.size()) + 1;
        mark.format.setBackground(isCurrent ? colours.accent : colours.selection);
        mark.format.setForeground(isCurrent ? colours.onAccent : colours.text);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    m_count->setText(words.isEmpty() ? QString()
            : marks.isEmpty()        ? tr("not found")
            : marks.size() == mostMarks
            ? tr("more than %1", "places that were found").arg(mostMarks)
            : tr("%1 of %2", "places that were found").arg(current).arg(marks.size()));
    setInk(m_count, !words.isEmpty() && marks.isEmpty() ? Ink::Problem : Ink::Dim);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool back = key->modifiers().testFlag(Qt::ShiftModifier);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_F3 || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(back, false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Kaiwa
