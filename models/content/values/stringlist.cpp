#include "models/content/values/stringlist.h"

#include "models/content/values/jsonmember.h"
#include "models/content/values/valuecheck.h"
#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

void skipSpace(const QString &text, qsizetype &at)
{
    while (at < text.size() && isJsonSpace(text.at(at)))
        ++at;
}

std::optional<QString> decodedJson(QStringView writing)
{
    const QJsonDocument document = exactJson(QByteArray('[' + writing.toUtf8() + ']'));
    const QJsonValue value = document.array().at(0);
    return value.isString() && value.toString().isValidUtf16() ? std::optional(value.toString()) : std::nullopt;
}

// The text is known to be JSON, so that brackets, commas and quotes stand where they should.
std::optional<WrittenList> parseJson(const QString &text)
{
    if (jsonProblem(text, false))
        return std::nullopt;
    WrittenList list;
    skipSpace(text, list.open);
    if (list.open >= text.size() || text.at(list.open) != u'[')
        return std::nullopt;
    qsizetype at = list.open + 1;
    skipSpace(text, at);
    while (text.at(at) != u']') {
        if (text.at(at) != u'"')
            return std::nullopt;
        WrittenList::Entry entry { at, at, {} };
        for (++at; text.at(at) != u'"'; ++at)
            at += text.at(at) == u'\\' ? 1 : 0;
        entry.end = ++at;
        entry.text = decodedJson(QStringView(text).mid(entry.start, entry.end - entry.start));
        list.entries.append(entry);
        skipSpace(text, at);
        if (text.at(at) == u',') {
            ++at;
            skipSpace(text, at);
        }
    }
    list.close = at;
    return list;
}

// Reads one element and moves `at` behind it.
bool readElement(const QString &text, qsizetype &at, WrittenList::Entry &entry)
{
    entry.start = at;
    QString read;
    const bool isQuoted = text.at(at) == u'"';
    if (isQuoted) {
        for (++at; at < text.size() && text.at(at) != u'"'; ++at) {
            if (text.at(at) == u'\\' && ++at >= text.size())
                return false;
            read += text.at(at);
        }
        ++at;
    } else {
        for (; at < text.size() && text.at(at) != u',' && text.at(at) != u'}'; ++at) {
            if (text.at(at) == u'{' || text.at(at) == u'"')
                return false;
            if (text.at(at) == u'\\' && ++at >= text.size())
                return false;
            read += text.at(at);
        }
    }
    entry.end = at;
    const bool isNull = !isQuoted && read.compare(u"NULL"_s, Qt::CaseInsensitive) == 0;
    entry.text = isNull ? std::nullopt : std::optional(read);
    return isQuoted ? at <= text.size() : !read.isEmpty();
}

std::optional<WrittenList> parseSql(const QString &text)
{
    WrittenList list;
    list.syntax = WrittenList::Syntax::Sql;
    list.close = text.size() - 1;
    if (text.size() < 2 || !text.startsWith(u'{') || !text.endsWith(u'}'))
        return std::nullopt;
    qsizetype at = 1;
    while (at < list.close) {
        WrittenList::Entry entry;
        if (!readElement(text, at, entry) || at > list.close)
            return std::nullopt;
        list.entries.append(entry);
        if (at == list.close)
            return list;
        if (text.at(at) != u',' || ++at == list.close)
            return std::nullopt;
    }
    return list;
}

} // namespace

std::optional<WrittenList> WrittenList::parse(const QString &text, Syntax syntax)
{
    return syntax == Syntax::Json ? parseJson(text) : parseSql(text);
}

QString WrittenList::quoted(const QString &entry, Syntax syntax)
{
    if (syntax == Syntax::Json)
        return jsonString(entry);
    QString escaped = entry;
    escaped.replace(u'\\', u"\\\\"_s);
    escaped.replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace Kaiwa
