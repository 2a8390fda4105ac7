#pragma once

#include "models/database/connectionprofile.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace Kaiwa::TestSupport {

// A wire between a client and the test server that can be slow and can break: a socket that passes bytes on. It stands
// for a network that a test cannot have. Runs a thread of its own, gone with the object.
class TestWire final {
public:
    explicit TestWire(const ConnectionProfile &server);
    ~TestWire();
    Q_DISABLE_COPY_MOVE(TestWire)

    ConnectionProfile profile() const; // the server's, by way of the wire

    // Half of the round trip is added in each direction.
    void setRoundTrip(int milliseconds) { m_delay = milliseconds / 2; }
    // What the client sends still arrives; the server's next answer is lost, and with it the connection.
    void loseNextAnswer() { loseAnswerAfter(0); }
    // The same, after this many answers have come through.
    void loseAnswerAfter(int answers) { m_answersToLoss = answers + 1; }

    // Called in the wire's thread each time that a client says COMMIT, before it is passed on: what shall become of it.
    // HangUp: it is passed on, and the connection is lost at once, while the server may still be at it.
    enum class Fate { Pass, LoseAnswer, HoldAnswer, Cut, HangUp };
    void setAtCommit(std::function<Fate()> atCommit);
    void passHeldAnswers() { m_holding = false; }
    // A client that says this from now on is cut off before it arrives; nothing: none.
    void cutWhoSays(const QByteArray &word);

private:
    struct Line;
    void run();
    void listen(Line &line);

    ConnectionProfile m_server;
    QTemporaryDir m_folder;
    int m_listening = -1;
    std::atomic_int m_delay = 0;
    std::atomic_int m_answersToLoss = 0; // 0: none is lost
    std::mutex m_mutex;
    std::function<Fate()> m_atCommit;
    QByteArray m_cutWord;
    std::atomic_bool m_holding = false;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace Kaiwa::TestSupport
