#include "models/curation/mergeguard.h"

#include "models/curation/labeltables.h"
#include "models/curation/mergesubject.h"
#include "models/curation/serverresolution.h"

#include <QCoreApplication>
#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct MergeGuardWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MergeGuard)
};

// The merges among the records of one commit.
struct Merges {
    QHash<QString, QString> survivors; // by the folded feature, at the end of the chain
    QStringList labels; // that features or aliases of folded ones bear
    QSet<QString> languages; // in which they are looked at
};

Value standing(const StagedRecord &record, const QString &column)
{
    return record.staged.value(column, record.base.values.value(column));
}

QString text(const StagedRecord &record, const QString &column)
{
    return record.base.values.value(column).value_or(QString());
}

void findFolded(const QList<StagedRecord> &records, Merges &merges)
{
    const QString metadata = u"metadata"_s;
    for (const StagedRecord &record : records) {
        if (record.key.table != featuresTable || record.operation != StagedRecord::Operation::Update
            || !record.staged.contains(metadata))
            continue;
        const QString into = mergedIntoOf(record.staged.value(metadata));
        if (into.isEmpty() || into == mergedIntoOf(record.base.values.value(metadata)))
            continue;
        merges.survivors.insert(record.key.key.constFirst(), into);
        merges.labels += (QStringList { text(record, u"macro_skill"_s), text(record, u"sub_skill"_s),
                              text(record, u"micro_rule"_s) })
                             .join(u':');
        if (const Value language = record.base.values.value(u"language_id"_s))
            merges.languages.insert(*language);
    }
    // A chain within one commit ends where none of these goes on.
    for (QString &survivor : merges.survivors) {
        QSet<QString> seen;
        while (merges.survivors.contains(survivor) && !seen.contains(survivor)) {
            seen.insert(survivor);
            survivor = merges.survivors.value(survivor);
        }
    }
}

void findLabels(const QList<StagedRecord> &records, Merges &merges)
{
    const QString language = u"language_id"_s;
    for (const StagedRecord &record : records) {
        if (record.key.table != aliasesTable)
            continue;
        if (merges.survivors.contains(text(record, u"feature_id"_s)))
            merges.labels += text(record, u"alias"_s);
        for (const Value &one : { standing(record, language), record.base.values.value(language) }) {
            if (one)
                merges.languages.insert(*one);
        }
    }
    merges.labels.removeDuplicates();
}

// In a language that no row has a label is answered as in every other such language, so one of them stands for all.
QList<AskedLabel> asked(const Merges &merges)
{
    QString elsewhere = u"-"_s;
    while (merges.languages.contains(elsewhere))
        elsewhere += u'-';
    QList<AskedLabel> labels;
    for (const QString &label : merges.labels) {
        labels.append({ label, {} });
        labels.append({ label, elsewhere });
        for (const QString &language : merges.languages)
            labels.append({ label, language });
    }
    return labels;
}

CommitAssertion landing(const Merges &merges, const QList<AskedLabel> &labels, LabelRule rule)
{
    CommitAssertion assertion;
    assertion.before = assertion.statement = resolveStatement(labels, rule);
    assertion.judge = [survivors = merges.survivors, labels](const Rows &before, const Rows &after) {
        const QList<LabelResolver::Resolution> landed = resolutionsOf(before);
        const QList<LabelResolver::Resolution> lands = resolutionsOf(after);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const std::optional<QString> feature = landed.value(i).landsOn();
            if (feature && survivors.contains(*feature) && lands.value(i).landsOn() != survivors.value(*feature))
                return MergeGuardWords::tr(
                    "The label “%1” of the folded feature %2 would not land on %3, so nothing was committed.")
                    .arg(labels.at(i).label, *feature, survivors.value(*feature));
        }
        return QString();
    };
    return assertion;
}

CommitAssertion nothingLeft(const Merges &merges, const Catalog &catalog)
{
    const QString aliases = quotedIdentifier(catalog.schema(), aliasesTable);
    CommitAssertion assertion;
    assertion.message = MergeGuardWords::tr(
        "A folded feature has an alias that somebody added meanwhile, so nothing was committed. Fold it again.");
    assertion.before = { u"LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE"_s.arg(aliases), {} };
    QStringList places;
    for (auto it = merges.survivors.cbegin(); it != merges.survivors.cend(); ++it) {
        assertion.statement.parameters += it.key();
        places += u'$' + QString::number(places.size() + 1);
    }
    assertion.statement.sql
        = u"SELECT FROM %1 WHERE feature_id::text IN (%2) LIMIT 1"_s.arg(aliases, places.join(u", "_s));
    return assertion;
}

} // namespace

QList<CommitAssertion> mergeAssertions(const QList<StagedRecord> &records, const Catalog &catalog)
{
    Merges merges;
    findFolded(records, merges);
    if (merges.survivors.isEmpty())
        return {};
    findLabels(records, merges);
    const QList<AskedLabel> labels = asked(merges);
    return { nothingLeft(merges, catalog), landing(merges, labels, LabelRule::Documented),
        landing(merges, labels, LabelRule::Deployed) };
}

} // namespace Kaiwa
