#include "views/pages/content/recordlistmodel.h"

#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/shell/readingzone.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toldProblems = 6;

QString keyOfReport(const ListColumnPart::FromReport &from)
{
    return from.report + u' ' + QString::number(from.days);
}

qsizetype countOf(const QList<Check> &problems, Check::Severity severity)
{
    return std::count_if(problems.cbegin(), problems.cend(),
        [severity](const Check &check) { return check.severity == severity; });
}

QString errorsWord(qsizetype count)
{
    return RecordListModel::tr("%n error(s)", "badge of a record in the list", int(count));
}

QString warningsWord(qsizetype count)
{
    return RecordListModel::tr("%n warning(s)", "badge of a record in the list", int(count));
}

// What a badge has no room for.
QString fullWords(const QList<Check> &problems)
{
    const qsizetype errors = countOf(problems, Check::Severity::Error);
    const qsizetype warnings = countOf(problems, Check::Severity::Warning);
    QStringList parts;
    if (errors > 0)
        parts += errorsWord(errors);
    if (warnings > 0)
        parts += warningsWord(warnings);
    return parts.join(u", "_s);
}

} // namespace

QString problemWords(const QList<Check> &problems)
{
    const qsizetype errors = countOf(problems, Check::Severity::Error);
    const qsizetype warnings = countOf(problems, Check::Severity::Warning);
    if (errors > 0 && warnings > 0)
        return RecordListModel::tr("%1 +%2", "badge of a record; %1: '1 error', %2: how many graver or lesser problems more")
            .arg(errorsWord(errors))
            .arg(warnings);
    return errors > 0 ? errorsWord(errors) : warnings > 0 ? warningsWord(warnings) : QString();
}

RecordListModel::RecordListModel(
    Workspace &workspace, ContentTable &table, const QList<ListColumnPart> &columns, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_parts(columns)
{
    setSourceModel(table.model());
    adoptCatalog();
    connect(&table, &ContentTable::windowChanged, this, &RecordListModel::showKeys);
    connect(table.model(), &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { tellColumns(first.row(), last.row()); });
    for (const ListColumnPart &column : m_parts) {
        if (column.record)
            column.record->watch(this, [this] { tellColumns(0, rowCount() - 1); });
    }
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, [this] {
        for (ReportByKey *report : std::as_const(m_reports))
            report->askAgain();
    });
}

bool RecordListModel::hasValues(const ListColumnPart &column) const
{
    const Table *table = m_table.table();
    if (!table)
        return false;
    if (!column.report)
        return true;
    const Report report(m_workspace.catalog(), column.report->report, {});
    return table->primaryKey.size() == 1 && !report.lacks(column.report->needs.table, column.report->needs.column);
}

void RecordListModel::adoptCatalog()
{
    QList<ListColumnPart> columns;
    std::copy_if(m_parts.cbegin(), m_parts.cend(), std::back_inserter(columns),
        [this](const ListColumnPart &column) { return hasValues(column); });
    const bool same = std::equal(columns.cbegin(), columns.cend(), m_columns.cbegin(), m_columns.cend(),
        [](const ListColumnPart &one, const ListColumnPart &other) { return one.id == other.id; });
    if (same)
        return;
    beginResetModel();
    m_columns = columns;
    for (const ListColumnPart &column : std::as_const(m_columns)) {
        if (column.report)
            reportOf(column);
    }
    endResetModel();
    showKeys();
}

ReportByKey *RecordListModel::reportOf(const ListColumnPart &column)
{
    const ListColumnPart::FromReport &from = *column.report;
    ReportByKey *&report = m_reports[keyOfReport(from)];
    if (!report) {
        const auto period = [days = from.days] {
            return ReportPeriod::lastDays(days, ReadingZone::instance().zone(), QDateTime::currentDateTimeUtc())
                .parameters();
        };
        report = new ReportByKey(
            m_workspace.session(), { from.report, from.keysParameter, from.keyColumn }, period, this);
        connect(report, &ReportByKey::changed, this, [this] {
            tellColumns(0, rowCount() - 1);
            Q_EMIT figuresChanged();
        });
    }
    return report;
}

void RecordListModel::showKeys()
{
    if (m_reports.isEmpty())
        return;
    QStringList keys;
    for (int row = 0; row < rowCount(); ++row) {
        const RecordKey key = m_table.keyAt(row);
        if (!key.isDraft() && key.key.size() == 1)
            keys += key.key.first();
    }
    for (ReportByKey *report : std::as_const(m_reports))
        report->show(keys);
}

void RecordListModel::tellColumns(int firstRow, int lastRow)
{
    if (!m_columns.isEmpty() && firstRow >= 0 && lastRow < rowCount() && firstRow <= lastRow)
        Q_EMIT dataChanged(index(firstRow, ownColumns()), index(lastRow, columnCount() - 1));
}

int RecordListModel::ownColumns() const
{
    return QIdentityProxyModel::columnCount();
}

const ListColumnPart *RecordListModel::part(int section) const
{
    const int place = section - ownColumns();
    return place >= 0 && place < m_columns.size() ? &m_columns.at(place) : nullptr;
}

QString RecordListModel::nameOf(int section) const
{
    if (const ListColumnPart *column = part(section))
        return u"list."_s + column->id;
    const Column *column = m_table.column(section);
    return column ? column->name : QString();
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : QIdentityProxyModel::rowCount();
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    const int own = parent.isValid() ? 0 : ownColumns();
    return own == 0 ? 0 : own + int(m_columns.size());
}

QModelIndex RecordListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return {};
    return part(column) ? createIndex(row, column) : QIdentityProxyModel::index(row, column);
}

QModelIndex RecordListModel::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex RecordListModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() ? this->index(row, column) : QModelIndex();
}

bool RecordListModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() > 0 && columnCount() > 0;
}

QModelIndex RecordListModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && part(index.column()) ? QModelIndex() : QIdentityProxyModel::mapToSource(index);
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && part(index.column()))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return QIdentityProxyModel::flags(index);
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    if (!part(column)) // the server knows no order by what is not in the table
        QIdentityProxyModel::sort(column, order);
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const ListColumnPart *column = orientation == Qt::Horizontal ? part(section) : nullptr;
    if (!column)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return column->title;
    case Qt::ToolTipRole: {
        const QString why = whyNoOrder();
        return why.isEmpty() ? column->explanation : column->explanation + u'\n' + why;
    }
    case Qt::TextAlignmentRole:
        return int(column->alignment | Qt::AlignVCenter);
    case Qt::InitialSortOrderRole: // who asks for these asks for the most first
        return int(Qt::DescendingOrder);
    }
    return {};
}

QString RecordListModel::whyNoOrder() const
{
    const bool areAllHere = !m_table.canFetchNext() && !m_table.canFetchPrevious();
    if (areAllHere || (m_table.rowsMatchingExact() && m_table.rowsMatching() <= ContentTable::windowRows))
        return {};
    return tr("Up to %L1 rows can be put in the order of this column: narrow the list by its search or its filters",
        "tooltip of a header, where more rows than that fit")
        .arg(ContentTable::windowRows);
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    const ListColumnPart *column = index.isValid() ? part(index.column()) : nullptr;
    if (!column)
        return QIdentityProxyModel::data(index, role);
    if (role == Qt::TextAlignmentRole)
        return int(column->alignment | Qt::AlignVCenter);
    if (role == RowStateRole)
        return QIdentityProxyModel::data(this->index(index.row(), 0), role);
    if (column->record)
        return told(index.row(), *column, role);
    return column->report ? figure(index.row(), *column, role) : problemBadge(index.row(), role);
}

QVariant RecordListModel::told(int row, const ListColumnPart &column, int role) const
{
    const bool isAsked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == RawRole || role == SortRole;
    return isAsked ? QVariant(column.record->words(m_table.record(m_table.keyAt(row)))) : QVariant();
}

QVariant RecordListModel::figure(int row, const ListColumnPart &column, int role) const
{
    const ReportByKey *report = m_reports.value(keyOfReport(*column.report));
    const RecordKey key = m_table.keyAt(row);
    if (!report || key.isDraft())
        return {};
    const QString record = key.key.value(0);
    const Value value = report->value(record, column.report->valueColumn);
    switch (role) {
    case Qt::DisplayRole:
        if (value)
            return column.words ? column.words(*value) : *value;
        return report->isKnown(record) || report->error() ? QVariant(u"–"_s) : QVariant();
    case Qt::ToolTipRole:
        return report->error() && !report->isKnown(record) ? QVariant(report->error()->message) : QVariant();
    case Qt::EditRole:
    case RawRole:
    case SortRole:
        return value ? QVariant(*value) : QVariant();
    }
    return {};
}

QList<Check> RecordListModel::problems(int row) const
{
    const RecordKey key = m_table.keyAt(row);
    const FieldValues record = key.isDraft() ? m_table.record(key) : FieldValues();
    QList<Check> checks = m_table.checks(key);
    // What a new record still lacks is said in its form, once somebody was there.
    checks.removeIf([&](const Check &check) {
        const bool isUntouched = key.isDraft() && !check.column.isEmpty() && !record.contains(check.column);
        return check.severity == Check::Severity::Info || isUntouched;
    });
    std::stable_sort(checks.begin(), checks.end(),
        [](const Check &one, const Check &other) { return one.severity > other.severity; });
    return checks;
}

QString RecordListModel::worstField(int row) const
{
    const QList<Check> checks = problems(row);
    for (const Check &check : checks) {
        if (!check.column.isEmpty())
            return check.column;
    }
    return {};
}

QVariant RecordListModel::problemBadge(int row, int role) const
{
    const bool isAsked = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
        || role == RawRole || role == SortRole || role == ProblemSeverityRole;
    const QList<Check> checks = isAsked ? problems(row) : QList<Check>();
    if (checks.isEmpty())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return problemWords(checks);
    case Qt::AccessibleTextRole:
        return fullWords(checks);
    case Qt::ToolTipRole: {
        QStringList lines { fullWords(checks) };
        for (const Check &check : checks.first(qMin(toldProblems, checks.size())))
            lines += check.text;
        return lines.join(u'\n');
    }
    case RawRole:
    case SortRole:
        return int(checks.size());
    case ProblemSeverityRole:
        return int(checks.first().severity);
    }
    return {};
}

} // namespace Kaiwa
