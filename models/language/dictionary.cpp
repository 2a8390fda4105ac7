#include "models/language/dictionary.h"

#include <QDir>
#include <QFile>

#include <hunspell.hxx>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Of several regions the one that most texts of the language are written in.
const QHash<QString, QString> &usualRegion()
{
    static const QHash<QString, QString> regions { { u"en"_s, u"US"_s }, { u"pt"_s, u"PT"_s }, { u"de"_s, u"DE"_s },
        { u"es"_s, u"ES"_s }, { u"fr"_s, u"FR"_s } };
    return regions;
}

} // namespace

// Hunspell takes and gives text in the encoding that the dictionary's file names.
struct Dictionary::Converter {
    explicit Converter(const char *name)
    {
        UErrorCode error = U_ZERO_ERROR;
        converter = ucnv_open(name, &error);
        if (!converter)
            return;
        ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    }
    ~Converter()
    {
        if (converter)
            ucnv_close(converter);
    }
    Q_DISABLE_COPY_MOVE(Converter)

    UConverter *converter = nullptr;
};

Dictionary::Dictionary() = default;
Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::open(const QString &stem)
{
    const QByteArray affixes = QFile::encodeName(stem + u".aff"_s);
    const QByteArray words = QFile::encodeName(stem + u".dic"_s);
    std::unique_ptr<Dictionary> dictionary(new Dictionary);
    dictionary->m_hunspell = std::make_unique<Hunspell>(affixes.constData(), words.constData());
    dictionary->m_converter = std::make_unique<Converter>(dictionary->m_hunspell->get_dict_encoding().c_str());
    return dictionary->m_converter->converter ? std::move(dictionary) : nullptr;
}

std::string Dictionary::encoded(const QString &word) const
{
    std::string bytes(size_t(UCNV_GET_MAX_BYTES_FOR_STRING(word.size(), ucnv_getMaxCharSize(m_converter->converter))), 0);
    UErrorCode error = U_ZERO_ERROR;
    const int32_t size = ucnv_fromUChars(m_converter->converter, bytes.data(), int32_t(bytes.size()),
        reinterpret_cast<const UChar *>(word.utf16()), int32_t(word.size()), &error);
    if (U_FAILURE(error))
        return {};
    bytes.resize(size_t(size));
    return bytes;
}

QString Dictionary::decoded(const std::string &word) const
{
    QString text(qsizetype(word.size()) * 2, Qt::Uninitialized);
    UErrorCode error = U_ZERO_ERROR;
    const int32_t size = ucnv_toUChars(m_converter->converter, reinterpret_cast<UChar *>(text.data()),
        int32_t(text.size()), word.data(), int32_t(word.size()), &error);
    text.resize(U_FAILURE(error) ? 0 : size);
    return text;
}

bool Dictionary::knows(const QString &word) const
{
    const std::string bytes = encoded(word);
    return !bytes.empty() && m_hunspell->spell(bytes);
}

QStringList Dictionary::suggestions(const QString &word) const
{
    QStringList suggestions;
    const std::string bytes = encoded(word);
    if (bytes.empty())
        return suggestions;
    for (const std::string &suggestion : m_hunspell->suggest(bytes))
        suggestions.append(decoded(suggestion));
    return suggestions;
}

Dictionaries::Dictionaries(const QStringList &folders, const QSet<QString> &ownWords)
    : m_folders(folders)
{
    for (const QString &word : ownWords)
        add(word);
}

Dictionaries::~Dictionaries() = default;

void Dictionaries::add(const QString &word)
{
    m_ownWords.insert(word.toLower());
}

QString Dictionaries::stemFor(const QString &language) const
{
    const QString name = QString(language).replace(u'-', u'_');
    const QString base = name.section(u'_', 0, 0);
    const QStringList wanted { name, base + u'_' + usualRegion().value(base, base.toUpper()), base, base + u"_*"_s };
    for (const QString &pattern : wanted) {
        for (const QString &folder : m_folders) {
            const QStringList found = QDir(folder).entryList({ pattern + u".aff"_s }, QDir::Files, QDir::Name);
            for (const QString &file : found) {
                const QString stem = folder + u'/' + file.chopped(4);
                if (QFile::exists(stem + u".dic"_s))
                    return stem;
            }
        }
    }
    return {};
}

const Dictionary *Dictionaries::of(const QString &language)
{
    auto opened = m_opened.constFind(language);
    if (opened == m_opened.constEnd()) {
        const QString stem = stemFor(language);
        opened = m_opened.insert(language, stem.isEmpty() ? nullptr : std::shared_ptr<Dictionary>(Dictionary::open(stem)));
    }
    return opened->get();
}

bool Dictionaries::knows(const QString &language, const QString &word)
{
    if (m_ownWords.contains(word.toLower()))
        return true;
    const Dictionary *dictionary = of(language);
    return !dictionary || dictionary->knows(word);
}

} // namespace Kaiwa
