#include "views/pages/content/duplicatedialog.h"

#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/language/slug.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/impactreader.h"
#include "views/shell/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using Fate = DuplicatePlan::Fate;

namespace {
constexpr int duplicateDialogRestOfTyping = 150; // ms
constexpr int duplicateDialogLongestShown = 120;
}

DuplicateDialog::DuplicateDialog(Workspace &workspace, ContentTable &table, const RecordKey &record, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_record(record)
    , m_original(table.record(record))
    , m_plan(planDuplicate(*table.table(), table.description(), m_original))
    , m_rest(new QTimer(this))
{
    setObjectName(u"duplicateDialog"_s);
    setWindowTitle(tr("Duplicate"));
    resize(700, 560);
    m_rest->setSingleShot(true);
    m_rest->setInterval(duplicateDialogRestOfTyping);
    connect(m_rest, &QTimer::timeout, this, [this] { askForIds(m_id->text()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *title = new QLabel(heading(), this);
    title->setObjectName(u"duplicate.heading"_s);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    column->addWidget(title);
    makeLines();
    makeTree();
    column->addWidget(m_tree, 1);
    makeButtons();
    if (m_id)
        proposeId();
    if (!record.isDraft()) {
        auto *reader = new ImpactReader(workspace, this);
        connect(reader, &ImpactReader::planned, this, &DuplicateDialog::showReferring);
        reader->ask({ record });
    }
    m_duplicate->setFocus();
}

DuplicateDialog::~DuplicateDialog()
{
    m_asking.cancel();
}

QString DuplicateDialog::heading() const
{
    const EntityDescription &entity = m_table.description();
    const Value name = m_original.value(entity.nameColumn);
    const QString shown = name && !name->isEmpty() ? *name : m_record.key.join(u" · "_s);
    return tr("Duplicate the %1 “%2”", "%1: 'scenario'").arg(entity.singular, firstLine(shown, 80));
}

void DuplicateDialog::makeLines()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    if (!m_plan.titleColumn.isEmpty()) {
        m_title = makeLine(form, u"duplicate.title"_s, m_plan.titleColumn,
            m_plan.field(m_plan.titleColumn)->value.value_or(QString()));
        connect(m_title, &QLineEdit::textEdited, this, [this] {
            if (m_id && m_idIsMine)
                proposeId();
        });
    }
    if (!m_plan.idColumn.isEmpty()) {
        m_id = makeLine(form, u"duplicate.id"_s, m_plan.idColumn, {});
        connect(m_id, &QLineEdit::textEdited, this, &DuplicateDialog::idEdited);
        m_idProblem = new QLabel(this);
        m_idProblem->setObjectName(u"duplicate.problem"_s);
        m_idProblem->setTextFormat(Qt::PlainText);
        setInk(m_idProblem, Ink::Problem);
        form->addRow(QString(), m_idProblem);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

QLineEdit *DuplicateDialog::makeLine(
    QFormLayout *form, const QString &name, const QString &column, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    const QString label = m_table.description().label(column);
    line->setObjectName(name);
    line->setAccessibleName(tr("%1 of the duplicate", "%1: name of a field").arg(label));
    form->addRow(label, line);
    return line;
}

void DuplicateDialog::makeTree()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"duplicate.plan"_s);
    m_tree->setAccessibleName(tr("What becomes of the fields"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({ tr("Field", "column of the plan of a duplicate"),
        tr("In the duplicate", "column of the plan of a duplicate") });
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    showFields(Fate::MadeNew, tr("Made new", "fields of a duplicate"));
    showFields(Fate::LeftOut, tr("Left out", "fields of a duplicate"));
    showShared();
    showFields(Fate::Copied, tr("Copied", "fields of a duplicate"));
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
}

QTreeWidgetItem *DuplicateDialog::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_tree);
    group->setText(0, title);
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setForeground(1, colourOf(Ink::Dim));
    return group;
}

void DuplicateDialog::addRow(QTreeWidgetItem *group, const QString &field, const QString &words)
{
    auto *item = new QTreeWidgetItem(group);
    item->setText(0, field);
    item->setText(1, words);
    item->setToolTip(1, words);
}

void DuplicateDialog::showFields(Fate fate, const QString &title)
{
    QTreeWidgetItem *group = nullptr;
    for (const DuplicatePlan::Field &field : std::as_const(m_plan.fields)) {
        // What holds nothing is copied too, and not worth a line.
        if (field.fate != fate || (fate == Fate::Copied && !field.value))
            continue;
        group = group ? group : addGroup(title);
        QString words = field.reason;
        if (fate == Fate::Copied)
            words = valueWords(field.value, m_table.table()->column(field.column)->kind, duplicateDialogLongestShown);
        addRow(group, m_table.description().label(field.column), words);
    }
    if (group)
        group->setText(1, tr("%n field(s)", nullptr, group->childCount()));
}

QString DuplicateDialog::nameBehind(const QString &column) const
{
    const int row = m_table.rowOf(m_record);
    const int section = m_table.section(column);
    if (row < 0 || section < 0)
        return {};
    return m_table.model()->index(row, section).data(ReferenceNameRole).toString();
}

void DuplicateDialog::showShared()
{
    if (m_plan.shared.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(tr("Shared", "records that original and duplicate both refer to"));
    group->setText(1, tr("both refer to the same"));
    for (const DuplicatePlan::Shared &shared : std::as_const(m_plan.shared)) {
        const QString name = nameBehind(shared.column);
        addRow(group, m_table.description().label(shared.column),
            name.isEmpty() ? shared.key : tr("%1 (%2)", "name and key of a record").arg(name, shared.key));
    }
}

void DuplicateDialog::showReferring(const DeletePlan &plan)
{
    if (plan.impacts.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(tr("Not copied", "rows that refer to the original"));
    group->setText(1, tr("stays with the original"));
    for (const DeleteImpact &impact : plan.impacts) {
        addRow(group, tr("%1 · %2", "table · column").arg(impactTableWords(impact.table), impact.column),
            tr("%1 rows", "that refer to a record").arg(impactCountWords(impact.count)));
    }
    m_tree->insertTopLevelItem(0, m_tree->takeTopLevelItem(m_tree->indexOfTopLevelItem(group)));
    group->setExpanded(true);
    m_tree->resizeColumnToContents(0);
}

void DuplicateDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *hint = new QLabel(tr("Nothing reaches the database before the commit."), this);
    setInk(hint, Ink::Dim);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"duplicate.cancel"_s);
    m_duplicate = new QPushButton(tr("Duplicate"), this);
    m_duplicate->setObjectName(u"duplicate.duplicate"_s);
    setButtonRole(m_duplicate, ButtonRole::Primary);
    for (QPushButton *button : { m_cancel, m_duplicate }) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_duplicate->setDefault(true);
    row->addWidget(hint, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_duplicate);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_duplicate, &QPushButton::clicked, this, &DuplicateDialog::duplicate);
}

// --- The id

void DuplicateDialog::proposeId()
{
    const QString title = m_title ? m_title->text() : QString();
    m_base = duplicateIdBase(m_plan, m_table.description(), m_original, title);
    m_id->setText(m_base);
    m_known = false;
    askForIds(m_base);
    showId();
}

void DuplicateDialog::idEdited()
{
    m_idIsMine = false;
    m_known = false;
    m_rest->start();
    showId();
}

void DuplicateDialog::askForIds(const QString &base)
{
    m_rest->stop();
    m_asking.cancel();
    const quint64 question = ++m_question;
    m_asking = m_workspace.session().rows(takenIdsStatement(*m_table.table(), m_plan.idColumn, base));
    m_asking.then(this, [this, question](const Result<Rows> &read) {
        if (question != m_question)
            return;
        QStringList ids;
        for (const Row &row : read ? read->rows : QList<Row>())
            ids.append(row.value(0).value_or(QString()));
        idsAreKnown(ids); // where it cannot be asked, the commit finds out
    });
}

void DuplicateDialog::idsAreKnown(const QStringList &inDatabase)
{
    m_taken = QSet<QString>(inDatabase.cbegin(), inDatabase.cend());
    m_known = true;
    if (m_idIsMine)
        m_id->setText(uniqueSlug(m_base, [this](const QString &id) { return isTaken(id); }));
    showId();
    if (m_wanted)
        duplicate();
}

bool DuplicateDialog::isTaken(const QString &id) const
{
    if (m_taken.contains(id))
        return true;
    const QList<StagedRecord> staged = m_workspace.changes().records(m_table.description().table);
    return std::any_of(staged.cbegin(), staged.cend(), [this, &id](const StagedRecord &record) {
        return record.key.isDraft() && record.staged.value(m_plan.idColumn) == Value(id);
    });
}

void DuplicateDialog::showId()
{
    if (!m_id)
        return;
    const bool taken = m_known && isTaken(m_id->text());
    const bool missing = m_id->text().isEmpty();
    m_idProblem->setText(taken ? tr("Another record has this id.") : missing ? tr("An id is required.") : QString());
    m_duplicate->setEnabled(!taken && !missing);
    m_wanted = m_wanted && m_duplicate->isEnabled();
}

void DuplicateDialog::duplicate()
{
    if (m_id && !m_known) {
        m_wanted = true; // as soon as the server has answered
        if (m_rest->isActive())
            askForIds(m_id->text());
        return;
    }
    FieldValues instead;
    if (m_title)
        instead.insert(m_plan.titleColumn, m_title->text());
    if (m_id)
        instead.insert(m_plan.idColumn, m_id->text());
    Q_EMIT duplicateChosen(instead);
    accept();
}

} // namespace Kaiwa
