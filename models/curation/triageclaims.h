#pragma once

#include "models/curation/decisions.h"
#include "models/database/holdingconnection.h"

#include <QSet>
#include <QStringList>
#include <QTimer>

namespace Kaiwa {

// Who works on which item of the triage: an advisory lock of the session for each item that is claimed, on a connection
// of its own, so that two studios on one database never get the same item, and a studio that ends, or whose connection
// is lost, holds none. The server is asked what is held each time, and every few seconds, because a connection that
// was lost is another one afterwards. With each claim comes what others decided about the item until then: whoever
// decides lets go of an item only once its decision is written. Lives in the window's thread; nothing blocks.
class TriageClaims final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageClaims)

public:
    // The first of the two numbers of a lock; the second is made of the item's name. Two items that share one are
    // claimed together, which hides the other one from others for a while and does no harm.
    static constexpr int lockNamespace = 0x4b616954;
    static int lockOf(const QString &item);

    explicit TriageClaims(Session &session, QObject *parent = nullptr);
    ~TriageClaims() override; // lets go of all

    // Claims the first `most` of these that nobody else has, in this order, and lets go of all others.
    void want(const QStringList &items, int most);

    bool isKnown() const { return m_known; } // the answer to the last want() is here
    const QStringList &held() const { return m_held; } // in the order of want()
    bool isTaken(const QString &item) const { return m_taken.contains(lockOf(item)); } // by somebody else
    int others() const { return m_others; } // studios that hold something too
    // Why nothing can be claimed; work goes on without.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void decidedByOthers(const QList<Kaiwa::Decision> &decisions); // about what was claimed; before changed()

private:
    struct Answer {
        QStringList held;
        QSet<int> taken;
        int others = 0;
        QList<Decision> decisions;
    };
    static Result<Answer> claim(PgConnection &connection, const QStringList &items, int most, bool readDecisions);
    void ask();
    void take(const Result<Answer> &answer);

    Session &m_session;
    HoldingConnection m_connection;
    QTimer m_pulse;
    QStringList m_wanted;
    int m_most = 0;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_known = false;
    QStringList m_held;
    QSet<int> m_taken;
    int m_others = 0;
    std::optional<Error> m_error;
};

} // namespace Kaiwa
