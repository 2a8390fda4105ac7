#include "models/content/values/jsonmember.h"
#include "models/content/values/valuecheck.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

QString spaces(QRandomGenerator &random)
{
    static const QStringList some { u""_s, u""_s, u" "_s, u"\n  "_s, u"\t"_s, u"\r\n"_s };
    return some.at(random.bounded(some.size()));
}

QString anyString(QRandomGenerator &random)
{
    static const QStringList parts { u"a"_s, u"日本"_s, u"\\\""_s, u"\\\\"_s, u"\\u00e9"_s, u"{"_s, u"}"_s, u","_s, u":"_s,
        u"]"_s, u" "_s, u"\\/"_s, u"🎉"_s };
    QString text;
    for (int i = random.bounded(5); i > 0; --i)
        text += parts.at(random.bounded(parts.size()));
    return u'"' + text + u'"';
}

QString anyValue(QRandomGenerator &random, int depth = 0)
{
    static const QStringList plain { u"3"_s, u"3.0"_s, u"-0"_s, u"4e0"_s, u"1E+2"_s, u"true"_s, u"null"_s, u"{}"_s,
        u"[ ]"_s };
    const int kind = random.bounded(depth > 2 ? 2 : 4);
    if (kind == 0)
        return plain.at(random.bounded(plain.size()));
    if (kind == 1)
        return anyString(random);
    QStringList parts;
    for (int i = random.bounded(4); i > 0; --i) {
        const QString value = anyValue(random, depth + 1);
        parts += spaces(random) + (kind == 2 ? value : anyString(random) + spaces(random) + u':' + spaces(random) + value)
            + spaces(random);
    }
    return (kind == 2 ? u'[' : u'{') + parts.join(u',') + (kind == 2 ? u']' : u'}');
}

QString anyObject(QRandomGenerator &random)
{
    QStringList members;
    for (int i = random.bounded(6); i > 0; --i) {
        const QString name = random.bounded(3) ? anyString(random) : u"\"stakes\""_s;
        members += spaces(random) + name + spaces(random) + u':' + spaces(random) + anyValue(random) + spaces(random);
    }
    return spaces(random) + u'{' + members.join(u',') + spaces(random) + u'}' + spaces(random);
}

QString others(const QString &object, const QString &name)
{
    QString text;
    const auto members = jsonMembers(object);
    for (const JsonMember &member : *members) {
        if (member.name != name)
            text += member.name + u'\x1f' + member.text + u'\x1e';
    }
    return text;
}

} // namespace

class JsonMemberTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMembersAsTheyAreWritten()
    {
        const auto members = jsonMembers(u" {\"a\" : 3.0,\n \"b\\u00e9\":[1, {\"c\":\"}\"} ] , \"a\":\"x\" } "_s);
        QVERIFY(members);
        QCOMPARE(members->size(), 3);
        QCOMPARE(members->at(0).text, u"3.0"_s);
        QCOMPARE(members->at(1).name, u"bé"_s);
        QCOMPARE(members->at(1).text, u"[1, {\"c\":\"}\"} ]"_s);
        QCOMPARE(jsonMember(u"{\"a\":1,\"a\":2}"_s, u"a"_s), u"2"_s);
        QVERIFY(!jsonMember(u"{\"a\":1}"_s, u"b"_s));
        for (const QString &other : { u"[]"_s, u"3"_s, u""_s, u"{\"a\":}"_s, u"{\"a\":1"_s, u"null"_s })
            QVERIFY2(!jsonMembers(other), qPrintable(other));
    }

    void changesOneMember_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("in place") << u"{ \"a\" : 1, \"stakes\" : 3.0 ,\"z\":4e0}"_s << u"{ \"a\" : 1, \"stakes\" : 5 ,\"z\":4e0}"_s;
        QTest::newRow("empty") << u"{}"_s << u"{\"stakes\": 5}"_s;
        QTest::newRow("at the end, as the others") << u"{\"a\":1,\"b\":2}"_s << u"{\"a\":1,\"b\":2,\"stakes\":5}"_s;
        QTest::newRow("one a line") << u"{\n  \"a\": 1\n}"_s << u"{\n  \"a\": 1,\n  \"stakes\": 5\n}"_s;
        QTest::newRow("the one that counts") << u"{\"stakes\":1,\"stakes\":2}"_s << u"{\"stakes\":1,\"stakes\":5}"_s;
        QTest::newRow("an escaped name") << u"{\"st\\u0061kes\":1}"_s << u"{\"st\\u0061kes\":5}"_s;
    }

    void changesOneMember()
    {
        QFETCH(QString, before);
        QTEST(withJsonMember(before, u"stakes"_s, u"5"_s), "after");
    }

    void removesWhereverItOccurs()
    {
        QCOMPARE(withoutJsonMember(u"{\"a\":1, \"stakes\":2, \"b\":3, \"stakes\":4}"_s, u"stakes"_s), u"{\"a\":1, \"b\":3}"_s);
        QCOMPARE(withoutJsonMember(u"{ \"stakes\":2 }"_s, u"stakes"_s), u"{  }"_s);
        QCOMPARE(withoutJsonMember(u"{\"a\":1}"_s, u"stakes"_s), u"{\"a\":1}"_s);
    }

    void leavesTheRestAlone()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 5000; ++i) {
            const QString object = anyObject(random);
            QVERIFY2(!jsonProblem(object, false), qPrintable(object));
            const QString value = anyValue(random);
            const QString set = withJsonMember(object, u"stakes"_s, value);
            QVERIFY2(!jsonProblem(set, false), qPrintable(object + u" → "_s + set));
            QCOMPARE(jsonMember(set, u"stakes"_s), value);
            QCOMPARE(others(set, u"stakes"_s), others(object, u"stakes"_s));
            const auto before = jsonMember(object, u"stakes"_s);
            if (before)
                QCOMPARE(withJsonMember(set, u"stakes"_s, *before), object);
            else
                QCOMPARE(withoutJsonMember(set, u"stakes"_s), object);
            const QString without = withoutJsonMember(object, u"stakes"_s);
            QVERIFY2(!jsonProblem(without, false), qPrintable(object + u" → "_s + without));
            QVERIFY(!jsonMember(without, u"stakes"_s));
            QCOMPARE(others(without, u"stakes"_s), others(object, u"stakes"_s));
        }
    }

    void writesStringsThatReadBack()
    {
        const QStringList texts { u""_s, u"a\"b\\c/d"_s, u"line\nline\ttab\r"_s, u"日本語 🎉"_s, QString(QChar(1)), u"\u2028"_s };
        for (const QString &text : texts) {
            const QString json = jsonString(text);
            QCOMPARE(fromJsonString(json), text);
            QCOMPARE(QJsonDocument::fromJson(u"{\"a\":%1}"_s.arg(json).toUtf8()).object().value(u"a").toString(), text);
        }
        QVERIFY(!fromJsonString(u"3"_s));
        QVERIFY(!fromJsonString(u"\"a\\ud83c\""_s));
        QVERIFY(!fromJsonString(u"\"a\\u0000\""_s));
        QCOMPARE(fromJsonString(u"\"\\u00e9\\/\\ud83c\\udf89\""_s), u"é/🎉"_s);
    }

    void readsElements()
    {
        QCOMPARE(jsonElements(u"[ \"a\" , 3.0,[\"x\",{}] ]"_s), (QStringList { u"\"a\""_s, u"3.0"_s, u"[\"x\",{}]"_s }));
        QCOMPARE(jsonElements(u"[]"_s), QStringList());
        QVERIFY(!jsonElements(u"{}"_s));
    }
};

QTEST_GUILESS_MAIN(JsonMemberTest)
#include "tst_jsonmember.moc"
