#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/curation/labelresolver.h"

#include <memory>

namespace Kaiwa {

class Catalog;
class PgConnection;

// Every feature and every alias at one moment: what labels land on, and what was folded into what. Read on a worker,
// then laid under what is staged. Immutable, cheap to copy, safe in every thread.
class LabelTables final {
public:
    struct Feature {
        LabelFeature label;
        bool isActive = true;
        bool isMachineMade = false; // metadata has sourceRuleId
        bool hasCopy = false; // coaching copy for learners
        QString levels; // of the Common European Framework, as JSON
        QString mergedInto; // the feature that it was folded into; empty: none
    };

    LabelTables(); // of nothing
    LabelTables(QList<Feature> features, QList<LabelAlias> aliases);

    // Why the connected database has no labels to speak of, in words; empty: it has.
    static QString missing(const Catalog &catalog);
    // Blocks; on a worker's connection.
    static Result<LabelTables> read(PgConnection &connection, const Catalog &catalog);

    // The same once these records are committed; records of other tables change nothing.
    LabelTables with(const QList<StagedRecord> &staged) const;

    const QList<Feature> &features() const { return d->features; } // by id
    const QList<LabelAlias> &aliases() const { return d->aliases; }
    const Feature *feature(const QString &id) const; // null: there is none
    QList<LabelAlias> aliasesOf(const QString &featureId) const;
    // "ja grammar:verb-forms:te-form", "* …" without a language; the id of a feature that is not there.
    QString labelWithLanguage(const QString &featureId) const;
    const LabelResolver &resolver() const { return d->resolver; }

    // The feature that speaks for this one: at the end of the chain of merges; itself where it was not merged. A circle,
    // which the studio never makes, ends where it closes; a chain into nothing ends at the last that is there.
    QString survivorOf(const QString &id) const;

private:
    struct Data {
        QList<Feature> features;
        QList<LabelAlias> aliases;
        QHash<QString, qsizetype> places; // of the features, by id
        QHash<QString, QList<qsizetype>> aliasPlaces; // by feature
        LabelResolver resolver;
    };
    std::shared_ptr<const Data> d;
};

// The names of what curation reads and stages.
inline constexpr QLatin1StringView featuresTable { "linguistic_features" };
inline constexpr QLatin1StringView aliasesTable { "linguistic_feature_aliases" };

} // namespace Kaiwa
