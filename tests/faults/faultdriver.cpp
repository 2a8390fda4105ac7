// The program that the fault test kills: it works on a database as a person would, at random, and says on its standard
// output what it is about to do and what is staged. What it has said is in the pipe, whatever happens to it then.
//
//     faultdriver ADDRESS JOURNAL-FOLDER SEED NAME
//
// Every line is a JSON object; "event" is one of
//   state      what is staged, and on the disk: nothing of it may be lost from now on
//   intent     the next step, before it is taken; "any" may touch every record
//   commit     what the next commit sends
//   committed, refused, unknown      how it ended
// With the seed 0 it only takes up what was left behind, says it, and ends.
#include "models/content/commit/commitfate.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstdio>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 40;

struct Kind {
    QString table;
    QStringList columns; // that are edited
};

const QList<Kind> kinds { { u"languages"_s, { u"name"_s, u"native_name"_s } },
    { u"speakers"_s, { u"region"_s, u"dialect_name"_s } }, { u"scenarios"_s, { u"title"_s, u"description"_s } } };

QJsonObject toJson(const FieldValues &values)
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object.insert(it.key(), it.value() ? QJsonValue(*it.value()) : QJsonValue());
    return object;
}

QJsonArray toJson(const QList<StagedRecord> &records)
{
    static const QStringList operations { u"insert"_s, u"update"_s, u"delete"_s };
    QJsonArray array;
    for (const StagedRecord &record : records) {
        array.append(QJsonObject { { u"table"_s, record.key.table },
            { u"id"_s,
                record.key.isDraft() ? record.staged.value(u"id"_s).value_or(QString()) : record.key.key.constFirst() },
            { u"operation"_s, operations.at(int(record.operation)) }, { u"staged"_s, toJson(record.staged) },
            { u"base"_s, toJson(record.base.values) }, { u"gone"_s, record.goneFromDatabase } });
    }
    return array;
}

class Driver final {
public:
    Driver(const Session::Ptr &session, const QString &journalFolder, quint32 seed, const QString &name)
        : m_workspace(session, journalFolder)
        , m_random(seed)
        , m_name(name)
    {
        QObject::connect(&m_workspace, &Workspace::journalFailed, qApp,
            [](const Error &error) { qFatal("%s %s", qPrintable(error.message), qPrintable(error.detail)); });
    }

    void takeUp()
    {
        QEventLoop loop;
        QList<Workspace::Leftover> leftovers;
        QObject::connect(&m_workspace, &Workspace::leftoversFound, &loop,
            [&leftovers](const QList<Workspace::Leftover> &found) { leftovers = found; });
        QObject::connect(&m_workspace, &Workspace::leftoversSearched, &loop, &QEventLoop::quit);
        QObject::connect(&m_workspace, &Workspace::leftoverRestored, &loop, &QEventLoop::quit);
        m_workspace.findLeftovers();
        loop.exec();
        for (const Workspace::Leftover &leftover : std::as_const(leftovers)) {
            m_workspace.restore(leftover);
            loop.exec();
        }
        tellState();
    }

    void work()
    {
        for (int i = 0; i < steps; ++i)
            step();
    }

private:
    ChangeSet &changes() { return m_workspace.changes(); }
    template <typename List> auto any(const List &list) { return list.at(m_random.bounded(int(list.size()))); }

    void tell(const QString &event, QJsonObject object = {})
    {
        object.insert(u"event"_s, event);
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        fwrite(line.constData(), 1, size_t(line.size()), stdout);
        fflush(stdout);
    }
    void tellState()
    {
        m_workspace.flush();
        tell(u"state"_s, { { u"records"_s, toJson(changes().records()) } });
    }
    void intend(const QString &what, const QString &table = {}, const QString &id = {}, const FieldValues &values = {})
    {
        tell(u"intent"_s,
            { { u"what"_s, what }, { u"table"_s, table }, { u"id"_s, id }, { u"staged"_s, toJson(values) } });
    }

    void step()
    {
        const int dice = m_random.bounded(100);
        if (dice < 45)
            edit();
        else if (dice < 55)
            insert();
        else if (dice < 61)
            remove();
        else if (dice < 65)
            revert();
        else if (dice < 73)
            intend(u"any"_s), changes().undo();
        else if (dice < 78)
            intend(u"any"_s), changes().redo();
        else if (dice < 86)
            resolve();
        else
            commit();
        tellState();
    }

    template <typename T> Result<T> wait(Query<T> query)
    {
        QEventLoop loop;
        std::optional<Result<T>> answer;
        query.then(&loop, [&](const Result<T> &result) {
            answer = result;
            loop.quit();
        });
        if (!answer)
            loop.exec();
        return *answer;
    }

    // A row of the table as it stands, as a list would have read it; none where a kill of the connection got between.
    std::optional<StagedRecord> row(const QString &table)
    {
        const Result<Rows> ids =
            wait(m_workspace.session().rows({ u"SELECT id FROM "_s + table + u" ORDER BY id"_s, {} }));
        if (!ids || ids->rows.isEmpty())
            return std::nullopt;
        StagedRecord record;
        record.key = { table, { *any(ids->rows).constFirst() }, {} };
        const auto rows = wait(m_workspace.session().read<QHash<RecordKey, std::optional<BaseRow>>>(
            [record, catalog = m_workspace.catalog()](
                PgConnection &connection) { return currentRows(connection, { record }, catalog); }));
        if (!rows || !rows->value(record.key))
            return std::nullopt;
        record.base = *rows->value(record.key);
        return record;
    }

    QString token() { return m_name + u'-' + QString::number(++m_tokens); }

    void edit()
    {
        const Kind kind = any(kinds);
        const QString column = any(kind.columns);
        const QString value = token();
        if (m_random.bounded(4) == 0) {
            for (const StagedRecord &record : changes().records(kind.table)) {
                if (!record.key.isDraft())
                    continue;
                intend(u"edit"_s, kind.table, *record.staged.value(u"id"_s), { { column, value } });
                changes().setDraftValue(record.key, column, value);
                return;
            }
        }
        if (const auto record = row(kind.table)) {
            intend(u"edit"_s, kind.table, record->key.key.constFirst(), { { column, value } });
            changes().setValue(record->key, column, value, record->base);
        }
    }

    void insert()
    {
        const QString id = token();
        const QString table = any(kinds).table;
        FieldValues values { { u"id"_s, id } };
        if (table == u"languages") {
            values.insert({ { u"code"_s, id }, { u"name"_s, id }, { u"native_name"_s, id },
                { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } });
        } else if (table == u"scenarios") {
            values.insert(
                { { u"title"_s, id }, { u"description"_s, id }, { u"instructions"_s, id }, { u"context"_s, id } });
        } else {
            // Sometimes of a language that is yet to be added.
            const QList<StagedRecord> languages = changes().records(u"languages"_s);
            QString language = u"l1"_s;
            if (!languages.isEmpty() && languages.constLast().key.isDraft())
                language = *languages.constLast().staged.value(u"id"_s);
            values.insert({ { u"language_id"_s, language }, { u"region"_s, id }, { u"dialect_name"_s, id },
                { u"bcp47_code"_s, u"ja"_s }, { u"speaker_emoji"_s, u"-"_s }, { u"gender"_s, u"male"_s },
                { u"voice_name"_s, u"v"_s }, { u"voice_provider_id"_s, u"p"_s } });
        }
        intend(u"insert"_s, table, id, values);
        changes().insertRecord(table, values);
    }

    void remove()
    {
        // The first languages stay: what refers to them would go with them, which is another test's matter.
        const auto record = row(any(QStringList { u"speakers"_s, u"scenarios"_s }));
        if (!record)
            return;
        intend(u"any"_s);
        changes().removeRecord(record->key, record->base);
    }

    void revert()
    {
        const QList<StagedRecord> records = changes().records();
        if (records.isEmpty())
            return;
        intend(u"any"_s);
        changes().revertRecord(any(records).key);
    }

    void resolve()
    {
        for (const StagedRecord &record : changes().records()) {
            const auto choice = m_random.bounded(2) == 0 ? ChangeSet::Choice::Mine : ChangeSet::Choice::Theirs;
            if (!record.hasConflict())
                continue;
            intend(u"any"_s);
            if (record.goneFromDatabase)
                changes().resolveGone(record.key, choice);
            else
                changes().resolveField(record.key, record.theirs.firstKey(), choice);
            return;
        }
    }

    void commit()
    {
        QSet<RecordKey> keys;
        QList<StagedRecord> sent = changes().records();
        if (!sent.isEmpty() && m_random.bounded(3) == 0) {
            keys = withRequiredRecords({ any(sent).key }, changes(), m_workspace.catalog());
            sent.removeIf([&keys](const StagedRecord &record) { return !keys.contains(record.key); });
        }
        tell(u"commit"_s, { { u"records"_s, toJson(sent) } });
        QEventLoop loop;
        std::optional<CommitOutcome> outcome;
        QObject::connect(&m_workspace, &Workspace::commitFinished, &loop, [&](const CommitOutcome &finished) {
            outcome = finished;
            loop.quit();
        });
        m_workspace.commit(keys);
        if (!outcome)
            loop.exec();
        static const QStringList endings { u"committed"_s, u"refused"_s, u"unknown"_s };
        tell(endings.at(int(outcome->state)),
            { { u"transaction"_s, outcome->mark.transactionId }, { u"records"_s, toJson(sent) },
                { u"why"_s, outcome->error ? outcome->error->message : QString() } });
    }

    Workspace m_workspace;
    QRandomGenerator m_random;
    QString m_name;
    int m_tokens = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5)
        return 2;
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(arguments.at(1));
    if (!parsed)
        return 2;
    QFuture<Result<Session::Ptr>> opening = Session::open(parsed->profile, {});
    opening.waitForFinished();
    const Result<Session::Ptr> session = opening.result();
    if (!session)
        qFatal("%s %s", qPrintable(session.error().message), qPrintable(session.error().detail));
    const quint32 seed = arguments.at(3).toUInt();
    Driver driver(*session, arguments.at(2), seed, arguments.at(4));
    driver.takeUp();
    if (seed != 0)
        driver.work();
    return 0;
}
