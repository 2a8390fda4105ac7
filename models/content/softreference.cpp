#include "models/content/softreference.h"

#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

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
