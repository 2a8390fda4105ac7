#include "models/records/namemask.h"

#include "models/content/entitydescription.h"
#include "models/database/secretcolumns.h"

namespace Kaiwa {

NameMask::NameMask(const Catalog &catalog, const QString &table)
    : m_table(table)
{
    if (const Table *known = catalog.table(table))
        m_column = describeEntity(table).adaptedTo(*known).nameColumn;
}

bool NameMask::mayMask() const
{
    return isPersonalColumn(m_table, m_column);
}

QString NameMask::shown(const QString &name, bool isRevealed) const
{
    if (isHidden())
        return {};
    return isRevealed ? name : maskedText(maskKindOf(m_table, m_column, name), name);
}

} // namespace Kaiwa
