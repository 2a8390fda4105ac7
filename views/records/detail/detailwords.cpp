#include "views/records/detail/detailwords.h"

#include <QLabel>

namespace Kaiwa {

QLabel *makeDetailWords(const QString &text, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, ink);
    return label;
}

QLabel *makeDetailState(const QString &words, QWidget *parent)
{
    QLabel *label = makeDetailWords(words, Ink::Dim, parent);
    label->setContentsMargins(detailIndent, 0, 0, 0);
    QFont font = label->font();
    font.setItalic(true);
    label->setFont(font);
    return label;
}

QLabel *makeDetailValue(const QString &text, QWidget *parent)
{
    QLabel *label = makeDetailWords(text, Ink::Text, parent);
    label->setContentsMargins(detailIndent, 0, 0, 0);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace Kaiwa
