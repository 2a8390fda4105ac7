#include "models/content/softreference.h"

#include "models/database/catalog.h"

#include <QHash>
#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Which table a column speaks of by its name; empty: none.
QString tableNamedBy(const QString &column)
{
    static const QRegularExpression language(u"(^|_)(language|languages)(_id|_ids)?$"_s);
    static const QRegularExpression speaker(u"(^|_)(speaker|speakers)(_id|_ids)?$|^preferred_voice$"_s);
    static const QRegularExpression tier(u"^(tier_when_used|effective_tier|current_tier)$"_s);
    if (column.contains(language))
        return u"languages"_s;
    if (column.contains(tier))
        return u"tiers"_s;
    return column.contains(speaker) ? u"speakers"_s : QString();
}

bool isPlural(const QString &column)
{
    return column.endsWith(u"_ids"_s) || column.endsWith(u"languages"_s) || column.endsWith(u"speakers"_s);
}

bool holdsStrings(const Column &column)
{
    return column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary
        || (column.kind == ValueKind::Array && column.typeName == u"text[]"_s);
}

} // namespace

std::optional<ReferenceTarget> referenceTarget(const Catalog &catalog, const Table &table, const QString &name)
{
    if (const Reference *reference = table.referenceFor(name))
        return ReferenceTarget { reference->targetTable, reference->targetColumns.value(0) };
    const Column *column = table.column(name);
    const Table *target = column ? catalog.table(tableNamedBy(name)) : nullptr;
    if (!target || target->primaryKey.size() != 1 || target->name == table.name || table.primaryKey.contains(name))
        return std::nullopt;
    const Column *key = target->column(target->primaryKey.first());
    if (!key || key->kind != ValueKind::Text)
        return std::nullopt;
    const bool isList = isPlural(name) && holdsStrings(*column);
    if (!isList && (isPlural(name) || column->kind != ValueKind::Text))
        return std::nullopt;
    return ReferenceTarget { target->name, key->name, isList, true };
}

QList<SoftReference> softReferencesTo(const QString &table)
{
    static const QHash<QString, QList<SoftReference>> known {
        { u"languages"_s,
            {
                { u"users"_s, u"native_language_id"_s, u"id"_s },
                { u"users"_s, u"preferred_ui_language_id"_s, u"id"_s },
                { u"conversation_sessions"_s, u"language"_s, u"id"_s },
            } },
        // A voice is kept by the speaker's id or by the API's id of the voice, depending on the application's version.
        { u"speakers"_s,
            {
                { u"conversations"_s, u"voice"_s, u"id"_s },
                { u"conversations"_s, u"voice"_s, u"openai_voice_id"_s },
                { u"user_preferences"_s, u"preferred_voice"_s, u"id"_s },
                { u"user_preferences"_s, u"preferred_voice"_s, u"openai_voice_id"_s },
            } },
        { u"scenarios"_s, { { u"user_preferences"_s, u"favorite_scenario_ids"_s, u"id"_s, true } } },
        { u"tiers"_s,
            {
                { u"user_usage"_s, u"tier_when_used"_s, u"id"_s },
                { u"subscriptions"_s, u"current_tier"_s, u"id"_s },
                { u"subscriptions"_s, u"effective_tier"_s, u"id"_s },
            } },
    };
    return known.value(table);
}

} // namespace Kaiwa
