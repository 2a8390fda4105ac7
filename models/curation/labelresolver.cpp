#include "models/curation/labelresolver.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Step = LabelResolver::Step;

std::optional<Step> documentedStep(bool isAlias, const std::optional<QString> &row, const std::optional<QString> &asked)
{
    if (!row)
        return isAlias ? Step::AliasWithoutLanguage : Step::FeatureWithoutLanguage;
    if (row == asked)
        return isAlias ? Step::AliasOfLanguage : Step::FeatureOfLanguage;
    return isAlias ? std::optional<Step>() : Step::FeatureOfAnyLanguage;
}

std::optional<Step> deployedStep(bool isAlias, const std::optional<QString> &row, const std::optional<QString> &asked)
{
    if (!asked)
        return isAlias ? Step::AliasOfAnyLanguage : Step::FeatureOfAnyLanguage;
    if (row == asked)
        return isAlias ? Step::AliasOfLanguage : Step::FeatureOfLanguage;
    return {};
}

// The whole of both rules: when a row that bears the label is looked at. Not set: never.
std::optional<Step> stepOf(
    LabelRule rule, bool isAlias, const std::optional<QString> &row, const std::optional<QString> &asked)
{
    switch (rule) {
    case LabelRule::Documented:
        return documentedStep(isAlias, row, asked);
    case LabelRule::Deployed:
        return deployedStep(isAlias, row, asked);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QString> LabelResolver::Resolution::landsOn() const
{
    return features.size() == 1 ? std::optional(features.first()) : std::nullopt;
}

LabelResolver::LabelResolver(const QList<LabelFeature> &features, const QList<LabelAlias> &aliases)
{
    m_features.reserve(features.size());
    for (const LabelFeature &feature : features) {
        // A part with a colon in it makes a label of more than three parts, which no feature answers.
        const QString label = ownLabel(feature);
        if (label.count(u':') == 2)
            m_features[label].append({ feature.id, {}, feature.language });
    }
    m_aliases.reserve(aliases.size());
    for (const LabelAlias &alias : aliases)
        m_aliases[alias.alias].append({ alias.featureId, alias.id, alias.language });
}

QString LabelResolver::ownLabel(const LabelFeature &feature)
{
    return feature.macroSkill + u':' + feature.subSkill + u':' + feature.microRule;
}

template <typename Visit> void LabelResolver::visitRows(const QString &label, Visit visit) const
{
    for (const auto *table : { &m_aliases, &m_features }) {
        const auto found = table->constFind(label);
        if (found == table->cend())
            continue;
        for (const Row &row : *found)
            visit(row);
    }
}

LabelResolver::Resolution LabelResolver::resolve(
    const QString &label, const std::optional<QString> &language, LabelRule rule) const
{
    Resolution resolution;
    visitRows(label, [&](const Row &row) {
        const std::optional<Step> step = stepOf(rule, !row.aliasId.isEmpty(), row.language, language);
        if (!step || (resolution.step && *resolution.step < *step))
            return;
        if (resolution.step != step)
            resolution.features.clear();
        resolution.step = step;
        if (!resolution.features.contains(row.featureId))
            resolution.features.append(row.featureId);
    });
    resolution.features.sort();
    return resolution;
}

QList<LabelResolver::Trace> LabelResolver::trace(
    const QString &label, const std::optional<QString> &language, LabelRule rule) const
{
    const Resolution resolution = resolve(label, language, rule);
    QList<Trace> traces;
    visitRows(label, [&](const Row &row) {
        const std::optional<Step> step = stepOf(rule, !row.aliasId.isEmpty(), row.language, language);
        const Trace::Verdict verdict = !step ? Trace::Verdict::NotLookedAt
            : step != resolution.step        ? Trace::Verdict::LosesToEarlierStep
            : resolution.isAmbiguous()       ? Trace::Verdict::Ambiguous
                                             : Trace::Verdict::Wins;
        traces.append({ verdict, step, row.featureId, row.aliasId, row.language });
    });
    std::stable_sort(traces.begin(), traces.end(), [](const Trace &a, const Trace &b) {
        return a.step && b.step ? *a.step < *b.step : a.step.has_value() && !b.step.has_value();
    });
    return traces;
}

} // namespace Kaiwa
