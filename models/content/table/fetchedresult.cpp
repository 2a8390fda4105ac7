#include "models/content/table/fetchedresult.h"

#include <QVariant>

namespace Kaiwa {

FetchedResult::FetchedResult(const QSqlDriver *driver, const QSqlRecord &record, const QList<WindowRow> &rows)
    : QSqlResult(driver)
    , m_record(record)
    , m_rows(rows)
{
    setSelect(true);
    setActive(true);
}

Value FetchedResult::value(int field) const
{
    return at() >= 0 && at() < m_rows.size() ? m_rows[at()].values.value(field) : Value();
}

QVariant FetchedResult::data(int field)
{
    const Value found = value(field);
    return found ? QVariant(*found) : QVariant();
}

bool FetchedResult::isNull(int field)
{
    return !value(field).has_value();
}

bool FetchedResult::fetch(int row)
{
    if (row < 0 || row >= size())
        return false;
    setAt(row);
    return true;
}

} // namespace Kaiwa
