#include "models/content/values/fieldvalues.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, Value> plain(const FieldValues &values)
{
    QMap<QString, Value> map;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        map.insert(it.key(), it.value());
    return map;
}

} // namespace

class FieldValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAMapInTheOrderOfTheNames()
    {
        FieldValues values { { u"title"_s, u"t"_s }, { u"id"_s, u"1"_s }, { u"note"_s, std::nullopt }, { u"id"_s, u"2"_s } };
        QCOMPARE(values.keys(), QStringList({ u"id"_s, u"note"_s, u"title"_s }));
        QCOMPARE(values.value(u"id"_s), Value(u"2"_s));
        QVERIFY(values.contains(u"note"_s));
        QVERIFY(!values.value(u"note"_s, u"other"_s));
        QCOMPARE(values.value(u"none"_s, u"other"_s), Value(u"other"_s));
        QCOMPARE(values.firstKey(), u"id"_s);
        const FieldValues before = values;
        *values.begin() = u"3"_s;
        QCOMPARE(before.value(u"id"_s), Value(u"2"_s)); // shared until it is changed
        QCOMPARE(values.take(u"id"_s), Value(u"3"_s));
        QCOMPARE(values.remove(u"id"_s), 0);
        values.insert(before);
        QCOMPARE(values, before);
        values.removeIf([](const QString &, const Value &value) { return value.has_value(); });
        QCOMPARE(values, FieldValues({ { u"note"_s, {} } }));
        values.remove(u"note"_s);
        QVERIFY(values.isEmpty());
        QCOMPARE(values, FieldValues());
        QVERIFY(values.cbegin() == values.cend());
    }

    void holdsItselfWhileItChanges()
    {
        FieldValues values { { u"a"_s, u"1"_s }, { u"b"_s, u"2"_s } };
        values.insert(u"aa"_s, *values.constFind(u"b"_s));
        values.insert(values);
        values.insert(u"0"_s, values.cbegin().value());
        QCOMPARE(values.keys(), QStringList({ u"0"_s, u"a"_s, u"aa"_s, u"b"_s }));
        QCOMPARE(values.value(u"0"_s), Value(u"1"_s));
    }

    void recordsOfTheSameColumnsShareTheNames()
    {
        QSet<QStringList> known;
        QList<FieldValues> records;
        for (int i = 0; i < 3; ++i) {
            FieldValues record;
            for (const QString &name : { u"title"_s, u"id"_s, u"note"_s })
                record.insert(name, QString::number(i));
            const FieldValues before = record;
            record.settle(known);
            QCOMPARE(record, before);
            records.append(record);
        }
        QCOMPARE(known.size(), 1);
        const QStringList first = records.first().keys();
        for (const FieldValues &record : std::as_const(records))
            QVERIFY(record.keys().constData() == first.constData());
        records[1].insert(u"more"_s, {});
        records[2].remove(u"id"_s);
        QCOMPARE(records[0].keys(), QStringList({ u"id"_s, u"note"_s, u"title"_s }));
        records[1].settle(known);
        QCOMPARE(known.size(), 2);
        FieldValues().settle(known);
        QCOMPARE(known.size(), 2);
    }

    void agreesWithAMap()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QSet<QStringList> known;
        FieldValues values;
        QMap<QString, Value> map;
        for (int i = 0; i < 20'000; ++i) {
            const QString name = QString::number(random.bounded(12));
            const Value value = random.bounded(4) ? Value(QString::number(i)) : std::nullopt;
            const FieldValues shared = values;
            const QMap<QString, Value> sharedMap = map;
            switch (random.bounded(7)) {
            case 0:
            case 1:
                QCOMPARE(*values.insert(name, value), value);
                map.insert(name, value);
                break;
            case 2:
                QCOMPARE(values.remove(name), map.remove(name));
                break;
            case 3:
                QCOMPARE(values.take(name), map.take(name));
                break;
            case 4: {
                const FieldValues more { { name, value }, { u"x"_s, value } };
                values.insert(more);
                map.insert(plain(more));
                break;
            }
            case 5:
                values.removeIf([&](const QString &column, const Value &) { return column < name; });
                map.removeIf([&](const std::pair<const QString &, Value &> &field) { return field.first < name; });
                break;
            case 6:
                for (auto it = values.begin(); it != values.end(); ++it)
                    *it = value;
                for (Value &one : map)
                    one = value;
                values.settle(known);
                break;
            }
            QCOMPARE(plain(values), map);
            QCOMPARE(values.size(), map.size());
            QCOMPARE(values.keys(), QStringList(map.keys()));
            QCOMPARE(values.contains(name), map.contains(name));
            QCOMPARE(values.value(name), map.value(name));
            QCOMPARE(plain(shared), sharedMap);
            QCOMPARE(values == shared, map == sharedMap);
        }
    }
};

QTEST_GUILESS_MAIN(FieldValuesTest)
#include "tst_fieldvalues.moc"
