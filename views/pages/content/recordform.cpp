#include "views/pages/content/recordform.h"

#include "models/content/workspace.h"
#include "views/editors/valueeditor.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/fieldgrid.h"
#include "views/pages/content/messagepanel.h"
#include "views/pages/content/usedby.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 16;
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
    outer->setContentsMargins(margin, margin, margin, margin);
    m_nothing = new MessagePanel(u"form.message"_s, m_content);
    outer->addWidget(m_nothing, 1);
    m_body = new QWidget(m_content);
    outer->addWidget(m_body);
    outer->addStretch(1);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    makeHeader();
    m_usedBy = new UsedBy(workspace, m_body);
    setWidget(m_content);
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (keys.contains(m_key))
            refresh(FormField::Source::Person);
    });
    connect(&table, &ContentTable::windowChanged, this, [this] { refresh(FormField::Source::Arrival); });
    connect(table.model(), &QAbstractItemModel::dataChanged, this, [this] { refresh(FormField::Source::Arrival); });
    rebuild();
}

RecordForm::~RecordForm()
{
    settle();
}

void RecordForm::makeHeader()
{
    m_title = new QLabel(m_body);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"form.title"_s);
    m_subtitle = new QLabel(m_body);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setObjectName(u"form.subtitle"_s);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setInk(m_subtitle, Ink::Dim);
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
    m_column->addWidget(m_title);
    m_column->addWidget(m_subtitle);
    m_column->addWidget(m_banner);
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
    column->setContentsMargins(0, groupSpacing - 8, 0, 0);
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
    showHeader(look);
    showBanner(look);
    for (FormField *field : std::as_const(m_fields))
        field->show(look, source);
}

void RecordForm::showHeader(const FormField::Look &look)
{
    const Value name = look.record.value(m_table.description().nameColumn);
    const QString unnamed = m_key.isDraft() ? tr("New %1", "title of the form of a record that is not committed")
                                                  .arg(m_table.description().singular)
                                            : m_key.key.join(u" · "_s);
    m_title->setText(name && !name->isEmpty() ? firstLine(*name, 120) : unnamed);
    m_subtitle->setText(m_key.isDraft() ? tr("not in the database yet") : firstLine(m_key.key.join(u" · "_s), 120));
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
    for (const Check &check : look.checks) {
        if (check.column.isEmpty() && check.severity != Check::Severity::Info && !text.contains(check.text))
            text += text.isEmpty() ? check.text : QString(u'\n' + check.text);
    }
    m_banner->setVisible(!text.isEmpty());
    m_bannerText->setText(text);
    setInk(m_bannerText, ink);
    m_takeBack->setVisible(!action.isEmpty());
    m_takeBack->setText(action);
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

void RecordForm::hideEvent(QHideEvent *event)
{
    settle();
    QScrollArea::hideEvent(event);
}

} // namespace Kaiwa
