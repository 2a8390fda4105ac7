#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio local start|stop|status|url|reset`: the private server, for scripts and for people who use psql.
int runLocalCommand(const QStringList &words);

} // namespace Kaiwa
