#pragma once

#include "models/content/tiers/tierstatements.h"
#include "models/database/session.h"

#include <QDateTime>
#include <QHash>

namespace Kaiwa {

// What a changed limit means for the learners of the last full month.
struct LimitImpact {
    qint64 learners = 0; // of the tier, in that month
    qint64 recorded = 0; // of whom the use is known
    qint64 wouldHit = 0; // with the limit as it is staged
    qint64 hits = 0; // with the limit as it is
};

// Reads on workers what stands beside the tiers: their active subscriptions, and whom the staged limits would have
// met. Owned by the page, in the window's thread. What the database does not record is said, never guessed.
class TierUsage final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierUsage)

public:
    using Clock = std::function<QDateTime()>; // UTC

    explicit TierUsage(Session &session, QObject *parent = nullptr, Clock clock = &QDateTime::currentDateTimeUtc);
    ~TierUsage() override;

    void readSubscriptions();
    bool hasSubscriptions() const { return m_subscriptionsRead; }
    std::optional<qint64> subscriptions(const QString &tier) const; // none: not read yet, or not recorded
    const QString &subscriptionsProblem() const { return m_subscriptionsProblem; } // empty: recorded

    // The newest list wins; changes that were answered are not asked again.
    void askImpacts(const QList<LimitChange> &changes);
    void forgetImpacts(); // the usage may be another now
    std::optional<LimitImpact> impact(const LimitChange &change) const; // none: not answered
    QString impactProblem(const LimitChange &change) const; // empty: answered, or on its way
    QDate month() const; // the first day of the last full month

Q_SIGNALS:
    void subscriptionsChanged();
    void impactsChanged();

private:
    Session &m_session;
    Clock m_clock;
    Query<Rows> m_counting;
    Query<Rows> m_asking;
    bool m_subscriptionsRead = false;
    QString m_subscriptionsProblem;
    QHash<QString, qint64> m_subscriptions;
    QList<LimitChange> m_changes; // asked
    QHash<qsizetype, LimitImpact> m_impacts; // by the place in m_changes
    QString m_impactProblem;
};

} // namespace Kaiwa
