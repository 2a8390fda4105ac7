#include "models/curation/mergerecord.h"

#include "models/content/values/jsonmember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const Value &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

Value fromJson(const QJsonValue &json)
{
    return json.isString() ? Value(json.toString()) : Value();
}

QJsonObject rowToJson(const FieldValues &row)
{
    QJsonObject object;
    for (auto it = row.cbegin(); it != row.cend(); ++it)
        object.insert(it.key(), toJson(it.value()));
    return object;
}

FieldValues rowFromJson(const QJsonObject &object)
{
    FieldValues row;
    for (auto it = object.begin(); it != object.end(); ++it)
        row.insert(it.key(), fromJson(it.value()));
    return row;
}

QStringList texts(const QJsonValue &json)
{
    QStringList found;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &text : array)
        found.append(text.toString());
    return found;
}

QJsonObject toJson(const MergeRecord &record)
{
    QJsonArray removed, fields;
    for (const FieldValues &alias : record.removed)
        removed.append(rowToJson(alias));
    for (const MergeRecord::Field &field : record.fields)
        fields.append(QJsonObject { { u"column"_s, field.column }, { u"before"_s, toJson(field.before) },
            { u"after"_s, toJson(field.after) } });
    return { { u"at"_s, record.at }, { u"metadata"_s, toJson(record.metadata) },
        { u"isActive"_s, toJson(record.isActive) }, { u"moved"_s, QJsonArray::fromStringList(record.moved) },
        { u"added"_s, QJsonArray::fromStringList(record.added) }, { u"removed"_s, removed }, { u"fields"_s, fields } };
}

} // namespace

QString MergeRecord::notedIn(const Value &metadata) const
{
    const QString noted = withJsonMember(metadata.value_or(u"{}"_s), survivorMember, jsonString(survivor));
    const QByteArray text = QJsonDocument(toJson(*this)).toJson(QJsonDocument::Compact);
    return withJsonMember(noted, recordMember, QString::fromUtf8(text));
}

std::optional<MergeRecord> MergeRecord::of(const Value &metadata)
{
    const QJsonObject noted = QJsonDocument::fromJson(metadata.value_or(QString()).toUtf8()).object();
    const QJsonValue json = noted.value(recordMember);
    MergeRecord record;
    record.survivor = noted.value(survivorMember).toString();
    if (record.survivor.isEmpty() || !json.isObject())
        return std::nullopt;
    record.at = json[u"at"_s].toString();
    record.metadata = fromJson(json[u"metadata"_s]);
    record.isActive = fromJson(json[u"isActive"_s]);
    record.moved = texts(json[u"moved"_s]);
    record.added = texts(json[u"added"_s]);
    for (const QJsonValue &alias : json[u"removed"_s].toArray())
        record.removed.append(rowFromJson(alias.toObject()));
    for (const QJsonValue &field : json[u"fields"_s].toArray())
        record.fields.append({ field[u"column"_s].toString(), fromJson(field[u"before"_s]), fromJson(field[u"after"_s]) });
    return record;
}

QString MergeRecord::withoutNote(const QString &metadata)
{
    return withoutJsonMember(withoutJsonMember(metadata, recordMember), survivorMember);
}

} // namespace Kaiwa
