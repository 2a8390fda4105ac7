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

    struct Week {
        qint64 findings = 0, curated = 0, ambiguous = 0, made = 0;
    };
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
        const Rows features = rows(u"SELECT id, metadata ->> 'mergedInto', metadata ->> 'sourceRuleId', created_at::text, language_id FROM linguistic_features ORDER BY id"_s);
        QHash<QString, QString> into;
        QHash<QString, bool> machine;
        for (const Row &row : features.rows) {
            into.insert(*row.at(0), row.at(1).value_or(QString()));
            machine.insert(*row.at(0), row.at(2).has_value());
            if (row.at(2) && question.kept.size() < 3)
                question.kept += *row.at(0);
        }
        question.decided = question.kept;
        const auto survivorOf = [&into](QString feature) {
            while (!into.value(feature).isEmpty())
                feature = into.value(feature);
            return feature;
        };
        const Rows shared = rows(u"SELECT a.feature_id, b.feature_id FROM linguistic_feature_aliases a JOIN linguistic_feature_aliases b "
                                 "ON a.alias = b.alias AND a.feature_id <> b.feature_id AND coalesce(a.language_id, '') = coalesce(b.language_id, '')"_s);
        QSet<QString> ambiguous;
        for (const Row &row : shared.rows) {
            if (survivorOf(*row.at(0)) != survivorOf(*row.at(1)))
                ambiguous.insert(survivorOf(*row.at(0)));
        }
        QVERIFY(!ambiguous.isEmpty());
        QSet<QString> met; // in the language
        const Coverage coverage = read(question, now);
        QVERIFY2(coverage.failures.isEmpty(), qPrintable(coverage.failures.join(u' ')));
        const ReportParameters ofWeeks = question.ofWeeks(26, now);
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        const Catalog catalog = *Catalog::read(*connection);
        const Result<ReportAnswers> charts = runReports(*connection, { Report(catalog, u"coverage-weeks"_s, ofWeeks), Report(catalog, u"coverage-made"_s, ofWeeks) });
        QVERIFY(charts && charts->answers.at(0) && charts->answers.at(1));
        const Rows &weeks = *charts->answers.at(0);
        const Rows &madeWeeks = *charts->answers.at(1);
        QCOMPARE(weeks.rows.size(), 26);
        QCOMPARE(madeWeeks.rows.size(), 26);

        QMap<QDate, Week> expected;
        const auto weekOf = [&](const QDateTime &time) {
            const QDate day = time.toTimeZone(question.zone).date();
            return day.addDays(1 - day.dayOfWeek());
        };
        const Rows findings = rows(u"SELECT feature_id, created_at::text, language_id FROM analysis_findings"_s);
        qint64 recent = 0;
        for (const Row &row : findings.rows) {
            const QDateTime at = utc(row.at(1));
            if (!language.isEmpty() && row.at(2) != Value(language))
                continue;
            met.insert(*row.at(0));
            if (at >= now)
                continue;
            const QString survivor = survivorOf(*row.at(0));
            Week &week = expected[weekOf(at)];
            ++week.findings;
            week.curated += !machine.value(survivor) || question.kept.contains(survivor);
            week.ambiguous += ambiguous.contains(survivor);
            recent += at >= now.addDays(-30);
        }
        for (const Row &row : features.rows) {
            if (row.at(2) && utc(row.at(3)) < now && (language.isEmpty() || row.at(4) == Value(language) || met.contains(*row.at(0))))
                ++expected[weekOf(utc(row.at(3)))].made;
        }
        qint64 counted = 0;
        const auto number = [](const Rows &of, int row, const QString &column) {
            return of.rows.at(row).at(columnOf(of, column)).value_or(u"-1"_s);
        };
        for (int i = 0; i < 26; ++i) {
            const Week &other = expected[QDate::fromString(number(weeks, i, u"at_week"_s), Qt::ISODate)];
            QCOMPARE(number(madeWeeks, i, u"at_week"_s), number(weeks, i, u"at_week"_s));
            QCOMPARE(number(weeks, i, u"n"_s).toLongLong(), other.findings);
            QCOMPARE(number(weeks, i, u"on_curated"_s).toLongLong(), other.curated);
            QCOMPARE(number(weeks, i, u"on_ambiguous"_s).toLongLong(), other.ambiguous);
            QCOMPARE(number(madeWeeks, i, u"made"_s).toLongLong(), other.made);
            if (other.findings > 0) {
                QVERIFY(std::abs(number(weeks, i, u"curated"_s).toDouble() - double(other.curated) / double(other.findings)) < 1e-6);
                QVERIFY(std::abs(number(madeWeeks, i, u"per_thousand"_s).toDouble() - 1000.0 * double(other.made) / double(other.findings)) < 1e-6);
            }
            counted += other.findings;
        }
        QVERIFY(counted > 0);
        QCOMPARE(coverage.findings, recent);
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
        QCOMPARE(coverage.findings, 0);
        QVERIFY(coverage.failures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
