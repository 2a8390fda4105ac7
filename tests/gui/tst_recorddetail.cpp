#include "views/records/detail/recorddetail.h"

#include "models/database/session.h"
#include "models/people/personalmask.h"
#include "models/records/savedviews.h"
#include "tests/support/testchooser.h"
#include "tests/support/testdatabase.h"
#include "tests/support/widgettest.h"
#include "tests/support/workspacebench.h"
#include "views/editors/textarea.h"
#include "views/records/detail/jsontree.h"
#include "views/records/export/recordexportdialog.h"
#include "views/records/saved/savedviewsmenu.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

} // namespace

// A row as a form, the dialog that exports, and the chip of saved views, by what a person does with them.
class RecordDetailTest final : public WidgetTest {
    Q_OBJECT

private:
    std::unique_ptr<ReadingZone> m_zone;
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;
    QTemporaryDir m_folder;
    const QString m_notes = m_folder.filePath(u"disclosures.jsonl"_s);
    PersonalMask m_mask { DisclosureLog(m_notes), u"kaiwa"_s, u"author"_s };

    std::unique_ptr<RecordDetail> open(const QString &table, const QStringList &key)
    {
        auto detail = std::make_unique<RecordDetail>(*m_session);
        detail->resize(620, 800);
        detail->showRow(table, key);
        const auto settled = [&] { return !detail->isLoading(); };
        if (!QTest::qWaitFor(settled, patience))
            qFatal("The row does not come.");
        detail->show();
        return detail;
    }
    // Keeps a picture where KAIWA_PICTURES names a folder, to be looked at.
    void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("KAIWA_PICTURES");
        if (folder.isEmpty())
            return;
        for (const auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
            Theme::instance().choose(choice);
            QCoreApplication::processEvents();
            widget.grab().save(folder + u'/' + name + (choice == Theme::Choice::Dark ? u"-dark.png"_s : u"-light.png"_s));
        }
        Theme::instance().choose(Theme::Choice::Light);
    }

    void setUpAll() override;
    void setUp() override { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void tearDownAll() override;

private Q_SLOTS:
    void showsEveryColumn();
    void longTextIsWhole();
    void listsAreLists();
    void linksStandOnTheLineOfTheirNames();
    void valuesStandBelowTheirNamesWhereItIsNarrow();
    void hidesWhatIsNotSet();
    void personalColumnsAreMasked();
    void followsReferences();
    void countsWhatRefersToIt();
    void copiesTheRow();
    void fitsANarrowPage();
    void missingRows();
    void tablesWithoutKey();
    void exportsFromTheDialog();
    void exportsNothingThatCannotBeNoted();
    void leavesOutWhatIsMasked();
    void dialogCancels();
    void savesAndChoosesViews();
};

void RecordDetailTest::setUpAll()
{
    Theme::instance().choose(Theme::Choice::Light);
    m_zone = std::make_unique<ReadingZone>(qApp);
    m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
    m_database->exec(uR"(
        CREATE TABLE parents (id uuid PRIMARY KEY, name text, code text UNIQUE);
        CREATE TABLE things (id int PRIMARY KEY, parent uuid REFERENCES parents, by_code text REFERENCES parents (code), words text,
            empty text, nothing text, tree json, broken text, yes boolean, exact numeric(20,2), moment timestamptz, email text);
        INSERT INTO parents VALUES ('12345678-1234-1234-1234-1234567890ab', 'First', 'F');
        INSERT INTO things VALUES (1, '12345678-1234-1234-1234-1234567890ab', 'F', repeat('A long line, こんにちは. ', 20) || 'THE END', '', NULL,
            '{"big": 12345678901234567890, "levels": {"a": [1, 2]}}', NULL, true, 1234567.50, '2024-02-29 23:30:00+00', 'somebody@example.org');
        INSERT INTO things (id, parent) SELECT i, '12345678-1234-1234-1234-1234567890ab' FROM generate_series(2, 12000) i;
        CREATE TABLE lists (id int PRIMARY KEY, tags text[], numbers int[], many text[], grid int[][], none text[],
            a int, b int, c int, d int, e int, f int, owner uuid REFERENCES parents);
        INSERT INTO lists VALUES (1, ARRAY['one', 'two, with comma', NULL], '{3,1}', array_fill('word'::text, ARRAY[20]), '{{1,2},{3,4}}', '{}',
            NULL, NULL, NULL, NULL, NULL, NULL, '12345678-1234-1234-1234-1234567890ab');
        CREATE TABLE keyless (words text);
        INSERT INTO keyless VALUES ('one');
        CREATE VIEW slow AS SELECT i, pg_sleep(0.002)::text AS words FROM generate_series(1, 100000) i;)"_s);
    m_session = openSession(m_database->profile());
}

void RecordDetailTest::tearDownAll()
{
    m_session.reset();
    m_database.reset();
    m_zone.reset();
}

void RecordDetailTest::showsEveryColumn()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    QCOMPARE(in<QLabel>(*detail, u"value.nothing"_s)->text(), u"not set"_s);
    QVERIFY(in<QLabel>(*detail, u"value.nothing"_s)->font().italic());
    QCOMPARE(in<QLabel>(*detail, u"value.empty"_s)->text(), u"empty text"_s);
    QCOMPARE(in<QLabel>(*detail, u"value.yes"_s)->text(), u"● yes"_s);
    QCOMPARE(in<QLabel>(*detail, u"value.exact"_s)->text(), u"1234567.50"_s);
    QVERIFY(in<QLabel>(*detail, u"type.exact"_s)->text().contains(u"2"_s));
    QVERIFY(!in<JsonTree>(*detail, u"value.tree"_s)->isBroken());
    QVERIFY(in<QLabel>(*detail, u"recordDetail.title"_s)->text().contains(u"Things"_s));
    m_zone->choose("Asia/Tokyo");
    const QString tokyo = in<QLabel>(*detail, u"value.moment"_s)->text();
    m_zone->choose("UTC");
    QVERIFY2(tokyo != in<QLabel>(*detail, u"value.moment"_s)->text(), qPrintable(tokyo));
    in<JsonTree>(*detail, u"value.tree"_s)->expandAll();
    picture(*detail, u"thing"_s);
}

void RecordDetailTest::longTextIsWhole()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    QVERIFY(in<TextArea>(*detail, u"value.words"_s)->exactText().endsWith(u"THE END"_s));
    QVERIFY(in<TextArea>(*detail, u"value.words"_s)->isReadOnly());
}

// An array's entries one by one, not as the server writes them.
void RecordDetailTest::listsAreLists()
{
    const auto detail = open(u"lists"_s, { u"1"_s });
    QCOMPARE(in<QLabel>(*detail, u"value.tags"_s)->text(), u"• one\n• two, with comma\n• not set"_s);
    QCOMPARE(in<QLabel>(*detail, u"value.numbers"_s)->text(), u"• 3\n• 1"_s);
    QCOMPARE(in<TextArea>(*detail, u"value.many"_s)->exactText().count(u"• word"_s), 20);
    QVERIFY(in<QLabel>(*detail, u"value.grid"_s)->text().contains(u"{1,2}"_s)); // of several dimensions as it is written
    QVERIFY(!in<QLabel>(*detail, u"value.none"_s)->text().isEmpty());
    const QString link = in<QPushButton>(*detail, u"value.owner"_s)->text();
    QCOMPARE(link, u"First (12345678…)"_s);
    QVERIFY(in<QPushButton>(*detail, u"value.owner"_s)->toolTip().contains(u"12345678-1234-1234-1234-1234567890ab"_s));
    picture(*detail, u"lists"_s);
}

void RecordDetailTest::linksStandOnTheLineOfTheirNames()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    QVERIFY(QTest::qWaitForWindowExposed(detail.get()));
    const auto middleOfWords = [&](QWidget *widget) { return widget->mapTo(detail.get(), QPoint(0, widget->height() / 2)).y(); };
    auto *link = in<QPushButton>(*detail, u"value.parent"_s);
    QWidget *type = in<QLabel>(*detail, u"type.parent"_s);
    const auto names = type->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(qAbs(middleOfWords(names.first()) - middleOfWords(link)) <= 1);
}

void RecordDetailTest::valuesStandBelowTheirNamesWhereItIsNarrow()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    const auto isBelow = [&] {
        QWidget *value = in<QPushButton>(*detail, u"value.parent"_s);
        QWidget *type = in<QLabel>(*detail, u"type.parent"_s);
        return value->mapTo(detail.get(), QPoint()).y() >= type->mapTo(detail.get(), QPoint(0, type->height())).y();
    };
    QVERIFY(!isBelow());
    detail->resize(360, 800);
    QTRY_VERIFY(isBelow());
    QPushButton *link = in<QPushButton>(*detail, u"value.parent"_s);
    QTRY_VERIFY(link->mapTo(detail.get(), QPoint(link->width(), 0)).x() <= detail->width());
    detail->resize(620, 800);
    QTRY_VERIFY(!isBelow());
}

// A wide row without its empty fields, and with them; the choice stays for other rows.
void RecordDetailTest::hidesWhatIsNotSet()
{
    const auto detail = open(u"lists"_s, { u"1"_s });
    QVERIFY(detail->findChild<QWidget *>(u"value.a"_s));
    in<QPushButton>(*detail, u"recordDetail.unset"_s)->click();
    QTRY_VERIFY(!detail->findChild<QWidget *>(u"value.a"_s));
    QVERIFY(detail->findChild<QWidget *>(u"value.none"_s)); // empty is not unset
    const auto other = open(u"lists"_s, { u"1"_s });
    QVERIFY(!other->findChild<QWidget *>(u"value.a"_s));
    in<QPushButton>(*other, u"recordDetail.unset"_s)->click();
    QTRY_VERIFY(other->findChild<QWidget *>(u"value.a"_s));
    QVERIFY(!open(u"parents"_s, { u"12345678-1234-1234-1234-1234567890ab"_s })->findChild<QWidget *>(u"recordDetail.unset"_s));
}

void RecordDetailTest::personalColumnsAreMasked()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    QSignalSpy asked(detail.get(), &RecordDetail::revealRequested);
    const auto says = [&detail](const QString &text) {
        for (const QLabel *label : detail->findChildren<QLabel *>()) {
            if (label->text().contains(text) || label->toolTip().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(!says(u"example.org"_s));
    QTest::mouseClick(in<QPushButton>(*detail, u"recordDetail.copyJson"_s), Qt::LeftButton);
    QVERIFY(!QApplication::clipboard()->text().contains(u"example.org"_s));
    QVERIFY(in<QLabel>(*detail, u"recordDetail.note"_s)->text().contains(u"masked"_s));
    in<QPushButton>(*detail, u"reveal.email"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"email"_s);
    QVERIFY(!says(u"example.org"_s)); // whoever counts has not agreed yet
    detail->reveal(u"email"_s);
    QVERIFY(says(u"somebody@example.org"_s));
    detail->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading(), patience);
    QVERIFY(says(u"somebody@example.org"_s));
    detail->showRow(u"things"_s, { u"1"_s });
    QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading(), patience);
    QVERIFY(!says(u"example.org"_s));
}

void RecordDetailTest::followsReferences()
{
    const auto detail = open(u"things"_s, { u"1"_s });
    QSignalSpy followed(detail.get(), &RecordDetail::followReference);
    QSignalSpy rows(detail.get(), &RecordDetail::showReferring);
    auto *link = in<QPushButton>(*detail, u"value.parent"_s);
    QVERIFY(link->text().contains(u"First"_s));
    link->click();
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().at(0).toString(), u"parents"_s);
    QCOMPARE(followed.first().at(1).toStringList(), QStringList { u"12345678-1234-1234-1234-1234567890ab"_s });
    in<QPushButton>(*detail, u"value.by_code"_s)->click(); // refers to another column than the key
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().first().value<RecordScope>(),
        (RecordScope { u"parents"_s, { { u"code"_s, ColumnFilter::Kind::Equals, u"F"_s } } }));
}

void RecordDetailTest::countsWhatRefersToIt()
{
    const auto detail = open(u"parents"_s, { u"12345678-1234-1234-1234-1234567890ab"_s });
    QSignalSpy rows(detail.get(), &RecordDetail::showReferring);
    auto *count = in<QPushButton>(*detail, u"count.things.parent"_s);
    auto *few = in<QPushButton>(*detail, u"count.things.by_code"_s);
    count->click();
    few->click();
    QTRY_VERIFY_WITH_TIMEOUT(count->text().contains(u"more than 10,000"_s), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(few->text().startsWith(u"1 "_s), qPrintable(few->text()), patience);
    picture(*detail, u"parent"_s);
    in<QPushButton>(*detail, u"referring.things.parent"_s)->click();
    QCOMPARE(rows.size(), 1);
    const auto scope = rows.first().first().value<RecordScope>();
    QCOMPARE(scope.table, u"things"_s);
    // The scope finds them.
    WindowQuery query(m_session->catalog(), scope.table);
    WindowOptions options;
    options.filters = scope.filters;
    query.setOptions(options);
    const Result<Rows> counted = m_database->connect()->run(query.count(100'000));
    QVERIFY(counted);
    QCOMPARE(counted->rows.first().first(), Value(u"12000"_s));
}

void RecordDetailTest::copiesTheRow()
{
    const auto detail = open(u"parents"_s, { u"12345678-1234-1234-1234-1234567890ab"_s });
    in<QPushButton>(*detail, u"recordDetail.copyCsv"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"id,name,code\r\n12345678-1234-1234-1234-1234567890ab,First,F\r\n"_s);
    in<QPushButton>(*detail, u"recordDetail.copyJson"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(),
        u"{\"id\":\"12345678-1234-1234-1234-1234567890ab\",\"name\":\"First\",\"code\":\"F\"}\n"_s);
}

void RecordDetailTest::fitsANarrowPage()
{
    const QString message = m_database->exec(u"SELECT id FROM messages WHERE grammar_analysis IS NOT NULL ORDER BY id LIMIT 1"_s);
    for (const auto &[table, key] : { std::pair(u"messages"_s, message), std::pair(u"things"_s, u"1"_s),
             std::pair(u"users"_s, m_database->exec(u"SELECT id FROM users ORDER BY id LIMIT 1"_s)) }) {
        const auto detail = open(table, { key });
        QVERIFY(QTest::qWaitForWindowExposed(detail.get()));
        QVERIFY2(detail->minimumSizeHint().width() <= 620, qPrintable(table));
        const auto *scroll = in<QScrollArea>(*detail, u"recordDetail.scroll"_s);
        QVERIFY2(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width(),
            qPrintable(u"%1: %2"_s.arg(table).arg(scroll->widget()->minimumSizeHint().width())));
        picture(*detail, table);
    }
}

void RecordDetailTest::missingRows()
{
    const auto detail = open(u"things"_s, { u"99999999"_s });
    QVERIFY(in<QLabel>(*detail, u"recordDetail.note"_s)->text().contains(u"not there"_s));
    QVERIFY(!in<QPushButton>(*detail, u"recordDetail.copyCsv"_s)->isVisibleTo(detail.get()));
    const auto refused = open(u"things"_s, { u"no number"_s });
    QVERIFY(!in<QLabel>(*refused, u"recordDetail.note"_s)->text().isEmpty());
    const auto unknown = open(u"no_such_table"_s, { u"1"_s });
    QVERIFY(in<QLabel>(*unknown, u"recordDetail.note"_s)->text().contains(u"no_such_table"_s));
}

void RecordDetailTest::tablesWithoutKey()
{
    const auto detail = open(u"keyless"_s, { u"(0,1)"_s });
    QCOMPARE(in<QLabel>(*detail, u"value.words"_s)->text(), u"one"_s);
}

void RecordDetailTest::exportsFromTheDialog()
{
    const QString path = m_folder.filePath(u"things.csv"_s);
    FileChooser::use(std::make_unique<TestChooser>(path));
    WindowQuery query(m_session->catalog(), u"things"_s, { u"id"_s, u"email"_s });
    WindowOptions options;
    options.filters = { { u"email"_s, ColumnFilter::Kind::Equals, u"somebody@example.org"_s } };
    query.setOptions(options);
    QWidget page;
    auto *dialog = new RecordExportDialog(*m_session, m_mask, query, u"things"_s, &page, { u"email"_s, u"id"_s });
    dialog->show();
    QSignalSpy exported(dialog, &RecordExportDialog::exported);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
    QCOMPARE(contentsOf(path), QByteArray("id\r\n1\r\n")); // mails only where they are asked for
    QVERIFY(!QFile::exists(m_notes));
    picture(*dialog, u"export-done"_s);
    in<QCheckBox>(*dialog, u"recordExport.personal"_s)->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, patience);
    QCOMPARE(contentsOf(path), QByteArray("email,id\r\nsomebody@example.org,1\r\n"));
    QVERIFY(contentsOf(m_notes).contains("\"column\":\"email\""));
    QCOMPARE(contentsOf(m_notes).count('\n'), 1);
    in<QRadioButton>(*dialog, u"recordExport.all"_s)->click();
    in<QComboBox>(*dialog, u"recordExport.format"_s)->setCurrentIndex(1);
    in<QPushButton>(*dialog, u"recordExport.export"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 3, patience);
    QVERIFY(contentsOf(path).startsWith("{\"id\":1,\"parent\":"));
    QVERIFY(in<QLabel>(*dialog, u"recordExport.status"_s)->text().contains(u"things.csv"_s));
}

// Where nobody can be told later who took personal data along, none is taken.
void RecordDetailTest::exportsNothingThatCannotBeNoted()
{
    const QString path = m_folder.filePath(u"unnoted.csv"_s);
    FileChooser::use(std::make_unique<TestChooser>(path));
    PersonalMask mask(DisclosureLog(m_folder.path()), u"kaiwa"_s, u"author"_s); // a folder takes no lines
    QWidget page;
    auto *dialog = new RecordExportDialog(
        *m_session, mask, WindowQuery(m_session->catalog(), u"things"_s, { u"id"_s, u"email"_s }), u"things"_s, &page);
    dialog->show();
    in<QCheckBox>(*dialog, u"recordExport.personal"_s)->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    auto *status = in<QLabel>(*dialog, u"recordExport.status"_s);
    QVERIFY2(status->text().contains(u"Nothing was written"_s), qPrintable(status->text()));
    QVERIFY(!QFile::exists(path));
    in<QCheckBox>(*dialog, u"recordExport.personal"_s)->click();
    QSignalSpy exported(dialog, &RecordExportDialog::exported);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
    QVERIFY(QFile::exists(path));
}

// What a list or a form masks is in no file that nobody asked to have it in.
void RecordDetailTest::leavesOutWhatIsMasked()
{
    const QString path = m_folder.filePath(u"events.csv"_s);
    FileChooser::use(std::make_unique<TestChooser>(path));
    const QStringList columns { u"event_name"_s, u"properties"_s, u"referrer"_s, u"ip_address"_s };
    const WindowQuery query(m_session->catalog(), u"analytics_events"_s, columns);
    QWidget page;
    auto *dialog = new RecordExportDialog(*m_session, m_mask, query, u"analytics_events"_s, &page, columns);
    dialog->show();
    QVERIFY(in<QCheckBox>(*dialog, u"recordExport.personal"_s)->text().contains(u"properties, referrer, ip_address"_s));
    QSignalSpy exported(dialog, &RecordExportDialog::exported);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readLine(), QByteArray("event_name\r\n"));
    FileChooser::use(nullptr);
    const QString event = m_database->exec(u"SELECT id::text FROM analytics_events WHERE properties IS NOT NULL ORDER BY 1 LIMIT 1"_s);
    const auto detail = open(u"analytics_events"_s, { event });
    QVERIFY(detail->findChild<QPushButton *>(u"reveal.properties"_s));
    QVERIFY(!detail->findChild<JsonTree *>(u"value.properties"_s));
}

void RecordDetailTest::dialogCancels()
{
    const QString path = m_folder.filePath(u"slow.csv"_s);
    FileChooser::use(std::make_unique<TestChooser>(path));
    QWidget page;
    auto *dialog = new RecordExportDialog(*m_session, m_mask, WindowQuery(m_session->catalog(), u"slow"_s), u"slow"_s, &page);
    dialog->show();
    auto *status = in<QLabel>(*dialog, u"recordExport.status"_s);
    in<QPushButton>(*dialog, u"recordExport.export"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"rows"_s), patience);
    picture(*dialog, u"export-running"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"Cancelled"_s), patience);
    QVERIFY(!QFile::exists(path));
    QPointer<QDialog> alive = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!alive);
}

void RecordDetailTest::savesAndChoosesViews()
{
    SavedViews views(m_folder.path(), m_session->catalog());
    QTRY_VERIFY(views.isLoaded());
    SavedView current;
    current.columns = { u"id"_s };
    current.options.filters = { { u"email"_s, ColumnFilter::Kind::Equals, u"somebody@example.org"_s } };
    QWidget page;
    SavedViewsMenu chip(views, m_session->catalog(), u"things"_s, [&current] { return current; }, &page);
    page.resize(400, 60);
    page.show();
    const auto action = [&chip](const QString &name) {
        Q_EMIT chip.menu()->aboutToShow();
        return in<QAction>(*chip.menu(), name);
    };
    QVERIFY(!action(u"views.rename"_s)->isEnabled());
    const auto answer = [&](const QString &name) {
        auto *dialog = in<QDialog>(chip, u"viewNameDialog"_s);
        if (!name.isEmpty())
            in<QLineEdit>(*dialog, u"viewName.name"_s)->setText(name);
        picture(*dialog, u"view-"_s + QString::number(chip.menu()->actions().size()));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!chip.findChild<QDialog *>(u"viewNameDialog"_s));
    };
    action(u"views.save"_s)->trigger();
    QVERIFY(!in<QCheckBox>(chip, u"viewName.personal"_s)->isHidden());
    answer(u"Mine & yours"_s);
    QCOMPARE(chip.shownName(), u"Mine & yours"_s);
    QVERIFY(chip.isChecked());
    QVERIFY(views.view(u"things"_s, u"Mine & yours"_s)->options.filters.isEmpty());
    action(u"views.save"_s)->trigger();
    in<QCheckBox>(chip, u"viewName.personal"_s)->setChecked(true);
    answer(u"Theirs"_s);
    QCOMPARE(views.view(u"things"_s, u"Theirs"_s)->options.filters, current.options.filters);
    QSignalSpy chosen(&chip, &SavedViewsMenu::chosen);
    action(u"view.Mine & yours"_s)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SavedView>().columns, QStringList { u"id"_s });
    action(u"views.rename"_s)->trigger();
    in<QLineEdit>(chip, u"viewName.name"_s)->setText(u"theirs"_s);
    QVERIFY(!in<QPushButton>(chip, u"viewName.take"_s)->isEnabled());
    answer(u"Ours"_s);
    QVERIFY(views.view(u"things"_s, u"Ours"_s));
    QCOMPARE(chip.shownName(), u"Ours"_s);
    action(u"views.delete"_s)->trigger();
    answer({});
    QVERIFY(!views.view(u"things"_s, u"Ours"_s));
    QVERIFY(!chip.isChecked());
    QCOMPARE(views.views(u"things"_s).size(), 1);
}

QTEST_MAIN(RecordDetailTest)
#include "tst_recorddetail.moc"
