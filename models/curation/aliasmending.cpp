#include "models/curation/aliasmending.h"

#include "models/content/exchange/existingrows.h"
#include "models/content/staging/changeset.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct AliasMendingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::AliasMending)
};

Result<AliasMending> plan(PgConnection &connection, const Table &table, const TriageItem &item, const QString &feature,
    const QStringList &twins)
{
    QList<QStringList> keys;
    for (const QString &alias : item.aliases)
        keys.append({ alias });
    const Result<QList<ExistingRows::Found>> found = ExistingRows(table).find(connection, keys);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Result<Rows> lower = connection.run(u"SELECT lower($1::text)"_s, { item.label });
    if (!lower)
        return tl::unexpected<Error>(lower.error());
    const Value mended = lower->rows.value(0).value(0);
    AliasMending mending;
    for (const ExistingRows::Found &row : *found) {
        if (!row.row || row.row->values.value(u"alias"_s) != item.label)
            continue; // somebody was faster
        const RecordKey key { table.name, row.key, {} };
        const bool isOfFeature = row.row->values.value(u"feature_id"_s) == feature;
        if (item.kind == TriageItem::Kind::Conflict && !isOfFeature)
            mending.rows.append({ key, *row.row, {} });
        else if (item.kind == TriageItem::Kind::DeadAlias)
            mending.rows.append({ key, *row.row, twins.contains(mended.value_or(QString())) ? Value() : mended });
    }
    if (mending.rows.isEmpty())
        return failure(Error::Kind::Conflict, AliasMendingWords::tr("Somebody changed these aliases meanwhile."));
    return mending;
}

} // namespace

QString AliasMending::stepName() const
{
    const bool goes = std::all_of(rows.cbegin(), rows.cend(), [](const Row &row) { return !row.alias; });
    const QString alias = rows.value(0).base.values.value(u"alias"_s).value_or(QString());
    return goes ? AliasMendingWords::tr("Delete %n aliases “%1”", "name of a step", int(rows.size())).arg(alias)
                : AliasMendingWords::tr("Write the alias “%1” in lower case", "name of a step").arg(alias);
}

void AliasMending::stage(ChangeSet &changes) const
{
    changes.beginStep(stepName());
    for (const Row &row : rows) {
        if (row.alias)
            changes.setValue(row.key, u"alias"_s, row.alias, row.base);
        else
            changes.removeRecord(row.key, row.base);
    }
    changes.endStep();
}

Query<AliasMending> planAliasMending(
    Session &session, const LabelTables &tables, const TriageItem &item, const QString &feature)
{
    QStringList twins; // texts that the feature has in the same language
    std::optional<QString> language;
    const QList<LabelAlias> aliases = tables.aliasesOf(feature);
    for (const LabelAlias &alias : aliases) {
        if (item.aliases.contains(alias.id))
            language = alias.language;
    }
    for (const LabelAlias &alias : aliases) {
        if (alias.language == language && !item.aliases.contains(alias.id))
            twins.append(alias.alias);
    }
    const Catalog catalog = session.catalog();
    return session.read<AliasMending>(
        [catalog, item, feature, twins](PgConnection &connection) -> Result<AliasMending> {
            const Table *table = catalog.table(aliasesTable);
            if (!table)
                return failure(Error::Kind::Invalid, LabelTables::missing(catalog));
            return plan(connection, *table, item, feature, twins);
        });
}

} // namespace Kaiwa
