#include "models/content/checks/dismissals.h"
#include "models/content/workspace.h"
#include "models/curation/askedlabel.h"
#include "models/curation/goldenlabels.h"
#include "models/curation/goldenwatch.h"
#include "models/curation/labellint.h"
#include "models/curation/labelwatch.h"
#include "models/curation/stagedimpact.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

using Language = std::optional<QString>;

namespace {

constexpr int patience = 20'000;

LabelTables::Feature feature(const QString &id, const Language &language, const QString &label, const QString &merged = {})
{
    const QStringList parts = label.split(u':');
    LabelTables::Feature feature;
    feature.label = { id, language, parts.value(0), parts.value(1), parts.value(2) };
    feature.mergedInto = merged;
    return feature;
}

// Small alphabets, so that rows meet often.
LabelTables someTables(QRandomGenerator &random)
{
    const auto one = [&](std::initializer_list<QStringView> choices) {
        return (choices.begin() + random.bounded(int(choices.size())))->toString();
    };
    const auto language = [&] {
        const QString chosen = one({ u"", u"ja", u"ko" });
        return chosen.isEmpty() ? Language() : chosen;
    };
    const auto label = [&]() -> QString { return u"g:"_s + one({ u"a", u"b" }) + u':' + one({ u"a", u"b", u"c" }); };
    QList<LabelTables::Feature> features;
    for (int i = 0, count = 1 + random.bounded(6); i < count; ++i)
        features.append(feature(u"f%1"_s.arg(i), language(), label()));
    QList<LabelAlias> aliases;
    for (int i = 0, count = random.bounded(8); i < count; ++i)
        aliases.append({ u"a%1"_s.arg(i), u"f%1"_s.arg(random.bounded(6)), language(), label() });
    return { features, aliases };
}

QStringList everyLabel()
{
    QStringList labels;
    for (const QString &sub : { u"a"_s, u"b"_s }) {
        for (const QString &micro : { u"a"_s, u"b"_s, u"c"_s })
            labels.append(u"g:"_s + sub + u':' + micro);
    }
    return labels;
}

template <typename T>
Result<T> finished(const Query<T> &query)
{
    if (!QTest::qWaitFor([&] { return query.future().isFinished(); }, patience))
        qFatal("No answer within 20 seconds.");
    return query.future().result();
}

} // namespace

// What people and scripts ask of labels: where they land, what a change-set moves, and whether the golden ones stay.
class ResolverLabTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QFuture<Result<Session::Ptr>> opening = Session::open(m_database->profile(), {});
        QVERIFY(QTest::qWaitFor([&] { return opening.isFinished(); }, patience));
        QVERIFY(opening.result());
        m_workspace = std::make_unique<Workspace>(*opening.result(), m_folder->path());
    }

private Q_SLOTS:
    void init() { m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life); }
    void cleanup()
    {
        m_workspace.reset();
        m_database.reset();
    }

    void readsLabelsAsPeoplePasteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("read"); // label|language, – for none
        QTest::newRow("one a line") << u"a:b:c\n\n d \r\n"_s << QStringList { u"a:b:c|ja"_s, u" d |ja"_s };
        QTest::newRow("with language") << u"a\tko\nb\t\nc"_s << QStringList { u"a|ko"_s, u"b|–"_s, u"c|ja"_s };
        QTest::newRow("with heading") << u"\ufeffLabel\tLanguage\na\tko\tmore"_s << QStringList { u"a|ko"_s };
        QTest::newRow("a label called label") << u"a\nlabel"_s << QStringList { u"a|ja"_s, u"label|ja"_s };
        QTest::newRow("nothing") << u" \n\t\n"_s << QStringList();
    }
    void readsLabelsAsPeoplePasteThem()
    {
        QFETCH(QString, text);
        QStringList read;
        for (const AskedLabel &asked : askedLabels(text, u"ja"_s))
            read.append(asked.label + u'|' + asked.language.value_or(u"–"_s));
        QTEST(read, "read");
    }

    // What is lower case is the server's to say, not Qt's.
    void lowersAsTheServerDoes()
    {
        const QStringList labels { u"Grammar:TE-Form"_s, u"ÉTÉ'); --"_s, u"テ"_s, u""_s, u"a\0b"_s, u"İ"_s };
        const Result<QStringList> lowered = loweredByServer(*m_database->connect(), labels);
        QVERIFY(lowered);
        QCOMPARE(lowered->size(), labels.size());
        QCOMPARE(lowered->first(), u"grammar:te-form"_s);
        QCOMPARE(lowered->at(1), u"été'); --"_s);
        QCOMPARE(lowered->at(5), m_database->exec(u"SELECT lower('İ')"_s));
    }

    // Over all labels, languages and rules, and not only those that the difference of the rows leads to.
    void findsEveryLabelThatMoves()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        qsizetype moved = 0;
        for (int i = 0; i < 2000; ++i) {
            const LabelTables before = someTables(random);
            const LabelTables after = someTables(random);
            const QStringList languages { u"ja"_s, u"ko"_s, u"xx"_s };
            QSet<QString> expected;
            for (const QString &label : everyLabel()) {
                for (const Language &language : { Language(), Language(u"ja"_s), Language(u"ko"_s), Language(u"xx"_s) }) {
                    for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
                        const QStringList from = before.resolver().resolve(label, language, rule).features;
                        const QStringList to = after.resolver().resolve(label, language, rule).features;
                        if (from != to)
                            expected.insert(QStringList { label, language.value_or(u"-"_s), QString::number(int(rule)),
                                from.join(u','), to.join(u',') }.join(u' '));
                    }
                }
            }
            QSet<QString> found;
            const QList<ResolutionMove> moves
                = resolutionMoves(before, after, labelsThatDiffer(before, after), languages);
            for (const ResolutionMove &move : moves) {
                for (const ResolutionMove::When &when : move.when)
                    found.insert(QStringList { move.label, when.language.value_or(u"-"_s), QString::number(int(when.rule)),
                        move.from.join(u','), move.to.join(u',') }.join(u' '));
            }
            QCOMPARE(found, expected);
            moved += moves.size();
        }
        QVERIFY(moved > 1000);
    }

    void namesTheFeaturesThatLabelsLeave()
    {
        const QList<ResolutionMove> moves { { u"a"_s, { u"f1"_s, u"f2"_s }, { u"f2"_s }, {} }, { u"b"_s, {}, { u"f3"_s }, {} },
            { u"c"_s, { u"f0"_s }, {}, {} } };
        QCOMPARE(featuresLeft(moves), (QStringList { u"f0"_s, u"f1"_s }));
    }

    // What is staged, against the database, with the findings of the features that are left.
    void tellsWhatTheChangeSetMoves()
    {
        open();
        LabelWatch &tables = LabelWatch::of(*m_workspace);
        QCOMPARE(&LabelWatch::of(*m_workspace), &tables);
        tables.start();
        QTRY_VERIFY_WITH_TIMEOUT(tables.isKnown() && !tables.isBusy(), patience);
        const QString left = m_database->exec(u"SELECT feature_id FROM linguistic_feature_aliases JOIN analysis_findings "
                                              "USING (feature_id) WHERE alias ~ '^[a-z:-]+$' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s);
        const QString other = m_database->exec(u"SELECT id FROM linguistic_features WHERE id <> '%1' ORDER BY id LIMIT 1"_s.arg(left));
        const QString alias = m_database->exec(
            u"SELECT id FROM linguistic_feature_aliases WHERE feature_id = '%1' AND alias ~ '^[a-z:-]+$' ORDER BY id LIMIT 1"_s.arg(left));
        const QString label = m_database->exec(u"SELECT alias FROM linguistic_feature_aliases WHERE id = '%1'"_s.arg(alias));
        BaseRow base;
        base.values = { { u"id"_s, alias }, { u"feature_id"_s, left }, { u"alias"_s, label },
            { u"language_id"_s, m_database->exec(u"SELECT language_id FROM linguistic_feature_aliases WHERE id = '%1'"_s.arg(alias)) } };
        if (base.values.value(u"language_id"_s)->isEmpty())
            base.values.insert(u"language_id"_s, std::nullopt);
        m_workspace->changes().setValue({ aliasesTable, { alias }, {} }, u"feature_id"_s, other, base);
        // Upper case is never asked for, wherever it would lead.
        m_workspace->changes().insertRecord(aliasesTable, { { u"feature_id"_s, other }, { u"alias"_s, u"NEVER:ASKED:For"_s } });
        QTRY_VERIFY_WITH_TIMEOUT(!tables.isBusy(), patience);

        ReportPeriod period;
        period.since = QDateTime({ 2020, 1, 1 }, {}, Qt::UTC);
        period.until = QDateTime({ 2030, 1, 1 }, {}, Qt::UTC);
        const Result<StagedImpact> impact
            = finished(readStagedImpact(m_workspace->session(), tables.committed(), tables.standing(), period));
        QVERIFY2(impact, impact ? "" : qPrintable(impact.error().message));
        QVERIFY(!impact->moves.isEmpty());
        for (const ResolutionMove &move : impact->moves)
            QCOMPARE(move.label, label);
        QCOMPARE(impact->left, QStringList { left });
        QCOMPARE(impact->reach.findings.value_or(-1),
            m_database->exec(u"SELECT count(*) FROM analysis_findings WHERE feature_id = '%1'"_s.arg(left)).toLongLong());
        QCOMPARE(impact->reach.learners.value_or(-1),
            m_database->exec(u"SELECT count(DISTINCT user_id) FROM analysis_findings WHERE feature_id = '%1'"_s.arg(left)).toLongLong());
        QVERIFY(*impact->reach.findings > 0);
    }

    // A feature that was folded into another one counts for that one, through chains, and a circle ends. Together each
    // finding and each learner counts once.
    void countsFoldedFeaturesForTheirSurvivor()
    {
        const auto fold = [this](const QString &one, const QString &into) {
            m_database->exec(u"UPDATE linguistic_features SET metadata = metadata || jsonb_build_object('mergedInto', '%2'::text) WHERE id = '%1'"_s.arg(one, into));
        };
        QStringList met;
        const Result<Rows> found = m_database->connect()->run(u"SELECT feature_id FROM analysis_findings GROUP BY 1 ORDER BY count(DISTINCT user_id) DESC, 1 LIMIT 6"_s);
        QVERIFY(found);
        for (const Row &row : found->rows)
            met.append(*row.constFirst());
        QCOMPARE(met.size(), 6);
        m_database->exec(u"UPDATE linguistic_features SET metadata = metadata - 'mergedInto'"_s);
        fold(met.at(0), met.at(1));
        fold(met.at(1), met.at(2)); // 0 → 1 → 2 ← 3
        fold(met.at(3), met.at(2));
        fold(met.at(4), met.at(5));
        fold(met.at(5), met.at(4)); // a circle
        const auto count = [this](const QString &what, const QStringList &features) {
            return m_database->exec(u"SELECT count(%1) FROM analysis_findings WHERE feature_id IN ('%2')"_s.arg(what, features.join(u"', '"_s))).toLongLong();
        };
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        const Catalog catalog = *Catalog::read(*connection);
        ReportParameters ever { { u"until"_s, u"infinity"_s } };
        const auto apart = readLabelReach(*connection, catalog, met, ever);
        QVERIFY2(apart, apart ? "" : qPrintable(apart.error().message));
        QVERIFY(!apart->contains(QString()));
        const QHash<QString, QStringList> counted { { met.at(0), met.mid(0, 1) }, { met.at(1), met.mid(0, 2) },
            { met.at(2), met.mid(0, 4) }, { met.at(3), met.mid(3, 1) }, { met.at(4), met.mid(4) }, { met.at(5), met.mid(4) } };
        for (auto it = counted.cbegin(); it != counted.cend(); ++it) {
            QCOMPARE(apart->value(it.key()).findings.value_or(-1), count(u"*"_s, *it));
            QCOMPARE(apart->value(it.key()).learners.value_or(-1), count(u"DISTINCT user_id"_s, *it));
        }
        QVERIFY(*apart->value(met.at(2)).findings > count(u"*"_s, { met.at(2) }));
        ever.insert(u"together"_s, u"yes"_s);
        const auto together = readLabelReach(*connection, catalog, { met.at(1), met.at(2) }, ever);
        QVERIFY(together);
        QCOMPARE(together->value({}).findings.value_or(-1), count(u"*"_s, met.mid(0, 4)));
        QCOMPARE(together->value({}).learners.value_or(-1), count(u"DISTINCT user_id"_s, met.mid(0, 4)));
        // A database without metadata has nothing folded.
        m_database->exec(u"ALTER TABLE linguistic_features DROP COLUMN metadata"_s);
        const auto old = readLabelReach(*connection, *Catalog::read(*connection), { met.at(2) }, { { u"until"_s, u"infinity"_s } });
        QVERIFY2(old, old ? "" : qPrintable(old.error().message));
        QCOMPARE(old->value(met.at(2)).findings.value_or(-1), count(u"*"_s, { met.at(2) }));
    }

    // A database that keeps no findings still says which labels move.
    void tellsMovesWithoutFindings()
    {
        m_database->exec(u"DROP TABLE analysis_findings CASCADE"_s);
        open();
        const LabelTables before({ feature(u"f"_s, {}, u"g:a:b"_s) }, {});
        const LabelTables after({ feature(u"f"_s, {}, u"g:a:c"_s) }, {});
        const Result<StagedImpact> impact = finished(readStagedImpact(m_workspace->session(), before, after, {}));
        QVERIFY(impact);
        QCOMPARE(impact->moves.size(), 2);
        QVERIFY(!impact->reach.findings);
        QVERIFY(impact->languages.contains(u"ja"_s)); // a conversation may be in it
    }

    void judgesGoldenLabels()
    {
        const LabelTables tables({ feature(u"old"_s, u"ja"_s, u"g:a:old"_s, u"new"_s), feature(u"new"_s, u"ja"_s, u"g:a:new"_s) },
            { { u"a1"_s, u"new"_s, {}, u"g:a:old"_s }, { u"a2"_s, u"old"_s, u"ko"_s, u"x"_s }, { u"a3"_s, u"new"_s, u"ko"_s, u"x"_s } });
        const QList<GoldenLabel> golden { { { u"G:A:Old"_s, u"ja"_s }, u"old"_s }, { { u"g:a:new"_s, {} }, u"new"_s },
            { { u"x"_s, u"ko"_s }, u"new"_s }, { { u"y"_s, {} }, u"new"_s } };
        const QList<GoldenOutcome> outcomes
            = goldenOutcomes(golden, { u"g:a:old"_s, u"g:a:new"_s, u"x"_s, u"y"_s }, tables);
        // The merged one's label is expected on the one that speaks for it: by the global alias, which deployed versions
        // with a language do not see.
        QCOMPARE(outcomes.at(0).expected, u"new"_s);
        QVERIFY(outcomes.at(0).lands(LabelRule::Documented) && !outcomes.at(0).lands(LabelRule::Deployed));
        QVERIFY(outcomes.at(1).lands());
        QVERIFY(outcomes.at(2).documented.isAmbiguous() && !outcomes.at(2).lands(LabelRule::Documented));
        QVERIFY(!outcomes.at(3).lands(LabelRule::Documented) && !outcomes.at(3).lands(LabelRule::Deployed));
        QCOMPARE(landing(outcomes, LabelRule::Documented), 2);
        QCOMPARE(landing(outcomes, LabelRule::Deployed), 1);
    }

    void keepsGoldenLabelsAsCsv()
    {
        const QList<GoldenLabel> golden { { { u"a,\"b\"\n"_s, u"ja"_s }, u"f1"_s }, { { u" c"_s, {} }, u"f2"_s } };
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        QVERIFY(writeGoldenLabels(buffer, golden));
        QCOMPARE(buffer.data(), QByteArray("label,language,feature_id\r\n\"a,\"\"b\"\"\n\",ja,f1\r\n\" c\",,f2\r\n"));
        buffer.seek(0);
        const Result<QList<GoldenLabel>> read = readGoldenLabels(buffer, u"golden.csv"_s);
        QVERIFY(read);
        QCOMPARE(*read, golden);
    }
    void readsGoldenLabelsOfOthers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("read"); // label|language|feature; one line: the problem
        QTest::newRow("tabs") << QByteArray("feature_id\tlabel\tmore\nf1\ta\tx\n") << QStringList { u"a|–|f1"_s };
        QTest::newRow("twice") << QByteArray("label,language,feature_id\na,ja,f1\na,,f3\na,ja,f2\n")
                               << QStringList { u"a|ja|f2"_s, u"a|–|f3"_s };
        QTest::newRow("empty language") << QByteArray("label,language,feature_id\na,\"\",f1\n") << QStringList { u"a|–|f1"_s };
        QTest::newRow("other columns") << QByteArray("name,feature\na,f1\n") << QStringList();
        QTest::newRow("a label without feature") << QByteArray("label,feature_id\na,f1\nb,\n") << QStringList();
    }
    void readsGoldenLabelsOfOthers()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, read);
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Result<QList<GoldenLabel>> golden = readGoldenLabels(buffer, u"golden.csv"_s);
        QCOMPARE(golden.has_value(), !read.isEmpty());
        QStringList found;
        for (const GoldenLabel &label : golden.value_or(QList<GoldenLabel>()))
            found.append(label.asked.label + u'|' + label.asked.language.value_or(u"–"_s) + u'|' + label.featureId);
        QCOMPARE(found, read);
        if (!golden)
            QVERIFY(golden.error().message.contains(u"feature_id"_s));
    }

    // From one run of the studio to the next, and along with what is staged.
    void watchesGoldenLabels()
    {
        const QString id = m_database->exec(u"SELECT id FROM linguistic_features WHERE language_id = 'ja' ORDER BY id LIMIT 1"_s);
        const QString label = m_database->exec(
            u"SELECT macro_skill || ':' || sub_skill || ':' || micro_rule FROM linguistic_features WHERE id = '%1'"_s.arg(id));
        open();
        GoldenWatch *watch = &GoldenWatch::of(*m_workspace);
        watch->start();
        QTRY_VERIFY_WITH_TIMEOUT(watch->isKnown(), patience);
        QVERIFY(!LabelWatch::of(*m_workspace).isKnown()); // nobody needs them
        watch->setLabels({ { { label.toUpper(), u"ja"_s }, id } });
        QTRY_COMPARE_WITH_TIMEOUT(watch->outcomes().size(), 1, patience);
        QVERIFY(watch->isKnown() && watch->outcomes().first().lands());

        m_workspace->changes().insertRecord(aliasesTable,
            { { u"feature_id"_s, m_database->exec(u"SELECT max(id) FROM linguistic_features"_s) }, { u"alias"_s, label },
                { u"language_id"_s, u"ja"_s } });
        QTRY_VERIFY_WITH_TIMEOUT(watch->isKnown() && !watch->outcomes().first().lands(), patience);
        QVERIFY(watch->outcomesBefore().first().lands());

        const QString path = watch->path();
        m_workspace.reset();
        QVERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<QList<GoldenLabel>> kept = readGoldenLabels(file, path);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().featureId, id);
    }

    void lintsAsThePagesDo()
    {
        m_database->exec(u"DELETE FROM linguistic_feature_aliases"_s);
        const Result<QList<LintProblem>> before = lint(LintExtent::Default);
        QVERIFY(before);
        QVERIFY(std::none_of(before->cbegin(), before->cend(), [](const LintProblem &one) { return one.key.table == aliasesTable; }));
        m_database->exec(
            u"INSERT INTO linguistic_feature_aliases (id, feature_id, alias) SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, id, "
            "text FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM linguistic_features LIMIT 3) f "
            "JOIN (VALUES (1, 'same'), (2, 'same'), (3, 'Upper')) AS t (n, text) USING (n)"_s);
        QCOMPARE(aliasProblems(), (QStringList { u"alias.conflict 1"_s, u"alias.conflict 2"_s, u"alias.case 3"_s }));
        // What somebody judged to be none.
        m_workspace.reset();
        open();
        const RecordKey upper { aliasesTable, { u"00000000-0000-0000-0000-000000000003"_s }, {} };
        Check check;
        check.id = u"alias.case"_s;
        check.column = u"alias"_s;
        Dismissals dismissals(m_workspace->session(), m_folder->filePath(u"dismissed"_s));
        QVERIFY(dismissals.keepsInDatabase());
        dismissals.dismiss(upper, check, { { u"alias"_s, u"Upper"_s } }, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.dismissal"_s), u"1"_s, patience);
        QCOMPARE(aliasProblems(), (QStringList { u"alias.conflict 1"_s, u"alias.conflict 2"_s }));
    }

private:
    Result<QList<LintProblem>> lint(LintExtent extent)
    {
        const auto connection = m_database->connect();
        const Result<Catalog> catalog = Catalog::read(*connection);
        return lintLabels(*connection, *catalog, extent);
    }
    QStringList aliasProblems()
    {
        QStringList found;
        for (const LintProblem &problem : lint(LintExtent::Default).value_or(QList<LintProblem>())) {
            if (problem.key.table == aliasesTable)
                found.append(problem.check.id + u' ' + problem.key.key.first().right(1));
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(ResolverLabTest)
#include "tst_resolverlab.moc"
