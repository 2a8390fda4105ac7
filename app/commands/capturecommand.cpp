#include "app/commands/capturecommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/waiting.h"
#include "app/studio.h"
#include "app/surroundings.h"
#include "views/shell/readingzone.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QImage>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectionPatience = 120'000; // milliseconds; making the local database is among it
constexpr int pagePatience = 30'000;
constexpr int settlingTime = 400; // for what a page reads after its first rows: names, counts, pictures

struct CaptureCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::CaptureCommand)
};

struct Wishes {
    QString folder;
    QString page; // empty: all
    QString tab; // of that page; empty: the first
    QSize size { 1440, 900 };
    Theme::Choice theme = Theme::Choice::Light;
    std::optional<QString> address;
};

void letSettle()
{
    QEventLoop loop;
    QTimer::singleShot(settlingTime, &loop, &QEventLoop::quit);
    loop.exec();
}

// At one pixel per point, whatever the surroundings scale to.
QImage picture(QWidget &window)
{
    QImage image(window.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    window.render(&painter);
    return image;
}

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    const bool fits = parts.size() == 2 && size.width() >= 320 && size.height() >= 240 && size.width() <= 8000
        && size.height() <= 8000;
    return fits ? std::optional(size) : std::nullopt;
}

int usageError(const QString &words)
{
    Console::say(words);
    return ExitCode::usage;
}

int capturePages(Studio &studio, const Wishes &wishes)
{
    MainWindow &window = studio.window();
    const QStringList pages = wishes.page.isEmpty() ? window.pageIds() : QStringList { wishes.page };
    if (!window.pageIds().contains(pages.first()))
        return usageError(CaptureCommandWords::tr("There is no page “%1”. There are: %2", "capture")
                              .arg(wishes.page, window.pageIds().join(u", "_s)));
    int exitCode = ExitCode::done;
    for (const QString &id : pages) {
        window.showPage(id);
        if (!waitUntil([&] { return !window.page(id)->isLoading(); }, pagePatience)) {
            Console::say(
                CaptureCommandWords::tr("The page “%1” was still loading when its picture was taken.", "capture")
                    .arg(id));
            exitCode = ExitCode::differences;
        }
        if (!wishes.tab.isEmpty()) {
            if (const QStringList tabs = window.page(id)->tabIds(); !tabs.contains(wishes.tab))
                return usageError(tabs.isEmpty()
                        ? CaptureCommandWords::tr("The page “%1” has no tabs.", "capture").arg(id)
                        : CaptureCommandWords::tr("The page “%1” has no tab “%2”. There are: %3", "capture")
                              .arg(id, wishes.tab, tabs.join(u", "_s)));
            window.page(id)->showTab(wishes.tab);
            letSettle(); // the tab asks for its own
            window.page(id)->showTab(wishes.tab); // below a form it may lie elsewhere now
        }
        letSettle();
        if (QWidget *focused = window.focusWidget())
            focused->clearFocus();
        const QString name = wishes.tab.isEmpty() ? id : QString(id + u'-' + wishes.tab);
        const QString file = QDir(wishes.folder).filePath(name + u".png"_s);
        if (!picture(window).save(file)) {
            Console::say(CaptureCommandWords::tr("%1 cannot be written.", "capture; %1 is a file").arg(file));
            return ExitCode::differences;
        }
        Console::print(file);
    }
    return exitCode;
}

int capture(const Wishes &wishes)
{
    // Nothing of the person's own is read or changed: settings and journal are this run's alone.
    const QTemporaryDir own;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, own.path());
    QSettings settings(own.filePath(u"studio.ini"_s), QSettings::IniFormat);
    auto *theme = new Theme(*qApp);
    new ReadingZone(qApp);
    theme->choose(wishes.theme);
    Studio studio({ settings, own.filePath(u"journal"_s) });
    studio.window().resize(wishes.size);
    studio.window().show();
    studio.start(wishes.address);
    if (!waitUntil([&] { return studio.isConnected() || studio.error(); }, connectionPatience)) {
        Console::say(CaptureCommandWords::tr("The database did not answer in time.", "capture"));
        return ExitCode::noConnection;
    }
    if (studio.error()) {
        Console::report(*studio.error());
        return studio.error()->kind == Error::Kind::Invalid ? ExitCode::differences : ExitCode::noConnection;
    }
    waitUntil([&] { return !studio.isFilling(); }, connectionPatience);
    return capturePages(studio, wishes);
}

CommandHelp captureHelp()
{
    return { u"capture DIR [--page ID[/TAB]] [--size WxH] [--theme light|dark] [--locale xx] [URL]"_s,
        CaptureCommandWords::tr("Paints each page as a picture, DIR/ID.png, without a display.\n\n"
                  "  --page ID             only this page\n"
                  "  --page ID/TAB         only this tab of it, of the first record: DIR/ID-TAB.png\n"
                  "  --size WxH            size of the window, 1440x900 where left out\n"
                  "  --theme light|dark    light where left out\n"
                  "  --locale xx           language and formats: en, ja\n") };
}

} // namespace

int runCaptureCommand(const QStringList &words)
{
    QCommandLineParser parser;
    const QCommandLineOption page(u"page"_s, {}, u"ID"_s);
    const QCommandLineOption size(u"size"_s, {}, u"WxH"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"light|dark"_s);
    const QCommandLineOption locale(u"locale"_s, {}, u"xx"_s);
    parser.addOptions({ page, size, theme, locale });
    if (const std::optional<int> answered = parseWords(parser, words, captureHelp(), 1, 2))
        return *answered;

    Wishes wishes;
    const QStringList places = parser.positionalArguments().mid(1);
    wishes.folder = places.first();
    if (places.size() > 1)
        wishes.address = places.at(1);
    wishes.page = parser.value(page).section(u'/', 0, 0);
    wishes.tab = parser.value(page).section(u'/', 1);
    if (parser.isSet(size)) {
        const std::optional<QSize> asked = sizeFrom(parser.value(size));
        if (!asked)
            return usageError(CaptureCommandWords::tr("“%1” is no size; one looks like 1440x900.", "capture")
                                  .arg(parser.value(size)));
        wishes.size = *asked;
    }
    if (parser.isSet(theme)) {
        if (parser.value(theme) != u"light" && parser.value(theme) != u"dark")
            return usageError(
                CaptureCommandWords::tr("A theme is light or dark, not “%1”.", "capture").arg(parser.value(theme)));
        wishes.theme = parser.value(theme) == u"dark" ? Theme::Choice::Dark : Theme::Choice::Light;
    }
    if (parser.isSet(locale)) {
        QLocale::setDefault(QLocale(parser.value(locale)));
        installTranslation(*qApp, QLocale(parser.value(locale)));
    }
    if (!QDir().mkpath(wishes.folder))
        return usageError(CaptureCommandWords::tr("The folder %1 cannot be made.", "capture").arg(wishes.folder));
    return capture(wishes);
}

} // namespace Kaiwa
