#include "views/pages/curation/triagedesk.h"

#include "models/content/workspace.h"
#include "models/curation/aliasmending.h"

#include <QWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int claimedAhead = 3; // items: the one on the desk and those that come next

} // namespace

TriageDesk::TriageDesk(Workspace &workspace, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_decisions(CurationDecisions::of(workspace))
    , m_labels(LabelWatch::of(workspace))
    , m_queue(workspace.session(), m_decisions, m_labels)
    , m_claims(workspace.session())
    , m_merging(workspace, page)
{
    connect(&m_queue, &TriageQueue::changed, this, &TriageDesk::itemsChanged);
    connect(&m_queue, &TriageQueue::candidatesChanged, this, [this] {
        if (m_candidates.isEmpty())
            showEvidence();
    });
    connect(&m_claims, &TriageClaims::decidedByOthers, &m_decisions, &CurationDecisions::learn);
    connect(&m_claims, &TriageClaims::changed, this, &TriageDesk::claimed);
    connect(&m_decisions, &CurationDecisions::failed, this, [this](const Error &error) {
        Q_EMIT said(tr("The decision was taken back: %1", "%1: a sentence").arg(error.message), true);
    });
    connect(&m_decisions, &CurationDecisions::written, this, &TriageDesk::claim);
    connect(&m_labels, &LabelWatch::changed, this, &TriageDesk::withdrawUnstaged);
    connect(&workspace.changes(), &ChangeSet::changed, this, [this] { m_stamp = ++m_lastStamp; });
    connect(&m_merging, &FeatureMerging::staged, this, [this](const QString &merged, const QString &survivor) {
        if (!m_planning || merged != m_current.id)
            return;
        m_survivor = survivor;
        decide(Decision::State::Merged, survivor, true);
    });
    const auto giveUp = [this](const QString &words) {
        m_planning = false;
        if (!words.isEmpty())
            Q_EMIT said(words, true);
        Q_EMIT changed();
    };
    connect(&m_merging, &FeatureMerging::givenUp, this, [giveUp] { giveUp({}); });
    connect(&m_merging, &FeatureMerging::failed, this, [giveUp](const Error &error) { giveUp(error.message); });
}

TriageDesk::~TriageDesk() = default;

const std::optional<Error> &TriageDesk::error() const
{
    return m_queue.error() ? m_queue.error() : m_labels.error();
}

TriageDesk::State TriageDesk::state() const
{
    if (m_current.id.isEmpty())
        return State::Empty;
    if (m_planning)
        return State::Working;
    const bool isHeld = m_claims.held().contains(m_current.id) || m_claims.error();
    if (m_claims.isKnown() && !isHeld && m_atWork)
        return State::Taken;
    const bool isSettled = m_queue.isReady() && !m_queue.isChanging() && !m_leaving;
    return isHeld && m_evidence && isSettled ? State::Open : State::Waiting;
}

void TriageDesk::start()
{
    m_labels.start();
    m_decisions.read();
    if (!m_queue.isKnown())
        m_queue.refresh();
}

void TriageDesk::setAtWork(bool atWork)
{
    if (std::exchange(m_atWork, atWork) != atWork)
        claim();
}

void TriageDesk::setScope(const TriageScope &scope)
{
    m_known.clear();
    m_queue.setScope(scope);
}

void TriageDesk::refresh()
{
    m_known.clear();
    m_labels.refresh();
    m_decisions.read();
    m_queue.refresh();
}

// --- Which item is on the desk

void TriageDesk::open(const QString &id)
{
    const TriageItem *item = m_queue.item(id);
    if (!item || id == m_current.id || m_planning)
        return;
    m_wanted = true;
    show(*item);
    claim();
}

void TriageDesk::openNext(int steps)
{
    const QList<TriageItem> &items = m_queue.items();
    for (qsizetype at = 0; at < items.size(); ++at) {
        if (items.at(at).id == m_current.id)
            return open(items.at(std::clamp<qsizetype>(at + steps, 0, items.size() - 1)).id);
    }
}

void TriageDesk::show(const TriageItem &item)
{
    m_current = item;
    m_leaving = false;
    m_evidence.reset();
    m_candidates.clear();
    m_chosen = -1;
    m_next = nextAfterCurrent();
    readEvidence();
    if (m_known.contains(item.id))
        return showEvidence();
    Q_EMIT changed();
}

QString TriageDesk::nextAfterCurrent() const
{
    const QList<TriageItem> &items = m_queue.items();
    for (qsizetype at = 0; at + 1 < items.size(); ++at) {
        if (items.at(at).id == m_current.id)
            return items.at(at + 1).id;
    }
    return {};
}

// The queue is another one: what was on the desk may be decided by now, here or elsewhere.
void TriageDesk::itemsChanged()
{
    if (!m_queue.isKnown())
        return Q_EMIT changed();
    if (const TriageItem *back = m_queue.item(m_returning)) {
        m_returning.clear();
        m_leaving = false;
        if (back->id != m_current.id)
            return open(back->id);
    }
    if (const TriageItem *still = m_queue.item(m_current.id); still && !m_leaving) {
        m_current = *still;
        m_next = nextAfterCurrent();
        return Q_EMIT changed();
    }
    if (!m_planning)
        advance();
}

// To the item that came next, which is claimed and read already as a rule.
void TriageDesk::advance()
{
    const QList<TriageItem> &items = m_queue.items();
    const TriageItem *next = m_queue.item(m_next);
    if ((!next || m_queue.isLater(next->id)) && !items.isEmpty())
        next = &items.first();
    m_wanted = false;
    m_leaving = false;
    if (next && next->id == m_current.id) {
        m_current = *next; // the only one that is left
        return Q_EMIT changed();
    }
    if (next) {
        show(*next);
    } else {
        m_current = {};
        m_evidence.reset();
        m_candidates.clear();
        Q_EMIT changed();
    }
    claim();
}

// The current item and those after it; and those whose decision is still on its way, until everybody can read it.
void TriageDesk::claim()
{
    if (!m_atWork)
        return m_claims.want({}, 0);
    QStringList wanted;
    for (const QString &held : m_claims.held()) {
        if (m_decisions.isWriting(held) && held != m_current.id)
            wanted.append(held);
    }
    const int most = int(wanted.size()) + claimedAhead;
    bool isAfter = false;
    QStringList before;
    for (const TriageItem &item : m_queue.items()) {
        isAfter = isAfter || item.id == m_current.id;
        if (isAfter && !wanted.contains(item.id))
            wanted.append(item.id);
        else if (!isAfter)
            before.append(item.id);
        if (wanted.size() > most + 50)
            break; // so many are not taken by others
    }
    m_claims.want(wanted + before.mid(0, 50), most);
}

void TriageDesk::claimed()
{
    if (m_current.id.isEmpty() || !m_atWork)
        return Q_EMIT changed();
    const bool isHeld = m_claims.held().contains(m_current.id) || m_claims.error();
    if (!isHeld && !m_wanted && !m_planning) {
        for (const QString &held : m_claims.held()) {
            const TriageItem *item = m_queue.item(held);
            if (item && !m_decisions.isWriting(held))
                return show(*item);
        }
    }
    readEvidence();
    Q_EMIT changed();
}

// --- What is known of it

void TriageDesk::readEvidence()
{
    for (const QString &id : QStringList { m_current.id } + m_claims.held()) {
        const TriageItem *item = m_queue.item(id);
        if (!item || m_known.contains(id) || m_reading.contains(id))
            continue;
        m_reading.insert(id);
        Query<TriageEvidence> query = readTriageEvidence(m_workspace.session(), m_queue.withFolded(item->features),
            m_queue.scope().language, m_queue.period());
        query.then(this, [this, id](const Result<TriageEvidence> &evidence) {
            m_reading.remove(id);
            m_known.insert(id, evidence ? *evidence : TriageEvidence());
            if (!evidence)
                Q_EMIT said(tr("What the findings say could not be read: %1", "%1: a sentence").arg(evidence.error().message), true);
            if (id == m_current.id)
                showEvidence();
        });
    }
}

// Candidates stay as they are while an item is on the desk: a digit never means another one than it did.
void TriageDesk::showEvidence()
{
    const auto known = m_known.constFind(m_current.id);
    if (known == m_known.cend())
        return;
    m_evidence = *known;
    m_candidates = m_queue.candidates(m_current, *m_evidence, candidatesShown);
    m_chosen = m_candidates.isEmpty() ? -1 : 0;
    Q_EMIT changed();
}

void TriageDesk::choose(int place)
{
    if (place < 0 || place >= m_candidates.size() || place == m_chosen)
        return;
    m_chosen = place;
    Q_EMIT changed();
}

// --- Deciding

bool TriageDesk::mayDecide()
{
    if (state() == State::Open)
        return true;
    if (state() == State::Taken)
        Q_EMIT said(tr("Somebody else is deciding this one. Take another one meanwhile."), true);
    return false;
}

void TriageDesk::accept()
{
    if (!mayDecide())
        return;
    if (m_chosen < 0)
        return Q_EMIT said(tr("There is nothing to fold it into. Keep it as its own, or put it off."), true);
    m_planning = true;
    m_survivor = m_candidates.at(m_chosen).featureId;
    m_stampBefore = m_stamp;
    if (m_current.isFeature())
        m_merging.merge(m_current.id, m_survivor);
    else
        stageAliases();
    Q_EMIT changed();
}

void TriageDesk::stageAliases()
{
    const quint64 mine = ++m_aliasReading;
    Query<AliasMending> query = planAliasMending(m_workspace.session(), labels(), m_current, m_survivor);
    query.then(this, [this, mine](const Result<AliasMending> &mending) {
        if (mine != m_aliasReading)
            return;
        if (!mending) {
            m_planning = false;
            Q_EMIT said(mending.error().message, true);
            Q_EMIT changed();
            return;
        }
        mending->stage(m_workspace.changes());
        decide(Decision::State::Merged, m_survivor, true);
    });
}

void TriageDesk::notTheSame()
{
    if (!mayDecide() || m_chosen < 0)
        return;
    if (!m_current.isFeature())
        return Q_EMIT said(tr("An alias is decided by choosing its feature, or kept as it is."), true);
    const QString other = m_candidates.at(m_chosen).featureId;
    decided(Decision::ofPair(m_current.id, other, m_queue.pairHash(m_current.id, other)), false);
    m_candidates.removeAt(m_chosen);
    m_chosen = m_candidates.isEmpty() ? -1 : std::min(m_chosen, int(m_candidates.size()) - 1);
    Q_EMIT said(tr("%1 and %2 are not the same.", "ids of features").arg(m_current.id, other), false);
    Q_EMIT changed();
}

void TriageDesk::keep()
{
    if (mayDecide())
        decide(Decision::State::Kept);
}

void TriageDesk::later()
{
    if (mayDecide())
        decide(Decision::State::Later);
}

void TriageDesk::ignore(const QString &reason)
{
    if (mayDecide())
        decide(Decision::State::Ignored, reason);
}

void TriageDesk::decide(Decision::State state, const QString &reason, bool isStaged)
{
    Decision decision;
    decision.a = m_current.id;
    decision.labelHash = m_queue.labelHash(m_current);
    decision.state = state;
    decision.reason = reason;
    const QString label = m_current.label;
    m_planning = false;
    m_wanted = false;
    m_leaving = true;
    decided(decision, isStaged);
    switch (state) {
    case Decision::State::Kept:
        Q_EMIT said(tr("%1 stays as it is.", "%1: a label").arg(label), false);
        break;
    case Decision::State::Merged:
        Q_EMIT said(tr("%1 goes to %2 with the next commit.", "label, id of a feature").arg(label, reason), false);
        break;
    case Decision::State::Later:
        Q_EMIT said(tr("%1 comes again at the end.", "%1: a label").arg(label), false);
        break;
    case Decision::State::Ignored:
        Q_EMIT said(tr("%1 is ignored until its label changes.", "%1: a label").arg(label), false);
        break;
    case Decision::State::Apart:
        break;
    }
}

void TriageDesk::decided(const Decision &decision, bool isStaged)
{
    Done done;
    done.decision = decision;
    done.isStaged = isStaged;
    for (const Decision &known : m_decisions.all()) {
        if (known.key() == decision.key()) {
            done.before = known;
            break;
        }
    }
    done.stampBefore = m_stampBefore;
    done.stampAfter = m_stamp;
    m_done.append(done);
    ++m_decidedCount;
    m_decisions.decide(decision);
}

// --- Taking back

void TriageDesk::undo()
{
    if (m_planning)
        return;
    if (m_done.isEmpty())
        return Q_EMIT said(tr("Nothing was decided here since the page was opened. Earlier decisions are in the list of decisions."), true);
    const Done done = m_done.last();
    if (done.isStaged) {
        if (m_stamp != done.stampAfter || !m_workspace.changes().canUndo())
            return Q_EMIT said(tr("Something else was changed or committed after this merge. Undo that first, or take the merge back on the page of its feature."), true);
        m_workspace.changes().undo();
    }
    m_done.removeLast();
    if (done.isStaged)
        m_stamp = done.stampBefore; // as it stood then, unless somebody else changed something
    --m_decidedCount;
    m_decisions.takeBack(done.decision);
    if (done.before)
        m_decisions.decide(*done.before);
    Q_EMIT said(tr("Taken back: %1", "%1: a label or an id").arg(done.decision.a), false);
    if (!done.decision.b.isEmpty())
        return showEvidence(); // of a pair: the candidate is there again
    m_returning = done.decision.a;
    m_next = m_returning;
}

void TriageDesk::bringBack(const Decision &decision)
{
    m_done.removeIf([&decision](const Done &done) { return done.decision.key() == decision.key(); });
    m_decisions.takeBack(decision);
}

// A merge that somebody undid or discarded in the change-set is none: its item is open again.
void TriageDesk::withdrawUnstaged()
{
    if (m_labels.isBusy() || m_planning)
        return;
    for (qsizetype at = m_done.size() - 1; at >= 0; --at) {
        const Done done = m_done.at(at);
        if (!done.isStaged)
            continue;
        const LabelTables::Feature *feature = labels().feature(done.decision.a);
        if (!feature || !feature->mergedInto.isEmpty())
            continue;
        m_done.removeAt(at);
        m_decisions.takeBack(done.decision);
    }
}

} // namespace Kaiwa
