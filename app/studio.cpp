#include "app/studio.h"

#include <QApplication>
#include <QWidget>

namespace Kaiwa {

int runStudio(QApplication &application)
{
    QWidget window;
    window.show();
    return application.exec();
}

} // namespace Kaiwa
