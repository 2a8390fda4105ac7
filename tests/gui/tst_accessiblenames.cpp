#include "models/content/workspace.h"
#include "tests/support/studiowindow.h"
#include "tests/support/testdatabase.h"
#include "views/shell/changesetpane.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget);
}

// What Qt itself makes inside of its widgets speaks for the widget around it.
bool belongsToQt(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_") || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
        || widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView")
        || widget->inherits("QTableCornerButton") || (parent && qobject_cast<const QLineEdit *>(parent))
        || (parent && parent->inherits("QComboBoxPrivateContainer")) || widget->inherits("QMenuBarExtension")
        || widget->inherits("QToolBarExtension");
}

} // namespace

// Walks through the whole window, page by page: what a person can use has a name for tests and one for screen readers.
class AccessibleNamesTest final : public WidgetTest {
    Q_OBJECT

private Q_SLOTS:
    void everyInteractiveWidgetHasNames()
    {
        const TestDatabase database(TestDatabase::Template::Content);
        StudioWindow studio(database.profile());
        MainWindow &window = studio.window();
        QVERIFY(!window.pageIds().isEmpty());
        QStringList nameless;
        const QStringList pages = window.pageIds();
        for (const QString &id : pages) {
            studio.show(id);
            const QList<QWidget *> widgets = window.findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (!isInteractive(widget) || belongsToQt(widget) || !widget->isVisibleTo(&window))
                    continue;
                if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty())
                    nameless.append(u"%1: %2, object “%3”, accessible “%4”"_s.arg(id,
                        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                        widget->accessibleName()));
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
