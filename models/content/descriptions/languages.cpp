#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/languagechecks.h"
#include "models/content/checks/textchecks.h"
#include "models/language/languagetag.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Languages {
    Q_DECLARE_TR_FUNCTIONS(Languages)
};

FieldDescription codeField()
{
    FieldDescription field;
    field.column = u"code"_s;
    field.label = Languages::tr("Code");
    field.hint = Languages::tr("ISO 639, two letters where there are two");
    field.editor = FieldEditor::Suggestions;
    for (const QString &code : twoLetterLanguageCodes())
        field.suggestions.append({ code, languageName(code) });
    field.explain = [](const FieldValues &record) { return languageName(textOf(record, u"code"_s)); };
    return field;
}

FieldDescription scriptsField()
{
    FieldDescription field;
    field.column = u"supported_scripts"_s;
    field.label = Languages::tr("Scripts");
    field.hint = Languages::tr("What learners can read and write it in");
    field.editor = FieldEditor::Tags;
    for (const KnownScript &script : knownScripts())
        field.suggestions.append({ script.name, script.title + u"  " + script.sample });
    return field;
}

FieldDescription writingSystemField()
{
    FieldDescription field;
    field.column = u"writing_system"_s;
    field.label = Languages::tr("Writing system");
    field.editor = FieldEditor::Suggestions;
    const QStringList known { u"latin"_s, u"chinese"_s, u"japanese"_s, u"hangul"_s, u"arabic"_s, u"hebrew"_s,
        u"cyrillic"_s, u"greek"_s, u"devanagari"_s, u"thai"_s };
    for (const QString &name : known)
        field.suggestions.append({ name, QString() });
    return field;
}

} // namespace

EntityDescription describeLanguages()
{
    EntityDescription entity;
    entity.table = u"languages"_s;
    entity.title = Languages::tr("Languages");
    entity.singular = Languages::tr("language", "one row of the languages table");
    entity.nameColumn = u"name"_s;
    entity.listColumns = { u"flag"_s, u"name"_s, u"native_name"_s, u"code"_s, u"writing_system"_s, u"is_rtl"_s,
        u"is_supported"_s };
    entity.searchColumns = { u"id"_s, u"code"_s, u"name"_s, u"native_name"_s, u"writing_system"_s };
    entity.facets = { u"is_supported"_s, u"writing_system"_s, u"is_rtl"_s };
    entity.sortColumn = u"name"_s;
    entity.activeColumn = u"is_supported"_s;
    entity.rightToLeftColumn = u"is_rtl"_s;
    entity.ownScriptColumns = { u"native_name"_s };
    entity.newRecord = { { u"is_rtl"_s, u"false"_s }, { u"has_romanization"_s, u"false"_s }, { u"is_supported"_s, u"false"_s } };
    entity.checks = languageChecks();
    entity.groups = {
        { Languages::tr("Name"),
            {
                { u"name"_s, Languages::tr("English name"), {}, FieldEditor::Line, {}, {} },
                { u"native_name"_s, Languages::tr("Native name"),
                    Languages::tr("In its own script, as its speakers write it"), FieldEditor::Line, {}, {} },
                codeField(),
                { u"id"_s, Languages::tr("Id"), Languages::tr("What other tables refer to; fixed once committed"),
                    FieldEditor::Line, {}, {} },
                { u"flag"_s, Languages::tr("Flag"), {}, FieldEditor::Emoji, {}, {} },
            } },
        { Languages::tr("Writing"),
            {
                writingSystemField(),
                scriptsField(),
                { u"is_rtl"_s, Languages::tr("Right to left"), {}, FieldEditor::Automatic, {}, {} },
                { u"has_romanization"_s, Languages::tr("Has romanization"), {}, FieldEditor::Automatic, {}, {} },
            } },
        { Languages::tr("Availability"),
            {
                { u"is_supported"_s, Languages::tr("Supported"),
                    Languages::tr("Learners can choose it; switching this off hides the language and keeps its data"),
                    FieldEditor::Automatic, {}, {} },
            } },
    };
    return entity;
}

} // namespace Kaiwa
