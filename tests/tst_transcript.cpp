#include "models/conversations/messagesearch.h"
#include "models/conversations/transcript.h"
#include "models/conversations/transcripttext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

TranscriptMessage saidBy(const QString &role, const QString &content)
{
    TranscriptMessage message;
    message.role = role;
    message.content = content;
    return message;
}

} // namespace

// A conversation as it was led, searches in what was said, and transcripts as text.
class TranscriptTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;

    void open(const QString &sql = {}, TestDatabase::Template contents = TestDatabase::Template::Life)
    {
        m_session.reset();
        m_database = std::make_unique<TestDatabase>(contents);
        if (!sql.isEmpty())
            m_database->exec(sql);
        m_session = openSession(m_database->profile());
    }
    static QString complete(Transcript &transcript, const QString &conversation)
    {
        transcript.read(conversation);
        transcript.readAll();
        if (!QTest::qWaitFor([&] { return transcript.isComplete() || (transcript.error() && !transcript.isReading()); }, patience))
            return u"not in time"_s;
        return transcript.error() ? transcript.error()->message + transcript.error()->detail : QString();
    }
    static QStringList idsOf(const Transcript &transcript)
    {
        QStringList ids;
        for (const TranscriptMessage &message : transcript.messages())
            ids.append(message.id);
        return ids;
    }
    QString conversationOf(const QString &language)
    {
        return m_database->exec(u"SELECT c.id FROM conversations c JOIN messages m ON m.conversation_id = c.id JOIN analysis_findings f ON f.message_id = m.id"
                                " WHERE target_language_id = '%1' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s.arg(language));
    }
    static QString searched(MessageSearch &search, const QString &text)
    {
        search.search(text);
        if (!QTest::qWaitFor([&] { return search.state() != MessageSearch::State::Searching; }, patience))
            return u"not in time"_s;
        return search.error() ? search.error()->message + search.error()->detail : QString();
    }
    static QStringList foundBy(MessageSearch &search)
    {
        while (search.canFetchMore({})) {
            search.fetchMore({});
            if (!QTest::qWaitFor([&] { return search.state() != MessageSearch::State::Searching; }, patience))
                qFatal("No page in time.");
        }
        QStringList ids;
        for (int row = 0; row < search.rowCount(); ++row)
            ids.append(search.index(row).data(MessageSearch::MessageRole).toString());
        return ids;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        m_session.reset();
        m_database.reset();
    }

    void everythingOfAConversationIsThere()
    {
        open();
        const QString conversation = conversationOf(u"ja"_s);
        m_database->exec(u"UPDATE conversations SET scenario_id = (SELECT min(id) FROM scenarios) WHERE id = '%1'"_s.arg(conversation));
        Transcript transcript(*m_session);
        QCOMPARE(complete(transcript, conversation), QString());
        QCOMPARE(transcript.notThere(), QStringList());
        QCOMPARE(idsOf(transcript).join(u','),
            m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp, id) FROM messages WHERE conversation_id = '%1'"_s.arg(conversation)));
        QVERIFY(transcript.head());
        QCOMPARE(transcript.head()->language, u"ja"_s);
        QCOMPARE(transcript.head()->languageName, u"Japanese"_s);
        QCOMPARE(transcript.head()->scenarioTitle, m_database->exec(u"SELECT title FROM scenarios ORDER BY id LIMIT 1"_s));
        int ruby = 0;
        int findings = 0;
        int marked = 0;
        int translated = 0;
        for (const TranscriptMessage &message : transcript.messages()) {
            QCOMPARE(message.at.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s),
                m_database->exec(u"SELECT to_char(timestamp, 'YYYY-MM-DD HH24:MI:SS.MS') FROM messages WHERE id = '%1'"_s.arg(message.id)));
            QCOMPARE(message.language, u"ja"_s);
            for (const TranscriptReading &reading : message.readings)
                ruby += reading.segments.isEmpty() ? 0 : 1;
            for (const TranscriptFinding &finding : message.findings) {
                ++findings;
                if (finding.mark.state == FindingMark::State::Marked) {
                    ++marked;
                    QCOMPARE(message.content.mid(finding.mark.start, finding.mark.length), finding.original);
                }
            }
            translated += message.translation.isEmpty() ? 0 : 1;
            QCOMPARE(message.hasAnalysis,
                m_database->exec(u"SELECT EXISTS (SELECT FROM message_audio_analysis WHERE message_id = '%1')::text"_s.arg(message.id)) == u"true");
        }
        QVERIFY(ruby > 0);
        QCOMPARE(QString::number(findings), m_database->exec(u"SELECT count(*) FROM analysis_findings WHERE conversation_id = '%1'"_s.arg(conversation)));
        QVERIFY(marked > 0);
        QVERIFY(translated > 0);
    }

    void readingsOfTheSampleMostlyStandAbove()
    {
        open();
        int all = 0;
        int above = 0;
        for (const QString &language : { u"ja"_s, u"zh"_s }) {
            const QStringList conversations = m_database->exec(
                u"SELECT string_agg(id, ',') FROM (SELECT id FROM conversations WHERE target_language_id = '%1' ORDER BY id LIMIT 8) AS c"_s.arg(language)).split(u',');
            for (const QString &conversation : conversations) {
                Transcript transcript(*m_session);
                QCOMPARE(complete(transcript, conversation), QString());
                for (const TranscriptMessage &message : transcript.messages()) {
                    for (const TranscriptReading &reading : message.readings) {
                        if (reading.column == u"romanization" || !message.content.contains(QRegularExpression(u"\\p{Han}"_s, QRegularExpression::UseUnicodePropertiesOption)))
                            continue;
                        ++all;
                        above += reading.segments.isEmpty() ? 0 : 1;
                        if (reading.segments.isEmpty())
                            qInfo("as a line: %s | %s", qPrintable(message.content), qPrintable(reading.text));
                    }
                }
            }
        }
        QVERIFY2(all > 50 && above * 10 > all * 9, qPrintable(u"%1 of %2"_s.arg(above).arg(all)));
    }

    void pagesNeitherLoseNorRepeat()
    {
        open(u"INSERT INTO conversations (id, guest_id, target_language_id) VALUES ('long', 'g', 'fr');"
             "INSERT INTO messages (id, conversation_id, role, content, timestamp) SELECT 'l' || n, 'long', 'user', 'Bonjour ' || n,"
             " '2026-01-01'::timestamp + ((n / 7) || ' ms')::interval + interval '1 microsecond' * (n % 3) FROM generate_series(1, 1234) AS n"_s);
        const QString expected = m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp, id) FROM messages WHERE conversation_id = 'long'"_s);
        for (const int pageSize : { 1, 7, 100, 500, 1234, 2000 }) {
            if (pageSize == 1)
                continue; // a page of one is tried on the shorter half below
            Transcript transcript(*m_session);
            transcript.setPageSize(pageSize);
            QCOMPARE(complete(transcript, u"long"_s), QString());
            QCOMPARE(idsOf(transcript).join(u','), expected);
        }
        m_database->exec(u"DELETE FROM messages WHERE conversation_id = 'long' AND timestamp > '2026-01-01 00:00:00.003'"_s);
        Transcript transcript(*m_session);
        transcript.setPageSize(1);
        QCOMPARE(complete(transcript, u"long"_s), QString());
        QCOMPARE(idsOf(transcript).join(u','), m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp, id) FROM messages WHERE conversation_id = 'long'"_s));
        QVERIFY(transcript.messages().size() > 10);
    }

    void anotherConversationTakesThePlace()
    {
        open();
        const QString first = conversationOf(u"ja"_s);
        const QString second = conversationOf(u"fr"_s);
        Transcript transcript(*m_session);
        transcript.read(first);
        transcript.read(second); // the answer to the first comes too late
        QTRY_VERIFY_WITH_TIMEOUT(transcript.isComplete(), patience);
        QCOMPARE(transcript.head()->id, second);
        QCOMPARE(QString::number(transcript.messages().size()), m_database->exec(u"SELECT count(*) FROM messages WHERE conversation_id = '%1'"_s.arg(second)));
        transcript.read({});
        QVERIFY(transcript.messages().isEmpty());
        QCOMPARE(complete(transcript, u"nobody's"_s), QString());
        QVERIFY(!transcript.head());
    }

    void otherDatabasesAreRead()
    {
        open(u"ALTER TABLE messages DROP COLUMN pinyin, DROP COLUMN hiragana, DROP COLUMN other_scripts, DROP COLUMN audio_storage_key, DROP COLUMN timestamp,"
             " DROP COLUMN translation_provider; DROP TABLE message_audio_analysis; ALTER TABLE analysis_findings DROP COLUMN offset_start CASCADE"_s);
        const QString conversation = conversationOf(u"ja"_s);
        Transcript transcript(*m_session);
        QCOMPARE(complete(transcript, conversation), QString());
        QVERIFY(!transcript.messages().isEmpty());
        QCOMPARE(idsOf(transcript).join(u','), m_database->exec(u"SELECT string_agg(id, ',' ORDER BY id) FROM messages WHERE conversation_id = '%1'"_s.arg(conversation)));
        for (const QString &missing : { u"messages.pinyin"_s, u"messages.timestamp"_s, u"message_audio_analysis"_s, u"analysis_findings.offset_start"_s })
            QVERIFY2(transcript.notThere().contains(missing), qPrintable(transcript.notThere().join(u' ')));

        open(u"ALTER TABLE messages ALTER COLUMN timestamp DROP NOT NULL, ALTER COLUMN other_scripts TYPE text, ALTER COLUMN grammar_analysis TYPE text;"
             "UPDATE messages SET timestamp = NULL WHERE id IN (SELECT id FROM messages ORDER BY id LIMIT 900);"
             "UPDATE messages SET grammar_analysis = 'no JSON', other_scripts = '{\"hangul\":\"카\",\"deep\":{\"a\":[\"x\",1]}}';"
             "DROP TABLE analysis_findings CASCADE"_s);
        const QString other = m_database->exec(u"SELECT conversation_id FROM messages WHERE timestamp IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s);
        Transcript odd(*m_session);
        odd.setPageSize(3);
        QCOMPARE(complete(odd, other), QString());
        QCOMPARE(idsOf(odd).join(u','), m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp NULLS FIRST, id) FROM messages WHERE conversation_id = '%1'"_s.arg(other)));
        QCOMPARE(odd.messages().first().grammar, (QList<TranscriptNote> { { QString(), u"no JSON"_s } }));
        QVERIFY(std::any_of(odd.messages().first().readings.cbegin(), odd.messages().first().readings.cend(),
            [](const TranscriptReading &reading) { return reading.name == u"hangul" && reading.text == u"카"; }));

        open(u"DROP TABLE messages CASCADE"_s);
        Transcript none(*m_session);
        none.read(u"x"_s);
        QVERIFY(none.error());
    }

    void whatARoleMayNotReadIsLeftOut()
    {
        open(u"CREATE ROLE transcript_reader LOGIN; GRANT SELECT (id, conversation_id, role, content, timestamp) ON messages TO transcript_reader"_s);
        const QString conversation = conversationOf(u"fr"_s);
        {
            const Session::Ptr session = openSession(m_database->profileOf(u"transcript_reader"_s));
            Transcript transcript(*session);
            QCOMPARE(complete(transcript, conversation), QString());
            QVERIFY(!transcript.messages().isEmpty());
            QVERIFY(transcript.messages().first().translation.isEmpty());
            QVERIFY(transcript.notThere().contains(u"messages.translated_content"_s));
        }
        m_database->exec(u"DROP OWNED BY transcript_reader; DROP ROLE transcript_reader"_s);
    }

    void notesOfAnyJson()
    {
        QCOMPARE(notesOf({}), QList<TranscriptNote>());
        QCOMPARE(notesOf(u"null"_s), QList<TranscriptNote>());
        QCOMPARE(notesOf(u"\"a\""_s), (QList<TranscriptNote> { { QString(), u"a"_s } }));
        QCOMPARE(notesOf(u"{\"words\":[\"a\",2,true],\"x\":{\"y\":null,\"z\":0.5}}"_s),
            (QList<TranscriptNote> { { u"words"_s, u"a, 2, true"_s }, { u"x › z"_s, u"0.5"_s } }));
        QString deep = u"1"_s;
        for (int i = 0; i < 200; ++i)
            deep = u"{\"a\":"_s + deep + u'}';
        QCOMPARE(notesOf(deep).size(), 1);
        QVERIFY(notesOf(u'[' + QStringList(500, u"{\"a\":1}"_s).join(u',') + u']').size() <= 60);
    }

    void transcriptsAsText()
    {
        TranscriptHead head;
        head.id = u"c1"_s;
        head.title = u"At *the* café"_s;
        head.languageName = u"Japanese"_s;
        head.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        TranscriptMessage first = saidBy(u"user"_s, u"# はい\n- <b>七時</b>"_s);
        first.at = head.startedAt;
        first.translation = u"Yes\n> seven"_s;
        first.readings = { { u"hiragana"_s, {}, u"はい しちじ"_s, {} }, { u"other_scripts"_s, u"hangul"_s, u"하이"_s, {} } };
        TranscriptFinding finding;
        finding.original = u"七時"_s;
        finding.suggested = u"七時に"_s;
        first.findings = { finding };
        const QList<TranscriptMessage> messages { first, saidBy(u"assistant"_s, u"ok"_s) };
        TranscriptTextOptions options;
        options.translation = false;
        options.zone = QTimeZone("Asia/Tokyo");
        QCOMPARE(plainTranscript(head, messages, options),
            u"At *the* café\nc1 · Japanese · 2026-01-02 12:04:05 Asia/Tokyo\n\n[12:04:05] Learner: # はい\n    - <b>七時</b>\n\nKaiwa: ok\n"_s);
        options.translation = options.findings = true;
        options.readings = QStringList { u"hiragana"_s, u"other_scripts"_s };
        options.zone = QTimeZone::utc();
        QCOMPARE(plainTranscript(head, messages, options),
            u"At *the* café\nc1 · Japanese · 2026-01-02 03:04:05 UTC\n\n[03:04:05] Learner: # はい\n    - <b>七時</b>\n    Hiragana: はい しちじ\n    hangul: 하이\n"
             "    Translation: Yes\n        > seven\n    Finding: 七時 → 七時に\n\nKaiwa: ok\n"_s);
        const QString markdown = markdownTranscript(head, messages, options);
        QVERIFY2(markdown.startsWith(u"# At \\*the\\* café\n\n"_s), qPrintable(markdown));
        QVERIFY(markdown.contains(u"**Learner** · 03:04:05\n\n\\# はい  \n\\- \\<b\\>七時\\</b\\>\n\n"_s));
        QVERIFY(markdown.contains(u"> *Translation*  \n> Yes  \n> \\> seven\n\n"_s));
        options = TranscriptTextOptions();
        options.translation = false;
        QVERIFY(!markdownTranscript(head, messages, options).contains(u"Translation"_s));
    }

    // Notes and scores go with the text where they are shown.
    void transcriptsCarryNotesAndScores()
    {
        TranscriptMessage spoken = saidBy(u"user"_s, u"ok"_s);
        spoken.grammar = { { u"tense"_s, u"past"_s }, { QString(), u"fine"_s } };
        spoken.vocabulary = { { QString(), u"seat"_s } };
        spoken.pronunciation = u"83"_s;
        spoken.wordsPerMinute = u"120"_s;
        TranscriptTextOptions options;
        const QString bare = plainTranscript({}, { spoken }, options);
        QVERIFY2(!bare.contains(u"past"_s) && !bare.contains(u"83"_s), qPrintable(bare));
        options.notes = options.scores = true;
        const QString whole = plainTranscript({}, { spoken }, options);
        QVERIFY2(whole.endsWith(u"Learner: ok\n    Grammar: tense: past\n        fine\n    Words: seat\n"
                                 "    Speech: pronunciation 83 · 120 words a minute\n"_s), qPrintable(whole));
        QVERIFY(markdownTranscript({}, { spoken }, options).contains(u"> *Grammar*  \n> tense\\: past  \n> fine\n\n"_s));
    }

    void searchFindsWhatPlainSqlFinds()
    {
        open(u"INSERT INTO messages (id, conversation_id, role, content, timestamp) SELECT 'x' || n, (SELECT min(id) FROM conversations), 'user',"
             " 'Il y a 100% de chance, ' || n, '2026-05-05'::timestamp + ((n / 4) || ' s')::interval FROM generate_series(1, 130) AS n"_s);
        MessageSearch search(*m_session);
        QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (const QString &text : { u"100% DE"_s, u"bonjour"_s, u"駅"_s, u"_"_s, u"\\"_s, u"'; DROP TABLE messages; --"_s, u"nobody ever"_s }) {
            QCOMPARE(searched(search, text), QString());
            QVERIFY(search.indexFound());
            QCOMPARE(search.indexFound()->kind, MessageIndex::None);
            QVERIFY(search.rowCount() <= MessageSearch::pageHits);
            QString pattern = text;
            pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s).replace(u'\'', u"''"_s);
            QCOMPARE(foundBy(search).join(u','),
                m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp DESC, id DESC) FROM messages WHERE content ILIKE '%%1%'"_s.arg(pattern)));
            QVERIFY(search.isComplete());
            for (int row = 0; row < search.rowCount(); ++row) {
                const QModelIndex index = search.index(row);
                QCOMPARE(index.data().toString().mid(index.data(MessageSearch::HitStartRole).toInt(), index.data(MessageSearch::HitLengthRole).toInt()).toLower(), text.toLower());
            }
        }
        QCOMPARE(searched(search, u"100%"_s), QString());
        QCOMPARE(search.rowCount(), MessageSearch::pageHits);
        QVERIFY(search.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"Learner: "_s));
        search.setMasked(true);
        QVERIFY(!search.index(0).data(Qt::AccessibleTextRole).toString().contains(u"100"_s));
        search.setMasked(false);
        search.search({});
        QCOMPARE(search.rowCount(), 0);
        QCOMPARE(search.state(), MessageSearch::State::Idle);
    }

    void searchUsesTheIndexThatThereIs()
    {
        open(u"CREATE INDEX words_idx ON messages USING gin (to_tsvector('simple'::regconfig, content))"_s);
        MessageSearch words(*m_session);
        QCOMPARE(searched(words, u"bonjour"_s), QString());
        QCOMPARE(words.indexFound()->kind, MessageIndex::Words);
        QCOMPARE(words.indexFound()->name, u"words_idx"_s);
        QCOMPARE(words.indexFound()->configuration, u"simple"_s);
        QCOMPARE(foundBy(words).join(u','), m_database->exec(u"SELECT string_agg(id, ',' ORDER BY timestamp DESC, id DESC) FROM messages WHERE"
                                                             " to_tsvector('simple', content) @@ plainto_tsquery('simple', 'bonjour')"_s));

        m_database->exec(u"CREATE EXTENSION pg_trgm; CREATE INDEX part_idx ON messages USING gin (content gin_trgm_ops) WHERE role = 'user'"_s);
        QCOMPARE(searched(words, u"onjou"_s), QString());
        QCOMPARE(words.indexFound()->kind, MessageIndex::Words); // an index over some rows does not help
        m_database->exec(u"CREATE INDEX trigram_idx ON messages USING gin (content gin_trgm_ops)"_s);
        QCOMPARE(searched(words, u"onjou"_s), QString());
        QCOMPARE(words.indexFound()->kind, MessageIndex::Trigrams);
        QCOMPARE(words.indexFound()->name, u"trigram_idx"_s);
        QVERIFY(words.rowCount() > 0);
        QCOMPARE(searched(words, u"駅"_s), QString());
        QVERIFY(words.indexFound()->kind != MessageIndex::Trigrams); // too short for it
    }

    void aSearchIsCancelledOnTheServer()
    {
        open(u"ALTER TABLE messages RENAME TO messages_kept; CREATE FUNCTION slowly(text) RETURNS text LANGUAGE sql VOLATILE AS"
             " 'SELECT $1 FROM pg_sleep(0.05)'; CREATE VIEW messages AS SELECT id, conversation_id, role, slowly(content) AS content, timestamp FROM messages_kept"_s);
        MessageSearch search(*m_session);
        search.search(u"nobody ever said this"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%ILIKE%' AND state = 'active' AND pid <> pg_backend_pid()"_s), u"1"_s, patience);
        QCOMPARE(search.state(), MessageSearch::State::Searching);
        QVERIFY(search.indexFound() && search.indexFound()->kind == MessageIndex::None); // said before it ends
        search.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(search.state(), MessageSearch::State::Cancelled, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%ILIKE%' AND state = 'active' AND pid <> pg_backend_pid()"_s), u"0"_s, patience);
    }
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
