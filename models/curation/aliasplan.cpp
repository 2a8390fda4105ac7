#include "models/curation/aliasplan.h"

#include "models/content/checks/aliaschecks.h"
#include "models/content/exchange/existingrows.h"
#include "models/content/staging/changeset.h"
#include "models/curation/askedlabel.h"
#include "models/database/session.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using Fate = PlannedAlias::Fate;

namespace {

struct AliasPlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::AliasPlan)
};

const QString featureColumn = u"feature_id"_s;
const QString languageColumn = u"language_id"_s;
const QString aliasColumn = u"alias"_s;
const QString notesColumn = u"notes"_s;

struct AliasKey {
    QString alias;
    std::optional<QString> language;
    bool operator==(const AliasKey &) const = default;
};
size_t qHash(const AliasKey &key, size_t seed)
{
    return qHashMulti(seed, key.alias, key.language.value_or(QString()), key.language.has_value());
}

// A feature with this alias and language already, the wanted one before any other; empty: there is none.
QString namedBy(const QList<LabelResolver::Trace> &rows, const std::optional<QString> &language, const QString &wanted)
{
    QString named;
    for (const LabelResolver::Trace &row : rows) {
        if (!row.aliasId.isEmpty() && row.language == language && (named.isEmpty() || row.featureId == wanted))
            named = row.featureId;
    }
    return named;
}

// Another feature that answers to these three parts in conversations of the alias's language.
QString hiddenBy(
    const QList<LabelResolver::Trace> &rows, const std::optional<QString> &language, const QString &featureId)
{
    for (const LabelResolver::Trace &row : rows) {
        const bool meets = !row.language || !language || row.language == language;
        if (row.aliasId.isEmpty() && meets && row.featureId != featureId)
            return row.featureId;
    }
    return {};
}

} // namespace

QList<PlannedAlias> planAliases(const LabelTables &tables, const QString &featureId,
    const std::optional<QString> &language, const QStringList &typed, const QStringList &lowered)
{
    const LabelTables::Feature *feature = tables.feature(featureId);
    const QString ownLabel = feature ? LabelResolver::ownLabel(feature->label) : QString();
    QSet<QString> seen;
    QList<PlannedAlias> planned;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        PlannedAlias alias { typed.at(i), lowered.value(i), Fate::New, {} };
        if (alias.alias.isEmpty())
            continue;
        const QList<LabelResolver::Trace> rows
            = tables.resolver().trace(alias.alias, language, LabelRule::Documented); // all that bear it
        const QString named = namedBy(rows, language, featureId);
        if (seen.contains(alias.alias)) {
            alias.fate = Fate::Twice;
        } else if (named == featureId) {
            alias.fate = Fate::Exists;
        } else if (!named.isEmpty()) {
            alias.fate = Fate::Conflict;
            alias.other = named;
        } else if (alias.alias == ownLabel) {
            alias.fate = Fate::OwnLabel;
        } else if (alias.other = hiddenBy(rows, language, featureId); !alias.other.isEmpty()) {
            alias.fate = Fate::Hides;
        }
        seen.insert(alias.alias);
        planned.append(alias);
    }
    return planned;
}

Query<QList<PlannedAlias>> readAliasPlan(Session &session, const LabelTables &tables, const QString &featureId,
    const std::optional<QString> &language, const QStringList &typed)
{
    return session.read<QList<PlannedAlias>>(
        [tables, featureId, language, typed](PgConnection &connection) -> Result<QList<PlannedAlias>> {
            QStringList cleaned;
            for (const QString &label : typed)
                cleaned.append(cleanedAlias(label));
            return loweredByServer(connection, cleaned).map([&](const QStringList &lowered) {
                return planAliases(tables, featureId, language, typed, lowered);
            });
        });
}

int stageAliases(ChangeSet &changes, const QString &featureId, const std::optional<QString> &language,
    const QList<PlannedAlias> &planned, const QString &notes)
{
    const int count = int(std::count_if(
        planned.cbegin(), planned.cend(), [](const PlannedAlias &alias) { return alias.isAdded(); }));
    changes.beginStep(
        AliasPlanWords::tr("Add %n alias(es) to %1", "step in the undo history; %1: a feature's id", count)
            .arg(featureId));
    for (const PlannedAlias &alias : planned) {
        if (!alias.isAdded())
            continue;
        FieldValues values { { featureColumn, featureId }, { aliasColumn, alias.alias } };
        if (language)
            values.insert(languageColumn, *language);
        if (!notes.isEmpty())
            values.insert(notesColumn, notes);
        changes.insertRecord(aliasesTable, values);
    }
    changes.endStep();
    return count;
}

Query<QList<StandingAlias>> readConflicting(Session &session, const LabelTables &tables,
    const std::optional<QString> &language, const QList<PlannedAlias> &planned, const QList<StagedRecord> &staged)
{
    QSet<QString> labels;
    for (const PlannedAlias &alias : planned) {
        if (alias.fate == Fate::Conflict)
            labels.insert(alias.alias);
    }
    QList<QStringList> wanted;
    for (const LabelAlias &alias : tables.aliases()) {
        if (alias.language == language && labels.contains(alias.alias))
            wanted.append({ alias.id });
    }
    return session.read<QList<StandingAlias>>(
        [catalog = session.catalog(), wanted, staged](PgConnection &connection) -> Result<QList<StandingAlias>> {
            const Table *table = catalog.table(aliasesTable);
            if (!table)
                return failure(Error::Kind::Invalid, LabelTables::missing(catalog));
            QHash<QString, StandingAlias> changed;
            for (const StagedRecord &record : staged) {
                FieldValues values = record.base.values;
                values.insert(record.staged);
                const QString own = record.key.isDraft() ? record.key.draft : record.key.key.value(0);
                changed.insert(values.value(u"id"_s).value_or(own), { record.key, values, record.base });
            }
            QList<StandingAlias> aliases;
            QList<QStringList> keys;
            for (const QStringList &key : wanted) {
                const auto own = changed.constFind(key.constFirst());
                if (own == changed.cend())
                    keys.append(key);
                else
                    aliases.append(*own);
            }
            return ExistingRows(*table).find(connection, keys).map([&](const QList<ExistingRows::Found> &found) {
                for (const ExistingRows::Found &row : found) {
                    if (row.row)
                        aliases.append({ { table->name, row.key, {} }, row.row->values, *row.row });
                }
                return aliases;
            });
        });
}

AliasMove stageAliasMove(
    ChangeSet &changes, const LabelTables &tables, const QList<StandingAlias> &aliases, const QString &featureId)
{
    QSet<AliasKey> there;
    for (const LabelAlias &alias : tables.aliasesOf(featureId))
        there.insert({ alias.alias, alias.language });
    AliasMove done;
    changes.beginStep(AliasPlanWords::tr(
        "Move %n alias(es) to %1", "step in the undo history; %1: a feature's id", int(aliases.size()))
                          .arg(featureId));
    for (const StandingAlias &alias : aliases) {
        if (alias.values.value(featureColumn) == Value(featureId))
            continue;
        const AliasKey key { alias.values.value(aliasColumn).value_or(QString()), alias.values.value(languageColumn) };
        if (there.contains(key)) {
            changes.removeRecord(alias.key, alias.base);
            ++done.gone;
            continue;
        }
        there.insert(key);
        if (alias.key.isDraft())
            changes.setDraftValue(alias.key, featureColumn, featureId);
        else
            changes.setValue(alias.key, featureColumn, featureId, alias.base);
        ++done.moved;
    }
    changes.endStep();
    return done;
}

} // namespace Kaiwa
