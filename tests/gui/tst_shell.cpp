#include "tests/support/widgettest.h"
#include "views/shell/commandbox.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navigation.h"
#include "views/shell/readingzone.h"
#include "views/shell/statusline.h"
#include "views/shell/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

// A page that writes down what it was asked.
class NotingPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotingPage)

public:
    using Page::Page;
    void refresh() override { asked.append(u"refresh"_s); }
    void focusSearch() override { asked.append(u"search"_s); }
    void addRecord() override { asked.append(u"add"_s); }
    void showRecord(const QStringList &key) override { asked.append(u"show "_s + key.join(u',')); }
    void showProblems() override { asked.append(u"problems"_s); }

    QStringList asked;
};

QStringList interactiveWithoutName(QWidget &root)
{
    QStringList found;
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool interactive = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget)
            || (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QStackedWidget"));
        const bool inside = qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(u"qt_");
        if (interactive && !inside && (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()))
            found.append(u"%1 '%2' '%3'"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                widget->objectName(), widget->accessibleName()));
    }
    return found;
}

} // namespace

// The window without a database: pages, keys, the command box, what is kept between two runs.
class ShellTest final : public WidgetTest {
    Q_OBJECT

private:
    QList<PageDescription> pages()
    {
        const auto make = [this](const QString &id) {
            return [this, id](QWidget *parent) -> Page * {
                ++m_made[id];
                return new NotingPage(parent);
            };
        };
        return {
            { u"overview"_s, u"Overview"_s, {}, u"overview"_s, make(u"overview"_s) },
            { u"languages"_s, u"Languages"_s, u"Content"_s, u"languages"_s, make(u"languages"_s), u"languages"_s },
            { u"speakers"_s, u"Speakers"_s, u"Content"_s, u"speakers"_s, make(u"speakers"_s), u"voices"_s },
        };
    }
    NotingPage *notingPage(const QString &id) const { return qobject_cast<NotingPage *>(m_window->page(id)); }
    QListView *navigation() const { return m_window->findChild<QListView *>(u"navigation"_s); }
    CommandBox *commandBox() const { return m_window->findChild<CommandBox *>(u"commandBox"_s); }
    QListView *commandList() const { return m_window->findChild<QListView *>(u"commandList"_s); }

    void setUp() override
    {
        m_made.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"studio.ini"_s), QSettings::IniFormat);
        Theme::instance().choose(Theme::Choice::Light);
        m_zone.choose("UTC");
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->setPages(pages());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void tearDown() override { m_window.reset(); }

    ReadingZone m_zone { qApp };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, int> m_made;

private Q_SLOTS:
    void makesEachPageOnFirstShow()
    {
        QCOMPARE(m_made.value(u"overview"_s), 1);
        QCOMPARE(m_made.value(u"languages"_s), 0);
        m_window->showPage(u"languages"_s);
        m_window->showPage(u"overview"_s);
        m_window->showPage(u"languages"_s);
        QCOMPARE(m_made.value(u"languages"_s), 1);
        QCOMPARE(m_window->currentPageId(), u"languages"_s);
    }

    void arrowKeysPassOverHeadings()
    {
        navigation()->setFocus();
        QTest::keyClick(navigation(), Qt::Key_Down);
        QCOMPARE(m_window->currentPageId(), u"languages"_s);
        QTest::keyClick(navigation(), Qt::Key_Up);
        QCOMPARE(m_window->currentPageId(), u"overview"_s);
    }

    void keysReachThePage_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("asked");
        QTest::newRow("refresh") << QKeySequence(Qt::Key_F5) << u"refresh"_s;
        QTest::newRow("find") << QKeySequence(QKeySequence::Find) << u"search"_s;
        QTest::newRow("new") << QKeySequence(QKeySequence::New) << u"add"_s;
    }

    void keysReachThePage()
    {
        QFETCH(const QKeySequence, keys);
        QFETCH(const QString, asked);
        m_window->showPage(u"speakers"_s);
        QTest::keySequence(m_window.get(), keys);
        QCOMPARE(notingPage(u"speakers"_s)->asked, QStringList { asked });
    }

    void altNumbersLeadToPages()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(m_window->currentPageId(), u"speakers"_s);
    }

    void followsReferencesBetweenPages()
    {
        Q_EMIT m_window->page(u"overview"_s)->openRecordRequested(u"voices"_s, { u"7"_s });
        QCOMPARE(m_window->currentPageId(), u"speakers"_s);
        QCOMPARE(notingPage(u"speakers"_s)->asked, QStringList { u"show 7"_s });
    }

    void leadsToTheProblemsOfATable()
    {
        Q_EMIT m_window->page(u"overview"_s)->openProblemsRequested(u"voices"_s);
        QCOMPARE(m_window->currentPageId(), u"speakers"_s);
        QCOMPARE(notingPage(u"speakers"_s)->asked, QStringList { u"problems"_s });
    }

    void staysWhereNoPageShowsTheTable()
    {
        Q_EMIT m_window->page(u"overview"_s)->openRecordRequested(u"speakers"_s, { u"7"_s });
        Q_EMIT m_window->page(u"overview"_s)->openRecordRequested({}, { u"7"_s });
        QCOMPARE(m_window->currentPageId(), u"overview"_s);
        QCOMPARE(notingPage(u"overview"_s)->asked, QStringList());
    }

    void commandBoxFindsAndGoes()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(commandBox()->hasFocus());
        QVERIFY(commandList()->isVisible());
        QTest::keyClicks(commandBox(), u"speak"_s);
        QCOMPARE(commandList()->model()->rowCount(), 1);
        QTest::keyClick(commandBox(), Qt::Key_Return);
        QCOMPARE(m_window->currentPageId(), u"speakers"_s);
        QVERIFY(!commandList()->isVisible());
    }

    void commandBoxSaysWhyNot()
    {
        m_window->showNotice({ u"connect"_s, Ink::Dim, u"Connecting"_s, {}, {}, true, {} });
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(commandBox(), u"refresh"_s);
        const QModelIndex first = commandList()->model()->index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"No page is open"_s));
        QTest::keyClick(commandBox(), Qt::Key_Return);
        QVERIFY2(commandList()->isVisible(), "a disabled command does not run and does not close the list");
        QTest::keyClick(commandBox(), Qt::Key_Escape);
        QVERIFY(!commandList()->isVisible());
    }

    void keepsPageAndThemeForTheNextTime()
    {
        m_window->showPage(u"languages"_s);
        m_window->findChild<QAction *>(u"themeDarkAction"_s)->trigger();
        QVERIFY(Theme::instance().isDark());
        m_window->resize(1100, 700);
        m_window->close();
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->setPages(pages());
        QCOMPARE(m_window->currentPageId(), u"languages"_s);
        QCOMPARE(m_window->size(), QSize(1100, 700));
        QCOMPARE(m_settings->value(u"window/theme"_s).toString(), u"Dark"_s);
    }

    void showsThePagesStatusOnly()
    {
        Q_EMIT m_window->page(u"overview"_s)->statusChanged(u"12 rows"_s);
        const auto *label = m_window->findChild<QLabel *>(u"statusPage"_s);
        QCOMPARE(label->text(), u"12 rows"_s);
        m_window->showPage(u"languages"_s);
        QCOMPARE(label->text(), QString());
        m_window->showPage(u"overview"_s);
        QCOMPARE(label->text(), u"12 rows"_s);
    }

    void coloursAreReadable_data()
    {
        QTest::addColumn<Theme::Choice>("choice");
        QTest::newRow("light") << Theme::Choice::Light;
        QTest::newRow("dark") << Theme::Choice::Dark;
    }

    void coloursAreReadable()
    {
        QFETCH(const Theme::Choice, choice);
        Theme::instance().choose(choice);
        const Colours &c = Theme::instance().colours();
        const auto luminance = [](const QColor &colour) {
            const auto linear = [](double v) {
                return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
        };
        const auto contrast = [&](const QColor &a, const QColor &b) {
            const auto [low, high] = std::minmax({ luminance(a), luminance(b) });
            return (high + 0.05) / (low + 0.05);
        };
        const QList<std::pair<QColor, QColor>> words { { c.text, c.window }, { c.text, c.panel },
            { c.text, c.selection }, { c.dim, c.window }, { c.dim, c.panel }, { c.dim, c.selection },
            { c.dim, c.hover }, { c.text, c.field }, { c.accent, c.panel }, { c.accent, c.window },
            { c.accent, c.selection }, { c.onAccent, c.accent }, { c.staged, c.stagedBack }, { c.staged, c.panel },
            { c.problem, c.problemBack }, { c.problem, c.panel }, { c.good, c.goodBack }, { c.good, c.panel } };
        for (const auto &[ink, back] : words)
            QVERIFY2(contrast(ink, back) >= 4.5,
                qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), back.name()).arg(contrast(ink, back))));
        for (const QColor &back : { c.panel, c.window })
            QVERIFY2(
                contrast(c.fieldBorder, back) >= 3.0, qPrintable(u"border: %1"_s.arg(contrast(c.fieldBorder, back))));
    }

    void everyInteractiveWidgetHasNames()
    {
        commandBox()->open();
        m_window->showNotice({ u"connect"_s, Ink::Dim, u"No connection"_s, u"Words"_s, { u"detail"_s }, true,
            { { u"retryButton"_s, u"Try again"_s, ButtonRole::Primary, [] {
               } } } });
        const QStringList nameless = interactiveWithoutName(*m_window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
