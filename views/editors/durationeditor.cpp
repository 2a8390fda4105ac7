#include "views/editors/durationeditor.h"

#include "models/content/values/duration.h"
#include "views/editors/valuewords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString DurationEditor::shown(const QString &value) const
{
    return durationWords(value);
}

FigureEditor::Typed DurationEditor::typed(const QString &text) const
{
    if (const Result<qint64> seconds = parseDuration(text))
        return { QString::number(*seconds), {} };
    if (isBareNumber(text))
        return { {}, tr("%1m or %1s?", "beside a field for a length of time in which only a number stands").arg(text.trimmed()) };
    return { text, tr("such as 1:30:00", "beside a field for a length of time that cannot be read") };
}

} // namespace Kaiwa
