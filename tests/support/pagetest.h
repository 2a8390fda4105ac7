#pragma once

#include "models/content/staging/changeset.h"
#include "tests/support/contentwindow.h"
#include "tests/support/widgettest.h"

class QAction;
class QDialog;

namespace Kaiwa::TestSupport {

// A test of pages in a real window over a database of its own. Before each function there is the database, with what
// fillDatabase() writes into it, and what begin() opens; after it the window goes, and then the database. One database
// serves all functions where they say that they leave it as it was.
class PageTest : public WidgetTest {
    Q_OBJECT

protected:
    using Template = TestDatabase::Template;
    enum class Database { OfEachFunction, OfAllFunctions };

    explicit PageTest(Template contents = Template::Content, Database database = Database::OfEachFunction);
    ~PageTest() override;

    // A new window without a page, in the name of the superuser or of another role.
    void openWindow(const QString &role = {});
    // The page in such a window, after these statements.
    void openPage(const QString &id, const QString &sql = {}, const QString &role = {});
    // Takes another database, into which fillDatabase() does not write; no window is open then.
    void renewDatabase(Template contents);

    template <typename Widget>
    Widget *find(const QString &name) const { return m_window->find<Widget>(name); }
    ChangeSet &changes() { return m_window->workspace().changes(); }
    Value staged(const RecordKey &record, const QString &column); // "(not staged)" where it is not
    QAction *action(const QString &id) const;
    // With the mouse, once the button takes clicks.
    void click(const QString &button) { clickIn(m_window->page(), button); }
    // The dialog of this name over the page, waited for; what opens it, or how it comes, is up to the caller.
    QDialog *shownDialog(const QString &name) const;
    QDialog *openDialog(const QString &actionId, const QString &name) const;
    void commit(); // all that is staged; a refusal fails the test

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ContentWindow> m_window;

private:
    virtual void fillDatabase() {}
    virtual void begin() {}

    void setUpAll() final;
    void setUp() final;
    void tearDown() final;
    void tearDownAll() final;

    const Template m_contents;
    const Database m_keeps;
};

} // namespace Kaiwa::TestSupport
