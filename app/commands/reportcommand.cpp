#include "app/commands/reportcommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "app/commands/waiting.h"
#include "models/content/workspace.h"
#include "views/charts/chartcard.h"
#include "views/pages/insights/insightspage.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int sessionPatience = 60'000; // milliseconds
constexpr int reportPatience = 600'000;
constexpr QSize paper { 1280, 1600 }; // the page's size while it is drawn

struct ReportCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ReportCommand)
};

struct Wanted {
    InsightsDescription page;
    QString file;
    InsightFilter filter;
    QString zone = u"UTC"_s;
    QString address;
};

int reportUsage(const QString &words)
{
    Console::say(words);
    return ExitCode::usage;
}

CommandHelp reportHelp()
{
    QStringList pages;
    for (const InsightsDescription &page : insightsPages())
        pages.append(page.id);
    return { u"report --page ID --out FILE [--period P] [--zone Z] [--language ID] [--tier NAME] [--guests in|out|only] [URL]"_s,
        ReportCommandWords::tr("Writes a page of charts into a file, without a display: for cron and for mails.\n\n"
                               "  --page ID       %1\n"
                               "  --out FILE      .pdf, .csv, .json or .png\n"
                               "  --period P      2026-10, 2026-10-05..2026-10-11, this-month, last-month, last-30-days,\n"
                               "                  last-90-days, last-12-months (where left out), this-year, all-time\n"
                               "  --zone Z        in whose days and months it counts, UTC where left out\n"
                               "  --language ID   only this language\n"
                               "  --tier NAME     only this tier\n"
                               "  --guests W      in (where left out), out or only\n",
            "keep the words after --")
            .arg(pages.join(u", "_s)) };
}

// Why the charts of the page could not be read; what the database merely lacks is said on the chart and is no failure.
QStringList failuresOf(const InsightsPage &page)
{
    QStringList failures;
    for (const ChartCard *card : page.cards()) {
        if (card->error() && card->error()->kind != Error::Kind::Invalid)
            failures.append(card->entry().title + u": "_s + card->errorWords());
    }
    return failures;
}

int writeReport(const Wanted &wanted)
{
    // Nothing of the person's own is read or changed.
    const QTemporaryDir own;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, own.path());
    auto *theme = new Theme(*qApp);
    theme->choose(Theme::Choice::Light);
    auto *zone = new ReadingZone(qApp);
    zone->choose(wanted.zone.toLatin1());
    const Result<Target> target = Target::named(wanted.address);
    if (!target) {
        Console::report(target.error());
        return ExitCode::noConnection;
    }
    QFuture<Result<Session::Ptr>> opening = Session::open(target->profile(), target->password());
    if (!waitUntil([&] { return opening.isFinished(); }, sessionPatience)) {
        Console::say(ReportCommandWords::tr("The database did not answer in time."));
        return ExitCode::noConnection;
    }
    if (!opening.result()) {
        Console::report(opening.result().error());
        return ExitCode::noConnection;
    }
    Workspace workspace(*opening.result(), own.filePath(u"journal"_s));
    InsightsPage page(workspace, wanted.page);
    page.setFilter(wanted.filter);
    page.resize(paper);
    page.show();
    page.refresh();
    if (!waitUntil([&] { return !page.isLoading(); }, reportPatience)) {
        Console::say(ReportCommandWords::tr("The charts were not read in time."));
        return ExitCode::cancelled;
    }
    const QStringList failures = failuresOf(page);
    for (const QString &failure : failures)
        Console::say(failure);
    if (const Result<void> written = writeDocument(page.document(), wanted.file); !written) {
        Console::report(written.error());
        return written.error().kind == Error::Kind::Usage ? ExitCode::usage : ExitCode::differences;
    }
    Console::print(wanted.file);
    return failures.isEmpty() ? ExitCode::done : ExitCode::refused;
}

} // namespace

int runReportCommand(const QStringList &words)
{
    QCommandLineParser parser;
    const QCommandLineOption page(u"page"_s, {}, u"ID"_s);
    const QCommandLineOption out(u"out"_s, {}, u"FILE"_s);
    const QCommandLineOption period(u"period"_s, {}, u"P"_s);
    const QCommandLineOption zone(u"zone"_s, {}, u"Z"_s);
    const QCommandLineOption language(u"language"_s, {}, u"ID"_s);
    const QCommandLineOption tier(u"tier"_s, {}, u"NAME"_s);
    const QCommandLineOption guests(u"guests"_s, {}, u"W"_s);
    parser.addOptions({ page, out, period, zone, language, tier, guests });
    if (const std::optional<int> answered = parseWords(parser, words, reportHelp(), 0, 1))
        return *answered;
    Wanted wanted;
    wanted.file = parser.value(out);
    wanted.address = parser.positionalArguments().value(1);
    if (wanted.file.isEmpty())
        return reportUsage(ReportCommandWords::tr("Say with --out which file is to be written."));
    const QList<InsightsDescription> pages = insightsPages();
    const auto found = std::find_if(pages.cbegin(), pages.cend(),
        [&](const InsightsDescription &one) { return one.id == parser.value(page); });
    if (found == pages.cend())
        return reportUsage(ReportCommandWords::tr("There is no page of charts “%1”; --help lists them.").arg(parser.value(page)));
    wanted.page = *found;
    if (parser.isSet(period) && !wanted.filter.setPeriod(parser.value(period)))
        return reportUsage(ReportCommandWords::tr("“%1” is no period; --help shows what one looks like.").arg(parser.value(period)));
    if (parser.isSet(zone)) {
        if (!QTimeZone(parser.value(zone).toLatin1()).isValid())
            return reportUsage(ReportCommandWords::tr("“%1” is no time zone; one looks like Asia/Tokyo.").arg(parser.value(zone)));
        wanted.zone = parser.value(zone);
    }
    wanted.filter.language = parser.value(language);
    wanted.filter.tier = parser.value(tier);
    if (parser.isSet(guests)) {
        const std::optional<InsightFilter::Guests> chosen = guestsOfId(parser.value(guests));
        if (!chosen)
            return reportUsage(ReportCommandWords::tr("Guests are in, out or only, not “%1”.").arg(parser.value(guests)));
        wanted.filter.guests = *chosen;
    }
    return writeReport(wanted);
}

} // namespace Kaiwa
