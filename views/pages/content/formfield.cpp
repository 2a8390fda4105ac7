#include "views/pages/content/formfield.h"

#include "models/content/roles.h"
#include "models/content/staging/changeset.h"
#include "views/editors/editorfactory.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/valueeditor.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/problemlist.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int formFieldTypingDelay = 120; // ms; the journal has a keystroke within 300
constexpr int longestWas = 60;

FieldDescription described(const ContentTable &table, const QString &column)
{
    const FieldDescription *known = table.description().field(column);
    return known ? *known : FieldDescription();
}

QPushButton *makeLink(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonRole(button, ButtonRole::Link);
    button->setFont(badgeFont());
    button->setObjectName(name);
    button->setFixedHeight(20);
    return button;
}

} // namespace

FormField::FormField(ContentTable &table, ChangeSet &changes, const Column &column, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_changes(changes)
    , m_column(column)
    , m_description(described(table, column.name))
    , m_editor(makeEditor(table, m_column, this))
    , m_layout(new QVBoxLayout(this))
    , m_delay(new QTimer(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all units of the grid are as wide as the others
    m_delay->setSingleShot(true);
    m_delay->setInterval(formFieldTypingDelay);
    makeHeader();
    m_layout->addWidget(m_editor);
    makeNotes();
    m_layout->addStretch(1);
    connectEditor();
}

void FormField::makeHeader()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QString name = m_table.model()->headerData(m_table.section(column()), Qt::Horizontal).toString();
    const QString hint = m_description.hint.isEmpty() ? m_column.comment : m_description.hint;
    m_label = new QLabel(name, this);
    m_label->setFont(labelFont());
    setInk(m_label, Ink::Dim);
    m_label->setBuddy(m_editor);
    m_label->setToolTip(hint);
    m_label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(m_label);
    m_words = new SpareLabel(SpareLabel::Spare::Hide, this);
    m_words->setFont(badgeFont());
    setInk(m_words, Ink::Dim);
    m_words->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_words->setObjectName(u"words."_s + column());
    row->addWidget(m_words, 1);
    m_notSet = new QPushButton(this);
    setButtonRole(m_notSet, ButtonRole::Link);
    m_notSet->setIcon(icon(u"null"_s));
    m_notSet->setIconSize({ 14, 14 });
    m_notSet->setFixedSize(20, 18);
    m_notSet->setFocusPolicy(Qt::NoFocus); // the keyboard has Ctrl+0
    m_notSet->setToolTip(tr("Make “%1” not set (Ctrl+0)").arg(name));
    m_notSet->setAccessibleName(m_notSet->toolTip());
    m_notSet->setObjectName(u"notSet."_s + column());
    if (QWidget *tools = m_editor->tools()) {
        row->addWidget(tools);
        tools->show();
    }
    row->addWidget(m_notSet);
    m_layout->addLayout(row);
    m_editor->describe(u"field."_s + column(), name, hint);
    m_editor->setToolTip(hint);
}

void FormField::makeNotes()
{
    m_wasRow = new QWidget(this);
    auto *was = new QHBoxLayout(m_wasRow);
    was->setContentsMargins(0, 0, 0, 0);
    was->setSpacing(4);
    m_was = new SpareLabel(SpareLabel::Spare::Cut, m_wasRow);
    m_was->setFont(badgeFont());
    m_was->setObjectName(u"was."_s + column());
    setInk(m_was, Ink::Staged);
    m_revert = makeLink(tr("Revert", "takes the change of one field back"), u"revert."_s + column(), m_wasRow);
    m_revert->setIcon(icon(u"undo"_s, Ink::Accent));
    m_revert->setIconSize({ 12, 12 });
    m_revert->setAccessibleName(tr("Revert %1").arg(m_label->text()));
    was->addWidget(m_was, 1);
    was->addWidget(m_revert);
    m_layout->addWidget(m_wasRow);
    m_problems = new ProblemList(column(), m_label->text(), this);
    m_layout->addWidget(m_problems);
    connect(m_problems, &ProblemList::fixChosen, this, &FormField::takeFix);
    connect(m_problems, &ProblemList::wordLearned, this, [this](const QString &word) {
        m_table.learnWord(word);
        focusEditor();
    });
    connect(m_problems, &ProblemList::dismissed, this, [this](const Check &check, const QString &reason) {
        settle();
        m_table.dismiss(m_key, check, reason);
        focusEditor();
    });
    m_conflictRow = new QWidget(this); // what to choose from is said above it, as a problem
    auto *conflict = new QHBoxLayout(m_conflictRow);
    conflict->setContentsMargins(0, 0, 0, 0);
    auto *mine = makeLink(tr("Keep mine", "conflict: of two values"), u"keepMine."_s + column(), m_conflictRow);
    auto *theirs = makeLink(tr("Take theirs", "conflict: of two values"), u"takeTheirs."_s + column(), m_conflictRow);
    mine->setAccessibleName(tr("Keep my value of %1").arg(m_label->text()));
    theirs->setAccessibleName(tr("Take their value of %1").arg(m_label->text()));
    conflict->addWidget(mine);
    conflict->addWidget(theirs);
    conflict->addStretch(1);
    m_layout->addWidget(m_conflictRow);
    connect(mine, &QPushButton::clicked, this,
        [this] { m_changes.resolveField(m_key, column(), ChangeSet::Choice::Mine); });
    connect(theirs, &QPushButton::clicked, this,
        [this] { m_changes.resolveField(m_key, column(), ChangeSet::Choice::Theirs); });
    m_why = new QLabel(this);
    m_why->setFont(badgeFont());
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setObjectName(u"why."_s + column());
    setInk(m_why, Ink::Dim);
    m_layout->addWidget(m_why);
    for (QWidget *note : { m_wasRow, m_conflictRow, static_cast<QWidget *>(m_why) })
        note->hide();
}

void FormField::connectEditor()
{
    connect(m_editor, &ValueEditor::edited, this, &FormField::noteTyped);
    connect(m_editor, &ValueEditor::settled, this, &FormField::settle);
    connect(m_editor, &ValueEditor::left, this, [this] {
        m_typedInVisit = false;
        if (!std::exchange(m_wasVisited, true))
            Q_EMIT visited();
    });
    connect(m_editor, &ValueEditor::escaped, this, &FormField::escaped);
    connect(m_delay, &QTimer::timeout, this, &FormField::settle);
    connect(m_revert, &QPushButton::clicked, this, &FormField::revert);
    connect(m_notSet, &QPushButton::clicked, m_editor, &ValueEditor::setNull);
    if (auto *reference = qobject_cast<ReferenceEditor *>(m_editor)) {
        const auto target = m_table.reference(column());
        reference->setFollowable(target.has_value());
        const QString table = target ? target->table : QString();
        connect(reference, &ReferenceEditor::followRequested, this,
            [this, table](const QString &key) { Q_EMIT followRequested(table, key); });
    }
}

void FormField::noteTyped()
{
    m_typedInVisit = true;
    m_pending = true;
    if (!m_delay->isActive()) // also in the middle of a burst: what is typed is on the disk soon
        m_delay->start();
}

void FormField::settle()
{
    if (!m_pending)
        return;
    m_pending = false;
    m_delay->stop();
    if (m_key.isValid() && m_editor->isEdited())
        m_table.setValue(m_key, column(), m_editor->value(), m_editor->visit());
}

void FormField::show(const Look &look, Source source)
{
    if (look.key != m_key) {
        settle();
        m_typedInVisit = m_wasVisited = false;
    }
    m_key = look.key;
    showValue(look, source);
    showNotes(look);
}

void FormField::showValue(const Look &look, Source source)
{
    QString why;
    const bool deleted = look.staged && look.staged->operation == StagedRecord::Operation::Delete;
    const bool editable = !deleted && m_table.isEditable(look.key, column(), &why);
    if (m_editor->isReadOnly() == editable)
        m_editor->setReadOnly(!editable);
    m_why->setText(why);
    m_why->setVisible(!editable && !deleted && !why.isEmpty()); // of a deleted record the form says it once

    const Value value = look.record.value(column());
    const bool typing = m_pending || m_editor->isComposing() || (m_typedInVisit && source == Source::Arrival);
    if (source == Source::NewRecord || (!typing && m_editor->value() != value))
        m_editor->load(value);
    if (auto *reference = qobject_cast<ReferenceEditor *>(m_editor)) {
        const int row = m_table.rowOf(look.key);
        if (row >= 0)
            reference->setReferenceName(
                m_table.model()->index(row, m_table.section(column())).data(ReferenceNameRole).toString());
    }
    const EntityDescription &entity = m_table.description();
    if (entity.ownScriptColumns.contains(column())) {
        const Value rightToLeft = look.record.value(entity.rightToLeftColumn);
        m_editor->setDirection(rightToLeft && isTrue(*rightToLeft) ? Qt::RightToLeft : Qt::LeftToRight);
    }
    m_notSet->setVisible(editable && !m_column.notNull && value.has_value());
    showWords(look.record);
}

void FormField::showNotes(const Look &look)
{
    const StagedRecord *staged = look.staged;
    const bool changed =
        staged && staged->operation == StagedRecord::Operation::Update && staged->staged.contains(column());
    m_wasRow->setVisible(changed);
    if (changed) {
        const Value was = staged->base.values.value(column());
        m_was->setText(
            tr("was %1", "below a changed field").arg(fieldWords(was, m_column, &m_description, longestWas)));
        m_was->setToolTip(firstLine(was.value_or(notSetWord()), 1000));
    }
    m_conflictRow->setVisible(staged && staged->theirs.contains(column()));
    // What a new record still lacks is no mistake before somebody was there.
    const bool untouched = look.key.isDraft() && staged && !staged->staged.contains(column()) && !look.wasTried
        && !m_wasVisited;
    const bool some = showProblems(look, untouched);
    const bool problem = !untouched && (some || !m_conflictRow->isHidden());
    m_editor->setMark(problem && !changed ? ValueEditor::Mark::Problem
            : changed                     ? ValueEditor::Mark::Staged
                                          : ValueEditor::Mark::None);
}

bool FormField::showProblems(const Look &look, bool untouched)
{
    ProblemList::Look problems;
    for (const Check &check : look.checks) {
        if (check.column == column())
            problems.checks.append(check);
    }
    problems.untouched = untouched;
    problems.mayFix = !m_editor->isReadOnly();
    problems.mayDismiss = !look.key.isDraft();
    m_problems->show(problems);
    return !problems.checks.isEmpty();
}

QString FormField::wordsFor(const FieldValues &record) const
{
    if (m_description.explain) {
        const QString words = m_description.explain(record);
        if (!words.isEmpty())
            return words;
    }
    const Value value = record.value(column());
    for (const auto &[known, words] : m_description.suggestions) {
        if (value && *value == known && !words.isEmpty() && editorFor(m_column, &m_description) != FieldEditor::Tags)
            return words;
    }
    return m_description.hint;
}

void FormField::showWords(const FieldValues &record)
{
    const QString words = wordsFor(record);
    m_words->setText(words);
    m_words->setToolTip(words);
}

void FormField::revert()
{
    m_pending = false;
    m_delay->stop();
    m_typedInVisit = false;
    m_changes.revertField(m_key, column());
    focusEditor();
}

void FormField::takeFix(const Check::Fix &fix)
{
    settle();
    m_table.takeFix(m_key, fix);
}

void FormField::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace Kaiwa
