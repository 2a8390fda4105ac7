#include "models/records/recordmodel.h"

#include "models/content/roles.h"
#include "models/content/softreference.h"
#include "models/database/masking.h"
#include "models/database/pgconnection.h"
#include "models/database/secretcolumns.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

bool isCutText(const QString &text, int at)
{
    return text.size() > at && text.toUcs4().size() > at;
}

// Never through a character.
QString cutText(const QString &text, int at)
{
    const QList<uint> characters = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), at) + u'…';
}

} // namespace

RecordModel::RecordModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

RecordModel::~RecordModel()
{
    m_reading.cancel();
    m_counting.cancel();
}

void RecordModel::empty()
{
    ++m_generation;
    cancel();
    m_reading = {};
    m_rows.clear();
    m_places.clear();
    m_error.reset();
    m_count = {};
    m_searchWay.reset();
    m_anchor = Anchor::Start;
    m_offset = 0;
    m_atStart = m_atEnd = m_loaded = false;
}

void RecordModel::setTable(const QString &table, const QStringList &columns)
{
    const Catalog &catalog = m_session.catalog();
    const Table *found = catalog.table(table);
    m_name = table;
    m_source.reset();
    setQuery(found ? *found : Table(), WindowQuery(catalog, table, columns));
}

void RecordModel::setSource(const WindowSource &source, const QStringList &columns)
{
    m_source = source;
    m_name = source.table.name;
    setQuery(source.table, WindowQuery(m_session.catalog(), source, columns));
}

void RecordModel::setColumns(const QStringList &columns, WindowOptions options)
{
    if (m_source)
        setSource(WindowSource(*m_source), columns);
    else
        setTable(QString(m_name), columns);
    setOptions(options);
}

void RecordModel::setQuery(const Table &table, const WindowQuery &query)
{
    beginResetModel();
    empty();
    m_table = table;
    m_nameMasks.clear();
    m_description = describeEntity(table.name, m_session.catalog()).adaptedTo(m_table);
    m_query = query;
    m_options = {};
    m_options.icu = m_session.catalog().hasIcuCollation();
    m_options.cutAt = cutAt;
    m_query.setOptions(m_options);
    endResetModel();
    Q_EMIT stateChanged();
}

const Column *RecordModel::column(int section) const
{
    return m_table.column(m_query.columns().value(section));
}

int RecordModel::section(const QString &column) const
{
    return int(m_query.columns().indexOf(column));
}

void RecordModel::setOptions(const WindowOptions &options)
{
    m_options = options;
    m_options.icu = m_session.catalog().hasIcuCollation();
    m_options.cutAt = cutAt;
    if (m_options.searchColumns.isEmpty())
        m_options.searchColumns = m_description.searchColumns;
    m_query.setOptions(m_options);
    m_counting.cancel();
    m_count = {};
    m_searchWay.reset();
    m_loaded = false;
    readStart();
}

void RecordModel::setPaging(int page, int kept)
{
    m_page = page;
    m_kept = kept;
}

void RecordModel::readStart()
{
    request(What::Start, {}, m_page, true);
}

void RecordModel::readEnd()
{
    request(What::End, {}, m_page, true);
}

void RecordModel::readAt(const QString &value)
{
    request(What::Again, m_query.cursorAt(value), m_page, true);
}

void RecordModel::readShare(double share)
{
    if (share <= 0.002)
        return readStart();
    if (share >= 0.998)
        return readEnd();
    request(What::Again, {}, m_page, true, share);
}

void RecordModel::readAgain()
{
    if (m_rows.isEmpty() || m_atStart)
        return request(What::Start, {}, qMax(m_page, int(m_rows.size())), true);
    request(What::Again, m_query.cursorOf(m_rows.first()), qMax(m_page, int(m_rows.size())), true);
}

void RecordModel::wantRows(int first, int last)
{
    const int ahead = qMax(1, m_page / 2);
    if (isReading() || m_rows.isEmpty() || m_error)
        return;
    if (!m_atEnd && last >= int(m_rows.size()) - ahead)
        request(What::Next, m_query.cursorOf(m_rows.last()), m_page, false);
    else if (!m_atStart && first < ahead)
        request(What::Previous, m_query.cursorOf(m_rows.first()), m_page, false);
}

void RecordModel::cancel()
{
    m_reading.cancel();
    m_counting.cancel();
}

void RecordModel::request(What what, std::optional<WindowCursor> from, int limit, bool replaces, double share)
{
    m_reading.cancel();
    m_error.reset();
    const quint64 mine = ++m_generation;
    m_reading = {};
    if (m_table.name.isEmpty())
        return;
    RecordQuestion question;
    question.window.what = what;
    question.window.query = m_query;
    question.window.options = m_options;
    question.window.from = std::move(from);
    question.window.limit = limit;
    // The catalog knows the whole table's estimate; what a filter leaves is asked once for each.
    question.estimates = replaces && ((isFiltered() && m_count.rows < 0) || what == What::Again);
    question.share = share;
    if (!m_options.search.isEmpty() && !m_searchWay && !m_source)
        question.searched = m_table;
    m_reading = m_session.read<RecordAnswer>(
        [question = std::move(question)](PgConnection &connection) { return readRecords(connection, question); });
    m_reading.then(this, [this, mine, what, replaces](const Result<RecordAnswer> &result) {
        if (mine == m_generation)
            take(result, what, replaces);
    });
    Q_EMIT stateChanged();
}

void RecordModel::take(const Result<RecordAnswer> &result, What what, bool replaces)
{
    m_asOf = QDateTime::currentDateTimeUtc();
    if (!result) {
        if (result.error().kind != Error::Kind::Cancelled)
            m_error = result.error();
        m_loaded = m_loaded || m_error;
        Q_EMIT stateChanged();
        return;
    }
    m_seconds = result->seconds;
    if (result->searchWay)
        m_searchWay = result->searchWay;
    if (result->matching >= 0 && !m_count.exact)
        m_count = { result->matching, false };
    if (replaces) {
        replace(*result);
    } else if (what == What::Next) {
        m_atEnd = !result->window.more;
        append(result->window.rows);
    } else {
        m_atStart = !result->window.more;
        prepend(result->window.rows);
    }
    m_loaded = true;
    Q_EMIT stateChanged();
    if (replaces)
        Q_EMIT windowReplaced();
}

void RecordModel::replace(const RecordAnswer &answer)
{
    beginResetModel();
    m_rows = answer.window.rows;
    findPlaces();
    endResetModel();
    m_atStart = answer.what == What::Start || (answer.what == What::End && !answer.window.more);
    m_atEnd = answer.what == What::End || !answer.window.more;
    if (m_atStart) {
        m_anchor = Anchor::Start;
        m_offset = 0;
    } else if (m_atEnd) {
        m_anchor = Anchor::End;
        m_offset = 0;
    } else {
        m_anchor = Anchor::Guess;
        m_offset = qMax<qint64>(0, answer.before);
    }
}

// A row whose place changed between two readings is where it was read last.
void RecordModel::dropTwins(const QList<WindowRow> &rows)
{
    QList<int> twins;
    for (const WindowRow &row : rows) {
        if (const auto place = m_places.constFind(row.key); place != m_places.cend())
            twins.append(*place);
    }
    std::sort(twins.begin(), twins.end(), std::greater());
    for (const int twin : std::as_const(twins)) {
        beginRemoveRows({}, twin, twin);
        m_rows.removeAt(twin);
        endRemoveRows();
    }
    if (!twins.isEmpty())
        findPlaces();
}

void RecordModel::append(const QList<WindowRow> &rows)
{
    dropTwins(rows);
    if (!rows.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        findPlaces();
        endInsertRows();
        if (m_anchor == Anchor::End)
            m_offset = qMax<qint64>(0, m_offset - rows.size());
    }
    const int tooMany = int(m_rows.size()) - m_kept;
    if (tooMany <= 0)
        return;
    beginRemoveRows({}, 0, tooMany - 1);
    m_rows.remove(0, tooMany);
    findPlaces();
    endRemoveRows();
    m_atStart = false;
    if (m_anchor != Anchor::End)
        m_offset += tooMany;
}

void RecordModel::prepend(const QList<WindowRow> &rows)
{
    dropTwins(rows);
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = rows + m_rows;
        findPlaces();
        endInsertRows();
        if (m_anchor != Anchor::End)
            m_offset = qMax<qint64>(0, m_offset - rows.size());
    }
    if (m_atStart) {
        m_anchor = Anchor::Start;
        m_offset = 0;
    }
    const int tooMany = int(m_rows.size()) - m_kept;
    if (tooMany <= 0)
        return;
    beginRemoveRows({}, m_kept, int(m_rows.size()) - 1);
    m_rows.resize(m_kept);
    findPlaces();
    endRemoveRows();
    m_atEnd = false;
    if (m_anchor == Anchor::End)
        m_offset += tooMany;
}

void RecordModel::findPlaces()
{
    m_places.clear();
    m_places.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_places.insert(m_rows[row].key, row);
}

RecordModel::Count RecordModel::count() const
{
    if (m_atStart && m_atEnd)
        return { m_rows.size(), true };
    Count count = m_count;
    if (count.rows < 0 && !isFiltered())
        count.rows = m_table.estimatedRows;
    // What has been seen is there, whatever the planner thinks.
    const qint64 seen = m_offset + m_rows.size();
    if (!count.exact && m_anchor == Anchor::Start && count.rows < seen)
        count = { seen, m_atEnd };
    else if (m_anchor == Anchor::Start && m_atEnd)
        count = { seen, true };
    return count;
}

RecordModel::Place RecordModel::place() const
{
    if (m_anchor != Anchor::End)
        return { m_offset, m_anchor == Anchor::Start };
    const Count all = count();
    return { qMax<qint64>(0, all.rows - m_offset - m_rows.size()), all.exact };
}

void RecordModel::countExactly()
{
    m_counting.cancel();
    const WindowOptions options = m_options;
    m_counting = m_session.read<WindowCounts>([query = m_query](PgConnection &connection) {
        return countWindow(connection, nullptr, &query, std::numeric_limits<qint64>::max());
    });
    m_counting.then(this, [this, options, table = m_table.name](const Result<WindowCounts> &result) {
        if (!(options == m_options) || table != m_table.name)
            return;
        if (result)
            m_count = { result->matching, true };
        else if (result.error().kind != Error::Kind::Cancelled)
            m_error = result.error();
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

bool RecordModel::sortIsSlow() const
{
    return m_query.sortsWholeTable() && !isSmall(m_table);
}

QStringList RecordModel::keyAt(int row) const
{
    return m_rows.value(row).key;
}

int RecordModel::rowOf(const QStringList &key) const
{
    return m_places.value(key, -1);
}

Value RecordModel::valueAt(int row, int section) const
{
    return m_rows.value(row).values.value(section);
}

NameMask RecordModel::nameMaskOf(const QString &column) const
{
    const auto known = m_nameMasks.constFind(column);
    if (known != m_nameMasks.cend())
        return *known;
    const auto target = referenceTarget(m_session.catalog(), m_table, column);
    return *m_nameMasks.insert(column, target ? NameMask(m_session.catalog(), target->table) : NameMask());
}

QList<RecordModel::Masked> RecordModel::masked() const
{
    QList<Masked> found;
    const auto add = [&found](const QString &table, const QString &column) {
        const Masked one { table, notedColumn(table, column) };
        if (!found.contains(one))
            found.append(one);
    };
    for (const QString &column : m_query.columns()) {
        if (isPersonalColumn(m_table.name, column))
            add(m_table.name, column);
    }
    for (const QString &column : m_query.referenceColumns()) {
        if (const NameMask mask = nameMaskOf(column); mask.mayMask())
            add(mask.table(), mask.column());
    }
    return found;
}

void RecordModel::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT revealedChanged();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_query.columns().size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Value &value = m_rows.at(index.row()).values.at(index.column());
    const QString &column = m_query.columns().at(index.column());
    const MaskKind mask = m_revealed || !value ? MaskKind::Open : maskKindOf(m_table.name, column, *value);
    switch (role) {
    case Qt::DisplayRole:
    case RawRole: {
        if (!value)
            return role == RawRole ? QVariant() : QVariant(QString());
        if (mask != MaskKind::Open)
            return maskedText(mask, *value);
        if (m_query.mayBeCut(column) && isCutText(*value, cutAt))
            return cutText(*value, cutAt);
        return *value;
    }
    case CutRole:
        return value && m_query.mayBeCut(column) && isCutText(*value, cutAt);
    case MaskedRole:
        return mask != MaskKind::Open;
    case ReferenceNameRole: {
        const qsizetype place = m_query.referenceColumns().indexOf(column);
        if (place < 0)
            return {};
        const Value name = m_rows.at(index.row()).values.value(m_query.columns().size() + place);
        if (!name)
            return {};
        const QString shown = nameMaskOf(column).shown(*name, m_revealed);
        return shown.isEmpty() ? QVariant() : QVariant(shown);
    }
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const QString name = m_query.columns().at(section);
    if (role == Qt::DisplayRole)
        return labelOf(name);
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return QString(name + u" · "_s + m_table.column(name)->typeName);
    return {};
}

// Numbers, not keys that stand for names: they are read from their ends, and so is their heading.
bool RecordModel::isFigure(int section) const
{
    const Column *shown = column(section);
    const bool isNumber = shown && (shown->kind == ValueKind::Integer || shown->kind == ValueKind::Decimal || shown->kind == ValueKind::Float);
    return isNumber && !m_query.referenceColumns().contains(shown->name);
}

// Where the name of what it refers to is shown, the word for its key would mislead: "Scenario", not "Scenario ID".
QString RecordModel::labelOf(const QString &column) const
{
    const QString label = m_description.label(column);
    const bool named = label != wordsFromName(column);
    if (named || !column.endsWith(u"_id") || !m_query.referenceColumns().contains(column))
        return label;
    return wordsFromName(column.chopped(3));
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    WindowOptions options = m_options;
    options.sortColumn = m_query.columns().value(column);
    options.sortOrder = order;
    if (!(options == m_options) || !m_loaded)
        setOptions(options);
}

} // namespace Kaiwa
