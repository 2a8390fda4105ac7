#include "views/shell/conflictview.h"

#include "views/shell/recordwords.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QLabel *words(const QString &text, const QFont &font, Ink ink)
{
    auto *label = new QLabel(text);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, ink);
    return label;
}

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"conflictView"_s);
    setAccessibleName(tr("Conflict with somebody else's change", "name of the three-way view for screen readers"));
    setWidgetResizable(true);
    setFrameShape(StyledPanel);
}

void ConflictView::setRecord(ChangeSet *changes, const StagedRecord *record)
{
    if (!changes || !record || !record->hasConflict()) {
        if (std::exchange(m_body, nullptr))
            setWidget(new QWidget);
        return;
    }
    m_body = new QWidget;
    setSurface(m_body, Surface::Panel);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->addWidget(words(RecordWords::title(*record), sectionFont(), Ink::Text));
    if (record->goneFromDatabase)
        showGone(*changes, *record);
    else
        showFields(*changes, *record);
    m_column->addStretch();
    setWidget(m_body);
}

void ConflictView::showFields(ChangeSet &changes, const StagedRecord &record)
{
    const bool deletes = record.operation == StagedRecord::Operation::Delete;
    m_column->addWidget(words(deletes
            ? tr("Somebody else changed the row that is to be deleted. Delete it all the same?", "conflict")
            : tr("Somebody else changed the same fields since this row was read. Choose for each field.", "conflict"),
        bodyFont(), Ink::Dim));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QStringList headings { tr("Field", "column of the conflict view"),
        tr("It was", "column of the conflict view"), tr("Mine", "column of the conflict view"),
        tr("Theirs", "column of the conflict view") };
    for (int column = 0; column < headings.size(); ++column) {
        grid->addWidget(words(headings.at(column), labelFont(), Ink::Dim), 0, column);
        grid->setColumnStretch(column, column == 0 ? 0 : 1);
    }
    const QStringList contested = record.theirs.keys();
    for (const QString &column : contested)
        addFieldRow(*grid, changes, record, column);
    m_column->addLayout(grid);

    auto *row = new QHBoxLayout;
    const auto chooseAll = [&changes, key = record.key, contested](ChangeSet::Choice choice) {
        for (const QString &column : contested)
            changes.resolveField(key, column, choice);
    };
    const bool several = contested.size() > 1;
    if (several || deletes)
        addButton(*row, u"keepAllMineButton"_s,
            deletes ? tr("Delete all the same", "conflict") : tr("Keep all mine", "conflict"),
            [chooseAll] { chooseAll(ChangeSet::Choice::Mine); });
    if (deletes)
        addButton(*row, u"keepRowButton"_s, tr("Keep the row", "conflict: the staged deletion is taken back"),
            [&changes, key = record.key] { changes.revertRecord(key); });
    else if (several)
        addButton(*row, u"takeAllTheirsButton"_s, tr("Take all theirs", "conflict"),
            [chooseAll] { chooseAll(ChangeSet::Choice::Theirs); });
    row->addStretch();
    m_column->addLayout(row);
}

void ConflictView::addFieldRow(QGridLayout &grid, ChangeSet &changes, const StagedRecord &record, const QString &column)
{
    const int row = grid.rowCount();
    const QString label = RecordWords::label(record.key.table, column);
    const bool deletes = record.operation == StagedRecord::Operation::Delete;
    grid.addWidget(words(label, bodyFont(), Ink::Text), row, 0);
    grid.addWidget(words(RecordWords::value(record.base.values.value(column)), bodyFont(), Ink::Dim), row, 1);
    const QString mine = deletes ? tr("deleted", "conflict: what is staged is a deletion")
                                 : RecordWords::value(record.staged.value(column));
    grid.addWidget(words(mine, bodyFont(), Ink::Staged), row, 2);
    grid.addWidget(words(RecordWords::value(record.theirs.value(column)), bodyFont(), Ink::Accent), row, 3);
    if (deletes)
        return;
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    const auto choose = [&changes, key = record.key, column](ChangeSet::Choice choice) {
        return [&changes, key, column, choice] {
            changes.resolveField(key, column, choice);
        };
    };
    addButton(*choices, u"keepMineButton_"_s + column, tr("Keep mine", "conflict"), choose(ChangeSet::Choice::Mine));
    addButton(
        *choices, u"takeTheirsButton_"_s + column, tr("Take theirs", "conflict"), choose(ChangeSet::Choice::Theirs));
    for (auto *button : m_body->findChildren<QPushButton *>()) {
        if (button->objectName().endsWith(u'_' + column))
            button->setAccessibleName(
                tr("%1: %2", "screen readers; %1 is what a button does, %2 the field").arg(button->text(), label));
    }
    grid.addLayout(choices, row, 4);
}

void ConflictView::showGone(ChangeSet &changes, const StagedRecord &record)
{
    const bool deletes = record.operation == StagedRecord::Operation::Delete;
    const bool canAddAgain = !deletes && changes.canAddAgain(record.key.table);
    m_column->addWidget(
        words(deletes ? tr("Somebody else deleted this row already.", "conflict")
                : !canAddAgain
                ? tr("Somebody else deleted this row meanwhile. Not all of it may be read here, so that it cannot be "
                     "added again as it was.",
                    "conflict")
                : tr("Somebody else deleted this row meanwhile. It can be added again as it stands "
                     "here, or be let go.",
                    "conflict"),
            bodyFont(), Ink::Dim));
    auto *row = new QHBoxLayout;
    const auto resolve = [&changes, key = record.key](ChangeSet::Choice choice) {
        return [&changes, key, choice] {
            changes.resolveGone(key, choice);
        };
    };
    if (canAddAgain)
        addButton(*row, u"addAgainButton"_s, tr("Add it as a new row", "conflict"), resolve(ChangeSet::Choice::Mine));
    addButton(*row, u"letGoButton"_s,
        deletes ? tr("Done", "conflict: nothing is left to do") : tr("Let it go", "conflict"),
        resolve(ChangeSet::Choice::Theirs));
    row->addStretch();
    m_column->addLayout(row);
}

void ConflictView::addButton(
    QLayout &row, const QString &name, const QString &label, const std::function<void()> &choose)
{
    auto *button = new QPushButton(label, m_body);
    button->setObjectName(name);
    button->setAccessibleName(label);
    // The choice changes the change-set, which makes this view anew: not while the button is still being clicked.
    connect(button, &QPushButton::clicked, this, choose, Qt::QueuedConnection);
    row.addWidget(button);
}

} // namespace Kaiwa
