#include "views/records/detail/recorddetail.h"

#include "models/content/exchange/recordwriter.h"
#include "models/content/softreference.h"
#include "models/database/secretcolumns.h"
#include "models/database/session.h"
#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"
#include "views/records/detail/jsontree.h"
#include "views/records/detail/typewords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailNameWidth = 176;
constexpr qsizetype longestDetailLine = 90; // characters; what is longer or has several lines stands in an area of its own
constexpr int longestLink = 40; // a button neither wraps nor breaks
constexpr int longestWord = 40; // nor does a label break a word
constexpr int mostAreaLines = 14;
constexpr qsizetype charactersALine = 60;

QLabel *makeDetailWords(const QString &text, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, ink);
    return label;
}

// NULL and the empty text are states, not words that somebody wrote.
QLabel *makeDetailState(const QString &words, QWidget *parent)
{
    QLabel *label = makeDetailWords(words, Ink::Dim, parent);
    QFont font = label->font();
    font.setItalic(true);
    label->setFont(font);
    return label;
}

bool isLongText(const QString &text)
{
    if (text.size() > longestDetailLine || text.contains(u'\n'))
        return true;
    const QStringList words = text.split(u' ');
    return std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return word.size() > longestWord; });
}

int detailAreaLines(const QString &text)
{
    const qsizetype wrapped = text.size() / charactersALine + text.count(u'\n') + 1;
    return int(std::clamp<qsizetype>(wrapped, 2, mostAreaLines));
}

QDateTime momentOf(const QString &text)
{
    // In the session's zone, UTC; infinity, years before Christ and beyond 9999 are read as they are written.
    static const QRegularExpression written(u"^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?)\\d*(?:\\+00)?$"_s);
    const QRegularExpressionMatch match = written.match(text);
    if (!match.hasMatch())
        return {};
    return QDateTime(QDate::fromString(match.captured(1), Qt::ISODate),
        QTime::fromString(match.captured(2), Qt::ISODateWithMs), Qt::UTC);
}

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
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title = new QLabel(head);
    m_title->setObjectName(u"recordDetail.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(sectionFont());
    m_title->setWordWrap(true);
    const auto copyButton = [&](const QString &name, const QString &words, FileFormat format) {
        auto *button = new QPushButton(words, head);
        button->setObjectName(u"recordDetail."_s + name);
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, format] { copyAs(int(format)); });
        return button;
    };
    m_copyCsv = copyButton(u"copyCsv"_s, tr("Copy as CSV", "button: copies the row"), FileFormat::Csv);
    m_copyJson = copyButton(u"copyJson"_s, tr("Copy as JSON", "button: copies the row"), FileFormat::JsonLines);
    row->addWidget(m_title, 1);
    row->addWidget(m_copyCsv);
    row->addWidget(m_copyJson);
    layout()->addWidget(head);
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
    m_copyCsv->hide();
    m_copyJson->hide();
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
    return isPersonalColumn(m_table, column) && !m_revealed.contains(column);
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
    const QString name = isMasked(nameColumn) ? m_key.join(u", "_s) : m_row->value(nameColumn).value_or(m_key.join(u", "_s));
    m_title->setText(tr("%1: %2", "a table and the name of a row").arg(m_description.title, firstLine(name, int(longestDetailLine))));
    m_note->hide();
    m_copyCsv->show();
    m_copyJson->show();
    const int before = m_scroll->verticalScrollBar()->value();
    m_counts.clear();
    m_scroll->setWidget(makeForm());
    m_scroll->verticalScrollBar()->setValue(before);
    m_described = nullptr;
    Q_EMIT shown();
}

QWidget *RecordDetail::makeForm()
{
    auto *form = new QWidget;
    form->setObjectName(u"recordDetail.form"_s);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 8);
    column->setSpacing(12);
    for (const FieldGroup &group : std::as_const(m_description.groups))
        addGroup(column, group);
    addReferring(column);
    column->addStretch(1);
    return form;
}

void RecordDetail::addGroup(QVBoxLayout *column, const FieldGroup &group)
{
    if (!group.title.isEmpty()) {
        auto *title = new QLabel(group.title, column->parentWidget());
        title->setFont(labelFont());
        setInk(title, Ink::Dim);
        column->addWidget(title);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, detailNameWidth);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const FieldDescription &field : group.fields) {
        if (const Column *found = m_described->column(field.column); found && m_row->columns().contains(field.column))
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
    grid->addWidget(makeNameCell(column, grid->parentWidget()), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, value->sizePolicy().horizontalPolicy() == QSizePolicy::Maximum ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop);
}

QWidget *RecordDetail::makeNameCell(const Column &column, QWidget *parent)
{
    auto *cell = new QWidget(parent);
    cell->setFixedWidth(detailNameWidth);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    QLabel *name = makeDetailWords(m_description.label(column.name), Ink::Text, cell);
    QLabel *type = makeDetailWords(typeWords(column), Ink::Dim, cell);
    type->setObjectName(u"type."_s + column.name);
    type->setFont(badgeFont());
    lines->addWidget(name);
    lines->addWidget(type);
    QString explained = u"%1 %2"_s.arg(column.name, column.typeName);
    if (!column.comment.isEmpty())
        explained += u'\n' + column.comment;
    cell->setToolTip(explained);
    return cell;
}

QWidget *RecordDetail::makeValue(const Column &column, QWidget *parent)
{
    const Value value = m_row->value(column.name);
    if (!value)
        return makeDetailState(notSetWord(), parent);
    if (isMasked(column.name))
        return makeMask(column, parent);
    if (value->isEmpty())
        return makeDetailState(emptyWord(), parent);
    const auto target = referenceTarget(m_session.catalog(), *m_described, column.name);
    if (target && !target->isList && m_session.catalog().table(target->table))
        return makeReference(column, *value, parent);
    if (column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary) {
        auto *tree = new JsonTree(parent);
        tree->setJson(*value, column.kind == ValueKind::JsonBinary, m_description.label(column.name));
        return tree;
    }
    if (isLongText(*value))
        return makeText(column, *value, parent);
    QLabel *label = makeDetailWords(wordsOf(column, *value), Ink::Text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isNumber(column.kind))
        label->setFont(numberFont());
    if (label->text() != *value)
        label->setToolTip(*value);
    return label;
}

QString RecordDetail::wordsOf(const Column &column, const QString &value) const
{
    if (column.kind == ValueKind::Timestamp || column.kind == ValueKind::TimestampWithZone) {
        const QDateTime time = momentOf(value);
        if (time.isValid())
            return ReadingZone::instance().dateTimeText(time);
    }
    return fieldWords(value, column, m_description.field(column.name), int(longestDetailLine) + 1);
}

QWidget *RecordDetail::makeMask(const Column &column, QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QLabel *mask = makeDetailWords(u"••••••••"_s, Ink::Dim, box);
    mask->setAccessibleName(tr("hidden", "a personal value that is masked, for screen readers"));
    auto *button = new QPushButton(tr("Reveal", "button: shows a masked personal value"), box);
    button->setObjectName(u"reveal."_s + column.name);
    button->setAccessibleName(tr("Reveal %1", "%1: the name of a field").arg(m_description.label(column.name)));
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    connect(button, &QPushButton::clicked, this, [this, name = column.name] { Q_EMIT revealRequested(name); });
    row->addWidget(mask);
    row->addWidget(button);
    return box;
}

QWidget *RecordDetail::makeReference(const Column &column, const QString &value, QWidget *parent)
{
    const ReferenceTarget target = *referenceTarget(m_session.catalog(), *m_described, column.name);
    const Table &table = *m_session.catalog().table(target.table);
    const Value behind = m_row->nameBehind(column.name);
    const EntityDescription description = describeEntity(target.table).adaptedTo(table);
    const bool nameIsMasked = isPersonalColumn(target.table, description.nameColumn);
    const QString words = behind && !nameIsMasked ? tr("%1 (%2)", "the name of a row that is referred to, and its key")
                                                        .arg(*behind, value)
                                                  : value;
    auto *button = new QPushButton(firstLine(words, longestLink).replace(u'&', u"&&"_s), parent);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    button->setAccessibleName(tr("%1: open %2", "a field, and the row that it refers to")
                                  .arg(m_description.label(column.name), words));
    button->setToolTip(tr("%1, in %2", "a row that is referred to, and its table: 'Learners'").arg(words, description.title));
    const bool isKey = table.primaryKey == QStringList { target.column };
    connect(button, &QPushButton::clicked, this, [this, target, value, isKey] {
        if (isKey)
            Q_EMIT followReference(target.table, { value });
        else
            Q_EMIT showReferring({ target.table, { { target.column, ColumnFilter::Kind::Equals, value } } });
    });
    return button;
}

QWidget *RecordDetail::makeText(const Column &column, const QString &text, QWidget *parent)
{
    auto *area = new TextArea(parent);
    area->setReadOnly(true);
    area->setExactText(text);
    area->setTabChangesFocus(true);
    if (column.kind != ValueKind::Text)
        area->setFont(codeFont());
    area->setAccessibleName(m_description.label(column.name));
    const int frame = 2 * (area->frameWidth() + int(area->document()->documentMargin()));
    area->setFixedHeight(detailAreaLines(text) * area->fontMetrics().lineSpacing() + frame + 4);
    return area;
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
