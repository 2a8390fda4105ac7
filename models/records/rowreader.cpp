#include "models/records/rowreader.h"

#include "models/content/entitydescription.h"
#include "models/content/softreference.h"
#include "models/content/values/jsonmember.h"
#include "models/database/session.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// In the form in which an index of the column serves.
ColumnFilter sameValue(const Column &column, const QString &value)
{
    if (column.kind == ValueKind::Text || column.kind == ValueKind::Integer || column.kind == ValueKind::Enumeration)
        return { column.name, ColumnFilter::Kind::Equals, value };
    return { column.name, ColumnFilter::Kind::OneOf, ColumnFilter::listValue({ value }) };
}

} // namespace

Value WholeRow::value(const QString &column) const
{
    const qsizetype index = query.columns().indexOf(column);
    return index < 0 ? Value() : row.values.value(index);
}

Value WholeRow::nameBehind(const QString &column) const
{
    const qsizetype index = query.referenceColumns().indexOf(column);
    return index < 0 ? Value() : row.values.value(query.columns().size() + index);
}

QList<ReferringRows> referringRows(const Catalog &catalog, const WholeRow &row)
{
    QList<ReferringRows> result;
    for (const Reference &reference : catalog.referencesTo(row.table())) {
        const Table *table = catalog.table(reference.table);
        ReferringRows rows { { reference.table, {} }, reference.columns.join(u", "_s), false };
        bool canBeAsked = table != nullptr;
        for (qsizetype i = 0; canBeAsked && i < reference.columns.size(); ++i) {
            const Value value = row.value(reference.targetColumns.value(i));
            canBeAsked = value && isReadable(*table, reference.columns.at(i));
            if (canBeAsked)
                rows.scope.filters.append(sameValue(*table->column(reference.columns.at(i)), *value));
        }
        if (canBeAsked)
            result.append(rows);
    }
    for (const SoftReference &reference : softReferencesTo(row.table())) {
        const Table *table = catalog.table(reference.table);
        const Value value = row.value(reference.ownColumn);
        const bool isTold = std::any_of(result.cbegin(), result.cend(), [&](const ReferringRows &known) {
            return known.scope.table == reference.table && known.column == reference.column;
        });
        if (!table || !value || isTold || !isReadable(*table, reference.column))
            continue;
        const ColumnFilter filter = reference.jsonArray
            ? ColumnFilter { reference.column, ColumnFilter::Kind::Contains, jsonString(*value) }
            : ColumnFilter { reference.column, ColumnFilter::Kind::Equals, *value };
        result.append({ { reference.table, { filter } }, reference.column, true });
    }
    return result;
}

RowReader::RowReader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

RowReader::~RowReader()
{
    cancel();
}

void RowReader::cancel()
{
    ++m_turn;
    m_isReading = false;
    m_reading.cancel();
    for (Query<Rows> &query : m_counting)
        query.cancel();
    m_counting.clear();
}

void RowReader::read(const QString &table, const QStringList &key)
{
    cancel();
    WindowQuery query(m_session.catalog(), table);
    if (query.columns().isEmpty()) {
        Error error;
        error.kind = Error::Kind::NotPermitted;
        error.message = tr("There is no column of “%1” that your role may read.", "%1: a table").arg(table);
        Q_EMIT failed(error);
        return;
    }
    m_isReading = true;
    m_reading = m_session.rows(query.byKeys({ key }));
    m_reading.then(this, [this, query, turn = m_turn](const Result<Rows> &rows) {
        if (turn != m_turn)
            return;
        m_isReading = false;
        if (!rows)
            Q_EMIT failed(rows.error());
        else if (rows->rows.isEmpty())
            Q_EMIT missing();
        else
            Q_EMIT arrived({ query, query.decode(Row(rows->rows.first())) });
    });
}

void RowReader::count(const RecordScope &scope)
{
    WindowQuery query(m_session.catalog(), scope.table);
    WindowOptions options;
    options.filters = scope.filters;
    query.setOptions(options);
    m_counting.append(m_session.rows(query.count(countedAtMost + 1)));
    m_counting.last().then(this, [this, scope, turn = m_turn](const Result<Rows> &rows) {
        if (turn != m_turn)
            return;
        if (rows)
            Q_EMIT counted(scope, rows->rows.value(0).value(0).value_or(QString()).toLongLong());
        else
            Q_EMIT countFailed(scope, rows.error());
    });
}

} // namespace Kaiwa
