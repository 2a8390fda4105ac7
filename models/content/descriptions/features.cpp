#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/featurechecks.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Features {
    Q_DECLARE_TR_FUNCTIONS(Features)
};

FieldDescription levelsField()
{
    FieldDescription field;
    field.column = u"cefr_references"_s;
    field.label = Features::tr("CEFR levels");
    field.hint = Features::tr("Levels of the Common European Framework at which it is coached");
    field.editor = FieldEditor::Tags;
    field.tagsRefine = true;
    for (const QString &level : { u"A1"_s, u"A2"_s, u"B1"_s, u"B2"_s, u"C1"_s, u"C2"_s })
        field.suggestions.append({ level, QString() });
    return field;
}

// A label's three parts lead to the feature, so another part would cut it off from the labels that machines send.
FieldDescription partField(const QString &column, const QString &label, FieldEditor editor)
{
    FieldDescription field;
    field.column = column;
    field.label = label;
    field.editor = editor;
    field.lockedWhy = Features::tr(
        "Labels find the feature by this. “Rename or move…” changes it and keeps the old label as an alias.");
    return field;
}

FieldDescription idField()
{
    FieldDescription field;
    field.column = u"id"_s;
    field.label = Features::tr("Id");
    field.hint = Features::tr("Reads like ja:grammar:verb-forms:te-form; fixed once committed");
    field.editor = FieldEditor::Line;
    field.isWide = true;
    return field;
}

} // namespace

EntityDescription describeFeatures()
{
    EntityDescription entity;
    entity.table = u"linguistic_features"_s;
    entity.title = Features::tr("Features");
    entity.singular = Features::tr("feature", "one row of the linguistic_features table");
    entity.nameColumn = u"id"_s;
    entity.listColumns = { u"micro_rule"_s, u"language_id"_s, u"cefr_references"_s };
    entity.searchColumns = { u"id"_s, u"sub_skill"_s, u"micro_rule"_s, u"coaching_copy"_s };
    entity.facets = { u"language_id"_s, u"macro_skill"_s, u"cefr_references"_s, u"is_active"_s };
    entity.presets = {
        { u"machine-made"_s, Features::tr("machine-made", "filter chip: features that an analysis module made"),
            { { u"metadata"_s, ColumnFilter::Kind::Contains, u"\"sourceRuleId\""_s } } },
        { u"no-copy"_s, Features::tr("no copy", "filter chip: features without coaching copy"),
            { { u"coaching_copy"_s, ColumnFilter::Kind::IsNull, {} } } },
    };
    entity.keyRule = { { u"language_id"_s, u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s, u"metadata"_s }, &featureIdOf };
    entity.sortColumn = u"id"_s;
    entity.activeColumn = u"is_active"_s;
    entity.newRecord = { { u"is_active"_s, u"true"_s }, { u"cefr_references"_s, u"[]"_s }, { u"metadata"_s, u"{}"_s } };
    entity.checks = featureChecks();
    entity.groups = {
        { Features::tr("What it is"),
            {
                partField(u"macro_skill"_s, Features::tr("Macro skill"), FieldEditor::Automatic),
                { u"language_id"_s, Features::tr("Language"), Features::tr("Not set: for all languages"),
                    FieldEditor::Automatic },
                partField(u"sub_skill"_s, Features::tr("Sub skill"), FieldEditor::Line),
                partField(u"micro_rule"_s, Features::tr("Micro rule"), FieldEditor::Line),
                idField(),
                levelsField(),
                { u"is_active"_s, Features::tr("Active"), Features::tr("Learners are coached on it"),
                    FieldEditor::Automatic },
            } },
        { Features::tr("What learners are told"),
            {
                { u"coaching_copy"_s, Features::tr("Coaching copy"), {}, FieldEditor::Prose },
            } },
        { Features::tr("Of machines"),
            {
                { u"metadata"_s, Features::tr("Metadata"),
                    Features::tr("sourceRuleId is there where an analysis module made the feature"),
                    FieldEditor::Automatic },
            } },
    };
    return entity;
}

} // namespace Kaiwa
