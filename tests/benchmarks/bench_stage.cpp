// Staging many changes in one step, as a bulk edit, an import or a fix does: what it costs the window's thread, with the
// page open, the changes folded and unfolded. A stall is the longest gap between two ticks of 5 ms; the thread's own work
// tells what of it would remain on a machine that does nothing else.
#include "models/content/checks/problemfinder.h"
#include "models/content/staging/stepjob.h"
#include "models/content/workspace.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/testdatabase.h"
#include "tests/support/ticks.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/pagecatalog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Qt::StringLiterals;
using namespace Kaiwa::TestSupport;

namespace {

constexpr int patience = 30'000;

QHash<RecordKey, BaseRow> bases(const TestDatabase &database, const QString &table, int rows)
{
    const Result<Rows> read = database.connect()->run(
        u"SELECT *, xmin::text AS xmin FROM %1 WHERE id LIKE 'big-%' ORDER BY id LIMIT $1::bigint"_s.arg(table),
        { QString::number(rows) });
    QHash<RecordKey, BaseRow> found;
    for (const Row &row : read->rows) {
        BaseRow base;
        for (qsizetype i = 0; i < read->columns.size(); ++i)
            base.values.insert(read->columns.at(i), row.at(i));
        base.rowVersion = base.values.take(u"xmin"_s).value_or(QString());
        found.insert({ table, { *base.values.value(u"id"_s) }, {} }, base);
    }
    return found;
}

// Until the checks of the whole table were asked again, and nothing that was put off is left to be done.
void waitForRest(Workspace &workspace)
{
    constexpr qint64 restingWork = 500'000; // ns between two looks
    QElapsedTimer rest;
    rest.start();
    qint64 work = threadWork();
    const bool rests = QTest::qWaitFor(
        [&] {
            const qint64 before = std::exchange(work, threadWork());
            if (work - before > restingWork || workspace.problems().isLooking(u"speakers"_s)
                || workspace.problems().isLooking(u"scenarios"_s))
                rest.restart();
            return rest.elapsed() > 100;
        },
        patience);
    if (!rests)
        qFatal("The window never comes to rest.");
}

struct Turn {
    double took = 0; // ms
    double work = 0; // of this thread, ms
    double stall = 0; // the longest, with what follows later
};

Turn measure(Workspace &workspace, const std::function<void()> &run)
{
    waitForRest(workspace);
    Turn turn;
    Ticks ticks;
    QElapsedTimer clock;
    clock.start();
    ticks.start();
    const qint64 before = threadWork();
    run();
    turn.took = double(clock.nsecsElapsed()) / 1e6;
    turn.work = double(threadWork() - before) / 1e6;
    waitForRest(workspace);
    ticks.stop();
    turn.stall = ticks.longest();
    return turn;
}

QString words(const Turn &turn)
{
    return u"%1 (work %2), longest stall %3"_s.arg(
        milliseconds(turn.took), milliseconds(turn.work), milliseconds(turn.stall));
}

void undoAsTheWindowDoes(ChangeSet &changes)
{
    StepJob job(changes, StepJob::What::Undo);
    QEventLoop loop;
    QObject::connect(&job, &StepJob::finished, &loop, &QEventLoop::quit);
    job.start();
    if (job.isRunning())
        loop.exec();
}

void stage(Workspace &workspace, const QHash<RecordKey, BaseRow> &rows, const QString &what)
{
    ChangeSet &changes = workspace.changes();
    const Turn staging = measure(workspace, [&] {
        changes.beginStep(u"Bulk edit"_s);
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            changes.setValue(it.key(), u"region"_s, u"Elsewhere"_s, it.value());
        changes.endStep();
    });
    const Turn undoing = measure(workspace, [&changes] { undoAsTheWindowDoes(changes); });
    print(u"%1, %2 records: staged in %3; undone in %4"_s.arg(
        what, QString::number(rows.size()), words(staging), words(undoing)));
}

// As it ends for the person who pressed Commit: written, accepted, and the page read again.
void commitAll(
    Workspace &workspace, const QHash<RecordKey, BaseRow> &rows, const QString &column, const QString &what)
{
    ChangeSet &changes = workspace.changes();
    changes.beginStep(u"Bulk edit"_s);
    // What is so already would not be staged: no call's text is another's.
    const QString text = u"%1 %2 "_s.arg(what).arg(rows.size());
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        changes.setValue(it.key(), column, text + it.key().key.constFirst(), it.value());
    changes.endStep();
    if (changes.count() != rows.size())
        qFatal("Staged are %lld of %lld records.", qint64(changes.count()), qint64(rows.size()));
    const Turn committing = measure(workspace, [&workspace] {
        QEventLoop loop;
        CommitOutcome outcome;
        QObject::connect(&workspace, &Workspace::commitFinished, &loop, [&](const CommitOutcome &of) {
            outcome = of;
            loop.quit();
        });
        workspace.commitUnlessBlocked();
        loop.exec();
        if (outcome.state != CommitOutcome::State::Committed)
            qFatal("The commit was refused.");
    });
    const Turn undoing = measure(workspace, [&changes] { undoAsTheWindowDoes(changes); });
    print(u"%1, %2 records: committed in %3; undone after it in %4"_s.arg(
        what, QString::number(rows.size()), words(committing), words(undoing)));
    changes.discardAll();
    waitForRest(workspace);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    new Theme(application);
    new ReadingZone(&application);
    TestDatabase database(TestDatabase::Template::Content);
    database.exec(u"INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, voice_name, "
                  "voice_provider_id) SELECT 'big-' || to_char(n, 'FM00000'), language_id, 'Region ' || n, dialect_name, bcp47_code, "
                  "speaker_emoji, gender, voice_name, voice_provider_id FROM speakers, generate_series(1, 10000) n "
                  "WHERE id = 'ja-jp-male'; ANALYZE speakers;"
                  "INSERT INTO scenarios (id, title, description, instructions, context) SELECT 'big-' || to_char(n, 'FM00000'), "
                  "'Title ' || n, 'Description', repeat('Instructions. ', 40), 'Context' FROM generate_series(1, 5000) n; ANALYZE scenarios"_s);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"studio.ini"_s), QSettings::IniFormat);
    QFuture<Result<Session::Ptr>> opening = Session::open(database.profile(), {});
    opening.waitForFinished();
    const Result<Session::Ptr> session = opening.result();
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    Workspace workspace(*session, folder.filePath(u"journal"_s));
    MainWindow window(settings);
    window.setWorkspace(&workspace);
    window.setPages(pageCatalog(workspace));
    window.show();
    const auto show = [&window](const QString &page) {
        window.showPage(page);
        auto *list = window.page(page)->findChild<RecordList *>(u"list"_s);
        if (!QTest::qWaitFor([list] { return list->model()->rowCount() > 400; }, patience))
            qFatal("The page has no rows.");
    };
    show(u"speakers"_s);
    for (const bool unfolded : { false, true }) {
        if (unfolded)
            window.findChild<QAction *>(u"foldChangesAction"_s)->trigger();
        for (const int rows : { 100, 5'000, 10'000 })
            stage(workspace, bases(database, u"speakers"_s, rows), unfolded ? u"unfolded"_s : u"folded"_s);
    }
    for (const int rows : { 100, 5'000, 10'000 })
        commitAll(workspace, bases(database, u"speakers"_s, rows), u"region"_s, u"unfolded, speakers"_s);
    show(u"scenarios"_s);
    commitAll(workspace, bases(database, u"scenarios"_s, 5'000), u"title"_s, u"unfolded, scenarios"_s);
    window.findChild<QAction *>(u"foldChangesAction"_s)->trigger();
    commitAll(workspace, bases(database, u"scenarios"_s, 5'000), u"title"_s, u"folded, scenarios"_s);
    return 0;
}
