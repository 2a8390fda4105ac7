#include "models/curation/decisions.h"

#include "models/content/history/localhistory.h"
#include "models/content/workspace.h"
#include "models/curation/labeltables.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "models/insights/reportbykey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString selectSql = u"SELECT feature_a, feature_b, label_hash, state, reason, actor, "
                          "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') "
                          "FROM kaiwa_studio.decision"_s;
const QString itemsCondition = u" WHERE feature_a = ANY ($1::text[]) AND feature_b = ''"_s;
const QString decideSql = u"INSERT INTO kaiwa_studio.decision (feature_a, feature_b, label_hash, state, reason) "
                          "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (feature_a, feature_b) DO UPDATE "
                          "SET label_hash = EXCLUDED.label_hash, state = EXCLUDED.state, reason = EXCLUDED.reason, "
                          "actor = session_user, at = now()"_s;
const QString withdrawSql = u"DELETE FROM kaiwa_studio.decision WHERE feature_a = $1 AND feature_b = $2"_s;

const QList<std::pair<Decision::State, QString>> &stateNames()
{
    static const QList<std::pair<Decision::State, QString>> names { { Decision::State::Kept, u"kept"_s },
        { Decision::State::Merged, u"merged"_s }, { Decision::State::Later, u"later"_s },
        { Decision::State::Ignored, u"ignored"_s }, { Decision::State::Apart, u"apart"_s } };
    return names;
}

QString nameOf(Decision::State state)
{
    for (const auto &[known, name] : stateNames()) {
        if (known == state)
            return name;
    }
    return {};
}

// Not set where a newer studio knows a state that this one does not.
std::optional<Decision::State> stateOf(const QString &name)
{
    for (const auto &[state, known] : stateNames()) {
        if (known == name)
            return state;
    }
    return {};
}

QList<Decision> decisionsOf(const Rows &rows)
{
    QList<Decision> decisions;
    for (const Row &row : rows.rows) {
        const auto text = [&row](int at) { return row.value(at).value_or(QString()); };
        const std::optional<Decision::State> state = stateOf(text(3));
        if (!state)
            continue;
        decisions.append({ text(0), text(1), text(2), *state, text(4), text(5),
            QDateTime::fromString(text(6), Qt::ISODateWithMs), false });
    }
    return decisions;
}

QJsonObject lineOf(const Decision &decision, bool back)
{
    QJsonObject line { { u"a"_s, decision.a }, { u"b"_s, decision.b } };
    if (back) {
        line.insert(u"back"_s, true);
        return line;
    }
    line.insert(u"hash"_s, decision.labelHash);
    line.insert(u"state"_s, nameOf(decision.state));
    line.insert(u"reason"_s, decision.reason);
    line.insert(u"actor"_s, decision.actor);
    line.insert(u"at"_s, decision.at.toString(Qt::ISODateWithMs));
    return line;
}

QHash<std::pair<QString, QString>, Decision> decisionsOfLines(const QList<QJsonObject> &lines)
{
    QHash<std::pair<QString, QString>, Decision> held;
    for (const QJsonObject &line : lines) {
        const auto text = [&line](QLatin1StringView name) { return line.value(name).toString(); };
        const std::optional<Decision::State> state = stateOf(text("state"_L1));
        Decision decision { text("a"_L1), text("b"_L1), text("hash"_L1), state.value_or(Decision::State::Kept),
            text("reason"_L1), text("actor"_L1), QDateTime::fromString(text("at"_L1), Qt::ISODateWithMs), true };
        if (line.value("back"_L1).toBool())
            held.remove(decision.key());
        else if (state && !decision.a.isEmpty())
            held.insert(decision.key(), decision);
    }
    return held;
}

} // namespace

Decision Decision::ofPair(const QString &one, const QString &other, const QString &labelHash)
{
    Decision decision;
    decision.a = std::min(one, other);
    decision.b = std::max(one, other);
    decision.labelHash = labelHash;
    decision.state = State::Apart;
    return decision;
}

CurationDecisions &CurationDecisions::of(Workspace &workspace)
{
    if (auto *decisions = workspace.findChild<CurationDecisions *>(QString(), Qt::FindDirectChildrenOnly))
        return *decisions;
    const QString folder = QFileInfo(workspace.localHistory().path()).path();
    auto *decisions = new CurationDecisions(workspace.session(), folder + u"/kept/decisions.jsonl"_s, &workspace);
    decisions->read();
    return *decisions;
}

CurationDecisions::CurationDecisions(Session &session, const QString &file, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_file(file,
          { tr("The decisions kept on this computer could not be read: %1", "%1: the system's words"),
              tr("The decision could not be kept on this computer: %1", "%1: the system's words") })
{
}

CurationDecisions::~CurationDecisions() = default;

QString CurationDecisions::hashOf(const QStringList &labels)
{
    QStringList sorted = labels;
    sorted.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(sorted.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString CurationDecisions::pairHash(const LabelTables &labels, const QString &one, const QString &other)
{
    return hashOf({ labels.labelWithLanguage(one), labels.labelWithLanguage(other) });
}

bool CurationDecisions::keepsInDatabase() const
{
    const StudioSchema::Rights rights = m_session.catalog().studioSchema().decision;
    return rights.read && rights.insert && rights.update && rights.remove && !m_session.catalog().isReadOnly();
}

// --- Reading

void CurationDecisions::read()
{
    ++m_asked;
    m_readAgain = false;
    m_awaited = 2;
    readFile();
    readDatabase();
}

void CurationDecisions::readFile()
{
    whenFinished(m_file.read<Held>(decisionsOfLines), this, [this, mine = m_asked](const Result<Held> &read) {
        if (mine != m_asked)
            return;
        --m_awaited;
        m_fileKnown = true; // as far as it can be
        if (!read)
            return Q_EMIT failed(read.error());
        m_inFile = *read;
        Q_EMIT changed();
    });
}

void CurationDecisions::readDatabase()
{
    if (!m_session.catalog().studioSchema().decision.read) {
        --m_awaited;
        m_databaseKnown = true;
        m_inDatabase.clear();
        return;
    }
    m_session.rows({ selectSql, {} }).then(this, [this, mine = m_asked](const Result<Rows> &rows) {
        if (mine != m_asked)
            return;
        --m_awaited;
        m_databaseKnown = true;
        if (!rows)
            return Q_EMIT failed(rows.error());
        m_inDatabase.clear();
        for (const Decision &decision : decisionsOf(*rows))
            m_inDatabase.insert(decision.key(), decision);
        Q_EMIT changed();
    });
}

Result<QList<Decision>> CurationDecisions::readItems(PgConnection &connection, const QStringList &items)
{
    const Result<Rows> rows = connection.run(selectSql + itemsCondition, { reportList(items) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return decisionsOf(*rows);
}

void CurationDecisions::learn(const QList<Decision> &decisions)
{
    bool isNew = false;
    for (const Decision &decision : decisions) {
        if (isWriting(decision.a))
            continue; // what this one is about to say is newer
        Decision &known = m_inDatabase[decision.key()];
        isNew = isNew || known.at != decision.at;
        known = decision;
    }
    if (isNew)
        Q_EMIT changed();
}

std::optional<Decision> CurationDecisions::find(const Key &key, const QString &labelHash) const
{
    std::optional<Decision> found;
    for (const Held *held : { &m_inDatabase, &m_inFile }) {
        const auto there = held->constFind(key);
        if (there != held->cend() && there->labelHash == labelHash && (!found || found->at < there->at))
            found = *there;
    }
    return found;
}

std::optional<Decision> CurationDecisions::about(const QString &item, const QString &labelHash) const
{
    return find({ item, {} }, labelHash);
}

std::optional<Decision> CurationDecisions::aboutPair(
    const QString &one, const QString &other, const QString &labelHash) const
{
    return find({ std::min(one, other), std::max(one, other) }, labelHash);
}

QList<Decision> CurationDecisions::all() const
{
    QList<Decision> decisions = m_inDatabase.values() + m_inFile.values();
    std::sort(decisions.begin(), decisions.end(), [](const Decision &one, const Decision &other) {
        return one.at != other.at ? one.at > other.at : one.key() < other.key();
    });
    return decisions;
}

QSet<std::pair<QString, QString>> CurationDecisions::pairsApart(const LabelTables &labels) const
{
    QSet<std::pair<QString, QString>> pairs;
    const QList<Decision> decisions = all();
    for (const Decision &decision : decisions) {
        if (decision.state == Decision::State::Apart
            && aboutPair(decision.a, decision.b, pairHash(labels, decision.a, decision.b)))
            pairs.insert(decision.key());
    }
    return pairs;
}

// --- Writing

bool CurationDecisions::isWriting(const QString &item) const
{
    return m_writing.contains(item);
}

void CurationDecisions::put(const Key &key, const std::optional<Decision> &decision, bool local)
{
    Held &held = local ? m_inFile : m_inDatabase;
    if (decision)
        held.insert(key, *decision);
    else
        held.remove(key);
}

void CurationDecisions::decide(Decision decision)
{
    decision.actor = m_session.catalog().role();
    decision.at = QDateTime::currentDateTimeUtc();
    decision.isLocal = !keepsInDatabase();
    write(decision, false);
}

void CurationDecisions::takeBack(const Decision &decision)
{
    // Wherever it is kept: an older one in the other place would hold again otherwise.
    if (m_inFile.contains(decision.key()))
        write(m_inFile.value(decision.key()), true);
    if (m_inDatabase.contains(decision.key()))
        write(m_inDatabase.value(decision.key()), true);
}

void CurationDecisions::write(const Decision &decision, bool back)
{
    const Held &held = decision.isLocal ? m_inFile : m_inDatabase;
    const std::optional<Decision> before
        = held.contains(decision.key()) ? std::optional(held.value(decision.key())) : std::nullopt;
    ++m_asked; // a reading that is under way does not know it
    m_readAgain = m_readAgain || m_awaited > 0;
    ++m_writing[decision.a];
    put(decision.key(), back ? std::nullopt : std::optional(decision), decision.isLocal);
    Q_EMIT changed();
    const auto take = [this, decision, before](const Result<void> &result) { receive(decision, before, result); };
    if (decision.isLocal)
        return whenFinished(m_file.append(lineOf(decision, back)), this, take);
    Statement statement { back ? withdrawSql : decideSql, { decision.a, decision.b } };
    if (!back)
        statement.parameters += { decision.labelHash, nameOf(decision.state),
            decision.reason.isEmpty() ? Value() : Value(decision.reason) };
    m_session
        .write<Rows>([statement](PgConnection &connection) { return connection.run(statement); })
        .then(this, [take](const Result<Rows> &rows) {
            take(rows ? Result<void>() : Result<void>(tl::unexpected<Error>(rows.error())));
        });
}

void CurationDecisions::receive(
    const Decision &decision, const std::optional<Decision> &before, const Result<void> &result)
{
    const bool last = --m_writing[decision.a] == 0;
    if (last)
        m_writing.remove(decision.a);
    if (!result && last) // a later one about the same decides otherwise
        put(decision.key(), before, decision.isLocal);
    if (m_readAgain && m_writing.isEmpty())
        read();
    if (!result) {
        Q_EMIT changed();
        Q_EMIT failed(result.error());
        return;
    }
    Q_EMIT written(decision.a);
}

} // namespace Kaiwa
