#include "models/insights/charthead.h"

#include "models/database/sqlfiles.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

std::optional<MarkValue::Aggregate> aggregateNamed(const QString &name)
{
    using Aggregate = MarkValue::Aggregate;
    static const QList<std::pair<QString, Aggregate>> known { { u"count"_s, Aggregate::Count },
        { u"sum"_s, Aggregate::Sum }, { u"mean"_s, Aggregate::Mean }, { u"median"_s, Aggregate::Median },
        { u"quantile"_s, Aggregate::Quantile }, { u"min"_s, Aggregate::Least }, { u"max"_s, Aggregate::Most }, { u"share"_s, Aggregate::Share },
        { u"ratio"_s, Aggregate::Ratio }, { u"distinct"_s, Aggregate::Distinct } };
    for (const auto &[word, aggregate] : known) {
        if (word == name)
            return aggregate;
    }
    return {};
}

QStringList listed(const QString &text)
{
    QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    return words;
}

} // namespace

ChartHead ChartHead::of(const QString &report)
{
    return ofText(sqlText(u"reports/"_s + report + u".sql"_s));
}

ChartHead ChartHead::ofText(const QString &sql)
{
    static const QRegularExpression directive(u"^-- (filters|mark|opens): *(.*)$"_s);
    static const QRegularExpression value(u"^-- value: *(\\w+) +(\\w+) *= *(\\w+) *(?:\\(([^)]*)\\))?\\s*$"_s);
    ChartHead head;
    const QStringList lines = sql.split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("--"_L1))
            break;
        static const QRegularExpression directiveOfAny(u"^-- (filters|mark|value|opens|needs|pages|scans): "_s);
        if (head.answers.isEmpty())
            head.answers = line.mid(2).trimmed();
        if (!directiveOfAny.match(line).hasMatch())
            head.definition += (head.definition.isEmpty() ? QString() : u"\n"_s) + line.mid(2).trimmed();
        if (const QRegularExpressionMatch match = directive.match(line); match.hasMatch()) {
            const QString what = match.captured(1);
            if (what == "filters"_L1)
                head.filters = listed(match.captured(2));
            else if (what == "mark"_L1)
                head.markColumns = listed(match.captured(2));
            else
                head.opens = match.captured(2).trimmed();
        } else if (const QRegularExpressionMatch said = value.match(line); said.hasMatch()) {
            if (const auto aggregate = aggregateNamed(said.captured(3)))
                head.values.append({ said.captured(1), said.captured(2), *aggregate, listed(said.captured(4)) });
        }
    }
    return head;
}

const MarkValue *ChartHead::value(const QString &column) const
{
    const auto found = std::find_if(
        values.cbegin(), values.cend(), [&column](const MarkValue &one) { return one.column == column; });
    return found == values.cend() ? nullptr : &*found;
}

} // namespace Kaiwa
