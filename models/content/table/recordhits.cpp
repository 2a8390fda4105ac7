#include "models/content/table/recordhits.h"

#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHits = 200;

struct Part {
    QString name;
    QString text;
};

void collect(const QString &name, const QJsonValue &value, QList<Part> &parts)
{
    const auto inner = [&name](const QString &step) { return name.isEmpty() ? step : QString(name + u'.' + step); };
    switch (value.type()) {
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(inner(QString::number(i)), array.at(i), parts);
        return;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            collect(inner(it.key()), it.value(), parts);
        return;
    }
    case QJsonValue::String:
    case QJsonValue::Double:
    case QJsonValue::Bool:
        parts += { name, value.toVariant().toString() };
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return;
    }
}

QList<Part> partsOf(const QString &value, ValueKind kind)
{
    if (kind == ValueKind::Json || kind == ValueKind::JsonBinary) {
        QJsonParseError error;
        // In a list, because a document is an object or an array and nothing else.
        const QJsonDocument document = exactJson(QString(u'[' + value + u']').toUtf8(), &error);
        if (error.error == QJsonParseError::NoError) {
            QList<Part> parts;
            collect({}, document.array().at(0), parts);
            return parts;
        }
    }
    return { { QString(), value } };
}

} // namespace

QList<RecordHit> hitsInRecord(
    const FieldValues &record, const Table &table, const QStringList &columns, const QString &searched)
{
    QList<RecordHit> hits;
    for (const QString &name : columns) {
        const Column *column = table.column(name);
        const Value value = record.value(name);
        if (!column || !value)
            continue;
        for (const Part &part : partsOf(*value, column->kind)) {
            int occurrence = 0;
            for (const TextHit &hit : findHits(part.text, searched, mostHits - hits.size()))
                hits += { name, part.name, occurrence++, part.text, searched, sentenceAround(part.text, hit) };
        }
    }
    return hits;
}

} // namespace Kaiwa
