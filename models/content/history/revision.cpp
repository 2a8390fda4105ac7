#include "models/content/history/revision.h"

#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

// A statement's rows stay far below what jsonb takes.
constexpr qsizetype mostCharacters = 4'000'000;

const QString insertRevisionSql = uR"(INSERT INTO kaiwa_studio.revision
       (changeset, changeset_name, table_name, row_key, op, before, after)
SELECT $1::uuid, $2, r ->> 'table', r -> 'key', r ->> 'op', r -> 'before', r -> 'after'
  FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS each (r, place)
 ORDER BY place)"_s;

QJsonObject toObject(const FieldValues &fields)
{
    QJsonObject object;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        object.insert(it.key(), it.value() ? QJsonValue(*it.value()) : QJsonValue(QJsonValue::Null));
    return object;
}

FieldValues fieldsOf(const QJsonObject &object)
{
    FieldValues fields;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        fields.insert(it.key(), it.value().isString() ? Value(it.value().toString()) : std::nullopt);
    return fields;
}

QString textOf(const QJsonObject &object)
{
    QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    // SQLite takes these two for broken text and replaces them.
    for (const char16_t noncharacter : { u'\xfffe', u'\xffff' })
        json.replace(QChar(noncharacter), u"\\u"_s + QString::number(noncharacter, 16));
    return json;
}

qsizetype sizeOf(const FieldValues &fields)
{
    qsizetype size = 0;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        size += it.key().size() + (it.value() ? it.value()->size() : 0);
    return size;
}

// What is not there is absent, not null: SQL then reads NULL.
QJsonObject toObject(const Revision &revision)
{
    QJsonObject object { { u"table"_s, revision.table }, { u"key"_s, toObject(revision.key) },
        { u"op"_s, operationName(revision.operation) } };
    if (revision.operation != Operation::Insert)
        object.insert(u"before"_s, toObject(revision.before));
    if (revision.operation != Operation::Delete)
        object.insert(u"after"_s, toObject(revision.after));
    return object;
}

Statement insertOf(const Revision &like, const QJsonArray &rows)
{
    const QString json = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    return { insertRevisionSql, { like.changeset, like.changesetName, json } };
}

} // namespace

RecordKey Revision::record(const QStringList &primaryKey) const
{
    return Cause { table, key }.record(primaryKey);
}

RecordKey Revision::Cause::record(const QStringList &primaryKey) const
{
    RecordKey named { table, {}, {} };
    for (const QString &column : primaryKey) {
        const Value value = key.value(column);
        if (!value)
            return {};
        named.key.append(*value);
    }
    return named;
}

QStringList Revision::changedColumns() const
{
    switch (operation) {
    case Operation::Insert:
        return after.keys();
    case Operation::Delete:
        return before.keys();
    case Operation::Update:
        break;
    }
    QStringList columns;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.cend() || *old != it.value())
            columns.append(it.key());
    }
    return columns;
}

QString fieldsToJson(const FieldValues &fields)
{
    return textOf(toObject(fields));
}

FieldValues fieldsFromJson(const QString &json)
{
    return fieldsOf(exactJson(json.toUtf8()).object());
}

QString causeToJson(const std::optional<Revision::Cause> &cause)
{
    return cause ? textOf({ { u"table"_s, cause->table }, { u"key"_s, toObject(cause->key) } }) : QString();
}

std::optional<Revision::Cause> causeFromJson(const QString &json)
{
    if (json.isEmpty())
        return std::nullopt;
    const QJsonObject object = exactJson(json.toUtf8()).object();
    return Revision::Cause { object.value(u"table"_s).toString(), fieldsOf(object.value(u"key"_s).toObject()) };
}

QDateTime timeFromText(const QString &text)
{
    QString iso = text;
    iso.replace(u' ', u'T');
    if (iso.endsWith(u"+00"))
        iso.replace(iso.size() - 3, 3, u"Z"_s);
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QList<Statement> revisionInserts(const QList<Revision> &revisions)
{
    QList<Statement> statements;
    QJsonArray rows;
    qsizetype size = 0;
    for (const Revision &revision : revisions) {
        rows.append(toObject(revision));
        size += sizeOf(revision.before) + sizeOf(revision.after);
        if (size < mostCharacters)
            continue;
        statements.append(insertOf(revision, rows));
        rows = {};
        size = 0;
    }
    if (!rows.isEmpty())
        statements.append(insertOf(revisions.constLast(), rows));
    return statements;
}

} // namespace Kaiwa
