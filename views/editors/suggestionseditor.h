#pragma once

#include "views/editors/lineeditor.h"
#include "views/editors/suggestionmodel.h"

class QCompleter;

namespace Kaiwa {

// Gives a line edit a list of known values that is searched by value and by words. The field stays free: any other text
// can be typed. The completer belongs to the line edit.
QCompleter *offerSuggestions(QLineEdit *line, SuggestionModel *model);

// A line with known values offered: codes, tags, voices.
class SuggestionsEditor final : public LineEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionsEditor)

public:
    SuggestionsEditor(ValueKind kind, const QList<SuggestionModel::Suggestion> &suggestions, QWidget *parent = nullptr);

private:
    void offerAll();

    SuggestionModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
};

} // namespace Kaiwa
