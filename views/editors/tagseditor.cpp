#include "views/editors/tagseditor.h"

#include "models/language/texthits.h"
#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/editors/suggestionseditor.h"
#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int tagsEditorAreaLines = 4;
}

TagsEditor::TagsEditor(TagSyntax syntax, const QList<SuggestionModel::Suggestion> &suggestions, QWidget *parent)
    : ValueEditor(parent)
    , m_syntax(syntax)
    , m_model(new SuggestionModel(this))
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips))
    , m_line(new QLineEdit(m_chips))
    , m_area(new TextArea(this))
{
    m_model->setSuggestions(suggestions);
    makeBare(m_line);
    m_line->setMinimumWidth(90);
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_flow->setContentsMargins(4, 3, 0, 3);
    m_flow->insertWidget(0, m_line);
    m_area->setFont(codeFont());
    m_area->setFixedHeight(m_area->fontMetrics().lineSpacing() * tagsEditorAreaLines + 8);
    m_area->hide();
    row()->addWidget(m_chips, 1);
    watch(m_line);
    setFocusProxy(m_line);
    row()->addWidget(m_area, 1);
    watch(m_area);
    QCompleter *completer = offerSuggestions(m_line, m_model);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TagsEditor::addTyped,
        Qt::QueuedConnection); // the completer writes the text into the line after it has told
    connect(m_area, &QPlainTextEdit::textChanged, this, &TagsEditor::noteEdited);
}

void TagsEditor::setSuggestions(const QList<SuggestionModel::Suggestion> &suggestions)
{
    m_model->setSuggestions(suggestions);
    rebuildChips();
}

QString TagsEditor::valueOf(const QString &typed) const
{
    for (const auto &[value, words] : m_model->suggestions()) {
        if (m_named && words.compare(typed, Qt::CaseInsensitive) == 0)
            return value;
    }
    return typed;
}

void TagsEditor::display(const Value &value)
{
    const std::optional<QStringList> tags = value ? parseTags(*value, m_syntax) : QStringList();
    m_null = !value;
    if (!tags) {
        showAsText(*value);
        return;
    }
    m_tags = *tags;
    m_marked = -1;
    m_line->clear();
    if (!m_area->isHidden()) {
        m_area->hide();
        m_chips->show();
        takeFocusBy(m_line);
    }
    rebuildChips();
}

void TagsEditor::showAsText(const QString &text)
{
    m_tags.clear();
    m_chips->hide();
    m_area->setExactText(text);
    m_area->show();
    takeFocusBy(m_area);
}

Value TagsEditor::current() const
{
    if (m_null)
        return std::nullopt;
    return m_area->isHidden() ? writeTags(m_tags, m_syntax) : m_area->exactText();
}

void TagsEditor::rebuildChips()
{
    while (m_flow->count() > 0) {
        QLayoutItem *item = m_flow->takeAt(0);
        if (item->widget() != m_line)
            item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_tags.size(); ++i)
        m_flow->insertWidget(i, makeChip(i));
    m_flow->insertWidget(int(m_tags.size()), m_line);
    QFont font = m_line->font();
    font.setItalic(m_null);
    m_line->setFont(font);
    m_line->setPlaceholderText(m_null          ? notSetWord()
            : m_tags.isEmpty() && isReadOnly() ? tr("none", "a list without entries")
            : isReadOnly()                     ? QString()
                                               : tr("add…", "empty line at the end of a list of tags"));
    m_chips->updateGeometry();
    updateGeometry();
}

QPushButton *TagsEditor::makeChip(int index)
{
    const QString tag = m_tags[index];
    auto *chip = new QPushButton(m_chips);
    const QString words = m_model->wordsOf(tag);
    const QString shown = firstLine(m_named && !words.isEmpty() ? words : tag, 60);
    chip->setText(isReadOnly() ? shown : QString(shown + u"  ×"_s));
    chip->setToolTip(words.isEmpty() || words == tag ? tag : QString(tag + u" · "_s + words));
    setButtonRole(chip, ButtonRole::Chip);
    chip->setCursor(Qt::PointingHandCursor);
    chip->setFocusPolicy(Qt::NoFocus); // the keyboard removes with Backspace
    chip->setEnabled(!isReadOnly());
    chip->setCheckable(index == m_marked);
    chip->setChecked(index == m_marked);
    chip->setObjectName(u"tag.%1"_s.arg(index));
    chip->setAccessibleName(tr("Remove %1", "a tag of a list").arg(shown));
    connect(chip, &QPushButton::clicked, this, [this, index] { removeAt(index); });
    chip->show();
    return chip;
}

QWidget *TagsEditor::markHit(const QString &text, const QString &searched, int occurrence)
{
    int found = int(m_tags.indexOf(text));
    qsizetype seen = 0;
    for (int i = 0; i < m_tags.size() && found < 0; ++i) {
        seen += findHits(m_tags[i], searched).size();
        if (seen > occurrence)
            found = i;
    }
    if (found < 0)
        return nullptr;
    m_line->setFocus(Qt::OtherFocusReason);
    setMarked(found);
    return m_flow->itemAt(found)->widget();
}

// A checked chip is one that stands out; it says the same to a screen reader.
void TagsEditor::setMarked(int index)
{
    m_marked = index;
    for (int i = 0; i < m_tags.size(); ++i) {
        auto *chip = static_cast<QPushButton *>(m_flow->itemAt(i)->widget());
        chip->setCheckable(i == index);
        chip->setChecked(i == index);
    }
}

void TagsEditor::addTyped(const QString &text)
{
    const QString tag = valueOf(text.trimmed());
    m_line->clear();
    if (tag.isEmpty() || isReadOnly() || m_tags.contains(tag))
        return;
    m_tags += tag;
    m_null = false;
    rebuildChips();
    noteEdited();
}

void TagsEditor::removeAt(int index)
{
    if (isReadOnly() || index < 0 || index >= m_tags.size())
        return;
    m_tags.removeAt(index);
    m_marked = -1;
    rebuildChips();
    noteEdited();
}

void TagsEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_area->setReadOnly(readOnly);
    rebuildChips();
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool adds = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->text() == u","_s;
        if (adds && !m_line->text().trimmed().isEmpty()) {
            addTyped(m_line->text());
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty()) {
            removeAt(int(m_tags.size()) - 1);
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        setMarked(-1);
        addTyped(m_line->text()); // nothing typed is lost
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace Kaiwa
