#pragma once

#include <QObject>
#include <QWidget>

#include <memory>

namespace Kaiwa {
class Theme;
}

namespace Kaiwa::TestSupport {

// The widget of this name in another one, which there must be.
template <typename Widget>
Widget *in(const QObject &parent, const QString &name)
{
    auto *widget = parent.findChild<Widget *>(name);
    if (!widget)
        qFatal("%s has no %s.", parent.metaObject()->className(), qPrintable(name));
    return widget;
}
template <typename Widget>
Widget *in(const QObject *parent, const QString &name) { return in<Widget>(*parent, name); }
// Waits until the button of this name takes clicks, and clicks it.
void clickIn(const QObject *parent, const QString &button);

// A test of widgets: QTest finds the four slots here and calls them around the functions of what derives from this.
// Settings are kept out of the person's own and are empty before each function; the theme is there from the first to the
// last. What a test needs besides it makes in the virtual functions, and frees there: after a function nothing stands for
// the desktop's dialog of files any more, and the theme goes last of all.
class WidgetTest : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WidgetTest)

public:
    ~WidgetTest() override;

protected:
    WidgetTest();

private:
    virtual void setUpAll() {}
    virtual void setUp() {} // before each function, or each of its rows
    virtual void tearDown() {}
    virtual void tearDownAll() {}

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
};

} // namespace Kaiwa::TestSupport
