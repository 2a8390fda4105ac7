#include "models/content/values/tagtext.h"

#include "models/content/values/stringlist.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

WrittenList::Syntax written(TagSyntax syntax)
{
    return syntax == TagSyntax::Json ? WrittenList::Syntax::Json : WrittenList::Syntax::Sql;
}

} // namespace

std::optional<QStringList> parseTags(const QString &text, TagSyntax syntax)
{
    const std::optional<WrittenList> list = WrittenList::parse(text, written(syntax));
    if (!list)
        return std::nullopt;
    QStringList tags;
    for (const WrittenList::Entry &entry : list->entries) {
        if (!entry.text)
            return std::nullopt;
        tags += *entry.text;
    }
    return tags;
}

QString writeTags(const QStringList &tags, TagSyntax syntax)
{
    QStringList parts;
    for (const QString &tag : tags)
        parts += WrittenList::quoted(tag, written(syntax));
    return syntax == TagSyntax::Json ? u'[' + parts.join(u", "_s) + u']' : u'{' + parts.join(u',') + u'}';
}

} // namespace Kaiwa
