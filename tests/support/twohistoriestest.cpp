#include "tests/support/twohistoriestest.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

TwoHistoriesTest::TwoHistoriesTest(TestDatabase::Template contents)
    : m_contents(contents)
{
}

bool TwoHistoriesTest::isHistoryInDatabase()
{
    QFETCH_GLOBAL(const bool, inDatabase);
    return inDatabase;
}

void TwoHistoriesTest::initTestCase_data()
{
    QTest::addColumn<bool>("inDatabase");
    QTest::newRow("in the database") << true;
    QTest::newRow("on this computer") << false;
}

void TwoHistoriesTest::init()
{
    m_database = std::make_unique<TestDatabase>(m_contents);
    fillDatabase();
    if (!isHistoryInDatabase())
        m_database->exec(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
    m_bench = std::make_unique<WorkspaceBench>(m_database->profile());
    begin();
}

void TwoHistoriesTest::cleanup()
{
    m_bench.reset();
    m_database.reset();
}

} // namespace Kaiwa::TestSupport
