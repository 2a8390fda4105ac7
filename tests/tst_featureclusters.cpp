#include "models/curation/featureclusters.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

LabelTables::Feature feature(const QString &label, bool isMachineMade, const QString &merged = {})
{
    const QStringList parts = label.split(u':');
    LabelTables::Feature feature;
    feature.label = { isMachineMade ? label : u"ja:"_s + label, u"ja"_s, parts.value(0), parts.value(1), parts.value(2) };
    feature.isMachineMade = isMachineMade;
    feature.mergedInto = merged;
    return feature;
}

LabelReach reach(qint64 findings)
{
    return { findings, 1 };
}

QStringList told(const QList<FeatureCluster> &clusters)
{
    QStringList groups;
    for (const FeatureCluster &cluster : clusters) {
        QStringList ids;
        for (const FeatureCluster::Member &member : cluster.members)
            ids.append(member.id);
        groups.append(ids.join(u' '));
    }
    return groups;
}

} // namespace

// Which features stand together, why, and which of them should stay.
class FeatureClustersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suggestsTheCuratedOneElseMostFindings()
    {
        const LabelTables tables({ feature(u"grammar:verbs:te-form"_s, true), feature(u"grammar:verbs:te_form"_s, false),
                                     feature(u"lexis:food:ramen-noodles"_s, true), feature(u"lexis:food:noodles-ramen"_s, true),
                                     feature(u"lexis:food:sushi"_s, true) },
            {});
        const QHash<QString, LabelReach> found { { u"grammar:verbs:te-form"_s, reach(50) },
            { u"lexis:food:ramen-noodles"_s, reach(3) }, { u"lexis:food:noodles-ramen"_s, reach(9) } };
        const QList<FeatureCluster> clusters = featureClusters(tables, found, { false, 1 });
        QCOMPARE(told(clusters), (QStringList { u"ja:grammar:verbs:te_form grammar:verbs:te-form"_s,
            u"lexis:food:noodles-ramen lexis:food:ramen-noodles"_s }));
        QCOMPARE(clusters.first().survivor, u"ja:grammar:verbs:te_form"_s);
        QCOMPARE(clusters.first().findings(), 50);
        QCOMPARE(clusters.first().why(u"grammar:verbs:te-form"_s, clusters.first().survivor).reason, MatchReason::SameSpelling);
        QCOMPARE(clusters.at(1).why(u"lexis:food:ramen-noodles"_s, clusters.at(1).survivor).reason, MatchReason::SameWords);
    }

    // What was folded already, and what only looks alike, is in no group.
    void leavesOutWhatIsMerged()
    {
        const LabelTables tables({ feature(u"grammar:verbs:te-form"_s, true, u"ja:grammar:verbs:te_form"_s),
                                     feature(u"grammar:verbs:te_form"_s, false), feature(u"lexis:drinks:ビール"_s, true),
                                     feature(u"lexis:drinks:ビル"_s, true) },
            {});
        QVERIFY(featureClusters(tables, {}, {}).isEmpty());
    }

    // A pair that a person judged not to be the same is together only where a third is near to both.
    void leavesApartWhatAPersonTookApart()
    {
        const QString one = u"grammar:verbs:te-form"_s;
        const QString other = u"grammar:verbs:te_form"_s;
        const QString third = u"grammar:verbs:te form"_s;
        const QList<LabelTables::Feature> two { feature(one, true), feature(other, true) };
        const QList<LabelTables::Feature> three = two + QList<LabelTables::Feature> { feature(third, true) };
        ClusterOptions options { false, 1 };
        QCOMPARE(featureClusters(LabelTables(two, {}), {}, options).size(), 1);
        options.apart = { std::pair(one, other) };
        QVERIFY(featureClusters(LabelTables(two, {}), {}, options).isEmpty());
        QCOMPARE(featureClusters(LabelTables(three, {}), {}, options).first().members.size(), 3);
        options.apart.insert(std::pair(third, other));
        QCOMPARE(told(featureClusters(LabelTables(three, {}), {}, options)), QStringList { third + u' ' + one });
        // Neither is one a paraphrase of the other.
        const LabelTables alike({ feature(u"grammar:particles:wa-vs-ga"_s, false), feature(u"grammar:particle:wa-ga-confusion"_s, true) },
            { { u"a"_s, u"ja:grammar:particles:wa-vs-ga"_s, u"ja"_s, u"grammar:particles:wa ga confused"_s } });
        QCOMPARE(featureClusters(alike, {}, { true, 0.5 }).size(), 1);
        QVERIFY(featureClusters(alike, {}, { true, 0.5, { std::pair(u"grammar:particle:wa-ga-confusion"_s, u"ja:grammar:particles:wa-vs-ga"_s) } }).isEmpty());
    }

    // Other words for the same, in the same macro skill; by an alias too, which is said.
    void findsParaphrases()
    {
        const LabelTables tables({ feature(u"grammar:particles:wa-vs-ga"_s, false), feature(u"grammar:particle:wa-ga-confusion"_s, true),
                                     feature(u"lexis:particle:wa-ga-confusion"_s, true), feature(u"grammar:counters:hon-mai"_s, false) },
            { { u"a"_s, u"ja:grammar:particles:wa-vs-ga"_s, u"ja"_s, u"grammar:particles:wa ga confused"_s } });
        QVERIFY(featureClusters(tables, {}, { false, 0.5 }).isEmpty());
        const QList<FeatureCluster> clusters = featureClusters(tables, {}, { true, 0.5 });
        QCOMPARE(told(clusters), QStringList { u"ja:grammar:particles:wa-vs-ga grammar:particle:wa-ga-confusion"_s });
        const FeatureCluster::Why why = clusters.first().why(u"grammar:particle:wa-ga-confusion"_s, clusters.first().survivor);
        QCOMPARE(why.reason, MatchReason::Alike);
        QVERIFY(why.likeness >= 0.5);
        QCOMPARE(why.through, u"grammar:particles:wa ga confused"_s);
        QVERIFY(featureClusters(tables, {}, { true, 0.99 }).isEmpty());
    }

    void readsReachOnTheServer()
    {
        TestDatabase database(TestDatabase::Template::Life);
        const QFuture<Result<Session::Ptr>> opening = Session::open(database.profile(), {});
        QVERIFY(QTest::qWaitFor([&] { return opening.isFinished(); }, 20'000));
        const Session::Ptr session = *opening.result();
        const Result<LabelTables> tables = LabelTables::read(*database.connect(), session->catalog());
        QVERIFY(tables);
        const Query<QList<FeatureCluster>> query = readFeatureClusters(*session, *tables, {});
        QVERIFY(QTest::qWaitFor([&] { return query.future().isFinished(); }, 60'000));
        const Result<QList<FeatureCluster>> clusters = query.future().result();
        QVERIFY(clusters);
        QVERIFY(clusters->size() > 3);
        for (const FeatureCluster &cluster : *clusters) {
            QStringList words;
            for (const FeatureCluster::Member &member : cluster.members) {
                words.append(u"%1 (%2)"_s.arg(member.id).arg(member.reach.findings.value_or(0)));
                QCOMPARE(QString::number(member.reach.findings.value_or(0)),
                    database.exec(u"SELECT count(*) FROM analysis_findings WHERE feature_id = '%1' OR feature_id IN "
                                  "(SELECT id FROM linguistic_features WHERE metadata ->> 'mergedInto' = '%1')"_s.arg(member.id)));
                QVERIFY(tables->feature(member.id)->mergedInto.isEmpty());
            }
            qInfo("%s", qPrintable(words.join(u", "_s)));
        }
    }
};

QTEST_GUILESS_MAIN(FeatureClustersTest)
#include "tst_featureclusters.moc"
