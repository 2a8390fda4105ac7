#include "tests/support/twohistoriestest.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;

} // namespace

// Of what goes along with a deleted record, what must not be kept, and what is kept and not written again. Every test
// runs twice: with the history in the database, and on this computer.
class FollowersLeftOutTest final : public TwoHistoriesTest {
    Q_OBJECT

public:
    FollowersLeftOutTest()
        : TwoHistoriesTest(TestDatabase::Template::Life)
    {
    }

private Q_SLOTS:
    void aDeletedPersonIsErasedHereToo()
    {
        // One whom nothing but cascades and emptied references holds.
        m_database->exec(u"INSERT INTO users (id, email, username) VALUES "
                         "('00000000-0000-4000-8000-000000000001', 'someone@example.org', 'someone');"
                         "INSERT INTO session (id, user_id, expires_at) VALUES ('token', "
                         "'00000000-0000-4000-8000-000000000001', now());"
                         "UPDATE analytics_events SET user_id = '00000000-0000-4000-8000-000000000001' WHERE id = "
                         "(SELECT min(id::text)::uuid FROM analytics_events)"_s);
        const RecordKey person = keyOf(u"users"_s, u"00000000-0000-4000-8000-000000000001"_s);
        m_bench->remove(person);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = m_bench->latest();
        QCOMPARE(revisions.size(), 1);
        QCOMPARE(revisions[0].before, (FieldValues { { u"id"_s, person.key[0] } }));
        const RestoreOutcome outcome = m_bench->takeBack();
        QCOMPARE(outcome.refused.size(), 1);
        QVERIFY(outcome.staged.isEmpty());
    }

    void findingsAndLoginsAreNotKept()
    {
        const QString message = m_database->exec(u"SELECT f.message_id FROM analysis_findings f "
                                                 "JOIN message_audio_analysis a USING (message_id) ORDER BY 1 LIMIT 1"_s);
        QVERIFY(!message.isEmpty());
        m_bench->remove(keyOf(u"messages"_s, message));
        QCOMPARE(m_bench->commit().state, State::Committed);
        const QList<Revision> revisions = m_bench->latest();
        QStringList tables;
        for (const Revision &revision : revisions)
            tables.append(revision.table);
        tables.sort();
        tables.removeDuplicates();
        QCOMPARE(tables, QStringList({ u"message_audio_analysis"_s, u"messages"_s }));
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM analysis_findings WHERE message_id = '%1'"_s.arg(message)), u"0"_s);
    }

    // Inferred mastery goes with its feature and is remembered, but the studio does not write it.
    void whatTheApplicationWritesIsNotStagedAgain()
    {
        m_database->exec(u"INSERT INTO linguistic_features (id, macro_skill, sub_skill, micro_rule) "
                         "VALUES ('x:y', 'grammar', 'x', 'y');"
                         "INSERT INTO user_feature_profiles (user_id, feature_id) SELECT id, 'x:y' FROM users LIMIT 3"_s);
        m_bench->remove(keyOf(u"linguistic_features"_s, u"x:y"_s));
        QCOMPARE(m_bench->commit().state, State::Committed);
        QCOMPARE(m_bench->latest().size(), 4);
        const RestoreOutcome outcome = m_bench->takeBack();
        QCOMPARE(outcome.staged.size(), 1);
        QCOMPARE(outcome.refused.size(), 3);
    }
};

QTEST_GUILESS_MAIN(FollowersLeftOutTest)
#include "tst_followersleftout.moc"
