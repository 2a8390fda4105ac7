#include "models/content/workspace.h"
#include "models/people/personalmask.h"
#include "tests/support/testchooser.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"
#include "tests/support/widgettest.h"
#include "tests/support/workspacebench.h"
#include "views/pages/people/erasepersondialog.h"
#include "views/pages/people/exportpersondialog.h"
#include "views/pages/people/persondocument.h"
#include "views/shell/theme.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

// A person's data is exported and a person is erased as one does it: by keys, in the dialogs.
class PersonDialogsTest final : public WidgetTest {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<WorkspaceBench> m_bench;
    QTemporaryDir m_folder;
    const QString m_notes = m_folder.filePath(u"disclosures.jsonl"_s);
    PersonalMask m_mask { DisclosureLog(m_notes), u"kaiwa"_s, u"author"_s };
    QString m_id;
    QString m_mail;

    // Shown where somebody wants to look at it.
    static void show(QDialog &dialog, const QString &name)
    {
        dialog.show();
        const QString folder = qEnvironmentVariable("KAIWA_TEST_PICTURES");
        if (!folder.isEmpty()) {
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            dialog.grab().save(folder + u'/' + name + u".png"_s);
        }
    }
    QString count(const QString &sql) { return m_database->exec(u"SELECT count(*) "_s + sql); }

    void setUpAll() override
    {
        if (qEnvironmentVariable("KAIWA_TEST_THEME") == u"dark")
            Theme::instance().choose(Theme::Choice::Dark);
    }
    void setUp() override
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_bench = std::make_unique<WorkspaceBench>(m_database->profile());
        m_id = m_database->exec(u"SELECT user_id FROM payments ORDER BY 1 LIMIT 1"_s);
        m_mail = m_database->exec(u"SELECT email FROM users WHERE id = '%1'"_s.arg(m_id));
    }
    void tearDown() override
    {
        m_bench.reset();
        m_database.reset();
    }

private Q_SLOTS:
    void exportsByKeys()
    {
        const QString path = m_folder.filePath(u"out.json"_s);
        FileChooser::use(std::make_unique<TestChooser>(path));
        ExportPersonDialog dialog(m_bench->workspace(), m_mask, m_id);
        show(dialog, u"export"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, u"exportPerson.status"_s)->text().contains(u"out.json"_s), patience);
        show(dialog, u"exported"_s);
        const QJsonObject document = QJsonDocument::fromJson(contentsOf(path)).object();
        QCOMPARE(document.value(u"rows"_s).toObject().value(u"payments"_s).toInteger(),
            count(u"FROM payments WHERE user_id = '%1'"_s.arg(m_id)).toLongLong());
        const QJsonObject note = QJsonDocument::fromJson(contentsOf(m_notes)).object();
        QCOMPARE(note.value(u"user"_s).toString(), m_id);
        QCOMPARE(note.value(u"column"_s).toString(), u"*"_s);
        const QByteArray pdf = contentsOf(m_folder.filePath(u"out.pdf"_s));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        if (const QString folder = qEnvironmentVariable("KAIWA_TEST_PICTURES"); !folder.isEmpty())
            QFile::copy(m_folder.filePath(u"out.pdf"_s), folder + u"/out.pdf"_s);
    }

    void saysWhyNothingWasWritten()
    {
        FileChooser::use(std::make_unique<TestChooser>(u"/nowhere/out.json"_s));
        ExportPersonDialog dialog(m_bench->workspace(), m_mask, m_id);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, u"exportPerson.status"_s)->text().contains(u"/nowhere/out.json"_s), patience);
        QVERIFY(in<QPushButton>(dialog, u"exportPerson.export"_s)->isEnabled());
    }

    void exportsNothingThatCannotBeNoted()
    {
        const QString path = m_folder.filePath(u"unnoted.json"_s);
        FileChooser::use(std::make_unique<TestChooser>(path));
        PersonalMask mask(DisclosureLog(m_folder.path()), u"kaiwa"_s, u"author"_s); // a folder takes no lines
        ExportPersonDialog dialog(m_bench->workspace(), mask, m_id);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(in<QLabel>(dialog, u"exportPerson.status"_s)->text().contains(u"Nothing was written"_s));
        QVERIFY(!QFile::exists(path));
    }

    // Said once, as a person reads it.
    void theDocumentSaysWhenItWasMade()
    {
        PersonExportHead head { { m_id, m_mail }, u"kaiwa"_s, u"2026-05-01T10:02:03Z"_s, {} };
        QCOMPARE(personDocumentFoot(head), m_mail + u" · 2026-05-01 10:02 UTC"_s);
        const QStringList preamble = personDocumentPreamble(head);
        QCOMPARE(preamble.size(), 1);
        QCOMPARE(preamble.first().count(u"UTC"_s), 1);
        QVERIFY(preamble.first().contains(u"2026-05-01 10:02 UTC"_s));
        head.leftOut.append(u"payments.amount"_s);
        QVERIFY(personDocumentPreamble(head).last().contains(u"payments.amount"_s));
    }

    void erasesOnlyWhoWasTyped()
    {
        ErasePersonDialog dialog(m_bench->workspace(), m_id);
        const QSignalSpy erased(&dialog, &ErasePersonDialog::erased);
        dialog.show();
        auto *table = in<QTableView>(dialog, u"erase.table"_s);
        auto *typed = in<QLineEdit>(dialog, u"erase.typed"_s);
        auto *button = in<QPushButton>(dialog, u"erase.erase"_s);
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(typed->isVisible(), patience);
        QVERIFY(table->model()->rowCount() > 5);
        show(dialog, u"erase"_s);
        QVERIFY(!in<QLabel>(dialog, u"erase.ask"_s)->text().contains(m_mail));
        QTest::keyClicks(typed, u"somebody@else.example"_s);
        QVERIFY(!button->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(m_id)), u"1"_s);
        typed->clear();
        QTest::keyClicks(typed, m_mail);
        QVERIFY(button->isEnabled());
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patience);
        show(dialog, u"erased"_s);
        QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(m_id)), u"0"_s);
        QVERIFY(!button->isVisible());
        QVERIFY(m_bench->changes().isEmpty()); // nothing of a person is staged
    }

    void saysWhatBlocks()
    {
        m_database->exec(u"CREATE TABLE teams (id int PRIMARY KEY, made_by uuid NOT NULL REFERENCES users (id));"
                         "CREATE TABLE members (team int NOT NULL REFERENCES teams (id), user_id uuid REFERENCES users (id));"
                         "INSERT INTO teams VALUES (1, '%1'); INSERT INTO members SELECT 1, id FROM users"_s.arg(m_id));
        ErasePersonDialog dialog(m_bench->workspace(), m_id);
        dialog.show();
        auto *blocks = in<QLabel>(dialog, u"erase.blocks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(blocks->isVisible(), patience);
        show(dialog, u"blocked"_s);
        QVERIFY(blocks->text().contains(u"members"_s));
        QVERIFY(!in<QLineEdit>(dialog, u"erase.typed"_s)->isVisible());
        QVERIFY(!in<QPushButton>(dialog, u"erase.erase"_s)->isEnabled());
    }

    // The connection is gone when COMMIT is under way: the dialog finds out by itself what came of it.
    void tellsHowALostErasureEnded_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<bool>("isErased");
        QTest::newRow("erased") << int(TestWire::Fate::LoseAnswer) << true;
        QTest::newRow("not erased") << int(TestWire::Fate::Cut) << false;
    }
    void tellsHowALostErasureEnded()
    {
        QFETCH(const int, fate);
        QFETCH(const bool, isErased);
        TestWire wire(m_database->profile());
        m_bench = std::make_unique<WorkspaceBench>(wire.profile());
        {
            ErasePersonDialog dialog(m_bench->workspace(), m_id);
            const QSignalSpy erased(&dialog, &ErasePersonDialog::erased);
            dialog.show();
            auto *typed = in<QLineEdit>(dialog, u"erase.typed"_s);
            auto *summary = in<QLabel>(dialog, u"erase.summary"_s);
            QTRY_VERIFY_WITH_TIMEOUT(typed->isVisible(), patience);
            QTest::keyClicks(typed, m_mail);
            wire.setAtCommit([fate] { return TestWire::Fate(fate); });
            wire.cutWhoSays("txid_status"); // nobody can tell yet
            QTest::keyClick(in<QPushButton>(dialog, u"erase.erase"_s), Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(u"asked again"_s), patience);
            show(dialog, u"unknown"_s);
            QVERIFY(summary->text().contains(m_id)); // how to look
            QVERIFY(!in<QPushButton>(dialog, u"erase.erase"_s)->isVisible());
            QCOMPARE(erased.count(), 0);
            wire.cutWhoSays({});
            QTRY_VERIFY_WITH_TIMEOUT(!summary->text().contains(u"asked again"_s), patience);
            QTRY_COMPARE_WITH_TIMEOUT(erased.count(), isErased ? 1 : 0, patience);
            QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(isErased ? u"rows were deleted"_s : u"Nothing was erased"_s), patience);
            QCOMPARE(typed->isVisible(), !isErased);
            QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(m_id)), isErased ? u"0"_s : u"1"_s);
        }
        m_bench.reset();
    }

    void staysAsItIsWhenTheServerRefuses()
    {
        ErasePersonDialog dialog(m_bench->workspace(), m_id);
        dialog.show();
        auto *typed = in<QLineEdit>(dialog, u"erase.typed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(typed->isVisible(), patience);
        m_database->exec(u"CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'not this one'; END$$;"
                         "CREATE TRIGGER no BEFORE DELETE ON user_usage FOR EACH ROW EXECUTE FUNCTION no()"_s);
        QTest::keyClicks(typed, m_mail);
        QTest::keyClick(in<QPushButton>(dialog, u"erase.erase"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, u"erase.summary"_s)->text().contains(u"not this one"_s), patience);
        show(dialog, u"refused"_s);
        QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(m_id)), u"1"_s);
        QVERIFY(typed->isVisible());
        QVERIFY(typed->text().isEmpty());
    }
};

QTEST_MAIN(PersonDialogsTest)
#include "tst_persondialogs.moc"
