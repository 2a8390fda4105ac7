#pragma once

#include <QJsonArray>
#include <QString>

class QRandomGenerator;

namespace Kaiwa::TestSupport {

// What speech engines could write for the timings of a recording, right and wrong in every way: other types, members that
// are missing, texts that look like numbers, numbers beyond all bounds, lists for objects, words upon words.
QJsonArray speechTimings(QRandomGenerator &random, int most = 8);
// The same as a column's text, sometimes in another shape than a list.
QString speechColumn(QRandomGenerator &random, const QJsonArray &timings);

} // namespace Kaiwa::TestSupport
