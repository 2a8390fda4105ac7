#include "models/conversations/speechanalysis.h"
#include "models/conversations/speechreading.h"
#include "tests/support/speechshapes.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

SpeechAnalysis timings(const QString &json)
{
    SpeechAnalysis::Source source;
    source.timings = json;
    return SpeechAnalysis::parse(source);
}

QString wordsOf(const SpeechAnalysis &analysis)
{
    QStringList words;
    for (const SpeechWord &word : analysis.words)
        words.append(word.isPause ? u"_"_s : word.word);
    return words.join(u' ');
}

} // namespace

// What speech engines wrote is shown as far as it makes sense, and what makes none is said.
class SpeechAnalysisTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedShapeHasNoProblems()
    {
        SpeechAnalysis::Source source;
        source.timings = uR"([{"word":"좋아요.","startMs":120,"endMs":618,"charStart":0,"charEnd":4,"confidence":0.71,"isPause":false,"isHesitation":false},
            {"word":"","startMs":618,"endMs":1338,"charStart":4,"charEnd":4,"confidence":1,"isPause":true,"isHesitation":false},
            {"word":"몇","startMs":1338,"endMs":1572,"charStart":5,"charEnd":6,"confidence":0.5,"isPause":false,"isHesitation":true}])"_s;
        source.phonemes = uR"([{"phoneme":"ɯ","word":"좋아요.","accuracyScore":69,"startMs":120,"endMs":369,"expectedPhoneme":"u","issues":["substitution"]}])"_s;
        source.problematicWords = uR"([{"word":"몇","issue":"unclear","severity":"low","startMs":1338,"endMs":1572,"suggestion":"Slowly."}])"_s;
        source.recommendations = uR"(["Repeat."])"_s;
        source.practiceWords = uR"(["몇"])"_s;
        source.warnings = u"[]"_s;
        const SpeechAnalysis analysis = SpeechAnalysis::parse(source);
        QCOMPARE(analysis.problems, QStringList());
        QCOMPARE(wordsOf(analysis), u"좋아요. _ 몇"_s);
        QCOMPARE(analysis.words.at(2).isHesitation, true);
        QCOMPARE(*analysis.words.at(0).confidence, 0.71);
        QCOMPARE(*analysis.words.at(0).charEnd, 4);
        QCOMPARE(analysis.phonemes.first().expected, u"u"_s);
        QCOMPARE(analysis.phonemes.first().issues, QStringList { u"substitution"_s });
        QCOMPARE(analysis.problemWords.first().suggestion, u"Slowly."_s);
        QCOMPARE(analysis.length(), 1572.0);
        QVERIFY2(analysis.summary().contains(u"ɯ for u"_s), qPrintable(analysis.summary()));
    }

    void malformed_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("problems"); // what each of them names
        const auto row = [](const char *name, const QString &json, const QString &words, const QStringList &problems) {
            QTest::newRow(name) << json << words << problems;
        };
        row("null", u"null"_s, {}, {});
        row("empty", u"[]"_s, {}, {});
        row("no JSON", u"[{"_s, {}, { u"no JSON"_s });
        row("two values", u"[],[]"_s, {}, { u"no JSON"_s });
        row("a number", u"7"_s, {}, { u"another shape"_s });
        row("an object with a list", uR"({"words":[{"word":"a","startMs":1,"endMs":2}]})"_s, u"a"_s, { u"words"_s });
        row("an entry alone", uR"({"word":"a","startMs":1,"endMs":2})"_s, u"a"_s, { u"single entry"_s });
        row("another object", uR"({"a":1})"_s, {}, { u"another shape"_s });
        row("overlap", uR"([{"word":"a","startMs":0,"endMs":200},{"word":"b","startMs":100,"endMs":300}])"_s, u"a b"_s, { u"overlaps"_s });
        row("touching", uR"([{"word":"a","startMs":0,"endMs":200.4},{"word":"b","startMs":200,"endMs":300}])"_s, u"a b"_s, {});
        row("negative", uR"([{"word":"a","startMs":-5,"endMs":200}])"_s, u"a"_s, { u"negative"_s });
        row("backwards", uR"([{"word":"a","startMs":300,"endMs":200}])"_s, u"a"_s, { u"before it begins"_s });
        row("no end", uR"([{"word":"a","startMs":300}])"_s, u"a"_s, { u"“endMs” is missing"_s });
        row("no times", uR"([{"word":"a"}])"_s, u"a"_s, { u"“startMs” is missing"_s, u"“endMs” is missing"_s });
        row("no word", uR"([{"startMs":1,"endMs":2}])"_s, {}, { u"“word” is missing"_s });
        row("a pause needs none", uR"([{"startMs":1,"endMs":2,"isPause":true}])"_s, u"_"_s, {});
        row("numbers as text", uR"([{"word":"a","startMs":"1","endMs":2}])"_s, u"a"_s, { u"number written as text"_s });
        row("no number", uR"([{"word":"a","startMs":"soon","endMs":2}])"_s, u"a"_s, { u"not a number"_s });
        row("wrong types", uR"([{"word":{"x":1},"startMs":[1],"endMs":true,"isPause":"maybe"}])"_s, {},
            { u"neither yes nor no"_s, u"not a text"_s, u"“startMs”"_s, u"“endMs”"_s });
        row("yes as text", uR"([{"word":"a","startMs":1,"endMs":2,"isHesitation":"true"}])"_s, u"a"_s, { u"yes or no written as"_s });
        row("confidence", uR"([{"word":"a","startMs":1,"endMs":2,"confidence":71}])"_s, u"a"_s, { u"not between 0 and 1"_s });
        row("out of order", uR"([{"word":"b","startMs":5,"endMs":6},{"word":"a","startMs":1,"endMs":2}])"_s, u"a b"_s, { u"not in the order"_s });
        row("lists", uR"([["a",1,2],["b",3]])"_s, u"a"_s, { u"is a list"_s, u"is no word"_s });
        row("bare words", uR"(["a",null,7])"_s, u"a"_s, { u"without times"_s, u"is no word"_s, u"is no word"_s });
        row("far away", uR"([{"word":"a","startMs":1e300,"endMs":2}])"_s, u"a"_s, { u"more than a day"_s });
        row("place", uR"([{"word":"a","startMs":1,"endMs":2,"charStart":3,"charEnd":1}])"_s, u"a"_s, { u"place in the text"_s });
    }
    void malformed()
    {
        QFETCH(QString, json);
        QFETCH(QString, words);
        QFETCH(QStringList, problems);
        const SpeechAnalysis analysis = timings(json);
        QCOMPARE(wordsOf(analysis), words);
        QVERIFY2(analysis.problems.size() == problems.size(), qPrintable(analysis.problems.join(u" | "_s)));
        for (qsizetype i = 0; i < problems.size(); ++i)
            QVERIFY2(analysis.problems.at(i).contains(problems.at(i)), qPrintable(analysis.problems.at(i)));
    }

    void otherColumnsToo()
    {
        SpeechAnalysis::Source source;
        source.phonemes = uR"([{"phoneme":"a","accuracyScore":140,"startMs":1,"endMs":2,"issues":"late"}, "b"])"_s;
        source.problematicWords = uR"(["x", {"word":"y"}, 3])"_s;
        source.recommendations = uR"("Rest.")"_s;
        source.practiceWords = uR"([1, {"word":"z"}, "q"])"_s;
        const SpeechAnalysis analysis = SpeechAnalysis::parse(source);
        QCOMPARE(analysis.phonemes.size(), 1);
        QCOMPARE(*analysis.phonemes.first().accuracy, 140.0); // as it is
        QCOMPARE(analysis.phonemes.first().issues, QStringList { u"late"_s });
        QCOMPARE(analysis.problemWords.size(), 2);
        QCOMPARE(analysis.recommendations, QStringList { u"Rest."_s });
        QCOMPARE(analysis.practiceWords, (QStringList { u"1"_s, u"z"_s, u"q"_s }));
        QVERIFY2(analysis.problems.size() == 7, qPrintable(analysis.problems.join(u'\n')));
    }

    void manyProblemsAreCounted()
    {
        QJsonArray array;
        for (int i = 0; i < 5000; ++i)
            array.append(7);
        const SpeechAnalysis analysis = timings(QString::fromUtf8(QJsonDocument(array).toJson()));
        QCOMPARE(analysis.problems.size(), SpeechAnalysis::mostProblems + 1);
        QVERIFY(analysis.problems.last().contains(u"4800"_s));
    }

    void anyJsonIsTaken()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto scalar = [&random]() -> QJsonValue {
            switch (random.bounded(9)) {
            case 0:
                return QJsonValue(QJsonValue::Null);
            case 1:
                return random.bounded(2) == 0;
            case 2:
                return random.bounded(4000);
            case 3:
                return -random.bounded(4000);
            case 4:
                return random.generateDouble() * 1e12;
            case 5:
                return u"120"_s;
            case 6:
                return u"語"_s;
            case 7:
                return QJsonArray { 1, u"x"_s };
            default:
                return QJsonObject { { u"word"_s, 1 } };
            }
        };
        const QStringList members { u"word"_s, u"startMs"_s, u"endMs"_s, u"charStart"_s, u"charEnd"_s, u"confidence"_s, u"isPause"_s,
            u"isHesitation"_s, u"phoneme"_s, u"accuracyScore"_s, u"issues"_s, u"severity"_s };
        for (int round = 0; round < 5000; ++round) {
            QJsonArray array;
            int objects = 0;
            for (int i = random.bounded(6); i > 0; --i) {
                if (random.bounded(5) == 0) {
                    array.append(scalar());
                    objects += array.last().isObject() || array.last().isString() ? 1 : 0;
                    continue;
                }
                QJsonObject object;
                for (const QString &member : members) {
                    if (random.bounded(3) > 0)
                        object.insert(member, random.bounded(3) > 0 && member.endsWith(u"Ms"_s) ? QJsonValue(random.bounded(3000)) : scalar());
                }
                array.append(object);
                ++objects;
            }
            const QString json = QString::fromUtf8(QJsonDocument(array).toJson());
            const SpeechAnalysis analysis = SpeechAnalysis::parse({ json, json, json, json, json, json });
            QCOMPARE(int(analysis.words.size()), objects); // nothing that can be a word is dropped
            double last = 0;
            bool isPlaced = true;
            double ended = 0;
            for (const SpeechWord &word : analysis.words) {
                QVERIFY(isPlaced || !word.start); // those without a place come last
                isPlaced = word.start.has_value();
                if (!word.start)
                    continue;
                QVERIFY(*word.start >= last && *word.start >= 0 && std::isfinite(*word.start));
                QVERIFY(!word.end || *word.end >= *word.start);
                QCOMPARE(word.overlaps, *word.start < ended - 0.5);
                ended = std::max(ended, word.end.value_or(*word.start));
                last = *word.start;
            }
            QVERIFY(analysis.length() >= last && std::isfinite(analysis.length()));
            QVERIFY(analysis.words.size() == 0 || !analysis.summary().isEmpty());
        }
    }

    // An entry is a word, or it is said that it is none; and what of it does not have its type is named.
    void nothingOfTimingsIsDroppedUnsaid()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 5000; ++round) {
            const QJsonArray entries = speechTimings(random);
            const QString json = QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
            const SpeechAnalysis analysis = timings(json);
            const auto isSaid = [&analysis](int number, const QString &what) {
                return std::any_of(analysis.problems.cbegin(), analysis.problems.cend(), [&](const QString &problem) {
                    return problem.contains(QRegularExpression(u"entry %1( \\(|:)"_s.arg(number))) && problem.contains(what);
                });
            };
            int none = 0;
            for (int number = 1; number <= int(entries.size()); ++number) {
                const QJsonValue entry = entries.at(number - 1);
                if (!entry.isObject()) {
                    QVERIFY2(isSaid(number, {}), qPrintable(json));
                    none += isSaid(number, u"is no word"_s) ? 1 : 0;
                    continue;
                }
                for (const QString &member : { u"startMs"_s, u"endMs"_s, u"confidence"_s, u"charStart"_s, u"charEnd"_s }) {
                    const QJsonValue value = entry.toObject().value(member);
                    const bool isTime = member.endsWith(u"Ms"_s);
                    const bool isMissing = value.isUndefined() || value.isNull();
                    const double read = value.toDouble();
                    const bool isOdd = isMissing ? isTime
                        : !value.isDouble() || (isTime && (read < 0 || read > 86'400'000)) || (member == u"confidence"_s && (read < 0 || read > 1));
                    QVERIFY2(!isOdd || isSaid(number, u'“' + member + u'”'), qPrintable(u"%1 of %2: %3"_s.arg(member, json, analysis.problems.join(u" | "_s))));
                }
            }
            QCOMPARE(int(analysis.words.size()) + none, int(entries.size()));
            for (const SpeechWord &word : analysis.words)
                QVERIFY(!word.start || (std::isfinite(*word.start) && *word.start >= 0 && *word.start <= 86'400'000 && (!word.end || *word.end >= *word.start)));
        }
        // Any text of a column at all.
        for (int round = 0; round < 2000; ++round) {
            const QString column = speechColumn(random, speechTimings(random));
            const SpeechAnalysis analysis = SpeechAnalysis::parse({ column, column, column, column, column, column });
            QVERIFY(std::isfinite(analysis.length()));
        }
    }

    void aListOfMoreThanAWordIsSaid()
    {
        const SpeechAnalysis analysis = timings(uR"([["a",1,2,0.5,"x"]])"_s);
        QCOMPARE(wordsOf(analysis), u"a"_s);
        QVERIFY2(analysis.problems.value(1).contains(u"2 more"_s), qPrintable(analysis.problems.join(u" | "_s)));
    }

    void oneMessageIsReadWithItsMedians()
    {
        TestDatabase database(TestDatabase::Template::Life);
        const Session::Ptr session = openSession(database.profile());
        const QString message = database.exec(u"SELECT a.message_id FROM message_audio_analysis a JOIN messages m ON m.id = a.message_id JOIN conversations c ON"
                                              " c.id = m.conversation_id WHERE c.user_id IS NOT NULL ORDER BY 1 LIMIT 1"_s);
        const SpeechReading reading = answerOf(readSpeech(*session, message));
        QVERIFY(reading.isAnalysed);
        QVERIFY(!reading.isGuest);
        QCOMPARE(reading.notThere, QStringList());
        QCOMPARE(reading.analysis.problems, QStringList());
        QVERIFY(!reading.analysis.words.isEmpty());
        QCOMPARE(reading.engine, u"echogarden"_s);
        const QString others = u" FROM messages m LEFT JOIN message_audio_analysis a ON a.message_id = m.id JOIN conversations c ON c.id = m.conversation_id"
                                " WHERE (c.user_id, c.target_language_id) = (SELECT user_id, target_language_id FROM conversations JOIN messages x ON"
                                " x.conversation_id = conversations.id WHERE x.id = '%1')"_s.arg(message);
        int compared = 0;
        for (const SpeechScore &score : reading.scores) {
            const bool isText = score.column == u"pronunciation_score";
            const QString column = score.column == u"fluency_score" || isText ? u"m."_s + score.column : u"a."_s + score.column;
            // Figures of different versions are not comparable.
            const QString comparable = column.startsWith(u"a."_s) ? u" FILTER (WHERE a.analysis_version = '%1')"_s.arg(reading.version) : QString();
            QCOMPARE(score.messages, database.exec(u"SELECT count(nullif(%1::text, ''))"_s.arg(column) + comparable + others).toLongLong());
            QCOMPARE(*score.median, database.exec(u"SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY nullif(%1::text, '')::float8)"_s.arg(column) + comparable + others).toDouble());
            ++compared;
        }
        QVERIFY(compared >= 4);
    }

    void whatIsNotThereIsSaid()
    {
        TestDatabase database(TestDatabase::Template::Life);
        const QString message = database.exec(u"SELECT message_id FROM message_audio_analysis ORDER BY 1 LIMIT 1"_s);
        const QString silent = database.exec(u"SELECT id FROM messages WHERE role = 'assistant' ORDER BY 1 LIMIT 1"_s);
        database.exec(u"ALTER TABLE message_audio_analysis DROP COLUMN phoneme_analysis, DROP COLUMN analysis_version;"
                      "ALTER TABLE message_audio_analysis ALTER COLUMN speech_timings TYPE text;"
                      "UPDATE message_audio_analysis SET speech_timings = 'nonsense'"_s);
        const Session::Ptr session = openSession(database.profile());
        const SpeechReading reading = answerOf(readSpeech(*session, message));
        QVERIFY(reading.isAnalysed);
        QVERIFY(reading.notThere.contains(u"message_audio_analysis.phoneme_analysis"_s));
        QCOMPARE(reading.analysis.problems.size(), 1);
        QVERIFY(!answerOf(readSpeech(*session, silent)).isAnalysed);
        QVERIFY(!answerOf(readSpeech(*session, u"nobody"_s)).isAnalysed);
        database.exec(u"DROP TABLE message_audio_analysis"_s);
        const Session::Ptr without = openSession(database.profile());
        const SpeechReading none = answerOf(readSpeech(*without, message));
        QVERIFY(!none.isAnalysed);
        QVERIFY(none.notThere.contains(u"message_audio_analysis"_s));
        QVERIFY(!none.content.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SpeechAnalysisTest)
#include "tst_speechanalysis.moc"
