#include "models/content/entitydescription.h"

#include "models/content/descriptions/descriptions.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// "user_learning_stats" → "User learning stats"
QString titleFromName(const QString &table)
{
    QString title = table;
    title.replace(u'_', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

EntityDescription describeByName(const QString &table)
{
    EntityDescription entity;
    entity.table = table;
    entity.title = titleFromName(table);
    entity.singular = entity.title.toLower();
    return entity;
}

} // namespace

const FieldDescription *EntityDescription::field(const QString &column) const
{
    for (const FieldGroup &group : groups) {
        for (const FieldDescription &field : group.fields) {
            if (field.column == column)
                return &field;
        }
    }
    return nullptr;
}

EntityDescription describeEntity(const QString &table)
{
    static const QMap<QString, EntityDescription (*)()> described {
        { u"languages"_s, describeLanguages },
        { u"speakers"_s, describeSpeakers },
    };
    const auto describe = described.value(table);
    return describe ? describe() : describeByName(table);
}

} // namespace Kaiwa
