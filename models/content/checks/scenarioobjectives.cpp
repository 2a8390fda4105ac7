#include "models/content/checks/scenarioobjectives.h"

#include "models/content/checks/scenariochecks.h"
#include "models/content/checks/textchecks.h"
#include "models/content/values/tagtext.h"
#include "models/language/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ScenarioObjectives {
    Q_DECLARE_TR_FUNCTIONS(ScenarioObjectives)
};
using Severity = Check::Severity;

const QString column = u"learning_objectives"_s;

bool isSqlArray(const QString &text)
{
    return text.trimmed().startsWith(u'{');
}

QString written(const QStringList &objectives, const QString &before)
{
    return writeTags(objectives, isSqlArray(before) ? TagSyntax::SqlArray : TagSyntax::Json);
}

QStringList objectives(const FieldValues &record)
{
    return objectivesOf(record.value(column)).value_or(QStringList());
}

// Words that no English sentence can begin its verb with: articles, pronouns, prepositions and question words.
bool isNeverVerb(const QString &word)
{
    static const QSet<QString> words { u"a"_s, u"an"_s, u"the"_s, u"this"_s, u"that"_s, u"these"_s, u"those"_s, u"my"_s,
        u"your"_s, u"his"_s, u"her"_s, u"its"_s, u"our"_s, u"their"_s, u"i"_s, u"you"_s, u"he"_s, u"she"_s, u"it"_s,
        u"we"_s, u"they"_s, u"how"_s, u"what"_s, u"when"_s, u"where"_s, u"who"_s, u"why"_s, u"which"_s, u"of"_s,
        u"in"_s, u"on"_s, u"at"_s, u"to"_s, u"for"_s, u"from"_s, u"with"_s, u"by"_s, u"about"_s, u"and"_s, u"or"_s,
        u"some"_s, u"any"_s, u"all"_s, u"every"_s, u"each"_s, u"no"_s, u"not"_s };
    return words.contains(word.toLower());
}

bool isEnglish(const FieldValues &record)
{
    const QString language = languageOf(record);
    return language.isEmpty() || language == u"en";
}

} // namespace

std::optional<QStringList> objectivesOf(const Value &value)
{
    if (!value)
        return QStringList();
    return parseTags(*value, isSqlArray(*value) ? TagSyntax::SqlArray : TagSyntax::Json);
}

std::optional<Check> objectivesMissingCheck(const FieldValues &record)
{
    if (!record.contains(column))
        return {};
    const std::optional<QStringList> objectives = objectivesOf(record.value(column));
    const bool some = !objectives
        || std::any_of(objectives->cbegin(), objectives->cend(),
            [](const QString &objective) { return !objective.trimmed().isEmpty(); });
    if (some)
        return {};
    return Check { u"scenario.objectives-missing"_s, Severity::Warning, column,
        ScenarioObjectives::tr("There is no objective: learners do not see what they practise."), {} };
}

QList<Check> objectivesDuplicateChecks(const FieldValues &record)
{
    QList<Check> checks;
    const QStringList all = objectives(record);
    QSet<QString> seen;
    QStringList once;
    QStringList again;
    for (const QString &objective : all) {
        const QString folded = objective.simplified().toCaseFolded();
        if (!folded.isEmpty() && seen.contains(folded))
            again.append(objective);
        else
            once.append(objective);
        seen.insert(folded);
    }
    again.removeDuplicates();
    for (const QString &objective : std::as_const(again)) {
        Check check { u"scenario.objectives-duplicate"_s, Severity::Warning, column,
            ScenarioObjectives::tr("“%1” is named twice.", "a learning objective").arg(objective),
            Check::Fix { ScenarioObjectives::tr("Keep the first of each"),
                { { column, written(once, textOf(record, column)) } } } };
        check.about = objective;
        checks.append(check);
    }
    return checks;
}

QList<Check> objectiveLengthChecks(const FieldValues &record)
{
    QList<Check> checks;
    const QStringList all = objectives(record);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const int width = displayWidth(all.at(i));
        if (width <= longestObjective)
            continue;
        Check check { u"scenario.objective-long"_s, Severity::Warning, column,
            ScenarioObjectives::tr("Objective %1 is %2 columns long; a line has %3.")
                .arg(i + 1)
                .arg(width)
                .arg(longestObjective),
            {} };
        check.about = all.at(i);
        checks.append(check);
    }
    return checks;
}

QList<Check> objectiveVerbChecks(const FieldValues &record)
{
    QList<Check> checks;
    if (!isEnglish(record))
        return checks;
    const QStringList all = objectives(record);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QList<Word> words = wordsOf(all.at(i));
        if (words.isEmpty() || !isNeverVerb(words.first().text))
            continue;
        Check check { u"scenario.objective-verb"_s, Severity::Info, column,
            ScenarioObjectives::tr("Objective %1 begins with “%2”; what a learner does begins with a verb.")
                .arg(i + 1)
                .arg(words.first().text),
            {} };
        check.about = all.at(i);
        checks.append(check);
    }
    return checks;
}

QList<Check> objectivesShapeCheck(const FieldValues &record)
{
    if (objectivesOf(record.value(column)))
        return {};
    const QString text = textOf(record, column);
    Check check { u"scenario.json-shape"_s, Severity::Warning, column,
        ScenarioObjectives::tr("Objectives are a list of texts; this value has another shape."), {} };
    // A single text, with one objective a line, is what people write who do not know of the list.
    const QJsonArray single = QJsonDocument::fromJson("[" + text.toUtf8() + "]").array();
    if (single.size() == 1 && single.first().isString()) {
        QStringList lines;
        for (const QString &line : single.first().toString().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines.append(line.trimmed());
        }
        check.fix =
            Check::Fix { ScenarioObjectives::tr("Make it a list"), { { column, writeTags(lines, TagSyntax::Json) } } };
    }
    return { check };
}

} // namespace Kaiwa
