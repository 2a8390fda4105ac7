#include "tests/faults/faultoracle.h"

#include <QJsonDocument>
#include <QSet>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

// The columns that people edit in the test; the others differ in form between the server's texts.
const QStringList comparedColumns { u"id"_s, u"name"_s, u"native_name"_s, u"region"_s, u"dialect_name"_s, u"title"_s,
    u"description"_s, u"language_id"_s };

QString printed(const FaultOracle::RecordId &id)
{
    return id.first + u' ' + id.second;
}

QString printed(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString printed(const FaultOracle::Record &record)
{
    return record.operation + u' ' + printed(record.staged);
}

// What a change did, in the columns that people edit, as a text that can be counted.
QString essence(const FaultOracle::Change &change)
{
    const auto compared = [](const QJsonObject &row) {
        QJsonObject some;
        for (const QString &column : comparedColumns) {
            if (row.contains(column))
                some.insert(column, row.value(column));
        }
        return printed(some);
    };
    return printed(change.record) + u' ' + change.operation + u' ' + compared(change.before) + u" -> "_s
        + compared(change.after);
}

bool holds(const QJsonObject &row, const QJsonObject &values)
{
    for (const QString &column : comparedColumns) {
        if (values.contains(column) && row.value(column) != values.value(column))
            return false;
    }
    return true;
}

} // namespace

FaultOracle::State FaultOracle::stateOf(const QJsonObject &line)
{
    State state;
    const QJsonArray records = line.value(u"records"_s).toArray();
    for (const QJsonValue &value : records) {
        const QJsonObject record = value.toObject();
        state.insert({ record.value(u"table"_s).toString(), record.value(u"id"_s).toString() },
            { record.value(u"operation"_s).toString(), record.value(u"staged"_s).toObject(),
                record.value(u"base"_s).toObject() });
    }
    return state;
}

void FaultOracle::hear(const QJsonObject &line)
{
    const QString event = line.value(u"event"_s).toString();
    if (event == u"state") {
        m_state = stateOf(line);
        m_intent = {};
        if (m_sending)
            m_undecided.append(*std::exchange(m_sending, std::nullopt));
    } else if (event == u"intent") {
        m_intent = line;
    } else if (event == u"commit") {
        m_sending = Commit { stateOf(line) };
    } else if (event == u"committed") {
        const Commit commit = *std::exchange(m_sending, std::nullopt);
        for (auto it = commit.sent.cbegin(); it != commit.sent.cend(); ++it)
            m_state.remove(it.key());
        if (const QString transaction = line.value(u"transaction"_s).toString(); !transaction.isEmpty())
            m_committed.insert(transaction, commit);
        ++m_counts.committed;
    } else if (event == u"refused") {
        m_sending.reset();
        ++m_counts.refused;
    }
}

FaultOracle::Transactions FaultOracle::ownTransactions(const QList<Change> &audit)
{
    Transactions transactions;
    for (const Change &change : audit) {
        if (!change.foreign)
            transactions[change.transaction].append(change);
    }
    return transactions;
}

// A transaction that nobody spoke of must be the commit that was under way.
void FaultOracle::decideByAudit(const QList<Change> &audit)
{
    if (!m_sending)
        return;
    const Commit commit = *std::exchange(m_sending, std::nullopt);
    ++m_counts.killedInCommit;
    const Transactions transactions = ownTransactions(audit);
    for (auto it = transactions.cbegin(); it != transactions.cend(); ++it) {
        if (m_committed.contains(it.key()) || !mismatch(*it, commit.sent, audit).isEmpty())
            continue;
        for (auto sent = commit.sent.cbegin(); sent != commit.sent.cend(); ++sent)
            m_state.remove(sent.key());
        m_committed.insert(it.key(), commit);
        ++m_counts.killedAndCommitted;
        return;
    }
}

QString FaultOracle::compareAfterRestart(
    const QJsonObject &line, const QList<Change> &audit, const CurrentRow &currentRow)
{
    decideByAudit(audit);
    const State found = stateOf(line);
    QSet<RecordId> ids;
    for (const State &state : { m_state, found }) {
        for (auto it = state.cbegin(); it != state.cend(); ++it)
            ids.insert(it.key());
    }
    QString verdict;
    for (const RecordId &id : std::as_const(ids))
        verdict += differenceOf(id, found, currentRow);
    if (!verdict.isEmpty())
        verdict += u"  the last step announced was "_s + printed(m_intent) + u'\n';
    hear(line);
    return verdict;
}

QString FaultOracle::differenceOf(const RecordId &id, const State &found, const CurrentRow &currentRow) const
{
    const bool was = m_state.contains(id);
    const bool is = found.contains(id);
    const Record before = m_state.value(id);
    const Record now = found.value(id);
    const QString what = m_intent.value(u"what"_s).toString();
    if ((was == is && before == now) || what == u"any")
        return {};

    // The step that was announced may have been taken and written.
    if (!what.isEmpty() && is
        && id == RecordId(m_intent.value(u"table"_s).toString(), m_intent.value(u"id"_s).toString())) {
        QJsonObject after = before.staged;
        const QJsonObject values = m_intent.value(u"staged"_s).toObject();
        for (auto it = values.constBegin(); it != values.constEnd(); ++it)
            after.insert(it.key(), it.value());
        const QString operation = what == u"insert" ? what : was ? before.operation : u"update"_s;
        if (now.operation == operation && now.staged == after)
            return {};
    }
    // What somebody else did likewise need not be staged any more.
    if (was && (!is || before.operation == now.operation)) {
        const std::optional<QJsonObject> row = currentRow(id);
        bool agrees = before.operation == u"delete" && !row;
        if (before.operation == u"update" && row) {
            agrees = true;
            for (auto it = before.staged.constBegin(); it != before.staged.constEnd(); ++it)
                agrees = agrees && (now.staged.value(it.key()) == it.value() || row->value(it.key()) == it.value());
        }
        if (agrees)
            return {};
    }
    return u"%1: staged was %2, found again was %3\n"_s.arg(
        printed(id), was ? printed(before) : u"nothing"_s, is ? printed(now) : u"nothing"_s);
}

QString FaultOracle::mismatch(const QList<Change> &transaction, const State &sent, const QList<Change> &audit) const
{
    QMap<RecordId, Change> changes;
    QSet<QString> deletedLanguages;
    for (const Change &change : transaction) {
        if (changes.contains(change.record))
            return printed(change.record) + u" was changed twice in one transaction\n"_s;
        changes.insert(change.record, change);
        if (change.operation == u"DELETE" && change.record.first == u"languages")
            deletedLanguages.insert(change.record.second);
    }
    QString verdict;
    for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
        const auto change = changes.constFind(it.key());
        if (change == changes.cend()) {
            const bool deletedByOthers = std::any_of(audit.cbegin(), audit.cend(), [&it](const Change &other) {
                return other.foreign && other.record == it.key() && other.operation == u"DELETE";
            });
            if (it->operation != u"delete" || !deletedByOthers)
                verdict += printed(it.key()) + u" was committed and is not in the database\n"_s;
            continue;
        }
        const QString &operation = it->operation;
        bool right = change->operation.compare(operation, Qt::CaseInsensitive) == 0;
        if (operation == u"insert")
            right = right && holds(change->after, it->staged);
        else if (operation == u"delete")
            right = right && holds(change->before, it->base);
        for (const QString &column : comparedColumns) {
            if (operation != u"update")
                break;
            const bool staged = it->staged.contains(column);
            const QJsonValue old = change->before.value(column);
            right = right && change->after.value(column) == (staged ? it->staged.value(column) : old);
            // The heart of it: what was overwritten is what the person had seen.
            right = right && (!staged || old == it->base.value(column) || old == it->staged.value(column));
        }
        if (!right)
            verdict += u"%1: sent was %2 on %3, written was %4 on %5\n"_s.arg(
                printed(it.key()), printed(*it), printed(it->base), printed(change->after), printed(change->before));
        changes.remove(it.key());
    }
    for (const Change &change : std::as_const(changes)) {
        const bool cascaded = change.operation == u"DELETE"
            && deletedLanguages.contains(change.before.value(u"language_id"_s).toString());
        if (!cascaded)
            verdict += printed(change.record) + u" was written and never sent\n"_s;
    }
    return verdict;
}

QString FaultOracle::compareAudit(const QList<Change> &audit) const
{
    QString verdict;
    QList<Commit> undecided = m_undecided;
    if (m_sending)
        undecided.append(*m_sending);
    const Transactions transactions = ownTransactions(audit);
    for (auto it = m_committed.cbegin(); it != m_committed.cend(); ++it) {
        if (!transactions.contains(it.key()) && !it->sent.isEmpty())
            verdict += u"transaction %1 was said to be committed and is not in the database\n"_s.arg(it.key());
    }
    for (auto it = transactions.cbegin(); it != transactions.cend(); ++it) {
        if (m_committed.contains(it.key())) {
            verdict += mismatch(*it, m_committed.value(it.key()).sent, audit);
            continue;
        }
        const auto same = std::find_if(undecided.begin(), undecided.end(),
            [&](const Commit &commit) { return mismatch(*it, commit.sent, audit).isEmpty(); });
        if (same == undecided.end())
            verdict += u"transaction %1 is none of the commits\n"_s.arg(it.key());
        else
            undecided.erase(same);
    }
    return verdict;
}

QString FaultOracle::compareHistory(const QList<Change> &history, const QList<Change> &audit)
{
    QMap<QString, int> balance;
    for (const Change &change : audit) {
        if (!change.foreign)
            ++balance[essence(change)];
    }
    for (const Change &change : history)
        --balance[essence(change)];
    QString verdict;
    for (auto it = balance.cbegin(); it != balance.cend(); ++it) {
        if (it.value() != 0)
            verdict += (it.value() > 0 ? u"not remembered: "_s : u"remembered and never done: "_s) + it.key() + u'\n';
    }
    return verdict;
}

} // namespace Kaiwa::TestSupport
