#pragma once

#include "models/content/checks/checkkind.h"
#include "models/language/dictionary.h"

#include <QHash>
#include <QThreadPool>

#include <atomic>

namespace Kaiwa {

// Looks texts up in the dictionaries of this computer, on a thread of its own. A text's language is the record's where a
// column names it, else English; a word in another script than that language's is looked up in the language that the
// script belongs to. Texts in scripts without spaces between words are passed over, and so is a capitalised word inside
// a sentence: it is a name. A missing dictionary is noted once.
class SpellingCheck final : public LateCheck {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpellingCheck)

public:
    SpellingCheck(const QString &id, const QStringList &columns, const CheckPlaces &places, QObject *parent = nullptr);
    ~SpellingCheck() override; // what runs is given up

    QList<Check> look(const RecordKey &key, const FieldValues &record) override;
    QStringList notes() const override;
    void learnWord(const QString &word) override;

private:
    struct Misspelling {
        QString word;
        QStringList suggestions;
    };
    struct Text {
        QString language;
        QString text;
        bool operator==(const Text &) const = default;
        friend size_t qHash(const Text &text, size_t seed) { return qHashMulti(seed, text.language, text.text); }
    };
    struct Answer {
        QHash<Text, QList<Misspelling>> found;
        QSet<QString> withoutDictionary; // languages
    };
    struct Reader; // on the thread
    QString prose(const QString &column, const FieldValues &record) const;
    QList<Check> checksOf(const QString &column, const QString &field, const QList<Misspelling> &words) const;
    void readSome();
    void receive(const Answer &answer);

    const QString m_id;
    const QStringList m_columns;
    const QString m_wordsFile;
    std::shared_ptr<Reader> m_reader;
    std::atomic_bool m_ending = false;
    QHash<Text, QList<Misspelling>> m_known;
    QList<Text> m_toRead;
    QHash<Text, QSet<RecordKey>> m_waiting;
    bool m_reading = false;
    QSet<QString> m_withoutDictionary;
    QSet<QString> m_learned; // words, in lower case
    QThreadPool m_thread;
};

std::function<LateCheck *(const CheckPlaces &places, QObject *parent)> makeSpellingCheck(
    const QString &id, const QStringList &columns);

} // namespace Kaiwa
