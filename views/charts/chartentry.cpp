#include "views/charts/chartentry.h"

#include "models/insights/chartmarks.h"

#include <QStringList>

namespace Kaiwa {

using namespace Qt::StringLiterals;

bool ChartEntry::hasSeries() const
{
    return !series.isEmpty() || value.contains(u',');
}

bool ChartEntry::hasNames() const
{
    return categoryKind == Category::Words && seriesKind == Category::Words;
}

QString ChartEntry::wordOf(const QString &name) const
{
    if (!word)
        return QString(name).replace(ChartMarks::partEnd, u" · "_s);
    QStringList words;
    const QStringList parts = name.split(ChartMarks::partEnd);
    for (const QString &part : parts)
        words.append(word(part));
    return words.join(u" · "_s);
}

} // namespace Kaiwa
