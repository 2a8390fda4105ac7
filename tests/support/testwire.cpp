#include "tests/support/testwire.h"

#include <chrono>
#include <deque>
#include <list>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray bytes = path.toUtf8();
    if (bytes.size() >= qsizetype(sizeof address.sun_path))
        qFatal("The socket's path is too long: %s", bytes.constData());
    memcpy(address.sun_path, bytes.constData(), size_t(bytes.size()));
    return address;
}

int connectTo(const QString &path)
{
    const int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(path);
    if (::connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return file;
    ::close(file);
    return -1;
}

struct Piece {
    Clock::time_point due;
    QByteArray bytes;
};

} // namespace

struct TestWire::Line {
    int ends[2] = { -1, -1 }; // the client's and the server's
    std::deque<Piece> under[2]; // on the way to that end
    bool open = true;
    bool losesAnswer = false;
    bool hangsUp = false; // as soon as all is passed on
    bool holdsAnswer = false;

    // False once one side is gone; what it said before is still on its way.
    bool receive(int end, int delay)
    {
        char buffer[65536];
        const ssize_t size = ::recv(ends[end], buffer, sizeof buffer, MSG_DONTWAIT);
        if (size > 0)
            under[1 - end].push_back({ Clock::now() + std::chrono::milliseconds(delay), QByteArray(buffer, size) });
        return size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR));
    }
    bool deliver(int end)
    {
        while (!under[end].empty() && under[end].front().due <= Clock::now()) {
            QByteArray &bytes = under[end].front().bytes;
            const ssize_t size =
                ::send(ends[end], bytes.constData(), size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
            if (size < 0)
                return errno == EAGAIN || errno == EINTR;
            bytes.remove(0, size);
            if (!bytes.isEmpty())
                return true;
            under[end].pop_front();
        }
        return true;
    }
    void close()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

TestWire::TestWire(const ConnectionProfile &server)
    : m_server(server)
{
    if (!m_folder.isValid())
        qFatal("No temporary folder: %s", qPrintable(m_folder.errorString()));
    m_listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_folder.filePath(u".s.PGSQL.5432"_s));
    if (::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_listening, 16) != 0)
        qFatal("The wire cannot listen: %s", strerror(errno));
    m_thread = std::thread(&TestWire::run, this);
}

TestWire::~TestWire()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listening);
}

ConnectionProfile TestWire::profile() const
{
    ConnectionProfile profile = m_server;
    profile.setKeyword(u"host"_s, m_folder.path());
    profile.setKeyword(u"port"_s, u"5432"_s);
    return profile;
}

void TestWire::setAtCommit(std::function<Fate()> atCommit)
{
    const std::lock_guard lock(m_mutex);
    m_atCommit = std::move(atCommit);
}

void TestWire::cutWhoSays(const QByteArray &word)
{
    const std::lock_guard lock(m_mutex);
    m_cutWord = word;
}

void TestWire::listen(Line &line)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray said = line.under[1].back().bytes;
    Fate fate = !m_cutWord.isEmpty() && said.contains(m_cutWord) ? Fate::Cut : Fate::Pass;
    // With the zero at its end, so that READ COMMITTED is not meant.
    if (m_atCommit && said.contains(QByteArray("COMMIT", sizeof "COMMIT")))
        fate = m_atCommit();
    switch (fate) {
    case Fate::Pass:
        break;
    case Fate::LoseAnswer:
        line.losesAnswer = true;
        break;
    case Fate::HoldAnswer:
        line.holdsAnswer = m_holding = true;
        break;
    case Fate::Cut:
        line.under[1].clear();
        line.open = false;
        break;
    case Fate::HangUp:
        line.hangsUp = true;
        break;
    }
}

void TestWire::run()
{
    const QString port = m_server.keyword(u"port"_s);
    const QString serverPath = m_server.keyword(u"host"_s) + u"/.s.PGSQL."_s + (port.isEmpty() ? u"5432"_s : port);
    std::list<Line> lines;
    while (!m_stop) {
        std::vector<pollfd> watched { { m_listening, POLLIN, 0 } };
        for (const Line &line : lines) {
            watched.push_back({ line.ends[0], POLLIN, 0 });
            watched.push_back({ line.ends[1], POLLIN, 0 });
        }
        ::poll(watched.data(), watched.size(), 1);
        if (watched[0].revents & POLLIN) {
            Line line;
            line.ends[0] = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
            line.ends[1] = connectTo(serverPath);
            if (line.ends[0] >= 0 && line.ends[1] >= 0)
                lines.push_back(line);
        }
        for (Line &line : lines) {
            const size_t saidBefore = line.under[1].size();
            const bool clientThere = line.receive(0, m_delay);
            if (line.under[1].size() > saidBefore)
                listen(line);
            const size_t before = line.under[0].size();
            const bool serverThere = line.receive(1, m_delay);
            // One piece is one answer, as far as tests need it: a short flight's answers come in one.
            const bool heard = line.under[0].size() > before;
            if (heard && (line.losesAnswer || (m_answersToLoss > 0 && --m_answersToLoss == 0))) {
                line.under[0].clear();
                line.open = false;
            }
            const bool held = line.holdsAnswer && m_holding;
            line.open = line.deliver(1) && (held || line.deliver(0)) && line.open
                && (clientThere || !line.under[1].empty()) && (serverThere || !line.under[0].empty())
                && !(line.hangsUp && line.under[1].empty());
            if (!line.open)
                line.close();
        }
        lines.remove_if([](const Line &line) { return !line.open; });
    }
    for (Line &line : lines)
        line.close();
}

} // namespace Kaiwa::TestSupport
