// Each dialog and each state of a record that an author meets, in both themes and two sizes of the window: no word is
// cut, nothing stands outside of its dialog. With KAIWA_GRAB_FOLDER each is kept as a picture, to be looked at.
#include "models/content/table/contenttable.h"
#include "models/database/pgconnection.h"
#include "tests/support/pagetest.h"
#include "tests/support/testchooser.h"
#include "tests/support/workspacebench.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

class ContentDialogsTest final : public PageTest {
    Q_OBJECT

public:
    ContentDialogsTest()
        : PageTest(Template::Life, Database::OfAllFunctions)
    {
    }

private Q_SLOTS:
    void nothingIsCut_data()
    {
        QTest::addColumn<Theme::Choice>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light small") << Theme::Choice::Light << QSize(1100, 760);
        QTest::addRow("light large") << Theme::Choice::Light << QSize(1440, 900);
        QTest::addRow("dark small") << Theme::Choice::Dark << QSize(1100, 760);
        QTest::addRow("dark large") << Theme::Choice::Dark << QSize(1440, 900);
    }
    void nothingIsCut()
    {
        QFETCH(const Theme::Choice, theme);
        QFETCH(const QSize, size);
        Theme::instance().choose(theme);
        m_size = size;
        m_cut.clear();
        showScenarios();
        showExchange();
        showTiers();
        Theme::instance().choose(Theme::Choice::System);
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

private:
    void open(const QString &page)
    {
        openPage(page);
        m_window->page()->window()->resize(m_size - QSize(200, 60)); // without the navigation and the header
        QCoreApplication::processEvents();
    }
    void close(QDialog *dialog)
    {
        const QPointer<QDialog> open(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!open || !open->isVisible());
    }

    void showScenarios()
    {
        open(u"scenarios"_s);
        auto *list = find<RecordList>(u"list"_s);
        action(u"new"_s)->trigger();
        QCoreApplication::processEvents();
        look(m_window->page(), u"scenario-new"_s);
        // What nobody has touched yet is no mistake.
        for (const QString &column : { u"title"_s, u"description"_s, u"instructions"_s, u"context"_s }) {
            if (QLabel *words = m_window->page()->findChild<QLabel *>(u"problem."_s + column))
                QCOMPARE(words->palette().color(QPalette::WindowText), Theme::instance().colours().dim);
        }
        const QModelIndex row = list->model()->index(list->currentIndex().row(), 0);
        for (int section = 0; section < list->model()->columnCount(); ++section) {
            const QString words = row.siblingAtColumn(section).data().toString();
            QVERIFY2(!words.contains(u"error"_s), qPrintable(words));
        }
        QVERIFY(list->select({ u"scenarios"_s, { u"onboarding-first-hello"_s }, {} }));
        QCoreApplication::processEvents();
        look(m_window->page(), u"scenario"_s);
        for (const QString &tab : { u"preview"_s, u"history"_s }) {
            find<QPushButton>(u"tab."_s + tab)->click();
            QCoreApplication::processEvents();
            look(m_window->page(), u"scenario-"_s + tab);
        }
        QDialog *dialog = openDialog(u"duplicate"_s, u"duplicateDialog"_s);
        look(dialog, u"duplicate"_s);
        close(dialog);
        dialog = openDialog(u"checks"_s, u"checksDialog"_s);
        look(dialog, u"checks"_s);
        close(dialog);
        dialog = openDialog(u"delete"_s, u"deleteDialog"_s);
        look(dialog, u"delete"_s);
        close(dialog);
        dialog = openDialog(u"editSeveral"_s, u"bulkDialog"_s);
        look(dialog, u"bulk"_s);
        auto *verb = in<QComboBox>(dialog, u"bulk.verb"_s);
        for (int i = 0; i < verb->count(); ++i) {
            verb->setCurrentIndex(i);
            Q_EMIT verb->activated(i);
            QCoreApplication::processEvents();
            look(dialog, u"bulk-"_s + QString::number(i));
        }
        close(dialog);
    }
    void showExchange()
    {
        open(u"languages"_s);
        QDialog *dialog = openDialog(u"export"_s, u"exportDialog"_s);
        look(dialog, u"export"_s);
        chooseFile(m_folder.filePath(u"out.csv"_s), {});
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, u"export.status"_s)->text().contains(u"out.csv"_s), patience);
        look(dialog, u"export-done"_s);
        close(dialog);
        dialog = openDialog(u"import"_s, u"importDialog"_s);
        look(dialog, u"import"_s);
        chooseFile(m_folder.filePath(u"in.csv"_s),
            "id,name,code,native_name,writing_system,flag,heading,is_rtl\nja,Renamed,ja,N,latin,-,x,perhaps\n"
            "zz,New,zz,N,latin,-,,true\n");
        in<QPushButton>(dialog, u"import.choose"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(in<QPushButton>(dialog, u"import.stage"_s)->isEnabled(), patience);
        look(dialog, u"import-problems"_s);
        in<QCheckBox>(dialog, u"import.leaveOut"_s)->click();
        in<QPushButton>(dialog, u"import.stage"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!in<QPushButton>(dialog, u"import.stage"_s)->isVisible(), patience);
        look(dialog, u"import-staged"_s);
        QVERIFY(in<QLabel>(dialog, u"import.status"_s)->text().startsWith(u"1 record"_s));
        close(dialog);
        changes().discardAll();
    }
    void showTiers()
    {
        open(u"tiers"_s);
        look(m_window->page(), u"tiers"_s);
        for (const auto &[action, name] : { std::pair(u"stripe"_s, u"stripeDialog"_s), std::pair(u"unlimited"_s, u"unlimitedDialog"_s),
                 std::pair(u"checks"_s, u"checksDialog"_s) }) {
            QDialog *dialog = openDialog(action, name);
            look(dialog, action + u"-of-tiers"_s);
            close(dialog);
        }
    }

    void look(QWidget *shown, const QString &name)
    {
        QCoreApplication::processEvents();
        if (auto *dialog = qobject_cast<QDialog *>(shown); dialog && (dialog->width() > m_size.width() || dialog->height() > m_size.height()))
            m_cut.append(u"%1: larger than the window (%2×%3)"_s.arg(name).arg(dialog->width()).arg(dialog->height()));
        // What was said a moment ago may not have its room yet.
        if (!QTest::qWaitFor([shown] { return cutIn(shown).isEmpty(); }, 2000))
            m_cut.append(name + u": "_s + cutIn(shown).join(u", "_s));
        static const QString folder = qEnvironmentVariable("KAIWA_GRAB_FOLDER");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QString theme = Theme::instance().isDark() ? u"dark"_s : u"light"_s;
        QVERIFY(shown->window()->grab().save(folder + u"/%1-%2-%3.png"_s.arg(name, theme).arg(m_size.width())));
    }
    static QStringList cutIn(QWidget *shown)
    {
        QStringList cut;
        const QList<QWidget *> widgets = shown->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisibleTo(shown) || widget->visibleRegion().isEmpty())
                continue;
            if (const QString words = cutWords(widget); !words.isEmpty())
                cut.append(u"“%1” (%2)"_s.arg(words, widget->objectName()));
        }
        return cut;
    }
    // Of a label or a button whose words have less room than they need.
    static QString cutWords(QWidget *widget)
    {
        if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
            const bool isCut = !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width();
            return isCut ? button->text() : QString();
        }
        auto *label = qobject_cast<QLabel *>(widget);
        if (!label || label->text().isEmpty() || label->metaObject()->className() != QByteArray("QLabel"))
            return {}; // others cut their words themselves, with a sign
        if (label->wordWrap())
            return label->height() + 1 < label->heightForWidth(label->width()) ? label->text() : QString();
        return label->width() + 1 < label->sizeHint().width() ? label->text() : QString();
    }

    QTemporaryDir m_folder;
    QSize m_size;
    QStringList m_cut;
};

QTEST_MAIN(ContentDialogsTest)
#include "tst_contentdialogs.moc"
