#include "models/conversations/transcriptmessage.h"

#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNote = 6;
constexpr int mostNotes = 60; // of one value

bool isPlainJson(const QJsonValue &value)
{
    return !value.isArray() && !value.isObject();
}

QString plainJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return {};
}

void collectNotes(QList<TranscriptNote> &notes, const QString &label, const QJsonValue &value, int depth)
{
    if (notes.size() >= mostNotes)
        return;
    if (isPlainJson(value)) {
        if (const QString text = plainJson(value); !text.isEmpty())
            notes.append({ label, text });
        return;
    }
    if (depth >= deepestNote) {
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        notes.append({ label, QString::fromUtf8(document.toJson(QJsonDocument::Compact)) });
        return;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collectNotes(notes, label.isEmpty() ? member.key() : label + u" › "_s + member.key(), member.value(), depth + 1);
        return;
    }
    QStringList plain;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (!isPlainJson(entry))
            collectNotes(notes, label, entry, depth + 1);
        else if (const QString text = plainJson(entry); !text.isEmpty())
            plain.append(text);
    }
    if (!plain.isEmpty())
        notes.append({ label, plain.join(u", "_s) });
}

} // namespace

QList<TranscriptNote> notesOf(const QString &json)
{
    if (json.trimmed().isEmpty())
        return {};
    QJsonParseError error;
    const QJsonDocument document = exactJson('[' + json.toUtf8() + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return { { QString(), json } };
    QList<TranscriptNote> notes;
    collectNotes(notes, QString(), document.array().first(), 0);
    return notes;
}

} // namespace Kaiwa
