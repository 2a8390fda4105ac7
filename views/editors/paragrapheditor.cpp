#include "views/editors/paragrapheditor.h"

#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QTextDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int fewestLines = 3;
constexpr int mostLines = 12;
constexpr int charactersInLine = 56;
}

ParagraphEditor::ParagraphEditor(Kind kind, QWidget *parent)
    : ValueEditor(parent)
    , m_area(new TextArea(this))
    , m_kind(kind)
{
    if (kind == Kind::Code)
        m_area->setFont(codeFont());
    adopt(m_area);
    row()->setContentsMargins(6, 4, 4, 4);
    // A highlighter that colours the text tells a change of it, too; only an edit tells where it was.
    connect(m_area->document(), &QTextDocument::contentsChange, this, [this] { m_touched = true; });
    connect(m_area, &QPlainTextEdit::textChanged, this, &ParagraphEditor::areaChanged);
    adaptHeight();
}

void ParagraphEditor::showNull(bool null)
{
    m_null = null;
    QFont font = m_area->font();
    if (font.italic() != null) {
        font.setItalic(null);
        m_area->setFont(font);
    }
    const bool emptyIsNothing = m_kind == Kind::Code;
    m_area->setPlaceholderText(null || emptyIsNothing ? notSetWord() : m_hint.isEmpty() ? emptyWord() : m_hint);
}

void ParagraphEditor::setHint(const QString &hint)
{
    m_hint = hint;
    showNull(m_null);
}

void ParagraphEditor::display(const Value &value)
{
    if (!value && m_area->hasFocus() && m_area->document()->characterCount() > 1) {
        // Deleting keeps the history of the field, so that Ctrl+Z brings the text back.
        m_area->selectAll();
        m_area->textCursor().removeSelectedText();
    } else {
        m_area->setExactText(value.value_or(QString()));
    }
    showNull(!value);
    adaptHeight();
}

void ParagraphEditor::areaChanged()
{
    if (!std::exchange(m_touched, false) || isLoading())
        return;
    const bool isEmpty = m_area->document()->characterCount() <= 1;
    if (m_null && !isEmpty)
        showNull(false);
    else if (!m_null && isEmpty && m_kind == Kind::Code)
        showNull(true); // an empty text is no JSON
    adaptHeight();
    noteEdited();
}

Value ParagraphEditor::current() const
{
    return m_null ? Value() : Value(m_area->exactText());
}

void ParagraphEditor::applyReadOnly(bool readOnly)
{
    m_area->setReadOnly(readOnly);
}

bool ParagraphEditor::isComposing() const
{
    return m_area->isComposing();
}

void ParagraphEditor::setEmphasis(bool emphasis)
{
    Q_UNUSED(emphasis)
}

void ParagraphEditor::adaptHeight()
{
    // An estimate from the size alone: asking the layout of a large text would lay all of it out.
    const QTextDocument *document = m_area->document();
    const int lines = qMax(document->blockCount(), document->characterCount() / charactersInLine + 1);
    const int height = qBound(fewestLines, lines, mostLines) * m_area->fontMetrics().lineSpacing() + 16 + spareHeight();
    if (height != minimumHeight())
        setFixedHeight(height);
}

} // namespace Kaiwa
