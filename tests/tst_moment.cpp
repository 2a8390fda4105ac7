#include "models/database/moment.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

// Timestamps as the server writes them.
class MomentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moments_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected"); // ISO, UTC; empty: no moment
        const auto row = [](const char *written, const char *expected) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(expected);
        };
        row("2026-01-31 08:15:00", "2026-01-31T08:15:00.000Z");
        row("2026-01-31 08:15:00+00", "2026-01-31T08:15:00.000Z");
        row("2026-01-31 08:15:00.1", "2026-01-31T08:15:00.100Z");
        row("2026-01-31 08:15:00.123456+00", "2026-01-31T08:15:00.123Z");
        row("2026-01-31T08:15:00.123456Z", "2026-01-31T08:15:00.123Z");
        row("2026-01-31T08:15:00+00:00", "2026-01-31T08:15:00.000Z");
        row("0044-03-15 08:15:00 BC", "");
        row("20260-01-31 08:15:00", "");
        row("2026-01-31 08:15:00+02", ""); // the session is in UTC: this is no timestamp of it
        row("2026-02-31 08:15:00", "");
        row("2026-01-31 25:15:00", "");
        row("2026-01-31", "");
        row("infinity", "");
        row("", "");
    }
    void moments()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        const QDateTime moment = momentOf(written);
        QCOMPARE(moment.isValid() ? moment.toString(Qt::ISODateWithMs) : QString(), expected);
    }
};

QTEST_GUILESS_MAIN(MomentTest)
#include "tst_moment.moc"
