#include "models/curation/mergedmetadata.h"

#include "models/content/values/jsonmember.h"
#include "models/curation/mergerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// What a JSON text says, apart from how it is written.
QJsonValue meaning(const QString &json)
{
    return QJsonDocument::fromJson((u'[' + json + u']').toUtf8()).array().first();
}

// Where a feature came from, and where it went: true of that feature alone.
bool isOfOneFeature(const QString &member)
{
    return member == "sourceRuleId"_L1 || member == "sourceCategory"_L1 || member == MergeRecord::survivorMember
        || member == MergeRecord::recordMember;
}

QString united(const QString &survivor, const QString &merged, const QString &path, QStringList &leftBehind)
{
    QString text = survivor;
    const QList<JsonMember> others = jsonMembers(merged).value_or(QList<JsonMember>());
    for (const JsonMember &other : others) {
        const QString name = path + other.name;
        if (path.isEmpty() && isOfOneFeature(other.name)) {
            leftBehind.append(name);
            continue;
        }
        const std::optional<QString> own = jsonMember(text, other.name);
        if (!own)
            text = withJsonMember(text, other.name, other.text);
        else if (jsonMembers(*own) && jsonMembers(other.text))
            text = withJsonMember(text, other.name, united(*own, other.text, name + u'.', leftBehind));
        else if (const std::optional<QString> array = unitedArray(*own, other.text))
            text = withJsonMember(text, other.name, *array);
        else if (meaning(*own) != meaning(other.text))
            leftBehind.append(name);
    }
    return text;
}

} // namespace

std::optional<MergedMetadata> MergedMetadata::of(const QString &survivor, const QString &merged)
{
    const QString own = survivor.isEmpty() ? u"{}"_s : survivor;
    const QString other = merged.isEmpty() ? u"{}"_s : merged;
    if (!jsonMembers(own) || !jsonMembers(other))
        return std::nullopt;
    MergedMetadata made;
    made.text = united(own, other, {}, made.leftBehind);
    if (made.text == u"{}" && survivor.isEmpty())
        made.text = survivor;
    return made;
}

std::optional<QString> unitedArray(const QString &array, const QString &other)
{
    const std::optional<QStringList> own = jsonElements(array);
    const std::optional<QStringList> others = jsonElements(other);
    if (!own || !others)
        return std::nullopt;
    QJsonArray known;
    for (const QString &element : *own)
        known.append(meaning(element));
    QStringList added;
    for (const QString &element : *others) {
        if (known.contains(meaning(element)))
            continue;
        known.append(meaning(element));
        added.append(element);
    }
    if (added.isEmpty())
        return array;
    const qsizetype end = array.lastIndexOf(u']');
    return array.first(end) + (own->isEmpty() ? QString() : u", "_s) + added.join(u", "_s) + array.sliced(end);
}

} // namespace Kaiwa
