#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "tests/support/pagetest.h"
#include "views/pages/curation/clustermodel.h"
#include "views/pages/curation/wordtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
const QString te = u"ja:grammar:verb-forms:te-form"_s;
const QString wa = u"ja:grammar:particles:wa-vs-ga"_s;

} // namespace

// Near-duplicates through the real page: grouped with their reason, one survivor, merged as one undo step.
class ClustersPageTest final : public PageTest {
    Q_OBJECT

private:
    QTableView *groups() { return find<QTableView>(u"clusters.groups"_s); }
    QTableView *members() { return find<QTableView>(u"clusters.members"_s); }
    QString member(int row, int column, int role = Qt::DisplayRole)
    {
        return members()->model()->index(row, column).data(role).toString();
    }
    int rowOf(const QString &id)
    {
        for (int row = 0; row < members()->model()->rowCount(); ++row) {
            if (member(row, ClusterModel::FeatureAt) == id)
                return row;
        }
        return -1;
    }
    void tick(const QString &id)
    {
        const QModelIndex index = members()->model()->index(rowOf(id), ClusterModel::FeatureAt);
        members()->setCurrentIndex(index);
        QTest::keyClick(members(), Qt::Key_Space);
    }
    void open()
    {
        openPage(u"clusters"_s);
        click(u"clusters.paraphrases"_s); // other spellings only
        QTRY_COMPARE_WITH_TIMEOUT(groups()->model()->rowCount(), 2, patience);
        m_window->page()->showRecord({ u"grammar:verb-forms:te_form"_s });
        QTRY_COMPARE_WITH_TIMEOUT(members()->model()->rowCount(), 3, patience);
    }

    void fillDatabase() override
    {
        m_database->exec(u"DELETE FROM linguistic_feature_aliases; DELETE FROM linguistic_features WHERE id NOT IN ('%1', '%2');"
                         "INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, metadata) VALUES "
                         "('grammar:verb-forms:te_form', 'ja', 'grammar', 'verb-forms', 'te_form', '{\"sourceRuleId\": \"1\"}'),"
                         "('grammar:verb forms:form te', 'ja', 'grammar', 'verb forms', 'form te', '{\"sourceRuleId\": \"2\"}'),"
                         "('grammar:particles:ga-vs-wa', 'ja', 'grammar', 'particles', 'ga-vs-wa', '{\"sourceRuleId\": \"3\"}')"_s.arg(te, wa));
    }

private Q_SLOTS:
    void groupsWithTheReason()
    {
        open();
        QCOMPARE(member(0, ClusterModel::FeatureAt), te);
        QCOMPARE(member(0, ClusterModel::FeatureAt, WordTable::BadgeRole), u"stays"_s);
        QVERIFY(member(rowOf(u"grammar:verb-forms:te_form"_s), ClusterModel::FeatureAt, WordTable::BelowRole).startsWith(u"same spelling"_s));
        QVERIFY(member(rowOf(u"grammar:verb forms:form te"_s), ClusterModel::FeatureAt, WordTable::BelowRole).startsWith(u"same words"_s));
        QCOMPARE(find<QPushButton>(u"clusters.merge"_s)->text(), u"Merge 2 into the one that stays"_s);
        const QAbstractItemModelTester tester(members()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester other(groups()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void mergesTheTickedOnesAsOneStep()
    {
        open();
        click(u"clusters.merge"_s);
        QTRY_VERIFY_WITH_TIMEOUT(changes().count(featuresTable) >= 2, patience);
        const LabelWatch &tables = LabelWatch::of(m_window->workspace());
        QTRY_COMPARE_WITH_TIMEOUT(tables.standing().survivorOf(u"grammar:verb-forms:te_form"_s), te, patience);
        QCOMPARE(tables.standing().survivorOf(u"grammar:verb forms:form te"_s), te);
        QTRY_COMPARE_WITH_TIMEOUT(groups()->model()->rowCount(), 1, patience); // what is folded is in no group
        changes().undo();
        QVERIFY(changes().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(groups()->model()->rowCount(), 2, patience);
    }

    void leavesOutWhatIsUnticked()
    {
        open();
        tick(u"grammar:verb forms:form te"_s);
        QCOMPARE(find<QPushButton>(u"clusters.merge"_s)->text(), u"Merge 1 into the one that stays"_s);
        click(u"clusters.merge"_s);
        const LabelWatch &tables = LabelWatch::of(m_window->workspace());
        QTRY_COMPARE_WITH_TIMEOUT(tables.standing().survivorOf(u"grammar:verb-forms:te_form"_s), te, patience);
        QCOMPARE(tables.standing().survivorOf(u"grammar:verb forms:form te"_s), u"grammar:verb forms:form te"_s);
    }

    void letsAnotherOneStay()
    {
        open();
        const QString other = u"grammar:verb forms:form te"_s;
        members()->setCurrentIndex(members()->model()->index(rowOf(other), 0));
        click(u"clusters.survivor"_s);
        QCOMPARE(member(rowOf(other), ClusterModel::FeatureAt, WordTable::BadgeRole), u"stays"_s);
        QVERIFY(!members()->model()->index(rowOf(other), 0).data(Qt::CheckStateRole).isValid());
        click(u"clusters.merge"_s);
        const LabelWatch &tables = LabelWatch::of(m_window->workspace());
        QTRY_COMPARE_WITH_TIMEOUT(tables.standing().survivorOf(te), other, patience);
        QCOMPARE(tables.standing().survivorOf(u"grammar:verb-forms:te_form"_s), other);
    }

    void narrowsToALanguage()
    {
        open();
        auto *language = find<QComboBox>(u"clusters.language"_s);
        QTRY_VERIFY_WITH_TIMEOUT(language->findData(u"ko"_s) > 0, patience);
        language->setCurrentIndex(language->findData(u"ko"_s));
        QCOMPARE(find<QLabel>(u"message.title"_s)->text(), u"None in this language"_s);
        language->setCurrentIndex(language->findData(u"ja"_s));
        QCOMPARE(groups()->model()->rowCount(), 2);
    }
};

QTEST_MAIN(ClustersPageTest)
#include "tst_clusterspage.moc"
