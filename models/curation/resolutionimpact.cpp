#include "models/curation/resolutionimpact.h"

#include <QMap>

#include <algorithm>

namespace Kaiwa {

namespace {

// What of a row decides where a label lands.
struct Bearer {
    QString label;
    QString featureId;
    std::optional<QString> language;
    bool operator==(const Bearer &) const = default;
};

using Bearers = QHash<QString, Bearer>; // by the row's id

Bearers featuresOf(const LabelTables &tables)
{
    Bearers bearers;
    bearers.reserve(tables.features().size());
    for (const LabelTables::Feature &feature : tables.features()) {
        bearers.insert(feature.label.id,
            { LabelResolver::ownLabel(feature.label), feature.label.id, feature.label.language });
    }
    return bearers;
}

Bearers aliasesOf(const LabelTables &tables)
{
    Bearers bearers;
    bearers.reserve(tables.aliases().size());
    for (const LabelAlias &alias : tables.aliases())
        bearers.insert(alias.id, { alias.alias, alias.featureId, alias.language });
    return bearers;
}

void addDifferent(QSet<QString> &labels, const Bearers &one, const Bearers &other)
{
    for (auto it = one.cbegin(); it != one.cend(); ++it) {
        const auto there = other.constFind(it.key());
        if (there == other.cend() || *there != it.value())
            labels.insert(it->label);
    }
}

QStringList sorted(const QSet<QString> &texts)
{
    QStringList list(texts.cbegin(), texts.cend());
    list.sort();
    return list;
}

} // namespace

QStringList labelsThatDiffer(const LabelTables &before, const LabelTables &after)
{
    QSet<QString> labels;
    for (const auto &read : { &featuresOf, &aliasesOf }) {
        const Bearers one = read(before);
        const Bearers other = read(after);
        addDifferent(labels, one, other);
        addDifferent(labels, other, one);
    }
    return sorted(labels);
}

QStringList languagesOf(const LabelTables &before, const LabelTables &after)
{
    QSet<QString> languages;
    for (const LabelTables *tables : { &before, &after }) {
        for (const LabelTables::Feature &feature : tables->features()) {
            if (feature.label.language)
                languages.insert(*feature.label.language);
        }
        for (const LabelAlias &alias : tables->aliases()) {
            if (alias.language)
                languages.insert(*alias.language);
        }
    }
    return sorted(languages);
}

QList<ResolutionMove> resolutionMoves(
    const LabelTables &before, const LabelTables &after, const QStringList &labels, const QStringList &languages)
{
    QList<std::optional<QString>> asked { std::nullopt };
    for (const QString &language : languages)
        asked.append(language);
    QList<ResolutionMove> moves;
    for (const QString &label : labels) {
        QMap<std::pair<QStringList, QStringList>, ResolutionMove> ofLabel; // by where they go
        for (const std::optional<QString> &language : std::as_const(asked)) {
            for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
                const QStringList from = before.resolver().resolve(label, language, rule).features;
                const QStringList to = after.resolver().resolve(label, language, rule).features;
                if (from == to)
                    continue;
                ResolutionMove &move = ofLabel[{ to, from }];
                move.label = label;
                move.from = from;
                move.to = to;
                move.when.append({ language, rule });
            }
        }
        moves += ofLabel.values();
    }
    return moves;
}

QStringList featuresLeft(const QList<ResolutionMove> &moves)
{
    QSet<QString> left;
    for (const ResolutionMove &move : moves) {
        for (const QString &feature : move.from) {
            if (!move.to.contains(feature))
                left.insert(feature);
        }
    }
    return sorted(left);
}

} // namespace Kaiwa
