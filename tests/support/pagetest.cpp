#include "tests/support/pagetest.h"

#include "models/content/commit/commit.h"

#include <QAction>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

PageTest::PageTest(Template contents, Database database)
    : m_contents(contents)
    , m_keeps(database)
{
}

PageTest::~PageTest() = default;

void PageTest::openWindow(const QString &role)
{
    m_window.reset();
    m_window = std::make_unique<ContentWindow>(role.isEmpty() ? m_database->profile() : m_database->profileOf(role));
}

void PageTest::openPage(const QString &id, const QString &sql, const QString &role)
{
    m_window.reset(); // its statements go before those that may change what it stands on
    if (!sql.isEmpty())
        m_database->exec(sql);
    openWindow(role);
    m_window->open(id);
}

void PageTest::renewDatabase(Template contents)
{
    m_window.reset();
    m_database.reset();
    m_database = std::make_unique<TestDatabase>(contents);
}

Value PageTest::staged(const RecordKey &record, const QString &column)
{
    const StagedRecord *found = changes().find(record);
    return found && found->staged.contains(column) ? found->staged.value(column) : Value(u"(not staged)"_s);
}

QAction *PageTest::action(const QString &id) const
{
    return find<QAction>(u"action."_s + id);
}

QDialog *PageTest::shownDialog(const QString &name) const
{
    QDialog *found = nullptr;
    const auto isThere = [&] {
        found = m_window->page()->findChild<QDialog *>(name);
        return found && found->isVisible();
    };
    if (!QTest::qWaitFor(isThere, 30'000))
        qFatal("There is no dialog %s.", qPrintable(name));
    return found;
}

QDialog *PageTest::openDialog(const QString &actionId, const QString &name) const
{
    action(actionId)->trigger();
    return shownDialog(name);
}

void PageTest::commit()
{
    QSignalSpy finished(&m_window->workspace(), &Workspace::commitFinished);
    m_window->workspace().commit();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto outcome = finished.first().first().value<CommitOutcome>();
    for (const CommitOutcome::Refusal &refusal : outcome.refused)
        qInfo("%s %s", qPrintable(refusal.error.message), qPrintable(refusal.error.detail));
    QCOMPARE(outcome.state, CommitOutcome::State::Committed);
    QVERIFY2(changes().isEmpty(), qPrintable(changes().summary()));
}

void PageTest::setUpAll()
{
    if (m_keeps == Database::OfEachFunction)
        return;
    renewDatabase(m_contents);
    fillDatabase();
}

void PageTest::setUp()
{
    if (m_keeps == Database::OfEachFunction) {
        renewDatabase(m_contents);
        fillDatabase();
    }
    begin();
}

void PageTest::tearDown()
{
    m_window.reset();
    if (m_keeps == Database::OfEachFunction)
        m_database.reset();
}

void PageTest::tearDownAll()
{
    m_database.reset();
}

} // namespace Kaiwa::TestSupport
