#include "app/commands/target.h"

#include "app/commands/cancelonsignal.h"
#include "app/commands/console.h"
#include "models/database/localserver.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct TargetWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Target)
};

} // namespace

Target::Target() = default;
Target::~Target() = default;
Target::Target(Target &&) noexcept = default;
Target &Target::operator=(Target &&) noexcept = default;

Result<Target> Target::named(const QString &url)
{
    Target target;
    if (url.isEmpty()) {
        target.m_local = std::make_unique<LocalServer>();
        const Result<ConnectionProfile> profile = target.m_local->join();
        const Result<QString> password = profile.and_then([&](const auto &) { return target.m_local->password(); });
        if (!password) {
            // Whatever keeps the local server from running means that there is no connection.
            Error error = password.error();
            error.kind = Error::Kind::Connection;
            return tl::unexpected(std::move(error));
        }
        target.m_profile = *profile;
        target.m_password = *password;
        return target;
    }
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    warnOfPassword(*parsed);
    target.m_profile = parsed->profile;
    target.m_password = parsed->password;
    return target;
}

void Target::warnOfPassword(const ConnectionProfile::Parsed &parsed)
{
    if (parsed.passwordInText) {
        Console::say(
            TargetWords::tr("A password in the address can be read by every user of this machine. A password file "
                            "(~/.pgpass) or PGPASSWORD keeps it to yourself."));
    }
}

Result<std::unique_ptr<PgConnection>> Target::connect() const
{
    return PgConnection::open(m_profile, m_password);
}

int onTarget(const QString &url, const std::function<int(const Target &, PgConnection &)> &work)
{
    const Result<Target> target = Target::named(url);
    if (!target)
        return Console::report(target.error());
    const auto connection = target->connect();
    if (!connection)
        return Console::report(connection.error());
    const CancelOnSignal cancelOnSignal((*connection)->cancelToken());
    return work(*target, **connection);
}

} // namespace Kaiwa
