#include "models/content/exchange/existingrows.h"

#include "models/content/entitydescription.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// A statement takes at most 65,535 values and answers with at most 1,664 columns.
constexpr qsizetype valuesPerStatement = 1000;

QString bound(QList<Value> &parameters, const QString &value, const QString &typeName)
{
    parameters.append(value);
    return u"$%1::"_s.arg(parameters.size()) + typeName;
}

Result<QStringList> serverForms(PgConnection &connection, const QList<TypedValue> &values)
{
    QList<Value> parameters;
    QStringList terms;
    for (const TypedValue &value : values)
        terms.append(u'(' + bound(parameters, value.text, value.typeName) + u")::text"_s);
    const Result<Rows> answer = connection.run({ u"SELECT unnest(ARRAY["_s + terms.join(u", "_s) + u"])"_s, parameters });
    if (!answer)
        return tl::unexpected(answer.error());
    QStringList forms;
    for (const Row &row : answer->rows)
        forms.append(row.value(0).value_or(QString()));
    return forms;
}

} // namespace

ExistingRows::ExistingRows(const Table &table)
    : m_table(table)
{
    for (const Column &column : table.columns) {
        if (isReadable(table, column.name))
            m_columns.append(column.name);
    }
}

Statement ExistingRows::statement(const QList<QStringList> &keys) const
{
    QList<Value> parameters;
    QStringList tuples;
    for (qsizetype number = 0; number < keys.size(); ++number) {
        QStringList values { QString::number(number) };
        for (qsizetype i = 0; i < m_table.primaryKey.size(); ++i)
            values.append(
                bound(parameters, keys.at(number).at(i), m_table.column(m_table.primaryKey.at(i))->typeName));
        tuples.append(u'(' + values.join(u", "_s) + u')');
    }
    QStringList names { u"n"_s };
    QStringList conditions;
    QStringList outputs { u"(t."_s + quotedIdentifier(m_table.primaryKey.first()) + u" IS NOT NULL)::text"_s };
    for (qsizetype i = 0; i < m_table.primaryKey.size(); ++i) {
        const QString asked = u"k%1"_s.arg(i);
        const QString own = u"t."_s + quotedIdentifier(m_table.primaryKey.at(i));
        names.append(asked);
        conditions.append(own + u" = v."_s + asked);
        outputs.append(u"coalesce("_s + own + u", v."_s + asked + u")::text"_s);
    }
    for (const QString &column : m_columns)
        outputs.append(u"t."_s + quotedIdentifier(column) + u"::text"_s);
    if (m_table.hasRowVersion)
        outputs.append(u"t.xmin::text"_s);
    return { u"SELECT "_s + outputs.join(u", "_s) + u" FROM (VALUES "_s + tuples.join(u", "_s) + u") AS v("_s
            + names.join(u", "_s) + u") LEFT JOIN "_s + quotedIdentifier(m_table.schema, m_table.name) + u" AS t ON "_s
            + conditions.join(u" AND "_s) + u" ORDER BY v.n"_s,
        parameters };
}

ExistingRows::Found ExistingRows::found(Row &row) const
{
    Found result;
    const qsizetype keySize = m_table.primaryKey.size();
    for (qsizetype i = 1; i <= keySize; ++i)
        result.key.append(row.at(i).value_or(QString()));
    if (row.first() != u"true"_s)
        return result;
    result.row.emplace();
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        result.row->values.insert(m_columns.at(i), std::move(row[1 + keySize + i]));
    if (m_table.hasRowVersion)
        result.row->rowVersion = row.last().value_or(QString());
    return result;
}

Result<QList<ExistingRows::Found>> ExistingRows::find(PgConnection &connection, const QList<QStringList> &keys) const
{
    QList<Found> all;
    for (qsizetype begin = 0; begin < keys.size(); begin += valuesPerStatement) {
        Result<Rows> answer = connection.run(statement(keys.mid(begin, valuesPerStatement)));
        if (!answer)
            return tl::unexpected(answer.error());
        for (Row &row : answer->rows)
            all.append(found(row));
    }
    return all;
}

Result<QStringList> inServerForm(PgConnection &connection, const QList<TypedValue> &values)
{
    QStringList forms;
    for (qsizetype begin = 0; begin < values.size(); begin += valuesPerStatement) {
        const QList<TypedValue> some = values.mid(begin, valuesPerStatement);
        const Result<QStringList> read = serverForms(connection, some);
        if (read) {
            forms += *read;
            continue;
        }
        if (connection.isLost() || read.error().kind == Error::Kind::Cancelled)
            return tl::unexpected(read.error());
        // One of them is refused: which one is told when its record is committed.
        for (const TypedValue &value : some) {
            const Result<QStringList> one = serverForms(connection, { value });
            if (!one && (connection.isLost() || one.error().kind == Error::Kind::Cancelled))
                return tl::unexpected(one.error());
            forms.append(one ? one->value(0) : value.text);
        }
    }
    return forms;
}

} // namespace Kaiwa
