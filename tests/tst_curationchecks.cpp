#include "models/content/checks/aliaschecks.h"
#include "models/content/checks/featurechecks.h"
#include "models/content/entitydescription.h"
#include "models/content/table/contenttable.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString aliases = u"linguistic_feature_aliases"_s;
const QString features = u"linguistic_features"_s;

FieldValues alias(const QString &text)
{
    return { { u"id"_s, u"1"_s }, { u"alias"_s, text }, { u"feature_id"_s, u"f"_s }, { u"language_id"_s, std::nullopt } };
}

FieldValues teForm()
{
    return { { u"id"_s, u"ja:grammar:verb-forms:te-form"_s }, { u"language_id"_s, u"ja"_s },
        { u"macro_skill"_s, u"grammar"_s }, { u"sub_skill"_s, u"verb-forms"_s }, { u"micro_rule"_s, u"te-form"_s },
        { u"cefr_references"_s, u"[\"A2\"]"_s }, { u"coaching_copy"_s, u"Drop ます and listen."_s },
        { u"is_active"_s, u"true"_s }, { u"metadata"_s, u"{}"_s } };
}

FieldValues with(FieldValues record, const QString &column, const Value &value)
{
    record.insert(column, value);
    return record;
}

QList<Check> found(const QList<CheckKind> &kinds, const FieldValues &record)
{
    QList<Check> checks;
    for (const CheckKind &kind : kinds) {
        if (kind.look)
            checks += kind.look(record);
    }
    return checks;
}

const CheckKind &kindOf(const QList<CheckKind> &kinds, const QString &id)
{
    const auto kind = std::find_if(kinds.cbegin(), kinds.cend(), [&](const CheckKind &one) { return one.id == id; });
    if (kind == kinds.cend())
        qFatal("There is no check %s.", qPrintable(id));
    return *kind;
}

} // namespace

// What features and their aliases set off, one record at a time and over the troubles of the sample content.
class CurationChecksTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;

    // The problems of a check over all records, by the record's first key part.
    QMap<QString, Check> problemsOf(
        const QString &table, const QList<CheckKind> &kinds, const QString &id, const QList<StagedRecord> &staged = {})
    {
        const TableCheck &check = kindOf(kinds, id).overAll;
        const Catalog &catalog = m_session->catalog();
        if (!check.isPossible(catalog))
            qFatal("%s is not possible.", qPrintable(id));
        const Statement statement = check.statement(catalog, staged);
        const Result<Rows> rows = m_database->connect()->run(statement.sql, statement.parameters);
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        QMap<QString, Check> problems;
        const QHash<RecordKey, QList<Check>> judged
            = check.judge(standingRecords(*catalog.table(table), *rows, staged));
        for (auto it = judged.cbegin(); it != judged.cend(); ++it) {
            for (const Check &problem : it.value())
                problems.insert(it.key().key.value(0), problem);
        }
        return problems;
    }
    QMap<QString, QString> overAll(
        const QString &table, const QList<CheckKind> &kinds, const QString &id, const QList<StagedRecord> &staged = {})
    {
        const QMap<QString, Check> problems = problemsOf(table, kinds, id, staged);
        QMap<QString, QString> words;
        for (auto it = problems.cbegin(); it != problems.cend(); ++it)
            words.insert(it.key(), it->text);
        return words;
    }
    // What a person who takes the offer gets, staged on a table of the window and committed.
    void takeFix(const QString &table, const QString &id, const Check &problem)
    {
        QVERIFY2(problem.fix, qPrintable(problem.text));
        WorkspaceBench bench(m_database->profile());
        ContentTable content(bench.workspace(), describeEntity(table));
        content.setFilters({ { u"id"_s, ColumnFilter::Kind::Equals, id } });
        content.open();
        QTRY_COMPARE_WITH_TIMEOUT(content.rowsInWindow(), 1, 20'000);
        content.takeFix(keyOf(table, id), *problem.fix);
        QVERIFY(!bench.changes().isEmpty());
        QCOMPARE(bench.commit().state, CommitOutcome::State::Committed);
    }
    QString idOfAlias(const QString &alias, const QString &feature)
    {
        return m_database->exec(u"SELECT min(id::text) FROM linguistic_feature_aliases WHERE alias = '%1' "
                                "AND feature_id = '%2' AND language_id IS NOT NULL"_s.arg(
            alias, feature));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_session = openSession(m_database->profile());
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_database.reset();
    }

    void looksAtAliases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("mended");
        QTest::newRow("good") << u"grammar:verb-forms:te-form"_s << QString() << QString();
        QTest::newRow("Japanese") << u"て形"_s << QString() << QString();
        QTest::newRow("upper case") << u"TE-form"_s << u"alias.case"_s << u"te-form"_s;
        QTest::newRow("zero width") << u"te\u200bform"_s << u"alias.unseen"_s << u"teform"_s;
        QTest::newRow("no-break space") << u"third\u00a0person"_s << u"alias.unseen"_s << u"third person"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"alias.unseen"_s << u"a b"_s;
        QTest::newRow("marks apart") << u"は vs か\u3099"_s << u"alias.composition"_s << u"は vs が"_s;
        QTest::newRow("full width") << u"ｔｅ－ｆｏｒｍ"_s << u"alias.width"_s << u"te-form"_s;
        QTest::newRow("outer space") << u" te-form"_s << u"alias.outer-space"_s << u"te-form"_s;
        QTest::newRow("empty") << u""_s << u"alias.empty"_s << QString();
    }
    void looksAtAliases()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        QFETCH(QString, mended);
        const QList<Check> checks = found(aliasChecks(), alias(text));
        if (id.isEmpty()) {
            QVERIFY(checks.isEmpty());
            return;
        }
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.first().id, id);
        if (mended.isEmpty())
            return;
        QCOMPARE(checks.first().fix->values.value(u"alias"_s), Value(mended));
        QVERIFY(found(aliasChecks(), alias(mended)).isEmpty());
    }

    void looksAtFeatures_data()
    {
        QTest::addColumn<FieldValues>("record");
        QTest::addColumn<QString>("id");
        const FieldValues good = teForm();
        QTest::newRow("good") << good << QString();
        QTest::newRow("global") << with(with(good, u"language_id"_s, std::nullopt), u"id"_s, u"global:grammar:verb-forms:te-form"_s) << QString();
        QTest::newRow("machine-made") << with(with(good, u"metadata"_s, u"{\"sourceRuleId\": \"R\"}"_s), u"id"_s, u"grammar:verb-forms:te-form"_s) << QString();
        QTest::newRow("spaces") << with(good, u"micro_rule"_s, u"Te form"_s) << QString();
        QTest::newRow("another id") << with(good, u"id"_s, u"ja:grammar:verbs:te-form"_s) << u"feature.id"_s;
        QTest::newRow("finer level") << with(good, u"cefr_references"_s, u"[\"A1.1\", \"B2+\"]"_s) << QString();
        QTest::newRow("level in small letters") << with(good, u"cefr_references"_s, u"[\"A2\", \"b1 \"]"_s) << u"feature.level"_s;
        QTest::newRow("unknown level") << with(good, u"cefr_references"_s, u"[\"A2\", \"D1\"]"_s) << u"feature.level"_s;
        QTest::newRow("no copy") << with(good, u"coaching_copy"_s, std::nullopt) << u"feature.no-copy"_s;
        QTest::newRow("no copy, inactive") << with(with(good, u"coaching_copy"_s, std::nullopt), u"is_active"_s, u"false"_s) << QString();
    }
    void looksAtFeatures()
    {
        QFETCH(FieldValues, record);
        QFETCH(QString, id);
        const QList<Check> checks = found(featureChecks(), record);
        QCOMPARE(checks.isEmpty() ? QString() : checks.first().id, id);
        QVERIFY(checks.size() <= 1);
    }

    void mendsLevels_data()
    {
        QTest::addColumn<QString>("levels");
        QTest::addColumn<QString>("mended");
        QTest::newRow("small letters") << u"[\"A2\", \"b1 \"]"_s << u"[\"A2\",\"B1\"]"_s;
        QTest::newRow("there already") << u"[\"b1\", \"B1\"]"_s << u"[\"B1\"]"_s;
        QTest::newRow("apart") << u"[\"C1 +\"]"_s << u"[\"C1+\"]"_s;
        QTest::newRow("no level") << u"[\"A2\", \"D1\"]"_s << u"[\"A2\"]"_s;
        QTest::newRow("no text") << u"[7, \"A2\"]"_s << u"[\"A2\"]"_s;
    }
    void mendsLevels()
    {
        QFETCH(QString, levels);
        QFETCH(QString, mended);
        const QList<Check> checks = found(featureChecks(), with(teForm(), u"cefr_references"_s, levels));
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.first().fix->values.value(u"cefr_references"_s), Value(mended));
    }

    void findsWhatTheSampleHas_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("alias");
        QTest::addColumn<QString>("feature");
        QTest::addColumn<QString>("words");
        QTest::newRow("conflict") << u"alias.conflict"_s << u"grammar:aspect:le"_s << u"zh:grammar:aspect:le-completed-action"_s << u"zh:grammar:aspect:le-change-of-state"_s;
        QTest::newRow("twice") << u"alias.twice"_s << u"grammar:conditionals:if"_s << u"en:grammar:conditionals:second-conditional"_s << u"twice"_s;
        QTest::newRow("hides") << u"alias.hides"_s << u"fluency:fillers:filler-overuse"_s << u"ja:fluency:fillers:eeto-and-ano"_s << u"global:fluency:fillers:filler-overuse"_s;
        QTest::newRow("redundant") << u"alias.redundant"_s << u"ser-estar"_s << u"es:grammar:ser-estar:ser-vs-estar"_s << u"documented"_s;
    }
    void findsWhatTheSampleHas()
    {
        QFETCH(QString, id);
        QFETCH(QString, alias);
        QFETCH(QString, feature);
        QFETCH(QString, words);
        const QMap<QString, QString> problems = overAll(aliases, aliasChecks(), id);
        const QString record = idOfAlias(alias, feature);
        QVERIFY2(problems.contains(record), qPrintable(record));
        QVERIFY2(problems.value(record).contains(words), qPrintable(problems.value(record)));
    }

    // What is staged counts: the other alias of a conflict goes, or another takes its place.
    void aStagedChangeCounts()
    {
        const QString feature = u"zh:grammar:aspect:le-completed-action"_s;
        const RecordKey key { aliases, { idOfAlias(u"grammar:aspect:le"_s, feature) }, {} };
        StagedRecord moved;
        moved.key = key;
        moved.operation = StagedRecord::Operation::Update;
        moved.staged = { { u"feature_id"_s, u"zh:grammar:aspect:le-change-of-state"_s } };
        QVERIFY(overAll(aliases, aliasChecks(), u"alias.conflict"_s).contains(key.key.first()));
        QVERIFY(!overAll(aliases, aliasChecks(), u"alias.conflict"_s, { moved }).contains(key.key.first()));
    }

    // One row of a conflict, of a twin, or of what hides or repeats another goes when a person says so.
    void rowsThatTroubleCanGo_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : { "alias.conflict", "alias.twice", "alias.hides", "alias.redundant" })
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void rowsThatTroubleCanGo()
    {
        QFETCH(QString, id);
        const QMap<QString, Check> problems = problemsOf(aliases, aliasChecks(), id);
        QVERIFY(!problems.isEmpty());
        const QString record = problems.firstKey();
        takeFix(aliases, record, problems.first());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM linguistic_feature_aliases WHERE id = '%1'"_s.arg(record)), u"0"_s);
        QVERIFY(!problemsOf(aliases, aliasChecks(), id).contains(record));
    }

    void aliasesOfInactiveFeaturesLeadOnOrWakeThem()
    {
        const QString feature = u"es:grammar:ser-estar:ser-vs-estar"_s;
        m_database->exec(u"UPDATE linguistic_features SET is_active = false WHERE id = '%1'"_s.arg(feature));
        const QString record = m_database->exec(
            u"SELECT min(id::text) FROM linguistic_feature_aliases WHERE feature_id = '%1'"_s.arg(feature));
        const Check asleep = problemsOf(aliases, aliasChecks(), u"alias.inactive"_s).value(record);
        takeFix(aliases, record, asleep);
        QCOMPARE(m_database->exec(u"SELECT is_active FROM linguistic_features WHERE id = '%1'"_s.arg(feature)), u"t"_s);

        const QString survivor = u"es:grammar:gender-agreement:greek-ma-masculine"_s;
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM linguistic_features WHERE id = '%1'"_s.arg(survivor)), u"1"_s);
        m_database->exec(u"UPDATE linguistic_features SET is_active = false, metadata = jsonb_set(metadata, "
                         "'{mergedInto}', to_jsonb('%2'::text)) WHERE id = '%1'"_s.arg(feature, survivor));
        const Check folded = problemsOf(aliases, aliasChecks(), u"alias.inactive"_s).value(record);
        takeFix(aliases, record, folded);
        QCOMPARE(m_database->exec(u"SELECT feature_id FROM linguistic_feature_aliases WHERE id = '%1'"_s.arg(record)), survivor);
    }

    void findsFeaturesThatNobodyMeets()
    {
        const QMap<QString, QString> problems = overAll(features, featureChecks(), u"feature.unseen"_s);
        // The sample's present is its own, so that by the clock of this machine all of its findings may be old.
        const QString unseen = m_database->exec(
            u"SELECT count(*) FROM linguistic_features f WHERE is_active AND NOT EXISTS (SELECT FROM analysis_findings x "
            "WHERE x.feature_id = f.id AND x.created_at >= now() AT TIME ZONE 'UTC' - interval '90 days')"_s);
        QCOMPARE(QString::number(problems.size()), unseen);
        // What was folded into a feature was met as that one, through any number of steps; a circle ends.
        const QStringList quiet = problems.keys().mid(0, 3);
        QCOMPARE(quiet.size(), 3);
        const QString met = m_database->exec(u"SELECT min(id) FROM linguistic_features WHERE is_active AND id NOT IN ('%1')"_s.arg(quiet.join(u"', '"_s)));
        m_database->exec(u"INSERT INTO analysis_findings (user_id, conversation_id, message_id, feature_id) "
                         "SELECT user_id, conversation_id, message_id, '%1' FROM analysis_findings LIMIT 1"_s.arg(met));
        const auto fold = [this](const QString &one, const QString &into) {
            m_database->exec(u"UPDATE linguistic_features SET metadata = metadata || jsonb_build_object('mergedInto', '%2'::text) WHERE id = '%1'"_s.arg(one, into));
        };
        fold(met, quiet.at(0));
        fold(quiet.at(0), quiet.at(1));
        fold(quiet.at(1), quiet.at(0));
        const QMap<QString, QString> left = overAll(features, featureChecks(), u"feature.unseen"_s);
        QVERIFY(!left.contains(quiet.at(0)) && !left.contains(quiet.at(1)) && !left.contains(met));
        QVERIFY(left.contains(quiet.at(2)));
        const QString some = m_database->exec(u"SELECT feature_id FROM analysis_findings LIMIT 1"_s);
        m_database->exec(u"UPDATE linguistic_features SET coaching_copy = (SELECT max(explanation) FROM analysis_findings "
                         "WHERE feature_id = '%1') WHERE id = '%1'"_s.arg(some));
        const Check copied = problemsOf(features, featureChecks(), u"feature.copied"_s).value(some);
        takeFix(features, some, copied);
        QCOMPARE(m_database->exec(u"SELECT coaching_copy IS NULL FROM linguistic_features WHERE id = '%1'"_s.arg(some)), u"t"_s);
    }
};

QTEST_GUILESS_MAIN(CurationChecksTest)
#include "tst_curationchecks.moc"
