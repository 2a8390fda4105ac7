#include "views/pages/content/bulkeditform.h"

#include "models/content/table/contenttable.h"
#include "views/editors/editorfactory.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/bulktext.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using Verb = BulkEdit::Verb;

QString bulkVerbWords(Verb verb, BulkKind kind)
{
    const bool isList = kind == BulkKind::JsonList || kind == BulkKind::SqlList;
    switch (verb) {
    case Verb::Set:
        return BulkEditForm::tr("Set to", "verb of a bulk edit, before the value");
    case Verb::Clear:
        return BulkEditForm::tr("Clear", "verb of a bulk edit");
    case Verb::Append:
        return isList ? BulkEditForm::tr("Add the entry", "verb of a bulk edit, before the entry")
                      : BulkEditForm::tr("Put at the end", "verb of a bulk edit, before the text");
    case Verb::Prepend:
        return BulkEditForm::tr("Put at the beginning", "verb of a bulk edit, before the text");
    case Verb::Remove:
        return isList ? BulkEditForm::tr("Remove the entry", "verb of a bulk edit, before the entry")
                      : BulkEditForm::tr("Remove the text", "verb of a bulk edit, before the text");
    case Verb::Replace:
        return isList ? BulkEditForm::tr("Replace in entries", "verb of a bulk edit, before the texts")
                      : BulkEditForm::tr("Replace", "verb of a bulk edit, before the texts");
    }
    return {};
}

BulkEditForm::BulkEditForm(ContentTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeChoices());
    column->addWidget(makeReplace());
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"bulk.problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setInk(m_problem, Ink::Problem);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditForm::fieldChosen);
    connect(m_verb, &QComboBox::currentIndexChanged, this, &BulkEditForm::verbChosen);
    fieldChosen();
}

QWidget *BulkEditForm::makeChoices()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_field = new QComboBox(bar);
    m_field->setObjectName(u"bulk.field"_s);
    m_field->setAccessibleName(tr("Field to edit"));
    const EntityDescription &entity = m_table.description();
    for (const FieldGroup &group : entity.groups) {
        for (const FieldDescription &field : group.fields) {
            const Column *column = m_table.table() ? m_table.table()->column(field.column) : nullptr;
            if (column && field.lockedWhy.isEmpty() && !bulkVerbs(*m_table.table(), *column, bulkKindOf(*column, &field)).isEmpty())
                m_field->addItem(entity.label(field.column), field.column);
        }
    }
    m_verb = new QComboBox(bar);
    m_verb->setObjectName(u"bulk.verb"_s);
    m_verb->setAccessibleName(tr("What is done to the field"));
    m_verb->setMinimumWidth(170);
    m_stack = new QStackedWidget(bar);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_nothing = new QWidget(m_stack);
    m_whole = new QWidget(m_stack);
    m_wholeColumn = new QVBoxLayout(m_whole);
    m_wholeColumn->setContentsMargins(0, 0, 0, 0);
    m_text = makeText(u"bulk.text"_s, tr("Text"));
    for (QWidget *page : { m_nothing, m_whole, static_cast<QWidget *>(m_text) })
        m_stack->addWidget(page);
    row->addWidget(m_field, 0, Qt::AlignTop);
    row->addWidget(m_verb, 0, Qt::AlignTop);
    row->addWidget(m_stack, 1, Qt::AlignTop);
    return bar;
}

BulkText *BulkEditForm::makeText(const QString &name, const QString &words)
{
    auto *text = new BulkText(name, words, this);
    connect(text, &BulkText::edited, this, [this] { Q_EMIT edited(true); });
    connect(text, &BulkText::escaped, this, &BulkEditForm::escaped);
    return text;
}

QCheckBox *BulkEditForm::makeCheck(const QString &name, const QString &text, bool checked)
{
    auto *box = new QCheckBox(text, m_options);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setChecked(checked);
    connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT edited(false); });
    return box;
}

QWidget *BulkEditForm::makeReplace()
{
    m_options = new QWidget(this);
    auto *row = new QHBoxLayout(m_options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_case = makeCheck(u"bulk.case"_s, tr("Match ca&se"), true);
    m_expression = makeCheck(u"bulk.expression"_s, tr("Regular e&xpression"), false);
    m_expression->setToolTip(tr("In the replacement \\1 or $1 is the first group, \\0 the whole match, \\n a line break"));
    m_by = new QLabel(tr("by", "between what is replaced and its replacement"), m_options);
    setInk(m_by, Ink::Dim);
    m_replacement = makeText(u"bulk.replacement"_s, tr("Replacement"));
    m_replacement->setHint(tr("Replacement"));
    m_replacement->setParent(m_options);
    row->addWidget(m_case, 0, Qt::AlignTop);
    row->addWidget(m_expression, 0, Qt::AlignTop);
    row->addStretch(1);
    row->addWidget(m_by, 0, Qt::AlignTop);
    row->addWidget(m_replacement, 4, Qt::AlignTop);
    return m_options;
}

bool BulkEditForm::isEmpty() const
{
    return m_field->count() == 0;
}

const Column *BulkEditForm::column() const
{
    return m_table.table() ? m_table.table()->column(m_field->currentData().toString()) : nullptr;
}

void BulkEditForm::chooseField(const QString &column)
{
    const int at = m_field->findData(column);
    if (at >= 0)
        m_field->setCurrentIndex(at);
}

BulkEdit BulkEditForm::edit() const
{
    BulkEdit edit;
    edit.column = m_field->currentData().toString();
    edit.verb = Verb(m_verb->currentData().toInt());
    if (edit.verb == Verb::Set && m_value)
        edit.value = m_value->value();
    edit.text = m_text->text();
    edit.replacement = m_replacement->text();
    edit.isExpression = m_expression->isChecked();
    edit.matchCase = m_case->isChecked();
    return edit;
}

void BulkEditForm::sayProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void BulkEditForm::fieldChosen()
{
    const Column *chosen = column();
    {
        const QSignalBlocker blocker(m_verb);
        m_verb->clear();
        const BulkKind kind = chosen ? bulkKindOf(*chosen, m_table.description().field(chosen->name)) : BulkKind::Whole;
        const QList<Verb> verbs = chosen ? bulkVerbs(*m_table.table(), *chosen, kind) : QList<Verb>();
        for (const Verb verb : verbs)
            m_verb->addItem(bulkVerbWords(verb, kind), int(verb));
    }
    const bool severalLines = chosen && holdsSeveralLines(*chosen);
    m_text->setSeveralLines(severalLines);
    m_replacement->setSeveralLines(severalLines);
    makeValueEditor();
    verbChosen();
}

// A text that its own editor shows in several lines; an entry of a list is one line.
bool BulkEditForm::holdsSeveralLines(const Column &column) const
{
    const FieldDescription *field = m_table.description().field(column.name);
    const FieldEditor editor = editorFor(column, field);
    return bulkKindOf(column, field) == BulkKind::Text
        && (editor == FieldEditor::Paragraph || editor == FieldEditor::Prose);
}

void BulkEditForm::makeValueEditor()
{
    delete m_value;
    m_value = nullptr;
    const Column *chosen = column();
    if (!chosen)
        return;
    m_value = makeEditor(m_table, *chosen, m_whole);
    const QString label = m_table.description().label(chosen->name);
    m_value->describe(u"bulk.value"_s, tr("New value of %1").arg(label), QString());
    m_value->load(chosen->kind == ValueKind::Boolean ? Value(u"true"_s) : Value());
    m_wholeColumn->addWidget(m_value);
    connect(m_value, &ValueEditor::edited, this, [this] { Q_EMIT edited(true); });
    connect(m_value, &ValueEditor::escaped, this, &BulkEditForm::escaped);
}

// The stack takes the height of the part that is shown, not of the tallest.
void BulkEditForm::showPart(QWidget *part)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        QWidget *page = m_stack->widget(i);
        page->setSizePolicy(QSizePolicy::Preferred, page == part ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->setCurrentWidget(part);
}

void BulkEditForm::verbChosen()
{
    const auto verb = Verb(m_verb->currentData().toInt());
    const bool looks = verb == Verb::Remove || verb == Verb::Replace;
    showPart(verb == Verb::Set ? m_whole : verb == Verb::Clear ? m_nothing : static_cast<QWidget *>(m_text));
    m_text->setHint(looks ? tr("Text to look for") : tr("Text"));
    m_options->setVisible(looks);
    m_by->setVisible(verb == Verb::Replace);
    m_replacement->setVisible(verb == Verb::Replace);
    Q_EMIT edited(false);
}

} // namespace Kaiwa
