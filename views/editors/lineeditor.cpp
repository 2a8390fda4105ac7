#include "views/editors/lineeditor.h"

#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4000;
constexpr int lineEditorAreaLines = 6;

bool fitsLine(const QString &text)
{
    if (text.size() > longestLine)
        return false;
    for (const QChar character : text) {
        if (character == u'\n' || character == u'\r' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            return false;
    }
    return true;
}

QString shapeHint(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Timestamp:
        return u"2026-01-31 14:05:00"_s;
    case ValueKind::TimestampWithZone:
        return u"2026-01-31 14:05:00+00"_s;
    case ValueKind::Date:
        return u"2026-01-31"_s;
    case ValueKind::Time:
        return u"14:05:00"_s;
    case ValueKind::Text:
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Float:
    case ValueKind::Enumeration:
    case ValueKind::Uuid:
    case ValueKind::Json:
    case ValueKind::JsonBinary:
    case ValueKind::Array:
    case ValueKind::Bytes:
    case ValueKind::Other:
        return {};
    }
    return {};
}

} // namespace

void makeBare(QLineEdit *line)
{
    line->setFrame(false);
    line->setMaxLength(std::numeric_limits<int>::max()); // the default of 32767 would cut a value
}

void nameButtons(const QLineEdit &line, const QString &objectName, const QString &name)
{
    const QList<QToolButton *> buttons = line.findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton *button : buttons) {
        button->setObjectName(objectName);
        button->setAccessibleName(name);
    }
}

LineEditor::LineEditor(ValueKind kind, QWidget *parent)
    : ValueEditor(parent)
    , m_line(new QLineEdit(this))
    , m_kind(kind)
{
    makeBare(m_line);
    adopt(m_line);
    m_plainFont = m_valueFont = m_line->font();
    connect(m_line, &QLineEdit::textChanged, this, &LineEditor::lineChanged);
}

QString LineEditor::emptyHint() const
{
    const QString shape = shapeHint(m_kind);
    return isWritten(m_kind) || shape.isEmpty() ? emptyWord() : shape;
}

void LineEditor::showNull(bool null)
{
    m_null = null;
    QFont font = m_line->text().isEmpty() ? m_plainFont : m_valueFont;
    font.setItalic(null);
    if (font != m_line->font())
        m_line->setFont(font);
    const QString shape = shapeHint(m_kind);
    if (null)
        m_line->setPlaceholderText(shape.isEmpty() ? notSetWord() : notSetWord() + u" · "_s + shape);
    else
        m_line->setPlaceholderText(emptyHint());
}

void LineEditor::display(const Value &value)
{
    const QString text = value.value_or(QString());
    if (!fitsLine(text)) {
        showInArea(text);
        return;
    }
    if (m_area) {
        m_area->hide();
        m_area->deleteLater();
        m_area = nullptr;
        m_line->show();
        takeFocusBy(m_line);
        setMinimumHeight(28);
    }
    const bool byGesture = !value && m_line->hasFocus() && !m_line->text().isEmpty();
    if (byGesture) {
        // Deleting keeps the history of the field, so that Ctrl+Z brings the text back.
        m_line->selectAll();
        m_line->del();
    } else {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    showNull(!value);
}

void LineEditor::showInArea(const QString &text)
{
    if (!m_area) {
        m_area = new TextArea(this);
        m_area->setFont(m_line->font());
        m_area->setReadOnly(isReadOnly());
        row()->insertWidget(0, m_area, 1);
        watch(m_area);
        const bool hadFocus = m_line->hasFocus();
        takeFocusBy(m_area);
        m_line->hide();
        setMinimumHeight(m_area->fontMetrics().lineSpacing() * lineEditorAreaLines);
        connect(m_area, &QPlainTextEdit::textChanged, this, &LineEditor::noteEdited);
        if (hadFocus)
            m_area->setFocus();
    }
    m_null = false;
    m_area->setExactText(text);
}

void LineEditor::lineChanged(const QString &text)
{
    if (isLoading())
        return;
    // Where an empty text is no value of the type, an emptied field is one that is not set.
    showNull(text.isEmpty() && (m_null || !isWritten(m_kind)));
    noteEdited();
}

Value LineEditor::current() const
{
    if (m_area)
        return m_area->exactText();
    return m_null ? Value() : Value(m_line->text());
}

void LineEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    if (m_area)
        m_area->setReadOnly(readOnly);
}

bool LineEditor::isComposing() const
{
    return m_area && m_area->isComposing();
}

void LineEditor::setEmphasis(bool emphasis)
{
    ValueEditor::setEmphasis(emphasis);
    setValueFont(m_line->font());
}

void LineEditor::setValueFont(const QFont &font)
{
    m_valueFont = font;
    // The field is as high as its letters from the start, so that nothing moves when some are typed.
    setMinimumHeight(qMax(minimumHeight(), QFontMetrics(font).height() + 6));
    showNull(m_null);
}

void LineEditor::setDirection(Qt::LayoutDirection direction)
{
    ValueEditor::setDirection(direction);
    m_line->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace Kaiwa
