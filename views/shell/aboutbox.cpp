#include "views/shell/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace Kaiwa {

namespace {

struct AboutBoxWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MainWindow)
};

} // namespace

void showAboutBox(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, AboutBoxWords::tr("About Kaiwa Studio", "window title"),
        AboutBoxWords::tr("Kaiwa Studio %1\nEdit the content of Kaiwa and review its use, straight on its database.\n"
                  "Licence: GPL-3.0-or-later.",
            "%1 is the version")
            .arg(QStringLiteral(KAIWA_VERSION)),
        QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Kaiwa
