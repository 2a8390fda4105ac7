#include "models/content/checks/spellingcheck.h"

#include "models/content/checks/textchecks.h"
#include "models/language/languagetag.h"
#include "models/language/wordtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtConcurrent>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int textsAtOnce = 32; // so that the first answers come soon, and the end of the program does not wait
constexpr qsizetype rememberedTexts = 50'000;
constexpr int suggested = 3;
constexpr int mostWordsOfField = 12;
const QString english = u"en"_s;

// The language that a script stands for where the text's own is written in another one; empty: none, or none for certain.
QString languageOfScript(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Latin:
        return english;
    case QChar::Script_Cyrillic:
        return u"ru"_s;
    case QChar::Script_Greek:
        return u"el"_s;
    case QChar::Script_Hebrew:
        return u"he"_s;
    case QChar::Script_Arabic:
        return u"ar"_s;
    case QChar::Script_Hangul:
        return u"ko"_s;
    case QChar::Script_Devanagari:
        return u"hi"_s;
    case QChar::Script_Armenian:
        return u"hy"_s;
    case QChar::Script_Georgian:
        return u"ka"_s;
    default: // of some 150 scripts
        return {};
    }
}

QChar::Script scriptOfLanguage(const QString &language)
{
    static const QHash<QString, QChar::Script> others { { u"ru"_s, QChar::Script_Cyrillic },
        { u"uk"_s, QChar::Script_Cyrillic }, { u"bg"_s, QChar::Script_Cyrillic }, { u"sr"_s, QChar::Script_Cyrillic },
        { u"be"_s, QChar::Script_Cyrillic }, { u"mk"_s, QChar::Script_Cyrillic }, { u"kk"_s, QChar::Script_Cyrillic },
        { u"mn"_s, QChar::Script_Cyrillic }, { u"el"_s, QChar::Script_Greek }, { u"he"_s, QChar::Script_Hebrew },
        { u"ar"_s, QChar::Script_Arabic }, { u"fa"_s, QChar::Script_Arabic }, { u"ur"_s, QChar::Script_Arabic },
        { u"ko"_s, QChar::Script_Hangul }, { u"hi"_s, QChar::Script_Devanagari }, { u"mr"_s, QChar::Script_Devanagari },
        { u"ne"_s, QChar::Script_Devanagari }, { u"hy"_s, QChar::Script_Armenian }, { u"ka"_s, QChar::Script_Georgian },
        { u"ja"_s, QChar::Script_Han }, { u"zh"_s, QChar::Script_Han }, { u"yue"_s, QChar::Script_Han },
        { u"th"_s, QChar::Script_Thai }, { u"lo"_s, QChar::Script_Lao }, { u"km"_s, QChar::Script_Khmer },
        { u"my"_s, QChar::Script_Myanmar } };
    return others.value(language, QChar::Script_Latin);
}

QString languageOfWord(const Word &word, const QString &textLanguage)
{
    if (isUnspacedScript(word.script))
        return {};
    return word.script == scriptOfLanguage(textLanguage) ? textLanguage : languageOfScript(word.script);
}

// Names, abbreviations and single letters are in no dictionary, and rightly so.
bool isNoWord(const Word &word)
{
    if (word.text.size() < 2)
        return true;
    const bool isCapitalised = word.text.front().isUpper();
    return (isCapitalised && !word.isFirst) || word.text.mid(1) != word.text.mid(1).toLower();
}

void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts.append(value.toString());
    for (const QJsonValue element : value.toArray())
        collectTexts(element, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectTexts(it.value(), texts);
}

QSet<QString> readWords(const QString &path)
{
    QSet<QString> words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return words;
    while (!file.atEnd()) {
        if (const QString word = QString::fromUtf8(file.readLine()).trimmed(); !word.isEmpty())
            words.insert(word);
    }
    return words;
}

void appendWord(const QString &path, const QString &word)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(word.toUtf8() + '\n');
}

QString withWord(const QString &text, const QString &word, const QString &other)
{
    const QRegularExpression whole(
        u"(?<![\\p{L}\\p{M}])"_s + QRegularExpression::escape(word) + u"(?![\\p{L}\\p{M}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(whole, QString(other).replace(u'\\', u"\\\\"_s));
}

} // namespace

struct SpellingCheck::Reader {
    explicit Reader(const CheckPlaces &places)
        : m_places(places)
    {
    }

    Answer read(const QList<Text> &texts, const std::atomic_bool &ending)
    {
        if (!m_dictionaries)
            m_dictionaries = std::make_unique<Dictionaries>(m_places.dictionaries, readWords(m_places.words));
        Answer answer;
        for (const Text &text : texts) {
            QList<Misspelling> &found = answer.found[text];
            for (const Word &word : wordsOf(text.text)) {
                if (ending)
                    return answer;
                lookAt(word, text.language, found, answer.withoutDictionary);
            }
        }
        return answer;
    }

    void learn(const QString &word)
    {
        if (m_dictionaries)
            m_dictionaries->add(word);
        appendWord(m_places.words, word);
    }

private:
    void lookAt(const Word &word, const QString &textLanguage, QList<Misspelling> &found, QSet<QString> &without)
    {
        const QString language = languageOfWord(word, textLanguage);
        if (language.isEmpty() || isNoWord(word) || found.size() >= mostWordsOfField)
            return;
        if (!m_dictionaries->of(language)) {
            without.insert(language);
            return;
        }
        const QString plain = QString(word.text).replace(u'’', u'\'');
        const auto isIt = [&word](const Misspelling &other) { return other.word == word.text; };
        if (m_dictionaries->knows(language, plain) || std::any_of(found.cbegin(), found.cend(), isIt))
            return;
        found.append({ word.text, suggestions(language, plain) });
    }

    QStringList suggestions(const QString &language, const QString &word)
    {
        const QString place = language + u'\n' + word;
        const auto known = m_suggestions.constFind(place);
        if (known != m_suggestions.cend())
            return *known;
        const QStringList all = m_dictionaries->of(language)->suggestions(word);
        return *m_suggestions.insert(place, all.mid(0, suggested));
    }

    const CheckPlaces m_places;
    std::unique_ptr<Dictionaries> m_dictionaries;
    QHash<QString, QStringList> m_suggestions;
};

SpellingCheck::SpellingCheck(
    const QString &id, const QStringList &columns, const CheckPlaces &places, QObject *parent)
    : LateCheck(parent)
    , m_id(id)
    , m_columns(columns)
    , m_wordsFile(places.words)
    , m_reader(std::make_shared<Reader>(places))
{
    m_thread.setMaxThreadCount(1);
}

SpellingCheck::~SpellingCheck()
{
    m_ending = true;
    m_thread.waitForDone();
}

QString SpellingCheck::prose(const QString &column, const FieldValues &record) const
{
    const QString text = textOf(record, column);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray() && !document.isObject())
        return text;
    QStringList texts;
    if (document.isArray())
        collectTexts(document.array(), texts);
    else
        collectTexts(document.object(), texts);
    return texts.join(u'\n');
}

QList<Check> SpellingCheck::look(const RecordKey &key, const FieldValues &record)
{
    QList<Check> checks;
    const QString language = languageOf(record);
    for (const QString &column : m_columns) {
        const Text text { language.isEmpty() ? english : language, prose(column, record) };
        if (text.text.isEmpty())
            continue;
        const auto known = m_known.constFind(text);
        if (known != m_known.cend()) {
            checks += checksOf(column, textOf(record, column), *known);
            continue;
        }
        if (!m_waiting.contains(text))
            m_toRead.append(text);
        m_waiting[text].insert(key);
    }
    readSome();
    return checks;
}

QList<Check> SpellingCheck::checksOf(
    const QString &column, const QString &field, const QList<Misspelling> &words) const
{
    QList<Check> checks;
    for (const Misspelling &misspelling : words) {
        if (m_learned.contains(misspelling.word.toLower()))
            continue;
        Check check { m_id, Check::Severity::Warning, column,
            tr("“%1” is not in the dictionary.", "%1: a word").arg(misspelling.word), {} };
        for (const QString &suggestion : misspelling.suggestions)
            check.otherFixes.append({ tr("Write %1", "%1: a word").arg(suggestion),
                { { column, withWord(field, misspelling.word, suggestion) } } });
        if (!check.otherFixes.isEmpty())
            check.fix = check.otherFixes.takeFirst();
        check.about = misspelling.word;
        check.isUnknownWord = true;
        checks.append(check);
    }
    return checks;
}

// The newest questions first: they are about what a person looks at or types.
void SpellingCheck::readSome()
{
    if (m_reading || m_toRead.isEmpty())
        return;
    m_reading = true;
    QList<Text> texts;
    while (!m_toRead.isEmpty() && texts.size() < textsAtOnce)
        texts.append(m_toRead.takeLast());
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_reading = false;
        receive(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        &m_thread, [reader = m_reader, texts, ending = &m_ending] { return reader->read(texts, *ending); }));
}

void SpellingCheck::receive(const Answer &answer)
{
    if (m_known.size() > rememberedTexts)
        m_known.clear();
    QSet<RecordKey> keys;
    for (auto it = answer.found.cbegin(); it != answer.found.cend(); ++it) {
        m_known.insert(it.key(), it.value());
        keys += m_waiting.take(it.key());
    }
    const qsizetype before = m_withoutDictionary.size();
    m_withoutDictionary += answer.withoutDictionary;
    if (m_withoutDictionary.size() > before)
        Q_EMIT noted();
    Q_EMIT learned(keys);
    readSome();
}

QStringList SpellingCheck::notes() const
{
    QStringList notes;
    for (const QString &language : m_withoutDictionary)
        notes.append(tr("No dictionary of %1 is installed, so that its spelling is not checked. On Debian it is the "
                        "package hunspell-%2.",
            "%1: a language, %2: its code")
                         .arg(languageName(language), language));
    notes.sort();
    return notes;
}

void SpellingCheck::learnWord(const QString &word)
{
    m_learned.insert(word.toLower());
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(QtConcurrent::run(&m_thread, [reader = m_reader, word] { reader->learn(word); }));
}

std::function<LateCheck *(const CheckPlaces &, QObject *)> makeSpellingCheck(
    const QString &id, const QStringList &columns)
{
    return [id, columns](const CheckPlaces &places, QObject *parent) -> LateCheck * {
        return new SpellingCheck(id, columns, places, parent);
    };
}

} // namespace Kaiwa
