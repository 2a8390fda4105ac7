#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/speakerchecks.h"
#include "models/content/checks/textchecks.h"
#include "models/language/languagetag.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Speakers {
    Q_DECLARE_TR_FUNCTIONS(Speakers)
};

FieldDescription tagField()
{
    FieldDescription field;
    field.column = u"bcp47_code"_s;
    field.label = Speakers::tr("Language tag");
    field.hint = Speakers::tr("BCP 47: language, script where needed, region");
    field.editor = FieldEditor::Line;
    field.explain = [](const FieldValues &record) {
        return LanguageTag::parse(textOf(record, u"bcp47_code"_s)).explained();
    };
    return field;
}

FieldDescription voiceField()
{
    FieldDescription field;
    field.column = u"openai_voice_id"_s;
    field.label = Speakers::tr("Voice id of the API");
    field.hint = Speakers::tr("What the speech service is asked for; learners never see it");
    field.editor = FieldEditor::Suggestions;
    for (const QString &id : knownVoiceIds())
        field.suggestions.append({ id, QString() });
    return field;
}

} // namespace

EntityDescription describeSpeakers()
{
    EntityDescription entity;
    entity.table = u"speakers"_s;
    entity.title = Speakers::tr("Speakers");
    entity.singular = Speakers::tr("speaker", "one row of the speakers table");
    entity.nameColumn = u"voice_name"_s;
    entity.listColumns = { u"speaker_emoji"_s, u"voice_name"_s, u"language_id"_s, u"region"_s, u"dialect_name"_s,
        u"bcp47_code"_s, u"gender"_s, u"openai_voice_id"_s, u"is_active"_s };
    entity.searchColumns = { u"id"_s, u"voice_name"_s, u"language_id"_s, u"region"_s, u"dialect_name"_s,
        u"bcp47_code"_s, u"openai_voice_id"_s };
    entity.facets = { u"language_id"_s, u"gender"_s, u"is_active"_s };
    entity.sortColumn = u"language_id"_s;
    entity.activeColumn = u"is_active"_s;
    entity.newRecord = { { u"is_active"_s, u"true"_s } };
    entity.checks = speakerChecks();
    entity.groups = {
        { Speakers::tr("Who speaks"),
            {
                { u"language_id"_s, Speakers::tr("Language"), {}, FieldEditor::Automatic, {}, {} },
                { u"region"_s, Speakers::tr("Region"), {}, FieldEditor::Line, {}, {} },
                { u"dialect_name"_s, Speakers::tr("Dialect"), {}, FieldEditor::Line, {}, {} },
                tagField(),
                { u"gender"_s, Speakers::tr("Gender"), {}, FieldEditor::Automatic, {}, {} },
                { u"speaker_emoji"_s, Speakers::tr("Picture"), Speakers::tr("An emoji that stands for the speaker"),
                    FieldEditor::Emoji, {}, {} },
                { u"id"_s, Speakers::tr("Id"), Speakers::tr("Reads like ja-jp-male; fixed once committed"),
                    FieldEditor::Line, {}, {} },
            } },
        { Speakers::tr("Voice"),
            {
                { u"voice_name"_s, Speakers::tr("Name that learners see"), {}, FieldEditor::Line, {}, {} },
                voiceField(),
                { u"voice_provider_id"_s, Speakers::tr("Voice provider's id"), {}, FieldEditor::Line, {}, {} },
            } },
        { Speakers::tr("Availability"),
            {
                { u"is_active"_s, Speakers::tr("Active"),
                    Speakers::tr("Learners can choose this speaker"), FieldEditor::Automatic, {}, {} },
            } },
    };
    return entity;
}

} // namespace Kaiwa
