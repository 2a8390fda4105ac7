#pragma once

#include "models/result.h"

#include <QMap>
#include <QStringList>

namespace Kaiwa {

// Where a database is: libpq's own keywords, parsed by libpq, and what the studio adds to them. A value.
// It never holds a password: parse() takes one that stands in an address out and hands it back beside the profile.
class ConnectionProfile {
public:
    struct Parsed;

    // An address (postgresql://…), a keyword string (host=… dbname=…), or an empty text: libpq's environment and defaults.
    static Result<Parsed> parse(const QString &text);
    // The names that pg_service.conf offers (PGSERVICEFILE, ~/.pg_service.conf, the system's).
    static QStringList services();

    QString keyword(const QString &name) const { return m_keywords.value(name); }
    void setKeyword(const QString &name, const QString &value);
    const QMap<QString, QString> &keywords() const { return m_keywords; }

    // A name for people: "kaiwa on db.example.org", "kaiwa (local)".
    QString displayName() const;
    // An address without a password, fit to be shown, remembered and pasted.
    QString address() const;

    bool isLocalServer() const { return m_localServer; }
    void setLocalServer(bool local) { m_localServer = local; }

    bool operator==(const ConnectionProfile &) const = default;

private:
    QMap<QString, QString> m_keywords;
    bool m_localServer = false;
};

struct ConnectionProfile::Parsed {
    ConnectionProfile profile;
    QString password; // empty where the text had none; kept in memory only
    bool passwordInText = false; // worth a warning: command lines and histories are read by others
};

} // namespace Kaiwa
