#include "models/people/studiotraces.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

Statement StudioTrace::rows(const QString &what, const PersonMentions &mentions) const
{
    // Judged as a table of text columns, which is all that matters here.
    Table studio;
    studio.schema = u"kaiwa_studio"_s;
    studio.name = table;
    for (const QString &name : columns) {
        Column column;
        column.name = name;
        column.kind = ValueKind::JsonBinary;
        column.mayRead = true;
        studio.columns.append(column);
    }
    PersonBinder bind;
    const QString condition = mentions.anyOf(studio, columns, u"r"_s, bind);
    return { u"%1 FROM %2 r WHERE %3"_s.arg(what, studio.sqlName(), condition), bind.parameters() };
}

QList<StudioTrace> studioTraces(const StudioSchema &studio)
{
    return { { u"revision"_s, { u"row_key"_s, u"before"_s, u"after"_s, u"changeset_name"_s }, studio.revision },
        { u"dismissal"_s, { u"row_key"_s, u"reason"_s }, studio.dismissal } };
}

} // namespace Kaiwa
