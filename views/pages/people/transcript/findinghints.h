#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

struct TranscriptMessage;

// All about these findings of a message, by their numbers, as rich text for a tool tip.
QString findingHints(const TranscriptMessage &message, const QList<int> &findings, bool masked);

} // namespace Kaiwa
