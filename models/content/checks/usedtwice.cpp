#include "models/content/checks/usedtwice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct UsedTwiceWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::UsedTwice)
};

constexpr qsizetype namedRecords = 3;

QString folded(const QString &text)
{
    return text.simplified().toLower();
}

// Records whose text another one has in the database, or is staged somewhere: few of many.
Statement candidates(
    const Catalog &catalog, const QString &tableName, const QString &column, const QList<StagedRecord> &staged)
{
    const Table &table = *catalog.table(tableName);
    QJsonArray wanted;
    for (const StagedRecord &record : staged) {
        if (const Value text = record.staged.value(column))
            wanted.append(folded(*text));
    }
    QStringList shown;
    QStringList names = table.primaryKey;
    if (!names.contains(column))
        names.append(column);
    for (const QString &name : std::as_const(names))
        shown.append(u"t."_s + quotedIdentifier(name) + u"::text AS "_s + quotedIdentifier(name));
    const QString folding = u"lower(regexp_replace(btrim("_s + quotedIdentifier(column)
        + u"::text, E' \\t\\r\\n'), '\\s+', ' ', 'g'))"_s;
    const QString source = quotedIdentifier(table.schema, table.name);
    Statement statement;
    statement.sql = u"WITH t AS (SELECT *, "_s + folding + u" AS kaiwa_folded FROM "_s + source
        + u") SELECT "_s + shown.join(u", "_s)
        + u" FROM t WHERE kaiwa_folded <> '' AND (kaiwa_folded IN (SELECT kaiwa_folded FROM t GROUP BY 1 "
          "HAVING count(*) > 1) OR kaiwa_folded IN (SELECT json_array_elements_text($1::json)))"_s;
    statement.parameters = { QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact)) };
    return statement;
}

QString nameOf(const RecordKey &key)
{
    return key.isDraft() ? UsedTwiceWords::tr("a new one", "a record that is not in the database yet")
                         : key.key.join(u" · "_s);
}

// `key` is one of the records. No more of them are looked at than are named: there may be thousands, and as many
// askers.
QString others(const QList<StandingRecord> &records, const RecordKey &key)
{
    QStringList names;
    for (auto record = records.cbegin(); record != records.cend() && names.size() < namedRecords; ++record) {
        if (record->key != key)
            names.append(nameOf(record->key));
    }
    if (const int more = int(records.size() - 1 - names.size()); more > 0)
        names.append(UsedTwiceWords::tr("%n more", "at the end of a list of records", more));
    return names.join(u", "_s);
}

} // namespace

TableCheck usedTwice(const QString &table, const QString &column, const QString &id, const QString &words)
{
    TableCheck check;
    check.needs = { { table, { column } } };
    check.statement = [table, column](const Catalog &catalog, const QList<StagedRecord> &staged) {
        return candidates(catalog, table, column, staged);
    };
    check.judge = [column, id, words](const QList<StandingRecord> &records) {
        QHash<QString, QList<StandingRecord>> byText;
        for (const StandingRecord &record : records) {
            const QString text = folded(record.values.value(column).value_or(QString()));
            if (!text.isEmpty())
                byText[text].append(record);
        }
        QHash<RecordKey, QList<Check>> found;
        for (const QList<StandingRecord> &same : std::as_const(byText)) {
            if (same.size() < 2)
                continue;
            for (const StandingRecord &record : same) {
                const QString text =
                    words.arg(record.values.value(column).value_or(QString()), others(same, record.key));
                found[record.key].append({ id, Check::Severity::Warning, column, text, {} });
            }
        }
        return found;
    };
    return check;
}

} // namespace Kaiwa
