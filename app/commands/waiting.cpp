#include "app/commands/waiting.h"

#include <QEventLoop>
#include <QTimer>

namespace Kaiwa {

bool waitUntil(const std::function<bool()> &holds, int patience)
{
    QEventLoop loop;
    QTimer ticks;
    QTimer end;
    end.setSingleShot(true);
    QObject::connect(&ticks, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    ticks.start(10);
    end.start(patience);
    if (!holds())
        loop.exec();
    return holds();
}

} // namespace Kaiwa
