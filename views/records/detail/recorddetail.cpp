#include "views/records/detail/recorddetail.h"

#include "models/content/exchange/recordwriter.h"
#include "models/database/masking.h"
#include "models/database/session.h"
#include "models/records/rowleads.h"
#include "views/editors/flowlayout.h"
#include "views/editors/valuewords.h"
#include "views/records/detail/detailwords.h"
#include "views/records/rows/rowmenu.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowDetail = 440;
constexpr int mostUnset = 5; // fields without a value that are shown without being asked for
const QString hidesUnsetKey = u"records/hidesUnset"_s;

} // namespace

RecordDetail::RecordDetail(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reader(new RowReader(session, this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"recordDetail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    makeHead();
    m_scroll->setObjectName(u"recordDetail.scroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    connect(m_reader, &RowReader::arrived, this, &RecordDetail::showWhole);
    connect(m_reader, &RowReader::missing, this, [this] {
        say(tr("This row is not there (any more).", "in place of a row"), false);
    });
    connect(m_reader, &RowReader::failed, this, [this](const Error &error) { say(error.message, true); });
    connect(m_reader, &RowReader::counted, this, [this](const RecordScope &scope, qint64 rows) {
        const QLocale locale;
        showCount(scope,
            rows > RowReader::countedAtMost
                ? tr("more than %1 rows", "how many rows refer to this one").arg(locale.toString(RowReader::countedAtMost))
                : tr("%Ln row(s)", "how many rows refer to this one", int(rows)));
    });
    connect(m_reader, &RowReader::countFailed, this,
        [this](const RecordScope &scope, const Error &error) { showCount(scope, error.message); });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, [this] {
        if (m_row)
            showWhole(*m_row);
    });
    clear();
}

void RecordDetail::makeHead()
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"recordDetail.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(sectionFont());
    m_title->setWordWrap(true);
    QSizePolicy room = m_title->sizePolicy(); // an id does not wrap, and must not ask for its width
    room.setHorizontalPolicy(QSizePolicy::Ignored);
    m_title->setSizePolicy(room);
    layout()->addWidget(m_title);
    m_tools = new QWidget(this);
    auto *tools = new FlowLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    const auto addCopyButton = [&](const QString &name, const QString &words, FileFormat format) {
        auto *button = new QPushButton(words, m_tools);
        button->setObjectName(u"recordDetail."_s + name);
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, format] { copyAs(int(format)); });
        tools->addWidget(button);
    };
    addCopyButton(u"copyCsv"_s, tr("Copy as CSV", "button: copies the row"), FileFormat::Csv);
    addCopyButton(u"copyJson"_s, tr("Copy as JSON", "button: copies the row"), FileFormat::JsonLines);
    layout()->addWidget(m_tools);
    m_note = makeDetailWords({}, Ink::Dim, this);
    m_note->setObjectName(u"recordDetail.note"_s);
    layout()->addWidget(m_note);
}

void RecordDetail::showRow(const QString &table, const QStringList &key)
{
    m_revealed.clear();
    m_table = table;
    m_key = key;
    m_row.reset();
    say(tr("Reading the row…", "in place of a row"), false);
    m_reader->read(table, key);
}

void RecordDetail::refresh()
{
    if (!m_table.isEmpty())
        m_reader->read(m_table, m_key);
}

void RecordDetail::clear()
{
    m_reader->cancel();
    m_table.clear();
    m_key.clear();
    m_revealed.clear();
    m_row.reset();
    say(tr("Choose a row to see all of it.", "in place of a row"), false);
}

void RecordDetail::say(const QString &words, bool isProblem)
{
    m_row.reset();
    m_counts.clear();
    m_scroll->setWidget(new QWidget);
    m_title->setText(m_table.isEmpty() ? QString() : describeEntity(m_table).title);
    m_tools->hide();
    setInk(m_note, isProblem ? Ink::Problem : Ink::Dim);
    m_note->setText(words);
    m_note->show();
    if (!m_reader->isReading())
        Q_EMIT shown();
}

void RecordDetail::reveal(const QString &column)
{
    m_revealed.insert(column);
    if (m_row)
        showWhole(*m_row);
}

bool RecordDetail::isMasked(const QString &column) const
{
    const Value value = m_row ? m_row->value(column) : Value();
    return value && maskKindOf(m_table, column, *value) != MaskKind::Open && !m_revealed.contains(column);
}

void RecordDetail::showWhole(const WholeRow &row)
{
    const WholeRow kept = row; // it may be the one that is replaced
    m_described = m_session.catalog().table(m_table);
    if (!m_described)
        return;
    m_row = kept;
    m_description = describeEntity(m_table).adaptedTo(*m_described);
    const QString nameColumn = m_description.nameColumn;
    const QString behind = nameBehind(nameColumn);
    const QString name = !behind.isEmpty() ? behind
        : isMasked(nameColumn) ? m_key.join(u", "_s) : m_row->value(nameColumn).value_or(m_key.join(u", "_s));
    m_title->setText(tr("%1: %2", "a table and the name of a row").arg(m_description.title, firstLine(name, int(longestDetailLine))));
    m_note->hide();
    m_tools->show();
    showLeads();
    const int before = m_scroll->verticalScrollBar()->value();
    m_counts.clear();
    m_scroll->setWidget(makeForm());
    m_scroll->verticalScrollBar()->setValue(before);
    m_described = nullptr;
    Q_EMIT shown();
}

void RecordDetail::showLeads()
{
    qDeleteAll(m_leads);
    m_leads.clear();
    auto *tools = static_cast<FlowLayout *>(m_tools->layout());
    for (const RowLead &lead : rowLeads(m_session.catalog(), *m_described)) {
        const Value key = m_row->value(lead.column);
        if (!key || lead.table == m_home)
            continue;
        auto *button = new QPushButton(leadWords(lead), m_tools);
        button->setObjectName(u"lead."_s + lead.table);
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, table = lead.table, key] { Q_EMIT followReference(table, { *key }); });
        tools->insertWidget(int(m_leads.size()), button);
        button->show();
        m_leads.append(button);
    }
    fitTools(width());
}

// Lines of buttons are not cut off in a low pane.
void RecordDetail::fitTools(int width)
{
    m_tools->setMinimumHeight(m_tools->layout()->heightForWidth(width));
}

// Names beside their values leave these no room in a narrow pane.
void RecordDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTools(event->size().width());
    if (std::exchange(m_isNarrow, width() < narrowDetail) != m_isNarrow && m_row)
        QMetaObject::invokeMethod(this, [this] { if (m_row) showWhole(*m_row); }, Qt::QueuedConnection);
}

QWidget *RecordDetail::makeForm()
{
    auto *form = new QWidget;
    form->setObjectName(u"recordDetail.form"_s);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 8);
    column->setSpacing(12);
    addUnsetSwitch(column);
    for (const FieldGroup &group : std::as_const(m_description.groups))
        addGroup(column, group);
    addReferring(column);
    column->addStretch(1);
    return form;
}

// In wide tables most fields of a row may hold nothing.
void RecordDetail::addUnsetSwitch(QVBoxLayout *column)
{
    int unset = 0;
    for (const QString &name : m_row->columns())
        unset += !m_row->value(name);
    m_hidesUnset = unset > mostUnset && QSettings().value(hidesUnsetKey).toBool();
    if (unset <= mostUnset)
        return;
    auto *button = new QPushButton(m_hidesUnset ? tr("Show %n field(s) that are not set", nullptr, unset)
                                                : tr("Hide %n field(s) that are not set", nullptr, unset),
        column->parentWidget());
    button->setObjectName(u"recordDetail.unset"_s);
    button->setAccessibleName(button->text());
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    connect(button, &QPushButton::clicked, this, [this] {
        QSettings().setValue(hidesUnsetKey, !m_hidesUnset);
        if (m_row)
            showWhole(*m_row);
    }, Qt::QueuedConnection); // the button goes with the form
    column->addWidget(button, 0, Qt::AlignLeft);
}

bool RecordDetail::isShown(const QString &column) const
{
    return m_row->columns().contains(column) && (!m_hidesUnset || m_row->value(column));
}

void RecordDetail::addGroup(QVBoxLayout *column, const FieldGroup &group)
{
    const bool isEmpty = std::none_of(group.fields.cbegin(), group.fields.cend(),
        [this](const FieldDescription &field) { return m_described->column(field.column) && isShown(field.column); });
    if (isEmpty)
        return;
    if (!group.title.isEmpty()) {
        auto *title = new QLabel(group.title, column->parentWidget());
        title->setFont(labelFont());
        setInk(title, Ink::Dim);
        column->addWidget(title);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    if (!m_isNarrow)
        grid->setColumnMinimumWidth(0, detailNameWidth);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const FieldDescription &field : group.fields) {
        if (const Column *found = m_described->column(field.column); found && isShown(field.column))
            addField(grid, *found);
    }
}

void RecordDetail::addField(QGridLayout *grid, const Column &column)
{
    const int row = grid->rowCount();
    QWidget *value = makeValue(column, grid->parentWidget());
    value->setObjectName(u"value."_s + column.name);
    if (value->accessibleName().isEmpty())
        value->setAccessibleName(m_description.label(column.name));
    const bool isLink = value->sizePolicy().horizontalPolicy() == QSizePolicy::Maximum;
    const Qt::Alignment place = isLink ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop;
    if (m_isNarrow) {
        auto *both = new QVBoxLayout;
        both->setSpacing(isLink ? 0 : 3);
        both->addWidget(makeNameCell(column, 0, grid->parentWidget()));
        both->addWidget(value, 0, isLink ? Qt::AlignLeft : Qt::Alignment());
        grid->addLayout(both, row, 0, 1, 2);
        return;
    }
    // A link has room around its words for the pointer: the name stands on the line of the words.
    const int above = isLink ? qMax(0, (value->sizeHint().height() - value->fontMetrics().height()) / 2) : 0;
    QWidget *name = makeNameCell(column, above, grid->parentWidget());
    name->setFixedWidth(detailNameWidth);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, place);
}

void RecordDetail::addReferring(QVBoxLayout *column)
{
    const QList<ReferringRows> referring = referringRows(m_session.catalog(), *m_row);
    if (referring.isEmpty())
        return;
    auto *title = new QLabel(tr("Rows that refer to this one", "heading in a form"), column->parentWidget());
    title->setFont(labelFont());
    setInk(title, Ink::Dim);
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const ReferringRows &rows : referring)
        addReferringRow(grid, rows);
}

void RecordDetail::addReferringRow(QGridLayout *grid, const ReferringRows &rows)
{
    QWidget *parent = grid->parentWidget();
    const QString id = rows.scope.table + u'.' + rows.column;
    const QString tableTitle = describeEntity(rows.scope.table).title;
    auto *open = new QPushButton(tableTitle, parent);
    open->setObjectName(u"referring."_s + id);
    open->setAccessibleName(tr("Open the rows of %1 that refer to this one by %2", "a table and a column").arg(tableTitle, rows.column));
    open->setAutoDefault(false);
    open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setButtonRole(open, ButtonRole::Link);
    connect(open, &QPushButton::clicked, this, [this, scope = rows.scope] { Q_EMIT showReferring(scope); });
    QLabel *by = makeDetailWords(rows.column, Ink::Dim, parent);
    by->setFont(codeFont());
    auto *count = new QPushButton(tr("Count", "button: counts the rows that refer to this one"), parent);
    count->setObjectName(u"count."_s + id);
    count->setAccessibleName(tr("Count the rows of %1 that refer to this one by %2", "a table and a column").arg(tableTitle, rows.column));
    count->setAutoDefault(false);
    setButtonRole(count, ButtonRole::Link);
    connect(count, &QPushButton::clicked, this, [this, count, scope = rows.scope] {
        count->setText(tr("Counting…", "rows that refer to this one"));
        count->setEnabled(false);
        m_reader->count(scope);
    });
    m_counts.append({ rows.scope, count });
    const int row = grid->rowCount();
    grid->addWidget(open, row, 0, Qt::AlignLeft);
    grid->addWidget(by, row, 1);
    grid->addWidget(count, row, 2, Qt::AlignRight);
}

void RecordDetail::showCount(const RecordScope &scope, const QString &words)
{
    for (const auto &[known, button] : std::as_const(m_counts)) {
        if (known != scope)
            continue;
        button->setEnabled(true);
        button->setText(firstLine(words, int(longestDetailLine)));
        button->setToolTip(tr("Count again", "button"));
        button->setAccessibleDescription(words);
    }
}

void RecordDetail::copyAs(int format)
{
    if (!m_row)
        return;
    const Table *table = m_session.catalog().table(m_table);
    QList<WriterColumn> columns;
    Row values;
    int masked = 0;
    for (const QString &name : m_row->columns()) {
        const Column *column = table ? table->column(name) : nullptr;
        if (!column)
            continue;
        if (isMasked(name) && m_row->value(name)) {
            ++masked;
            continue;
        }
        columns.append({ name, column->kind });
        values.append(m_row->value(name));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeRecordWriter(buffer, columns, { FileFormat(format) });
    Result<void> written = writer->begin();
    if (written)
        written = writer->write(values);
    if (written)
        written = writer->end();
    setInk(m_note, written ? Ink::Dim : Ink::Problem);
    if (!written) {
        m_note->setText(written.error().message);
    } else {
        QApplication::clipboard()->setText(QString::fromUtf8(bytes));
        m_note->setText(masked > 0 ? tr("Copied, without %n masked value(s).", "a row was copied", masked)
                                   : tr("Copied.", "a row was copied"));
    }
    m_note->show();
}

} // namespace Kaiwa
