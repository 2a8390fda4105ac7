#include "tests/support/testdatabase.h"
#include "tests/support/widgettest.h"
#include "views/shell/connectiondialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 20'000;
}

// The dialog as a person uses it: paste, fill, test, choose; nothing in it may wait, no password may be kept.
class ConnectionDialogTest final : public WidgetTest {
    Q_OBJECT

private:
    QLineEdit *field(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QString words() const { return m_dialog->findChild<QLabel *>(u"connectionWords"_s)->text(); }
    QListWidget *places() const { return m_dialog->findChild<QListWidget *>(u"connectionPlaces"_s); }
    void open(const ConnectionProfile &current = {})
    {
        m_dialog = std::make_unique<ConnectionDialog>(*m_settings, current);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void paste(const QString &address)
    {
        field(u"connectionAddress"_s)->clear();
        QTest::keyClicks(field(u"connectionAddress"_s), address);
    }

    void setUp() override
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"studio.ini"_s), QSettings::IniFormat);
        qputenv("PGSERVICEFILE", m_folder->filePath(u"pg_service.conf"_s).toLocal8Bit());
        qputenv("PGSYSCONFDIR", m_folder->path().toLocal8Bit());
    }
    void tearDown() override { m_dialog.reset(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ConnectionDialog> m_dialog;

private Q_SLOTS:
    void anAddressFillsTheFields()
    {
        open();
        paste(u"postgresql://author@db.example.org:5433/kaiwa?sslmode=verify-full"_s);
        QCOMPARE(field(u"connectionHost"_s)->text(), u"db.example.org"_s);
        QCOMPARE(field(u"connectionPort"_s)->text(), u"5433"_s);
        QCOMPARE(field(u"connectionDatabase"_s)->text(), u"kaiwa"_s);
        QCOMPARE(field(u"connectionRole"_s)->text(), u"author"_s);
        QCOMPARE(m_dialog->findChild<QComboBox *>(u"connectionTls"_s)->currentData().toString(), u"verify-full"_s);
    }

    void fieldsMakeAnAddress()
    {
        open();
        QTest::keyClicks(field(u"connectionHost"_s), u"db.example.org"_s);
        QTest::keyClicks(field(u"connectionDatabase"_s), u"kaiwa"_s);
        const auto parsed = ConnectionProfile::parse(field(u"connectionAddress"_s)->text());
        QVERIFY(parsed);
        QCOMPARE(parsed->profile.keyword(u"host"_s), u"db.example.org"_s);
        QCOMPARE(parsed->profile.keyword(u"dbname"_s), u"kaiwa"_s);
    }

    void aPastedPasswordMovesToItsField()
    {
        open();
        auto *address = field(u"connectionAddress"_s);
        address->insert(u"postgresql://author:s3cret@db.example.org/kaiwa"_s); // as one paste, with textEdited
        QCOMPARE(field(u"connectionPassword"_s)->text(), u"s3cret"_s);
        QVERIFY2(!address->text().contains(u"s3cret"_s), qPrintable(address->text()));
        QCOMPARE(field(u"connectionPassword"_s)->echoMode(), QLineEdit::Password);
        QVERIFY(!words().isEmpty());
    }

    void nonsenseIsSaidAtOnce()
    {
        open();
        paste(u"postgresql://[::1/kaiwa"_s);
        QVERIFY(!words().isEmpty());
    }

    void testsAWorkingConnection()
    {
        TestDatabase database;
        open();
        paste(database.address());
        button(u"connectionTestButton"_s)->click();
        QVERIFY2(words().startsWith(u"Connecting"_s), "the answer comes later: nothing waits");
        QTRY_VERIFY_WITH_TIMEOUT(words().startsWith(u"It works"_s), patience);
        QVERIFY2(words().contains(database.name()), qPrintable(words()));
    }

    void saysWhatIsWrong()
    {
        TestDatabase database;
        ConnectionProfile wrong = database.profile();
        wrong.setKeyword(u"dbname"_s, u"no_such_database"_s);
        open(wrong);
        button(u"connectionTestButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(u"no_such_database"_s), patience);
        QVERIFY(button(u"connectionTestButton"_s)->isEnabled());
    }

    void choosesWithoutConnecting()
    {
        open();
        QSignalSpy chosen(m_dialog.get(), &ConnectionDialog::chosen);
        paste(u"postgresql://author@db.example.org/kaiwa"_s);
        QTest::keyClicks(field(u"connectionPassword"_s), u"s3cret"_s);
        QTest::keyClick(field(u"connectionPassword"_s), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).value<ConnectionProfile>().keyword(u"host"_s), u"db.example.org"_s);
        QCOMPARE(chosen.first().at(1).toString(), u"s3cret"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void remembersAddressesWithoutPasswords()
    {
        const auto parsed = ConnectionProfile::parse(u"postgresql://author:s3cret@db.example.org/kaiwa"_s);
        RecentConnections recent(*m_settings);
        for (int i = 0; i < 12; ++i) {
            ConnectionProfile other = parsed->profile;
            other.setKeyword(u"dbname"_s, u"kaiwa%1"_s.arg(i));
            recent.add(other);
        }
        recent.add(parsed->profile);
        QCOMPARE(recent.addresses().size(), RecentConnections::longest);
        m_settings->sync();
        QFile file(m_settings->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
        open();
        QCOMPARE(places()->item(0)->text(), u"Local database"_s);
        QCOMPARE(places()->item(2)->text(), parsed->profile.displayName());
        places()->setCurrentRow(2);
        QCOMPARE(field(u"connectionHost"_s)->text(), u"db.example.org"_s);
    }

    void offersServices()
    {
        QFile file(m_folder->filePath(u"pg_service.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[staging]\nhost=db.example.org\n");
        file.close();
        open();
        const QList<QListWidgetItem *> found = places()->findItems(u"staging"_s, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        places()->setCurrentItem(found.first());
        QCOMPARE(m_dialog->profile().keyword(u"service"_s), u"staging"_s);
    }

    void leadsBackToTheLocalDatabase()
    {
        open();
        QSignalSpy local(m_dialog.get(), &ConnectionDialog::localChosen);
        button(u"connectionLocalButton"_s)->click();
        QCOMPARE(local.count(), 1);
    }

    void everyFieldHasNames()
    {
        open();
        const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool interactive = qobject_cast<const QPushButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QListWidget *>(widget);
            if (interactive)
                QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                    qPrintable(u"%1 has no name"_s.arg(QString::fromLatin1(widget->metaObject()->className()))));
        }
    }
};

QTEST_MAIN(ConnectionDialogTest)
#include "tst_connectiondialog.moc"
