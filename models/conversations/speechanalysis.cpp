#include "models/conversations/speechanalysis.h"

#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr double longestRecording = 24 * 3600 * 1000.0; // ms; a later time is a mistake, and no drawing could show it

QString shortJson(const QJsonValue &value)
{
    const QJsonDocument document(value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(QJsonArray { value }));
    QString text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    if (!value.isObject())
        text = text.mid(1, text.size() - 2);
    return text.size() > 60 ? text.left(text.at(59).isHighSurrogate() ? 59 : 60) + u'…' : text;
}

// The entries of one column, whatever shape they have.
class SpeechColumn final {
public:
    SpeechColumn(QString name, QStringList &problems)
        : m_name(std::move(name))
        , m_problems(problems)
    {
    }

    // `inner`: under which names an object may hold the array; `own`: by which member an object is an entry itself.
    QJsonArray entries(const std::optional<QString> &text, const QStringList &inner, const QString &own)
    {
        if (!text || text->trimmed().isEmpty())
            return {};
        QJsonParseError error;
        // A document is an array or an object; within an array any value is one.
        const QJsonDocument document = exactJson('[' + text->toUtf8() + ']', &error);
        if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
            say(SpeechAnalysis::tr("%1 is no JSON, nothing of it is shown.", "%1: name of a column").arg(m_name));
            return {};
        }
        const QJsonValue value = document.array().first();
        if (value.isNull())
            return {};
        if (value.isArray())
            return value.toArray();
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (const QString &name : inner) {
                if (object.value(name).isArray()) {
                    say(SpeechAnalysis::tr("%1 is an object; its list “%2” is shown.", "%1: name of a column").arg(m_name, name));
                    return object.value(name).toArray();
                }
            }
            if (!own.isEmpty() && object.contains(own)) {
                say(SpeechAnalysis::tr("%1 is a single entry where a list was expected.", "%1: name of a column").arg(m_name));
                return { object };
            }
        }
        if (own.isEmpty() && value.isString()) {
            say(SpeechAnalysis::tr("%1 is a single entry where a list was expected.", "%1: name of a column").arg(m_name));
            return { value };
        }
        say(SpeechAnalysis::tr("%1 has another shape than a list: %2", "%1: name of a column; %2: JSON").arg(m_name, shortJson(value)));
        return {};
    }

    void begin(int number, const QJsonValue &entry)
    {
        m_entry = number;
        m_object = entry.toObject();
        m_label.clear();
    }
    void setLabel(const QString &label) { m_label = label; }
    const QJsonObject &object() const { return m_object; }

    void say(const QString &text) { m_problems.append(text); }
    void sayEntry(const QString &text)
    {
        say(m_label.isEmpty() ? SpeechAnalysis::tr("%1, entry %2: %3", "%1: name of a column, %3: what is wrong").arg(m_name).arg(m_entry).arg(text)
                              : SpeechAnalysis::tr("%1, entry %2 (%3): %4", "%1: name of a column, %3: a word, %4: what is wrong")
                                    .arg(m_name).arg(m_entry).arg(m_label, text));
    }

    QString text(const QString &member, bool isNeeded)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isString())
            return value.toString();
        if (value.isDouble() || value.isBool()) {
            sayEntry(SpeechAnalysis::tr("“%1” is not a text but %2.").arg(member, shortJson(value)));
            return shortJson(value);
        }
        if (value.isArray() || value.isObject())
            sayEntry(SpeechAnalysis::tr("“%1” is not a text but %2.").arg(member, shortJson(value)));
        else if (isNeeded)
            sayEntry(SpeechAnalysis::tr("“%1” is missing.").arg(member));
        return {};
    }

    std::optional<double> number(const QString &member, bool isNeeded)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isDouble())
            return value.toDouble();
        if (value.isNull() || value.isUndefined()) {
            if (isNeeded)
                sayEntry(SpeechAnalysis::tr("“%1” is missing.").arg(member));
            return std::nullopt;
        }
        bool isNumber = false;
        const double written = value.toString().trimmed().toDouble(&isNumber);
        if (value.isString() && isNumber && std::isfinite(written)) {
            sayEntry(SpeechAnalysis::tr("“%1” is a number written as text.").arg(member));
            return written;
        }
        sayEntry(SpeechAnalysis::tr("“%1” is not a number but %2.").arg(member, shortJson(value)));
        return std::nullopt;
    }

    bool flag(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isBool())
            return value.toBool();
        if (value.isNull() || value.isUndefined())
            return false;
        const QString text = value.isString() ? value.toString().trimmed().toLower() : shortJson(value);
        if (text == "true"_L1 || text == "1"_L1 || text == "false"_L1 || text == "0"_L1 || text.isEmpty()) {
            sayEntry(SpeechAnalysis::tr("“%1” is a yes or no written as %2.").arg(member, shortJson(value)));
            return text == "true"_L1 || text == "1"_L1;
        }
        sayEntry(SpeechAnalysis::tr("“%1” is neither yes nor no but %2.").arg(member, shortJson(value)));
        return false;
    }

    std::optional<double> time(const QString &member, bool isNeeded)
    {
        const std::optional<double> read = number(member, isNeeded);
        if (!read)
            return std::nullopt;
        if (*read < 0) {
            sayEntry(SpeechAnalysis::tr("“%1” is negative (%2); shown from the beginning.").arg(member, QLocale().toString(*read)));
            return 0.0;
        }
        if (*read > longestRecording) {
            sayEntry(SpeechAnalysis::tr("“%1” lies more than a day after the beginning and is not shown.").arg(member));
            return std::nullopt;
        }
        return read;
    }

    void times(std::optional<double> &start, std::optional<double> &end, bool isNeeded)
    {
        start = time(u"startMs"_s, isNeeded);
        end = time(u"endMs"_s, isNeeded);
        if (!start && end) {
            start = end; // where it ended is all that is known of its place
        } else if (start && end && *end < *start) {
            sayEntry(SpeechAnalysis::tr("ends (%1 ms) before it begins (%2 ms); shown at its beginning.")
                         .arg(QLocale().toString(*end), QLocale().toString(*start)));
            end = start;
        }
    }

    std::optional<double> score(const QString &member, double highest)
    {
        const std::optional<double> read = number(member, false);
        if (read && (*read < 0 || *read > highest))
            sayEntry(SpeechAnalysis::tr("“%1” is %2 and not between 0 and %3.")
                         .arg(member, QLocale().toString(*read), QLocale().toString(highest)));
        return read;
    }

    std::optional<int> place(const QString &member)
    {
        const std::optional<double> read = number(member, false);
        if (!read)
            return std::nullopt;
        if (*read < 0 || *read > 1e9 || *read != std::floor(*read)) {
            sayEntry(SpeechAnalysis::tr("“%1” is no place in a text: %2.").arg(member, QLocale().toString(*read)));
            return std::nullopt;
        }
        return int(*read);
    }

private:
    const QString m_name;
    QStringList &m_problems;
    QJsonObject m_object;
    QString m_label;
    int m_entry = 0;
};

// ["hello", 120, 480], as some engines write a word.
std::optional<QJsonObject> wordOfArray(const QJsonValue &entry)
{
    const QJsonArray array = entry.toArray();
    if (array.size() < 3 || !array.at(0).isString() || !array.at(1).isDouble() || !array.at(2).isDouble())
        return std::nullopt;
    return QJsonObject { { u"word"_s, array.at(0) }, { u"startMs"_s, array.at(1) }, { u"endMs"_s, array.at(2) } };
}

template <typename T>
void sortByTime(QList<T> &entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const T &a, const T &b) {
        if (a.start.has_value() != b.start.has_value())
            return a.start.has_value();
        return a.start && *a.start < *b.start;
    });
}

void readTimings(SpeechAnalysis &analysis, const std::optional<QString> &text)
{
    SpeechColumn column(SpeechAnalysis::tr("Timings", "the column speech_timings"), analysis.problems);
    int number = 0;
    double last = 0;
    bool isInOrder = true;
    const QJsonArray entries = column.entries(text, { u"words"_s, u"timings"_s, u"segments"_s }, u"word"_s);
    for (QJsonValue entry : entries) {
        column.begin(++number, entry);
        if (const std::optional<QJsonObject> word = wordOfArray(entry)) {
            column.sayEntry(SpeechAnalysis::tr("is a list; taken as word, start and end."));
            if (const int more = int(entry.toArray().size()) - 3; more > 0)
                column.sayEntry(SpeechAnalysis::tr("%n more value(s) of it are not shown.", nullptr, more));
            column.begin(number, entry = *word);
        }
        SpeechWord word;
        if (entry.isString()) {
            column.sayEntry(SpeechAnalysis::tr("is a word without times."));
            word.word = entry.toString();
            analysis.words.append(word);
            continue;
        }
        if (!entry.isObject()) {
            column.sayEntry(SpeechAnalysis::tr("is no word and not shown: %1").arg(shortJson(entry)));
            continue;
        }
        word.isPause = column.flag(u"isPause"_s);
        word.word = column.text(u"word"_s, !word.isPause);
        column.setLabel(word.isPause && word.word.isEmpty() ? SpeechAnalysis::tr("a pause") : word.word);
        word.isHesitation = column.flag(u"isHesitation"_s);
        column.times(word.start, word.end, true);
        word.confidence = column.score(u"confidence"_s, 1);
        word.charStart = column.place(u"charStart"_s);
        word.charEnd = column.place(u"charEnd"_s);
        if (word.charStart && word.charEnd && *word.charEnd < *word.charStart)
            column.sayEntry(SpeechAnalysis::tr("its place in the text ends before it begins."));
        if (word.start) {
            isInOrder = isInOrder && *word.start >= last;
            last = *word.start;
        }
        analysis.words.append(word);
    }
    if (!isInOrder)
        column.say(SpeechAnalysis::tr("The timings are not in the order of time; they are shown in it."));
    sortByTime(analysis.words);
    double ended = 0;
    QString before;
    for (SpeechWord &word : analysis.words) {
        if (!word.start)
            break;
        const QString name = word.isPause && word.word.isEmpty() ? SpeechAnalysis::tr("a pause") : word.word;
        // Half a millisecond is how two rounded times may differ.
        if (*word.start < ended - 0.5) {
            word.overlaps = true;
            column.say(SpeechAnalysis::tr("“%1” (from %2 ms) overlaps with “%3” (to %4 ms).", "two words of a recording")
                           .arg(name, QLocale().toString(*word.start), before, QLocale().toString(ended)));
        }
        if (word.end.value_or(*word.start) >= ended) {
            ended = word.end.value_or(*word.start);
            before = name;
        }
    }
}

void readPhonemes(SpeechAnalysis &analysis, const std::optional<QString> &text)
{
    SpeechColumn column(SpeechAnalysis::tr("Sounds", "the column phoneme_analysis"), analysis.problems);
    int number = 0;
    const QJsonArray entries = column.entries(text, { u"phonemes"_s }, u"phoneme"_s);
    for (const QJsonValue &entry : entries) {
        column.begin(++number, entry);
        if (!entry.isObject()) {
            column.sayEntry(SpeechAnalysis::tr("is no sound and not shown: %1").arg(shortJson(entry)));
            continue;
        }
        SpeechPhoneme sound;
        sound.phoneme = column.text(u"phoneme"_s, true);
        column.setLabel(sound.phoneme);
        sound.expected = column.text(u"expectedPhoneme"_s, false);
        sound.word = column.text(u"word"_s, false);
        sound.accuracy = column.score(u"accuracyScore"_s, 100);
        column.times(sound.start, sound.end, true);
        const QJsonValue issues = column.object().value(u"issues"_s);
        if (issues.isString())
            sound.issues.append(issues.toString());
        else if (!issues.isArray() && !issues.isNull() && !issues.isUndefined())
            column.sayEntry(SpeechAnalysis::tr("“%1” has another shape: %2.").arg(u"issues"_s, shortJson(issues)));
        for (const QJsonValue &issue : issues.toArray())
            sound.issues.append(issue.isString() ? issue.toString() : shortJson(issue));
        analysis.phonemes.append(sound);
    }
    sortByTime(analysis.phonemes);
}

void readProblemWords(SpeechAnalysis &analysis, const std::optional<QString> &text)
{
    SpeechColumn column(SpeechAnalysis::tr("Problem words", "the column problematic_words"), analysis.problems);
    int number = 0;
    const QJsonArray entries = column.entries(text, { u"words"_s }, u"word"_s);
    for (const QJsonValue &entry : entries) {
        column.begin(++number, entry);
        SpeechProblemWord word;
        if (entry.isString()) {
            column.sayEntry(SpeechAnalysis::tr("is a word without what is wrong with it."));
            word.word = entry.toString();
            analysis.problemWords.append(word);
            continue;
        }
        if (!entry.isObject()) {
            column.sayEntry(SpeechAnalysis::tr("is no word and not shown: %1").arg(shortJson(entry)));
            continue;
        }
        word.word = column.text(u"word"_s, true);
        column.setLabel(word.word);
        word.issue = column.text(u"issue"_s, false);
        word.severity = column.text(u"severity"_s, false);
        word.suggestion = column.text(u"suggestion"_s, false);
        column.times(word.start, word.end, false);
        analysis.problemWords.append(word);
    }
}

QStringList readTexts(const QString &name, const std::optional<QString> &text, QStringList &problems)
{
    SpeechColumn column(name, problems);
    QStringList texts;
    int number = 0;
    const QJsonArray entries = column.entries(text, {}, {});
    for (const QJsonValue &entry : entries) {
        column.begin(++number, entry);
        if (entry.isString()) {
            texts.append(entry.toString());
            continue;
        }
        // Objects that carry their words in one of these are read by them.
        const QJsonObject object = entry.toObject();
        QString inner;
        for (const QString &member : { u"text"_s, u"word"_s, u"message"_s }) {
            if (inner.isEmpty())
                inner = object.value(member).toString();
        }
        column.sayEntry(SpeechAnalysis::tr("is not a text but %1.").arg(shortJson(entry)));
        if (!entry.isNull())
            texts.append(inner.isEmpty() ? shortJson(entry) : inner);
    }
    return texts;
}

} // namespace

SpeechAnalysis SpeechAnalysis::parse(const Source &source)
{
    SpeechAnalysis analysis;
    readTimings(analysis, source.timings);
    readPhonemes(analysis, source.phonemes);
    readProblemWords(analysis, source.problematicWords);
    analysis.recommendations = readTexts(tr("Recommendations", "the column"), source.recommendations, analysis.problems);
    analysis.practiceWords = readTexts(tr("Words to practise", "the column practice_words"), source.practiceWords, analysis.problems);
    analysis.warnings = readTexts(tr("Warnings", "the column analysis_warnings"), source.warnings, analysis.problems);
    if (const int more = int(analysis.problems.size()) - mostProblems; more > 0) {
        analysis.problems.resize(mostProblems);
        analysis.problems.append(tr("And %n more.", "problems of the data", more));
    }
    return analysis;
}

double SpeechAnalysis::length() const
{
    double last = 0;
    const auto reach = [&last](const auto &entries) {
        for (const auto &entry : entries)
            last = std::max({ last, entry.start.value_or(0), entry.end.value_or(0) });
    };
    reach(words);
    reach(phonemes);
    reach(problemWords);
    return last;
}

bool SpeechAnalysis::isEmpty() const
{
    return words.isEmpty() && phonemes.isEmpty() && problemWords.isEmpty() && recommendations.isEmpty() && practiceWords.isEmpty()
        && warnings.isEmpty();
}

QString SpeechAnalysis::summary() const
{
    const QLocale locale;
    const auto seconds = [&locale](double ms) { return locale.toString(ms / 1000, 'f', 1); };
    QStringList sentences;
    int pauses = 0;
    int hesitations = 0;
    double silence = 0;
    QStringList unsure;
    for (const SpeechWord &word : words) {
        pauses += word.isPause ? 1 : 0;
        hesitations += word.isHesitation ? 1 : 0;
        if (word.isPause && word.start && word.end)
            silence += *word.end - *word.start;
        if (!word.isPause && word.confidence && *word.confidence < 0.6)
            unsure.append(tr("%1 (%2)", "a word and how surely it was heard").arg(word.word, locale.toString(*word.confidence, 'f', 2)));
    }
    const int spoken = int(words.size()) - pauses;
    if (!words.isEmpty())
        sentences.append(tr("%n word(s) in %1 s.", "of a recording", spoken).arg(seconds(length())));
    if (pauses > 0)
        sentences.append(tr("%n pause(s), %1 s of silence.", nullptr, pauses).arg(seconds(silence)));
    if (hesitations > 0)
        sentences.append(tr("%n hesitation(s).", nullptr, hesitations));
    if (!unsure.isEmpty())
        sentences.append(tr("Heard with doubt: %1.").arg(unsure.mid(0, 12).join(u", "_s)));
    QStringList otherwise;
    for (const SpeechPhoneme &sound : phonemes) {
        if (!sound.expected.isEmpty() && sound.expected != sound.phoneme)
            otherwise.append(tr("%1 for %2", "a sound that was heard, and the one that was expected").arg(sound.phoneme, sound.expected));
    }
    if (!phonemes.isEmpty())
        sentences.append(otherwise.isEmpty() ? tr("%n sound(s), all as expected.", nullptr, int(phonemes.size()))
                                             : tr("%n sound(s); heard otherwise: %1.", nullptr, int(phonemes.size())).arg(otherwise.mid(0, 12).join(u", "_s)));
    if (!problems.isEmpty())
        sentences.append(tr("%n thing(s) in the data are not as they should be.", nullptr, int(problems.size())));
    return sentences.join(u' ');
}

} // namespace Kaiwa
