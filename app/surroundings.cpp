#include "app/surroundings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>
#include <string_view>

namespace Kaiwa {

using namespace Qt::StringLiterals;

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"kaiwa-studio"_s);
    QCoreApplication::setApplicationName(u"kaiwa-studio"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KAIWA_VERSION));
}

bool hasDisplay(int argc, char **argv)
{
    for (const char *variable : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" }) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).ends_with("-platform"))
            return true;
    }
    std::fputs("kaiwa-studio: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set).\n"
               "“kaiwa-studio --help” lists what works without one.\n",
        stderr);
    return false;
}

void installTranslation(QCoreApplication &application, const QLocale &locale)
{
    // A second call replaces the first.
    const QList<QTranslator *> earlier = application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : earlier) {
        QCoreApplication::removeTranslator(translator);
        translator->deleteLater();
    }
    // Only the first of the person's languages: whoever reads English first does not want the second one. English itself
    // has a file for its plurals alone.
    QLocale first(locale.uiLanguages().value(0));
    if (first.language() == QLocale::C)
        first = QLocale(QLocale::English);
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(first, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"kaiwa-studio"_s, u":/i18n"_s);
}

} // namespace Kaiwa
