#include "app/commands/labelscommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/labellines.h"
#include "app/commands/target.h"
#include "models/curation/askedlabel.h"
#include "models/curation/labellint.h"
#include "models/curation/labelsuggestions.h"
#include "models/database/catalog.h"

#include <QCommandLineParser>
#include <QFile>
#include <QHash>
#include <QStringDecoder>

#include <cstdio>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LabelsCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LabelsCommand)
};

// The words of one call, understood.
struct Asked {
    QString file; // empty: standard input
    bool asJson = false;
    bool isVerbose = false; // lint: all checks
    int most = 10;
};

Result<QList<AskedLabel>> labelsOf(const Asked &asked)
{
    QFile file(asked.file);
    const bool opened = asked.file.isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(Error::Kind::Io, LabelsCommandWords::tr("The file “%1” could not be read.").arg(asked.file),
            file.errorString());
    const QByteArray bytes = file.readAll();
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return failure(Error::Kind::Invalid, LabelsCommandWords::tr("The labels are not written in UTF-8."));
    return askedLabels(text);
}

// Everything that resolving and suggesting begin with.
struct Ground {
    QList<AskedLabel> asked;
    QStringList lowered;
    LabelTables tables;
};

Result<Ground> groundOf(PgConnection &connection, const Catalog &catalog, const Asked &asked)
{
    const Result<QList<AskedLabel>> labels = labelsOf(asked);
    if (!labels)
        return tl::unexpected(labels.error());
    QStringList texts;
    for (const AskedLabel &label : *labels)
        texts.append(label.label);
    const Result<QStringList> lowered = loweredByServer(connection, texts);
    if (!lowered)
        return tl::unexpected(lowered.error());
    const Result<LabelTables> tables = LabelTables::read(connection, catalog);
    if (!tables)
        return tl::unexpected(tables.error());
    return Ground { *labels, *lowered, *tables };
}

int resolve(PgConnection &connection, const Catalog &catalog, const Asked &asked)
{
    const Result<Ground> ground = groundOf(connection, catalog, asked);
    if (!ground)
        return Console::report(ground.error());
    qsizetype stray = 0;
    for (qsizetype i = 0; i < ground->asked.size(); ++i) {
        const AskedLabel &label = ground->asked.at(i);
        const auto under = [&](LabelRule rule) {
            return ground->tables.resolver().resolve(ground->lowered.at(i), label.language, rule);
        };
        const LabelLines::Resolved resolved { label, under(LabelRule::Documented), under(LabelRule::Deployed) };
        Console::print(asked.asJson ? LabelLines::json(resolved) : LabelLines::tsv(resolved));
        stray += resolved.documented.landsOn() && resolved.documented.landsOn() == resolved.deployed.landsOn() ? 0 : 1;
    }
    if (stray == 0)
        return ExitCode::done;
    Console::say(LabelsCommandWords::tr(
        "%n label(s) do not land on the same one feature under both rules.", nullptr, int(stray)));
    return ExitCode::differences;
}

int suggest(PgConnection &connection, const Catalog &catalog, const Asked &asked)
{
    const Result<Ground> ground = groundOf(connection, catalog, asked);
    if (!ground)
        return Console::report(ground.error());
    const SimilarityIndex index(suggestionEntries(ground->tables));
    for (qsizetype i = 0; i < ground->asked.size(); ++i) {
        const AskedLabel &label = ground->asked.at(i); // as it is written: its capitals tell words apart
        Console::print(LabelLines::json(
            label, index.candidates(label.label, label.language.value_or(QString()), asked.most)));
    }
    return ExitCode::done;
}

int lint(PgConnection &connection, const Catalog &catalog, const Asked &asked)
{
    if (const QString why = LabelTables::missing(catalog); !why.isEmpty())
        return Console::report({ Error::Kind::Invalid, why, {}, {}, {}, {}, {} });
    const Result<QList<LintProblem>> problems
        = lintLabels(connection, catalog, asked.isVerbose ? LintExtent::All : LintExtent::Default);
    if (!problems)
        return Console::report(problems.error());
    for (const LintProblem &problem : *problems)
        Console::print(asked.asJson ? LabelLines::json(problem) : LabelLines::tsv(problem));
    if (problems->isEmpty()) {
        Console::say(LabelsCommandWords::tr("The checks find nothing in the features and aliases."));
        return ExitCode::done;
    }
    Console::say(LabelsCommandWords::tr("%n problem(s) of features and aliases.", nullptr, int(problems->size())));
    return ExitCode::differences;
}

Result<Asked> understood(const QCommandLineParser &parser)
{
    Asked asked;
    asked.file = parser.value(u"file"_s);
    asked.isVerbose = parser.isSet(u"all"_s);
    const QString format = parser.value(u"format"_s);
    if (!format.isEmpty() && format != u"tsv" && format != u"jsonl")
        return failure(
            Error::Kind::Usage, LabelsCommandWords::tr("--format takes tsv or jsonl, not “%1”.").arg(format));
    asked.asJson = format == u"jsonl";
    if (parser.isSet(u"most"_s)) {
        bool isNumber = false;
        asked.most = parser.value(u"most"_s).toInt(&isNumber);
        if (!isNumber || asked.most < 1)
            return failure(Error::Kind::Usage, LabelsCommandWords::tr("--most takes a number from 1 on."));
    }
    return asked;
}

} // namespace

int runLabelsCommand(const QStringList &words)
{
    using Action = int (*)(PgConnection &, const Catalog &, const Asked &);
    static const QHash<QString, Action> actions { { u"resolve"_s, &resolve }, { u"suggest"_s, &suggest },
        { u"lint"_s, &lint } };
    const CommandHelp help {
        u"labels resolve|suggest|lint [--file labels.tsv] [--format tsv|jsonl] [--most N] [--all] [URL]"_s,
        LabelsCommandWords::tr(
            "Raw labels against the features and aliases of a database. Labels come from a file, or without one from "
            "standard "
            "input: one a line, a tab and the language of the conversation behind it where there is one.\n\n"
            "  resolve   where each label lands: label, language, and for the documented rule and the deployed one "
            "what comes of\n"
            "            it (lands, ambiguous or none) and the features; exit code 1 when a label does not land on the "
            "same one\n"
            "            feature under both\n"
            "  suggest   the features that each label may mean, a JSON object a line with its candidates, the best "
            "first\n"
            "  lint      the problems of all features and aliases: check, table, key, text; exit code 1 when there is "
            "one\n\n"
            "  --file    the labels, in UTF-8\n"
            "  --format  tsv, or jsonl (an object a line); suggest is always jsonl\n"
            "  --most    suggest: at most N candidates for a label; without it 10\n"
            "  --all     lint: also the checks that are off unless somebody switches them on\n\n"
            "Without URL it works on the local database.",
            "keep the words at the line starts, lands, ambiguous, none, N and URL")
    };
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"file"_s, {}, u"file"_s));
    parser.addOption(QCommandLineOption(u"format"_s, {}, u"format"_s));
    parser.addOption(QCommandLineOption(u"most"_s, {}, u"number"_s));
    parser.addOption(QCommandLineOption(u"all"_s));
    if (const std::optional<int> answered = parseWords(parser, words, help, 1, 2))
        return *answered;
    const QString action = parser.positionalArguments().at(1);
    if (!actions.contains(action)) {
        Console::say(LabelsCommandWords::tr("“%1” is nothing that “labels” can do.").arg(action));
        return ExitCode::usage;
    }
    const Result<Asked> asked = understood(parser);
    if (!asked)
        return Console::report(asked.error());
    return onTarget(parser.positionalArguments().value(2), [&](const Target &, PgConnection &connection) {
        const Result<Catalog> catalog = Catalog::read(connection);
        return catalog ? actions[action](connection, *catalog, *asked) : Console::report(catalog.error());
    });
}

} // namespace Kaiwa
