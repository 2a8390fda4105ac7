#pragma once

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace Kaiwa {

// A BCP 47 language tag, taken apart and explained by ICU. A value; any thread.
struct LanguageTag {
    Q_DECLARE_TR_FUNCTIONS(LanguageTag)

public:
    enum class State {
        Valid,
        Malformed, // not written as BCP 47 asks; `problem` says what
        Unregistered, // well written, but language, script or region is not one that the registries know
    };

    State state = State::Malformed;
    QString problem; // a sentence for a person; empty when Valid
    QString language; // "ja"
    QString script; // "Hans"; mostly empty
    QString region; // "JP" or "419"; may be empty
    QString canonical; // the recommended writing: "zh-Hans-CN"

    static LanguageTag parse(const QString &tag);
    // "Japanese, Japan" in the words of the given locale; empty for a malformed tag.
    QString explained(const QLocale &locale = QLocale()) const;
};

// A language code of ISO 639-1 (two letters) or one of the three-letter codes that ICU names.
bool isKnownLanguageCode(const QString &code);
// "Japanese" in the words of the given locale; empty where the code is not known.
QString languageName(const QString &code, const QLocale &locale = QLocale());
// "日本語": the language's name in itself; empty where ICU has none.
QString nativeLanguageName(const QString &code);
// Whether the language is mostly written from right to left.
bool isRightToLeftLanguage(const QString &code);
// All two-letter codes, in alphabetical order.
QStringList twoLetterLanguageCodes();

// A writing system's script as the database names it ("hiragana", "latin") and how it is shown.
struct KnownScript {
    QString name;
    QString title; // translated: "Hiragana"
    QString sample; // a few letters: "あいう"
};
const QList<KnownScript> &knownScripts();
bool isKnownScript(const QString &name);

// The text-to-speech voices that the API offers by id.
const QStringList &knownVoiceIds();

} // namespace Kaiwa
