#include "models/content/checks/languagechecks.h"

#include "models/content/checks/textchecks.h"
#include "models/language/languagetag.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LanguageChecks {
    Q_DECLARE_TR_FUNCTIONS(LanguageChecks)
};

using Found = std::optional<Check>;

Found codeCheck(const FieldValues &record)
{
    const QString code = textOf(record, u"code"_s);
    if (!hasValue(record, u"code"_s) || isKnownLanguageCode(code))
        return {};
    const QString column = u"code"_s;
    const LanguageTag tag = LanguageTag::parse(code);
    if (isKnownLanguageCode(code.toLower().trimmed())) {
        const QString mended = code.toLower().trimmed();
        return Check { u"language.code-case"_s, Check::Severity::Error, column,
            LanguageChecks::tr("Language codes are lower case and have no spaces."),
            Check::Fix { LanguageChecks::tr("Write %1").arg(mended), { { column, mended } } } };
    }
    if (tag.state == LanguageTag::State::Valid) {
        return Check { u"language.code-is-tag"_s, Check::Severity::Warning, column,
            LanguageChecks::tr("“%1” is a language tag (%2); a language's code is the part before the first hyphen.")
                .arg(code, tag.explained()),
            Check::Fix { LanguageChecks::tr("Write %1").arg(tag.language), { { column, tag.language } } } };
    }
    // No error: ICU names all two-letter codes of ISO 639, but not every one of the thousands with three letters.
    return Check { u"language.code-unknown"_s, Check::Severity::Warning, column,
        LanguageChecks::tr("“%1” is not a language code of ISO 639 (two letters, such as ja).").arg(code), {} };
}

Found directionCheck(const FieldValues &record)
{
    const QString code = textOf(record, u"code"_s);
    const QString isRtl = textOf(record, u"is_rtl"_s);
    if (!isKnownLanguageCode(code) || (isRtl != u"true" && isRtl != u"false"))
        return {};
    const bool shouldBe = isRightToLeftLanguage(code);
    if (shouldBe == (isRtl == u"true"))
        return {};
    return Check { u"language.direction"_s, Check::Severity::Warning, u"is_rtl"_s,
        shouldBe ? LanguageChecks::tr("%1 is written from right to left.").arg(languageName(code))
                 : LanguageChecks::tr("%1 is written from left to right.").arg(languageName(code)),
        Check::Fix {
            LanguageChecks::tr("Change the direction"), { { u"is_rtl"_s, shouldBe ? u"true"_s : u"false"_s } } } };
}

Found scriptsCheck(const FieldValues &record)
{
    const QString column = u"supported_scripts"_s;
    if (!hasValue(record, column))
        return {};
    const auto scripts = scriptsOf(record.value(column));
    if (!scripts) {
        return Check { u"language.scripts-shape"_s, Check::Severity::Warning, column,
            LanguageChecks::tr("Scripts are a list of names; this value has another shape."), {} };
    }
    for (const QString &script : *scripts) {
        if (!isKnownScript(script)) {
            return Check { u"language.script-unknown"_s, Check::Severity::Info, column,
                LanguageChecks::tr("“%1” is not one of the known scripts.").arg(script), {} };
        }
    }
    return {};
}

// An emoji flag is two regional indicators, or the black flag with tags behind it.
bool isFlag(const QString &text)
{
    const auto points = text.toUcs4();
    const auto isRegional = [](uint c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    };
    if (points.size() == 2)
        return isRegional(points[0]) && isRegional(points[1]);
    return points.size() > 2 && points[0] == 0x1F3F4;
}

Found flagCheck(const FieldValues &record)
{
    const QString flag = textOf(record, u"flag"_s);
    if (flag.isEmpty() || isFlag(flag))
        return {};
    return Check { u"language.flag"_s, Check::Severity::Info, u"flag"_s,
        LanguageChecks::tr("Not a flag: learners see this as it is."), {} };
}

Found nativeNameCheck(const FieldValues &record)
{
    const QString code = textOf(record, u"code"_s);
    const QString native = textOf(record, u"native_name"_s);
    const QString known = nativeLanguageName(code);
    if (native.isEmpty() || known.isEmpty() || native != textOf(record, u"name"_s))
        return {};
    if (known.compare(native, Qt::CaseInsensitive) == 0)
        return {};
    return Check { u"language.native-name"_s, Check::Severity::Info, u"native_name"_s,
        LanguageChecks::tr("The native name is the English one; in its own words the language is %1.").arg(known),
        Check::Fix { LanguageChecks::tr("Write %1").arg(known), { { u"native_name"_s, known } } } };
}

} // namespace

std::optional<QStringList> scriptsOf(const Value &value)
{
    if (!value)
        return {};
    const QString text = value->trimmed();
    if (text.startsWith(u'{') && text.endsWith(u'}') && !text.contains(u'"') && !text.contains(u':'))
        return text.mid(1, text.size() - 2).split(u',', Qt::SkipEmptyParts);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return {};
    QStringList scripts;
    for (const QJsonValue &element : document.array()) {
        if (!element.isString())
            return {};
        scripts.append(element.toString());
    }
    return scripts;
}

QList<CheckKind> languageChecks()
{
    const QString prefix = u"language"_s;
    const QStringList texts { u"name"_s, u"native_name"_s, u"writing_system"_s };
    return {
        { u"language.code"_s, LanguageChecks::tr("Code", "title of a check"),
            LanguageChecks::tr("The code is not one of ISO 639, or is written in another way."), true,
            single(codeCheck) },
        { u"language.direction"_s, LanguageChecks::tr("Direction", "title of a check"),
            LanguageChecks::tr("The writing direction is not that of the language."), true, single(directionCheck) },
        { u"language.scripts"_s, LanguageChecks::tr("Scripts", "title of a check"),
            LanguageChecks::tr("A script that nobody knows, or no list of scripts."), true, single(scriptsCheck) },
        { u"language.flag"_s, LanguageChecks::tr("Flag", "title of a check"),
            LanguageChecks::tr("The flag is not an emoji flag."), true, single(flagCheck) },
        { u"language.native-name"_s, LanguageChecks::tr("Native name", "title of a check"),
            LanguageChecks::tr("The native name is only the English one."), true, single(nativeNameCheck) },
        emptyTextKind(prefix, texts),
        outerSpaceKind(prefix, texts),
    };
}

} // namespace Kaiwa
