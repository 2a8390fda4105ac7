#include "models/records/namemask.h"

#include "models/content/entitydescription.h"

namespace Kaiwa {

NameMask::NameMask(const Catalog &catalog, const QString &table)
    : m_isOfPeople(table == u"users")
{
    if (const Table *known = catalog.table(table); known && !m_isOfPeople)
        m_kind = maskKindOf(table, describeEntity(table).adaptedTo(*known).nameColumn);
}

QString NameMask::shown(const QString &name, bool isRevealed) const
{
    if (isHidden())
        return {};
    const bool isMail = m_isOfPeople && name.contains(u'@');
    return isRevealed ? name : maskedText(isMail ? MaskKind::Mail : m_kind, name);
}

} // namespace Kaiwa
