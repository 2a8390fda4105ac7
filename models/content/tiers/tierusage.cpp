#include "models/content/tiers/tierusage.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

qint64 numberAt(const Row &row, qsizetype place)
{
    return row.value(place).value_or(QString()).toLongLong();
}

} // namespace

TierUsage::TierUsage(Session &session, QObject *parent, Clock clock)
    : QObject(parent)
    , m_session(session)
    , m_clock(std::move(clock))
{
}

TierUsage::~TierUsage()
{
    m_counting.cancel();
    m_asking.cancel();
}

void TierUsage::readSubscriptions()
{
    m_counting.cancel();
    const Result<Statement> statement = subscriptionsPerTier(m_session.catalog());
    if (!statement) {
        m_subscriptionsRead = true;
        m_subscriptions.clear();
        m_subscriptionsProblem = statement.error().message;
        Q_EMIT subscriptionsChanged();
        return;
    }
    m_counting = m_session.rows(*statement);
    m_counting.then(this, [this](const Result<Rows> &read) {
        if (!read && read.error().kind == Error::Kind::Cancelled)
            return; // a newer one answers
        m_subscriptionsRead = true;
        m_subscriptions.clear();
        m_subscriptionsProblem = read ? QString() : read.error().message;
        for (const Row &row : read ? read->rows : QList<Row>())
            m_subscriptions.insert(row.value(0).value_or(QString()), numberAt(row, 1));
        Q_EMIT subscriptionsChanged();
    });
}

std::optional<qint64> TierUsage::subscriptions(const QString &tier) const
{
    if (!m_subscriptionsRead || !m_subscriptionsProblem.isEmpty())
        return std::nullopt;
    return m_subscriptions.value(tier, 0);
}

QDate TierUsage::month() const
{
    const QDate today = m_clock().toUTC().date();
    return QDate(today.year(), today.month(), 1).addMonths(-1);
}

void TierUsage::askImpacts(const QList<LimitChange> &changes)
{
    if (changes == m_changes)
        return;
    m_asking.cancel();
    m_changes = changes;
    m_impacts.clear();
    m_impactProblem.clear();
    if (changes.isEmpty()) {
        Q_EMIT impactsChanged();
        return;
    }
    const Result<Statement> statement
        = limitImpacts(m_session.catalog(), changes, month().toString(u"yyyy-MM"_s));
    if (!statement) {
        m_impactProblem = statement.error().message;
        Q_EMIT impactsChanged();
        return;
    }
    m_asking = m_session.rows(*statement);
    m_asking.then(this, [this, changes](const Result<Rows> &read) {
        if (changes != m_changes || (!read && read.error().kind == Error::Kind::Cancelled))
            return; // a newer one answers
        if (!read)
            m_impactProblem = read.error().message;
        for (const Row &row : read ? read->rows : QList<Row>())
            m_impacts.insert(numberAt(row, 0), { numberAt(row, 1), numberAt(row, 2), numberAt(row, 3), numberAt(row, 4) });
        Q_EMIT impactsChanged();
    });
}

void TierUsage::forgetImpacts()
{
    m_asking.cancel();
    m_changes.clear();
    m_impacts.clear();
    m_impactProblem.clear();
}

std::optional<LimitImpact> TierUsage::impact(const LimitChange &change) const
{
    const auto found = m_impacts.constFind(m_changes.indexOf(change));
    return found == m_impacts.cend() ? std::nullopt : std::optional(*found);
}

QString TierUsage::impactProblem(const LimitChange &change) const
{
    const Result<void> measured = isMeasured(m_session.catalog(), change.column);
    return measured ? m_impactProblem : measured.error().message;
}

} // namespace Kaiwa
