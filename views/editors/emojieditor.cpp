#include "views/editors/emojieditor.h"

#include "views/editors/suggestionseditor.h"

#include <QLineEdit>

namespace Kaiwa {

EmojiEditor::EmojiEditor(ValueKind kind, const QList<std::pair<QString, QString>> &suggestions, QWidget *parent)
    : LineEditor(kind, parent)
{
    setEmphasis(true);
    if (suggestions.isEmpty())
        return;
    auto *model = new SuggestionModel(this);
    model->setSuggestions(suggestions);
    offerSuggestions(line(), model);
}

} // namespace Kaiwa
