#include "models/content/table/keyproposal.h"

#include "models/content/workspace.h"
#include "models/language/slug.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

KeyProposal::KeyProposal(Workspace &workspace, std::function<bool(const QString &)> isShown, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_isShown(std::move(isShown))
{
}

void KeyProposal::adopt(const Table *table, const KeyRule &rule)
{
    m_key.clear();
    const Column *key = table && table->primaryKey.size() == 1 ? table->column(table->primaryKey.first()) : nullptr;
    if (rule.columns.isEmpty() || !key || key->kind != ValueKind::Text || !key->mayInsert || key->generated
        || table->referenceFor(key->name))
        return;
    m_key = key->name;
    m_rule = rule;
    m_table = table->name;
    const QString column = quotedIdentifier(m_key);
    m_sql = u"SELECT %1::text FROM %2 WHERE %1 = $1 OR left(%1, char_length($2)) = $2"_s.arg(
        column, quotedIdentifier(table->schema, table->name));
}

bool KeyProposal::isFrom(const QString &column) const
{
    return !m_key.isEmpty() && m_rule.columns.contains(column);
}

bool KeyProposal::follows(const QString &key, const QString &made)
{
    if (key.isEmpty())
        return true;
    if (made.isEmpty() || !key.startsWith(made))
        return false;
    const QString rest = key.mid(made.size());
    bool isNumber = false;
    return rest.isEmpty() || (rest.startsWith(u'-') && rest.mid(1).toInt(&isNumber) > 1 && isNumber);
}

QString KeyProposal::unique(const RecordKey &draft, const QString &made, const QSet<QString> &inDatabase) const
{
    QSet<QString> staged;
    for (const StagedRecord &record : m_workspace.changes().records(m_table)) {
        if (record.key.isDraft() && record.key != draft)
            staged.insert(record.staged.value(m_key).value_or(QString()));
    }
    return uniqueSlug(made,
        [&](const QString &key) { return staged.contains(key) || inDatabase.contains(key) || m_isShown(key); });
}

std::optional<Value> KeyProposal::keyFor(const RecordKey &draft, const QString &column, const Value &value) const
{
    const StagedRecord *record = m_workspace.changes().find(draft);
    if (m_key.isEmpty() || !record)
        return std::nullopt;
    const QString key = record->staged.value(m_key).value_or(QString());
    const QString before = m_rule.make(record->staged);
    if (!follows(key, before))
        return std::nullopt;
    FieldValues fields = record->staged;
    fields.insert(column, value);
    const QString made = m_rule.make(fields);
    if (!key.isEmpty() && made == before)
        return std::nullopt; // what the database was asked about stays
    // Where nothing can be made of the fields the key is not set, to be written by hand.
    const Value proposed = made.isEmpty() ? Value() : Value(unique(draft, made, {}));
    if (proposed.value_or(QString()) == key)
        return std::nullopt;
    return std::optional<Value>(std::in_place, proposed);
}

void KeyProposal::confirm(const RecordKey &draft, quint64 visit)
{
    const StagedRecord *record = m_workspace.changes().find(draft);
    if (m_key.isEmpty() || !record)
        return;
    const QString asked = record->staged.value(m_key).value_or(QString());
    const QString made = m_rule.make(record->staged);
    if (made.isEmpty() || !asked.startsWith(made))
        return;
    m_workspace.session()
        .rows({ m_sql, { made, made + u'-' } })
        .then(this, [this, draft, visit, asked, made](const Result<Rows> &read) {
            QSet<QString> taken;
            for (const Row &row : read ? read->rows : QList<Row>())
                taken.insert(row.value(0).value_or(QString()));
            const StagedRecord *now = m_workspace.changes().find(draft);
            if (!now || now->staged.value(m_key) != Value(asked) || !taken.contains(asked))
                return;
            m_workspace.changes().setDraftValue(draft, m_key, unique(draft, made, taken), visit);
        });
}

} // namespace Kaiwa
