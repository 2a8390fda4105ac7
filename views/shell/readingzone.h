#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimeZone>

namespace Kaiwa {

// The zone in which people read times, chosen once for the whole window. The database keeps UTC. One per program, made
// before the first window with the application as its parent; lives in the window's thread.
class ReadingZone final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingZone)

public:
    explicit ReadingZone(QObject *parent = nullptr);
    ~ReadingZone() override;
    static ReadingZone &instance();

    void choose(const QByteArray &zoneId); // an IANA id, or "UTC"
    const QTimeZone &zone() const { return m_zone; }
    QString name() const; // "UTC", "Asia/Tokyo"
    // By the locale, in this zone: date and time, or the time of day alone.
    QString dateTimeText(const QDateTime &time) const;
    QString dateTimeText(const QString &written) const; // by the server; what is no moment stays as it is written
    QString timeText(const QDateTime &time) const;

Q_SIGNALS:
    void changed();

private:
    QTimeZone m_zone;
};

} // namespace Kaiwa
