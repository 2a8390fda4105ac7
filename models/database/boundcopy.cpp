#include "models/database/boundcopy.h"

#include "models/database/pgconnection.h"
#include "models/exacttext.h"

#include <QScopeGuard>


namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString settingName(qsizetype number)
{
    return u"kaiwa.p"_s + QString::number(number);
}

// The SQL names of types, qualified, so that nothing of a column's own length comes with them.
Result<QStringList> typeNames(PgConnection &connection, const QList<quint32> &oids)
{
    QStringList names;
    if (oids.isEmpty())
        return names;
    QStringList listed;
    for (const quint32 oid : oids)
        listed.append(QString::number(oid));
    const Result<Rows> rows = connection.run(
        u"SELECT n.nspname::text, t.typname::text FROM unnest($1::oid[]) WITH ORDINALITY AS a(type, place) "
        "JOIN pg_catalog.pg_type AS t ON t.oid = a.type JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace "
        "ORDER BY a.place"_s,
        { u'{' + listed.join(u',') + u'}' });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const Row &row : rows->rows)
        names.append(quotedIdentifier(row.value(0).value_or(QString()), row.value(1).value_or(QString())));
    return names;
}

// The statement with each $n outside of quotes and comments replaced. WindowQuery's texts, which come here, have neither
// dollar quotes nor E'' in them, and of comments only those that end with their line.
QString withSettings(const QString &sql, const QStringList &replacements)
{
    QString result;
    result.reserve(sql.size() + 40 * replacements.size());
    for (qsizetype at = 0; at < sql.size();) {
        const QChar character = sql[at];
        if (character == u'\'' || character == u'"') {
            qsizetype end = sql.indexOf(character, at + 1);
            end = end < 0 ? sql.size() : end + 1;
            result += QStringView(sql).sliced(at, end - at);
            at = end;
            continue;
        }
        if (QStringView(sql).sliced(at).startsWith(u"--")) {
            const qsizetype line = sql.indexOf(u'\n', at);
            const qsizetype behind = line < 0 ? sql.size() : line;
            result += QStringView(sql).sliced(at, behind - at);
            at = behind;
            continue;
        }
        qsizetype end = at + 1;
        while (character == u'$' && end < sql.size() && sql[end] >= u'0' && sql[end] <= u'9')
            ++end;
        const qsizetype number = QStringView(sql).sliced(at, end - at).mid(1).toLongLong();
        if (character == u'$' && number >= 1 && number <= replacements.size())
            result += replacements.at(number - 1);
        else
            result += QStringView(sql).sliced(at, end - at);
        at = end;
    }
    return result;
}

Result<QString> boundBySettings(PgConnection &connection, const Statement &query)
{
    if (query.parameters.isEmpty())
        return query.sql;
    const Result<QList<quint32>> types = connection.parameterTypes(query.sql);
    if (!types)
        return tl::unexpected<Error>(types.error());
    const Result<QStringList> names = typeNames(connection, *types);
    if (!names)
        return tl::unexpected<Error>(names.error());
    QStringList settings;
    QStringList replacements;
    for (qsizetype i = 0; i < query.parameters.size(); ++i) {
        const QString number = QString::number(i + 1);
        settings.append(u"pg_catalog.set_config('"_s + settingName(i + 1) + u"', $"_s + number + u"::text, true)"_s);
        const QString value = query.parameters.at(i)
            ? u"pg_catalog.current_setting('"_s + settingName(i + 1) + u"')"_s : u"NULL"_s;
        replacements.append(u'(' + value + u"::"_s + names->value(i, u"text"_s) + u')');
    }
    if (const Result<Rows> kept = connection.run(u"SELECT "_s + settings.join(u", "_s), query.parameters); !kept)
        return tl::unexpected<Error>(kept.error());
    return withSettings(query.sql, replacements);
}

char unescapedByte(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return letter;
    }
}

QString unescapedField(QByteArrayView field)
{
    QByteArray bytes;
    bytes.reserve(field.size());
    for (qsizetype at = 0; at < field.size(); ++at) {
        if (field[at] == '\\' && at + 1 < field.size())
            bytes += unescapedByte(field[++at]);
        else
            bytes += field[at];
    }
    return exactText(bytes);
}

} // namespace

Result<void> BoundCopy::run(PgConnection &connection, const Statement &query, Form form, const Sink &sink)
{
    if (const Result<Rows> begun = connection.run(u"BEGIN TRANSACTION READ ONLY"_s); !begun)
        return tl::unexpected<Error>(begun.error());
    // Where it cannot be sent any more, the session rolls back what a work leaves open.
    const auto tidy = qScopeGuard([&connection] { (void)connection.run(u"ROLLBACK"_s); });
    const Result<QString> sql = boundBySettings(connection, query);
    if (!sql)
        return tl::unexpected<Error>(sql.error());
    const QString options = form == Form::Csv ? u" TO STDOUT WITH (FORMAT csv)"_s : u" TO STDOUT"_s;
    return connection.copyOut(u"COPY ("_s + *sql + u')' + options, sink);
}

void copiedRow(QByteArrayView line, Row &row)
{
    row.clear();
    if (line.endsWith('\n'))
        line.chop(1);
    for (qsizetype from = 0; from <= line.size();) {
        qsizetype end = line.indexOf('\t', from);
        if (end < 0)
            end = line.size();
        const QByteArrayView field = line.sliced(from, end - from);
        if (field == "\\N")
            row.append(std::nullopt);
        else if (field.contains('\\'))
            row.append(unescapedField(field));
        else
            row.append(exactText(field));
        from = end + 1;
    }
}

} // namespace Kaiwa
