#include "models/curation/triagequeue.h"

#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "models/insights/scenarioresults.h"

#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum Asked { Items, Reaches, Modules };

TriageItem::Kind kindOf(const QString &name)
{
    if (name == "conflict"_L1)
        return TriageItem::Kind::Conflict;
    return name == "dead-alias"_L1 ? TriageItem::Kind::DeadAlias : TriageItem::Kind::MachineMade;
}

QString textAt(const Rows &rows, const Row &row, const QString &column)
{
    const int at = columnOf(rows, column);
    return at < 0 ? QString() : row.at(at).value_or(QString());
}

TriageItem itemOf(const Rows &rows, const Row &row)
{
    const auto text = [&](const QString &column) { return textAt(rows, row, column); };
    TriageItem item;
    item.kind = kindOf(text(u"kind"_s));
    item.id = text(u"item"_s);
    item.label = text(u"label"_s);
    item.features = textsOfJson(text(u"features"_s));
    item.aliases = textsOfJson(text(u"aliases"_s));
    item.languages = textsOfJson(text(u"languages"_s));
    item.findings = text(u"findings"_s).toLongLong();
    item.learners = text(u"learners"_s).toLongLong();
    item.madeAt = QDateTime::fromString(text(u"made_at"_s), Qt::ISODateWithMs);
    item.madeAt.setTimeSpec(Qt::UTC);
    return item;
}

// The values of a column, those with the most findings first.
QStringList rankedValues(const Rows &rows, const QString &column)
{
    QHash<QString, qint64> counts;
    for (const Row &row : rows.rows) {
        if (const QString value = textAt(rows, row, column); !value.isEmpty())
            counts[value] += textAt(rows, row, u"findings"_s).toLongLong();
    }
    QStringList values = counts.keys();
    std::sort(values.begin(), values.end(), [&counts](const QString &one, const QString &other) {
        const qint64 a = counts.value(one), b = counts.value(other);
        return a != b ? a > b : one < other;
    });
    return values;
}

} // namespace

bool comesBefore(const TriageItem &one, const TriageItem &other)
{
    if (one.reach() != other.reach())
        return one.reach() > other.reach();
    if (one.findings != other.findings)
        return one.findings > other.findings;
    return one.kind != other.kind ? one.kind < other.kind : one.id < other.id;
}

TriageQueue::TriageQueue(Session &session, CurationDecisions &decisions, LabelWatch &labels, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_decisions(decisions)
    , m_labels(labels)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &TriageQueue::arrange);
    connect(&decisions, &CurationDecisions::changed, &m_rest, qOverload<>(&QTimer::start));
    connect(&labels, &LabelWatch::changed, this, [this] {
        buildIndex();
        m_rest.start();
    });
    connect(&session, &Session::catalogChanged, this, &TriageQueue::refresh);
    connect(&session, &Session::connectionRestored, this, [this] {
        if (m_error)
            refresh();
    });
    buildIndex(); // where another page has had the labels read already
}

TriageQueue::~TriageQueue()
{
    m_query.cancel();
}

// --- Reading

void TriageQueue::setScope(const TriageScope &scope)
{
    if (m_scope == scope && m_reading > 0)
        return;
    m_scope = scope;
    refresh();
}

void TriageQueue::refresh()
{
    m_query.cancel();
    const quint64 mine = ++m_reading;
    m_period = ReportPeriod::lastDays(days, QTimeZone::utc(), QDateTime::currentDateTimeUtc());
    ReportParameters parameters = m_period.parameters();
    parameters[u"language"_s] = m_scope.language;
    parameters[u"macro_skill"_s] = m_scope.macroSkill;
    parameters[u"module"_s] = m_scope.module;
    const Catalog &catalog = m_session.catalog();
    const QList<Report> reports { Report(catalog, u"triage"_s, parameters), Report(catalog, u"triage-reach"_s, parameters),
        Report(catalog, u"triage-modules"_s, parameters) };
    m_query = m_session.read<Answer>([reports](PgConnection &connection) { return read(connection, reports); });
    m_query.then(this, [this, mine](const Result<Answer> &answer) {
        if (mine == m_reading)
            take(answer);
    });
}

Result<TriageQueue::Answer> TriageQueue::read(PgConnection &connection, const QList<Report> &reports)
{
    const Result<ReportAnswers> read = runReports(connection, reports);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const Result<Rows> &items = read->answers.at(Items);
    if (!items)
        return tl::unexpected<Error>(items.error());
    Answer answer;
    answer.asOf = read->asOf;
    answer.items.reserve(items->rows.size());
    for (const Row &row : items->rows)
        answer.items.append(itemOf(*items, row));
    if (const Result<Rows> &reaches = read->answers.at(Reaches)) {
        for (const Row &row : reaches->rows)
            answer.reach.insert(textAt(*reaches, row, u"feature_id"_s),
                { textAt(*reaches, row, u"findings"_s).toLongLong(), textAt(*reaches, row, u"learners"_s).toLongLong() });
    }
    if (const Result<Rows> &modules = read->answers.at(Modules))
        answer.choices = { rankedValues(*modules, u"language_id"_s), rankedValues(*modules, u"module_id"_s) };
    return answer;
}

void TriageQueue::take(const Result<Answer> &answer)
{
    if (!answer) {
        m_error = answer.error();
        Q_EMIT changed();
        return;
    }
    m_error.reset();
    m_known = true;
    m_read = answer->items;
    m_reach = answer->reach;
    m_choices = answer->choices;
    m_asOf = answer->asOf;
    arrange();
}

void TriageQueue::buildIndex()
{
    if (!m_labels.isKnown())
        return;
    const quint64 mine = ++m_building;
    const QFuture<Result<Index>> built = QtConcurrent::run([tables = m_labels.standing()]() -> Result<Index> {
        return std::make_shared<const SimilarityIndex>(similarityEntries(tables));
    });
    whenFinished(built, this, [this, mine](const Result<Index> &index) {
        if (mine != m_building)
            return;
        m_index = *index;
        findClusters();
        arrange();
        Q_EMIT candidatesChanged();
    });
}

void TriageQueue::findClusters()
{
    const QFuture<Result<QList<QStringList>>> found
        = QtConcurrent::run([index = m_index]() -> Result<QList<QStringList>> { return index->clusters(); });
    whenFinished(found, this, [this, mine = m_building](const Result<QList<QStringList>> &clusters) {
        if (mine != m_building)
            return;
        m_clusters = *clusters;
        arrange(); // at once: between a rest and its end a key would fall on a queue that is about to change
    });
}

// --- What is open

QString TriageQueue::labelHash(const TriageItem &item) const
{
    QStringList labels;
    if (!item.isFeature())
        labels.append(item.id + u' ' + item.label);
    for (const QString &feature : item.features)
        labels.append(m_labels.standing().labelWithLanguage(feature));
    return CurationDecisions::hashOf(labels);
}

QString TriageQueue::pairHash(const QString &one, const QString &other) const
{
    return CurationDecisions::pairHash(m_labels.standing(), one, other);
}

bool TriageQueue::isCurated(const QString &feature) const
{
    const LabelTables::Feature *found = m_labels.standing().feature(feature);
    if (!found || !found->isMachineMade)
        return found;
    const std::optional<Decision> decision
        = m_decisions.about(feature, CurationDecisions::hashOf({ m_labels.standing().labelWithLanguage(feature) }));
    return decision && decision->state == Decision::State::Kept;
}

// Asked of what is neither folded nor staged to be.
bool TriageQueue::isGivenUp(const Decision &decision)
{
    return decision.state == Decision::State::Merged
        && decision.at.addDuration(mergeHolds) < QDateTime::currentDateTimeUtc();
}

bool TriageQueue::isOpen(const TriageItem &item) const
{
    const LabelTables &tables = m_labels.standing();
    QStringList leadingTo; // features to which one of the item's aliases still leads
    switch (item.kind) {
    case TriageItem::Kind::MachineMade:
    case TriageItem::Kind::NearDuplicate: {
        const LabelTables::Feature *feature = tables.feature(item.id);
        return feature && feature->isActive && feature->mergedInto.isEmpty();
    }
    case TriageItem::Kind::Conflict:
    case TriageItem::Kind::DeadAlias:
        for (const QString &feature : item.features) {
            const QList<LabelAlias> aliases = tables.aliasesOf(feature);
            if (std::any_of(aliases.cbegin(), aliases.cend(), [&item](const LabelAlias &alias) {
                    return alias.alias == item.label && item.aliases.contains(alias.id);
                }))
                leadingTo.append(feature);
        }
        return leadingTo.size() > (item.kind == TriageItem::Kind::Conflict ? 1 : 0);
    }
    return false;
}

// Of each group of features that are nearly the same all but the one that would stay: curated, with most findings.
// Machine-made ones are items already.
QList<TriageItem> TriageQueue::nearDuplicates() const
{
    QList<TriageItem> items;
    const LabelTables &tables = m_labels.standing();
    for (const QStringList &cluster : m_clusters) {
        QStringList curated = cluster;
        curated.removeIf([&](const QString &id) {
            const LabelTables::Feature *feature = tables.feature(id);
            return !feature || feature->isMachineMade;
        });
        std::stable_sort(curated.begin(), curated.end(), [this](const QString &one, const QString &other) {
            return m_reach.value(one).findings > m_reach.value(other).findings;
        });
        for (const QString &id : curated.mid(1)) {
            const LabelTables::Feature *feature = tables.feature(id);
            const Reach reach = m_reach.value(id);
            const bool outOfScope = (!m_scope.macroSkill.isEmpty() && m_scope.macroSkill != feature->label.macroSkill)
                || ((!m_scope.language.isEmpty() || !m_scope.module.isEmpty()) && reach.findings == 0);
            const bool apart = m_decisions.aboutPair(id, curated.first(), pairHash(id, curated.first())).has_value();
            if (outOfScope || apart)
                continue;
            items.append({ TriageItem::Kind::NearDuplicate, id, LabelResolver::ownLabel(feature->label), { id }, {},
                feature->label.language ? QStringList { *feature->label.language } : QStringList(), reach.findings,
                reach.learners });
        }
    }
    return items;
}

void TriageQueue::arrange()
{
    m_rest.stop();
    QList<TriageItem> fresh;
    QList<std::pair<QDateTime, TriageItem>> later;
    if (isKnown()) {
        for (const TriageItem &item : m_read + nearDuplicates()) {
            if (!isOpen(item))
                continue;
            const std::optional<Decision> decision = m_decisions.about(item.id, labelHash(item));
            if (!decision || isGivenUp(*decision))
                fresh.append(item);
            else if (decision->state == Decision::State::Later)
                later.append({ decision->at, item });
        }
    }
    std::sort(fresh.begin(), fresh.end(), comesBefore);
    std::sort(later.begin(), later.end(), [](const auto &one, const auto &other) {
        return one.first != other.first ? one.first < other.first : comesBefore(one.second, other.second);
    });
    m_items = fresh;
    m_later.clear();
    for (const auto &[at, item] : std::as_const(later)) {
        m_items.append(item);
        m_later.insert(item.id);
    }
    m_places.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_places.insert(m_items.at(i).id, i);
    Q_EMIT changed();
}

const TriageItem *TriageQueue::item(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_items.at(*place);
}

int TriageQueue::count(TriageItem::Kind kind) const
{
    return int(std::count_if(
        m_items.cbegin(), m_items.cend(), [kind](const TriageItem &item) { return item.kind == kind; }));
}

QStringList TriageQueue::withFolded(const QStringList &features) const
{
    const LabelTables &tables = m_labels.standing();
    QStringList all = features;
    for (const LabelTables::Feature &feature : tables.features()) {
        if (!feature.mergedInto.isEmpty() && features.contains(tables.survivorOf(feature.label.id))
            && !all.contains(feature.label.id))
            all.append(feature.label.id);
    }
    return all;
}

QList<TriageCandidate> TriageQueue::candidates(
    const TriageItem &item, const TriageEvidence &evidence, int most) const
{
    const LabelTables &tables = m_labels.standing();
    QList<TriageCandidate> candidates;
    if (!item.isFeature()) {
        for (const QString &id : item.features) {
            const LabelTables::Feature *feature = tables.feature(id);
            if (!feature)
                continue;
            TriageCandidate candidate;
            candidate.featureId = id;
            candidate.label = LabelResolver::ownLabel(feature->label);
            candidate.isMachineMade = !isCurated(id);
            candidate.score = candidate.likeness = trigramDice(
                LabelKeys::of(item.label, {}).normalized, LabelKeys::of(candidate.label, {}).normalized);
            candidates.append(candidate);
        }
        std::stable_sort(candidates.begin(), candidates.end(),
            [](const TriageCandidate &one, const TriageCandidate &other) { return one.score > other.score; });
        return candidates.mid(0, most);
    }
    if (!m_index)
        return {};
    TriageQuestion question;
    question.feature = item.id;
    const LabelTables::Feature *asked = tables.feature(item.id);
    question.language = !item.languages.isEmpty() ? item.languages.first()
        : asked                                   ? asked->label.language.value_or(QString())
                                                  : QString();
    question.isCurated = [this](const QString &feature) { return isCurated(feature); };
    question.isExcluded = [this, &item](const QString &feature) {
        if (m_decisions.aboutPair(item.id, feature, pairHash(item.id, feature)))
            return true;
        const std::optional<Decision> decision
            = m_decisions.about(feature, CurationDecisions::hashOf({ m_labels.standing().labelWithLanguage(feature) }));
        return decision && decision->state == Decision::State::Merged; // staged elsewhere, or not laid over yet
    };
    return rankCandidates(tables, *m_index, question, evidence, most);
}

} // namespace Kaiwa
