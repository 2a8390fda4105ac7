#include "models/insights/categoryorder.h"

#include <QCollator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <set>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

bool areSteps(const QStringList &categories)
{
    static const QRegularExpression step(u"^(?:-?\\d.*|[ABC][12])?$"_s);
    return std::all_of(categories.cbegin(), categories.cend(), [](const QString &name) { return step.match(name).hasMatch(); });
}

// Each category's place among those that nothing else orders.
QList<qsizetype> freeRanks(const QStringList &categories)
{
    QList<qsizetype> places(categories.size());
    std::iota(places.begin(), places.end(), 0);
    if (areSteps(categories)) {
        QCollator byNumber(QLocale(QLocale::English));
        byNumber.setNumericMode(true);
        std::stable_sort(places.begin(), places.end(), [&](qsizetype one, qsizetype other) {
            const QString &first = categories.at(one);
            const QString &second = categories.at(other);
            return first.isEmpty() || second.isEmpty() ? !first.isEmpty() && second.isEmpty() : byNumber.compare(first, second) < 0;
        });
    }
    QList<qsizetype> ranks(places.size());
    for (qsizetype rank = 0; rank < places.size(); ++rank)
        ranks[places.at(rank)] = rank;
    return ranks;
}

} // namespace

QList<qsizetype> categoryOrder(const QStringList &categories, const QList<QList<qsizetype>> &ofSeries)
{
    QList<QSet<qsizetype>> followers(categories.size());
    QList<int> waitsFor(categories.size(), 0);
    for (const QList<qsizetype> &series : ofSeries) {
        for (qsizetype i = 1; i < series.size(); ++i) {
            QSet<qsizetype> &behind = followers[series.at(i - 1)];
            if (series.at(i) != series.at(i - 1) && !behind.contains(series.at(i))) {
                behind.insert(series.at(i));
                ++waitsFor[series.at(i)];
            }
        }
    }
    const QList<qsizetype> ranks = freeRanks(categories);
    std::set<std::pair<qsizetype, qsizetype>> ready; // rank, place
    for (qsizetype place = 0; place < categories.size(); ++place) {
        if (waitsFor.at(place) == 0)
            ready.insert({ ranks.at(place), place });
    }
    QList<qsizetype> order;
    while (!ready.empty()) {
        const qsizetype place = ready.begin()->second;
        ready.erase(ready.begin());
        order.append(place);
        for (const qsizetype behind : std::as_const(followers[place])) {
            if (--waitsFor[behind] == 0)
                ready.insert({ ranks.at(behind), behind });
        }
    }
    if (order.size() < categories.size()) { // a circle
        order.resize(categories.size());
        std::iota(order.begin(), order.end(), 0);
    }
    return order;
}

} // namespace Kaiwa
