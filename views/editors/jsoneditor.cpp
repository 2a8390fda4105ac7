#include "views/editors/jsoneditor.h"

#include "models/content/values/jsonlayout.h"
#include "models/content/values/valuecheck.h"
#include "views/editors/jsonhighlighter.h"
#include "views/editors/textarea.h"
#include "views/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBlock>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHighlighted = 200'000; // characters; more would be coloured for seconds

} // namespace

JsonEditor::JsonEditor(bool binary, QWidget *parent)
    : ParagraphEditor(Kind::Code, parent)
    , m_binary(binary)
    , m_problem(new QLabel(this))
    , m_highlighter(new JsonHighlighter(static_cast<QTextDocument *>(nullptr)))
{
    m_highlighter->setParent(this);
    m_problem->setObjectName(u"json.problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    setInk(m_problem, Ink::Problem);
    m_problem->hide();
    // Below the text, over the whole width.
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    row()->removeWidget(area());
    column->addWidget(area(), 1);
    column->addWidget(m_problem);
    row()->addLayout(column, 1);
    connect(area(), &QPlainTextEdit::textChanged, this, &JsonEditor::look);
}

int JsonEditor::spareHeight() const
{
    return m_problem && !m_problem->isHidden() ? m_problem->sizeHint().height() + 2 : 0;
}

void JsonEditor::display(const Value &value)
{
    m_shown = value;
    ParagraphEditor::display(value ? Value(jsonLaidOut(*value)) : value);
    m_highlighter->setDocument(value.value_or(QString()).size() <= mostHighlighted ? area()->document() : nullptr);
    look();
}

Value JsonEditor::current() const
{
    const Value typed = ParagraphEditor::current();
    if (!typed || jsonProblem(*typed, m_binary))
        return typed;
    const QString line = jsonOnOneLine(*typed);
    return m_shown && jsonOnOneLine(*m_shown) == line ? m_shown : Value(line);
}

// Marks the first place at which the text stops being JSON.
void JsonEditor::look()
{
    const QString text = area()->toPlainText();
    const std::optional<JsonProblem> problem = text.isEmpty() ? std::nullopt : jsonProblem(text, m_binary);
    QList<QTextEdit::ExtraSelection> marks;
    QString words;
    if (problem) {
        QTextCursor cursor(area()->document());
        cursor.setPosition(int(qMin(problem->position, text.size())));
        words = tr("Line %1, column %2: %3", "where a text stops being JSON, and why")
                    .arg(cursor.blockNumber() + 1)
                    .arg(cursor.positionInBlock() + 1)
                    .arg(problem->text);
        cursor.movePosition(cursor.atBlockEnd() ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(colourOf(Ink::Problem));
        marks.append(mark);
    }
    area()->setExtraSelections(marks);
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    area()->setAccessibleDescription(words);
    adaptHeight();
}

void JsonEditor::changeEvent(QEvent *event)
{
    ParagraphEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->rehighlight();
}

} // namespace Kaiwa
