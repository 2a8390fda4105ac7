#include "tests/support/chartpagetest.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartcard.h"
#include "views/charts/legendbutton.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/pages/insights/insightspage.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// What the charts say to people, through the window: names in place of ids, ranges and states in words, in an order that
// can be followed; and why a chart shows nothing, while the others do.
class InsightsWordsTest final : public ChartPageTest {
    Q_OBJECT

private:
    QLabel *message(const QString &id) { return find<QLabel>(u"chartMessage."_s + id); }
    void open(const QString &id, const QString &role = {})
    {
        openWindow(role);
        showPage(id);
    }
    void showPage(const QString &id)
    {
        m_window->open(id);
        showAllTime();
    }
    QStringList wordsOn(const QString &id)
    {
        QStringList words;
        for (const ChartLabel &label : canvas(id)->labels())
            words.append(label.whole);
        return words;
    }
    QStringList seriesOf(const QString &id)
    {
        const ChartDrawing &drawing = canvas(id)->drawing();
        QStringList words;
        for (int series = 0; series < int(drawing.marks.series.size()); ++series)
            words.append(drawing.seriesWords(series));
        return words;
    }

private Q_SLOTS:
    // As categories, as series, as part of a series' name and in legends; what leaves as numbers keeps the ids.
    void languagesReadByTheirNames()
    {
        open(u"vocabulary"_s);
        QVERIFY2(wordsOn(u"vocabulary-levels-words"_s).contains(u"Japanese"_s), qPrintable(wordsOn(u"vocabulary-levels-words"_s).join(u", "_s)));
        QVERIFY(!wordsOn(u"vocabulary-levels-words"_s).contains(u"ja"_s));
        QVERIFY(card(u"vocabulary-levels-words"_s)->csv().contains("\r\nja,"));
        QVERIFY(seriesOf(u"vocabulary-proficiency-mean"_s).contains(u"Japanese"_s));
        open(u"usage"_s);
        QStringList legend;
        for (const LegendButton *button : card(u"usage-languages-seconds"_s)->findChildren<LegendButton *>())
            legend.append(button->accessibleName());
        QVERIFY2(legend.contains(u"Show Japanese"_s) && !legend.contains(u"Show ja"_s), qPrintable(legend.join(u", "_s)));
        open(u"speech"_s);
        const QStringList sounds = seriesOf(u"speech-problem-phonemes-accuracy"_s);
        QVERIFY2(std::any_of(sounds.cbegin(), sounds.cend(), [](const QString &name) { return name.startsWith(u"Japanese · "_s); }), qPrintable(sounds.join(u", "_s)));
    }

    // By name where their order says nothing else.
    void languagesStandByTheirNames()
    {
        m_database->exec(u"UPDATE languages SET name = 'Aaa' WHERE id = 'zh'"_s); // by id it is the last one
        open(u"vocabulary"_s);
        QCOMPARE(seriesOf(u"vocabulary-proficiency-mean"_s).first(), u"Aaa"_s);
        open(u"speech"_s);
        const ChartMarks &marks = card(u"speech-scores-languages-mean"_s)->marks();
        QCOMPARE(marks.labelOf(0), u"Aaa"_s);
        QCOMPARE(marks.categories.first(), u"zh"_s);
        for (const ChartMarks::Series &series : marks.series) {
            if (const auto &mark = series.marks.first())
                QCOMPARE(mark->at.value(u"at_language"_s), u"zh"_s);
        }
    }

    void rangesAndStatesAreWords()
    {
        open(u"vocabulary"_s);
        const QStringList due = wordsOn(u"vocabulary-due-words"_s);
        for (const QString &words : { u"overdue"_s, u"0–1 days"_s, u"1–7 days"_s, u"7–30 days"_s, u"30+ days"_s, u"never"_s })
            QVERIFY2(due.contains(words), qPrintable(due.join(u", "_s)));
        QVERIFY(seriesOf(u"vocabulary-notifications-wanted"_s).contains(u"in the application"_s));
        m_database->exec(u"UPDATE payments SET status = 'requires_payment_method' WHERE status = 'failed'"_s);
        open(u"revenue"_s);
        const QStringList failed = seriesOf(u"revenue-failed-amount"_s);
        QVERIFY2(std::any_of(failed.cbegin(), failed.cend(), [](const QString &name) { return name.endsWith(u"card to be replaced"_s); }), qPrintable(failed.join(u", "_s)));
    }

    // Learners with several preferences count once, also for the order.
    void rankingsDescend()
    {
        m_database->exec(u"INSERT INTO user_preferences SELECT (jsonb_populate_record(NULL::user_preferences, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'target_language_id', language.id))).* "
                         "FROM (SELECT * FROM user_preferences WHERE challenge_preference = (SELECT challenge_preference FROM user_preferences GROUP BY 1 ORDER BY count(DISTINCT user_id), 1 LIMIT 1) "
                         "ORDER BY id LIMIT 1) AS one CROSS JOIN languages AS language WHERE language.id <> one.target_language_id"_s);
        open(u"engagement"_s);
        for (const QString &about : { u"challenges"_s, u"corrections"_s, u"goals"_s, u"native-languages"_s, u"target-languages"_s }) {
            const ChartMarks &marks = card(u"engagement-audience-"_s + about + u"-learners"_s)->marks();
            QList<double> values;
            for (const auto &mark : marks.series.first().marks)
                values.append(*mark->value);
            QVERIFY2(std::is_sorted(values.cbegin(), values.cend(), std::greater<>()), qPrintable(about));
        }
    }

    // A role that may read all but one table: the charts of that table say so, the others show.
    void saysWhatTheRoleMayNotRead()
    {
        m_database->exec(u"DO $$ BEGIN CREATE ROLE reads_in_part LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                         "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reads_in_part; REVOKE ALL ON payments FROM reads_in_part"_s);
        open(u"revenue"_s, u"reads_in_part"_s);
        QVERIFY(message(u"revenue-receipts-amount"_s)->isVisible());
        QCOMPARE(message(u"revenue-receipts-amount"_s)->text(), u"Your role may not read payments."_s);
        QVERIFY(!message(u"revenue-subscriptions-subscriptions"_s)->isVisible());
        QVERIFY(!card(u"revenue-subscriptions-subscriptions"_s)->marks().isEmpty());
        // Of a table of which it may read a part: which columns it lacks.
        m_window.reset();
        m_database->exec(u"GRANT SELECT (id, user_id, status, created_at, currency) ON payments TO reads_in_part"_s);
        open(u"revenue"_s, u"reads_in_part"_s);
        QCOMPARE(message(u"revenue-receipts-amount"_s)->text(), u"Your role may not read payments.amount."_s);
    }

    // Rights and tables that go while the studio is open: the server's refusal says which, and what was read stays.
    void saysWhatTheServerRefuses()
    {
        m_database->exec(u"DO $$ BEGIN CREATE ROLE reads_in_part LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                         "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reads_in_part"_s);
        openWindow(u"reads_in_part"_s);
        m_database->exec(u"REVOKE ALL ON payments FROM reads_in_part"_s);
        showPage(u"revenue"_s);
        const QString refused = message(u"revenue-receipts-amount"_s)->text();
        QVERIFY(message(u"revenue-receipts-amount"_s)->isVisible());
        QVERIFY2(refused.contains(u"has no right"_s) && refused.contains(u"payments"_s), qPrintable(refused));
        QVERIFY(!message(u"revenue-subscriptions-subscriptions"_s)->isVisible());
        m_database->exec(u"REVOKE ALL ON subscriptions FROM reads_in_part"_s);
        insights()->refresh(); // rests a moment, then asks
        settle();
        QVERIFY(!message(u"revenue-subscriptions-subscriptions"_s)->isVisible());
        const QString foot = find<QLabel>(u"chartFoot.revenue-subscriptions-subscriptions"_s)->text();
        QVERIFY2(foot.contains(u"not read again"_s) && foot.contains(u"subscriptions"_s), qPrintable(foot));
        openWindow();
        m_database->exec(u"DROP TABLE payments CASCADE"_s);
        showPage(u"revenue"_s);
        const QString gone = message(u"revenue-receipts-amount"_s)->text();
        QVERIFY2(gone.contains(u"no such table"_s) && gone.contains(u"payments"_s), qPrintable(gone));
        QVERIFY(!message(u"revenue-subscriptions-subscriptions"_s)->isVisible());
    }

    void saysWhichTableIsMissing()
    {
        m_database->exec(u"DROP TABLE payments CASCADE"_s);
        open(u"revenue"_s);
        QCOMPARE(message(u"revenue-receipts-amount"_s)->text(), u"This database has no payments."_s);
        QVERIFY(message(u"revenue-receipts-amount"_s)->isVisible());
        QVERIFY(!card(u"revenue-subscriptions-subscriptions"_s)->marks().isEmpty());
    }

    // A legend stands beside a drawing only.
    void legendsGoWithTheirDrawing()
    {
        m_database->exec(u"UPDATE user_usage SET seconds_used = 0, banked_seconds_used = 0"_s);
        open(u"usage"_s);
        const QString drawn = u"usage-months-conversations"_s;
        const QString empty = u"usage-above-learners"_s;
        QVERIFY(!message(drawn)->isVisible());
        QVERIFY(card(drawn)->findChild<LegendButton *>()->isVisible());
        QVERIFY(message(empty)->isVisible());
        const QList<LegendButton *> buttons = card(empty)->findChildren<LegendButton *>();
        QVERIFY(!buttons.isEmpty());
        for (const LegendButton *button : buttons)
            QVERIFY(!button->isVisible());
    }
};

QTEST_MAIN(InsightsWordsTest)
#include "tst_insightswords.moc"
