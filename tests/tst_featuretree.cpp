#include "models/curation/featuretree.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

LabelTables::Feature feature(const QString &id, const std::optional<QString> &language, const QString &parts)
{
    const QStringList part = parts.split(u':');
    LabelTables::Feature made;
    made.label = { id, language, part.at(0), part.at(1), part.at(2) };
    made.hasCopy = true;
    return made;
}

const QStringList skills { u"grammar"_s, u"lexis"_s, u"pronunciation"_s };

} // namespace

// Features as a tree of macro skill, sub skill and micro rule.
class FeatureTreeTest final : public QObject {
    Q_OBJECT

private:
    static LabelTables tables()
    {
        LabelTables::Feature machine = feature(u"b"_s, std::nullopt, u"grammar:verbs:ta"_s);
        machine.isMachineMade = true;
        machine.hasCopy = false;
        LabelTables::Feature folded = feature(u"c"_s, u"ko"_s, u"grammar:nouns:x"_s);
        folded.isActive = false;
        folded.mergedInto = u"a"_s;
        LabelTables::Feature levelled = feature(u"d"_s, u"ko"_s, u"discourse:order:y"_s);
        levelled.levels = u"[\"A1\", \"B2\"]"_s;
        return LabelTables({ feature(u"a"_s, u"ja"_s, u"grammar:verbs:te"_s), machine, folded, levelled }, {});
    }
    static QStringList texts(const FeatureTree &tree, const QModelIndex &parent = {})
    {
        QStringList found;
        for (int row = 0; row < tree.rowCount(parent); ++row)
            found += tree.index(row, 0, parent).data().toString();
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsEveryMacroSkill()
    {
        FeatureTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.show(tables(), skills);
        // In the database's order, also without a feature; one that it does not know comes last.
        QCOMPARE(texts(tree), (QStringList { u"grammar"_s, u"lexis"_s, u"pronunciation"_s, u"discourse"_s }));
        QCOMPARE(texts(tree, tree.indexOfBranch(u"grammar"_s)), (QStringList { u"nouns"_s, u"verbs"_s }));
        QCOMPARE(texts(tree, tree.indexOfBranch(u"grammar"_s, u"verbs"_s)), (QStringList { u"ta"_s, u"te"_s }));
        QCOMPARE(tree.indexOfBranch(u"grammar"_s).data(FeatureTree::CountRole).toInt(), 3);
        QCOMPARE(tree.indexOfBranch(u"pronunciation"_s).data(FeatureTree::CountRole).toInt(), 0);
        QCOMPARE(tree.featuresUnder(tree.indexOfBranch(u"grammar"_s)), (QStringList { u"c"_s, u"b"_s, u"a"_s }));
        QCOMPARE(tree.indexOf(u"c"_s).data(FeatureTree::MarksRole).toStringList(), QStringList { u"merged"_s });
        QCOMPARE(tree.indexOf(u"b"_s).data(FeatureTree::MarksRole).toStringList(), (QStringList { u"machine-made"_s, u"no-copy"_s }));
        QVERIFY(!tree.indexOf(u"none"_s).isValid());
    }

    void narrowsAsTheListDoes_data()
    {
        QTest::addColumn<QList<ColumnFilter>>("filters");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        using Kind = ColumnFilter::Kind;
        QTest::newRow("language") << QList<ColumnFilter> { { u"language_id"_s, Kind::Equals, u"ko"_s } } << u""_s << QStringList { u"c"_s, u"d"_s };
        QTest::newRow("global") << QList<ColumnFilter> { { u"language_id"_s, Kind::IsNull, {} } } << u""_s << QStringList { u"b"_s };
        QTest::newRow("active") << QList<ColumnFilter> { { u"is_active"_s, Kind::Equals, u"false"_s } } << u""_s << QStringList { u"c"_s };
        QTest::newRow("level") << QList<ColumnFilter> { { u"cefr_references"_s, Kind::Contains, u"\"B2\""_s } } << u""_s << QStringList { u"d"_s };
        QTest::newRow("machine") << QList<ColumnFilter> { { u"metadata"_s, Kind::Contains, u"\"sourceRuleId\""_s } } << u""_s << QStringList { u"b"_s };
        QTest::newRow("no copy") << QList<ColumnFilter> { { u"coaching_copy"_s, Kind::IsNull, {} } } << u""_s << QStringList { u"b"_s };
        QTest::newRow("what it cannot tell") << QList<ColumnFilter> { { u"created_at"_s, Kind::IsNull, {} } } << u"TE"_s << QStringList { u"a"_s };
    }
    void narrowsAsTheListDoes()
    {
        QFETCH(const QList<ColumnFilter>, filters);
        QFETCH(const QString, search);
        QFETCH(const QStringList, found);
        FeatureTree tree;
        tree.show(tables(), skills, filters, search);
        QStringList shown;
        for (int row = 0; row < tree.rowCount(); ++row)
            shown += tree.featuresUnder(tree.index(row, 0));
        shown.sort();
        QCOMPARE(shown, found);
    }

    void branchesNarrowTheList()
    {
        FeatureTree tree;
        tree.show(tables(), skills);
        QCOMPARE(tree.filtersOf(tree.indexOfBranch(u"grammar"_s)),
            (QList<ColumnFilter> { { u"macro_skill"_s, ColumnFilter::Kind::Equals, u"grammar"_s } }));
        QCOMPARE(tree.filtersOf(tree.indexOfBranch(u"grammar"_s, u"verbs"_s)).size(), 2);
        QVERIFY(tree.filtersOf(tree.indexOf(u"a"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FeatureTreeTest)
#include "tst_featuretree.moc"
