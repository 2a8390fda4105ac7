#include "models/content/table/referencelookup.h"

#include "models/content/entitydescription.h"
#include "models/content/softreference.h"
#include "models/content/window/windowquery.h"
#include "models/database/uuidtext.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ReferenceLookup::ReferenceLookup(const Catalog &catalog, const Table &table, const QString &column)
{
    const auto reference = referenceTarget(catalog, table, column);
    const Table *target = reference ? catalog.table(reference->table) : nullptr;
    if (!target || !isReadable(*target, reference->column))
        return;
    m_table = target->name;
    m_source = quotedIdentifier(target->schema, target->name);
    m_key = reference->column;
    m_name = describeEntity(target->name).adaptedTo(*target).nameColumn;
    const Column *name = target->column(m_name);
    if (!name) {
        m_name = m_key;
        name = target->column(m_key);
    }
    m_nameIsText = name->kind == ValueKind::Text;
    m_keyIsUuid = target->column(m_key)->kind == ValueKind::Uuid;
    m_small = isSmall(*target);
}

Statement ReferenceLookup::candidates(const QString &text, int limit, bool icu) const
{
    const QString key = u"r."_s + quotedIdentifier(m_key);
    const QString name = u"r."_s + quotedIdentifier(m_name);
    const QString collation = icu && m_nameIsText && m_small ? u" COLLATE \"und-x-icu\""_s : QString();
    Statement statement;
    statement.sql = u"SELECT "_s + key + u"::text, "_s + name + u"::text FROM "_s + m_source + u" AS r"_s;
    QString order;
    if (!text.isEmpty()) {
        statement.sql += u" WHERE "_s + name + u"::text ILIKE $1 OR "_s + key + u"::text ILIKE $1"_s;
        order = u"coalesce("_s + name + u"::text ILIKE $2, false) DESC, "_s;
        statement.parameters = { containsPattern(text), prefixPattern(text) };
    }
    // A big table without a text to look for is offered by key, which an index serves.
    if (!text.isEmpty() || m_small)
        order += name + (m_nameIsText ? collation : u"::text"_s) + u", "_s;
    statement.parameters.append(QString::number(limit));
    statement.sql += u" ORDER BY "_s + order + key + u" LIMIT $"_s + QString::number(statement.parameters.size())
        + u"::bigint"_s;
    return statement;
}

Statement ReferenceLookup::names(const QStringList &keys) const
{
    const QString key = u"r."_s + quotedIdentifier(m_key);
    // Compared as a text, no index of uuids would serve: all rows would be read for one name.
    const bool areUuids = m_keyIsUuid && std::all_of(keys.cbegin(), keys.cend(), isUuid);
    Statement statement;
    QStringList places;
    for (const QString &value : keys) {
        statement.parameters.append(value);
        places.append(u'$' + QString::number(statement.parameters.size()) + (areUuids ? u"::uuid"_s : QString()));
    }
    statement.sql = u"SELECT "_s + key + u"::text, r."_s + quotedIdentifier(m_name) + u"::text FROM "_s + m_source
        + u" AS r WHERE "_s + key + (areUuids ? QString() : u"::text"_s) + u" IN ("_s + places.join(u", "_s) + u')';
    return statement;
}

ReferenceNames ReferenceLookup::drafts(const ChangeSet &changes, const QString &text) const
{
    ReferenceNames found;
    for (const StagedRecord &record : changes.records(m_table)) {
        if (record.operation != StagedRecord::Operation::Insert)
            continue;
        const QString key = record.staged.value(m_key).value_or(QString());
        const QString name = record.staged.value(m_name).value_or(QString());
        if (!key.isEmpty() && (key.contains(text, Qt::CaseInsensitive) || name.contains(text, Qt::CaseInsensitive)))
            found.append({ key, name.isEmpty() ? key : name });
    }
    return found;
}

ReferenceNames ReferenceLookup::withStaged(const ReferenceNames &read, const ChangeSet &changes) const
{
    if (changes.count(m_table) == 0)
        return read;
    ReferenceNames result;
    for (auto [key, name] : read) {
        // Only where the target is told apart by the column that is referred to.
        const StagedRecord *record = changes.find({ m_table, { key }, {} });
        if (record && record->operation == StagedRecord::Operation::Delete)
            continue;
        if (record && record->staged.contains(m_name))
            name = record->staged.value(m_name).value_or(key);
        result.append({ key, name });
    }
    return result;
}

} // namespace Kaiwa
