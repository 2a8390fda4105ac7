#include "models/content/stripe/stripeclient.h"
#include "models/content/stripe/stripelink.h"
#include "tests/support/stripestub.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString testKey = u"sk_test_4eC39HqLyjWDarjtT1zdp7dc"_s;

// An answer as https://docs.stripe.com/api/prices/retrieve shows it, with some members exchanged.
QByteArray price(const QString &id, const QJsonObject &changes = {})
{
    QJsonObject object = StripeStub::examplePrice(id);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson();
}

FieldValues tier()
{
    return { { u"id"_s, u"plus"_s }, { u"monthly_price_usd"_s, u"10.00"_s }, { u"annual_price_usd"_s, u"100.00"_s },
        { u"stripe_product_id"_s, u"prod_NZKdYqrwEYx6iK"_s }, { u"stripe_price_id_monthly"_s, u"price_1"_s },
        { u"stripe_price_id_annual"_s, u"price_2"_s } };
}

} // namespace

// Prices at Stripe: how the answers are read and compared, and what is said about every way in which asking can fail.
class StripeTest final : public QObject {
    Q_OBJECT

private:
    struct Answers {
        QHash<QString, StripePrice> prices;
        QHash<QString, Error> errors;
        QStringList order;
        bool finished = false;
    };

    // Asks and waits for the end.
    Answers fetch(const QUrl &base, const QStringList &ids, const QString &key = testKey, int timeout = 10'000)
    {
        Answers answers;
        StripeClient client;
        client.setTimeout(timeout);
        connect(&client, &StripeClient::priced, this, [&answers](const QString &id, const StripePrice &found) {
            answers.prices.insert(id, found);
            answers.order.append(id);
        });
        connect(&client, &StripeClient::failed, this, [&answers](const QString &id, const Error &error) {
            answers.errors.insert(id, error);
            answers.order.append(id);
        });
        connect(&client, &StripeClient::finished, this, [&answers] { answers.finished = true; });
        client.fetch(base, key, ids);
        if (!QTest::qWaitFor([&answers] { return answers.finished; }, 20'000))
            qWarning("Not finished after 20 seconds.");
        return answers;
    }

private Q_SLOTS:
    void idsLeadToTheDashboard_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("page"); // empty: none
        const auto row = [](const QString &id, const QString &page) {
            QTest::newRow(qPrintable(id)) << u"stripe_id"_s << id << page;
        };
        row(u"cus_NffrFeUfNV2Hib"_s, u"customers"_s);
        row(u"sub_1MowQVLkdIwHu7ixeRlqHVzs"_s, u"subscriptions"_s);
        row(u"sub_sched_1Mr3YcLkdIwHu7ixYCFhXHNb"_s, u"subscription_schedules"_s);
        row(u"pi_3MtwBwLkdIwHu7ix28a3tqPa"_s, u"payments"_s);
        row(u"ch_3MmlLrLkdIwHu7ix0snN0B15"_s, u"payments"_s);
        row(u"py_1Gpw3g2eZvKYlo2C"_s, u"payments"_s);
        row(u"in_1MtHbELkdIwHu7ixl4OzzPMv"_s, u"invoices"_s);
        row(u"price_1MoBy5LkdIwHu7ixZhnattbh"_s, u"prices"_s);
        row(u"prod_NWjs8kKbJWmuuc"_s, u"products"_s);
        row(u"cs_test_a11YYufWQzNY63zpQ6QSNRQhkUpVph4WRmzW0zWJO2znZKdVujZ0N0S22u"_s, u"checkout/sessions"_s);
        row(u"cs_live_a11YYufWQzNY63zpQ6QSNRQhkUpVph4WRmzW0zWJO2znZKdVujZ0N0S22u"_s, u"checkout/sessions"_s);
        row(u"evt_1NG8Du2eZvKYlo2CUI79vXWy"_s, u"events"_s);
        row(u"sub_Sample1a2b"_s, u"subscriptions"_s); // short, but the column says what it is
        row(u"tok_1N3T00LkdIwHu7ixt44h1F8k"_s, QString());
        row(u"erased-0cc175b9c0f1b6a831c399e269772661"_s, QString());
        row(u"cus_"_s, QString());
        row(u"cus_1/../../settings"_s, QString());
        row(u"pi_1?a=b"_s, QString());
        row(QString(), QString());
        QTest::newRow("elsewhere") << u"intent"_s << u"pi_3MtwBwLkdIwHu7ix28a3tqPa"_s << u"payments"_s;
        QTest::newRow("a word") << u"sub_skill"_s << u"in_other_words"_s << QString();
        QTest::newRow("a long word") << u"title"_s << u"in_otherwordsaltogether"_s << QString();
    }
    void idsLeadToTheDashboard()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, id);
        QFETCH(const QString, page);
        const std::optional<StripeLink> link = stripeLink(column, id);
        QCOMPARE(link.has_value(), !page.isEmpty());
        if (!link)
            return;
        QCOMPARE(link->url(StripeLink::Mode::Live).toString(), u"https://dashboard.stripe.com/%1/%2"_s.arg(page, id));
        QCOMPARE(link->url(StripeLink::Mode::Test).toString(), u"https://dashboard.stripe.com/test/%1/%2"_s.arg(page, id));
        QCOMPARE(link->mode,
            id.startsWith(u"cs_test"_s)       ? StripeLink::Mode::Test
                : id.startsWith(u"cs_live"_s) ? StripeLink::Mode::Live
                                              : StripeLink::Mode::NotTold);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsAPrice()
    {
        const Result<StripePrice> read = parseStripePrice(price(u"price_1"_s));
        QVERIFY(read);
        QCOMPARE(read->id, u"price_1"_s);
        QVERIFY(read->active);
        QVERIFY(!read->live);
        QCOMPARE(read->currency, u"usd"_s);
        QCOMPARE(read->amount->toString(2), u"10.00"_s);
        QCOMPARE(read->interval, u"month"_s);
        QCOMPARE(read->product, u"prod_NZKdYqrwEYx6iK"_s);
    }

    void readsAmounts_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QJsonValue>("unit");
        QTest::addColumn<QJsonValue>("unitDecimal");
        QTest::addColumn<QString>("amount"); // empty: none
        const QJsonValue null = QJsonValue::Null;
        QTest::newRow("cents") << u"usd"_s << QJsonValue(1299) << QJsonValue(u"1299"_s) << u"12.99"_s;
        QTest::newRow("without decimal") << u"usd"_s << QJsonValue(1299) << null << u"12.99"_s;
        QTest::newRow("parts of a cent") << u"usd"_s << null << QJsonValue(u"0.5"_s) << u"0.005"_s;
        QTest::newRow("yen") << u"jpy"_s << QJsonValue(500) << QJsonValue(u"500"_s) << u"500"_s;
        QTest::newRow("dinar") << u"kwd"_s << QJsonValue(5120) << QJsonValue(u"5120"_s) << u"5.12"_s;
        QTest::newRow("krona of Iceland") << u"isk"_s << QJsonValue(500) << QJsonValue(u"500"_s) << u"5"_s;
        QTest::newRow("upper case") << u"JPY"_s << QJsonValue(500) << QJsonValue(u"500"_s) << u"500"_s;
        QTest::newRow("none") << u"usd"_s << null << null << QString();
    }

    void readsAmounts()
    {
        QFETCH(QString, currency);
        QFETCH(QJsonValue, unit);
        QFETCH(QJsonValue, unitDecimal);
        QFETCH(QString, amount);
        const Result<StripePrice> read = parseStripePrice(price(u"price_1"_s,
            { { u"currency"_s, currency }, { u"unit_amount"_s, unit }, { u"unit_amount_decimal"_s, unitDecimal } }));
        QVERIFY(read);
        QCOMPARE(read->amount ? read->amount->toString() : QString(), amount);
    }

    void refusesWhatIsNoPrice_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<html>welcome</html>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("other") << QByteArray("{\"object\": \"product\", \"id\": \"prod_1\", \"currency\": \"usd\"}");
        QTest::newRow("no currency") << QByteArray("{\"object\": \"price\", \"id\": \"price_1\"}");
    }

    void refusesWhatIsNoPrice()
    {
        QFETCH(QByteArray, body);
        const Result<StripePrice> read = parseStripePrice(body);
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
    }

    void compares_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<bool>("year");
        QTest::addColumn<QStringList>("expected");
        const QJsonObject yearly { { u"interval"_s, u"year"_s }, { u"interval_count"_s, 1 } };
        QTest::newRow("equal") << QJsonObject() << false << QStringList();
        QTest::newRow("year") << QJsonObject { { u"unit_amount_decimal"_s, u"10000"_s }, { u"recurring"_s, yearly } } << true
                              << QStringList();
        QTest::newRow("another amount") << QJsonObject { { u"unit_amount_decimal"_s, u"1499"_s } } << false
                                        << QStringList { u"stripe.amount"_s };
        QTest::newRow("another currency")
            << QJsonObject { { u"currency"_s, u"jpy"_s } } << false << QStringList { u"stripe.currency"_s };
        QTest::newRow("archived") << QJsonObject { { u"active"_s, false } } << false << QStringList { u"stripe.inactive"_s };
        QTest::newRow("yearly for the month")
            << QJsonObject { { u"recurring"_s, yearly } } << false << QStringList { u"stripe.interval"_s };
        QTest::newRow("once") << QJsonObject { { u"recurring"_s, QJsonValue::Null } } << false
                              << QStringList { u"stripe.interval"_s };
        QTest::newRow("another product")
            << QJsonObject { { u"product"_s, u"prod_Other"_s } } << false << QStringList { u"stripe.product"_s };
        QTest::newRow("the product whole") << QJsonObject { { u"product"_s, QJsonObject { { u"id"_s, u"prod_NZKdYqrwEYx6iK"_s } } } }
                                           << false << QStringList();
        QTest::newRow("no amount") << QJsonObject { { u"unit_amount_decimal"_s, QJsonValue::Null },
            { u"unit_amount"_s, QJsonValue::Null } } << false << QStringList { u"stripe.no-amount"_s };
    }

    void compares()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(bool, year);
        QFETCH(QStringList, expected);
        const StripeTerm term = year ? StripeTerm::Year : StripeTerm::Month;
        const StripePrice found = parseStripePrice(price(u"price_1"_s, changes)).value();
        QStringList ids;
        for (const Check &check : compareWithStripe(tier(), term, found)) {
            ids.append(check.id);
            QVERIFY(!check.text.isEmpty());
            if (!check.fix)
                continue;
            FieldValues fixed = tier();
            fixed.insert(check.fix->values);
            QVERIFY(compareWithStripe(fixed, term, found).isEmpty());
        }
        QCOMPARE(ids, expected);
    }

    void asksWithTheKey()
    {
        StripeStub stub;
        stub.answer(u"price_1"_s, 200, price(u"price_1"_s));
        stub.answer(u"price_2"_s, 200, price(u"price_2"_s));
        const Answers answers = fetch(stub.base(), { u"price_1"_s, u"price_2"_s, u"price_1"_s });
        QVERIFY(answers.finished);
        QCOMPARE(answers.prices.size(), 2);
        QCOMPARE(answers.order.size(), 2); // each once
        QVERIFY(answers.errors.isEmpty());
        QCOMPARE(stub.requests().size(), 2);
        for (const StripeStub::Request &request : stub.requests()) {
            QCOMPARE(request.headers.value("authorization"), "Bearer " + testKey.toLatin1());
            QVERIFY(request.line.startsWith("GET /v1/prices/price_"));
        }
    }

    void keepsThePathOfTheBase()
    {
        StripeStub stub;
        stub.answer(u"price_1"_s, 200, price(u"price_1"_s));
        QUrl base = stub.base();
        base.setPath(u"/proxy/"_s);
        fetch(base, { u"price_1"_s });
        QCOMPARE(stub.requests().value(0).line.left(33), QByteArray("GET /proxy/v1/prices/price_1 HTTP"));
    }

    void saysEachErrorInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("words");
        const auto error = [](const char *type, const char *code, const char *message) -> QByteArray {
            return QByteArray("{\"error\": {\"type\": \"") + type + "\", \"code\": \"" + code + "\", \"message\": \"" + message
                + "\"}}";
        };
        QTest::newRow("400") << 400 << error("invalid_request_error", "parameter_unknown", "Received unknown parameter")
                             << QByteArray() << u"does not understand"_s;
        QTest::newRow("401") << 401 << error("invalid_request_error", "", "Invalid API Key provided: sk_test_****p7dc")
                             << QByteArray() << u"does not accept the key"_s;
        QTest::newRow("403") << 403 << error("invalid_request_error", "", "The provided key does not have the permissions")
                             << QByteArray() << u"may not read prices"_s;
        QTest::newRow("404") << 404 << error("invalid_request_error", "resource_missing", "No such price: 'price_1'")
                             << QByteArray() << u"no such price"_s;
        QTest::newRow("404 of another server") << 404 << QByteArray("Not here") << QByteArray() << u"is it Stripe's"_s;
        QTest::newRow("429") << 429 << error("invalid_request_error", "rate_limit", "Too many requests") << QByteArray()
                             << u"asked too often"_s;
        QTest::newRow("429 with a time") << 429 << error("invalid_request_error", "rate_limit", "Too many requests")
                                         << QByteArray("Retry-After: 7\r\n") << u"in 7 second"_s;
        QTest::newRow("500") << 500 << error("api_error", "", "Sorry") << QByteArray() << u"went wrong at Stripe (500)"_s;
        QTest::newRow("503") << 503 << QByteArray("down") << QByteArray() << u"went wrong at Stripe (503)"_s;
        QTest::newRow("402") << 402 << error("card_error", "", "") << QByteArray() << u"status 402"_s;
        QTest::newRow("not JSON") << 200 << QByteArray("<html>") << QByteArray() << u"not JSON"_s;
        QTest::newRow("another price") << 200 << price(u"price_9"_s) << QByteArray() << u"another price: price_9"_s;
        QTest::newRow("redirect") << 302 << QByteArray() << QByteArray("Location: http://127.0.0.1:1/elsewhere\r\n")
                                  << u"not followed"_s;
        QTest::newRow("permanent redirect") << 308 << QByteArray() << QByteArray("Location: /v1/prices/price_2\r\n")
                                            << u"not followed"_s;
    }

    void saysEachErrorInWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, header);
        QFETCH(QString, words);
        StripeStub stub;
        stub.answer(u"price_1"_s, status, body, header);
        const Answers answers = fetch(stub.base(), { u"price_1"_s });
        QVERIFY(answers.finished);
        QCOMPARE(answers.errors.size(), 1);
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(words), qPrintable(answers.errors[u"price_1"_s].message));
        QCOMPARE(stub.requests().size(), 1); // a redirect was not followed
    }

    void neverRepeatsTheKey()
    {
        StripeStub stub;
        stub.answer(u"price_1"_s, 401,
            "{\"error\": {\"message\": \"Invalid API Key provided: " + testKey.toLatin1() + "\"}}");
        const Error error = fetch(stub.base(), { u"price_1"_s }).errors.value(u"price_1"_s);
        QVERIFY(error.detail.contains(u"Invalid API Key provided: …"));
        QVERIFY(!error.detail.contains(testKey) && !error.message.contains(testKey));
    }

    void asksNoMoreOnceTheKeyIsRefused()
    {
        StripeStub stub;
        QStringList ids;
        for (int i = 0; i < 40; ++i) {
            ids.append(u"price_%1"_s.arg(i));
            stub.answer(ids.last(), 401, "{}");
        }
        const Answers answers = fetch(stub.base(), ids);
        QCOMPARE(answers.errors.size(), 40);
        QVERIFY2(stub.requests().size() <= 4, "more than those that were under way");
    }

    void oneMissingPriceHidesNoOther()
    {
        StripeStub stub;
        stub.answer(u"price_1"_s, 404, "{\"error\": {\"code\": \"resource_missing\", \"message\": \"No such price\"}}");
        stub.answer(u"price_2"_s, 200, price(u"price_2"_s));
        const Answers answers = fetch(stub.base(), { u"price_1"_s, u"price_2"_s, u"../../etc/passwd"_s, u""_s });
        QCOMPARE(answers.prices.size(), 1);
        QCOMPARE(answers.errors.size(), 3);
        QCOMPARE(stub.requests().size(), 2); // what cannot be an id was not asked for
        QVERIFY(answers.errors[u"../../etc/passwd"_s].message.contains(u"was not asked for"));
    }

    void waitsNoLongerThanItsTime()
    {
        StripeStub stub;
        stub.keepSilent(u"price_1"_s);
        const Answers answers = fetch(stub.base(), { u"price_1"_s }, testKey, 200);
        QVERIFY(answers.finished);
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(u"did not answer in time"),
            qPrintable(answers.errors[u"price_1"_s].message));
    }

    void saysThatNobodyListens()
    {
        QUrl base;
        {
            const StripeStub stub;
            base = stub.base();
        }
        const Answers answers = fetch(base, { u"price_1"_s });
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(u"refused the connection"),
            qPrintable(answers.errors[u"price_1"_s].message));
    }

    void saysThatTheConnectionWasCut()
    {
        StripeStub stub;
        stub.hangUp(u"price_1"_s);
        const Answers answers = fetch(stub.base(), { u"price_1"_s });
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(u"failed"),
            qPrintable(answers.errors[u"price_1"_s].message));
    }

    void takesNoEndlessAnswer()
    {
        StripeStub stub;
        stub.answer(u"price_1"_s, 200, QByteArray(4 << 20, ' '));
        const Answers answers = fetch(stub.base(), { u"price_1"_s });
        QVERIFY(answers.finished);
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(u"larger"),
            qPrintable(answers.errors[u"price_1"_s].message));
    }

    void trustsNoOtherCertificate()
    {
        StripeStub stub(StripeStub::Kind::SelfSigned);
        stub.answer(u"price_1"_s, 200, price(u"price_1"_s));
        const Answers answers = fetch(stub.base(), { u"price_1"_s });
        QVERIFY(answers.prices.isEmpty());
        QVERIFY2(answers.errors[u"price_1"_s].message.contains(u"certificate is not trusted"),
            qPrintable(answers.errors[u"price_1"_s].message + answers.errors[u"price_1"_s].detail));
        QVERIFY(stub.requests().isEmpty()); // the key was not sent
    }

    void sendsTheKeyThroughHttpsOnly_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("taken");
        QTest::newRow("Stripe") << u"https://api.stripe.com"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:12111"_s << true;
        QTest::newRow("loopback 6") << u"http://[::1]:12111"_s << true;
        QTest::newRow("localhost") << u"http://localhost:12111"_s << true;
        QTest::newRow("plain") << u"http://api.stripe.com"_s << false;
        QTest::newRow("the net") << u"http://10.0.0.1"_s << false;
        QTest::newRow("looks local") << u"http://localhost.example.com"_s << false;
        QTest::newRow("user") << u"https://me@api.stripe.com"_s << false;
        QTest::newRow("query") << u"https://api.stripe.com/?x=1"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void sendsTheKeyThroughHttpsOnly()
    {
        QFETCH(QString, base);
        QFETCH(bool, taken);
        QCOMPARE(!StripeClient::refusedBase(QUrl(base)).has_value(), taken);
        if (taken)
            return;
        const Answers answers = fetch(QUrl(base), { u"price_1"_s, u"price_2"_s });
        QCOMPARE(answers.errors.size(), 2);
        QCOMPARE(answers.errors[u"price_1"_s].kind, Error::Kind::Usage);
    }

    void refusesWhatIsNoKey()
    {
        QVERIFY(StripeClient::refusedKey(QString()));
        QVERIFY(StripeClient::refusedKey(u"pk_test_1"_s));
        QVERIFY(StripeClient::refusedKey(u"sk_test_1\r\nX-Other: 1"_s));
        QVERIFY(StripeClient::refusedKey(u"sk_test_é"_s));
        QVERIFY(!StripeClient::refusedKey(testKey));
    }

    void cancelIsTheEnd()
    {
        StripeStub stub;
        stub.keepSilent(u"price_1"_s);
        StripeClient client;
        QSignalSpy failed(&client, &StripeClient::failed);
        QSignalSpy finished(&client, &StripeClient::finished);
        client.fetch(stub.base(), testKey, { u"price_1"_s });
        QTRY_COMPARE(stub.requests().size(), 1);
        client.cancel();
        QVERIFY(!client.isRunning());
        stub.answer(u"price_2"_s, 200, price(u"price_2"_s));
        QSignalSpy priced(&client, &StripeClient::priced);
        client.fetch(stub.base(), testKey, { u"price_2"_s });
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(priced.size(), 1);
        QCOMPARE(failed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(StripeTest)
#include "tst_stripe.moc"
