#include "models/database/statement.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class StatementTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesIdentifiers()
    {
        QCOMPARE(quotedIdentifier(u"order"_s), u"\"order\""_s);
        QCOMPARE(quotedIdentifier(u"we\"ird.name"_s), u"\"we\"\"ird.name\""_s);
        QCOMPARE(quotedIdentifier(u"my schema"_s, u"t"_s), u"\"my schema\".\"t\""_s);
    }

    void showsLiterals()
    {
        QCOMPARE(displayLiteral(std::nullopt), u"NULL"_s);
        QCOMPARE(displayLiteral(u""_s), u"''"_s);
        QCOMPARE(displayLiteral(u"it's"_s), u"'it''s'"_s);
        QCOMPARE(displayLiteral(u"a\\b'"_s), u"E'a\\\\b'''"_s);
    }
};

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
