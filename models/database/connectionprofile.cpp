#include "models/database/connectionprofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <libpq-fe.h>

#include <memory>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionProfileWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ConnectionProfile)
};

struct OptionsDeleter {
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, OptionsDeleter>;

// What libpq would take from its environment and service file; what it was compiled with is left out.
Options defaultOptions()
{
    Options options(PQconndefaults());
    for (PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (option->val && option->compiled && qstrcmp(option->val, option->compiled) == 0)
            option->val[0] = '\0';
    }
    return options;
}

bool isLocal(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@');
}

// The value that libpq would use: the keyword, else its environment variable.
QString effective(const ConnectionProfile &profile, const QString &name, const char *variable)
{
    const QString value = profile.keyword(name);
    return value.isEmpty() ? qEnvironmentVariable(variable) : value;
}

QString encoded(const QString &text, const QByteArray &unharmed = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, unharmed));
}

QStringList serviceFiles()
{
    const QString own = qEnvironmentVariable("PGSERVICEFILE", QDir::homePath() + u"/.pg_service.conf"_s);
    const QString systemFolder = qEnvironmentVariable("PGSYSCONFDIR");
    if (!systemFolder.isEmpty())
        return { own, systemFolder + u"/pg_service.conf"_s };
    return { own, u"/etc/postgresql-common/pg_service.conf"_s, u"/etc/pg_service.conf"_s };
}

} // namespace

Result<ConnectionProfile::Parsed> ConnectionProfile::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.contains(QChar::Null) || !trimmed.isValidUtf16())
        return failure(
            Error::Kind::Usage, ConnectionProfileWords::tr("The address has a character that no address can have."));
    char *words = nullptr;
    Options options =
        trimmed.isEmpty() ? defaultOptions() : Options(PQconninfoParse(trimmed.toUtf8().constData(), &words));
    const QString detail = QString::fromUtf8(words).trimmed();
    PQfreemem(words);
    if (!options)
        return failure(Error::Kind::Usage,
            ConnectionProfileWords::tr(
                "The address cannot be read. It looks like postgresql://role@host:5432/database."),
            detail);

    Parsed parsed;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        const QString value = QString::fromUtf8(option->val);
        if (value.isEmpty())
            continue;
        const QString keyword = QString::fromLatin1(option->keyword);
        if (keyword == u"sslpassword")
            return failure(Error::Kind::Usage,
                ConnectionProfileWords::tr("An address cannot carry the password of a client key (sslpassword)."));
        if (keyword != u"password") {
            parsed.profile.setKeyword(keyword, value);
            continue;
        }
        parsed.password = value;
        parsed.passwordInText = !trimmed.isEmpty();
    }
    return parsed;
}

QStringList ConnectionProfile::services()
{
    QStringList names;
    for (const QString &path : serviceFiles()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.startsWith(u'[') && line.endsWith(u']') && line.size() > 2)
                names.append(line.mid(1, line.size() - 2));
        }
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

void ConnectionProfile::setKeyword(const QString &name, const QString &value)
{
    if (name == u"password" || name == u"sslpassword")
        return;
    if (value.isEmpty())
        m_keywords.remove(name);
    else
        m_keywords.insert(name, value);
}

QString ConnectionProfile::displayName() const
{
    const QString service = keyword(u"service"_s);
    if (!service.isEmpty())
        return service;
    QString database = effective(*this, u"dbname"_s, "PGDATABASE");
    if (database.isEmpty())
        database = effective(*this, u"user"_s, "PGUSER");
    if (database.isEmpty())
        database = ConnectionProfileWords::tr("database", "where its name is not known");
    const QString host = effective(*this, u"host"_s, "PGHOST");
    const QString shown = host.isEmpty() ? effective(*this, u"hostaddr"_s, "PGHOSTADDR") : host;
    if (m_localServer || isLocal(shown))
        return ConnectionProfileWords::tr("%1 (local)", "%1 is a database on this computer").arg(database);
    return ConnectionProfileWords::tr("%1 on %2", "%1 is a database, %2 a host").arg(database, shown);
}

QString ConnectionProfile::address() const
{
    QMap<QString, QString> rest = m_keywords;
    const QString user = rest.take(u"user"_s);
    const QString database = rest.take(u"dbname"_s);
    QString authority;
    const QString host = keyword(u"host"_s);
    const bool hostInAuthority = !isLocal(host) && !host.contains(u',');
    if (hostInAuthority) {
        rest.remove(u"host"_s);
        authority = host.contains(u':') ? u'[' + host + u']' : encoded(host);
        const QString port = rest.take(u"port"_s);
        if (!port.isEmpty())
            authority += u':' + port;
    }
    QStringList parameters;
    for (auto it = rest.cbegin(); it != rest.cend(); ++it)
        parameters.append(it.key() + u'=' + encoded(it.value(), "/,:"));
    QString address = u"postgresql://"_s;
    if (!user.isEmpty())
        address += encoded(user) + u'@';
    address += authority + u'/' + encoded(database);
    if (!parameters.isEmpty())
        address += u'?' + parameters.join(u'&');
    return address;
}

} // namespace Kaiwa
