#include "views/records/filter/filterwords.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::FilterWords)
};

QString spanWords(const QString &label, const QString &from, const QString &to)
{
    if (to.isEmpty())
        return FilterWords::tr("%1 from %2", "filter: column and lowest value").arg(label, from);
    if (from.isEmpty())
        return FilterWords::tr("%1 to %2", "filter: column and highest value").arg(label, to);
    return FilterWords::tr("%1 from %2 to %3", "filter: column, lowest and highest value").arg(label, from, to);
}

} // namespace

QString filterWords(const ColumnFilter &filter, const QString &label, const std::function<QString(const QString &)> &wordsOf)
{
    const QStringList list = ColumnFilter::listOf(filter.value);
    switch (filter.kind) {
    case ColumnFilter::Kind::Equals:
        return FilterWords::tr("%1: %2", "filter: column and value").arg(label, firstLine(wordsOf(filter.value), 40));
    case ColumnFilter::Kind::Contains:
        return FilterWords::tr("%1 contains “%2”", "filter").arg(label, firstLine(filter.value, 40));
    case ColumnFilter::Kind::IsNull:
        return FilterWords::tr("%1: not set", "filter").arg(label);
    case ColumnFilter::Kind::IsNotNull:
        return FilterWords::tr("%1: set", "filter: the column has a value").arg(label);
    case ColumnFilter::Kind::OneOf: {
        QStringList words;
        for (const QString &value : list)
            words.append(wordsOf(value));
        return FilterWords::tr("%1: %2", "filter: column and value").arg(label, firstLine(words.join(u", "_s), 60));
    }
    case ColumnFilter::Kind::Between: {
        const auto endWords = [&](const QString &end) { return end.isEmpty() ? end : wordsOf(end); };
        return spanWords(label, endWords(list.value(0)), endWords(list.value(1)));
    }
    case ColumnFilter::Kind::HasMember:
        return list.size() < 2 ? FilterWords::tr("%1 has “%2”", "filter: JSON with a member").arg(label, list.value(0))
                               : FilterWords::tr("%1: %2 is “%3”", "filter: JSON, member and its value")
                                     .arg(label, list.value(0), list.value(1));
    case ColumnFilter::Kind::Keys:
        return FilterWords::tr("One record", "filter: a single row by its key");
    case ColumnFilter::Kind::ChangedByMe:
    case ColumnFilter::Kind::HasProblems:
        return {}; // of pages that edit
    }
    return {};
}

} // namespace Kaiwa
