#include "tests/support/delayproxy.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int tick = 1; // milliseconds between two looks at what is due

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (size_t(path.size()) >= sizeof address.sun_path)
        qFatal("The socket's path is too long: %s", path.constData());
    std::copy(path.cbegin(), path.cend(), address.sun_path);
    return address;
}

// Bytes on their way in one direction.
struct Lane {
    struct Packet {
        Clock::time_point due;
        QByteArray bytes; // empty: the sender has closed
    };

    int from;
    int to;
    std::deque<Packet> packets;
    bool sourceClosed = false;
    bool ended = false;

    void read(std::chrono::milliseconds delay)
    {
        std::array<char, 65536> buffer;
        const ssize_t size = ::recv(from, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        sourceClosed = size <= 0;
        packets.push_back({ Clock::now() + delay, size > 0 ? QByteArray(buffer.data(), size) : QByteArray() });
    }

    void write()
    {
        while (!packets.empty() && packets.front().due <= Clock::now()) {
            QByteArray &bytes = packets.front().bytes;
            const ssize_t size = bytes.isEmpty() ? 0 : ::send(to, bytes.constData(), size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
            if (size < 0 && (errno == EAGAIN || errno == EINTR))
                return;
            if (size <= 0) {
                ::shutdown(to, SHUT_WR);
                ended = true;
                return;
            }
            bytes.remove(0, size);
            if (bytes.isEmpty())
                packets.pop_front();
        }
    }
};

struct Link {
    Link(int client, int server)
        : lanes { Lane { client, server, {}, false, false }, Lane { server, client, {}, false, false } }
    {
    }
    ~Link()
    {
        ::close(lanes[0].from);
        ::close(lanes[1].from);
    }
    Q_DISABLE_COPY_MOVE(Link)

    bool ended() const { return lanes[0].ended && lanes[1].ended; }

    std::array<Lane, 2> lanes;
};

std::unique_ptr<Link> accepted(int listener, const QByteArray &targetPath)
{
    const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return nullptr;
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(targetPath);
    if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return std::make_unique<Link>(client, server);
    ::close(client);
    ::close(server);
    return nullptr;
}

} // namespace

DelayProxy::DelayProxy(const ConnectionProfile &target, std::chrono::milliseconds eachWay)
    : m_profile(target)
    , m_eachWay(eachWay)
{
    const QString port = target.keyword(u"port"_s).isEmpty() ? u"5432"_s : target.keyword(u"port"_s);
    const QString name = u"/.s.PGSQL."_s + port;
    m_targetPath = QString(target.keyword(u"host"_s) + name).toLocal8Bit();
    m_profile.setKeyword(u"host"_s, m_folder.path());
    const sockaddr_un address = addressOf(QString(m_folder.path() + name).toLocal8Bit());
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(m_listener, 16) != 0)
        qFatal("The delaying proxy cannot listen.");
    m_thread = std::thread([this] { forward(); });
}

DelayProxy::~DelayProxy()
{
    m_ended = true;
    m_thread.join();
    ::close(m_listener);
}

void DelayProxy::forward()
{
    std::vector<std::unique_ptr<Link>> links;
    while (!m_ended) {
        std::vector<pollfd> waiting { { m_listener, POLLIN, 0 } };
        std::vector<Lane *> readers;
        for (const std::unique_ptr<Link> &link : links) {
            for (Lane &lane : link->lanes) {
                if (lane.sourceClosed || m_frozen)
                    continue;
                waiting.push_back({ lane.from, POLLIN, 0 });
                readers.push_back(&lane);
            }
        }
        ::poll(waiting.data(), waiting.size(), tick);
        for (size_t n = 0; n < readers.size(); ++n) {
            if (waiting[n + 1].revents != 0)
                readers[n]->read(m_eachWay);
        }
        for (const std::unique_ptr<Link> &link : links) {
            for (Lane &lane : link->lanes) {
                if (!m_frozen && !lane.ended)
                    lane.write();
            }
        }
        std::erase_if(links, [](const std::unique_ptr<Link> &link) { return link->ended(); });
        if (waiting.front().revents != 0) {
            if (std::unique_ptr<Link> link = accepted(m_listener, m_targetPath))
                links.push_back(std::move(link));
        }
    }
}

} // namespace Kaiwa::TestSupport
