#include "models/content/checks/scenariochecks.h"

#include "models/content/checks/linkcheck.h"
#include "models/content/checks/scenarioobjectives.h"
#include "models/content/checks/spellingcheck.h"
#include "models/content/checks/textchecks.h"
#include "models/content/checks/usedtwice.h"
#include "models/content/entitydescription.h"
#include "models/language/textmeasure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ScenarioChecks {
    Q_DECLARE_TR_FUNCTIONS(ScenarioChecks)
};
using Found = std::optional<Check>;
using Severity = Check::Severity;

const QString comfortColumn = u"comfort_indicators"_s;
const QString personaColumn = u"persona"_s;
constexpr int lowestComfort = 1;
constexpr int highestComfort = 5;

Found outcomeCheck(const FieldValues &record)
{
    const QString column = u"expected_outcome"_s;
    if (!record.contains(column) || !textOf(record, column).trimmed().isEmpty())
        return {};
    return Check { u"scenario.outcome-empty"_s, Severity::Warning, column,
        ScenarioChecks::tr("Nothing says what a learner has done when this is over."), {} };
}

Found instructionsCheck(const FieldValues &record)
{
    const QString column = u"instructions"_s;
    if (!record.contains(column))
        return {};
    const int words = int(measureText(textOf(record, column)).words);
    if (words >= fewestInstructionWords && words <= mostInstructionWords)
        return {};
    const bool isShort = words < fewestInstructionWords;
    return Check { u"scenario.instructions-length"_s, Severity::Warning, column,
        isShort
            ? ScenarioChecks::tr("%n word(s): the tutor needs at least %1 to play its part.", nullptr, words)
                  .arg(fewestInstructionWords)
            : ScenarioChecks::tr(
                "%n word(s): more than %1 are sent with every turn, and much of them is not followed.", nullptr, words)
                  .arg(mostInstructionWords),
        {} };
}

// --- Difficulty beside the level of the Common European Framework, in whatever column a database has it.

// Levels that a difficulty may have; the borders belong to both sides.
const QHash<QString, QStringList> &levelsOfDifficulty()
{
    static const QHash<QString, QStringList> levels {
        { u"beginner"_s, { u"A1"_s, u"A2"_s } },
        { u"intermediate"_s, { u"A2"_s, u"B1"_s, u"B2"_s } },
        { u"advanced"_s, { u"B2"_s, u"C1"_s, u"C2"_s } },
    };
    return levels;
}

QStringList levelsIn(const QString &text)
{
    static const QRegularExpression level(
        u"(?<![[:alpha:]])([abc][12])(?![0-9])"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList levels;
    auto matches = level.globalMatch(text);
    while (matches.hasNext())
        levels.append(matches.next().captured(1).toUpper());
    return levels;
}

QString difficultyFor(const QString &level)
{
    const QChar letter = level.front();
    return letter == u'A' ? u"beginner"_s : letter == u'B' ? u"intermediate"_s : u"advanced"_s;
}

Found levelCheck(const FieldValues &record)
{
    const QString column = u"difficulty"_s;
    const QString difficulty = textOf(record, column);
    const QStringList allowed = levelsOfDifficulty().value(difficulty);
    if (allowed.isEmpty())
        return {};
    for (auto it = record.cbegin(); it != record.cend(); ++it) {
        const QStringList levels =
            it.key().contains(u"cefr", Qt::CaseInsensitive) ? levelsIn(it.value().value_or(QString())) : QStringList();
        if (levels.isEmpty())
            continue;
        for (const QString &level : levels) {
            if (allowed.contains(level))
                return {};
        }
        const QString mended = difficultyFor(levels.first());
        return Check { u"scenario.difficulty-level"_s, Severity::Warning, column,
            ScenarioChecks::tr(
                "“%1” does not go with the level %2 (%3).", "%1: difficulty, %2: CEFR levels, %3: a column")
                .arg(difficulty, levels.join(u", "_s), it.key()),
            Check::Fix { ScenarioChecks::tr("Make it %1", "%1: a difficulty").arg(mended), { { column, mended } } } };
    }
    return {};
}

// --- JSON

std::optional<QJsonObject> objectOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// The text with the value of one key of an object exchanged and every other byte left as it is.
QString withNumber(const QString &json, const QString &key, int number)
{
    const QRegularExpression place(
        u"(\"%1\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|[-+.0-9eE]+|true|false)"_s.arg(QRegularExpression::escape(key)));
    const QRegularExpressionMatch match = place.match(json);
    if (!match.hasMatch())
        return json;
    return json.left(match.capturedStart(2)) + QString::number(number) + json.mid(match.capturedEnd(2));
}

QList<Check> comfortChecks(const FieldValues &record)
{
    QList<Check> checks;
    const QString json = textOf(record, comfortColumn);
    const std::optional<QJsonObject> comfort = objectOf(json);
    if (!comfort)
        return checks; // its shape is another check
    for (auto it = comfort->begin(); it != comfort->end(); ++it) {
        if (it.value().isNull())
            continue;
        bool isNumber = it.value().isDouble();
        const double number = isNumber ? it.value().toDouble() : it.value().toString().toDouble(&isNumber);
        const bool isWhole = it.value().isDouble() && number == qRound(number);
        if (isWhole && number >= lowestComfort && number <= highestComfort)
            continue;
        Check check { u"scenario.comfort-range"_s, Severity::Warning, comfortColumn,
            ScenarioChecks::tr("“%1” is %2; the scale is whole numbers from %3 to %4.", "a comfort indicator")
                .arg(it.key(), it.value().toVariant().toString())
                .arg(lowestComfort)
                .arg(highestComfort),
            {} };
        if (isNumber) {
            const int mended = int(qBound(double(lowestComfort), std::round(number), double(highestComfort)));
            check.fix = Check::Fix { ScenarioChecks::tr("Make it %1", "%1: a number").arg(mended),
                { { comfortColumn, withNumber(json, it.key(), mended) } } };
        }
        check.about = it.key() + u": "_s + it.value().toVariant().toString();
        checks.append(check);
    }
    return checks;
}

Check shapeCheck(const QString &column, const QString &text)
{
    return { u"scenario.json-shape"_s, Severity::Warning, column, text, {} };
}

QList<Check> shapeChecks(const FieldValues &record)
{
    QList<Check> checks = objectivesShapeCheck(record);
    if (hasValue(record, comfortColumn) && !objectOf(textOf(record, comfortColumn)))
        checks += shapeCheck(comfortColumn,
            ScenarioChecks::tr(
                "Comfort is an object with confidence, engagement and understanding; this value has another shape."));
    if (!hasValue(record, personaColumn))
        return checks;
    const std::optional<QJsonObject> persona = objectOf(textOf(record, personaColumn));
    if (!persona) {
        checks += shapeCheck(
            personaColumn, ScenarioChecks::tr("A persona is an object of texts; this value has another shape."));
        return checks;
    }
    for (auto it = persona->begin(); it != persona->end(); ++it) {
        if (!it.value().isString() && !it.value().isNull()) {
            checks += shapeCheck(personaColumn, ScenarioChecks::tr("“%1” of the persona is no text.").arg(it.key()));
            checks.last().about = it.key();
        }
    }
    return checks;
}

// --- Over all scenarios

TableCheck unattempted()
{
    const QString table = u"scenarios"_s;
    const QString marked = u"kaiwa_unattempted"_s;
    TableCheck check;
    check.needs = { { table, { u"id"_s, u"is_active"_s } },
        { u"scenario_attempts"_s, { u"scenario_id"_s, u"started_at"_s } } };
    check.statement = [table, marked](const Catalog &catalog, const QList<StagedRecord> &) {
        const Table &scenarios = *catalog.table(table);
        QString sql = u"SELECT s.id::text AS id, s.is_active::text AS is_active, 'true' AS "_s + marked + u" FROM "_s
            + quotedIdentifier(scenarios.schema, table) + u" AS s WHERE NOT EXISTS (SELECT 1 FROM "_s
            + quotedIdentifier(scenarios.schema, u"scenario_attempts"_s)
            + u" AS a WHERE a.scenario_id = s.id AND a.started_at > now() - make_interval(days => $1::int))"_s;
        // What is new had no chance yet.
        if (isReadable(scenarios, u"created_at"_s))
            sql += u" AND s.created_at <= now() - make_interval(days => $1::int)"_s;
        return Statement { sql, { QString::number(daysWithoutAttempt) } };
    };
    check.judge = [marked](const QList<StandingRecord> &records) {
        QHash<RecordKey, QList<Check>> found;
        for (const StandingRecord &record : records) {
            if (!record.values.contains(marked) || textOf(record.values, u"is_active"_s) != u"true")
                continue;
            found[record.key].append({ u"scenario.unattempted"_s, Severity::Warning, u"is_active"_s,
                ScenarioChecks::tr(
                    "Learners see this, and nobody has attempted it for %n day(s).", nullptr, daysWithoutAttempt),
                {} });
        }
        return found;
    };
    return check;
}

QStringList textColumns()
{
    return { u"title"_s, u"description"_s, u"instructions"_s, u"context"_s, u"expected_outcome"_s };
}

CheckKind overAll(
    const QString &id, const QString &title, const QString &explanation, bool onByDefault, const TableCheck &check)
{
    CheckKind kind { id, title, explanation, onByDefault };
    kind.overAll = check;
    return kind;
}

QList<CheckKind> quietChecks()
{
    return {
        { u"scenario.objectives-missing"_s, ScenarioChecks::tr("Missing objectives", "title of a check"),
            ScenarioChecks::tr("There is no learning objective."), true, single(objectivesMissingCheck) },
        overAll(u"scenario.title-twice"_s, ScenarioChecks::tr("Title used twice", "title of a check"),
            ScenarioChecks::tr("Another scenario has the same title, letter case and spaces aside."), true,
            usedTwice(u"scenarios"_s, u"title"_s, u"scenario.title-twice"_s,
                ScenarioChecks::tr("“%1” is also the title of %2.", "%2: other scenarios"))),
        { u"scenario.json-shape"_s, ScenarioChecks::tr("JSON of another shape", "title of a check"),
            ScenarioChecks::tr("Objectives, comfort or persona are not written as the application expects them."), true,
            shapeChecks },
        { u"scenario.comfort-range"_s, ScenarioChecks::tr("Comfort out of its scale", "title of a check"),
            ScenarioChecks::tr("A comfort indicator is no whole number from 1 to 5."), true, comfortChecks },
        outerSpaceKind(u"scenario"_s, textColumns()),
    };
}

} // namespace

QList<CheckKind> scenarioChecks()
{
    CheckKind links { u"scenario.picture-link"_s, ScenarioChecks::tr("Broken picture link", "title of a check"),
        ScenarioChecks::tr(
            "The address of a picture does not answer with a picture. Asks each address over the network."),
        false };
    links.makeLate = makeLinkCheck(u"scenario.picture-link"_s);
    CheckKind spelling { u"scenario.spelling"_s, ScenarioChecks::tr("Spelling", "title of a check"),
        ScenarioChecks::tr(
            "A word is in no dictionary of its text's language. Uses the dictionaries of this computer."),
        false };
    spelling.makeLate = makeSpellingCheck(
        u"scenario.spelling"_s, textColumns() + QStringList { u"learning_objectives"_s, u"persona"_s });
    return quietChecks()
        + QList<CheckKind> {
              { u"scenario.objectives-duplicate"_s, ScenarioChecks::tr("Objective named twice", "title of a check"),
                  ScenarioChecks::tr("Two objectives are the same, letter case and spaces aside."), false,
                  objectivesDuplicateChecks },
              { u"scenario.objective-long"_s, ScenarioChecks::tr("Objective longer than a line", "title of a check"),
                  ScenarioChecks::tr("An objective takes more than %1 columns.").arg(longestObjective), false,
                  objectiveLengthChecks },
              { u"scenario.objective-verb"_s,
                  ScenarioChecks::tr("Objective without a verb in front", "title of a check"),
                  ScenarioChecks::tr(
                      "An English objective begins with a word that is certainly no verb, such as “The” or “How”."),
                  false, objectiveVerbChecks },
              { u"scenario.instructions-length"_s, ScenarioChecks::tr("Length of the instructions", "title of a check"),
                  ScenarioChecks::tr("Fewer than %1 words, or more than %2.")
                      .arg(fewestInstructionWords)
                      .arg(mostInstructionWords),
                  false, single(instructionsCheck) },
              { u"scenario.outcome-empty"_s, ScenarioChecks::tr("Empty outcome", "title of a check"),
                  ScenarioChecks::tr("The expected outcome is not set or empty."), false, single(outcomeCheck) },
              { u"scenario.difficulty-level"_s,
                  ScenarioChecks::tr("Difficulty beside the CEFR level", "title of a check"),
                  ScenarioChecks::tr("Difficulty and CEFR level disagree, where the table has both."), false,
                  single(levelCheck) },
              overAll(u"scenario.unattempted"_s, ScenarioChecks::tr("Active and never attempted", "title of a check"),
                  ScenarioChecks::tr("Learners see it, and in %1 days nobody began it.").arg(daysWithoutAttempt), false,
                  unattempted()),
              links,
              spelling,
          };
}

} // namespace Kaiwa
