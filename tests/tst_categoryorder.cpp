#include "models/insights/categoryorder.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

class CategoryOrderTest final : public QObject {
    Q_OBJECT

private:
    // The series by the names of their categories, in the order in which a report gives them.
    static QStringList ordered(const QList<QStringList> &series)
    {
        QStringList categories;
        QList<QList<qsizetype>> places;
        for (const QStringList &names : series) {
            places.append(QList<qsizetype>());
            for (const QString &name : names) {
                if (!categories.contains(name))
                    categories.append(name);
                places.last().append(categories.indexOf(name));
            }
        }
        QStringList result;
        const QList<qsizetype> order = categoryOrder(categories, places);
        for (const qsizetype place : order)
            result.append(categories.at(place));
        return result;
    }

private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<QList<QStringList>>("series");
        QTest::addColumn<QStringList>("order");
        const QStringList none;
        QTest::newRow("nothing") << QList<QStringList> {} << none;
        QTest::newRow("one series") << QList<QStringList> { { u"9-10"_s, u"8-9"_s, u"0-1"_s } } << QStringList { u"9-10"_s, u"8-9"_s, u"0-1"_s };
        QTest::newRow("steps with gaps") << QList<QStringList> { { u"0-10"_s, u"20-30"_s, u"100-110"_s }, { u"30-40"_s, QString() }, { u"10-20"_s } }
                                         << QStringList { u"0-10"_s, u"10-20"_s, u"20-30"_s, u"30-40"_s, u"100-110"_s, QString() };
        QTest::newRow("levels") << QList<QStringList> { { u"B2"_s }, { u"A1"_s, u"C1"_s } } << QStringList { u"A1"_s, u"B2"_s, u"C1"_s };
        QTest::newRow("from the newest") << QList<QStringList> { { u"2026-03"_s, u"2026-01"_s }, { u"2026-03"_s, u"2026-02"_s, u"2026-01"_s } }
                                         << QStringList { u"2026-03"_s, u"2026-02"_s, u"2026-01"_s };
        QTest::newRow("names between names") << QList<QStringList> { { u"grammar"_s, u"fluency"_s }, { u"grammar"_s, u"lexis"_s, u"fluency"_s } }
                                             << QStringList { u"grammar"_s, u"lexis"_s, u"fluency"_s };
        QTest::newRow("names that nothing orders") << QList<QStringList> { { u"web"_s }, { u"app"_s } } << QStringList { u"web"_s, u"app"_s };
        QTest::newRow("a circle") << QList<QStringList> { { u"2"_s, u"1"_s }, { u"1"_s, u"2"_s } } << QStringList { u"2"_s, u"1"_s };
        QTest::newRow("twice the same") << QList<QStringList> { { u"2"_s, u"2"_s, u"3"_s }, { u"1"_s } } << QStringList { u"1"_s, u"2"_s, u"3"_s };
    }

    void orders()
    {
        QFETCH(const QList<QStringList>, series);
        QFETCH(const QStringList, order);
        QCOMPARE(ordered(series), order);
    }
};

QTEST_GUILESS_MAIN(CategoryOrderTest)
#include "tst_categoryorder.moc"
