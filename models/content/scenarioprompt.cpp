#include "models/content/scenarioprompt.h"

#include "models/content/values/jsonmember.h"
#include "models/content/values/tagtext.h"

#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString promptText(const FieldValues &scenario, const QString &column)
{
    return scenario.value(column).value_or(QString());
}

// The prompt is read by a machine and stays in English, whatever the program's language.
void addPart(QStringList &parts, const QString &heading, const QString &text)
{
    if (!text.trimmed().isEmpty())
        parts.append(u"# "_s + heading + u"\n\n"_s + text.trimmed());
}

QString numbered(const QStringList &objectives)
{
    QStringList lines;
    for (const QString &objective : objectives)
        lines.append(QString::number(lines.size() + 1) + u". "_s + objective);
    return lines.join(u'\n');
}

QString firstSentence(const QString &text)
{
    static const QRegularExpression end(u"[.!?…](?=\\s|$)|[。！？]|\\n"_s);
    const QRegularExpressionMatch match = end.match(text.trimmed());
    return match.hasMatch() ? text.trimmed().left(match.capturedEnd()).trimmed() : text.trimmed();
}

} // namespace

QStringList objectivesOf(const FieldValues &scenario)
{
    const QString text = promptText(scenario, u"learning_objectives"_s);
    if (text.trimmed().isEmpty())
        return {};
    for (const TagSyntax syntax : { TagSyntax::Json, TagSyntax::SqlArray }) {
        if (const auto list = parseTags(text, syntax))
            return *list;
    }
    return { text };
}

QString tutorPrompt(const FieldValues &scenario)
{
    QStringList parts;
    addPart(parts, u"Instructions"_s, promptText(scenario, u"instructions"_s));
    addPart(parts, u"Context"_s, promptText(scenario, u"context"_s));
    addPart(parts, u"Learning objectives"_s, numbered(objectivesOf(scenario)));
    addPart(parts, u"Expected outcome"_s, promptText(scenario, u"expected_outcome"_s));
    return parts.join(u"\n\n"_s);
}

QString personaText(const FieldValues &scenario, const QString &key)
{
    const auto value = jsonMember(promptText(scenario, u"persona"_s), key);
    return value ? fromJsonString(*value).value_or(QString()) : QString();
}

QString withSpeaker(const QString &text, const QString &speaker)
{
    static const QRegularExpression place(u"\\{\\{\\s*speakerName\\s*\\}\\}"_s);
    return QString(text).replace(place, QString(speaker).replace(u'\\', u"\\\\"_s));
}

QString openingLine(const FieldValues &scenario, const QString &speaker)
{
    const QString introduction = personaText(scenario, u"introPrompt"_s);
    if (!introduction.trimmed().isEmpty())
        return withSpeaker(introduction.trimmed(), speaker);
    return withSpeaker(firstSentence(promptText(scenario, u"context"_s)), speaker);
}

} // namespace Kaiwa
