#include "models/content/values/duration.h"
#include "models/content/values/exactdecimal.h"
#include "models/content/values/unlimited.h"

#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20'000;

Column column(const QString &name, const QString &type, ValueKind kind, bool notNull)
{
    Column made;
    made.name = name;
    made.typeName = type;
    made.kind = kind;
    made.notNull = notNull;
    return made;
}

QString randomDigits(QRandomGenerator &random, int atMost)
{
    QString digits;
    for (int i = int(random.bounded(atMost)) + 1; i > 0; --i)
        digits += QChar(u'0' + char16_t(random.bounded(10)));
    return digits;
}

} // namespace

// The values of a tier: lengths of time, exact amounts, and what means "unlimited".
class TierValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"kaiwa-tests"_s);
        QCoreApplication::setApplicationName(u"tiervalues-%1"_s.arg(QCoreApplication::applicationPid()));
    }

    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: refused
        const auto row = [](const QString &text, qint64 seconds) {
            QTest::addRow("%s", qPrintable(u'"' + text + u'"')) << text << seconds;
        };
        row(u"1:30:00"_s, 5400);
        row(u"0:00:00"_s, 0);
        row(u"30:00"_s, 1800);
        row(u"90:00"_s, 5400);
        row(u"100:00:00"_s, 360'000);
        row(u"90m"_s, 5400);
        row(u"90 min"_s, 5400);
        row(u"1h 30m"_s, 5400);
        row(u"1h30m15s"_s, 5415);
        row(u" 2 H "_s, 7200);
        row(u"45s"_s, 45);
        row(u"45 sec"_s, 45);
        row(u"1d 2h"_s, 93'600);
        row(u"0"_s, 0);
        row(u"00"_s, 0);
        row(u"90"_s, -1); // of what?
        row(u"-90"_s, -1);
        row(u""_s, -1);
        row(u"-"_s, -1);
        row(u"1:5:00"_s, -1);
        row(u"1:60:00"_s, -1);
        row(u"1:00:60"_s, -1);
        row(u"1:0"_s, -1);
        row(u"m"_s, -1);
        row(u"30m 1h"_s, -1); // out of order: a slip
        row(u"1h 1h"_s, -1);
        row(u"1.5h"_s, -1);
        row(u"half an hour"_s, -1);
        row(u"9223372036854775807h"_s, -1);
        row(u"99999999999999999999s"_s, -1);
    }

    void readsDurations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const Result<qint64> read = parseDuration(text);
        QCOMPARE(read.value_or(-1), seconds);
        QVERIFY(read || !read.error().message.isEmpty());
    }

    void saysWhatANumberAloneLacks()
    {
        QCOMPARE(parseDuration(u"90"_s).error().message, u"90 of what? Write 90m for minutes or 90s for seconds."_s);
        QVERIFY(isBareNumber(u" 90 "_s));
        QVERIFY(!isBareNumber(u"0"_s));
        QVERIFY(!isBareNumber(u"90m"_s));
    }

    void durationsComeBackAsTheyWere()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < rounds; ++i) {
            qint64 seconds = random.generate() >> random.bounded(32);
            if (random.bounded(20) == 0)
                seconds = -seconds;
            const QString text = durationText(seconds);
            const Result<qint64> read = parseDuration(text);
            QVERIFY2(read && *read == seconds, qPrintable(text));
            const qint64 size = qAbs(seconds);
            const Result<qint64> byUnits = parseDuration(
                u"%1h %2m %3s"_s.arg(QString::number(size / 3600), QString::number(size / 60 % 60), QString::number(size % 60)));
            QVERIFY2(byUnits && *byUnits == size, qPrintable(text));
        }
        QCOMPARE(durationText(std::numeric_limits<qint64>::min()).left(2), u"-2"_s);
    }

    void readsDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shortest"); // empty: no decimal
        QTest::addColumn<QString>("two");
        QTest::newRow("price") << u"12.50"_s << u"12.5"_s << u"12.50"_s;
        QTest::newRow("whole") << u"30"_s << u"30"_s << u"30.00"_s;
        QTest::newRow("zeros") << u"0030.000"_s << u"30"_s << u"30.00"_s;
        QTest::newRow("below one") << u".05"_s << u"0.05"_s << u"0.05"_s;
        QTest::newRow("open end") << u"5."_s << u"5"_s << u"5.00"_s;
        QTest::newRow("minus") << u"-0.10"_s << u"-0.1"_s << u"-0.10"_s;
        QTest::newRow("minus zero") << u"-0.00"_s << u"0"_s << u"0.00"_s;
        QTest::newRow("more than two") << u"1.005"_s << u"1.005"_s << u"1.005"_s;
        QTest::newRow("long") << u"12345678901234567890.0123456789"_s << u"12345678901234567890.0123456789"_s
                              << u"12345678901234567890.0123456789"_s;
        QTest::newRow("comma") << u"12,50"_s << QString() << QString();
        QTest::newRow("exponent") << u"1e3"_s << QString() << QString();
        QTest::newRow("words") << u"NaN"_s << QString() << QString();
        QTest::newRow("nothing") << u""_s << QString() << QString();
        QTest::newRow("point") << u"."_s << QString() << QString();
    }

    void readsDecimals()
    {
        QFETCH(QString, text);
        QFETCH(QString, shortest);
        QFETCH(QString, two);
        const std::optional<ExactDecimal> number = ExactDecimal::parse(text);
        QCOMPARE(number.has_value(), !shortest.isEmpty());
        if (!number)
            return;
        QCOMPARE(number->toString(), shortest);
        QCOMPARE(number->toString(2), two);
    }

    // Against integers of a size that the machine knows.
    void reckonsExactly()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < rounds; ++i) {
            const qint64 a = qint64(random.bounded(quint64(2'000'000'000))) - 1'000'000'000;
            const qint64 b = random.bounded(4) ? qint64(random.bounded(quint64(2'000'000'000))) - 1'000'000'000 : a;
            const ExactDecimal cents = ExactDecimal(a).shifted(-2);
            QCOMPARE(cents < ExactDecimal(b).shifted(-2), a < b);
            QCOMPARE(cents == ExactDecimal(b).shifted(-2), a == b);
            QCOMPARE(ExactDecimal(a).times(12).toString(), QString::number(a * 12));
            QCOMPARE(cents.shifted(2).toString(), QString::number(a));
            QCOMPARE(*ExactDecimal::parse(cents.toString(2)), cents);
            const QString long1 = randomDigits(random, 40) + u'.' + randomDigits(random, 40);
            QCOMPARE(ExactDecimal::parse(ExactDecimal::parse(long1)->toString(50))->toString(),
                ExactDecimal::parse(long1)->toString());
        }
    }

    void knowsTheUnlimitedValue_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<std::optional<QString>>("value");
        QTest::addColumn<bool>("matches");
        QTest::newRow("-1") << u"=-1"_s << Value(u"-1"_s) << true;
        QTest::newRow("100") << u"=100"_s << Value(u"100"_s) << true;
        QTest::newRow("as numbers") << u"=100"_s << Value(u"0100.0"_s) << true;
        QTest::newRow("another number") << u"=100"_s << Value(u"-1"_s) << false;
        QTest::newRow("text") << u"=unlimited"_s << Value(u" Unlimited "_s) << true;
        QTest::newRow("empty text") << u"=unlimited"_s << Value(u""_s) << false;
        QTest::newRow("null") << u"null"_s << Value() << true;
        QTest::newRow("no null") << u"=-1"_s << Value() << false;
        QTest::newRow("null is no text") << u"null"_s << Value(u"null"_s) << false;
        QTest::newRow("none") << u"none"_s << Value() << false;
    }

    void knowsTheUnlimitedValue()
    {
        QFETCH(QString, form);
        QFETCH(std::optional<QString>, value);
        QFETCH(bool, matches);
        QCOMPARE(UnlimitedForm::parse(form).matches(value), matches);
        QCOMPARE(UnlimitedForm::parse(form).toString(), form);
    }

    void takesOnlyWhatTheColumnCanHold()
    {
        Table tiers;
        tiers.name = u"tiers"_s;
        tiers.columns = { column(u"monthly_conversations"_s, u"integer"_s, ValueKind::Integer, true),
            column(u"feedback_sessions_per_month"_s, u"text"_s, ValueKind::Text, true),
            column(u"daily_conversations"_s, u"integer"_s, ValueKind::Integer, true),
            column(u"anki_export_limit"_s, u"text"_s, ValueKind::Text, true) };
        const UnlimitedForms forms = likelyUnlimited(tiers);
        QCOMPARE(forms.size(), 4);
        QCOMPARE(forms[u"monthly_conversations"_s].toString(), u"=100"_s);
        QCOMPARE(forms[u"feedback_sessions_per_month"_s].toString(), u"=unlimited"_s);
        QCOMPARE(forms[u"daily_conversations"_s].toString(), u"=-1"_s); // NULL is not possible here
        QCOMPARE(forms[u"anki_export_limit"_s].toString(), u"=-1"_s);
        QStringList possible;
        for (const UnlimitedForm &form : possibleUnlimited(tiers.columns[0]))
            possible.append(form.toString());
        QCOMPARE(possible, (QStringList { u"=-1"_s, u"=100"_s })); // neither the text nor NULL
    }
};

QTEST_GUILESS_MAIN(TierValuesTest)
#include "tst_tiervalues.moc"
