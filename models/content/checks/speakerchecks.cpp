#include "models/content/checks/speakerchecks.h"

#include "models/content/checks/textchecks.h"
#include "models/language/languagetag.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SpeakerChecks {
    Q_DECLARE_TR_FUNCTIONS(SpeakerChecks)
};

using Found = std::optional<Check>;

Found tagCheck(const FieldValues &record)
{
    const QString column = u"bcp47_code"_s;
    if (!hasValue(record, column))
        return {};
    const QString text = textOf(record, column);
    const LanguageTag tag = LanguageTag::parse(text);
    if (tag.state != LanguageTag::State::Valid) {
        // What is well written but in no registry that ICU has may be newer than ICU.
        const auto severity =
            tag.state == LanguageTag::State::Malformed ? Check::Severity::Error : Check::Severity::Warning;
        Check check { u"speaker.tag"_s, severity, column, tag.problem, {} };
        const LanguageTag mended = LanguageTag::parse(text.trimmed().replace(u'_', u'-'));
        if (mended.state == LanguageTag::State::Valid)
            check.fix =
                Check::Fix { SpeakerChecks::tr("Write %1").arg(mended.canonical), { { column, mended.canonical } } };
        return check;
    }
    const QString language = textOf(record, u"language_id"_s);
    if (isKnownLanguageCode(language) && tag.language != language) {
        return Check { u"speaker.tag-language"_s, Check::Severity::Warning, column,
            SpeakerChecks::tr("The tag says %1, but the speaker belongs to %2.")
                .arg(tag.explained(), languageName(language)),
            {} };
    }
    if (tag.canonical != text) {
        return Check { u"speaker.tag-writing"_s, Check::Severity::Info, column,
            SpeakerChecks::tr("The recommended writing is %1.").arg(tag.canonical),
            Check::Fix { SpeakerChecks::tr("Write %1").arg(tag.canonical), { { column, tag.canonical } } } };
    }
    return {};
}

Found voiceCheck(const FieldValues &record)
{
    const Value name = record.value(u"voice_name"_s);
    const Value id = record.value(u"openai_voice_id"_s);
    if (!record.contains(u"openai_voice_id"_s) || !id)
        return {};
    if (knownVoiceIds().contains(*id))
        return {};
    if (name && knownVoiceIds().contains(name->toLower())) {
        return Check { u"speaker.voices-swapped"_s, Check::Severity::Warning, u"openai_voice_id"_s,
            SpeakerChecks::tr("The two voices look swapped: “%1” is an id of the API, “%2” is not.").arg(*name, *id),
            Check::Fix { SpeakerChecks::tr("Swap the two voices"),
                { { u"voice_name"_s, id }, { u"openai_voice_id"_s, name->toLower() } } } };
    }
    return Check { u"speaker.voice-unknown"_s, Check::Severity::Warning, u"openai_voice_id"_s,
        SpeakerChecks::tr("“%1” is not one of the known voice ids of the API.").arg(*id), {} };
}

} // namespace

QList<CheckKind> speakerChecks()
{
    const QString prefix = u"speaker"_s;
    const QStringList texts { u"region"_s, u"dialect_name"_s, u"voice_name"_s };
    return {
        { u"speaker.tag"_s, SpeakerChecks::tr("Language tag", "title of a check"),
            SpeakerChecks::tr("The tag is not BCP 47, disagrees with the language, or is written in another way."),
            true, single(tagCheck) },
        { u"speaker.voice"_s, SpeakerChecks::tr("Voice", "title of a check"),
            SpeakerChecks::tr("The API knows no such voice, or the two voices are swapped."), true,
            single(voiceCheck) },
        emptyTextKind(prefix, texts),
        outerSpaceKind(prefix, texts),
    };
}

} // namespace Kaiwa
