#include "tests/support/fakeserver.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

constexpr int tick = 10; // milliseconds between two looks at whether it is over

// A message of the protocol: its letter, its length, its body.
QByteArray message(char type, const QByteArray &body)
{
    std::array<char, 4> length;
    qToBigEndian<qint32>(qint32(body.size() + 4), length.data());
    return QByteArray(1, type) + QByteArray(length.data(), 4) + body;
}

QByteArray number(qint32 value)
{
    std::array<char, 4> bytes;
    qToBigEndian(value, bytes.data());
    return { bytes.data(), 4 };
}

void send(int client, const QByteArray &bytes)
{
    ::send(client, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
}

} // namespace

FakeServer::FakeServer(Behaviour behaviour, const QByteArray &error)
    : m_behaviour(behaviour)
    , m_error(error)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 || ::listen(m_listener, 4) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("The fake server cannot listen.");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FakeServer::~FakeServer()
{
    m_ended = true;
    m_thread.join();
    ::close(m_listener);
}

ConnectionProfile FakeServer::profile() const
{
    ConnectionProfile profile;
    profile.setKeyword(u"host"_s, u"127.0.0.1"_s);
    profile.setKeyword(u"port"_s, QString::number(m_port));
    profile.setKeyword(u"user"_s, u"reader"_s);
    profile.setKeyword(u"dbname"_s, u"kaiwa"_s);
    profile.setKeyword(u"sslmode"_s, u"disable"_s);
    profile.setKeyword(u"gssencmode"_s, u"disable"_s);
    profile.setKeyword(u"passfile"_s, u"/nonexistent/pgpass"_s);
    return profile;
}

QByteArray FakeServer::fatal(const QByteArray &sqlState, const QByteArray &text, const QByteArray &routine)
{
    QByteArray body = "SFATAL\0VFATAL\0C"_ba + sqlState + '\0' + "M" + text + '\0';
    if (!routine.isEmpty())
        body += "Ffile.c\0L1\0R"_ba + routine + '\0';
    return message('E', body + '\0');
}

void FakeServer::serve()
{
    while (!m_ended) {
        pollfd waiting { m_listener, POLLIN, 0 };
        if (::poll(&waiting, 1, tick) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        answer(client);
        ::close(client);
    }
}

void FakeServer::answer(int client) const
{
    std::array<char, 1024> buffer;
    if (::recv(client, buffer.data(), buffer.size(), 0) <= 0)
        return;
    const auto untilItCloses = [&] {
        pollfd waiting { client, POLLIN, 0 };
        while (!m_ended) {
            if (::poll(&waiting, 1, tick) > 0 && ::recv(client, buffer.data(), buffer.size(), 0) <= 0)
                return;
        }
    };
    switch (m_behaviour) {
    case Behaviour::AsksForPassword:
        send(client, message('R', number(3)));
        if (::recv(client, buffer.data(), buffer.size(), 0) > 0)
            send(client, fatal("28P01", "Das Passwort ist falsch", "auth_failed"));
        return;
    case Behaviour::Refuses:
        send(client, m_error);
        return;
    case Behaviour::HasNoTls:
        send(client, "N");
        untilItCloses();
        return;
    case Behaviour::IsOld:
        send(client, message('R', number(0)) + message('S', "server_version\00011.5\0"_ba) + message('S', "client_encoding\0UTF8\0"_ba)
                + message('K', number(1) + number(1)) + message('Z', "I"));
        untilItCloses();
        return;
    case Behaviour::IsSilent:
        untilItCloses();
        return;
    }
}

} // namespace Kaiwa::TestSupport
