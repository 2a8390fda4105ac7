// QJsonDocument would write the whole object anew: other numbers, another order, no white space. Here the text is
// walked and cut; that it is JSON at all has been found before (valuecheck.h).
#include "models/content/values/jsonmember.h"

#include "models/content/exchange/jsontext.h"
#include "models/content/values/valuecheck.h"
#include "models/exactjson.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

// `at` stands on the opening quote; returns what follows the closing one.
qsizetype skipString(QStringView text, qsizetype at)
{
    for (++at; at < text.size() && text[at] != u'"'; ++at) {
        if (text[at] == u'\\')
            ++at;
    }
    return at + 1;
}

qsizetype skipValue(QStringView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == u'"') {
            at = skipString(text, at);
            if (depth == 0)
                return at;
            continue;
        }
        if (c == u'{' || c == u'[')
            ++depth;
        else if ((c == u'}' || c == u']') && --depth <= 0)
            return depth == 0 ? at + 1 : at;
        else if (depth == 0 && (c == u',' || isJsonSpace(c)))
            return at;
        ++at;
    }
    return at;
}

struct Place {
    qsizetype nameStart;
    qsizetype nameEnd;
    qsizetype valueStart;
    qsizetype valueEnd;
    QString name;
};

std::optional<QList<Place>> places(const QString &object)
{
    qsizetype at = skipSpace(object, 0);
    if (at >= object.size() || object[at] != u'{' || jsonProblem(object, false))
        return std::nullopt;
    QList<Place> found;
    at = skipSpace(object, at + 1);
    while (at < object.size() && object[at] != u'}') {
        Place place;
        place.nameStart = at;
        place.nameEnd = skipString(object, at);
        const QString name = object.mid(place.nameStart, place.nameEnd - place.nameStart);
        place.name = fromJsonString(name).value_or(name);
        place.valueStart = skipSpace(object, skipSpace(object, place.nameEnd) + 1);
        place.valueEnd = skipValue(object, place.valueStart);
        found.append(place);
        at = skipSpace(object, place.valueEnd);
        if (at < object.size() && object[at] == u',')
            at = skipSpace(object, at + 1);
    }
    return found;
}

const Place *lastNamed(const QList<Place> &all, const QString &name)
{
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if (it->name == name)
            return &*it;
    }
    return nullptr;
}

QString slice(const QString &text, qsizetype from, qsizetype to)
{
    return text.mid(from, to - from);
}

// At the end of the object, with the line ends and spaces that stand between the members that are there.
QString appended(const QString &object, const QList<Place> &all, const QString &name, const QString &value)
{
    if (all.isEmpty()) {
        const qsizetype inside = object.indexOf(u'{') + 1;
        return object.left(inside) + jsonString(name) + u": "_s + value + object.mid(inside);
    }
    const Place &last = all.last();
    const QString colon = slice(object, last.nameEnd, last.valueStart);
    QString between = u", "_s;
    if (all.size() > 1) {
        between = slice(object, all.at(all.size() - 2).valueEnd, last.nameStart);
    } else {
        const QString before = slice(object, object.indexOf(u'{') + 1, last.nameStart);
        if (before.contains(u'\n'))
            between = u',' + before;
    }
    return object.left(last.valueEnd) + between + jsonString(name) + colon + value + object.mid(last.valueEnd);
}

QString withoutPlace(const QString &object, const QList<Place> &all, qsizetype index)
{
    const Place &gone = all.at(index);
    if (index + 1 < all.size())
        return object.left(gone.nameStart) + object.mid(all.at(index + 1).nameStart);
    const qsizetype from = index > 0 ? all.at(index - 1).valueEnd : gone.nameStart;
    return object.left(from) + object.mid(gone.valueEnd);
}

} // namespace

std::optional<QList<JsonMember>> jsonMembers(const QString &object)
{
    const auto all = places(object);
    if (!all)
        return std::nullopt;
    QList<JsonMember> members;
    for (const Place &place : *all)
        members.append({ place.name, slice(object, place.valueStart, place.valueEnd) });
    return members;
}

std::optional<QString> jsonMember(const QString &object, const QString &name)
{
    const auto all = places(object);
    const Place *place = all ? lastNamed(*all, name) : nullptr;
    if (!place)
        return std::nullopt;
    return slice(object, place->valueStart, place->valueEnd);
}

QString withJsonMember(const QString &object, const QString &name, const QString &value)
{
    const auto all = places(object);
    if (!all)
        return object;
    if (const Place *place = lastNamed(*all, name))
        return object.left(place->valueStart) + value + object.mid(place->valueEnd);
    return appended(object, *all, name, value);
}

QString withoutJsonMember(const QString &object, const QString &name)
{
    QString rest = object;
    while (true) {
        const auto all = places(rest);
        const Place *place = all ? lastNamed(*all, name) : nullptr;
        if (!place)
            return rest;
        rest = withoutPlace(rest, *all, place - all->constData());
    }
}

QString jsonString(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return QString::fromUtf8(json);
}

std::optional<QString> fromJsonString(const QString &json)
{
    if (json.size() < 2 || !json.startsWith(u'"') || !json.endsWith(u'"'))
        return std::nullopt;
    const JsonString read = decodeJsonString(json);
    return read.problem.isEmpty() ? std::optional(read.text) : std::nullopt;
}

std::optional<QStringList> jsonElements(const QString &array)
{
    qsizetype at = skipSpace(array, 0);
    if (at >= array.size() || array[at] != u'[' || jsonProblem(array, false))
        return std::nullopt;
    QStringList elements;
    at = skipSpace(array, at + 1);
    while (at < array.size() && array[at] != u']') {
        const qsizetype end = skipValue(array, at);
        elements.append(slice(array, at, end));
        at = skipSpace(array, end);
        if (at < array.size() && array[at] == u',')
            at = skipSpace(array, at + 1);
    }
    return elements;
}

} // namespace Kaiwa
