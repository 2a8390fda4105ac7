#pragma once

#include <QDateTime>

namespace Kaiwa {

// A timestamp as the server writes it in a session that is in UTC: "2026-01-31 08:15:00.123456", with or without "+00".
// Invalid for what is no moment of the calendar: infinity, years before Christ and beyond 9999. Pure; any thread.
QDateTime momentOf(const QString &written);

} // namespace Kaiwa
