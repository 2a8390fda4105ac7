#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Kaiwa {

// What the rule reads of a feature and of an alias. A language that is not set means every language ("global").
struct LabelFeature {
    QString id;
    std::optional<QString> language;
    QString macroSkill;
    QString subSkill;
    QString microRule;
};
struct LabelAlias {
    QString id;
    QString featureId;
    std::optional<QString> language;
    QString alias;
};

// Which of the application's two rules finds the feature of a raw label.
//   Documented  the alias of the conversation's language, then the alias without language, then the feature whose three
//               parts equal the label's: of that language, then without language, then of another one.
//   Deployed    stricter: with a language only aliases of that language, then features of that language; without one,
//               the aliases of any language, then the features of any.
// Neither looks at is_active. Where nothing is found the application makes a new feature by itself.
enum class LabelRule { Documented, Deployed };

// Where labels land: the application's rule over one state of features and aliases. What several rows would answer is
// ambiguous and never decided here, for the application takes whichever row the server happens to give it first.
//
// A label is given as PostgreSQL's lower() writes it on the database in question: what is lower case depends on the
// database's locale. Equality is that of code points, as the server's. Immutable, so any thread may ask; a label costs
// a look into two hash tables.
class LabelResolver final {
public:
    // In the order in which the rule looks; what a rule leaves out is skipped.
    enum class Step {
        AliasOfLanguage,
        AliasWithoutLanguage,
        AliasOfAnyLanguage,
        FeatureOfLanguage,
        FeatureWithoutLanguage,
        FeatureOfAnyLanguage, // Documented: of another one
    };

    struct Resolution {
        std::optional<Step> step; // not set: nothing matches
        QStringList features; // their ids, each once, sorted; more than one: ambiguous

        bool isAmbiguous() const { return features.size() > 1; }
        std::optional<QString> landsOn() const; // not set where nothing matches or more than one feature does
        friend bool operator==(const Resolution &, const Resolution &) = default;
    };

    // One row that bears the label, and what the rule makes of it.
    struct Trace {
        enum class Verdict { Wins, Ambiguous, LosesToEarlierStep, NotLookedAt };
        Verdict verdict = Verdict::NotLookedAt;
        std::optional<Step> step; // not set: the rule leaves such rows out
        QString featureId;
        QString aliasId; // empty: the feature itself, by its three parts
        std::optional<QString> language; // the row's
    };

    LabelResolver() = default;
    LabelResolver(const QList<LabelFeature> &features, const QList<LabelAlias> &aliases);

    Resolution resolve(const QString &label, const std::optional<QString> &language, LabelRule rule) const;
    // Every row that bears the label, in the order in which the rule looks, those that it leaves out last.
    QList<Trace> trace(const QString &label, const std::optional<QString> &language, LabelRule rule) const;

    // The label of a feature's own: its three parts, as the application writes them before it lowers the case.
    static QString ownLabel(const LabelFeature &feature);

private:
    struct Row {
        QString featureId;
        QString aliasId;
        std::optional<QString> language;
    };
    template <typename Visit> void visitRows(const QString &label, Visit visit) const;

    QHash<QString, QList<Row>> m_aliases; // by alias
    QHash<QString, QList<Row>> m_features; // by own label
};

} // namespace Kaiwa
