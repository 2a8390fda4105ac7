#include "views/editors/tagtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> parseJson(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return std::nullopt;
    QStringList tags;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (!value.isString())
            return std::nullopt;
        tags += value.toString();
    }
    return tags;
}

// Reads one element of an SQL array and moves `at` behind it; false where the text is no plain element.
bool readElement(QStringView text, qsizetype &at, QString &element)
{
    element.clear();
    if (at < text.size() && text[at] == u'"') {
        for (++at; at < text.size() && text[at] != u'"'; ++at) {
            if (text[at] == u'\\' && ++at >= text.size())
                return false;
            element += text[at];
        }
        return at++ < text.size();
    }
    for (; at < text.size() && text[at] != u','; ++at) {
        if (text[at] == u'{' || text[at] == u'}' || text[at] == u'"')
            return false;
        if (text[at] == u'\\' && ++at >= text.size())
            return false;
        element += text[at];
    }
    return !element.isEmpty() && element.compare(u"NULL", Qt::CaseInsensitive) != 0;
}

std::optional<QStringList> parseSqlArray(const QString &text)
{
    if (text.size() < 2 || !text.startsWith(u'{') || !text.endsWith(u'}'))
        return std::nullopt;
    const QStringView inner = QStringView(text).mid(1, text.size() - 2);
    QStringList tags;
    if (inner.isEmpty())
        return tags;
    qsizetype at = 0;
    while (true) {
        QString element;
        if (!readElement(inner, at, element))
            return std::nullopt;
        tags += element;
        if (at == inner.size())
            return tags;
        if (inner[at++] != u',')
            return std::nullopt;
    }
}

QString quotedJson(const QString &tag)
{
    QString text = QString::fromUtf8(QJsonDocument(QJsonArray { tag }).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2);
}

QString quotedElement(QString tag)
{
    tag.replace(u'\\', u"\\\\"_s);
    tag.replace(u'"', u"\\\""_s);
    return u'"' + tag + u'"';
}

} // namespace

std::optional<QStringList> parseTags(const QString &text, TagSyntax syntax)
{
    return syntax == TagSyntax::Json ? parseJson(text) : parseSqlArray(text);
}

QString writeTags(const QStringList &tags, TagSyntax syntax)
{
    const bool json = syntax == TagSyntax::Json;
    QStringList parts;
    for (const QString &tag : tags)
        parts += json ? quotedJson(tag) : quotedElement(tag);
    return json ? u'[' + parts.join(u", "_s) + u']' : u'{' + parts.join(u',') + u'}';
}

} // namespace Kaiwa
