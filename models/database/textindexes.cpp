#include "models/database/textindexes.h"

#include "models/database/catalog.h"
#include "models/database/pgconnection.h"
#include "models/database/statement.h"

#include <QRegularExpression>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Indexes whose first column is a text or made of one: access method, operator class, what is indexed, the column where
// it is one.
const QString textIndexesSql = uR"(
SELECT c.relname::text, o.opcname::text, pg_get_indexdef(i.indexrelid, 1, true), coalesce(a.attname::text, '')
FROM pg_index AS i
JOIN pg_class AS c ON c.oid = i.indexrelid
JOIN pg_am AS m ON m.oid = c.relam
JOIN pg_opclass AS o ON o.oid = i.indclass[0]
LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] AND i.indkey[0] > 0
WHERE i.indrelid = $1::regclass AND i.indisvalid AND i.indisready AND i.indpred IS NULL AND m.amname IN ('gin', 'gist')
ORDER BY m.amname = 'gin' DESC, c.relname)"_s;

QString withoutQuotes(const QString &name)
{
    if (!name.startsWith(u'"'))
        return name;
    return name.mid(1, name.size() - 2).replace(u"\"\""_s, u"\""_s);
}

// "(id)::text", "id::text": the column whose text it is; empty for another expression.
QString castColumn(const QString &expression)
{
    static const QRegularExpression cast(u"^\\(*(\"(?:[^\"]|\"\")+\"|[a-z_][a-z_0-9]*)\\)*::text\\)*$"_s);
    return withoutQuotes(cast.match(expression).captured(1));
}

// "to_tsvector('simple'::regconfig, content)": the configuration, and the column.
QRegularExpressionMatch indexedWords(const QString &expression)
{
    static const QRegularExpression words(
        u"^\\(?to_tsvector\\('([a-z_.0-9]+)'::regconfig, \\(?(\"(?:[^\"]|\"\")+\"|[a-z_][a-z_0-9]*)(?:\\)?::text)?\\)?\\)?$"_s);
    return words.match(expression);
}

} // namespace

Result<QList<TextIndex>> readTextIndexes(PgConnection &connection, const Table &table)
{
    const Result<Rows> rows = connection.run(textIndexesSql, { quotedIdentifier(table.schema, table.name) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<TextIndex> found;
    for (const Row &row : rows->rows) {
        TextIndex index;
        index.name = row.at(0).value_or(QString());
        const QString operators = row.at(1).value_or(QString());
        index.expression = row.at(2).value_or(QString());
        index.column = row.at(3).value_or(QString());
        if (operators == "gin_trgm_ops"_L1 || operators == "gist_trgm_ops"_L1) {
            index.kind = TextIndex::Kind::Trigrams;
            if (index.column.isEmpty())
                index.column = castColumn(index.expression);
        } else if (const QRegularExpressionMatch words = indexedWords(index.expression);
                   operators.startsWith("tsvector_ops"_L1) && words.hasMatch()) {
            index.kind = TextIndex::Kind::Words;
            index.configuration = words.captured(1);
            index.column = withoutQuotes(words.captured(2));
        } else {
            continue;
        }
        if (!index.column.isEmpty())
            found.append(index);
    }
    return found;
}

const TextIndex *trigramsOf(const QList<TextIndex> &indexes, const QString &column)
{
    const auto found = std::find_if(indexes.cbegin(), indexes.cend(), [&column](const TextIndex &index) {
        return index.kind == TextIndex::Kind::Trigrams && index.column == column;
    });
    return found == indexes.cend() ? nullptr : &*found;
}

} // namespace Kaiwa
