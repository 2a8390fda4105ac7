#include "models/database/statement.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString quotedIdentifier(const QString &name)
{
    QString inner = name;
    inner.replace(u'"', u"\"\""_s);
    return u'"' + inner + u'"';
}

QString quotedIdentifier(const QString &schema, const QString &name)
{
    return quotedIdentifier(schema) + u'.' + quotedIdentifier(name);
}

QString displayLiteral(const Value &value)
{
    if (!value)
        return u"NULL"_s;
    QString inner = *value;
    inner.replace(u'\'', u"''"_s);
    if (!inner.contains(u'\\'))
        return u'\'' + inner + u'\'';
    return u"E'"_s + inner.replace(u'\\', u"\\\\"_s) + u'\'';
}

} // namespace Kaiwa
