#include "app/commands/exportcommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/content/exchange/recordreader.h"
#include "models/content/exchange/tableexport.h"

#include <QCommandLineParser>
#include <QFile>
#include <QMap>
#include <QSaveFile>

#include <cstdio>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ExportCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ExportCommand)
};

Result<FileFormat> formatOf(const QCommandLineParser &parser)
{
    static const QMap<QString, FileFormat> formats { { u"csv"_s, FileFormat::Csv }, { u"json"_s, FileFormat::Json },
        { u"jsonl"_s, FileFormat::JsonLines } };
    if (!parser.isSet(u"format"_s))
        return guessReaderOptions(parser.value(u"out"_s), {}).format;
    const auto found = formats.constFind(parser.value(u"format"_s));
    if (found != formats.cend())
        return *found;
    return failure(Error::Kind::Usage,
        ExportCommandWords::tr("--format takes csv, json or jsonl, not “%1”.").arg(parser.value(u"format"_s)));
}

Result<qint64> exportTo(QIODevice &device, PgConnection &connection, const ExportRequest &request)
{
    return exportRows(connection, request, device);
}

Result<qint64> exportTo(const QString &path, PgConnection &connection, const ExportRequest &request)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return failure(Error::Kind::Io, ExportCommandWords::tr("The file “%1” could not be written.").arg(path),
            file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    Result<qint64> rows = exportTo(file, connection, request);
    if (rows && !file.commit())
        return failed();
    return rows;
}

Result<qint64> run(const QCommandLineParser &parser, PgConnection &connection, FileFormat format)
{
    const Result<Catalog> catalog = Catalog::read(connection);
    if (!catalog)
        return tl::unexpected(catalog.error());
    const QString name = parser.positionalArguments().at(1);
    const Table *table = catalog->table(name);
    if (!table)
        return failure(Error::Kind::Usage, ExportCommandWords::tr("This database has no table “%1”.").arg(name));
    ExportRequest request;
    request.query = WindowQuery(*catalog, name);
    request.columns = exportColumns(*table);
    request.options.format = format;
    request.options.neutraliseFormulas = parser.isSet(u"neutralise-formulas"_s);
    if (request.columns.isEmpty())
        return failure(
            Error::Kind::NotPermitted, ExportCommandWords::tr("Your role may read no column of “%1”.").arg(name));
    if (parser.isSet(u"out"_s))
        return exportTo(parser.value(u"out"_s), connection, request);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return failure(Error::Kind::Io, ExportCommandWords::tr("There is no standard output."));
    return exportTo(out, connection, request);
}

} // namespace

int runExportCommand(const QStringList &words)
{
    const CommandHelp help { u"export TABLE [--format csv|json|jsonl] [--out FILE] [--neutralise-formulas] [URL]"_s,
        ExportCommandWords::tr(
            "Writes every row of a table, in the order of its key, as the database holds it: “import” finds no "
            "difference "
            "in what was exported. Secret columns are never written; personal ones are, and that is noted nowhere.\n\n"
            "  --format               csv (NULL is an empty field, an empty text is \"\"), json, or jsonl (an object a "
            "line);\n"
            "                         without it by the name of FILE, else csv\n"
            "  --out                  into FILE instead of standard output\n"
            "  --neutralise-formulas  csv: an apostrophe before texts that a spreadsheet would run as a formula\n"
            "                         (they begin with = + - @); the file is no exact copy then\n\n"
            "Without URL it works on the local database.",
            "keep the words at the line starts, FILE and URL") };
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"format"_s, {}, u"format"_s));
    parser.addOption(QCommandLineOption(u"out"_s, {}, u"file"_s));
    parser.addOption(QCommandLineOption(u"neutralise-formulas"_s));
    if (const std::optional<int> answered = parseWords(parser, words, help, 1, 2))
        return *answered;
    const Result<FileFormat> format = formatOf(parser);
    if (!format)
        return Console::report(format.error());
    return onTarget(parser.positionalArguments().value(2), [&](const Target &, PgConnection &connection) {
        const Result<qint64> rows = run(parser, connection, *format);
        if (!rows)
            return Console::report(rows.error());
        Console::say(ExportCommandWords::tr("%n row(s) exported.", nullptr, int(*rows)));
        return ExitCode::done;
    });
}

} // namespace Kaiwa
