#pragma once

#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

namespace Kaiwa::TestSupport {

// A test of what a commit leaves behind, run twice: with the history in the database, and on this computer, which is so
// where there is no schema for it. Before each function there are the database, with what fillDatabase() writes into it,
// a bench on it, and what begin() makes; after it the bench goes before the database.
class TwoHistoriesTest : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwoHistoriesTest)

protected:
    explicit TwoHistoriesTest(TestDatabase::Template contents = TestDatabase::Template::Documented);

    static bool isHistoryInDatabase();
    ChangeSet &changes() { return m_bench->changes(); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<WorkspaceBench> m_bench;

private:
    virtual void fillDatabase() {}
    virtual void begin() {}

    const TestDatabase::Template m_contents;

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
};

} // namespace Kaiwa::TestSupport
