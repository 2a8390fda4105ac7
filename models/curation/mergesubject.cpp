#include "models/curation/mergesubject.h"

#include "models/content/exchange/existingrows.h"
#include "models/content/values/jsonmember.h"
#include "models/curation/labeltables.h"
#include "models/database/catalog.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct MergeSubjectWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MergeSubject)
};

// Reads one subject; lives for one call.
class SubjectReader final {
public:
    SubjectReader(PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_features(catalog.table(featuresTable))
        , m_aliases(catalog.table(aliasesTable))
    {
        for (const StagedRecord &record : staged)
            m_staged.insert(record.key, record);
    }

    // `survivorId` empty: the one that the merged feature names.
    Result<MergeSubject> read(const QString &mergedId, const QString &survivorId)
    {
        if (const QString why = missing(); !why.isEmpty())
            return failure(Error::Kind::Invalid, why);
        MergeSubject subject;
        const Result<CurationRow> merged = feature(mergedId);
        if (!merged)
            return tl::unexpected<Error>(merged.error());
        subject.merged = *merged;
        const QString into = survivorId.isEmpty() ? mergedIntoOf(merged->value(u"metadata"_s)) : survivorId;
        if (into.isEmpty())
            return failure(
                Error::Kind::Invalid, MergeSubjectWords::tr("%1 was not folded into another feature.").arg(mergedId));
        const Result<CurationRow> survivor = endOfChain(into, mergedId);
        if (!survivor)
            return tl::unexpected<Error>(survivor.error());
        subject.survivor = *survivor;
        subject.isCircle = survivor->id() == mergedId;
        for (const Column &column : m_aliases->columns)
            subject.aliasColumns.append(column.name);
        if (const Result<void> done = readLabel(subject); !done)
            return tl::unexpected<Error>(done.error());
        if (const Result<void> done = readAliases(subject); !done)
            return tl::unexpected<Error>(done.error());
        if (const Result<void> done = readLanguages(subject); !done)
            return tl::unexpected<Error>(done.error());
        return subject;
    }

private:
    QString missing() const
    {
        if (const QString why = LabelTables::missing(m_catalog); !why.isEmpty())
            return why;
        const Column *metadata = m_features->column(u"metadata"_s);
        if (!metadata || !metadata->mayRead)
            return MergeSubjectWords::tr(
                "The features of this database have no metadata, so there is no place to note a merge.");
        return {};
    }

    Result<CurationRow> feature(const QString &id)
    {
        const RecordKey key { m_features->name, { id }, {} };
        const auto found = ExistingRows(*m_features).find(m_connection, { key.key });
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (const std::optional<BaseRow> &row = found->constFirst().row)
            return standing(key, *row);
        for (const StagedRecord &record : std::as_const(m_staged)) { // not in the database yet
            if (record.key.table == m_features->name && record.key.isDraft() && record.staged.value(u"id"_s) == id)
                return CurationRow { record.key, {}, record.staged };
        }
        return failure(Error::Kind::Invalid, MergeSubjectWords::tr("There is no feature %1 any more.").arg(id));
    }

    // A chain that leads back to `mergedId` ends there.
    Result<CurationRow> endOfChain(const QString &id, const QString &mergedId)
    {
        QSet<QString> seen;
        Result<CurationRow> at = feature(id);
        while (at && at->id() != mergedId) {
            seen.insert(at->id());
            const QString next = mergedIntoOf(at->value(u"metadata"_s));
            if (next.isEmpty() || seen.contains(next))
                break;
            at = feature(next);
        }
        return at;
    }

    CurationRow standing(const RecordKey &key, const BaseRow &row) const
    {
        CurationRow made { key, row, row.values };
        if (const auto staged = m_staged.constFind(key); staged != m_staged.cend())
            made.standing.insert(staged->staged);
        return made;
    }

    bool isToGo(const RecordKey &key) const
    {
        const auto staged = m_staged.constFind(key);
        return staged != m_staged.cend() && staged->operation == StagedRecord::Operation::Delete;
    }

    QString tableName(const Table &table) const { return quotedIdentifier(table.schema, table.name); }

    Result<void> readLabel(MergeSubject &subject)
    {
        QStringList parts;
        for (const QString &column : { u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s })
            parts += subject.merged.text(column);
        if (parts.contains(QString()) || parts.join(u':').count(u':') != 2)
            return {};
        const Result<Rows> lowered = m_connection.run({ u"SELECT lower($1::text)"_s, { parts.join(u':') } });
        if (!lowered)
            return tl::unexpected<Error>(lowered.error());
        subject.ownLabel = lowered->rows.constFirst().constFirst().value_or(QString());
        const QStringList loweredParts = subject.ownLabel.split(u':');
        const Result<Rows> twins =
            m_connection.run({ u"SELECT id::text, language_id::text FROM %1 WHERE macro_skill::text = $1 "
                               "AND sub_skill::text = $2 AND micro_rule::text = $3"_s.arg(tableName(*m_features)),
                { loweredParts.at(0), loweredParts.at(1), loweredParts.at(2) } });
        if (!twins)
            return tl::unexpected<Error>(twins.error());
        for (const Row &row : twins->rows) {
            const QString id = row.at(0).value_or(QString());
            if (id != subject.merged.id() && id != subject.survivor.id())
                subject.twins.insert(id, row.at(1));
        }
        return {};
    }

    Result<void> readAliases(MergeSubject &subject)
    {
        const QString aliases = tableName(*m_aliases);
        const Result<Rows> ids = m_connection.run(
            { u"SELECT id::text FROM %1 WHERE feature_id::text IN ($1, $2) OR alias::text = $3 "
              "OR alias IN (SELECT own.alias FROM %1 AS own WHERE own.feature_id::text IN ($1, $2)) ORDER BY 1"_s.arg(
                  aliases),
                { subject.merged.id(), subject.survivor.id(), subject.ownLabel } });
        if (!ids)
            return tl::unexpected<Error>(ids.error());
        QSet<RecordKey> wanted;
        for (const Row &row : ids->rows)
            wanted.insert({ m_aliases->name, { row.constFirst().value_or(QString()) }, {} });
        for (const StagedRecord &record : std::as_const(m_staged)) {
            if (record.key.table == m_aliases->name && !record.key.isDraft())
                wanted.insert(record.key);
        }
        QList<QStringList> keys;
        for (const RecordKey &key : std::as_const(wanted))
            keys.append(key.key);
        std::sort(keys.begin(), keys.end());
        const auto found = ExistingRows(*m_aliases).find(m_connection, keys);
        if (!found)
            return tl::unexpected<Error>(found.error());
        for (const ExistingRows::Found &one : *found) {
            const RecordKey key { m_aliases->name, one.key, {} };
            if (one.row && !isToGo(key))
                subject.aliases.append(standing(key, *one.row));
        }
        for (const StagedRecord &record : std::as_const(m_staged)) {
            if (record.key.table == m_aliases->name && record.key.isDraft())
                subject.aliases.append({ record.key, {}, record.staged });
        }
        return {};
    }

    // Where findings say in which language they were made; in older databases only their conversations do.
    Result<void> readLanguages(MergeSubject &subject)
    {
        const QString findings = u"analysis_findings"_s;
        QStringList languages;
        for (const auto &[table, column, sql] :
            std::initializer_list<std::tuple<QString, QString, QString>> {
                { findings, u"language_id"_s,
                    u"SELECT DISTINCT f.language_id::text FROM %1 f WHERE f.feature_id::text = $1 AND f.language_id IS NOT NULL"_s },
                { u"conversations"_s, u"target_language_id"_s,
                    u"SELECT DISTINCT c.target_language_id::text FROM %1 f JOIN %2 c ON c.id = f.conversation_id "
                    "WHERE f.feature_id::text = $1 AND c.target_language_id IS NOT NULL"_s } }) {
            if (!mayRead(findings, u"feature_id"_s) || !mayRead(table, column)
                || (table != findings && !mayRead(findings, u"conversation_id"_s)))
                continue;
            QString text = sql.arg(quotedIdentifier(m_catalog.schema(), findings));
            if (table != findings)
                text = text.arg(quotedIdentifier(m_catalog.schema(), table));
            const Result<Rows> rows = m_connection.run({ text, { subject.merged.id() } });
            if (!rows)
                return tl::unexpected<Error>(rows.error());
            for (const Row &row : rows->rows)
                languages += row.constFirst().value_or(QString());
        }
        languages.removeDuplicates();
        languages.sort();
        subject.seenIn = languages;
        return {};
    }

    bool mayRead(const QString &table, const QString &column) const
    {
        const Table *there = m_catalog.table(table);
        const Column *found = there ? there->column(column) : nullptr;
        return found && found->mayRead;
    }

    PgConnection &m_connection;
    const Catalog &m_catalog;
    const Table *m_features;
    const Table *m_aliases;
    QHash<RecordKey, StagedRecord> m_staged;
};

} // namespace

QString CurationRow::id() const
{
    return standing.value(u"id"_s).value_or(key.key.value(0));
}

QString CurationRow::text(const QString &column) const
{
    return standing.value(column).value_or(QString());
}

QList<CurationRow> MergeSubject::bearing(const QString &label, const Value &language) const
{
    QList<CurationRow> found;
    for (const CurationRow &alias : aliases) {
        if (alias.text(u"alias"_s) == label && alias.value(u"language_id"_s) == language)
            found.append(alias);
    }
    return found;
}

Result<MergeSubject> readMergeSubject(PgConnection &connection, const Catalog &catalog,
    const QList<StagedRecord> &staged, const QString &mergedId, const QString &survivorId)
{
    return SubjectReader(connection, catalog, staged).read(mergedId, survivorId);
}

Result<MergeSubject> readUnmergeSubject(
    PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged, const QString &mergedId)
{
    return SubjectReader(connection, catalog, staged).read(mergedId, {});
}

QString mergedIntoOf(const Value &metadata)
{
    const std::optional<QString> member = metadata ? jsonMember(*metadata, u"mergedInto"_s) : std::nullopt;
    return member ? fromJsonString(*member).value_or(QString()) : QString();
}

} // namespace Kaiwa
