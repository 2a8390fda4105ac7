#include "views/editors/emojieditor.h"

#include "views/editors/suggestionseditor.h"

#include <QLineEdit>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QFont emojiFont(const QFont &base)
{
    QFont font = base;
    font.setFamilies(QStringList { u"Noto Color Emoji"_s, u"Apple Color Emoji"_s, u"Segoe UI Emoji"_s } + base.families());
    font.setPixelSize(QFontInfo(base).pixelSize() * 4 / 3);
    font.setItalic(false);
    return font;
}

EmojiEditor::EmojiEditor(ValueKind kind, const QList<std::pair<QString, QString>> &suggestions, QWidget *parent)
    : LineEditor(kind, parent)
{
    setValueFont(emojiFont(line()->font()));
    if (suggestions.isEmpty())
        return;
    auto *model = new SuggestionModel(this);
    model->setSuggestions(suggestions);
    offerSuggestions(line(), model);
}

} // namespace Kaiwa
