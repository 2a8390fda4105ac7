#include "models/curation/labelsuggestions.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

QList<SimilarityIndex::Entry> suggestionEntries(const LabelTables &tables)
{
    QList<SimilarityIndex::Entry> entries;
    entries.reserve(tables.features().size() + tables.aliases().size());
    // Of another language than its feature is what an alias is written for: the row's own counts, else the feature's.
    const auto add = [&](const QString &feature, const QString &label, const std::optional<QString> &language) {
        const QString survivor = tables.survivorOf(feature);
        const LabelTables::Feature *there = tables.feature(survivor);
        const std::optional<QString> own = there ? there->label.language : std::nullopt;
        entries.append({ survivor, label, language ? *language : own.value_or(QString()) });
    };
    for (const LabelTables::Feature &feature : tables.features())
        add(feature.label.id, LabelResolver::ownLabel(feature.label), feature.label.language);
    for (const LabelAlias &alias : tables.aliases())
        add(alias.featureId, alias.alias, alias.language);
    return entries;
}

QString idOf(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SameSpelling:
        return u"same-spelling"_s;
    case MatchReason::SameWords:
        return u"same-words"_s;
    case MatchReason::SameScript:
        return u"same-script"_s;
    case MatchReason::Alike:
        return u"alike"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
