#include "models/records/savedviews.h"

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"
#include "models/database/query.h"
#include "models/database/secretcolumns.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct FilterKindName {
    ColumnFilter::Kind kind;
    QLatin1StringView name;
};

constexpr std::array filterKindNames {
    FilterKindName { ColumnFilter::Kind::Equals, "equals"_L1 },
    FilterKindName { ColumnFilter::Kind::Contains, "contains"_L1 },
    FilterKindName { ColumnFilter::Kind::IsNull, "is-null"_L1 },
    FilterKindName { ColumnFilter::Kind::IsNotNull, "is-not-null"_L1 },
    FilterKindName { ColumnFilter::Kind::OneOf, "one-of"_L1 },
    FilterKindName { ColumnFilter::Kind::Between, "between"_L1 },
    FilterKindName { ColumnFilter::Kind::HasMember, "has-member"_L1 },
    FilterKindName { ColumnFilter::Kind::Keys, "keys"_L1 },
};

// Kinds without a name stand for a moment and are not kept.
QString nameOfFilterKind(ColumnFilter::Kind kind)
{
    const auto found = std::find_if(filterKindNames.begin(), filterKindNames.end(),
        [kind](const FilterKindName &known) { return known.kind == kind; });
    return found == filterKindNames.end() ? QString() : QString(found->name);
}

std::optional<ColumnFilter::Kind> filterKindNamed(const QString &name)
{
    const auto found = std::find_if(filterKindNames.begin(), filterKindNames.end(),
        [&name](const FilterKindName &known) { return known.name == name; });
    return found == filterKindNames.end() ? std::nullopt : std::optional(found->kind);
}

bool holdsValue(const ColumnFilter &filter)
{
    return filter.kind != ColumnFilter::Kind::IsNull && filter.kind != ColumnFilter::Kind::IsNotNull;
}

bool isViewNamed(const SavedView &view, const QString &table, const QString &name)
{
    return view.table == table && view.name.compare(name, Qt::CaseInsensitive) == 0;
}

QString viewsFileOf(const QString &folder, const Catalog &catalog)
{
    const QString database = catalog.systemIdentifier() + u'/' + catalog.databaseOid();
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return folder + u"/views/"_s + QString::fromLatin1(hash) + u".jsonl"_s;
}

} // namespace

QJsonObject SavedView::toJson() const
{
    QJsonArray filters;
    for (const ColumnFilter &filter : options.filters) {
        const QString kind = nameOfFilterKind(filter.kind);
        if (!kind.isEmpty())
            filters.append(QJsonObject { { u"column"_s, filter.column }, { u"kind"_s, kind }, { u"value"_s, filter.value } });
    }
    return { { u"table"_s, table }, { u"name"_s, name }, { u"columns"_s, QJsonArray::fromStringList(columns) },
        { u"search"_s, options.search }, { u"filters"_s, filters }, { u"sort"_s, options.sortColumn },
        { u"descending"_s, options.sortOrder == Qt::DescendingOrder } };
}

std::optional<SavedView> SavedView::fromJson(const QJsonObject &json)
{
    SavedView view;
    view.table = json.value(u"table"_s).toString();
    view.name = json.value(u"name"_s).toString();
    if (view.table.isEmpty() || view.name.isEmpty() || !json.value(u"columns"_s).isArray() || !json.value(u"filters"_s).isArray())
        return std::nullopt;
    for (const QJsonValue &column : json.value(u"columns"_s).toArray())
        view.columns.append(column.toString());
    for (const QJsonValue &value : json.value(u"filters"_s).toArray()) {
        const QJsonObject filter = value.toObject();
        const auto kind = filterKindNamed(filter.value(u"kind"_s).toString());
        if (!kind)
            return std::nullopt;
        view.options.filters.append({ filter.value(u"column"_s).toString(), *kind, filter.value(u"value"_s).toString() });
    }
    view.options.search = json.value(u"search"_s).toString();
    view.options.sortColumn = json.value(u"sort"_s).toString();
    view.options.sortOrder = json.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return view;
}

SavedViews::SavedViews(const QString &folder, const Catalog &catalog, QObject *parent)
    : QObject(parent)
    , m_path(viewsFileOf(folder, catalog))
    , m_catalog(catalog)
    , m_lines(m_path,
          { tr("The saved views could not be read: %1.", "%1: the system's words"),
              tr("The saved views could not be written: %1.", "%1: the system's words") })
{
    whenFinished(m_lines.read<Read>(&SavedViews::readLines), this, [this](const Result<Read> &read) {
        m_isLoaded = true;
        if (read) {
            Read whole = *read;
            for (const QJsonObject &line : std::as_const(m_early))
                follow(whole, line);
            m_views = whole.views;
            m_damagedLines = whole.damagedLines;
        } else {
            m_failure = read.error().message;
        }
        m_early.clear();
        Q_EMIT changed();
    });
}

SavedViews::~SavedViews() = default;

void SavedViews::follow(Read &read, const QJsonObject &line)
{
    const auto forget = [&read](const QString &table, const QString &name) {
        read.views.removeIf([&](const SavedView &view) { return isViewNamed(view, table, name); });
    };
    const QJsonObject removed = line.value(u"removed"_s).toObject();
    if (!removed.isEmpty()) {
        forget(removed.value(u"table"_s).toString(), removed.value(u"name"_s).toString());
    } else if (const auto view = SavedView::fromJson(line.value(u"saved"_s).toObject())) {
        forget(view->table, view->name);
        read.views.append(*view);
    } else {
        ++read.damagedLines;
    }
}

SavedViews::Read SavedViews::readLines(const QList<QJsonObject> &lines)
{
    Read read;
    for (const QJsonObject &line : lines)
        follow(read, line);
    return read;
}

QList<SavedView> SavedViews::views(const QString &table) const
{
    QList<SavedView> found;
    std::copy_if(m_views.cbegin(), m_views.cend(), std::back_inserter(found),
        [&table](const SavedView &view) { return view.table == table; });
    std::sort(found.begin(), found.end(),
        [](const SavedView &a, const SavedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return found;
}

const SavedView *SavedViews::view(const QString &table, const QString &name) const
{
    const auto found = std::find_if(
        m_views.cbegin(), m_views.cend(), [&](const SavedView &view) { return isViewNamed(view, table, name); });
    return found == m_views.cend() ? nullptr : &*found;
}

QString SavedViews::problem() const
{
    if (!m_failure.isEmpty() || m_damagedLines == 0)
        return m_failure;
    return tr("%n saved view(s) could not be read. They are still in %1.", "%1: a path", m_damagedLines).arg(m_path);
}

QStringList SavedViews::personalParts(const SavedView &view, const Catalog &catalog)
{
    QStringList parts;
    for (const ColumnFilter &filter : view.options.filters) {
        if (holdsValue(filter) && isPersonalColumn(view.table, filter.column) && !parts.contains(filter.column))
            parts.append(filter.column);
    }
    if (view.options.search.isEmpty())
        return parts;
    // A search goes through every text that the list can search.
    const Table *table = catalog.table(view.table);
    const bool searchesPeople = !table || std::any_of(table->columns.cbegin(), table->columns.cend(), [&](const Column &column) {
        return isReadable(*table, column.name) && isPersonalColumn(view.table, column.name);
    });
    if (searchesPeople)
        parts.append(QString());
    return parts;
}

QStringList SavedViews::save(const SavedView &given, Personal personal)
{
    SavedView view = given;
    view.name = view.name.trimmed();
    view.options.searchColumns.clear();
    view.options.icu = false;
    view.options.cutAt = 0;
    view.options.filters.removeIf([&view](const ColumnFilter &filter) {
        return nameOfFilterKind(filter.kind).isEmpty() || isSecretColumn(view.table, filter.column);
    });
    if (view.table.isEmpty() || view.name.isEmpty())
        return {};
    QStringList leftOut;
    if (personal == Personal::LeaveOut) {
        leftOut = personalParts(view, m_catalog);
        view.options.filters.removeIf([&leftOut](const ColumnFilter &filter) {
            return holdsValue(filter) && !filter.column.isEmpty() && leftOut.contains(filter.column);
        });
        if (leftOut.contains(QString()))
            view.options.search.clear();
    }
    replace({}, view);
    append({ { u"saved"_s, view.toJson() } });
    return leftOut;
}

bool SavedViews::rename(const QString &table, const QString &name, const QString &newName)
{
    const QString wanted = newName.trimmed();
    const SavedView *found = view(table, name);
    const SavedView *taken = view(table, wanted);
    if (!found || wanted.isEmpty() || (taken && taken != found))
        return false;
    const QString before = found->name;
    SavedView renamed = *found;
    renamed.name = wanted;
    replace(before, renamed);
    // First what is new: if only that reaches the disk, nothing is lost.
    append({ { u"saved"_s, renamed.toJson() } });
    if (before.compare(wanted, Qt::CaseInsensitive) != 0)
        append({ { u"removed"_s, QJsonObject { { u"table"_s, table }, { u"name"_s, before } } } });
    return true;
}

void SavedViews::replace(const QString &before, const SavedView &view)
{
    m_views.removeIf([&](const SavedView &other) {
        return isViewNamed(other, view.table, view.name) || isViewNamed(other, view.table, before);
    });
    m_views.append(view);
}

void SavedViews::remove(const QString &table, const QString &name)
{
    if (!view(table, name))
        return;
    m_views.removeIf([&](const SavedView &other) { return isViewNamed(other, table, name); });
    append({ { u"removed"_s, QJsonObject { { u"table"_s, table }, { u"name"_s, name } } } });
}

void SavedViews::append(const QJsonObject &line)
{
    if (!m_isLoaded)
        m_early.append(line);
    whenFinished(m_lines.append(line), this, [this](const Result<void> &written) {
        m_failure = written ? QString() : written.error().message;
        if (!written)
            Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace Kaiwa
