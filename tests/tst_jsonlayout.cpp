#include "models/content/values/jsonlayout.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

// JSON laid out for reading: only white space between tokens may change.
class JsonLayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laysOut_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("lines");
        QTest::newRow("empty object") << u"{}"_s << u"{}"_s;
        QTest::newRow("scalar") << u" 1.50 "_s << u"1.50"_s;
        QTest::newRow("short list") << u"[\"A1\",\"B2\"]"_s << u"[\"A1\", \"B2\"]"_s;
        QTest::newRow("nested") << u"{\"a\":{\"b\":[1,2]},\"c\":\"x\"}"_s
                                << u"{\n  \"a\": {\n    \"b\": [1, 2]\n  },\n  \"c\": \"x\"\n}"_s;
        QTest::newRow("spelling stays") << u"{\"n\": 1.0e+2, \"n\": 1, \"t\": \"\\u00e9 {,:}\"}"_s
                                        << u"{\n  \"n\": 1.0e+2,\n  \"n\": 1,\n  \"t\": \"\\u00e9 {,:}\"\n}"_s;
        QTest::newRow("no JSON") << u"{\"a\": }"_s << u"{\"a\": }"_s;
    }
    void laysOut()
    {
        QFETCH(const QString, json);
        QFETCH(const QString, lines);
        QCOMPARE(jsonLaidOut(json), lines);
        QCOMPARE(jsonLaidOut(lines), lines);
    }

    void goesBackOnOneLine()
    {
        const QString written = u"{\"a\": {\"b\": [1, 2.50], \"e\": []}, \"c\": \"x\\\"y\", \"d\": {}}"_s; // as jsonb is
        QCOMPARE(jsonOnOneLine(written), written);
        QCOMPARE(jsonOnOneLine(jsonLaidOut(written)), written);
    }
};

QTEST_GUILESS_MAIN(JsonLayoutTest)
#include "tst_jsonlayout.moc"
