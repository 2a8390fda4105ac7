#include "views/editors/valuewords.h"

#include <QCoreApplication>
#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LabelWord {
    const char *label;
    const char *word;
};

constexpr const char *context = "Kaiwa::Words";

// The labels of the documented enumerations.
constexpr LabelWord labelWords[] = {
    { "male", QT_TRANSLATE_NOOP("Kaiwa::Words", "male") },
    { "female", QT_TRANSLATE_NOOP("Kaiwa::Words", "female") },
    { "onboarding", QT_TRANSLATE_NOOP("Kaiwa::Words", "onboarding") },
    { "comfort", QT_TRANSLATE_NOOP("Kaiwa::Words", "comfort") },
    { "basic", QT_TRANSLATE_NOOP("Kaiwa::Words", "basic") },
    { "beginner", QT_TRANSLATE_NOOP("Kaiwa::Words", "beginner") },
    { "intermediate", QT_TRANSLATE_NOOP("Kaiwa::Words", "intermediate") },
    { "advanced", QT_TRANSLATE_NOOP("Kaiwa::Words", "advanced") },
    { "tutor", QT_TRANSLATE_NOOP("Kaiwa::Words", "tutor") },
    { "character", QT_TRANSLATE_NOOP("Kaiwa::Words", "character") },
    { "friendly_chat", QT_TRANSLATE_NOOP("Kaiwa::Words", "friendly chat") },
    { "expert", QT_TRANSLATE_NOOP("Kaiwa::Words", "expert") },
};

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

QString labelWord(const QString &label)
{
    for (const LabelWord &known : labelWords) {
        if (label == QLatin1StringView(known.label))
            return translated(known.word);
    }
    return label;
}

QString notSetWord()
{
    return QCoreApplication::translate("Kaiwa::Words", "not set", "a field that holds NULL");
}

QString emptyWord()
{
    return QCoreApplication::translate("Kaiwa::Words", "empty text", "a field that holds a text without characters");
}

bool isTrue(const QString &text)
{
    static const QStringList words { u"t"_s, u"true"_s, u"1"_s, u"yes"_s, u"on"_s, u"y"_s };
    return words.contains(text, Qt::CaseInsensitive);
}

QString booleanWord(const QString &text)
{
    static const QStringList no { u"f"_s, u"false"_s, u"0"_s, u"no"_s, u"off"_s, u"n"_s };
    if (isTrue(text))
        return u"● "_s + QCoreApplication::translate("Kaiwa::Words", "yes", "a boolean field");
    if (no.contains(text, Qt::CaseInsensitive))
        return u"○ "_s + QCoreApplication::translate("Kaiwa::Words", "no", "a boolean field");
    return {};
}

QString firstLine(const QString &text, int limit)
{
    const QStringView view = QStringView(text).left(limit + 1);
    qsizetype end = 0;
    while (end < view.size() && view[end] != u'\n' && view[end] != u'\r' && view[end] != QChar::LineSeparator
        && view[end] != QChar::ParagraphSeparator)
        ++end;
    if (end == text.size())
        return text;
    qsizetype cut = qMin<qsizetype>(end, limit);
    if (cut > 0 && view[cut - 1].isHighSurrogate())
        --cut;
    return view.left(cut) + u"…"_s;
}

QString valueWords(const Value &value, ValueKind kind, int limit)
{
    if (!value)
        return notSetWord();
    if (kind == ValueKind::Boolean) {
        const QString word = booleanWord(*value);
        if (!word.isEmpty())
            return word;
    }
    if (value->isEmpty())
        return emptyWord();
    if (kind == ValueKind::Enumeration)
        return labelWord(*value);
    return firstLine(*value, limit);
}

bool isNumber(ValueKind kind)
{
    return kind == ValueKind::Integer || kind == ValueKind::Decimal || kind == ValueKind::Float;
}

bool isWritten(ValueKind kind)
{
    return kind == ValueKind::Text || kind == ValueKind::Other;
}

} // namespace Kaiwa
