#include "app/commands/schemacommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/database/schemacheck.h"
#include "models/database/schemainstaller.h"

#include <QCommandLineParser>
#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SchemaCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SchemaCommand)
};

int install(PgConnection &connection)
{
    const Result<void> done = SchemaInstaller(connection).install();
    if (!done)
        return Console::report(done.error());
    Console::say(SchemaCommandWords::tr("The Kaiwa schema is installed."));
    return ExitCode::done;
}

int check(PgConnection &connection)
{
    const Result<Catalog> catalog = Catalog::read(connection);
    if (!catalog)
        return Console::report(catalog.error());
    const QList<SchemaDifference> differences = compareWithDocumentation(*catalog);
    for (const SchemaDifference &difference : differences)
        Console::print(difference.text());
    if (differences.isEmpty()) {
        Console::say(SchemaCommandWords::tr("The database is as documented."));
        return ExitCode::done;
    }
    Console::say(SchemaCommandWords::tr(
        "%n difference(s) to the documented schema.", nullptr, static_cast<int>(differences.size())));
    return ExitCode::differences;
}

} // namespace

int runSchemaCommand(const QStringList &words)
{
    static const QHash<QString, int (*)(PgConnection &)> actions { { u"install"_s, &install }, { u"check"_s, &check } };
    const CommandHelp help { u"schema install|check [URL]"_s,
        SchemaCommandWords::tr("The tables of the Kaiwa database, as they are documented.\n\n"
                  "  install  make them in an empty database\n"
                  "  check    list what the database has other: missing tables and columns, other types, extra ones;\n"
                  "           exit code 0 when there is no difference, 1 when there is one\n\n"
                  "Without URL they work on the local database.",
            "keep the words at the line starts, and URL") };
    QCommandLineParser parser;
    if (const std::optional<int> answered = parseWords(parser, words, help, 1, 2))
        return *answered;
    const QString action = parser.positionalArguments().at(1);
    if (!actions.contains(action)) {
        Console::say(SchemaCommandWords::tr("“%1” is nothing that “schema” can do.").arg(action));
        return ExitCode::usage;
    }
    return onTarget(parser.positionalArguments().value(2), [&](const Target &, PgConnection &connection) { return actions[action](connection); });
}

} // namespace Kaiwa
