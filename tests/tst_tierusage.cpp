#include "models/content/tiers/tierusage.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

// The sample ends on 30 June 2026, so that this July's last full month is June.
QDateTime july()
{
    return { QDate(2026, 7, 14), QTime(9, 0), Qt::UTC };
}

const QString june = u"2026-06"_s;

// Which tier a learner of the month is of, once more and in other words than the statement's.
const QString tierOf = u"coalesce((SELECT s.tier_id FROM subscriptions s WHERE s.user_id = u.user_id "
                       "AND s.status IN ('active', 'trialing') ORDER BY s.current_period_end DESC LIMIT 1), u.tier_when_used)"_s;

} // namespace

// What stands beside a tier, against a real database and its drifted relatives.
class TierUsageTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;

    void connectTo(const QString &sql = {})
    {
        m_session.reset();
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        if (!sql.isEmpty())
            m_database->exec(sql);
        m_session = openSession(m_database->profile());
    }
    qint64 count(const QString &condition, const QString &tier)
    {
        return m_database
            ->exec(u"SELECT count(*) FROM user_usage u WHERE u.period = '%1' AND %2 = '%3' AND %4"_s.arg(
                june, tierOf, tier, condition))
            .toLongLong();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_session.reset();
        m_database.reset();
    }

    void countsSubscriptions_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("condition"); // empty: not recorded
        QTest::addColumn<QString>("tier");
        const QString byStatus = u"status IN ('active', 'trialing')"_s;
        const QString withoutStatus = u"ALTER TABLE subscriptions DROP COLUMN is_active; ALTER TABLE subscriptions DROP COLUMN status"_s;
        QTest::newRow("as documented") << QString() << byStatus << u"tier_id"_s;
        QTest::newRow("current_tier alone")
            << u"ALTER TABLE subscriptions DROP COLUMN tier_id"_s << byStatus << u"current_tier::text"_s;
        QTest::newRow("a stored is_active")
            << QString(withoutStatus + u"; ALTER TABLE subscriptions ADD COLUMN is_active boolean DEFAULT true") << u"true"_s
            << u"tier_id"_s;
        QTest::newRow("no state") << withoutStatus << QString() << QString();
        QTest::newRow("no tier") << u"ALTER TABLE subscriptions DROP COLUMN tier_id, DROP COLUMN current_tier"_s << QString()
                                 << QString();
        QTest::newRow("no table") << u"DROP TABLE subscriptions CASCADE"_s << QString() << QString();
    }

    void countsSubscriptions()
    {
        QFETCH(QString, sql);
        QFETCH(QString, condition);
        QFETCH(QString, tier);
        connectTo(sql);
        TierUsage usage(*m_session);
        QVERIFY(!usage.hasSubscriptions());
        QSignalSpy changed(&usage, &TierUsage::subscriptionsChanged);
        usage.readSubscriptions();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(usage.hasSubscriptions());
        QCOMPARE(usage.subscriptionsProblem().isEmpty(), !condition.isEmpty());
        for (const QString &id : { u"free"_s, u"plus"_s, u"premium"_s }) {
            if (condition.isEmpty()) {
                QVERIFY(!usage.subscriptions(id));
                continue;
            }
            const QString expected = m_database->exec(
                u"SELECT count(*) FROM subscriptions WHERE %1 AND %2 = '%3'"_s.arg(condition, tier, id));
            QCOMPARE(QString::number(usage.subscriptions(id).value_or(-1)), expected);
        }
    }

    void countsWhomALimitMeets_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("used"); // the same in words of the test
        const auto day = [](const QString &member) -> QString {
            return u"(SELECT max((value->>'%1')::int) FROM jsonb_each(u.daily_usage))"_s.arg(member);
        };
        const auto row = [](const QString &column, const QString &used) { QTest::addRow("%s", qPrintable(column)) << column << used; };
        row(u"monthly_conversations"_s, u"conversations_used"_s);
        row(u"monthly_seconds"_s, u"seconds_used + banked_seconds_used - banked_seconds"_s);
        row(u"monthly_realtime_sessions"_s, u"realtime_sessions_used"_s);
        row(u"max_session_length_seconds"_s, u"longest_session_seconds"_s);
        row(u"max_banked_seconds"_s, u"banked_seconds"_s);
        row(u"anki_export_limit"_s, u"anki_exports_used"_s);
        row(u"daily_seconds"_s, day(u"seconds"_s));
        row(u"daily_conversations"_s, day(u"conversations"_s));
    }

    void countsWhomALimitMeets()
    {
        QFETCH(QString, column);
        QFETCH(QString, used);
        connectTo();
        TierUsage usage(*m_session, nullptr, &july);
        QCOMPARE(usage.month(), QDate(2026, 6, 1));
        // Each tier has its own limit, in the middle of what its learners used.
        QList<LimitChange> changes;
        for (const QString &tier : { u"free"_s, u"plus"_s, u"premium"_s }) {
            const QString middle = m_database->exec(
                u"SELECT coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY %1), 0) FROM user_usage u WHERE period = '%2' AND %3 = '%4'"_s
                    .arg(used, june, tierOf, tier));
            changes.append({ tier, column, u"1000000"_s, middle });
            changes.append({ tier, column, middle, std::nullopt }); // to unlimited
        }
        QSignalSpy answered(&usage, &TierUsage::impactsChanged);
        usage.askImpacts(changes);
        QTRY_COMPARE(answered.size(), 1);
        for (const LimitChange &change : std::as_const(changes)) {
            QCOMPARE(usage.impactProblem(change), QString());
            const std::optional<LimitImpact> impact = usage.impact(change);
            QVERIFY(impact);
            QCOMPARE(impact->learners, count(u"true"_s, change.tier));
            QCOMPARE(impact->wouldHit, change.now ? count(used + u" >= "_s + *change.now, change.tier) : 0);
            QCOMPARE(impact->hits, count(used + u" >= "_s + *change.before, change.tier));
        }
        usage.askImpacts(changes); // nothing new: not asked again
        QCOMPARE(answered.size(), 1);
    }

    // One learner, one row: the tier's seconds and what was carried over together are the limit.
    void addsWhatWasCarriedOver()
    {
        connectTo(u"DELETE FROM user_usage; INSERT INTO user_usage (user_id, period, seconds_used, banked_seconds, "
                  "banked_seconds_used, tier_when_used) SELECT id, '2026-06', 1000, 600, 500, 'plus' FROM users "
                  "WHERE id NOT IN (SELECT user_id FROM subscriptions) LIMIT 1"_s);
        TierUsage usage(*m_session, nullptr, &july);
        const LimitChange reached { u"plus"_s, u"monthly_seconds"_s, u"36000"_s, u"900"_s }; // 1000 + 500 of 900 + 600
        const LimitChange notReached { u"plus"_s, u"monthly_seconds"_s, u"36000"_s, u"901"_s };
        usage.askImpacts({ reached, notReached });
        QTRY_VERIFY(usage.impact(reached));
        QCOMPARE(usage.impact(reached)->learners, 1);
        QCOMPARE(usage.impact(reached)->wouldHit, 1);
        QCOMPARE(usage.impact(notReached)->wouldHit, 0);
    }

    void countsNothingThatIsNoNumber()
    {
        connectTo(u"ALTER TABLE user_usage ALTER COLUMN conversations_used DROP DEFAULT, "
                  "ALTER COLUMN conversations_used TYPE text; UPDATE user_usage SET conversations_used = 'unlimited', "
                  "daily_usage = '[1, 2]' WHERE period = '2026-06'"_s);
        TierUsage usage(*m_session, nullptr, &july);
        const LimitChange monthly { u"plus"_s, u"monthly_conversations"_s, u"10"_s, u"0"_s };
        const LimitChange daily { u"plus"_s, u"daily_seconds"_s, u"10"_s, u"0"_s };
        usage.askImpacts({ monthly, daily });
        QTRY_VERIFY(usage.impact(monthly) && usage.impact(daily));
        QVERIFY(usage.impact(monthly)->learners > 0);
        QCOMPARE(usage.impact(monthly)->recorded, 0);
        QCOMPARE(usage.impact(daily)->recorded, 0);
    }

    void followsWhatTheDatabaseHas_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("isRecorded");
        QTest::newRow("no subscriptions") << u"DROP TABLE subscriptions CASCADE"_s << true;
        QTest::newRow("current_tier alone") << u"ALTER TABLE subscriptions DROP COLUMN tier_id"_s << true;
        QTest::newRow("no banking") << u"ALTER TABLE user_usage DROP COLUMN banked_seconds, DROP COLUMN banked_seconds_used"_s
                                    << true;
        QTest::newRow("no tier beside the usage") << u"ALTER TABLE user_usage DROP COLUMN tier_when_used"_s << true;
        QTest::newRow("no tier anywhere")
            << u"DROP TABLE subscriptions CASCADE; ALTER TABLE user_usage DROP COLUMN tier_when_used"_s << false;
        QTest::newRow("no usage") << u"DROP TABLE user_usage"_s << false;
        QTest::newRow("no seconds") << u"ALTER TABLE user_usage DROP COLUMN seconds_used"_s << false;
        QTest::newRow("the month as a date")
            << u"ALTER TABLE user_usage DROP CONSTRAINT user_usage_period_format, ALTER COLUMN period TYPE date "
               "USING (period || '-01')::date"_s << true;
    }

    void followsWhatTheDatabaseHas()
    {
        QFETCH(QString, sql);
        QFETCH(bool, isRecorded);
        connectTo(sql);
        TierUsage usage(*m_session, nullptr, &july);
        const LimitChange change { u"plus"_s, u"monthly_seconds"_s, u"36000"_s, u"600"_s };
        QSignalSpy answered(&usage, &TierUsage::impactsChanged);
        usage.askImpacts({ change });
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY2(usage.impactProblem(change).isEmpty() == isRecorded, qPrintable(usage.impactProblem(change)));
        QCOMPARE(usage.impact(change).has_value(), isRecorded);
        if (isRecorded)
            QVERIFY(usage.impact(change)->learners > 0);
    }
};

QTEST_GUILESS_MAIN(TierUsageTest)
#include "tst_tierusage.moc"
