#include "models/database/secretcolumns.h"

#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

bool isSecretColumn(const QString &table, const QString &column)
{
    static const QSet<QString> secrets { u"session.id"_s, u"users.hashed_password"_s, u"users.google_id"_s,
        u"email_verification.code"_s };
    // A password under any name in a table that nobody described is still a password.
    // So is a token in a table of the same name in another schema.
    return secrets.contains(table.section(u'.', -1) + u'.' + column) || column.contains(u"password"_s);
}

bool isPersonalColumn(const QString &table, const QString &column)
{
    static const QSet<QString> personal { u"email"_s, u"ip_address"_s, u"ip"_s, u"avatar_url"_s, u"content"_s,
        u"translated_content"_s, u"original_text"_s, u"suggested_text"_s };
    // What other programs wrote about a person, in tables that know no better name for it.
    static const QSet<QString> told { u"ai_feedback"_s, u"properties"_s, u"memories"_s, u"conversation_context"_s,
        u"specific_goals"_s, u"comfort_zone"_s, u"referrer"_s };
    // What somebody said, once more: in another script, taken apart, or as the recording.
    static const QSet<QString> said { u"conversations.title"_s, u"messages.romanization"_s, u"messages.pinyin"_s,
        u"messages.hiragana"_s, u"messages.katakana"_s, u"messages.kanji"_s, u"messages.other_scripts"_s,
        u"messages.translation_notes"_s, u"messages.grammar_analysis"_s, u"messages.vocabulary_analysis"_s,
        u"messages.audio_url"_s, u"message_audio_analysis.speech_timings"_s, u"message_audio_analysis.raw_alignment"_s,
        u"message_audio_analysis.raw_features"_s, u"message_audio_analysis.phoneme_analysis"_s,
        u"message_audio_analysis.problematic_words"_s, u"message_audio_analysis.practice_words"_s,
        u"message_audio_analysis.recommendations"_s, u"message_audio_analysis.analysis_warnings"_s };
    return personal.contains(column) || told.contains(column) || isPersonName(table, column)
        || said.contains(table.section(u'.', -1) + u'.' + column);
}

bool isPersonName(const QString &table, const QString &column)
{
    return column == u"display_name"_s || column == u"username"_s || (table.section(u'.', -1) == u"users"_s && column == u"name"_s);
}

} // namespace Kaiwa
