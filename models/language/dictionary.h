#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace Kaiwa {

// One of hunspell's dictionaries. Used by one thread at a time.
class Dictionary final {
public:
    // `stem`: its path without ".aff". Null where it cannot be read.
    static std::unique_ptr<Dictionary> open(const QString &stem);
    ~Dictionary();
    Q_DISABLE_COPY_MOVE(Dictionary)

    bool knows(const QString &word) const;
    QStringList suggestions(const QString &word) const; // best first; slow

private:
    Dictionary();
    std::string encoded(const QString &word) const; // empty: the encoding has no such letters
    QString decoded(const std::string &word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    struct Converter;
    std::unique_ptr<Converter> m_converter;
};

// The dictionaries of some folders by language, opened when first asked for, and the words that a person added. Used by
// one thread at a time.
class Dictionaries final {
public:
    explicit Dictionaries(const QStringList &folders, const QSet<QString> &ownWords = {});
    ~Dictionaries();

    // `language`: a code such as "en", or a tag such as "en-GB", for which another region will do. Null: none installed.
    const Dictionary *of(const QString &language);
    bool knows(const QString &language, const QString &word); // true where there is no dictionary
    void add(const QString &word);

private:
    QString stemFor(const QString &language) const;

    const QStringList m_folders;
    QHash<QString, std::shared_ptr<Dictionary>> m_opened; // null: looked for in vain
    QSet<QString> m_ownWords; // in lower case
};

} // namespace Kaiwa
