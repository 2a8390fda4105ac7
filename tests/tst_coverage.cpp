#include "models/insights/coverage.h"
#include "tests/support/testdatabase.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// The coverage of findings by curated features, against the same told from the rows one by one.
class CoverageTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;

    Rows rows(const QString &sql) { return *m_database->connect()->run(sql); }
    Coverage read(const CoverageQuestion &question, const QDateTime &now)
    {
        QFuture<Result<Session::Ptr>> opening = Session::open(m_database->profile(), {});
        if (!QTest::qWaitFor([&] { return opening.isFinished(); }, 20'000))
            qFatal("no session");
        const Session::Ptr session = *opening.result();
        Query<Coverage> query = readCoverage(*session, question, now);
        if (!QTest::qWaitFor([&] { return query.future().isFinished(); }, 20'000))
            qFatal("no answer");
        return *query.future().result();
    }
    static QDateTime utc(const Value &text)
    {
        QDateTime time = QDateTime::fromString(QString(*text).replace(u' ', u'T').left(23), Qt::ISODateWithMs);
        time.setTimeSpec(Qt::UTC);
        return time;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        // Some machine-made features are folded into others, in chains too.
        m_database->exec(u"WITH made AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM linguistic_features WHERE metadata ? 'sourceRuleId') "
                         "UPDATE linguistic_features f SET metadata = f.metadata || jsonb_build_object('mergedInto', "
                         "coalesce((SELECT b.id FROM made b WHERE b.n = made.n - 1 AND made.n % 3 <> 0), (SELECT min(id) FROM linguistic_features WHERE NOT metadata ? 'sourceRuleId'))) "
                         "FROM made WHERE made.id = f.id AND made.n % 4 = 0"_s);
    }

    void agreesWithTheRows_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("language");
        QTest::newRow("UTC") << QByteArray("UTC") << u""_s;
        QTest::newRow("Tokyo") << QByteArray("Asia/Tokyo") << u"ja"_s;
        QTest::newRow("New York") << QByteArray("America/New_York") << u""_s;
    }
    void agreesWithTheRows()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, language);
        const QDateTime now(QDate(2026, 6, 30), QTime(15, 0), Qt::UTC);
        CoverageQuestion question;
        question.zone = QTimeZone(zone);
        question.language = language;
        const Rows features = rows(u"SELECT id, metadata ->> 'mergedInto', metadata ->> 'sourceRuleId', created_at::text FROM linguistic_features ORDER BY id"_s);
        QHash<QString, QString> into;
        QHash<QString, bool> machine;
        for (const Row &row : features.rows) {
            into.insert(*row.at(0), row.at(1).value_or(QString()));
            machine.insert(*row.at(0), row.at(2).has_value());
            if (row.at(2) && question.kept.size() < 3)
                question.kept += *row.at(0);
        }
        question.decided = question.kept;
        const Rows conflicts = rows(u"SELECT DISTINCT a.feature_id FROM linguistic_feature_aliases a JOIN linguistic_feature_aliases b "
                                    "ON a.alias = b.alias AND a.feature_id <> b.feature_id AND coalesce(a.language_id, '') = coalesce(b.language_id, '')"_s);
        QSet<QString> ambiguous;
        for (const Row &row : conflicts.rows)
            ambiguous.insert(*row.at(0));
        const Coverage coverage = read(question, now);
        QVERIFY2(coverage.failures.isEmpty(), qPrintable(coverage.failures.join(u' ')));
        QCOMPARE(coverage.weeks.size(), 26);
        QVERIFY(coverage.weeks.last().isRunning);

        QMap<QDate, Coverage::Week> expected;
        const auto weekOf = [&](const QDateTime &time) {
            const QDate day = time.toTimeZone(question.zone).date();
            return day.addDays(1 - day.dayOfWeek());
        };
        const Rows findings = rows(u"SELECT feature_id, created_at::text, language_id FROM analysis_findings"_s);
        qint64 recent = 0;
        for (const Row &row : findings.rows) {
            const QDateTime at = utc(row.at(1));
            if (at >= now || (!language.isEmpty() && row.at(2) != Value(language)))
                continue;
            QString survivor = *row.at(0);
            while (!into.value(survivor).isEmpty())
                survivor = into.value(survivor);
            Coverage::Week &week = expected[weekOf(at)];
            ++week.findings;
            week.curated += !machine.value(survivor) || question.kept.contains(survivor);
            week.ambiguous += ambiguous.contains(*row.at(0));
            recent += at >= now.addDays(-30);
        }
        for (const Row &row : features.rows) {
            if (row.at(2) && utc(row.at(3)) < now)
                ++expected[weekOf(utc(row.at(3)))].made;
        }
        qint64 counted = 0;
        for (const Coverage::Week &week : coverage.weeks) {
            const Coverage::Week &other = expected[week.monday];
            QCOMPARE(week.findings, other.findings);
            QCOMPARE(week.curated, other.curated);
            QCOMPARE(week.ambiguous, other.ambiguous);
            QCOMPARE(week.made, other.made);
            counted += week.findings;
        }
        QVERIFY(counted > 0);
        QCOMPARE(coverage.lastDays.findings, recent);
        for (const Coverage::Waiting &waiting : coverage.oldest)
            QVERIFY(machine.value(waiting.feature) && into.value(waiting.feature).isEmpty() && !question.decided.contains(waiting.feature));
        QVERIFY(coverage.waiting >= coverage.oldest.size() && !coverage.oldest.isEmpty());
    }

    void saysWhatIsMissing()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty);
        m_database->exec(u"CREATE TABLE languages (id text)"_s);
        CoverageQuestion question;
        question.zone = QTimeZone::utc();
        const Coverage coverage = read(question, QDateTime(QDate(2026, 6, 30), QTime(), Qt::UTC));
        QVERIFY(coverage.notThere.contains(u"analysis_findings"_s));
        QVERIFY(coverage.weeks.isEmpty());
        QVERIFY(coverage.failures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
