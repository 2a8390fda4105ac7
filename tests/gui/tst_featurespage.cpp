#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "models/curation/featuretree.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/recordlist.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString features = u"linguistic_features"_s;
const QString aliases = u"linguistic_feature_aliases"_s;

QString insertFeature(const QString &id, const QString &parts, const QString &rest = u"NULL, '{}'"_s)
{
    const QStringList part = parts.split(u':');
    return u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, coaching_copy, metadata) "
           "VALUES ('%1', 'ja', '%2', '%3', '%4', %5);"_s.arg(id, part.at(0), part.at(1), part.at(2), rest);
}

} // namespace

// The page of features: the tree beside the list, folding, unfolding and renaming through the window.
class FeaturesPageTest final : public PageTest {
    Q_OBJECT

public:
    FeaturesPageTest()
        : PageTest(Template::Documented)
    {
    }

private:
    ContentPage *page() { return static_cast<ContentPage *>(m_window->page()); }
    RecordList *list() { return find<RecordList>(u"list"_s); }
    QTreeView *view() { return find<QTreeView>(u"featureTree"_s); }
    FeatureTree *tree() { return static_cast<FeatureTree *>(view()->model()); }
    void select(const QString &id)
    {
        page()->showRecord({ id });
        QTRY_COMPARE(page()->currentKey(), (RecordKey { features, { id }, {} }));
    }
    template <typename Widget>
    Widget *inDialog(const QString &name)
    {
        const QDialog *dialog = page()->findChild<QDialog *>();
        return dialog ? dialog->findChild<Widget *>(name) : nullptr;
    }

    void fillDatabase() override
    {
        m_database->exec(u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) VALUES ('ja', 'ja', 'Japanese', '日本語', 'kanji', '-');"_s
            + insertFeature(u"ja:grammar:verbs:te-form"_s, u"grammar:verbs:te-form"_s, u"'Say it.', '{}'"_s)
            + insertFeature(u"grammar:verbs:te-forms"_s, u"grammar:verbs:te-forms"_s, u"NULL, '{\"sourceRuleId\": \"r\"}'"_s)
            + insertFeature(u"ja:grammar:verbs:ta-form"_s, u"grammar:verbs:ta-form"_s)
            + insertFeature(u"ja:lexis:style:very"_s, u"lexis:style:very"_s));
    }
    void begin() override
    {
        openPage(u"features"_s);
        QTRY_COMPARE(tree()->featuresUnder(tree()->indexOfBranch(u"grammar"_s)).size(), 3);
    }

private Q_SLOTS:
    void treeNarrowsTheList()
    {
        QCOMPARE(tree()->rowCount(), 7);
        view()->setCurrentIndex(tree()->indexOfBranch(u"grammar"_s, u"verbs"_s));
        QTRY_COMPARE(page()->table().rowsInWindow(), 3);
        auto *chip = find<QPushButton>(u"filter.branch"_s);
        QVERIFY(chip->isVisible());
        // Chips narrow both.
        find<QPushButton>(u"preset.machine-made"_s)->click();
        QTRY_COMPARE(page()->table().rowsInWindow(), 1);
        QTRY_COMPARE(tree()->featuresUnder(tree()->indexOfBranch(u"grammar"_s)).size(), 1);
        find<QPushButton>(u"preset.machine-made"_s)->click();
        chip->click();
        QTRY_COMPARE(page()->table().rowsInWindow(), 4);
        QVERIFY(!view()->currentIndex().isValid());
        // A micro rule is the record itself, and the list's record is shown in the tree.
        view()->setCurrentIndex(tree()->indexOf(u"ja:lexis:style:very"_s));
        QTRY_COMPARE(page()->currentKey().key.value(0), u"ja:lexis:style:very"_s);
        select(u"ja:grammar:verbs:ta-form"_s);
        QTRY_COMPARE(view()->currentIndex(), tree()->indexOf(u"ja:grammar:verbs:ta-form"_s));
    }

    void foldsAndUnfolds()
    {
        select(u"grammar:verbs:te-forms"_s);
        action(u"fold"_s)->trigger();
        QTRY_VERIFY(inDialog<QListWidget>(u"fold.list"_s) && inDialog<QListWidget>(u"fold.list"_s)->count() > 0);
        QCOMPARE(inDialog<QListWidget>(u"fold.list"_s)->item(0)->data(Qt::UserRole).toString(), u"ja:grammar:verbs:te-form"_s);
        inDialog<QPushButton>(u"fold.fold"_s)->click();
        QTRY_VERIFY(inDialog<QPushButton>(u"merge.fold"_s));
        QVERIFY(inDialog<QPushButton>(u"merge.fold"_s)->isEnabled());
        inDialog<QPushButton>(u"merge.fold"_s)->click();
        QTRY_COMPARE(changes().count(features), 1);
        QCOMPARE(changes().count(aliases), 2);
        commit();
        QCOMPARE(m_database->exec(u"SELECT string_agg(feature_id, ',') FROM linguistic_feature_aliases"_s),
            u"ja:grammar:verbs:te-form,ja:grammar:verbs:te-form"_s);
        QTRY_COMPARE(tree()->indexOf(u"grammar:verbs:te-forms"_s).data(FeatureTree::MarksRole).toStringList().value(0), u"merged"_s);

        QTRY_VERIFY(!page()->findChild<QDialog *>());
        select(u"grammar:verbs:te-forms"_s);
        action(u"unfold"_s)->trigger();
        QTRY_COMPARE(changes().count(aliases), 2);
        commit();
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM linguistic_feature_aliases"_s), u"0"_s);
        QCOMPARE(m_database->exec(u"SELECT metadata::text || is_active FROM linguistic_features WHERE id = 'grammar:verbs:te-forms'"_s),
            u"{\"sourceRuleId\": \"r\"}true"_s);
    }

    void renamesABranch()
    {
        view()->setCurrentIndex(tree()->indexOfBranch(u"grammar"_s, u"verbs"_s));
        QTRY_COMPARE(page()->table().rowsInWindow(), 3);
        list()->selectAll();
        QTRY_COMPARE(page()->selectedKeys().size(), 3);
        action(u"rename"_s)->trigger();
        QTRY_VERIFY(inDialog<QLineEdit>(u"rename.sub"_s));
        QVERIFY(!inDialog<QLineEdit>(u"rename.micro"_s)->isEnabled());
        QVERIFY(!inDialog<QPushButton>(u"rename.rename"_s)->isEnabled());
        auto *sub = inDialog<QLineEdit>(u"rename.sub"_s);
        sub->selectAll();
        QTest::keyClicks(sub, u"verb-forms"_s);
        QTRY_VERIFY(inDialog<QPushButton>(u"rename.rename"_s)->isEnabled());
        inDialog<QPushButton>(u"rename.rename"_s)->click();
        QCOMPARE(changes().count(features), 3);
        QCOMPARE(changes().count(aliases), 6);
        commit();
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM linguistic_features WHERE sub_skill = 'verb-forms'"_s), u"3"_s);
        QTRY_VERIFY(tree()->indexOfBranch(u"grammar"_s, u"verb-forms"_s).isValid());
    }

    // A part that is typed over would cut the labels off that machines send; renaming keeps them.
    void committedPartsChangeByRenamingOnly()
    {
        select(u"ja:grammar:verbs:te-form"_s);
        ContentTable &table = page()->table();
        for (const QString &part : { u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s }) {
            QString why;
            QVERIFY(!table.isEditable(page()->currentKey(), part, &why));
            QVERIFY2(why.contains(u"Rename"_s), qPrintable(why));
        }
        QVERIFY(table.isEditable(page()->currentKey(), u"coaching_copy"_s));
        QVERIFY(m_window->line(u"micro_rule"_s)->isReadOnly());
        page()->addRecord();
        QVERIFY(table.isEditable(page()->currentKey(), u"micro_rule"_s));
    }

    // The way out of an id that disagrees with its parts is renaming, for an id never changes.
    void anIdAgainstItsPartsLeadsToRenaming()
    {
        m_database->exec(insertFeature(u"ja:grammar:forms:te"_s, u"grammar:verbs:te"_s));
        page()->refresh();
        select(u"ja:grammar:forms:te"_s);
        const QList<Check> checks = page()->table().checks(page()->currentKey());
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.first().id, u"feature.id"_s);
        page()->table().takeFix(page()->currentKey(), *checks.first().fix);
        QTRY_VERIFY(inDialog<QPushButton>(u"rename.cancel"_s));
        inDialog<QPushButton>(u"rename.cancel"_s)->click();
        QVERIFY(changes().isEmpty());
    }

    void aLevelFindsItsFinerOnes()
    {
        m_database->exec(u"UPDATE linguistic_features SET cefr_references = '[\"A1.2\"]' WHERE micro_rule = 'te-form';"
                         "UPDATE linguistic_features SET cefr_references = '[\"A1\", \"B1\"]' WHERE micro_rule = 'ta-form';"
                         "UPDATE linguistic_features SET cefr_references = '[\"A2\"]' WHERE micro_rule = 'very'"_s);
        begin(); // the tree has read them already
        auto *menu = find<QMenu>(u"facetMenu.cefr_references"_s);
        Q_EMIT menu->aboutToShow();
        const QList<QAction *> levels = menu->actions();
        const auto a1 = std::find_if(
            levels.cbegin(), levels.cend(), [](const QAction *action) { return action->text() == u"A1"_s; });
        QVERIFY(a1 != levels.cend());
        (*a1)->trigger();
        QTRY_COMPARE(page()->table().rowsInWindow(), 2);
        QTRY_COMPARE(tree()->featuresUnder(tree()->indexOfBranch(u"grammar"_s)).size(), 2);
    }

    void proposesTheIdOfANewFeature()
    {
        page()->addRecord();
        const RecordKey draft = page()->currentKey();
        QVERIFY(draft.isDraft());
        ContentTable &table = page()->table();
        table.setValue(draft, u"language_id"_s, u"ja"_s);
        table.setValue(draft, u"macro_skill"_s, u"grammar"_s);
        table.setValue(draft, u"sub_skill"_s, u"Verb Forms"_s);
        table.setValue(draft, u"micro_rule"_s, u"nai form"_s);
        QCOMPARE(table.record(draft).value(u"id"_s), Value(u"ja:grammar:verb-forms:nai-form"_s));
        table.setValue(draft, u"language_id"_s, std::nullopt);
        QCOMPARE(table.record(draft).value(u"id"_s), Value(u"global:grammar:verb-forms:nai-form"_s));
        table.setValue(draft, u"id"_s, u"my-own"_s);
        table.setValue(draft, u"micro_rule"_s, u"nai"_s);
        QCOMPARE(table.record(draft).value(u"id"_s), Value(u"my-own"_s));
    }
};

QTEST_MAIN(FeaturesPageTest)
#include "tst_featurespage.moc"
