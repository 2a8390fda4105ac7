#include "models/content/checks/linkcheck.h"
#include "models/content/checks/scenariochecks.h"
#include "models/content/checks/spellingcheck.h"
#include "models/language/wordtext.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

const RecordKey scenarioKey { u"scenarios"_s, { u"coffee"_s }, {} };

FieldValues coffee()
{
    return { { u"id"_s, u"coffee"_s }, { u"title"_s, u"Ordering coffee"_s }, { u"description"_s, u"In a small café."_s },
        { u"category"_s, u"comfort"_s }, { u"difficulty"_s, u"beginner"_s },
        { u"instructions"_s, u"You stand behind the counter of a small shop and take the order of the learner in short and "
                             "friendly sentences, one question at a time."_s },
        { u"context"_s, u"A quiet morning."_s }, { u"expected_outcome"_s, u"The learner has a cup in hand."_s },
        { u"learning_objectives"_s, u"[\"Greet somebody\", \"Ask for the price\"]"_s },
        { u"comfort_indicators"_s, u"{\"confidence\": 3, \"engagement\": 5, \"understanding\": null}"_s },
        { u"persona"_s, u"{\"title\": \"Barista\", \"stakes\": null}"_s }, { u"is_active"_s, u"true"_s } };
}

FieldValues with(FieldValues record, const QString &column, const Value &value)
{
    record.insert(column, value);
    return record;
}

QList<Check> checksOf(const FieldValues &record)
{
    QList<Check> checks;
    for (const CheckKind &kind : scenarioChecks()) {
        if (kind.look)
            checks += kind.look(record);
    }
    return checks;
}

QStringList idsOf(const QList<Check> &checks)
{
    QStringList ids;
    for (const Check &check : checks)
        ids.append(check.id);
    return ids;
}

// A server of one test: answers each request by its path, and counts.
class PictureServer final : public QTcpServer {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureServer)

public:
    PictureServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        listening = listen(QHostAddress::LocalHost);
    }

    QString url(const QString &path) const { return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path); }
    QStringList asked;
    bool listening = false;

private:
    void answer(QTcpSocket &socket)
    {
        const QString request = QString::fromLatin1(socket.readAll()).section(u"\r\n"_s, 0, 0);
        asked.append(request.section(u' ', 0, 1));
        const QString path = request.section(u' ', 1, 1);
        const bool head = request.startsWith(u"HEAD");
        QByteArray status = "200 OK";
        QByteArray type = "image/png";
        if (path == u"/gone.png")
            status = "404 Not Found";
        else if (path == u"/headless.png" && head)
            status = "405 Method Not Allowed";
        else if (path == u"/page.html")
            type = "text/html; charset=utf-8";
        socket.write("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
            + (head ? "0\r\nConnection: close\r\n\r\n" : "4\r\nConnection: close\r\n\r\nPNG!"));
        socket.disconnectFromHost();
    }
};

} // namespace

// What a scenario sets off: hits and near misses of each check, and that each fix leaves nothing of its check behind.
class ScenarioChecksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveAreOnByDefault();
    void records_data();
    void records();
    void keepsTheBytesOfJson();
    void readsWords_data();
    void readsWords();
    void countsColumns();
    void findsMisspellings();
    void passesOverWhatNoDictionaryHolds();
    void saysOnceThatADictionaryIsMissing();
    void learnsWords();
    void asksAddresses_data();
    void asksAddresses();
    void asksAnAddressOnce();
};

void ScenarioChecksTest::fiveAreOnByDefault()
{
    QStringList on;
    QSet<QString> ids;
    for (const CheckKind &kind : scenarioChecks()) {
        QVERIFY(!kind.title.isEmpty() && !kind.explanation.isEmpty());
        QVERIFY2(int(bool(kind.look)) + int(kind.isOverAll()) + int(kind.isLate()) == 1, qPrintable(kind.id));
        ids.insert(kind.id);
        if (kind.onByDefault)
            on.append(kind.id);
    }
    QCOMPARE(on.size(), 5);
    QCOMPARE(ids.size(), scenarioChecks().size());
}

void ScenarioChecksTest::records_data()
{
    QTest::addColumn<FieldValues>("record");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const FieldValues &record, const QStringList &expected = {}) {
        QTest::newRow(name) << record << expected;
    };
    const auto one = [&row](const char *name, const QString &column, const Value &value, const QString &expected = {}) {
        row(name, with(coffee(), column, value), expected.isEmpty() ? QStringList() : QStringList { expected });
    };
    const QString objectives = u"learning_objectives"_s;
    const QString comfort = u"comfort_indicators"_s;
    const QString missing = u"scenario.objectives-missing"_s;
    const QString shape = u"scenario.json-shape"_s;
    const QString range = u"scenario.comfort-range"_s;
    row("sound", coffee());
    row("no columns", FieldValues { { u"id"_s, u"coffee"_s } });
    one("objectives are NULL", objectives, std::nullopt, missing);
    one("no objectives", objectives, u"[]"_s, missing);
    one("only empty objectives", objectives, u"[\"\", \" \"]"_s, missing);
    one("no objectives in an SQL array", objectives, u"{}"_s, missing);
    one("an SQL array", objectives, u"{Greet,\"Ask for the price\"}"_s);
    one("objectives are a text", objectives, u"\"Greet\\nAsk\""_s, shape);
    one("objectives are numbers", objectives, u"[1, 2]"_s, shape);
    one("objectives are no JSON", objectives, u"Greet"_s, shape);
    one("the same objective", objectives, u"[\"Greet\", \"Ask\", \" greet\"]"_s, u"scenario.objectives-duplicate"_s);
    one("nearly the same objective", objectives, u"[\"Greet\", \"Greet somebody\"]"_s);
    one("an objective of a line", objectives, u"[\"%1\"]"_s.arg(QString(longestObjective, u'a')));
    one("a column more", objectives, u"[\"%1\"]"_s.arg(QString(longestObjective + 1, u'a')), u"scenario.objective-long"_s);
    one("wide characters", objectives, u"[\"%1\"]"_s.arg(QString(longestObjective / 2 + 1, u'語')),
        u"scenario.objective-long"_s);
    one("an article in front", objectives, u"[\"The price\"]"_s, u"scenario.objective-verb"_s);
    one("a question word in front", objectives, u"[\"How to greet\"]"_s, u"scenario.objective-verb"_s);
    one("a word that begins like an article", objectives, u"[\"Theorise\"]"_s);
    row("an article of another language", with(with(coffee(), objectives, u"[\"A veces sí\"]"_s), u"language"_s, u"es"_s));
    one("short instructions", u"instructions"_s, u"Be nice."_s, u"scenario.instructions-length"_s);
    one("enough instructions", u"instructions"_s, u"word "_s.repeated(fewestInstructionWords).trimmed());
    one("a word less", u"instructions"_s, u"word "_s.repeated(fewestInstructionWords - 1).trimmed(),
        u"scenario.instructions-length"_s);
    one("many instructions", u"instructions"_s, u"word "_s.repeated(mostInstructionWords).trimmed());
    one("a word more", u"instructions"_s, u"word "_s.repeated(mostInstructionWords + 1).trimmed(),
        u"scenario.instructions-length"_s);
    one("Japanese instructions", u"instructions"_s, u"語"_s.repeated(2 * fewestInstructionWords));
    one("no outcome", u"expected_outcome"_s, std::nullopt, u"scenario.outcome-empty"_s);
    one("an empty outcome", u"expected_outcome"_s, u" \n"_s, u"scenario.outcome-empty"_s);
    one("space around", u"title"_s, u" Ordering coffee"_s, u"scenario.outer-space"_s);
    one("a line end", u"instructions"_s, *coffee().value(u"instructions"_s) + u"\n"_s, u"scenario.outer-space"_s);
    one("space inside", u"title"_s, u"Ordering  coffee"_s);
    one("the level fits", u"cefr_level"_s, u"A2"_s);
    one("the level is finer", u"cefr"_s, u"A1.1"_s);
    one("the level is above", u"cefr_level"_s, u"B1"_s, u"scenario.difficulty-level"_s);
    one("one of several levels fits", u"target_cefr_levels"_s, u"[\"A2\", \"B1\"]"_s);
    one("no level", u"cefr_level"_s, std::nullopt);
    one("something else as level", u"cefr_level"_s, u"easy"_s);
    row("a level on the border",
        with(with(coffee(), u"cefr_level"_s, u"A2"_s), u"difficulty"_s, u"intermediate"_s));
    row("another difficulty", with(with(coffee(), u"cefr_level"_s, u"C1"_s), u"difficulty"_s, u"hard"_s));
    one("comfort not set", comfort, std::nullopt);
    one("comfort of zero", comfort, u"{\"confidence\": 0}"_s, range);
    one("comfort of one", comfort, u"{\"confidence\": 1}"_s);
    one("comfort of six", comfort, u"{\"confidence\": 6}"_s, range);
    one("comfort of a half", comfort, u"{\"confidence\": 2.5}"_s, range);
    one("comfort as text", comfort, u"{\"confidence\": \"3\"}"_s, range);
    one("comfort of 3.0", comfort, u"{\"confidence\": 3.0}"_s);
    one("comfort is a list", comfort, u"[3]"_s, shape);
    one("comfort is no JSON", comfort, u"3"_s, shape);
    one("persona is a text", u"persona"_s, u"\"Barista\""_s, shape);
    one("persona holds a number", u"persona"_s, u"{\"title\": 1}"_s, shape);
}

void ScenarioChecksTest::records()
{
    QFETCH(FieldValues, record);
    QFETCH(QStringList, expected);
    QCOMPARE(idsOf(checksOf(record)), expected);
    for (const Check &check : checksOf(record)) {
        QVERIFY(!check.text.isEmpty());
        if (!check.fix)
            continue;
        FieldValues fixed = record;
        fixed.insert(check.fix->values);
        QVERIFY2(!idsOf(checksOf(fixed)).contains(check.id), qPrintable(check.id));
    }
}

void ScenarioChecksTest::keepsTheBytesOfJson()
{
    const QString before = u"{ \"understanding\":4,\n  \"confidence\" : 9.0, \"extra\": \"é\" }"_s;
    const QList<Check> checks = checksOf(with(coffee(), u"comfort_indicators"_s, before));
    QVERIFY(!checks.isEmpty() && checks.first().fix);
    QCOMPARE(checks.first().fix->values.value(u"comfort_indicators"_s),
        Value(u"{ \"understanding\":4,\n  \"confidence\" : 5, \"extra\": \"é\" }"_s));
}

void ScenarioChecksTest::readsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // those that begin a sentence with an asterisk
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("sentences") << u"One two. Three! “Four” five"_s << QStringList { u"*One"_s, u"two"_s, u"*Three"_s,
        u"*Four"_s, u"five"_s };
    QTest::newRow("apostrophes") << u"don't l’eau 'quoted'"_s << QStringList { u"*don't"_s, u"l’eau"_s, u"quoted"_s };
    QTest::newRow("no prose") << u"a {{speakerName}} b https://x.org/recieve c x@y.org d A1 snake_case e"_s
                              << QStringList { u"*a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s };
    QTest::newRow("scripts") << u"Привет 語 é"_s << QStringList { u"*Привет"_s, u"語"_s, u"é"_s };
}

void ScenarioChecksTest::readsWords()
{
    QFETCH(QString, text);
    QStringList words;
    for (const Word &word : wordsOf(text)) {
        words.append(word.isFirst ? u'*' + word.text : word.text);
        QCOMPARE(text.mid(word.position, word.text.size()), word.text);
    }
    QTEST(words, "words");
}

void ScenarioChecksTest::countsColumns()
{
    QCOMPARE(displayWidth(u"abc"_s), 3);
    QCOMPARE(displayWidth(u"日本"_s), 4);
    QCOMPARE(displayWidth(u"e\u0301"_s), 1);
}

namespace {

CheckPlaces places(const QTemporaryDir &folder)
{
    return { { u"/usr/share/hunspell"_s }, folder.filePath(u"words.txt"_s) };
}

// Asks until the check knows everything of the record.
QList<Check> lookWhenLearned(LateCheck &check, const FieldValues &record)
{
    QSignalSpy learned(&check, &LateCheck::learned);
    QList<Check> checks = check.look(scenarioKey, record);
    if (!QTest::qWaitFor([&learned] { return !learned.isEmpty(); }, 20'000))
        qFatal("Nothing was learned within 20 seconds.");
    return check.look(scenarioKey, record);
}

QStringList aboutOf(const QList<Check> &checks)
{
    QStringList about;
    for (const Check &check : checks)
        about.append(check.about);
    return about;
}

} // namespace

void ScenarioChecksTest::findsMisspellings()
{
    QTemporaryDir folder;
    SpellingCheck spelling(u"spelling"_s, { u"title"_s, u"learning_objectives"_s }, places(folder));
    FieldValues record = with(coffee(), u"title"_s, u"Recieve a cofee, recieve it"_s);
    record.insert(u"learning_objectives"_s, u"[\"Greet sombody\"]"_s);
    const QList<Check> checks = lookWhenLearned(spelling, record);
    QCOMPARE(aboutOf(checks), (QStringList { u"Recieve"_s, u"cofee"_s, u"recieve"_s, u"sombody"_s }));
    for (const Check &check : checks) {
        QVERIFY(check.isUnknownWord);
        QVERIFY(check.fix);
    }
    QCOMPARE(checks.last().fix->values.value(u"learning_objectives"_s), Value(u"[\"Greet somebody\"]"_s));
    QVERIFY(spelling.notes().isEmpty());
}

void ScenarioChecksTest::passesOverWhatNoDictionaryHolds()
{
    QTemporaryDir folder;
    SpellingCheck spelling(u"spelling"_s, { u"title"_s }, places(folder));
    const QString text = u"Meet Haruto in Shibuya, use です・ます and สวัสดี, ask the NPC for {{naem}} at iPhone http://recieve.org"_s;
    QCOMPARE(aboutOf(lookWhenLearned(spelling, with(coffee(), u"title"_s, text))), QStringList());
    QVERIFY(spelling.notes().isEmpty());
    // English inside a text of another language is still English.
    FieldValues japanese = with(coffee(), u"title"_s, u"Recieve 日本語"_s);
    japanese.insert(u"language"_s, u"ja"_s);
    QCOMPARE(aboutOf(lookWhenLearned(spelling, japanese)), QStringList { u"Recieve"_s });
}

void ScenarioChecksTest::saysOnceThatADictionaryIsMissing()
{
    QTemporaryDir folder;
    SpellingCheck spelling(u"spelling"_s, { u"title"_s, u"description"_s }, places(folder));
    QSignalSpy noted(&spelling, &LateCheck::noted);
    FieldValues record = with(coffee(), u"language"_s, u"cy"_s);
    QVERIFY(lookWhenLearned(spelling, record).isEmpty());
    record.insert(u"title"_s, u"Bore da"_s);
    QVERIFY(lookWhenLearned(spelling, record).isEmpty());
    QCOMPARE(noted.size(), 1);
    QCOMPARE(spelling.notes().size(), 1);
    QVERIFY(spelling.notes().first().contains(u"hunspell-cy"));
}

void ScenarioChecksTest::learnsWords()
{
    QTemporaryDir folder;
    const FieldValues record = with(coffee(), u"title"_s, u"a kaiwaword and a Kaiwaword"_s);
    {
        SpellingCheck spelling(u"spelling"_s, { u"title"_s }, places(folder));
        QCOMPARE(aboutOf(lookWhenLearned(spelling, record)), QStringList { u"kaiwaword"_s });
        spelling.learnWord(u"kaiwaword"_s);
        QVERIFY(spelling.look(scenarioKey, record).isEmpty());
    }
    SpellingCheck later(u"spelling"_s, { u"title"_s }, places(folder));
    QVERIFY(lookWhenLearned(later, record).isEmpty());
}

void ScenarioChecksTest::asksAddresses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words"); // of the problem; empty: none
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("a picture") << u"fine.png"_s << QString() << QStringList { u"HEAD /fine.png"_s };
    QTest::newRow("no HEAD") << u"headless.png"_s << QString()
                             << QStringList { u"HEAD /headless.png"_s, u"GET /headless.png"_s };
    QTest::newRow("gone") << u"gone.png"_s << u"404"_s << QStringList { u"HEAD /gone.png"_s, u"GET /gone.png"_s };
    QTest::newRow("a page") << u"page.html"_s << u"text/html"_s << QStringList { u"HEAD /page.html"_s };
}

void ScenarioChecksTest::asksAddresses()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    PictureServer server;
    QVERIFY(server.listening);
    LinkCheck links(u"link"_s);
    const QList<Check> checks = lookWhenLearned(links, with(coffee(), u"image_url"_s, server.url(path)));
    QTEST(server.asked, "asked");
    QCOMPARE(checks.size(), words.isEmpty() ? 0 : 1);
    if (!words.isEmpty())
        QVERIFY2(checks.first().text.contains(words), qPrintable(checks.first().text));
}

void ScenarioChecksTest::asksAnAddressOnce()
{
    PictureServer server;
    LinkCheck links(u"link"_s);
    FieldValues record = with(coffee(), u"image_url"_s, server.url(u"gone.png"_s));
    record.insert(u"homepage"_s, server.url(u"page.html"_s)); // no column of pictures
    record.insert(u"icon"_s, u"☕"_s); // no address
    QVERIFY(links.look(scenarioKey, record).isEmpty());
    const QList<Check> checks = lookWhenLearned(links, record);
    QCOMPARE(checks.size(), 1);
    QCOMPARE(checks.first().column, u"image_url"_s);
    QCOMPARE(server.asked.size(), 2); // HEAD, and GET in its place
    // An address where nobody listens.
    const QString silent = server.url(u"fine.png"_s);
    server.close();
    QCOMPARE(lookWhenLearned(links, with(coffee(), u"image_url"_s, silent)).size(), 1);
}

QTEST_GUILESS_MAIN(ScenarioChecksTest)
#include "tst_scenariochecks.moc"
