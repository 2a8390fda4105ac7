#include "models/language/slug.h"

#include <memory>

#include <unicode/translit.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Only the start of a title can reach the slug; a transliterator would read a megabyte to its end.
constexpr qsizetype readLength = 4 * slugLength;

// One per thread: ICU promises nothing about one object used by several.
const icu::Transliterator *latinLetters()
{
    static thread_local const std::unique_ptr<icu::Transliterator> letters = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            icu::UnicodeString(u"Any-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return letters.get();
}

QString inLatinLetters(const QString &text)
{
    icu::UnicodeString letters(reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
    if (const icu::Transliterator *transliterator = latinLetters())
        transliterator->transliterate(letters);
    return QString(reinterpret_cast<const QChar *>(letters.getBuffer()), letters.length());
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02BC';
}

} // namespace

QString slugOf(const QString &title)
{
    QString slug;
    const QString letters = inLatinLetters(title.left(readLength));
    for (const QChar c : letters) {
        const bool keeps = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        // "the host's" is "the-hosts": what an apostrophe joins stays one word.
        if (keeps)
            slug += c;
        else if (!isApostrophe(c) && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.size() > slugLength) {
        const qsizetype between = slug.lastIndexOf(u'-', slugLength);
        slug.truncate(between > slugLength / 2 ? between : slugLength);
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString uniqueSlug(const QString &wanted, const std::function<bool(const QString &)> &taken)
{
    if (wanted.isEmpty())
        return {};
    QString slug = wanted;
    for (int number = 2; taken(slug); ++number)
        slug = wanted + u'-' + QString::number(number);
    return slug;
}

} // namespace Kaiwa
