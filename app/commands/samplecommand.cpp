#include "app/commands/samplecommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/database/sampleinstaller.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SampleCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SampleCommand)
};

Result<void> readNumber(const QCommandLineParser &parser, const QString &option, qint64 least, qint64 most, auto &into)
{
    if (!parser.isSet(option))
        return {};
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        return failure(Error::Kind::Usage,
            SampleCommandWords::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                .arg(option, QString::number(least), QString::number(most), parser.value(option)));
    }
    into = static_cast<std::remove_reference_t<decltype(into)>>(number);
    return {};
}

Result<SampleOptions> readOptions(const QCommandLineParser &parser)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    SampleOptions options;
    const Result<void> numbers =
        readNumber(parser, u"learners"_s, 1, 10'000'000, options.learners)
            .and_then([&] { return readNumber(parser, u"messages"_s, 0, most, options.messages); })
            .and_then([&] { return readNumber(parser, u"seed"_s, 0, most, options.seed); });
    if (!numbers)
        return tl::unexpected(numbers.error());
    if (parser.isSet(u"as-of"_s)) {
        options.asOf = QDate::fromString(parser.value(u"as-of"_s), Qt::ISODate);
        if (!options.asOf.isValid()) {
            return failure(Error::Kind::Usage,
                SampleCommandWords::tr("--as-of takes a date such as 2026-06-30, not “%1”.")
                    .arg(parser.value(u"as-of"_s)));
        }
    }
    return options;
}

// The content where it is missing, and then the learners. What cannot be filled is refused by the installer.
Result<void> fill(SampleInstaller &installer, const SampleOptions &options)
{
    const SqlProgressSink progress = [](const SqlProgress &step) {
        Console::say(u"[%1/%2] %3"_s.arg(step.done + 1).arg(step.steps).arg(step.file));
    };
    return installer.state().and_then([&](SampleInstaller::State state) -> Result<void> {
        if (state != SampleInstaller::State::ContentOnly) {
            if (const Result<void> content = installer.installContent(options, progress); !content)
                return content;
        }
        return installer.installLife(options, progress);
    });
}

} // namespace

int runSampleCommand(const QStringList &words)
{
    const CommandHelp help { u"sample [--learners N] [--messages N] [--seed N] [--as-of DATE] [URL]"_s,
        SampleCommandWords::tr(
            "Fills an empty database, or one that holds only what “schema install” made, with sample content and\n"
            "learners. The same options give the same rows.\n\n"
            "  --learners N   so many learners (2000)\n"
            "  --messages N   so many messages in all (100 for each learner)\n"
            "  --seed N       other learners for another number (1)\n"
            "  --as-of DATE   the day on which the data ends, as 2026-06-30 (today)\n\n"
            "Without URL it works on the local database.",
            "keep the options, N, DATE and URL") };
    QCommandLineParser parser;
    for (const QString &option : { u"learners"_s, u"messages"_s, u"seed"_s, u"as-of"_s })
        parser.addOption(QCommandLineOption(option, {}, u"value"_s));
    if (const std::optional<int> answered = parseWords(parser, words, help, 0, 1))
        return *answered;
    const Result<SampleOptions> options = readOptions(parser);
    if (!options)
        return Console::report(options.error());
    return onTarget(parser.positionalArguments().value(1), [&](const Target &, PgConnection &connection) {
        QElapsedTimer timer;
        timer.start();
        SampleInstaller installer(connection);
        if (const Result<void> filled = fill(installer, *options); !filled)
            return Console::report(filled.error());
        Console::say(SampleCommandWords::tr("Filled in %1 s.", "%1 is a number of seconds")
                         .arg(timer.elapsed() / 1000.0, 0, 'f', 1));
        return ExitCode::done;
    });
}

} // namespace Kaiwa
