#pragma once

#include "models/content/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/widgettest.h"
#include "views/shell/page.h"
#include "views/shell/readingzone.h"

#include <QTemporaryDir>

#include <memory>

class QLineEdit;

namespace Kaiwa::TestSupport {

// One page in a real window over a database of the test's own. What goes wrong while it opens aborts the test.
class ContentWindow final {
public:
    explicit ContentWindow(const ConnectionProfile &profile);
    ~ContentWindow();
    Q_DISABLE_COPY_MOVE(ContentWindow)

    Workspace &workspace() { return *m_workspace; }
    // Shows the page and waits for its rows.
    Page *open(const QString &pageId);
    Page *page() const { return m_page; }
    // The widget of this name in the page, which there must be.
    template <typename Widget>
    Widget *find(const QString &name) const { return in<Widget>(m_page, name); }
    QLineEdit *line(const QString &column) const; // the input of a field of the form

private:
    ReadingZone m_zone;
    QTemporaryDir m_journals;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    Page *m_page = nullptr;
};

// Keeps settings out of the person's own; called once before the first window.
void useSettingsOfTests();

} // namespace Kaiwa::TestSupport
