#include "views/pages/insights/insightswords.h"

#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

ChartEntry chartOver(ChartEntry::Category kind, const QString &category, const QString &report, const QString &title,
    const QString &unit, const QString &value, const QString &series)
{
    ChartEntry entry { report, title, unit };
    entry.category = category;
    entry.categoryKind = kind;
    entry.value = value;
    entry.series = series;
    entry.id = report + u'-' + value.section(u',', 0, 0);
    return entry;
}

} // namespace

std::function<QString(const QString &)> namedBy(const NameWords &words, const QString &none)
{
    return [words, none](const QString &name) {
        for (const auto &[known, word] : words) {
            if (known == name)
                return word;
        }
        return name.isEmpty() ? none : name;
    };
}

std::function<QString(const QString &)> tierWords()
{
    return namedBy({}, Insights::tr("no tier", "of a learner who has none"));
}

std::function<QString(const QString &)> findingStatusWords(const QString &none)
{
    return rangesAnd({ { u"pending"_s, Insights::tr("pending", "of findings") },
                         { u"accepted"_s, Insights::tr("accepted", "of findings, by the learner") },
                         { u"ignored"_s, Insights::tr("ignored", "of findings, by the learner") },
                         { u"dismissed_auto"_s, Insights::tr("dismissed automatically", "of findings") },
                         { u"Other"_s, Insights::tr("Other", "all the rest together") } },
        none);
}

std::function<QString(const QString &)> rangesAnd(const NameWords &words, const QString &none)
{
    return [named = namedBy(words, none)](const QString &name) {
        static const QRegularExpression range(u"^(\\d+(?:-\\d+|\\+)?)(?: (min|h|days))?$"_s);
        const QRegularExpressionMatch match = range.match(name);
        if (!match.hasMatch())
            return named(name);
        const QString numbers = match.captured(1).replace(u'-', u'–');
        const QString unit = match.captured(2);
        return unit == "min"_L1  ? Insights::tr("%1 min", "%1: a range of minutes").arg(numbers)
            : unit == "h"_L1     ? Insights::tr("%1 h", "%1: a range of hours").arg(numbers)
            : unit == "days"_L1 ? Insights::tr("%1 days", "%1: a range of days").arg(numbers)
                                 : numbers;
    };
}

ChartEntry chartByMonth(const QString &report, const QString &title, const QString &unit, const QString &value, const QString &series)
{
    return chartOver(ChartEntry::Category::Month, u"at_month"_s, report, title, unit, value, series);
}

ChartEntry chartByWeek(const QString &report, const QString &title, const QString &unit, const QString &value, const QString &series)
{
    return chartOver(ChartEntry::Category::Week, u"at_week"_s, report, title, unit, value, series);
}

ChartEntry chartByName(const QString &report, const QString &title, const QString &unit, const QString &category, const QString &value,
    const QString &series)
{
    return chartOver(ChartEntry::Category::Words, category, report, title, unit, value, series);
}

} // namespace Kaiwa
