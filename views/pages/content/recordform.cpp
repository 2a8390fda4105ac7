#include "views/pages/content/recordform.h"

#include "models/content/table/recordhits.h"
#include "models/content/workspace.h"
#include "views/editors/textfinder.h"
#include "views/editors/valueeditor.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/fieldgrid.h"
#include "views/pages/content/problemlist.h"
#include "views/pages/content/recordpanel.h"
#include "views/pages/content/usedby.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int recordFormMargin = 16;
constexpr int groupSpacing = 20;
}

RecordForm::RecordForm(Workspace &workspace, ContentTable &table, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_table(table)
{
    setObjectName(u"form"_s);
    setAccessibleName(tr("Form of one %1").arg(table.description().singular));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    setSurface(m_content, Surface::Panel);
    setSurface(viewport(), Surface::Panel);
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(recordFormMargin, 0, recordFormMargin, recordFormMargin);
    m_nothing = new MessagePanel(u"form.message"_s, m_content);
    outer->addWidget(m_nothing, 1);
    m_body = new QWidget(m_content);
    outer->addWidget(m_body);
    outer->addStretch(1);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    makeBanner();
    makeProblems();
    m_usedBy = new UsedBy(workspace, m_body);
    setWidget(m_content);
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (keys.contains(m_key))
            refresh(FormField::Source::Person);
    });
    connect(&workspace, &Workspace::blocked, this, [this](const QList<Workspace::Problem> &problems) {
        for (const Workspace::Problem &problem : problems) {
            if (problem.record.isDraft())
                m_tried.insert(problem.record);
        }
        refresh(FormField::Source::Arrival);
    });
    connect(&table, &ContentTable::windowChanged, this, [this] { refresh(FormField::Source::Arrival); });
    connect(table.model(), &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const int row = m_table.rowOf(m_key);
            if (row >= first.row() && row <= last.row())
                refresh(FormField::Source::Arrival);
        });
    rebuild();
}

RecordForm::~RecordForm()
{
    settle();
}

void RecordForm::makeBanner()
{
    m_banner = new QWidget(m_body);
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(0, 4, 0, 4);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setObjectName(u"form.banner"_s);
    m_takeBack = new QPushButton(m_banner);
    m_takeBack->setObjectName(u"form.takeBack"_s);
    m_takeBack->setAccessibleName(tr("Keep this record", "takes a staged delete back"));
    connect(m_takeBack, &QPushButton::clicked, this, &RecordForm::takeBack);
    row->addWidget(m_bannerText, 1);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    m_column->addWidget(m_banner);
}

// What is wrong with the record as a whole, or with a column that has no field here.
void RecordForm::makeProblems()
{
    m_problems = new ProblemList(u"record"_s, tr("The record"), m_body);
    m_column->addWidget(m_problems);
    connect(m_problems, &ProblemList::fixChosen, this, [this](const Check::Fix &fix) {
        settle();
        m_table.takeFix(m_key, fix);
    });
    connect(m_problems, &ProblemList::wordLearned, this, [this](const QString &word) { m_table.learnWord(word); });
    connect(m_problems, &ProblemList::dismissed, this, [this](const Check &check, const QString &reason) {
        settle();
        m_table.dismiss(m_key, check, reason);
    });
}

void RecordForm::rebuild()
{
    settle();
    const QList<QWidget *> before = m_body->findChildren<QWidget *>(u"form.group"_s, Qt::FindDirectChildrenOnly);
    for (QWidget *group : before) {
        m_column->removeWidget(group);
        group->hide();
        group->deleteLater();
    }
    m_fields.clear();
    for (RecordPanel *panel : std::as_const(m_panels))
        m_column->removeWidget(panel);
    m_column->removeWidget(m_usedBy);
    QStringList rest;
    for (int section = 0; section < m_table.model()->columnCount(); ++section) {
        if (const Column *column = m_table.column(section); column && !m_table.description().field(column->name))
            rest += column->name;
    }
    for (const FieldGroup &group : m_table.description().groups) {
        QStringList columns;
        for (const FieldDescription &field : group.fields)
            columns += field.column;
        addGroup(group.title, columns);
    }
    addGroup(tr("Other columns", "heading of fields that the studio knows nothing about"), rest);
    for (RecordPanel *panel : std::as_const(m_panels))
        m_column->addWidget(panel);
    m_column->addWidget(m_usedBy);
    refresh(FormField::Source::NewRecord);
}

void RecordForm::addGroup(const QString &title, const QStringList &columns)
{
    QList<const Column *> present;
    for (const QString &name : columns) {
        const int section = m_table.section(name);
        if (section >= 0 && m_table.column(section))
            present += m_table.column(section);
    }
    if (present.isEmpty())
        return;
    auto *group = new QWidget(m_body);
    group->setObjectName(u"form.group"_s);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, m_fields.isEmpty() ? 0 : groupSpacing - 8, 0, 0);
    column->setSpacing(8);
    auto *heading = new QLabel(title, group);
    heading->setFont(sectionFont());
    column->addWidget(heading);
    auto *grid = new FieldGrid(group);
    column->addWidget(grid);
    for (const Column *fieldColumn : std::as_const(present)) {
        auto *field = new FormField(m_table, m_workspace.changes(), *fieldColumn, grid);
        if (m_table.description().ownScriptColumns.contains(fieldColumn->name))
            field->editor()->setEmphasis(true);
        grid->add(field, widthFor(m_table, *fieldColumn));
        connect(field, &FormField::escaped, this, &RecordForm::escaped);
        // Later: the focus also goes where a window closes.
        connect(
            field, &FormField::visited, this,
            [this] {
                if (m_key.isDraft())
                    refresh(FormField::Source::Arrival);
            },
            Qt::QueuedConnection);
        connect(field, &FormField::followRequested, this, [this](const QString &table, const QString &key) {
            settle();
            Q_EMIT openRecordRequested(table, { key });
        });
        m_fields += field;
    }
    m_column->addWidget(group);
}

void RecordForm::showRecord(const RecordKey &key)
{
    if (key == m_key)
        return;
    settle();
    m_key = key;
    refresh(FormField::Source::NewRecord);
    showPanels();
    if (key.isValid())
        verticalScrollBar()->setValue(0);
}

void RecordForm::refresh(FormField::Source source)
{
    m_nothing->setVisible(!m_key.isValid());
    m_body->setVisible(m_key.isValid());
    m_usedBy->showRecord(m_key);
    if (!m_key.isValid()) {
        m_nothing->say(QString(), m_table.table() ? tr("Choose a row to see all of it here.") : QString());
        return;
    }
    FormField::Look look;
    look.key = m_key;
    look.record = m_table.record(m_key);
    look.staged = m_workspace.changes().find(m_key);
    look.checks = m_table.checks(m_key);
    look.wasTried = m_tried.contains(m_key);
    showBanner(look);
    showProblems(look);
    for (FormField *field : std::as_const(m_fields))
        field->show(look, source);
}

void RecordForm::addPanel(RecordPanel *panel)
{
    panel->setParent(m_body);
    m_panels.append(panel);
    m_column->insertWidget(m_column->indexOf(m_usedBy), panel);
    if (isVisible())
        panel->showRecord(m_key);
}

void RecordForm::showPanels()
{
    if (!isVisible())
        return;
    for (RecordPanel *panel : std::as_const(m_panels))
        panel->showRecord(m_key);
}

void RecordForm::showBanner(const FormField::Look &look)
{
    QString text;
    QString action;
    Ink ink = Ink::Staged;
    if (look.staged && look.staged->refusal) {
        text = look.staged->refusal->message;
        ink = Ink::Problem;
    } else if (look.staged && look.staged->goneFromDatabase) {
        text = tr("Somebody else deleted this record meanwhile. Your changes are kept in the change-set.");
        ink = Ink::Problem;
    } else if (look.staged && look.staged->operation == StagedRecord::Operation::Delete) {
        text = tr("The next commit deletes this record.");
        action = tr("Keep it", "takes a staged delete back");
    }
    m_banner->setVisible(!text.isEmpty());
    m_bannerText->setText(text);
    setInk(m_bannerText, ink);
    m_takeBack->setVisible(!action.isEmpty());
    m_takeBack->setText(action);
}

bool RecordForm::hasField(const QString &column) const
{
    return std::any_of(
        m_fields.cbegin(), m_fields.cend(), [&column](const FormField *field) { return field->column() == column; });
}

void RecordForm::showProblems(const FormField::Look &look)
{
    ProblemList::Look problems;
    for (const Check &check : look.checks) {
        // What the banner says is said.
        if (!hasField(check.column) && !(m_bannerText->text().contains(check.text) && !m_banner->isHidden()))
            problems.checks.append(check);
    }
    problems.mayFix = !look.staged || look.staged->operation != StagedRecord::Operation::Delete;
    problems.mayDismiss = !look.key.isDraft();
    m_problems->show(problems);
}

void RecordForm::takeBack()
{
    m_workspace.changes().revertRecord(m_key);
}

void RecordForm::settle()
{
    for (FormField *field : std::as_const(m_fields))
        field->settle();
}

void RecordForm::focusField(const QString &column)
{
    for (FormField *field : std::as_const(m_fields)) {
        if (column.isEmpty() ? !field->editor()->isReadOnly() : field->column() == column) {
            field->focusEditor();
            ensureWidgetVisible(field);
            return;
        }
    }
}

void RecordForm::showPanel(int number)
{
    m_body->layout()->activate();
    verticalScrollBar()->setValue(m_panels.at(number)->y());
}

void RecordForm::showHit(const RecordHit &hit)
{
    focusField(hit.column);
    for (FormField *field : std::as_const(m_fields)) {
        if (field->column() != hit.column)
            continue;
        if (QWidget *place = selectHit(field->editor(), hit.text, hit.searched, hit.occurrence))
            ensureWidgetVisible(place);
    }
}

void RecordForm::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    showPanels();
}

void RecordForm::hideEvent(QHideEvent *event)
{
    settle();
    QScrollArea::hideEvent(event);
}

} // namespace Kaiwa
