#include "views/editors/suggestionseditor.h"

#include "views/shell/icon.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Searches value and words, and puts the value alone into the field.
class ValueCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::EditRole).toString(); }
};

} // namespace

QCompleter *offerSuggestions(QLineEdit *line, SuggestionModel *model)
{
    auto *completer = new ValueCompleter(model, line);
    completer->setCompletionRole(SuggestionModel::SearchRole);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setItemDelegate(new SuggestionDelegate(completer));
    line->setCompleter(completer);
    return completer;
}

SuggestionsEditor::SuggestionsEditor(
    ValueKind kind, const QList<SuggestionModel::Suggestion> &suggestions, QWidget *parent)
    : LineEditor(kind, parent)
    , m_model(new SuggestionModel(this))
    , m_completer(offerSuggestions(line(), m_model))
{
    m_model->setSuggestions(suggestions);
    QAction *open = line()->addAction(icon(u"chevron-down"_s), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Show the known values (Alt+Down)", "button inside a field"));
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetShortcut);
    nameButtons(*line(), u"suggestions.open"_s, open->toolTip());
    connect(open, &QAction::triggered, this, &SuggestionsEditor::offerAll);
}

void SuggestionsEditor::offerAll()
{
    if (isReadOnly())
        return;
    line()->setFocus();
    m_completer->setCompletionPrefix(QString());
    m_completer->complete();
}

} // namespace Kaiwa
