#include "app/commands/personcommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/people/personerasure.h"
#include "views/pages/people/persondocument.h"

#include <QCommandLineParser>
#include <QThread>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PersonCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonCommand)
};

constexpr int settlingAttempts = 5;
constexpr int settlingPause = 2; // seconds

CommandHelp personHelp()
{
    return { u"person export FILE [--pdf FILE] USER [URL] | person erase --dry-run|--yes-erase ID USER [URL]"_s,
        PersonCommandWords::tr(
            "What a database holds about one person, found by the references of its tables. USER is an id or a mail address.\n\n"
            "  export           everything into FILE, one JSON document; secrets are never read, FILE is only yours to read\n"
            "    --pdf FILE     and as a document for reading\n"
            "  erase            in one transaction, or not at all; payments and subscriptions of somebody who paid pass to a new\n"
            "                   anonymous user, with other ids of Stripe's\n"
            "    --dry-run      only tells what would be done: fate (deleted, passed, emptied, cleaned), table and rows, a line\n"
            "                   each; exit code 1 where something stands in its way\n"
            "    --yes-erase ID does it; ID is the person's own id, and must be said beside USER\n\n"
            "Without URL it works on the local database.",
            "keep the words at the line starts, deleted, passed, emptied, cleaned, FILE, ID, USER and URL") };
}

int personUsage(const QString &words)
{
    Console::say(words);
    Console::say(PersonCommandWords::tr("“kaiwa-studio person --help” tells more."));
    return ExitCode::usage;
}

QString fateWord(ErasurePlan::Fate fate)
{
    switch (fate) {
    case ErasurePlan::Fate::Deleted:
        return u"deleted"_s;
    case ErasurePlan::Fate::Passed:
        return u"passed"_s;
    case ErasurePlan::Fate::Emptied:
        return u"emptied"_s;
    case ErasurePlan::Fate::Cleaned:
        return u"cleaned"_s;
    }
    Q_UNREACHABLE();
}

int exportTheirs(const QCommandLineParser &parser, PgConnection &connection, const Catalog &catalog, const Person &person)
{
    const auto json = makePersonJsonFile(parser.positionalArguments().at(2));
    std::unique_ptr<PersonSink> pdf;
    QList<PersonSink *> sinks { json.get() };
    if (parser.isSet(u"pdf"_s)) {
        pdf = makePersonPdfFile(parser.value(u"pdf"_s));
        sinks.append(pdf.get());
    }
    const Result<QMap<QString, qint64>> counts = exportPerson(connection, catalog, person, sinks);
    if (!counts)
        return Console::report(counts.error());
    qint64 rows = 0;
    for (const qint64 ofTable : *counts)
        rows += ofTable;
    Console::say(PersonCommandWords::tr("%n row(s) exported.", nullptr, int(rows)));
    return ExitCode::done;
}

// On new connections, for a while.
ErasureOutcome settled(const Target &target, const ErasureOutcome &lost)
{
    Console::say(PersonCommandWords::tr("The connection was lost at the very end. Asking the server how it ended…"));
    for (int i = 0; i < settlingAttempts; ++i) {
        if (i > 0)
            QThread::sleep(settlingPause);
        const auto connection = target.connect();
        const Result<ErasureOutcome> outcome =
            connection ? settleErasure(**connection, lost) : Result<ErasureOutcome>(tl::unexpected(connection.error()));
        if (outcome)
            return *outcome;
    }
    return lost;
}

int eraseThem(const QCommandLineParser &parser, const Target &target, PgConnection &connection, const Person &person)
{
    const bool isDry = parser.isSet(u"dry-run"_s);
    if (!isDry && parser.value(u"yes-erase"_s) != person.id)
        return personUsage(PersonCommandWords::tr("The id behind --yes-erase is not that of USER; nothing was done.", "keep --yes-erase and USER"));
    const Result<ErasurePlan> plan = planErasure(connection, person);
    if (!plan)
        return Console::report(plan.error());
    for (const ErasurePlan::Line &line : plan->lines)
        Console::print(u"%1\t%2\t%3"_s.arg(fateWord(line.fate), line.table, QString::number(line.rows)));
    for (const QString &note : plan->notes)
        Console::say(note);
    for (const QString &block : plan->blocks)
        Console::say(block);
    if (isDry)
        return plan->isBlocked() ? ExitCode::differences : ExitCode::done;
    if (plan->isBlocked())
        return ExitCode::refused;
    ErasureOutcome outcome = erasePerson(connection, *plan);
    if (outcome.state == ErasureOutcome::State::Unknown)
        outcome = settled(target, outcome);
    if (outcome.state == ErasureOutcome::State::Erased) {
        Console::say(PersonCommandWords::tr("Erased."));
        return ExitCode::done;
    }
    if (outcome.state == ErasureOutcome::State::Unknown)
        Console::say(PersonCommandWords::tr("It is not known whether the person is erased. Look with --dry-run: where nobody has the id %1 any "
                                            "more, they are.", "keep --dry-run").arg(person.id));
    else
        Console::say(PersonCommandWords::tr("Nothing was erased or changed."));
    return Console::report(*outcome.error);
}

} // namespace

int runPersonCommand(const QStringList &words)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"pdf"_s, {}, u"file"_s));
    parser.addOption(QCommandLineOption(u"dry-run"_s));
    parser.addOption(QCommandLineOption(u"yes-erase"_s, {}, u"id"_s));
    if (const std::optional<int> answered = parseWords(parser, words, personHelp(), 2, 4))
        return *answered;
    const QStringList named = parser.positionalArguments();
    const bool isExport = named.at(1) == u"export";
    if (!isExport && named.at(1) != u"erase")
        return personUsage(PersonCommandWords::tr("“%1” is nothing that “person” can do.").arg(named.at(1)));
    const qsizetype userAt = isExport ? 3 : 2;
    if (named.size() <= userAt || named.size() > userAt + 2)
        return personUsage(named.size() <= userAt ? PersonCommandWords::tr("A word is missing.")
                                                  : PersonCommandWords::tr("There is a word too many: “%1”.").arg(named.last()));
    if (!isExport && parser.isSet(u"dry-run"_s) == parser.isSet(u"yes-erase"_s))
        return personUsage(PersonCommandWords::tr("Say either --dry-run, or --yes-erase and the person's id.", "keep the words with --"));
    return onTarget(named.value(userAt + 1), [&](const Target &target, PgConnection &connection) {
        const Result<Catalog> catalog = Catalog::read(connection, Catalog::Scope::WholeDatabase);
        if (!catalog)
            return Console::report(catalog.error());
        const Result<Person> person = findPerson(connection, *catalog, named.at(userAt));
        if (!person)
            return Console::report(person.error());
        return isExport ? exportTheirs(parser, connection, *catalog, *person) : eraseThem(parser, target, connection, *person);
    });
}

} // namespace Kaiwa
