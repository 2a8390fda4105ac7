#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "models/content/table/referencelookup.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using TestSupport::openSession;
using TestSupport::TestDatabase;

namespace {

constexpr int patience = 20'000;

// One table of a database with all that it stands on; the model tester watches from before the first row.
struct Opened {
    explicit Opened(const ConnectionProfile &profile, const QString &name)
        : workspace(openSession(profile), folder.path())
        , table(workspace, describeEntity(name))
        , tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    QModelIndex at(int row, const QString &column) const { return table.model()->index(row, table.section(column)); }
    QModelIndex at(const QString &key, const QString &column) const { return at(table.rowOf(keyOf(key)), column); }
    RecordKey keyOf(const QString &key) const { return { table.description().table, { key }, {} }; }
    QVariant raw(const QString &key, const QString &column) const { return at(key, column).data(RawRole); }
    int state(const QString &key, const QString &column) const { return at(key, column).data(StagedRole).toInt(); }
    QStringList keys() const
    {
        QStringList keys;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const RecordKey key = table.keyAt(row);
            keys.append(key.isDraft() ? u"+"_s : key.key.join(u','));
        }
        return keys;
    }
    ChangeSet &changes() { return workspace.changes(); }

    QTemporaryDir folder;
    Workspace workspace;
    ContentTable table;
    QAbstractItemModelTester tester;
};

} // namespace

#define COMPARE_STATE(table, expected) QTRY_COMPARE_WITH_TIMEOUT((table).state(), ContentTable::State::expected, patience)
#define OPEN(opened)                                                                                                   \
    (opened).table.open();                                                                                             \
    COMPARE_STATE((opened).table, Ready)
#define REFRESH(opened)                                                                                                \
    (opened).table.refresh();                                                                                          \
    COMPARE_STATE((opened).table, Ready)
#define COMMIT(opened, expected)                                                                                       \
    {                                                                                                                  \
        QSignalSpy finished(&(opened).workspace, &Workspace::commitFinished);                                          \
        (opened).workspace.commit();                                                                                   \
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);                                                      \
        const CommitOutcome outcome = finished.first().first().value<CommitOutcome>();                                 \
        QCOMPARE(outcome.state, CommitOutcome::State::expected);                                                       \
    }

class TestContentTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void showsWhatIsThere();
    void doesNotWaitForTheServer();
    void cancelReachesTheServer();
    void newerRequestSupersedes();
    void sortSearchAndFilterOnTheServer();
    void namesBehindReferences();
    void candidates();
    void typesAndOperations_data();
    void typesAndOperations();
    void unchangedWritesNothing();
    void overlaySurvivesReading();
    void draftsFollowTheRows();
    void undoBringsBack();
    void removeRowsStagesAndSaysSo();
    void duplicateLeavesOutWhatIsUnique();
    void deactivate();
    void lockedFieldsSayWhy();
    void holdKeepsRowsWhileEditing();
    void onlyChangedIsExactlyWhatIsStaged();
    void readingAgainRebases();
    void deletedMeanwhile();
    void committedRowsShowAtOnce();
    void checksAreMergedAndKept();
    void countsAreHonest();
    void windowSlidesOverManyRows();
    void refreshStaysWhereItIs();
    void pagesFollowTheSort();
    void manyDraftsComeAndGoTogether();
    void lostConnectionKeepsRowsAndEdits();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void TestContentTable::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Documented);
    m_database->exec(uR"(
        INSERT INTO languages (id, code, name, native_name, writing_system, supported_scripts, flag) VALUES
            ('ja', 'ja', 'Japanese', '日本語', 'japanese', '["kanji" , "hiragana"]', '🇯🇵'),
            ('de', 'de', 'german', 'Deutsch', 'latin', NULL, '🇩🇪'),
            ('ar', 'ar', 'Arabic', 'العربية', 'arabic', '["arabic"]', '🇸🇦');
        INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, voice_name,
                              voice_provider_id, openai_voice_id, created_at) VALUES
            ('ja-1', 'ja', 'Japan', 'Standard', 'ja-JP', '👩', 'female', 'Voice 1', 'p1', NULL, '2026-01-02 03:04:05.678901'),
            ('ja-2', 'ja', 'Japan', 'Kansai', 'ja-JP', '👨', 'male', 'Voice 2', 'p2', '', NULL),
            ('de-1', 'de', 'Germany', 'Standard', 'de-DE', '👩', 'female', 'Voice 3', 'p3', 'alloy', now());)"_s);
}

void TestContentTable::showsWhatIsThere()
{
    Opened opened(m_database->profile(), u"languages"_s);
    QCOMPARE(opened.table.state(), ContentTable::State::Idle);
    QCOMPARE(opened.table.model()->rowCount(), 0);
    OPEN(opened);
    QCOMPARE(opened.keys(), QStringList({ u"ar"_s, u"de"_s, u"ja"_s })); // "german" between "Arabic" and "Japanese"
    QCOMPARE(opened.raw(u"ja"_s, u"native_name"_s), u"日本語"_s);
    QCOMPARE(opened.raw(u"ja"_s, u"supported_scripts"_s), u"[\"kanji\" , \"hiragana\"]"_s); // json byte for byte
    QVERIFY(!opened.raw(u"de"_s, u"supported_scripts"_s).isValid());
    QCOMPARE(opened.raw(u"de"_s, u"is_rtl"_s), u"false"_s);

    const QStringList list = opened.table.description().listColumns;
    QCOMPARE(opened.table.listSectionCount(), int(list.size()));
    for (int section = 0; section < list.size(); ++section) {
        QCOMPARE(opened.table.column(section)->name, list[section]);
        QCOMPARE(opened.table.model()->headerData(section, Qt::Horizontal).toString(),
            opened.table.description().label(list[section]));
    }
    QCOMPARE(opened.table.model()->columnCount(), 10);
    QCOMPARE(opened.table.section(u"nowhere"_s), -1);
    QCOMPARE(opened.table.record(opened.keyOf(u"de"_s)).value(u"name"_s), Value(u"german"_s));
    QCOMPARE(opened.table.base(opened.keyOf(u"de"_s)).rowVersion,
        m_database->exec(u"SELECT xmin FROM languages WHERE id = 'de'"_s));
    QVERIFY(!opened.table.canFetchNext());
    QVERIFY(!opened.table.canFetchPrevious());
}

void TestContentTable::doesNotWaitForTheServer()
{
    Opened opened(m_database->profile(), u"languages"_s);
    const auto other = m_database->connect();
    QVERIFY(other->runScript(u"BEGIN; LOCK TABLE languages"_s));
    opened.table.open(); // would wait for ever, were it to wait
    QCOMPARE(opened.table.state(), ContentTable::State::Loading);
    QCOMPARE(opened.table.model()->rowCount(), 0);
    QVERIFY(other->runScript(u"ROLLBACK"_s));
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.table.model()->rowCount(), 3);
}

void TestContentTable::cancelReachesTheServer()
{
    Opened opened(m_database->profile(), u"languages"_s);
    const auto other = m_database->connect();
    QVERIFY(other->runScript(u"BEGIN; LOCK TABLE languages"_s));
    const QString waiting = u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                            "wait_event_type = 'Lock'"_s;
    opened.table.open();
    QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(waiting), u"1"_s, patience);
    opened.table.cancel();
    QCOMPARE(opened.table.state(), ContentTable::State::Idle);
    QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(waiting), u"0"_s, patience);
    QVERIFY(other->runScript(u"ROLLBACK"_s));
    OPEN(opened);
    QCOMPARE(opened.table.model()->rowCount(), 3);
}

void TestContentTable::newerRequestSupersedes()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    QSignalSpy arrivals(&opened.table, &ContentTable::windowChanged);
    opened.table.setSearch(u"g"_s);
    opened.table.setSearch(u"ge"_s);
    opened.table.setSearch(u"jap"_s);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList { u"ja"_s });
    QCOMPARE(arrivals.count(), 1);
}

void TestContentTable::sortSearchAndFilterOnTheServer()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    opened.table.model()->sort(opened.table.section(u"name"_s), Qt::DescendingOrder);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList({ u"ja"_s, u"de"_s, u"ar"_s }));
    opened.table.setSearch(u"العربية"_s);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList { u"ar"_s });
    opened.table.setSearch({});
    opened.table.setFilters({ { u"writing_system"_s, ColumnFilter::Kind::Equals, u"latin"_s } });
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList { u"de"_s });
    opened.table.setFilters({ { u"supported_scripts"_s, ColumnFilter::Kind::IsNull, {} } });
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList { u"de"_s });
}

void TestContentTable::namesBehindReferences()
{
    m_database->exec(u"ALTER TABLE speakers ALTER language_id DROP NOT NULL;"
                     "INSERT INTO speakers SELECT 'none-1', NULL, region, dialect_name, bcp47_code, speaker_emoji, gender,"
                     "voice_name, voice_provider_id FROM speakers WHERE id = 'ja-1'"_s);
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    QCOMPARE(opened.keys(), QStringList({ u"de-1"_s, u"ja-1"_s, u"ja-2"_s, u"none-1"_s })); // by the language's name
    QCOMPARE(opened.at(u"ja-1"_s, u"language_id"_s).data(), u"Japanese"_s);
    QCOMPARE(opened.at(u"ja-1"_s, u"language_id"_s).data(ReferenceNameRole), u"Japanese"_s);
    QCOMPARE(opened.raw(u"ja-1"_s, u"language_id"_s), u"ja"_s);
    QVERIFY(!opened.at(u"none-1"_s, u"language_id"_s).data().isValid());

    // A staged value gets its name, though no row of the window has it.
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"language_id"_s, u"ar"_s);
    QCOMPARE(opened.raw(u"ja-1"_s, u"language_id"_s), u"ar"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.at(u"ja-1"_s, u"language_id"_s).data(), u"Arabic"_s, patience);
    // So does one that only a staged record has.
    opened.changes().insertRecord(u"languages"_s, { { u"id"_s, u"xx"_s }, { u"name"_s, u"New one"_s } });
    opened.table.setValue(opened.keyOf(u"ja-2"_s), u"language_id"_s, u"xx"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.at(u"ja-2"_s, u"language_id"_s).data(), u"New one"_s, patience);
}

void TestContentTable::candidates()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    QSignalSpy found(&opened.table, &ContentTable::candidatesFound);
    const auto ask = [&](const QString &text, int limit = 50) {
        found.clear();
        opened.table.findCandidates(u"language_id"_s, text, limit);
        if (!found.wait(patience))
            return ReferenceNames();
        return found.first().at(2).value<ReferenceNames>();
    };
    QCOMPARE(ask({}), ReferenceNames({ { u"ar"_s, u"Arabic"_s }, { u"de"_s, u"german"_s }, { u"ja"_s, u"Japanese"_s } }));
    QCOMPARE(ask(u"a"_s), // what begins with the text comes first
        ReferenceNames({ { u"ar"_s, u"Arabic"_s }, { u"de"_s, u"german"_s }, { u"ja"_s, u"Japanese"_s } }));
    QCOMPARE(ask(u"J"_s), ReferenceNames({ { u"ja"_s, u"Japanese"_s } }));
    QCOMPARE(ask(u"%"_s), ReferenceNames());
    QCOMPARE(ask({}, 1).size(), 1);

    opened.changes().insertRecord(u"languages"_s, { { u"id"_s, u"xx"_s }, { u"name"_s, u"Javanese"_s } });
    QCOMPARE(ask(u"ja"_s), ReferenceNames({ { u"xx"_s, u"Javanese"_s }, { u"ja"_s, u"Japanese"_s } }));
    opened.changes().removeRecord({ u"languages"_s, { u"ja"_s }, {} }, { { { u"id"_s, u"ja"_s } }, u"1"_s });
    QCOMPARE(ask(u"ja"_s), ReferenceNames({ { u"xx"_s, u"Javanese"_s } }));
}

void TestContentTable::typesAndOperations_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed"); // what an editor hands over
    QTest::addColumn<bool>("refused"); // by the type, before anything is sent
    QTest::addColumn<QString>("inDatabase"); // afterwards; "∅" is NULL
    const auto row = [](const char *name, const QString &column, const QVariant &typed, bool refused,
                         const QString &inDatabase) {
        QTest::newRow(name) << column << typed << refused << inDatabase;
    };
    row("text, changed", u"t"_s, u"a'b\\c \U0001F600 שלום"_s, false, u"a'b\\c \U0001F600 שלום"_s);
    row("text, empty", u"t"_s, u""_s, false, u""_s);
    row("text, NULL", u"t"_s, QVariant(), false, u"∅"_s);
    row("text, NUL is dropped", u"t"_s, QString(u"a\0b"_s), false, u"ab"_s);
    row("varchar, too long", u"v"_s, u"12345"_s, true, u"old"_s);
    row("required, NULL", u"nn"_s, QVariant(), true, u"old"_s);
    row("boolean, changed", u"b"_s, false, false, u"false"_s);
    row("boolean, NULL", u"b"_s, QVariant(), false, u"∅"_s);
    row("boolean, refused", u"b"_s, u"maybe"_s, true, u"true"_s);
    row("integer, changed", u"i"_s, u"-9007199254740993"_s, false, u"-9007199254740993"_s);
    row("integer, empty", u"i"_s, u""_s, true, u"1"_s);
    row("integer, refused", u"i"_s, u"1.5"_s, true, u"1"_s);
    row("decimal, exact", u"d"_s, u"12345678901234567890.1234567890"_s, false, u"12345678901234567890.1234567890"_s);
    row("decimal, refused", u"d"_s, u"ten"_s, true, u"1.0000000000"_s);
    row("enumeration, changed", u"e"_s, u"male"_s, false, u"male"_s);
    row("enumeration, refused", u"e"_s, u"other"_s, true, u"female"_s);
    row("uuid, refused", u"u"_s, u"not-a-uuid"_s, true, u"00000000-0000-0000-0000-000000000001"_s);
    row("json, byte for byte", u"j"_s, u"{\"b\" : 1,  \"a\":1.50}"_s, false, u"{\"b\" : 1,  \"a\":1.50}"_s);
    row("json, refused", u"j"_s, u"{"_s, true, u"[]"_s);
    row("json, null is not NULL", u"j"_s, u"null"_s, false, u"null"_s);
    row("timestamp, microseconds", u"ts"_s, u"2026-02-03 04:05:06.000007"_s, false, u"2026-02-03 04:05:06.000007"_s);
    row("timestamp, refused", u"ts"_s, u"yesterday-ish"_s, true, u"2026-01-01 00:00:00"_s);
    row("array, changed", u"a"_s, u"{x,\"y z\"}"_s, false, u"{x,\"y z\"}"_s);
}

void TestContentTable::typesAndOperations()
{
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    QFETCH(bool, refused);
    QFETCH(QString, inDatabase);
    m_database->exec(uR"(CREATE TABLE kinds (id int PRIMARY KEY, t text, v varchar(4), nn text NOT NULL, b boolean, i bigint,
        d numeric(40,10), e speaker_gender, u uuid, j json, ts timestamp, a text[], other text);
        INSERT INTO kinds VALUES (1, 'old', 'old', 'old', true, 1, 1, 'female', '00000000-0000-0000-0000-000000000001',
                                  '[]', '2026-01-01', '{x}', 'before'))"_s);
    Opened opened(m_database->profile(), u"kinds"_s);
    OPEN(opened);
    const QModelIndex index = opened.at(u"1"_s, column);
    const QVariant before = index.data(RawRole);
    QVERIFY(index.flags() & Qt::ItemIsEditable);
    QVERIFY(opened.table.model()->setData(index, typed, Qt::EditRole));
    QCOMPARE(index.data(StagedRole).toInt(), int(StagedState::Changed));
    QCOMPARE(index.data(BaseRole), before);
    QCOMPARE(index.data(RowStateRole).toInt(), int(StagedState::Changed));
    QCOMPARE(index.data(RawRole).isValid(), typed.isValid());
    QCOMPARE(!index.data(ProblemRole).toString().isEmpty(), refused);

    if (refused) {
        QVERIFY(!opened.workspace.blockingProblems().isEmpty()); // nothing of it would be sent
        opened.changes().revertField(opened.keyOf(u"1"_s), column);
        QVERIFY(opened.at(u"1"_s, column).data(ProblemRole).toString().isEmpty());
        QVERIFY(opened.workspace.blockingProblems().isEmpty());
    } else {
        // Somebody else changes another field meanwhile.
        m_database->exec(u"UPDATE kinds SET other = 'theirs'"_s);
        COMMIT(opened, Committed);
        COMPARE_STATE(opened.table, Ready);
        QCOMPARE(m_database->exec(u"SELECT other FROM kinds"_s), u"theirs"_s);
        QCOMPARE(opened.raw(u"1"_s, u"other"_s), u"theirs"_s);
    }
    QCOMPARE(m_database->exec(u"SELECT coalesce(%1::text, '∅') FROM kinds"_s.arg(column)), inDatabase);
    QCOMPARE(opened.raw(u"1"_s, column).isValid() ? opened.raw(u"1"_s, column).toString() : u"∅"_s, inDatabase);
}

void TestContentTable::unchangedWritesNothing()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    for (int section = 0; section < opened.table.model()->columnCount(); ++section) {
        const QModelIndex index = opened.table.model()->index(0, section);
        opened.table.model()->setData(index, index.data(Qt::EditRole), Qt::EditRole);
    }
    QVERIFY(opened.changes().isEmpty());
    QVERIFY(!opened.changes().canUndo());
    // There and back again leaves nothing either.
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"x"_s);
    QCOMPARE(opened.changes().count(), 1);
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"Japan"_s);
    QVERIFY(opened.changes().isEmpty());
    // NULL and the empty string are two values.
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"openai_voice_id"_s, u""_s);
    QCOMPARE(opened.state(u"ja-1"_s, u"openai_voice_id"_s), int(StagedState::Changed));
    opened.table.model()->setData(opened.at(u"ja-2"_s, u"openai_voice_id"_s), QVariant(), Qt::EditRole);
    QCOMPARE(opened.state(u"ja-2"_s, u"openai_voice_id"_s), int(StagedState::Changed));
}

void TestContentTable::overlaySurvivesReading()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"Kyōto"_s);
    const auto intact = [&] {
        return opened.raw(u"ja-1"_s, u"region"_s) == u"Kyōto"_s
            && opened.state(u"ja-1"_s, u"region"_s) == int(StagedState::Changed)
            && opened.state(u"ja-1"_s, u"dialect_name"_s) == int(StagedState::Unchanged);
    };
    QVERIFY(intact());
    REFRESH(opened);
    QVERIFY(intact());
    opened.table.model()->sort(opened.table.section(u"voice_name"_s), Qt::DescendingOrder);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList({ u"de-1"_s, u"ja-2"_s, u"ja-1"_s }));
    QVERIFY(intact());
    opened.table.setSearch(u"german"_s);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.table.rowOf(opened.keyOf(u"ja-1"_s)), -1);
    QCOMPARE(opened.table.record(opened.keyOf(u"ja-1"_s)).value(u"region"_s), Value(u"Kyōto"_s));
    opened.table.setSearch({});
    COMPARE_STATE(opened.table, Ready);
    QVERIFY(intact());
    opened.changes().undo();
    QCOMPARE(opened.raw(u"ja-1"_s, u"region"_s), u"Japan"_s);
}

void TestContentTable::draftsFollowTheRows()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    const RecordKey draft = opened.table.insertRecord({ { u"name"_s, u"Aaa"_s } });
    QVERIFY(draft.isDraft());
    QCOMPARE(opened.table.rowOf(draft), 3);
    QCOMPARE(opened.keys().last(), u"+"_s);
    QCOMPARE(opened.at(3, u"name"_s).data(), u"Aaa"_s);
    QCOMPARE(opened.at(3, u"name"_s).data(StagedRole).toInt(), int(StagedState::Inserted));
    QCOMPARE(opened.at(3, u"is_rtl"_s).data(RawRole), u"false"_s); // as the description begins a record
    QVERIFY(opened.at(3, u"id"_s).flags() & Qt::ItemIsEditable);
    opened.table.setValue(draft, u"id"_s, u"aa"_s);
    QCOMPARE(opened.table.rowOf(draft), 3);
    REFRESH(opened);
    QCOMPARE(opened.keys(), QStringList({ u"ar"_s, u"de"_s, u"ja"_s, u"+"_s }));
    QVERIFY(opened.table.model()->insertRows(0, 2));
    QCOMPARE(opened.table.model()->rowCount(), 6);
    opened.table.removeRecords({ draft });
    QCOMPARE(opened.table.model()->rowCount(), 5);
    opened.changes().discardAll();
    QCOMPARE(opened.table.model()->rowCount(), 3);
}

void TestContentTable::undoBringsBack()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    const RecordKey first = opened.table.insertRecord({ { u"name"_s, u"one"_s } });
    opened.table.insertRecord({ { u"name"_s, u"two"_s } });
    opened.table.removeRecords({ first });
    QCOMPARE(opened.at(3, u"name"_s).data(), u"two"_s);
    opened.changes().undo();
    QCOMPARE(opened.table.model()->rowCount(), 5);
    opened.changes().undo();
    opened.changes().undo();
    QCOMPARE(opened.table.model()->rowCount(), 3);
    while (opened.changes().canRedo())
        opened.changes().redo();
    QCOMPARE(opened.table.model()->rowCount(), 4);
}

void TestContentTable::removeRowsStagesAndSaysSo()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    QVERIFY(opened.table.model()->removeRows(0, 2));
    QCOMPARE(opened.table.model()->rowCount(), 3); // they stay and say so
    QCOMPARE(opened.at(0, u"region"_s).data(RowStateRole).toInt(), int(StagedState::Deleted));
    QVERIFY(!(opened.at(0, u"region"_s).flags() & Qt::ItemIsEditable));
    QString why;
    QVERIFY(!opened.table.isEditable(opened.table.keyAt(0), u"region"_s, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!opened.table.model()->removeRows(2, 2));
    opened.changes().undo(); // one step for both
    QVERIFY(opened.changes().isEmpty());
    QCOMPARE(opened.at(0, u"region"_s).data(RowStateRole).toInt(), int(StagedState::Unchanged));
}

void TestContentTable::duplicateLeavesOutWhatIsUnique()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja"_s), u"name"_s, u"Japanese, edited"_s);
    const RecordKey copy = opened.table.duplicateRecord(opened.keyOf(u"ja"_s));
    const FieldValues values = opened.table.record(copy);
    QCOMPARE(values.value(u"name"_s), Value(u"Japanese, edited"_s));
    QCOMPARE(values.value(u"supported_scripts"_s), Value(u"[\"kanji\" , \"hiragana\"]"_s));
    QVERIFY(!values.contains(u"id"_s));
    QVERIFY(!values.contains(u"code"_s));
}

void TestContentTable::deactivate()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    opened.table.deactivateRecords({ opened.keyOf(u"ja-1"_s), opened.keyOf(u"de-1"_s) });
    QCOMPARE(opened.raw(u"ja-1"_s, u"is_active"_s), u"false"_s);
    QCOMPARE(opened.changes().count(), 2);
    opened.changes().undo();
    QVERIFY(opened.changes().isEmpty());
}

void TestContentTable::lockedFieldsSayWhy()
{
    m_database->exec(uR"(
        CREATE TABLE keyless (a text); INSERT INTO keyless VALUES ('x');
        CREATE VIEW seen AS SELECT id, name FROM languages;
        CREATE TABLE computed (id int PRIMARY KEY, n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
        INSERT INTO computed VALUES (1, 2);
        CREATE ROLE table_test_author LOGIN;
        GRANT SELECT (id, name, code, native_name, writing_system, flag), UPDATE (name) ON languages TO table_test_author;
        GRANT SELECT ON seen TO table_test_author;)"_s);
    const auto dropRole = qScopeGuard([this] {
        m_database->exec(u"DROP OWNED BY table_test_author; DROP ROLE table_test_author"_s);
    });
    const auto locked = [](const Opened &opened, const QString &column) {
        QString why;
        const bool editable = opened.table.isEditable(opened.table.keyAt(0), column, &why);
        const bool flag = opened.at(0, column).flags() & Qt::ItemIsEditable;
        return editable == flag && editable == why.isEmpty() ? why : u"flag and reason disagree"_s;
    };
    {
        Opened opened(m_database->profile(), u"keyless"_s);
        OPEN(opened);
        QCOMPARE(opened.at(0, u"a"_s).data(), u"x"_s);
        QVERIFY(locked(opened, u"a"_s).contains(u"primary key"_s));
        QVERIFY(!opened.table.insertRecord().isValid());
        QVERIFY(!opened.table.model()->removeRows(0, 1));
    }
    {
        Opened opened(m_database->profile(), u"computed"_s);
        OPEN(opened);
        QVERIFY(locked(opened, u"twice"_s).contains(u"computes"_s));
        QVERIFY(locked(opened, u"id"_s).contains(u"key"_s));
        QVERIFY(locked(opened, u"n"_s).isEmpty());
        QVERIFY(locked(opened, u"nowhere"_s) == u"flag and reason disagree"_s
            || !opened.table.isEditable(opened.table.keyAt(0), u"nowhere"_s));
    }
    {
        Opened opened(m_database->profileOf(u"table_test_author"_s), u"languages"_s);
        OPEN(opened);
        QCOMPARE(opened.table.model()->columnCount(), 6); // only what may be read
        QVERIFY(locked(opened, u"name"_s).isEmpty());
        QVERIFY(locked(opened, u"code"_s).contains(u"role"_s));
        QVERIFY(!opened.table.insertRecord().isValid());
        QVERIFY(!opened.table.model()->removeRows(0, 1));
    }
    {
        Opened opened(m_database->profileOf(u"table_test_author"_s), u"seen"_s);
        OPEN(opened);
        QCOMPARE(opened.table.model()->rowCount(), 3);
        QVERIFY(!locked(opened, u"name"_s).isEmpty());
    }
}

void TestContentTable::holdKeepsRowsWhileEditing()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    QSignalSpy resets(opened.table.model(), &QAbstractItemModel::modelReset);
    opened.table.setHeld(true);
    m_database->exec(u"DELETE FROM languages WHERE id = 'ar'"_s);
    const QPersistentModelIndex editing = opened.at(u"de"_s, u"name"_s);
    const QDateTime before = opened.table.readAt();
    opened.table.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(opened.table.readAt() > before, patience);
    QCOMPARE(resets.count(), 0);
    QVERIFY(editing.isValid());
    QCOMPARE(opened.table.model()->rowCount(), 3);
    opened.table.setHeld(false);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(opened.keys(), QStringList({ u"de"_s, u"ja"_s }));
    COMPARE_STATE(opened.table, Ready);
}

void TestContentTable::onlyChangedIsExactlyWhatIsStaged()
{
    m_database->exec(u"INSERT INTO languages (id, code, name, native_name, writing_system, flag)"
                     "SELECT 'q' || i, 'q' || i, 'Q' || i, 'q', 'latin', 'f' FROM generate_series(1, 700) AS i"_s);
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    opened.table.goToEnd();
    COMPARE_STATE(opened.table, Ready);
    opened.table.setValue(opened.keyOf(u"q99"_s), u"name"_s, u"Far away"_s);
    opened.table.goToStart();
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.table.rowOf(opened.keyOf(u"q99"_s)), -1);
    opened.table.setValue(opened.keyOf(u"de"_s), u"name"_s, u"German"_s);
    opened.table.removeRecords({ opened.keyOf(u"ja"_s) });
    opened.table.insertRecord({ { u"name"_s, u"New"_s } });
    opened.table.setSearch(u"arabic"_s);
    COMPARE_STATE(opened.table, Ready);

    opened.table.setOnlyChanged(true);
    QCOMPARE(opened.keys(), QStringList({ u"q99"_s, u"de"_s, u"ja"_s, u"+"_s })); // at once, from what is known
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList({ u"q99"_s, u"de"_s, u"ja"_s, u"+"_s }));
    QCOMPARE(opened.raw(u"q99"_s, u"name"_s), u"Far away"_s);
    QCOMPARE(opened.raw(u"q99"_s, u"native_name"_s), u"q"_s);
    QVERIFY(!opened.table.canFetchNext());

    opened.changes().revertRecord(opened.keyOf(u"q99"_s));
    QCOMPARE(opened.keys(), QStringList({ u"de"_s, u"ja"_s, u"+"_s }));
    opened.changes().undo();
    QCOMPARE(opened.table.model()->rowCount(), 4);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.raw(u"q99"_s, u"name"_s), u"Far away"_s);

    opened.table.setOnlyChanged(false);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList({ u"ar"_s, u"+"_s }));
}

void TestContentTable::readingAgainRebases()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"mine"_s);
    opened.table.setValue(opened.keyOf(u"ja-2"_s), u"region"_s, u"same"_s);
    opened.table.setSearch(u"german"_s); // out of the window: still read again, by key
    COMPARE_STATE(opened.table, Ready);
    m_database->exec(u"UPDATE speakers SET region = 'theirs', dialect_name = 'theirs too' WHERE id = 'ja-1';"
                     "UPDATE speakers SET region = 'same' WHERE id = 'ja-2'"_s);
    REFRESH(opened);
    QTRY_COMPARE(opened.changes().conflictCount(), 1);
    QVERIFY(!opened.changes().find(opened.keyOf(u"ja-2"_s)));
    opened.table.setSearch({});
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.raw(u"ja-1"_s, u"region"_s), u"mine"_s);
    QCOMPARE(opened.raw(u"ja-1"_s, u"dialect_name"_s), u"theirs too"_s);
    QCOMPARE(opened.state(u"ja-1"_s, u"region"_s), int(StagedState::Conflict));
    QVERIFY(opened.at(u"ja-1"_s, u"region"_s).data(ProblemRole).toString().contains(u"theirs"_s));
    opened.changes().resolveField(opened.keyOf(u"ja-1"_s), u"region"_s, ChangeSet::Choice::Theirs);
    QCOMPARE(opened.raw(u"ja-1"_s, u"region"_s), u"theirs"_s);
}

void TestContentTable::deletedMeanwhile()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"mine"_s);
    m_database->exec(u"DELETE FROM speakers WHERE id = 'ja-1'"_s);
    REFRESH(opened);
    QTRY_VERIFY(opened.changes().find(opened.keyOf(u"ja-1"_s))->goneFromDatabase);
    QCOMPARE(opened.table.rowOf(opened.keyOf(u"ja-1"_s)), -1);
    opened.table.setOnlyChanged(true);
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList { u"ja-1"_s });
    QCOMPARE(opened.at(0, u"region"_s).data(RowStateRole).toInt(), int(StagedState::Conflict));
    QVERIFY(!opened.table.checks(opened.keyOf(u"ja-1"_s)).isEmpty());
}

void TestContentTable::committedRowsShowAtOnce()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"region"_s, u"Ōsaka"_s);
    opened.table.removeRecords({ opened.keyOf(u"ja-2"_s) });
    const RecordKey draft = opened.table.duplicateRecord(opened.keyOf(u"de-1"_s));
    opened.table.setValue(draft, u"id"_s, u"de-9"_s);
    QStringList shown;
    QString version;
    connect(&opened.workspace, &Workspace::commitFinished, this, [&] {
        shown = opened.keys();
        version = opened.table.base(opened.keyOf(u"ja-1"_s)).rowVersion;
    });
    COMMIT(opened, Committed);
    QCOMPARE(shown, QStringList({ u"de-1"_s, u"ja-1"_s, u"de-9"_s })); // before anything was read
    QCOMPARE(version, m_database->exec(u"SELECT xmin FROM speakers WHERE id = 'ja-1'"_s));
    QVERIFY(opened.changes().isEmpty());
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.keys(), QStringList({ u"de-1"_s, u"de-9"_s, u"ja-1"_s }));
    QCOMPARE(opened.raw(u"ja-1"_s, u"region"_s), u"Ōsaka"_s);
    QCOMPARE(opened.state(u"ja-1"_s, u"region"_s), int(StagedState::Unchanged));
}

void TestContentTable::checksAreMergedAndKept()
{
    Opened opened(m_database->profile(), u"speakers"_s);
    OPEN(opened);
    const RecordKey draft = opened.table.insertRecord();
    QVERIFY(!opened.at(3, u"region"_s).data(ProblemRole).toString().isEmpty()); // required
    QCOMPARE(opened.at(3, u"region"_s).data(ProblemSeverityRole).toInt(), int(Check::Severity::Error));
    opened.table.setValue(draft, u"region"_s, u"Somewhere"_s);
    QVERIFY(opened.at(3, u"region"_s).data(ProblemRole).toString().isEmpty());
    opened.table.setValue(opened.keyOf(u"ja-1"_s), u"gender"_s, u"neither"_s);
    QCOMPARE(opened.raw(u"ja-1"_s, u"gender"_s), u"neither"_s); // nothing typed is lost
    QVERIFY(!opened.at(u"ja-1"_s, u"gender"_s).data(ProblemRole).toString().isEmpty());
    Error refusal;
    refusal.kind = Error::Kind::Refused;
    refusal.message = u"No, said the server."_s;
    refusal.column = u"region"_s;
    opened.changes().markRefused(opened.keyOf(u"ja-1"_s), refusal);
    QCOMPARE(opened.at(u"ja-1"_s, u"region"_s).data(ProblemRole), refusal.message);
    QCOMPARE(opened.at(u"ja-1"_s, u"region"_s).data(RowStateRole).toInt(), int(StagedState::Refused));
}

void TestContentTable::countsAreHonest()
{
    m_database->exec(u"CREATE TABLE many (id int PRIMARY KEY, word text);"
                     "INSERT INTO many SELECT i, 'w' || i % 10 FROM generate_series(1, 12000) AS i; ANALYZE many;"
                     "INSERT INTO many SELECT i, 'late' FROM generate_series(12001, 12600) AS i"_s);
    Opened few(m_database->profile(), u"languages"_s);
    OPEN(few);
    QCOMPARE(few.table.rowsInDatabase(), 3);
    QVERIFY(few.table.rowsInDatabaseExact());
    few.table.setSearch(u"german"_s);
    COMPARE_STATE(few.table, Ready);
    QCOMPARE(few.table.rowsMatching(), 1);
    QVERIFY(few.table.rowsMatchingExact());

    Opened opened(m_database->profile(), u"many"_s);
    OPEN(opened);
    QCOMPARE(opened.table.rowsInDatabase(), 12000); // the planner's
    QVERIFY(!opened.table.rowsInDatabaseExact());
    opened.table.setSearch(u"late"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table.rowsMatching(), 600, patience);
    QVERIFY(opened.table.rowsMatchingExact());
    opened.table.setSearch(u"w"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table.rowsMatching(), ContentTable::countCap + 1, patience);
    QVERIFY(!opened.table.rowsMatchingExact());
}

void TestContentTable::windowSlidesOverManyRows()
{
    constexpr int count = 100'000;
    m_database->exec(u"CREATE TABLE many (id int PRIMARY KEY, word text);"
                     "INSERT INTO many SELECT i, 'word ' || i FROM generate_series(1, 100000) AS i; ANALYZE many"_s);
    Opened opened(m_database->profile(), u"many"_s);
    OPEN(opened);
    QCOMPARE(opened.table.rowsInWindow(), ContentTable::pageRows);
    QVERIFY(!opened.table.canFetchPrevious());
    int next = 1; // the first row that was not seen yet
    const auto sawRows = [&] {
        const int first = opened.table.keyAt(0).key.first().toInt();
        const int last = opened.table.keyAt(opened.table.rowsInWindow() - 1).key.first().toInt();
        const bool gapless = first <= next && last - first + 1 == opened.table.rowsInWindow();
        next = last + 1;
        return gapless && opened.table.rowsInWindow() <= ContentTable::windowRows;
    };
    QVERIFY(sawRows());
    while (opened.table.canFetchNext()) {
        opened.table.fetchNext();
        COMPARE_STATE(opened.table, Ready);
        QVERIFY(sawRows());
    }
    QCOMPARE(next, count + 1);
    QCOMPARE(opened.table.rowsInWindow(), ContentTable::windowRows);
    QVERIFY(opened.table.canFetchPrevious());

    opened.table.goToStart();
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.table.keyAt(0).key, QStringList { u"1"_s });
    opened.table.goToEnd();
    COMPARE_STATE(opened.table, Ready);
    QVERIFY(!opened.table.canFetchNext());
    QCOMPARE(opened.table.keyAt(opened.table.rowsInWindow() - 1).key, QStringList { QString::number(count) });
    int first = opened.table.keyAt(0).key.first().toInt();
    for (int page = 0; page < 8; ++page) {
        opened.table.fetchPrevious();
        COMPARE_STATE(opened.table, Ready);
        QCOMPARE(opened.table.keyAt(0).key.first().toInt(), first - ContentTable::pageRows);
        first -= ContentTable::pageRows;
        QVERIFY(opened.table.rowsInWindow() <= ContentTable::windowRows);
    }
    QVERIFY(opened.table.canFetchNext());
}

void TestContentTable::refreshStaysWhereItIs()
{
    m_database->exec(u"CREATE TABLE many (id int PRIMARY KEY, word text);"
                     "INSERT INTO many SELECT i, 'word ' || i FROM generate_series(1, 5000) AS i; ANALYZE many"_s);
    Opened opened(m_database->profile(), u"many"_s);
    OPEN(opened);
    for (int page = 0; page < 5; ++page) {
        opened.table.fetchNext();
        COMPARE_STATE(opened.table, Ready);
    }
    const RecordKey first = opened.table.keyAt(0);
    QCOMPARE(first.key, QStringList { u"1001"_s });
    m_database->exec(u"UPDATE many SET word = 'new' WHERE id = 1500"_s);
    REFRESH(opened);
    QCOMPARE(opened.table.keyAt(0), first);
    QCOMPARE(opened.table.rowsInWindow(), ContentTable::windowRows);
    QCOMPARE(opened.raw(u"1500"_s, u"word"_s), u"new"_s);
    m_database->exec(u"DELETE FROM many WHERE id > 1000"_s);
    opened.table.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table.rowsInWindow(), ContentTable::pageRows, patience);
    QCOMPARE(opened.table.keyAt(ContentTable::pageRows - 1).key, QStringList { u"1000"_s });
    QVERIFY(opened.table.canFetchPrevious());
}

void TestContentTable::pagesFollowTheSort()
{
    m_database->exec(u"CREATE TABLE many (id int PRIMARY KEY, word text);"
                     "INSERT INTO many SELECT i, CASE WHEN i % 3 > 0 THEN 'w' || i % 7 END FROM generate_series(1, 3000) AS i"_s);
    Opened opened(m_database->profile(), u"many"_s);
    OPEN(opened);
    opened.table.model()->sort(opened.table.section(u"word"_s), Qt::DescendingOrder);
    COMPARE_STATE(opened.table, Ready);
    QStringList seen = opened.keys();
    while (opened.table.canFetchNext()) {
        opened.table.fetchNext();
        COMPARE_STATE(opened.table, Ready);
        const QStringList keys = opened.keys();
        seen += keys.mid(keys.size() - ContentTable::pageRows);
    }
    QCOMPARE(seen.join(u','),
        m_database->exec(u"SELECT string_agg(id::text, ',' ORDER BY word COLLATE \"und-x-icu\" DESC, id DESC) FROM many"_s));

    // An order that was asked for and not read yet: reading again begins anew in it.
    QVERIFY(opened.table.canFetchPrevious());
    opened.table.model()->sort(opened.table.section(u"id"_s), Qt::AscendingOrder);
    opened.table.cancel();
    REFRESH(opened);
    QCOMPARE(opened.keys().first(), u"1"_s);
    QVERIFY(!opened.table.canFetchPrevious());
}

void TestContentTable::manyDraftsComeAndGoTogether()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    QSignalSpy inserted(opened.table.model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(opened.table.model(), &QAbstractItemModel::rowsRemoved);
    opened.changes().beginStep(u"Import"_s);
    for (int i = 0; i < 3000; ++i)
        opened.changes().insertRecord(u"languages"_s, { { u"id"_s, QString::number(i) } });
    opened.changes().endStep();
    QCOMPARE(opened.table.model()->rowCount(), 3003);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(opened.raw(u"ja"_s, u"name"_s), u"Japanese"_s);
    QCOMPARE(opened.at(3002, u"id"_s).data(RawRole), u"2999"_s);
    opened.changes().undo();
    QCOMPARE(opened.table.model()->rowCount(), 3);
    QCOMPARE(removed.count(), 1);
}

void TestContentTable::lostConnectionKeepsRowsAndEdits()
{
    Opened opened(m_database->profile(), u"languages"_s);
    OPEN(opened);
    opened.table.setValue(opened.keyOf(u"ja"_s), u"name"_s, u"edited"_s);
    const auto other = m_database->connect();
    QVERIFY(other->runScript(u"BEGIN; LOCK TABLE languages"_s));
    opened.table.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                                               "wait_event_type = 'Lock'"_s),
        u"1"_s, patience);
    m_database->exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND "
                     "wait_event_type = 'Lock'"_s);
    COMPARE_STATE(opened.table, Failed);
    QCOMPARE(opened.table.error().kind, Error::Kind::Connection);
    QCOMPARE(opened.table.model()->rowCount(), 3);
    QCOMPARE(opened.raw(u"ja"_s, u"name"_s), u"edited"_s);
    QVERIFY(other->runScript(u"ROLLBACK"_s));
    opened.table.refresh();
    COMPARE_STATE(opened.table, Ready);
    QCOMPARE(opened.raw(u"ja"_s, u"name"_s), u"edited"_s);
}

QTEST_GUILESS_MAIN(TestContentTable)
#include "tst_contenttable.moc"
