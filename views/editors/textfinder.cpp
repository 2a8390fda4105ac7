#include "views/editors/textfinder.h"

#include "models/language/texthits.h"
#include "views/editors/tagseditor.h"
#include "views/editors/textarea.h"

#include <QLineEdit>
#include <QTextBlock>

namespace Kaiwa {

namespace {

bool selectIn(QLineEdit *line, const QString &searched, int occurrence)
{
    const QList<TextHit> hits = findHits(line->text(), searched, occurrence + 1);
    if (hits.size() <= occurrence)
        return false;
    line->setFocus(Qt::OtherFocusReason);
    line->setSelection(int(hits[occurrence].start), int(hits[occurrence].length));
    return true;
}

bool selectIn(QPlainTextEdit *area, const QString &searched, int occurrence)
{
    QTextCursor found(area->document());
    for (int i = 0; i <= occurrence; ++i) {
        found = area->document()->find(searched, found);
        if (found.isNull())
            return false;
    }
    area->setFocus(Qt::OtherFocusReason);
    area->setTextCursor(found);
    area->centerCursor();
    return true;
}

QString textOf(const QPlainTextEdit *area)
{
    const auto *exact = qobject_cast<const TextArea *>(area);
    return exact ? exact->exactText() : area->toPlainText();
}

} // namespace

QWidget *selectHit(QWidget *editor, const QString &text, const QString &searched, int occurrence)
{
    const QList<QLineEdit *> lines = editor->findChildren<QLineEdit *>();
    const QList<QPlainTextEdit *> areas = editor->findChildren<QPlainTextEdit *>();
    const auto isThere = [editor](const QWidget *input) { return input->isVisibleTo(editor); };
    if (auto *tags = qobject_cast<TagsEditor *>(editor)) {
        if (QWidget *chip = tags->markHit(text, searched, occurrence))
            return chip;
    }
    for (QLineEdit *line : lines) {
        if (isThere(line) && line->text() == text && selectIn(line, searched, occurrence))
            return line;
    }
    for (QPlainTextEdit *area : areas) {
        if (isThere(area) && textOf(area) == text && selectIn(area, searched, occurrence))
            return area;
    }
    for (QLineEdit *line : lines) {
        if (isThere(line) && selectIn(line, searched, 0))
            return line;
    }
    for (QPlainTextEdit *area : areas) {
        if (isThere(area) && selectIn(area, searched, 0))
            return area;
    }
    return nullptr;
}

} // namespace Kaiwa
