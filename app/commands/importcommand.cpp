#include "app/commands/importcommand.h"

#include "app/commands/cancelonsignal.h"
#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/content/exchange/importplan.h"
#include "models/content/workspace.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ImportCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ImportCommand)
};

constexpr auto longestSettling = std::chrono::seconds(9);

Result<ImportPlan> makePlan(PgConnection &connection, const QString &table, const QString &path)
{
    const Result<Catalog> catalog = Catalog::read(connection);
    if (!catalog)
        return tl::unexpected(catalog.error());
    const Result<ImportPreview> preview = previewImport(path, {}, 0);
    if (!preview)
        return tl::unexpected(preview.error());
    ImportRequest request;
    request.path = path;
    request.options = preview->options;
    request.catalog = *catalog;
    request.description = describeEntity(table, *catalog);
    return planImport(connection, request);
}

void sayProblem(const QString &path, qint64 line, qint64 column, const QString &field, const QString &text)
{
    QString place = path;
    if (line > 0)
        place += u":%1:%2"_s.arg(line).arg(column);
    Console::say(place + u": "_s + (field.isEmpty() ? text : QString(field + u": "_s + text)));
}

void sayProblems(const ImportPlan &plan, const QString &path)
{
    for (const ImportProblem &problem : plan.problems)
        sayProblem(path, problem.at.line, problem.at.column, problem.column, problem.at.text);
    if (const qint64 more = plan.problemCount - plan.problems.size(); more > 0)
        Console::say(ImportCommandWords::tr("… and %n more problem(s).", nullptr, int(more)));
}

// For scripts, and therefore in one language.
void printCounts(const ImportPlan &plan)
{
    Console::print(u"%1 inserts, %2 changes, %3 problems"_s.arg(
        QString::number(plan.inserts), QString::number(plan.changes), QString::number(plan.problemCount)));
}

Result<Session::Ptr> openSession(const Target &target)
{
    const QFuture<Result<Session::Ptr>> opening = Session::open(target.profile(), target.password());
    QEventLoop loop;
    QFutureWatcher<Result<Session::Ptr>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(opening);
    if (!opening.isFinished())
        loop.exec();
    return opening.result();
}

QHash<RecordKey, qint64> stageAll(ChangeSet &changes, ImportPlan &plan)
{
    QList<qint64> lineOfItem;
    for (const ImportRow &row : std::as_const(plan.rows))
        lineOfItem.append(row.line);
    QHash<RecordKey, qint64> lines;
    QEventLoop loop;
    StagingJob staging(changes, ImportCommandWords::tr("Import", "step in the undo history"), plan.takeItems());
    staging.whenStaged = [&](const RecordKey &record, qsizetype place) { lines.insert(record, lineOfItem.at(place)); };
    QObject::connect(&staging, &StagingJob::finished, &loop, &QEventLoop::quit);
    staging.start();
    loop.exec();
    return lines;
}

CommitOutcome commitAll(Workspace &workspace)
{
    CommitOutcome outcome;
    bool isFinished = false;
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::commitFinished, &loop, [&](const CommitOutcome &finished) {
        outcome = finished;
        isFinished = true;
        loop.quit();
    });
    workspace.commit();
    if (!isFinished)
        loop.exec();
    return outcome;
}

// The workspace goes on asking the server how the commit ended whose answer was lost; for a while that is waited for.
CommitOutcome settled(Workspace &workspace, const CommitOutcome &lost)
{
    Console::say(ImportCommandWords::tr("The connection was lost at the very end. Asking the server how it ended…"));
    CommitOutcome outcome = lost;
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::commitFinished, &loop, [&](const CommitOutcome &finished) {
        if (finished.state == CommitOutcome::State::Unknown)
            return;
        outcome = finished;
        loop.quit();
    });
    QTimer::singleShot(longestSettling, &loop, &QEventLoop::quit);
    loop.exec();
    if (outcome.state == CommitOutcome::State::Committed)
        Console::say(ImportCommandWords::tr("It was committed."));
    return outcome;
}

// What the server or the connection said is the reason in any case.
int reportFailure(const CommitOutcome &outcome)
{
    const int code = outcome.error ? Console::report(*outcome.error) : ExitCode::refused;
    if (outcome.state != CommitOutcome::State::Unknown)
        return code;
    Console::say(ImportCommandWords::tr("It is not known whether the rows were committed: all of them were, or none. An import with "
                                        "--dry-run tells; where it finds nothing to do, they were.", "keep --dry-run"));
    return ExitCode::noConnection;
}

// Commits through a change-set, as the window does: one transaction, guarded row by row, kept in a journal until it is
// over.
int commit(const Target &target, ImportPlan &plan, const QString &path)
{
    const Result<Session::Ptr> session = openSession(target);
    if (!session)
        return Console::report(session.error());
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    Workspace workspace(*session, data + u"/journal"_s);
    const QHash<RecordKey, qint64> lines = stageAll(workspace.changes(), plan);
    CommitOutcome outcome = commitAll(workspace);
    if (outcome.state == CommitOutcome::State::Unknown)
        outcome = settled(workspace, outcome);
    if (outcome.state == CommitOutcome::State::Committed)
        return ExitCode::done;
    for (const CommitOutcome::Refusal &refusal : outcome.refused)
        sayProblem(path, lines.value(refusal.record), 1, refusal.error.column, refusal.error.message);
    plan.problemCount += std::max<qint64>(outcome.refused.size(), 1);
    const int code = reportFailure(outcome);
    if (outcome.state == CommitOutcome::State::Unknown)
        return code; // what is staged stays in the journal: the studio finds out what became of it
    workspace.changes().discardAll();
    workspace.flush();
    Console::say(ImportCommandWords::tr("Nothing was changed in the database."));
    return code;
}

} // namespace

int runImportCommand(const QStringList &words)
{
    const CommandHelp help { u"import TABLE FILE [--dry-run] [URL]"_s,
        ImportCommandWords::tr(
            "Adds and changes rows of a table from a CSV file (with column names in its first line; comma, semicolon, "
            "tab "
            "or | between the fields), a JSON file (a list of objects) or a JSON Lines file, told apart by name and "
            "content. "
            "Columns go by their names, rows by the table's key. An empty CSV field is NULL, \"\" is an empty text. "
            "Rows "
            "that are as the file says stay untouched.\n\n"
            "All is committed together. With problems nothing is: each is said with its line and column, and the exit "
            "code "
            "is 1.\n\n"
            "  --dry-run  change nothing, say what would be\n\n"
            "The last line is: N inserts, N changes, N problems. Without URL it works on the local database.",
            "keep --dry-run, the words “N inserts, N changes, N problems” and URL") };
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"dry-run"_s));
    if (const std::optional<int> answered = parseWords(parser, words, help, 2, 3))
        return *answered;
    const QString path = parser.positionalArguments().at(2);
    const Result<Target> target = Target::named(parser.positionalArguments().value(3));
    if (!target)
        return Console::report(target.error());
    const auto connection = target->connect();
    if (!connection)
        return Console::report(connection.error());
    Result<ImportPlan> plan = [&] {
        const CancelOnSignal cancelOnSignal((*connection)->cancelToken());
        return makePlan(**connection, parser.positionalArguments().at(1), path);
    }();
    if (!plan)
        return Console::report(plan.error());
    sayProblems(*plan, path);
    int code = plan->problemCount > 0 ? ExitCode::differences : ExitCode::done;
    if (code == ExitCode::done && !parser.isSet(u"dry-run"_s) && !plan->rows.isEmpty())
        code = commit(*target, *plan, path);
    printCounts(*plan);
    return code;
}

} // namespace Kaiwa
