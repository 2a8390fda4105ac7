#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/scenariochecks.h"
#include "models/language/textmeasure.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Scenarios {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

// A text that people write at length; beside its label stands how long it is.
FieldDescription proseField(const QString &column, const QString &label)
{
    FieldDescription field;
    field.column = column;
    field.label = label;
    field.editor = FieldEditor::Prose;
    field.explain = [column](const FieldValues &record) {
        return measureWords(record.value(column).value_or(QString()));
    };
    return field;
}

FieldDescription comfortField()
{
    FieldDescription field;
    field.column = u"comfort_indicators"_s;
    field.label = Scenarios::tr("Comfort indicators");
    field.editor = FieldEditor::Scales;
    field.members = {
        { u"confidence"_s, Scenarios::tr("confidence", "a comfort indicator") },
        { u"engagement"_s, Scenarios::tr("engagement", "a comfort indicator") },
        { u"understanding"_s, Scenarios::tr("understanding", "a comfort indicator") },
    };
    return field;
}

FieldDescription personaField()
{
    FieldDescription field;
    field.column = u"persona"_s;
    field.label = Scenarios::tr("Persona");
    field.hint = Scenarios::tr("{{speakerName}} stands for the speaker’s name", "hint of the persona's fields");
    field.editor = FieldEditor::Object;
    field.members = {
        { u"title"_s, Scenarios::tr("Who it is", "persona's title") },
        { u"nameTemplate"_s, Scenarios::tr("Name", "persona's name, with a place holder") },
        { u"setting"_s, Scenarios::tr("Where it happens", "persona's setting"), true },
        { u"introPrompt"_s, Scenarios::tr("First words", "what the persona says first"), true },
        { u"stakes"_s, Scenarios::tr("What is at stake", "persona's stakes"), true },
    };
    return field;
}

FieldDescription titleField()
{
    FieldDescription field;
    field.column = u"title"_s;
    field.label = Scenarios::tr("Title");
    field.editor = FieldEditor::Line;
    field.isWide = true;
    return field;
}

FieldDescription activeField()
{
    FieldDescription field;
    field.column = u"is_active"_s;
    field.label = Scenarios::tr("Active");
    field.explain = [](const FieldValues &record) {
        const QString active = record.value(u"is_active"_s).value_or(QString());
        return active == u"true" ? Scenarios::tr("Learners see this", "beside an active scenario")
            : active == u"false" ? Scenarios::tr("Learners do not see this", "beside an inactive scenario")
                                 : QString();
    };
    return field;
}

FieldGroup scenarioGroup()
{
    return { Scenarios::tr("Scenario"),
        {
            titleField(),
            { u"category"_s, Scenarios::tr("Category"), {} },
            { u"difficulty"_s, Scenarios::tr("Difficulty"), {} },
            activeField(),
            { u"role"_s, Scenarios::tr("Role"), {} },
            { u"id"_s, Scenarios::tr("Id"),
                Scenarios::tr("Follows the title until it is edited; fixed once committed"), FieldEditor::Line },
            { u"description"_s, Scenarios::tr("Description"), {}, FieldEditor::Paragraph },
        } };
}

FieldGroup conversationGroup()
{
    return { Scenarios::tr("Conversation"),
        {
            proseField(u"instructions"_s, Scenarios::tr("Instructions")),
            proseField(u"context"_s, Scenarios::tr("Context")),
            { u"expected_outcome"_s, Scenarios::tr("Expected outcome"), {}, FieldEditor::Paragraph },
            { u"learning_objectives"_s, Scenarios::tr("Learning objectives"), {}, FieldEditor::OrderedList },
            comfortField(),
            personaField(),
        } };
}

} // namespace

EntityDescription describeScenarios()
{
    EntityDescription entity;
    entity.table = u"scenarios"_s;
    entity.title = Scenarios::tr("Scenarios");
    entity.singular = Scenarios::tr("scenario", "one row of the scenarios table");
    entity.nameColumn = u"title"_s;
    entity.listColumns = { u"title"_s, u"category"_s, u"difficulty"_s };
    entity.searchColumns = { u"id"_s, u"title"_s, u"description"_s, u"instructions"_s, u"context"_s,
        u"expected_outcome"_s, u"learning_objectives"_s, u"persona"_s };
    entity.facets = { u"category"_s, u"difficulty"_s, u"is_active"_s };
    entity.sortColumn = u"title"_s;
    entity.activeColumn = u"is_active"_s;
    entity.newRecord = { { u"is_active"_s, u"false"_s } };
    entity.checks = scenarioChecks();
    entity.keyRule = KeyRule::slugOfColumn(u"title"_s);
    entity.groups = { scenarioGroup(), conversationGroup() };
    return entity;
}

} // namespace Kaiwa
