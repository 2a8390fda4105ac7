#include "models/curation/labeltables.h"

#include "models/database/catalog.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LabelTablesWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LabelTables)
};

const QStringList featureColumns { u"id"_s, u"language_id"_s, u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s,
    u"is_active"_s, u"coaching_copy"_s, u"cefr_references"_s, u"metadata"_s };
const QStringList aliasColumns { u"id"_s, u"feature_id"_s, u"language_id"_s, u"alias"_s };
// Without these there is nothing to resolve; the others may be missing.
constexpr qsizetype neededOfFeatures = 5;

bool mayRead(const Catalog &catalog, QLatin1StringView table, const QString &column)
{
    const Table *there = catalog.table(table);
    const Column *found = there ? there->column(column) : nullptr;
    return found && found->mayRead;
}

// One text for each column, NULL where the database has none.
Statement selectAll(const Catalog &catalog, QLatin1StringView table, const QStringList &columns)
{
    QStringList expressions;
    for (const QString &column : columns)
        expressions += mayRead(catalog, table, column) ? quotedIdentifier(column) + u"::text"_s : u"NULL"_s;
    return {
        u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(expressions.join(u", "_s), quotedIdentifier(catalog.schema(), table)), {}
    };
}

LabelTables::Feature featureOf(const FieldValues &values)
{
    const auto text = [&](QLatin1StringView column) { return values.value(column).value_or(QString()); };
    LabelTables::Feature feature;
    feature.label = { text("id"_L1), values.value(u"language_id"_s), text("macro_skill"_L1), text("sub_skill"_L1),
        text("micro_rule"_L1) };
    feature.isActive = values.value(u"is_active"_s).value_or(u"true"_s) == "true"_L1;
    feature.hasCopy = !text("coaching_copy"_L1).trimmed().isEmpty();
    feature.levels = text("cefr_references"_L1);
    const QJsonObject metadata = QJsonDocument::fromJson(text("metadata"_L1).toUtf8()).object();
    feature.isMachineMade = metadata.contains("sourceRuleId"_L1);
    feature.mergedInto = metadata.value("mergedInto"_L1).toString();
    return feature;
}

LabelAlias aliasOf(const FieldValues &values)
{
    const auto text = [&](QLatin1StringView column) { return values.value(column).value_or(QString()); };
    return { text("id"_L1), text("feature_id"_L1), values.value(u"language_id"_s), text("alias"_L1) };
}

FieldValues valuesOf(const QStringList &columns, const Row &row)
{
    FieldValues values;
    for (qsizetype i = 0; i < columns.size(); ++i)
        values.insert(columns.at(i), row.value(i));
    return values;
}

// The record as it would stand; of a draft whose id the server makes the draft's own name.
FieldValues standing(const StagedRecord &record)
{
    FieldValues values = record.base.values;
    values.insert(record.staged);
    if (!values.value(u"id"_s))
        values.insert(u"id"_s, record.key.isDraft() ? record.key.draft : record.key.key.value(0));
    return values;
}

} // namespace

LabelTables::LabelTables()
    : d(std::make_shared<Data>())
{
}

LabelTables::LabelTables(QList<Feature> features, QList<LabelAlias> aliases)
{
    const auto data = std::make_shared<Data>();
    std::sort(features.begin(), features.end(),
        [](const Feature &one, const Feature &other) { return one.label.id < other.label.id; });
    QList<LabelFeature> labels;
    labels.reserve(features.size());
    data->places.reserve(features.size());
    for (const Feature &feature : features) {
        data->places.insert(feature.label.id, labels.size());
        labels.append(feature.label);
    }
    for (qsizetype i = 0; i < aliases.size(); ++i)
        data->aliasPlaces[aliases.at(i).featureId].append(i);
    data->resolver = LabelResolver(labels, aliases);
    data->features = std::move(features);
    data->aliases = std::move(aliases);
    d = data;
}

QString LabelTables::missing(const Catalog &catalog)
{
    for (const auto &[table, columns] :
        { std::pair(featuresTable, featureColumns.first(neededOfFeatures)), std::pair(aliasesTable, aliasColumns) }) {
        if (!catalog.table(table))
            return LabelTablesWords::tr("The database has no table %1.").arg(table);
        for (const QString &column : columns) {
            if (!mayRead(catalog, table, column))
                return LabelTablesWords::tr("The table %1 shows no column %2.").arg(table, column);
        }
    }
    return {};
}

Result<LabelTables> LabelTables::read(PgConnection &connection, const Catalog &catalog)
{
    if (const QString why = missing(catalog); !why.isEmpty())
        return failure(Error::Kind::Invalid, why);
    const Result<Rows> features = connection.run(selectAll(catalog, featuresTable, featureColumns));
    if (!features)
        return tl::unexpected<Error>(features.error());
    const Result<Rows> aliases = connection.run(selectAll(catalog, aliasesTable, aliasColumns));
    if (!aliases)
        return tl::unexpected<Error>(aliases.error());
    QList<Feature> featureList;
    featureList.reserve(features->rows.size());
    for (const Row &row : features->rows)
        featureList.append(featureOf(valuesOf(featureColumns, row)));
    QList<LabelAlias> aliasList;
    aliasList.reserve(aliases->rows.size());
    for (const Row &row : aliases->rows)
        aliasList.append(aliasOf(valuesOf(aliasColumns, row)));
    return LabelTables(std::move(featureList), std::move(aliasList));
}

LabelTables LabelTables::with(const QList<StagedRecord> &staged) const
{
    QHash<QString, std::optional<Feature>> features; // changed ones; none: deleted
    QHash<QString, std::optional<LabelAlias>> aliases;
    for (const StagedRecord &record : staged) {
        const FieldValues values = standing(record);
        const QString id = values.value(u"id"_s).value_or(QString());
        const bool stays = record.operation != StagedRecord::Operation::Delete;
        if (record.key.table == featuresTable)
            features.insert(id, stays ? std::optional(featureOf(values)) : std::nullopt);
        else if (record.key.table == aliasesTable)
            aliases.insert(id, stays ? std::optional(aliasOf(values)) : std::nullopt);
    }
    if (features.isEmpty() && aliases.isEmpty())
        return *this;
    QList<Feature> featureList;
    for (const Feature &feature : d->features) {
        const auto changed = features.constFind(feature.label.id);
        if (changed == features.cend())
            featureList.append(feature);
        else if (const std::optional<Feature> now = features.take(feature.label.id))
            featureList.append(*now);
    }
    QList<LabelAlias> aliasList;
    for (const LabelAlias &alias : d->aliases) {
        const auto changed = aliases.constFind(alias.id);
        if (changed == aliases.cend())
            aliasList.append(alias);
        else if (const std::optional<LabelAlias> now = aliases.take(alias.id))
            aliasList.append(*now);
    }
    for (const std::optional<Feature> &added : features) {
        if (added)
            featureList.append(*added);
    }
    for (const std::optional<LabelAlias> &added : aliases) {
        if (added)
            aliasList.append(*added);
    }
    return LabelTables(std::move(featureList), std::move(aliasList));
}

const LabelTables::Feature *LabelTables::feature(const QString &id) const
{
    const auto place = d->places.constFind(id);
    return place == d->places.cend() ? nullptr : &d->features.at(*place);
}

QList<LabelAlias> LabelTables::aliasesOf(const QString &featureId) const
{
    QList<LabelAlias> found;
    for (const qsizetype place : d->aliasPlaces.value(featureId))
        found.append(d->aliases.at(place));
    return found;
}

QString LabelTables::labelWithLanguage(const QString &featureId) const
{
    const Feature *found = feature(featureId);
    return found ? found->label.language.value_or(u"*"_s) + u' ' + LabelResolver::ownLabel(found->label) : featureId;
}

QString LabelTables::survivorOf(const QString &id) const
{
    QSet<QString> seen { id };
    QString survivor = id;
    for (const Feature *at = feature(id); at && !at->mergedInto.isEmpty(); at = feature(survivor)) {
        if (seen.contains(at->mergedInto) || !feature(at->mergedInto))
            break;
        survivor = at->mergedInto;
        seen.insert(survivor);
    }
    return survivor;
}

} // namespace Kaiwa
