#include "tests/support/followed.h"
#include "tests/support/twohistoriestest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;

const RecordKey la = keyOf(u"languages"_s, u"la"_s);

// A history of the first format with one revision, as an older studio wrote it; packed by qCompress().
const QByteArray olderFile(
    "AAAWAHja7VjdShtBFJ5JTDZRRHq1iIQMkVKDieyuf0QQmsZRgjHaZAO1N2GzO6tLY1Z3N7al9UK87QP0HXrhU/QdeuGl9AUKpdCbnk1MNomx"
    "CIVa0v2YYeecmTmTne/MzkfKzwuGw4huWkeKQxZRAGGMnhKCEOKgTiAPIahjPTa+qb8DhxZU7E4M4O+uPY5/ths+Hhhhl8pQYNIlEX9CUHz8"
    "2yjjSIVfj01NRVd0qSYpIkuv6ouZ9JK2qqYzqrScFrUlRdIFVaqJolnXmCUJ0kpaENOCJAuLa8LSmrC8IAjCy2PTdg4sZovieIv/LwiKjxHC"
    "k2DlXmnSPv8fEBQfDwwLR1AlPjudydyHubrSOGgqB8x+lzC0xFqiriTOmsea4jDPkUo0lCMGbegb4q0lzibxD7jzrxC6wp+hOVI41zHHx+P4"
    "YsZRanWmHsKOMZs53UYgV6JZmRI5+6xASddN5ppNQyMyfSGTvVJ+J1vaJ9t0P0XcbWu7i7tQK4VCioBqGvSojmkNOh1LadjQY5iNaie212sz"
    "65RZVdtRrFvhNKYaGtNIvijTLVrq9pANupmtFGQiJMVAmKdxjIyGxt7YJ3VQdFWl6Zgtu9p9r6rYbQZheyLuHrnnP4AuXdV3ibb+ZLcP/wal"
    "e2Nhfn4e77cIvXlTm500WUMdNLk+cgc651wqU2Alz98HOT4WwxfbrZgWOzVsIKnzHOuL0vGSOcMjpCdFSLYi7+aLMGeHFuVUT0r1kUpKdJOW"
    "aDFHy4NZlyS7RWC2QGHNXLacy25QSB73l1WHZZ9lvq6+Ym8H3ebxoKfGQOK3p0OG6g5rZ2iy/f3/hqD4+D8wgYOxaCeT2/rvK4LiY2QxHYrP"
    "RqPDFIOv/339H0TXCH/EEjxGEgUuzD+OY7Ulhzw1pHhCcOLmls8XN+gL0jvEvY57rmjFSWphjl+N4XPcCtf5jlZN3RNaHWe0L+zQoW58T1V0"
    "3Uk9xPHzsMqjW6vAld8xI3fGh0H9kT0J0RUNKQJyo33+gf9r/8yMKmaC69G7/gn6BftnoNo=");

} // namespace

// What goes along with a deleted record where rights are narrow, and where an older studio kept the history. Every test
// runs twice: with the history in the database, and on this computer.
class FollowersRightsTest final : public TwoHistoriesTest {
    Q_OBJECT

private:
    void fillDatabase() override { m_database->exec(insertFollowed()); }

private Q_SLOTS:
    // By columns, without the place of a row, not at all: what can be followed is.
    void whatMayNotBeReadIsNotFollowed()
    {
        openAsAuthor();
        m_bench->remove(la);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(!outcome.historyError);
        QStringList tables;
        const QList<Revision> revisions = m_bench->latest();
        for (const Revision &revision : revisions)
            tables.append(revision.table);
        tables.sort();
        QCOMPARE(tables, QStringList({ u"languages"_s, u"notes"_s, u"notes"_s, u"shelves"_s, u"speakers"_s, u"speakers"_s,
                             u"speakers"_s }));
    }

    // The catalog may promise what is no longer so: the delete goes on, and that is said.
    void aRightThatWasTakenAwayStopsNoDelete()
    {
        openAsAuthor();
        m_database->exec(u"REVOKE SELECT ON speakers FROM follow_author"_s);
        m_bench->remove(la);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(outcome.historyError);
        QCOMPARE(outcome.historyInDatabase, isHistoryInDatabase());
        const QList<Revision> revisions = m_bench->latest();
        QCOMPARE(revisions.size(), 1);
        QCOMPARE(revisions[0].before.value(u"name"_s), Value(u"la"_s));
    }

    void aSchemaOfAnOlderStudioKeepsThemUnmarked()
    {
        if (!isHistoryInDatabase())
            return;
        m_database->exec(u"ALTER TABLE kaiwa_studio.revision DROP COLUMN follows"_s);
        m_bench->reopen(m_database->profile());
        QVERIFY(!m_bench->catalog().studioSchema().tellsFollowers);
        m_bench->remove(la);
        const CommitOutcome outcome = m_bench->commit();
        QCOMPARE(outcome.state, State::Committed);
        QVERIFY(outcome.historyInDatabase && !outcome.historyError);
        const QList<Revision> revisions = m_bench->latest();
        QCOMPARE(revisions.size(), 9);
        QVERIFY(!m_bench->revisionOf(revisions, keyOf(u"speakers"_s, u"s1"_s)).before.isEmpty());
    }

    void aFileOfAnOlderStudioIsTakenOver()
    {
        if (isHistoryInDatabase())
            return;
        const QString path = m_bench->workspace().localHistory().path();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(qUncompress(QByteArray::fromBase64(olderFile)));
        file.close();
        QCOMPARE(m_bench->latest().size(), 1);
        QCOMPARE(m_bench->latest()[0].changesetName, u"older"_s);
        m_bench->remove(la);
        QVERIFY(!m_bench->commit().historyError);
        QVERIFY(m_bench->revisionOf(m_bench->latest(), keyOf(u"speakers"_s, u"s1"_s)).follows);
    }

private:
    void openAsAuthor()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE follow_author LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT SELECT, DELETE ON languages TO follow_author;"
                         "GRANT SELECT ON speakers, shelves, notes TO follow_author;"
                         "GRANT SELECT (id, language_id, xmin) ON user_learning_stats TO follow_author"_s);
        if (isHistoryInDatabase())
            m_database->exec(u"GRANT USAGE ON SCHEMA kaiwa_studio TO follow_author;"
                             "GRANT INSERT, SELECT ON kaiwa_studio.revision TO follow_author"_s);
        m_bench->reopen(m_database->profileOf(u"follow_author"_s));
    }
};

QTEST_GUILESS_MAIN(FollowersRightsTest)
#include "tst_followersrights.moc"
