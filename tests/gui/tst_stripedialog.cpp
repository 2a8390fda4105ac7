#include "models/content/roles.h"
#include "models/content/staging/changeset.h"
#include "tests/support/stripestub.h"
#include "tests/support/tierstest.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/pages/content/tiers/tierview.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString testKey = u"rk_test_51SecretThatNobodyKeeps"_s;
const QString plusMonthly = u"price_SamplePlusMonthly0001"_s;

QByteArray refusal(const char *type, const char *code, const char *message)
{
    const QJsonObject error { { u"type"_s, QLatin1StringView(type) }, { u"code"_s, QLatin1StringView(code) },
        { u"message"_s, QLatin1StringView(message) } };
    return QJsonDocument(QJsonObject { { u"error"_s, error } }).toJson();
}

} // namespace

// The comparison of the tiers' prices with Stripe, through the tiers' page, against a server on this computer.
class StripeDialogTest final : public TiersTest {
    Q_OBJECT

private:
    QPushButton *button(const QString &name) { return find<QPushButton>(name); }
    QTreeWidget *list() { return find<QTreeWidget>(u"stripe.list"_s); }
    // What the list says of a price.
    QString result(const QString &priceId)
    {
        const QList<QTreeWidgetItem *> found = list()->findItems(priceId, Qt::MatchExactly, 2);
        return found.isEmpty() ? u"(not listed)"_s : found.first()->text(3);
    }
    void openDialog(const QUrl &base)
    {
        button(u"stripe"_s)->click();
        find<QLineEdit>(u"stripe.base"_s)->setText(base.toString());
        find<QLineEdit>(u"stripe.key"_s)->setText(testKey);
    }
    bool isShownAnywhere(const QString &secret)
    {
        for (const QLabel *label : find<QDialog>(u"stripeDialog"_s)->findChildren<QLabel *>()) {
            if (label->text().contains(secret))
                return true;
        }
        return false;
    }

    void begin() override { open(); }

private Q_SLOTS:
    void comparesWithStripe()
    {
        StripeStub stub;
        QJsonObject monthly = StripeStub::examplePrice(plusMonthly);
        monthly.insert(u"unit_amount_decimal"_s, u"1499"_s);
        monthly.insert(u"product"_s, u"prod_SamplePlus0001"_s);
        stub.answer(plusMonthly, 200, QJsonDocument(monthly).toJson());
        button(u"stripe"_s)->click();
        auto *dialog = find<QDialog>(u"stripeDialog"_s);
        auto *key = find<QLineEdit>(u"stripe.key"_s);
        auto *compare = find<QPushButton>(u"stripe.check"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(!compare->isEnabled());
        find<QLineEdit>(u"stripe.base"_s)->setText(u"http://api.stripe.com"_s);
        key->setText(testKey);
        QVERIFY(!compare->isEnabled());
        QVERIFY(find<QLabel>(u"stripe.problem"_s)->text().contains(u"https"));
        find<QLineEdit>(u"stripe.base"_s)->setText(stub.base().toString());
        QVERIFY(compare->isEnabled());
        compare->click();
        QTRY_VERIFY(problem(u"plus"_s, u"monthly_price_usd"_s).contains(u"14.99"));
        QTRY_VERIFY(problem(u"premium"_s, u"stripe_price_id_annual"_s).contains(u"no such price"));
        QCOMPARE(list()->topLevelItemCount(), 4);
        QVERIFY(list()->topLevelItem(0)->text(3).contains(u"14.99"));
        auto *stage = find<QPushButton>(u"stripe.stage"_s);
        QTRY_VERIFY(stage->isEnabled());
        stage->click();
        QCOMPARE(staged(u"plus"_s, u"monthly_price_usd"_s), Value(u"14.99"_s));
        QVERIFY(problem(u"plus"_s, u"monthly_price_usd"_s).isEmpty());
        QVERIFY(list()->topLevelItem(0)->text(3).startsWith(u"equal"));
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget))
                QVERIFY(!widget->accessibleName().isEmpty() && !widget->objectName().isEmpty());
        }
        // The key is nowhere on the disk: neither in the settings nor in the journal.
        m_window->workspace().flush();
        QSettings settings;
        settings.sync();
        for (const QString &name : settings.allKeys())
            QVERIFY(!settings.value(name).toString().contains(testKey));
        commit();
        QCOMPARE(m_database->exec(u"SELECT monthly_price_usd FROM tiers WHERE id = 'plus'"_s), u"14.99"_s);
    }

    void saysEachRefusalInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("401") << 401 << refusal("invalid_request_error", "", "Invalid API Key provided")
                             << u"does not accept the key"_s;
        QTest::newRow("403") << 403 << refusal("invalid_request_error", "", "The key does not have the permissions")
                             << u"may not read prices"_s;
        QTest::newRow("404") << 404 << refusal("invalid_request_error", "resource_missing", "No such price")
                             << u"no such price"_s;
        QTest::newRow("404 of another server") << 404 << QByteArray("Not here") << u"is it Stripe's"_s;
        QTest::newRow("429") << 429 << refusal("invalid_request_error", "rate_limit", "Too many requests")
                             << u"asked too often"_s;
        QTest::newRow("500") << 500 << refusal("api_error", "", "Sorry") << u"went wrong at Stripe (500)"_s;
        QTest::newRow("not JSON") << 200 << QByteArray("<html>") << u"not JSON"_s;
    }

    void saysEachRefusalInWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        StripeStub stub;
        stub.answer(plusMonthly, status, body);
        openDialog(stub.base());
        QPushButton *compare = button(u"stripe.check"_s);
        const QString before = compare->text();
        compare->click();
        QTRY_VERIFY2(result(plusMonthly).contains(words), qPrintable(result(plusMonthly)));
        QTRY_COMPARE(compare->text(), before);
        QVERIFY(compare->isEnabled()); // it can be tried again
        list()->setCurrentItem(list()->findItems(plusMonthly, Qt::MatchExactly, 2).first());
        QVERIFY(find<QLabel>(u"stripe.words"_s)->text().contains(words));
        QVERIFY(!button(u"stripe.stage"_s)->isEnabled());
        // A price that does not exist is the tier's problem; that Stripe could not be asked is not.
        const bool isMissing = body.contains("resource_missing");
        QCOMPARE(!problem(u"plus"_s, u"stripe_price_id_monthly"_s).isEmpty(), isMissing);
        QVERIFY(!isShownAnywhere(testKey));
        QVERIFY(changes().isEmpty());
    }

    void saysThatTheConnectionWasCut()
    {
        StripeStub stub;
        stub.hangUp(plusMonthly);
        openDialog(stub.base());
        button(u"stripe.check"_s)->click();
        QTRY_VERIFY2(result(plusMonthly).contains(u"failed"), qPrintable(result(plusMonthly)));
        QVERIFY(problem(u"plus"_s, u"stripe_price_id_monthly"_s).isEmpty());
    }

    void trustsNoOtherCertificate()
    {
        StripeStub stub(StripeStub::Kind::SelfSigned);
        openDialog(stub.base());
        button(u"stripe.check"_s)->click();
        QTRY_VERIFY2(result(plusMonthly).contains(u"certificate is not trusted"), qPrintable(result(plusMonthly)));
        QVERIFY(stub.requests().isEmpty()); // the key was not sent
    }

    void stopsWhenAPersonSaysSo()
    {
        StripeStub stub;
        stub.keepSilent(plusMonthly);
        openDialog(stub.base());
        QPushButton *compare = button(u"stripe.check"_s);
        compare->click();
        QTRY_VERIFY(!stub.requests().isEmpty());
        QCOMPARE(result(plusMonthly), u"asking…"_s);
        QCOMPARE(compare->text(), u"Stop"_s);
        compare->click();
        QCOMPARE(compare->text(), u"Compare"_s);
        QCOMPARE(result(plusMonthly), QString());
    }
};

QTEST_MAIN(StripeDialogTest)
#include "tst_stripedialog.moc"
