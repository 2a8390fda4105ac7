#include "models/language/languagetag.h"

#include "models/language/icutext.h"

#include <QSet>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

icu::Locale icuLocale(const QLocale &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(locale.bcp47Name().toLatin1().toStdString(), status);
}

const QSet<QString> &codesOf(const char *const *(*list)())
{
    static QHash<const void *, QSet<QString>> known;
    auto &codes = known[reinterpret_cast<const void *>(list)];
    if (codes.isEmpty()) {
        for (const char *const *code = list(); *code; ++code)
            codes.insert(QString::fromLatin1(*code));
    }
    return codes;
}

bool isKnownRegion(const QString &region)
{
    // Three digits are UN M.49 areas ("419", Latin America): ICU names those that it knows.
    if (region.size() != 3)
        return codesOf(uloc_getISOCountries).contains(region);
    icu::UnicodeString name;
    icu::Locale("und", region.toLatin1().constData()).getDisplayCountry(icu::Locale::getEnglish(), name);
    return fromIcu(name) != region;
}

bool isKnownScriptCode(const QString &script)
{
    return u_getPropertyValueEnum(UCHAR_SCRIPT, script.toLatin1().constData()) != UCHAR_INVALID_CODE;
}

QString unregisteredPart(const LanguageTag &tag)
{
    if (!isKnownLanguageCode(tag.language))
        return LanguageTag::tr("“%1” is not a language code of ISO 639.").arg(tag.language);
    if (!tag.script.isEmpty() && !isKnownScriptCode(tag.script))
        return LanguageTag::tr("“%1” is not a script code of ISO 15924.").arg(tag.script);
    if (!tag.region.isEmpty() && !isKnownRegion(tag.region))
        return LanguageTag::tr("“%1” is not a country or region code.").arg(tag.region);
    return {};
}

} // namespace

LanguageTag LanguageTag::parse(const QString &text)
{
    LanguageTag tag;
    if (text.isEmpty()) {
        tag.problem = tr("The language tag is empty; it reads like ja-JP.");
        return tag;
    }
    const QByteArray ascii = text.toUtf8();
    char name[ULOC_FULLNAME_CAPACITY];
    int32_t parsed = 0;
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(ascii.constData(), name, sizeof name, &parsed, &status);
    if (U_FAILURE(status) || parsed != ascii.size() || parsed == 0) {
        const QString rest = text.mid(std::max(0, int(parsed)));
        tag.problem = text.contains(u'_')
            ? tr("A language tag joins its parts by hyphens: %1.").arg(QString(text).replace(u'_', u'-'))
            : tr("Not a language tag from “%1” on; it reads like ja-JP.").arg(rest);
        return tag;
    }

    const icu::Locale locale(name);
    tag.language = QString::fromLatin1(locale.getLanguage());
    tag.script = QString::fromLatin1(locale.getScript());
    tag.region = QString::fromLatin1(locale.getCountry());
    status = U_ZERO_ERROR;
    tag.canonical = QString::fromStdString(locale.toLanguageTag<std::string>(status));
    tag.problem = unregisteredPart(tag);
    tag.state = tag.problem.isEmpty() ? State::Valid : State::Unregistered;
    return tag;
}

QString LanguageTag::explained(const QLocale &locale) const
{
    if (state == State::Malformed)
        return {};
    const icu::Locale own(language.toLatin1().constData(), region.toLatin1().constData());
    const icu::Locale words = icuLocale(locale);
    QStringList parts { languageName(language, locale) };
    if (parts.first().isEmpty())
        parts.first() = language;
    if (!script.isEmpty()) {
        const QByteArray ofScript = QByteArrayLiteral("und_").append(script.toLatin1());
        icu::UnicodeString name;
        icu::Locale(ofScript.constData()).getDisplayScript(words, name);
        parts.append(fromIcu(name));
    }
    if (!region.isEmpty()) {
        icu::UnicodeString name;
        own.getDisplayCountry(words, name);
        parts.append(fromIcu(name));
    }
    return parts.join(u", "_s);
}

bool isKnownLanguageCode(const QString &code)
{
    return codesOf(uloc_getISOLanguages).contains(code);
}

QString languageName(const QString &code, const QLocale &locale)
{
    if (!isKnownLanguageCode(code))
        return {};
    icu::UnicodeString name;
    icu::Locale(code.toLatin1().constData()).getDisplayLanguage(icuLocale(locale), name);
    const QString words = fromIcu(name);
    return words == code ? QString() : words;
}

QString nativeLanguageName(const QString &code)
{
    if (!isKnownLanguageCode(code))
        return {};
    const icu::Locale own(code.toLatin1().constData());
    icu::UnicodeString name;
    own.getDisplayLanguage(own, name);
    const QString words = fromIcu(name);
    return words == code ? QString() : words;
}

bool isRightToLeftLanguage(const QString &code)
{
    return isKnownLanguageCode(code) && uloc_isRightToLeft(code.toLatin1().constData());
}

QStringList twoLetterLanguageCodes()
{
    QStringList codes;
    for (const QString &code : codesOf(uloc_getISOLanguages)) {
        if (code.size() == 2)
            codes.append(code);
    }
    codes.sort();
    return codes;
}

const QList<KnownScript> &knownScripts()
{
    static const QList<KnownScript> scripts {
        { u"latin"_s, LanguageTag::tr("Latin"), u"Aa Bb"_s },
        { u"hiragana"_s, LanguageTag::tr("Hiragana"), u"あいう"_s },
        { u"katakana"_s, LanguageTag::tr("Katakana"), u"アイウ"_s },
        { u"kanji"_s, LanguageTag::tr("Kanji"), u"漢字"_s },
        { u"hanzi"_s, LanguageTag::tr("Hanzi"), u"汉字"_s },
        { u"simplified"_s, LanguageTag::tr("Simplified Chinese"), u"简体"_s },
        { u"traditional"_s, LanguageTag::tr("Traditional Chinese"), u"繁體"_s },
        { u"pinyin"_s, LanguageTag::tr("Pinyin"), u"pīnyīn"_s },
        { u"bopomofo"_s, LanguageTag::tr("Bopomofo"), u"ㄅㄆㄇ"_s },
        { u"hangul"_s, LanguageTag::tr("Hangul"), u"가나다"_s },
        { u"hanja"_s, LanguageTag::tr("Hanja"), u"漢字"_s },
        { u"arabic"_s, LanguageTag::tr("Arabic"), u"أبت"_s },
        { u"hebrew"_s, LanguageTag::tr("Hebrew"), u"אבג"_s },
        { u"cyrillic"_s, LanguageTag::tr("Cyrillic"), u"Аа Бб"_s },
        { u"greek"_s, LanguageTag::tr("Greek"), u"Αα Ββ"_s },
        { u"devanagari"_s, LanguageTag::tr("Devanagari"), u"अआइ"_s },
        { u"bengali"_s, LanguageTag::tr("Bengali"), u"অআই"_s },
        { u"gurmukhi"_s, LanguageTag::tr("Gurmukhi"), u"ਅਆਇ"_s },
        { u"gujarati"_s, LanguageTag::tr("Gujarati"), u"અઆઇ"_s },
        { u"tamil"_s, LanguageTag::tr("Tamil"), u"அஆஇ"_s },
        { u"telugu"_s, LanguageTag::tr("Telugu"), u"అఆఇ"_s },
        { u"kannada"_s, LanguageTag::tr("Kannada"), u"ಅಆಇ"_s },
        { u"malayalam"_s, LanguageTag::tr("Malayalam"), u"അആഇ"_s },
        { u"sinhala"_s, LanguageTag::tr("Sinhala"), u"අආඇ"_s },
        { u"thai"_s, LanguageTag::tr("Thai"), u"กขค"_s },
        { u"lao"_s, LanguageTag::tr("Lao"), u"ກຂຄ"_s },
        { u"khmer"_s, LanguageTag::tr("Khmer"), u"កខគ"_s },
        { u"burmese"_s, LanguageTag::tr("Burmese"), u"ကခဂ"_s },
        { u"georgian"_s, LanguageTag::tr("Georgian"), u"აბგ"_s },
        { u"armenian"_s, LanguageTag::tr("Armenian"), u"Աա Բբ"_s },
        { u"ethiopic"_s, LanguageTag::tr("Ethiopic"), u"ሀለሐ"_s },
    };
    return scripts;
}

bool isKnownScript(const QString &name)
{
    const auto &scripts = knownScripts();
    return std::any_of(scripts.begin(), scripts.end(), [&](const KnownScript &script) { return script.name == name; });
}

const QStringList &knownVoiceIds()
{
    static const QStringList ids { u"alloy"_s, u"ash"_s, u"ballad"_s, u"cedar"_s, u"coral"_s, u"echo"_s, u"fable"_s,
        u"marin"_s, u"nova"_s, u"onyx"_s, u"sage"_s, u"shimmer"_s, u"verse"_s };
    return ids;
}

} // namespace Kaiwa
