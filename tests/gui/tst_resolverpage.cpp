#include "models/content/workspace.h"
#include "models/curation/goldenwatch.h"
#include "models/curation/labelwatch.h"
#include "tests/support/pagetest.h"
#include "tests/support/testchooser.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/changesetpane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QString te = u"ja:grammar:verb-forms:te-form"_s;
const QString wa = u"ja:grammar:particles:wa-vs-ga"_s;

} // namespace

// The resolver lab through the real page: labels are typed, what is staged counts, golden labels are kept.
class ResolverPageTest final : public PageTest {
    Q_OBJECT

public:
    ResolverPageTest()
        : PageTest(Template::Life)
    {
    }

private:
    void open() { openPage(u"resolver"_s); }
    QString cell(const QString &table, int row, int column, int role = Qt::DisplayRole)
    {
        const QAbstractItemModel *model = find<QTableView>(table)->model();
        return row < model->rowCount() ? model->index(row, column).data(role).toString() : QString();
    }
    int rows(const QString &table) { return find<QTableView>(table)->model()->rowCount(); }
    QString words(const QString &label) { return find<QLabel>(label)->text(); }
    void type(const QString &text)
    {
        auto *labels = find<QPlainTextEdit>(u"trial.labels"_s);
        labels->setFocus();
        labels->selectAll();
        QTest::keyClick(labels, Qt::Key_Delete);
        for (const QChar character : text) {
            if (character == u'\n')
                QTest::keyClick(labels, Qt::Key_Return);
            else if (character == u'\t')
                QTest::keyClick(labels, Qt::Key_Tab);
            else
                QTest::keyClicks(labels, character);
        }
    }
    void stageAlias(const QString &feature, const QString &alias, const Value &language)
    {
        FieldValues values { { u"feature_id"_s, feature }, { u"alias"_s, alias } };
        if (language)
            values.insert(u"language_id"_s, language);
        changes().insertRecord(aliasesTable, values);
    }

    void fillDatabase() override
    {
        m_database->exec(u"DELETE FROM linguistic_feature_aliases;"
                         "INSERT INTO linguistic_feature_aliases (feature_id, language_id, alias) VALUES "
                         "('%1', 'ja', 'te form'), ('%1', NULL, 'te'), ('%2', NULL, 'te'), ('%2', NULL, 'wa ga')"_s.arg(te, wa));
    }

private Q_SLOTS:
    void saysWhichRowWinsAndWhy()
    {
        open();
        type(u"TE Form\tja\nte\nwa ga\tja\nno such label"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"trial.results"_s), 4, patience);
        QCOMPARE(cell(u"trial.results"_s, 0, 2), te);
        QCOMPARE(cell(u"trial.results"_s, 0, 3), te);
        QCOMPARE(cell(u"trial.results"_s, 1, 2, WordTable::BadgeRole), u"ambiguous"_s);
        QCOMPARE(cell(u"trial.results"_s, 2, 2), wa); // without language, which deployed versions do not look at
        QCOMPARE(cell(u"trial.results"_s, 2, 3, WordTable::BadgeRole), u"new feature"_s);
        QCOMPARE(cell(u"trial.results"_s, 3, 2, WordTable::BadgeRole), u"new feature"_s);

        // Of the first, every row that bears it.
        QCOMPARE(rows(u"trial.trace"_s), 1);
        QCOMPARE(cell(u"trial.trace"_s, 0, 3), u"Wins: alias of the language"_s);
        find<QTableView>(u"trial.results"_s)->selectRow(1);
        QCOMPARE(rows(u"trial.trace"_s), 2);
        QVERIFY(cell(u"trial.trace"_s, 0, 3).startsWith(u"Chance decides"_s));
        QVERIFY(words(u"trial.sentence"_s).contains(u"chance"_s));
        find<QTableView>(u"trial.results"_s)->selectRow(3);
        QCOMPARE(rows(u"trial.trace"_s), 0);
        QVERIFY(words(u"trial.sentence"_s).contains(u"would make a new feature"_s));
        const QAbstractItemModelTester tester(
            find<QTableView>(u"trial.results"_s)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    // The language that is chosen is that of every line without one of its own, and what is staged counts.
    void followsTheLanguageAndWhatIsStaged()
    {
        open();
        type(u"te form"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"trial.results"_s), 1, patience);
        QCOMPARE(cell(u"trial.results"_s, 0, 2, WordTable::BadgeRole), u"new feature"_s);
        auto *language = find<QComboBox>(u"trial.language"_s);
        QTRY_VERIFY_WITH_TIMEOUT(language->findData(u"ja"_s) > 0, patience);
        language->setCurrentIndex(language->findData(u"ja"_s));
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"trial.results"_s, 0, 2), te, patience);
        stageAlias(wa, u"te form"_s, u"ja"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"trial.results"_s, 0, 2, WordTable::BadgeRole), u"ambiguous"_s, patience);
        QCOMPARE(cell(u"trial.results"_s, 0, 2, WordTable::NoteRole), u"was "_s + te);
        changes().undo();
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"trial.results"_s, 0, 2), te, patience);
    }

    // A label that no row bears may be a known one, otherwise written: it can become an alias on the spot.
    void suggestsWhatALabelMayMean()
    {
        open();
        type(u"te\ngrammar:verb_forms:TE form\tja"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"trial.results"_s), 2, patience);
        QVERIFY(!find<QTableView>(u"trial.suggestions"_s)->isVisible());
        find<QTableView>(u"trial.results"_s)->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"trial.suggestions"_s)->isVisible(), patience);
        QCOMPARE(cell(u"trial.suggestions"_s, 0, 0), te);
        QVERIFY(cell(u"trial.suggestions"_s, 0, 1).startsWith(u"same spelling"_s));
        click(u"trial.addAlias"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"trial.results"_s, 1, 2), te, patience);
        QCOMPARE(cell(u"trial.results"_s, 1, 3), te);
        const FieldValues staged = changes().records().first().staged;
        QCOMPARE(staged.value(u"alias"_s), Value(u"grammar:verb_forms:te form"_s));
        QCOMPARE(staged.value(u"language_id"_s), Value(u"ja"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!find<QTableView>(u"trial.suggestions"_s)->isVisible(), patience);
        changes().undo();
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"trial.suggestions"_s)->isVisible(), patience);
    }

    void saysWhatIsMerged()
    {
        m_database->exec(u"UPDATE linguistic_features SET metadata = metadata || '{\"mergedInto\": \"%2\"}' WHERE id = '%1'"_s.arg(te, wa));
        open();
        type(u"te form\tja"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"trial.trace"_s), 1, patience);
        QCOMPARE(cell(u"trial.trace"_s, 0, 2, WordTable::NoteRole), u"merged into "_s + wa);
    }

    void tellsWhatTheChangeSetMoves()
    {
        open();
        m_window->page()->showTab(u"impact"_s);
        QTRY_COMPARE_WITH_TIMEOUT(words(u"impact.message.title"_s), u"Nothing staged touches a label"_s, patience);
        stageAlias(wa, u"te form"_s, u"ko"_s);
        // To the feature in Korean; and without a language deployed versions find both.
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"impact.moves"_s), 2, patience);
        QCOMPARE(cell(u"impact.moves"_s, 0, 0), u"te form"_s);
        QCOMPARE(cell(u"impact.moves"_s, 0, 1, WordTable::BadgeRole), u"new feature"_s);
        QCOMPARE(cell(u"impact.moves"_s, 0, 2), wa);
        QVERIFY(words(u"impact.reach"_s).startsWith(u"No label leaves a feature"_s));
        // From a feature, whose findings are told.
        const QString id = m_database->exec(u"SELECT id FROM linguistic_feature_aliases WHERE alias = 'te form'"_s);
        BaseRow base;
        base.values = { { u"id"_s, id }, { u"feature_id"_s, te }, { u"alias"_s, u"te form"_s }, { u"language_id"_s, u"ja"_s } };
        changes().removeRecord({ aliasesTable, { id }, {} }, base);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"impact.moves"_s), 3, patience);
        QVERIFY2(words(u"impact.reach"_s).startsWith(u"They leave 1 features, which had "_s), qPrintable(words(u"impact.reach"_s)));
        QVERIFY(find<QLabel>(u"impact.note"_s)->isVisible()); // what is counted
        changes().discardAll();
        QTRY_COMPARE_WITH_TIMEOUT(words(u"impact.message.title"_s), u"Nothing staged touches a label"_s, patience);
    }

    void keepsGoldenLabels()
    {
        open();
        type(u"te form\tja\nte\nwa ga"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"trial.results"_s), 3, patience);
        click(u"trial.keep"_s); // the ambiguous one lands nowhere
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"golden.outcomes"_s), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(words(u"golden.summary"_s), u"2 of 2 golden labels land where expected"_s, patience);
        stageAlias(te, u"wa ga"_s, std::nullopt);
        QTRY_COMPARE_WITH_TIMEOUT(words(u"golden.summary"_s), u"1 of 2 golden labels land where expected"_s, patience);
        click(u"golden.onlyStray"_s);
        QCOMPARE(rows(u"golden.outcomes"_s), 1);
        QCOMPARE(cell(u"golden.outcomes"_s, 0, 0), u"wa ga"_s);
        QCOMPARE(cell(u"golden.outcomes"_s, 0, 3, WordTable::BadgeRole), u"ambiguous"_s);

        QTemporaryDir folder;
        const QString path = folder.filePath(u"golden.csv"_s);
        FileChooser::use(std::make_unique<TestChooser>(path));
        click(u"golden.export"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.startsWith("label,language,feature_id,documented,documented_as_expected,deployed,deployed_as_expected\r\nte form,ja,"), text.constData());
        click(u"golden.onlyStray"_s);
        find<QTableView>(u"golden.outcomes"_s)->selectAll();
        click(u"golden.remove"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"golden.outcomes"_s), 0, patience);
        click(u"golden.import"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"golden.outcomes"_s), 2, patience);
        FileChooser::use(nullptr);
    }

    // One quiet line before the commit, and only where there is something to say.
    void saysItBeforeTheCommit()
    {
        open();
        ChangeSetPane pane;
        pane.setWorkspace(&m_window->workspace());
        pane.resize(1000, 60);
        pane.show();
        auto *line = pane.findChild<QLabel *>(u"goldenLine"_s);
        QVERIFY(line && !line->isVisible());
        const int height = pane.maximumHeight();
        stageAlias(te, u"wa ga"_s, std::nullopt);
        QVERIFY(!line->isVisible()); // there are no golden labels
        GoldenWatch::of(m_window->workspace()).setLabels({ { { u"Wa Ga"_s, u"ja"_s }, wa }, { { u"te form"_s, u"ja"_s }, te } });
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(line->text(),
            u"1 of 2 golden labels land where expected · by what is staged no longer: Wa Ga"_s, patience);
        QVERIFY(pane.maximumHeight() > height); // folded, and there is room for it
        changes().discardAll();
        QTRY_VERIFY_WITH_TIMEOUT(!line->isVisible(), patience);
        QCOMPARE(pane.maximumHeight(), height);
        changes().insertRecord(u"languages"_s, { { u"id"_s, u"xx"_s } });
        QVERIFY(!line->isVisible());
        pane.setWorkspace(nullptr);
    }

    void explainsADatabaseWithoutAliases()
    {
        m_database->exec(u"DROP TABLE linguistic_feature_aliases CASCADE"_s);
        open();
        QVERIFY(words(u"message.title"_s).contains(u"linguistic_feature_aliases"_s));
    }
};

QTEST_MAIN(ResolverPageTest)
#include "tst_resolverpage.moc"
