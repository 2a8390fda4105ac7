#include "views/pages/curation/labelwords.h"

#include <QCoreApplication>

namespace Kaiwa::LabelWords {

using namespace Qt::StringLiterals;

namespace {

struct LabelWordsTr {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LabelWords)
};

using Step = LabelResolver::Step;
using Verdict = LabelResolver::Trace::Verdict;

QString languagesOf(const QStringList &languages, qsizetype all)
{
    // All languages and none.
    return languages.size() > all ? LabelWordsTr::tr("every language") : languages.join(u", "_s);
}

} // namespace

QString rule(LabelRule rule)
{
    switch (rule) {
    case LabelRule::Documented:
        return LabelWordsTr::tr("Documented rule", "one of two rules by which the application finds a feature");
    case LabelRule::Deployed:
        return LabelWordsTr::tr("Deployed rule", "one of two rules by which the application finds a feature");
    }
    Q_UNREACHABLE();
}

QString ruleExplained(LabelRule rule)
{
    switch (rule) {
    case LabelRule::Documented:
        return LabelWordsTr::tr(
            "The alias of the conversation's language, then the alias without language, then the feature "
            "with these three parts: of the language, without language, of another one.");
    case LabelRule::Deployed:
        return LabelWordsTr::tr(
            "Stricter: in a conversation with a language only aliases of that language, then features of "
            "that language; without one those of any.");
    }
    Q_UNREACHABLE();
}

QString step(Step step)
{
    switch (step) {
    case Step::AliasOfLanguage:
        return LabelWordsTr::tr("alias of the language", "step of a rule");
    case Step::AliasWithoutLanguage:
        return LabelWordsTr::tr("alias without language", "step of a rule");
    case Step::AliasOfAnyLanguage:
        return LabelWordsTr::tr("alias of any language", "step of a rule");
    case Step::FeatureOfLanguage:
        return LabelWordsTr::tr("feature of the language", "step of a rule");
    case Step::FeatureWithoutLanguage:
        return LabelWordsTr::tr("feature without language", "step of a rule");
    case Step::FeatureOfAnyLanguage:
        return LabelWordsTr::tr("feature of any language", "step of a rule");
    }
    Q_UNREACHABLE();
}

QString verdict(const LabelResolver::Trace &trace)
{
    const QString at = trace.step ? step(*trace.step) : QString();
    switch (trace.verdict) {
    case Verdict::Wins:
        return LabelWordsTr::tr("Wins: %1", "%1: a step of a rule, such as 'alias of the language'").arg(at);
    case Verdict::Ambiguous:
        return LabelWordsTr::tr("Chance decides: %1", "%1: a step of a rule at which several rows match").arg(at);
    case Verdict::LosesToEarlierStep:
        return LabelWordsTr::tr("Loses, comes later: %1", "%1: a step of a rule").arg(at);
    case Verdict::NotLookedAt:
        return LabelWordsTr::tr("Not looked at: another language");
    }
    Q_UNREACHABLE();
}

QString state(const LabelResolver::Resolution &resolution)
{
    if (resolution.features.isEmpty())
        return LabelWordsTr::tr("new feature", "badge: the application would make one");
    if (resolution.isAmbiguous())
        return LabelWordsTr::tr("ambiguous", "badge: several features match, chance decides");
    return {};
}

QString features(const QStringList &ids)
{
    return ids.join(u", "_s);
}

QString merged(const LabelTables &tables, const QString &featureId)
{
    const QString survivor = tables.survivorOf(featureId);
    return survivor == featureId ? QString() : LabelWordsTr::tr("merged into %1", "%1: a feature's id").arg(survivor);
}

QString language(const std::optional<QString> &language)
{
    return language.value_or(LabelWordsTr::tr("no language", "of a conversation or an alias"));
}

QString when(const QList<ResolutionMove::When> &when, qsizetype languages)
{
    QStringList under[2];
    for (const ResolutionMove::When &one : when)
        under[one.rule == LabelRule::Deployed].append(language(one.language));
    if (under[0] == under[1])
        return LabelWordsTr::tr("%1 · both rules", "%1: languages").arg(languagesOf(under[0], languages));
    QStringList parts;
    if (!under[0].isEmpty())
        parts += LabelWordsTr::tr("%1 · documented rule", "%1: languages").arg(languagesOf(under[0], languages));
    if (!under[1].isEmpty())
        parts += LabelWordsTr::tr("%1 · deployed rule", "%1: languages").arg(languagesOf(under[1], languages));
    return parts.join(u"; "_s);
}

} // namespace Kaiwa::LabelWords
