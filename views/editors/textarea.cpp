#include "views/editors/textarea.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextBoundaryFinder>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Marks a block that continues the line of the block before it.
constexpr int continuesLine = QTextFormat::UserProperty + 1;

QTextBlockFormat pieceFormat()
{
    QTextBlockFormat format;
    format.setProperty(continuesLine, true);
    return format;
}

bool continues(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(continuesLine);
}

// Where a line is best cut at or before `limit`: after a space, else between two characters as people see them.
qsizetype pieceEnd(QStringView line, qsizetype limit)
{
    if (line.size() <= limit)
        return line.size();
    const qsizetype space = line.left(limit).lastIndexOf(u' ');
    if (space > limit / 2)
        return space + 1;
    // A grapheme is short: a window around the limit is enough to find where one begins.
    const qsizetype from = limit - 64;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line.mid(from, 128).toString());
    finder.setPosition(64);
    if (finder.isAtBoundary())
        return limit;
    const qsizetype back = finder.toPreviousBoundary();
    return back > 0 ? from + back : limit;
}

void insertLine(QTextCursor &cursor, QStringView line)
{
    while (true) {
        const qsizetype end = pieceEnd(line, TextArea::pieceLength);
        cursor.insertText(line.left(end).toString());
        line = line.mid(end);
        if (line.isEmpty())
            return;
        cursor.insertBlock(pieceFormat());
    }
}

void insertLines(QTextCursor &cursor, const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            cursor.insertBlock(QTextBlockFormat());
        insertLine(cursor, lines[i]);
    }
}

bool hasLongLine(const QString &text)
{
    qsizetype start = 0;
    while (text.size() - start > TextArea::pieceLength) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end - start > TextArea::pieceLength)
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace

TextArea::TextArea(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // every line is wrapped
    // The frame around it is filled by its editor.
    viewport()->setAutoFillBackground(false);
}

void TextArea::setExactText(const QString &text)
{
    QString plain = text;
    m_windowsLineEnds = plain.contains(u"\r\n"_s);
    if (m_windowsLineEnds)
        plain.replace(u"\r\n"_s, u"\n"_s);
    document()->setUndoRedoEnabled(false);
    if (hasLongLine(plain)) {
        clear();
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        cursor.setBlockFormat(QTextBlockFormat());
        insertLines(cursor, plain);
        cursor.endEditBlock();
        moveCursor(QTextCursor::Start);
    } else {
        setPlainText(plain);
    }
    document()->setUndoRedoEnabled(true);
}

QString TextArea::textBetween(int from, int to) const
{
    QString text;
    text.reserve(to - from);
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        if (block.position() > from && !continues(block))
            text += m_windowsLineEnds ? u"\r\n"_s : u"\n"_s;
        const QString piece = block.text();
        const qsizetype first = qMax(0, from - block.position());
        const qsizetype last = qMin<qsizetype>(piece.size(), to - block.position());
        text += QStringView(piece).mid(first, qMax<qsizetype>(0, last - first));
    }
    return text;
}

QString TextArea::exactText() const
{
    return textBetween(0, document()->characterCount() - 1);
}

void TextArea::insertLineEnd()
{
    QTextCursor cursor = textCursor();
    cursor.insertBlock(QTextBlockFormat());
    setTextCursor(cursor);
    ensureCursorVisible();
}

void TextArea::keyPressEvent(QKeyEvent *event)
{
    // The stock insertion copies the block's format, and with it the mark of a continued line.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !isReadOnly() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        insertLineEnd();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextArea::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

QMimeData *TextArea::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    const QTextCursor cursor = textCursor();
    data->setText(textBetween(cursor.selectionStart(), cursor.selectionEnd()));
    return data;
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    QString text = source->text();
    text.replace(u"\r\n"_s, u"\n"_s);
    text.remove(QChar(u'\0')); // PostgreSQL has no such character in a text
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertLines(cursor, text);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace Kaiwa
