// Random work on several tables, remembered, and then random revisions of it restored: each must give exactly the
// values that the row had. KAIWA_RESTORE_SEED runs one seed again.
#include "models/content/commit/commitfate.h"
#include "models/content/history/historyreader.h"
#include "models/content/history/restoring.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/twohistoriestest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = CommitOutcome::State;
using CurrentRows = WorkspaceBench::CurrentRows;
constexpr int restorings = 1000;

} // namespace

class RestoringTest final : public TwoHistoriesTest {
    Q_OBJECT

private:
    void fillDatabase() override
    {
        m_database->exec(insertSpeakers({ u"la"_s, u"lb"_s, u"lc"_s }, 20)
            + u"INSERT INTO scenarios (id, title, description, instructions, context) SELECT 'c' || n, 't', 'd', 'i', 'c' "
            "FROM generate_series(1, 20) AS n;"
            "CREATE TABLE kinds (id int PRIMARY KEY, price numeric(10,2), word varchar(9), tags text[], doc json, "
            "tree jsonb, at timestamptz, day date, raw bytea, yes boolean, ratio double precision, "
            "twice int GENERATED ALWAYS AS (id * 2) STORED, note text NOT NULL DEFAULT '');"
            "INSERT INTO kinds (id) SELECT generate_series(1, 20);"
            // Filled by the test of what follows: cascades of several steps and in a circle, keys of two columns,
            // references that are emptied or fall back, and what the database makes of an emptied row.
            "CREATE TABLE shelves (id int PRIMARY KEY, language_id text REFERENCES languages ON DELETE CASCADE, "
            "parent int REFERENCES shelves ON DELETE CASCADE, twin int REFERENCES shelves ON DELETE SET NULL, word text);"
            "CREATE TABLE books (a int, b text, shelf_id int REFERENCES shelves ON DELETE CASCADE, speaker_id text "
            "REFERENCES speakers ON DELETE SET NULL, doc json, at timestamptz, "
            "alone boolean GENERATED ALWAYS AS (speaker_id IS NULL) STORED, PRIMARY KEY (a, b));"
            "CREATE TABLE leaves (id int PRIMARY KEY, a int, b text, home text DEFAULT 'lc' REFERENCES languages "
            "ON DELETE SET DEFAULT, raw bytea, FOREIGN KEY (a, b) REFERENCES books ON DELETE SET NULL)"_s);
    }
    void begin() override
    {
        const quint32 given = qEnvironmentVariable("KAIWA_RESTORE_SEED").toUInt();
        m_seed = given ? given : QRandomGenerator::global()->generate();
        m_random.seed(m_seed);
        qInfo("seed %u", m_seed);
    }

private Q_SLOTS:
    void randomRevisionsComeBackExactly()
    {
        for (int n = 0; n < 60; ++n)
            workAndCommit();
        const QList<Revision> all = everything();
        QVERIFY2(all.size() >= restorings, qPrintable(QString::number(all.size())));
        int restored = 0;
        while (restored < restorings) {
            restored += restoreSome(all);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d revisions restored out of %lld", restored, qlonglong(all.size()));
    }

    // Deletes that take rows along and empty others, mixed with edits of the very rows that go: taken back, everything is
    // as it was.
    void whatFollowsADeleteComesBackExactly()
    {
        fillWhatFollows();
        int restored = 0;
        int followed = 0;
        int rounds = 0;
        for (; restored < restorings; ++rounds) {
            const QString before = contents();
            deleteSome();
            if (QTest::currentTestFailed())
                return;
            QVERIFY(contents() != before);
            const QList<Revision> revisions = m_bench->latest();
            const RestoreOutcome outcome = stage(changesetTargets(revisions, m_bench->catalog()));
            for (const RestoreOutcome::Refusal &refusal : outcome.refused)
                qWarning("%s %s: %s", qPrintable(refusal.record.table), qPrintable(refusal.record.key.join(u' ')),
                    qPrintable(refusal.why));
            QVERIFY(outcome.refused.isEmpty() && outcome.leftOutColumns.isEmpty() && outcome.changedSince.isEmpty());
            QCOMPARE(m_bench->commit().state, State::Committed);
            const QString after = contents();
            QVERIFY2(after == before, qPrintable(before + u"\n\n"_s + after));
            restored += int(revisions.size());
            followed += int(std::count_if(revisions.cbegin(), revisions.cend(),
                [](const Revision &revision) { return revision.follows.has_value(); }));
        }
        QVERIFY2(followed > restored / 3, qPrintable(QString::number(followed)));
        qInfo("%d revisions restored in %d rounds, %d of them had followed a delete", restored, rounds, followed);
    }

    void aChangesetComesBackWhole()
    {
        const CurrentRows before = m_bench->current(allKeys());
        workAndCommit();
        const QList<Revision> revisions = everything();
        QVERIFY(!revisions.isEmpty());
        QList<RestoreTarget> targets;
        for (const Revision &revision : revisions)
            targets.append(restoreTarget(revision, RevisionSide::Before, m_bench->catalog()));
        const RestoreOutcome outcome = stage(targets);
        for (const RestoreOutcome::Refusal &refusal : outcome.refused)
            qWarning("%s %s: %s", qPrintable(refusal.record.table), qPrintable(refusal.record.key.join(u' ')), qPrintable(refusal.why));
        QVERIFY(outcome.refused.isEmpty() && outcome.changedSince.isEmpty());
        QCOMPARE(changes().undoName(), u"Restore"_s);
        changes().undo();
        QVERIFY(changes().isEmpty());
        changes().redo();
        QCOMPARE(m_bench->commit().state, State::Committed);
        const CurrentRows after = m_bench->current(allKeys());
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QVERIFY(same(it.value() ? std::optional(it.value()->values) : std::nullopt, after.value(it.key())));
    }

    void whatOthersChangedSinceIsSaid()
    {
        const RecordKey key { u"scenarios"_s, { u"c1"_s }, {} };
        changes().setValue(key, u"title"_s, u"mine"_s, *m_bench->current({ key }).value(key));
        QCOMPARE(m_bench->commit().state, State::Committed);
        m_database->exec(u"UPDATE scenarios SET title = 'theirs', description = 'theirs' WHERE id = 'c1'"_s);
        const Revision revision = everything().constFirst();
        const RestoreTarget target = restoreTarget(revision, RevisionSide::Before, m_bench->catalog(), { u"title"_s });
        const RestoreOutcome outcome = stage({ target });
        QCOMPARE(outcome.changedSince, QList<RecordKey>({ key }));
        QCOMPARE(changes().find(key)->staged, (FieldValues { { u"title"_s, u"t"_s } }));
        QCOMPARE(changes().find(key)->base.values.value(u"title"_s), Value(u"theirs"_s));
        // The guard holds what was read: whoever comes between is not overwritten.
        m_database->exec(u"UPDATE scenarios SET title = 'later' WHERE id = 'c1'"_s);
        QCOMPARE(m_bench->commit().state, State::Refused);
        QCOMPARE(changes().find(key)->theirs.value(u"title"_s), Value(u"later"_s));
    }

    void whatIsStagedAlreadyIsPartOfIt()
    {
        const RecordKey key { u"scenarios"_s, { u"c1"_s }, {} };
        const BaseRow base = *m_bench->current({ key }).value(key);
        changes().setValue(key, u"title"_s, u"mine"_s, base);
        QCOMPARE(m_bench->commit().state, State::Committed);
        const Revision revision = everything().constFirst();
        const RestoreTarget target = restoreTarget(revision, RevisionSide::Before, m_bench->catalog());

        // A field that was edited meanwhile goes back too, one that reads so already costs nothing.
        changes().setValue(key, u"description"_s, u"draft"_s, *m_bench->current({ key }).value(key));
        QCOMPARE(stage({ target }).staged, QList<RecordKey>({ key }));
        QCOMPARE(changes().find(key)->staged, (FieldValues { { u"title"_s, u"t"_s } }));
        QCOMPARE(stage({ restoreTarget(revision, RevisionSide::After, m_bench->catalog()) }).unchanged.size(), 1);
        QVERIFY(changes().isEmpty());

        // A delete that was staged is taken back, one that was committed is an insert, and not a second one.
        changes().removeRecord(key, *m_bench->current({ key }).value(key));
        QCOMPARE(stage({ target }).staged, QList<RecordKey>({ key }));
        QCOMPARE(changes().find(key)->operation, StagedRecord::Operation::Update);
        changes().discardAll();
        changes().removeRecord(key, *m_bench->current({ key }).value(key));
        QCOMPARE(m_bench->commit().state, State::Committed);
        const RestoreOutcome added = stage({ target });
        QCOMPARE(added.staged.size(), 1);
        QVERIFY(added.staged[0].isDraft());
        QCOMPARE(stage({ target }).staged, added.staged);
        QCOMPARE(changes().count(), 1);
        QCOMPARE(stage({ restoreTarget(revision, RevisionSide::Before, m_bench->catalog(), { u"title"_s }) })
                     .refused.size(),
            1); // a field of a record that is gone
    }

private:
    template <typename List> auto any(const List &list) { return list.at(m_random.bounded(int(list.size()))); }

    QList<RecordKey> allKeys()
    {
        QList<RecordKey> keys;
        for (const QString &table : { u"languages"_s, u"speakers"_s, u"scenarios"_s, u"kinds"_s }) {
            const Rows rows = answerOf(m_bench->workspace().session().rows({ u"SELECT id::text FROM "_s + table, {} }));
            for (const Row &row : rows.rows)
                keys.append({ table, { *row[0] }, {} });
        }
        return keys;
    }

    QList<Revision> everything()
    {
        return answerOf(m_bench->workspace().session().read<QList<Revision>>(
            [catalog = m_bench->catalog(), local = m_bench->workspace().localHistory()](
                PgConnection &connection) -> Result<QList<Revision>> {
                QList<Revision> all;
                HistoryCursor cursor;
                for (bool more = true; more;) {
                    const Result<ChangesetPage> page = readChangesets(connection, catalog, local, cursor, 20);
                    if (!page)
                        return tl::unexpected<Error>(page.error());
                    for (const ChangesetSummary &one : page->items) {
                        RevisionFilter filter;
                        filter.changeset = one.changeset;
                        const Result<RevisionPage> rows = readRevisions(connection, catalog, local, filter, {}, 10'000);
                        if (!rows)
                            return tl::unexpected<Error>(rows.error());
                        all += rows->items;
                    }
                    cursor = page->next;
                    more = page->hasMore;
                }
                return all;
            }));
    }

    // Texts that are hard to keep: every line break, quotes, scripts, control characters, the empty text.
    QString awkward()
    {
        static const QStringList parts { u"a"_s, u"\n"_s, u"\r"_s, u"\t"_s, u"'"_s, u"\""_s, u"\\"_s, u"\\u0000"_s,
            u"学"_s, u"\U0001F600"_s, u"e\u0301"_s, u"\u202e"_s, u"\u0001"_s, u"\u007f"_s, u"\u2028"_s, u"$1"_s, u"{}"_s,
            u" "_s, u"\ufeff"_s, u"\ufffe"_s,
            u"\uffff"_s };
        QString text;
        for (int n = m_random.bounded(12); n > 0; --n)
            text += any(parts);
        return text;
    }

    QString json()
    {
        static const QStringList texts { u"{\"b\" : 1,  \"a\":2, \"a\":3.10}"_s, u"[1,\n2 , 3]"_s, u" null"_s, u"\"x\""_s,
            u"12345678901234567890.10"_s, u"{}"_s, u"[\"\\u00e9\",\"é\"]"_s };
        return any(texts);
    }

    Value valueOf(const QString &column)
    {
        if (m_random.bounded(8) == 0 && column != u"note")
            return std::nullopt;
        if (column == u"price")
            return QString::number(m_random.bounded(100000)) + u".50"_s;
        if (column == u"word")
            return awkward().left(4).remove(QChar(0xd83d)).remove(QChar(0xde00));
        if (column == u"tags")
            return u"{a,\"b \\\"c\",NULL,%1}"_s.arg(m_random.bounded(100));
        if (column == u"doc" || column == u"tree")
            return json();
        if (column == u"at")
            return u"2026-01-02 03:04:05.%1+00"_s.arg(m_random.bounded(1'000'000), 6, 10, QChar(u'0'));
        if (column == u"day")
            return m_random.bounded(5) == 0 ? u"infinity"_s : u"2026-11-%1"_s.arg(1 + m_random.bounded(28));
        if (column == u"raw")
            return u"\\x00ff%1"_s.arg(m_random.bounded(256), 2, 16, QChar(u'0'));
        if (column == u"yes")
            return m_random.bounded(2) == 0 ? u"true"_s : u"false"_s;
        if (column == u"ratio")
            return QString::number(m_random.generateDouble(), 'g', 17);
        return awkward();
    }

    void editRow(const RecordKey &key, const BaseRow &base)
    {
        static const QMap<QString, QStringList> columns {
            { u"languages"_s, { u"name"_s, u"native_name"_s } },
            { u"speakers"_s, { u"region"_s, u"dialect_name"_s, u"language_id"_s } },
            { u"scenarios"_s, { u"title"_s, u"description"_s, u"instructions"_s, u"context"_s } },
            { u"kinds"_s, { u"price"_s, u"word"_s, u"tags"_s, u"doc"_s, u"tree"_s, u"at"_s, u"day"_s, u"raw"_s, u"yes"_s,
                              u"ratio"_s, u"note"_s } },
        };
        for (int n = 1 + m_random.bounded(3); n > 0; --n) {
            const QString column = any(columns.value(key.table));
            Value value = key.table == u"kinds" ? valueOf(column) : Value(awkward() + QString::number(n));
            if (column == u"language_id")
                value = any(QStringList { u"la"_s, u"lb"_s, u"lc"_s });
            changes().setValue(key, column, value, base);
        }
    }

    void addRow()
    {
        const QString id = u"n"_s + QString::number(++m_added);
        switch (m_random.bounded(3)) {
        case 0:
            changes().insertRecord(u"scenarios"_s,
                { { u"id"_s, id }, { u"title"_s, awkward() }, { u"description"_s, awkward() },
                    { u"instructions"_s, awkward() }, { u"context"_s, awkward() } });
            return;
        case 1:
            changes().insertRecord(u"kinds"_s,
                { { u"id"_s, QString::number(1000 + m_added) }, { u"doc"_s, json() }, { u"word"_s, valueOf(u"word"_s) },
                    { u"note"_s, awkward() }, { u"raw"_s, valueOf(u"raw"_s) } });
            return;
        default:
            changes().insertRecord(u"speakers"_s,
                { { u"id"_s, id }, { u"language_id"_s, u"la"_s }, { u"region"_s, awkward() + u'x' },
                    { u"dialect_name"_s, id }, { u"bcp47_code"_s, u"ja"_s }, { u"speaker_emoji"_s, u"-"_s },
                    { u"gender"_s, u"male"_s }, { u"voice_name"_s, u"v"_s }, { u"voice_provider_id"_s, u"p"_s } });
        }
    }

    QString literal(const Value &value) { return value ? displayLiteral(value) : u"NULL"_s; }

    void fillWhatFollows()
    {
        QStringList sql;
        for (int id = 1; id <= 40; ++id) {
            const Value parent = id > 4 && m_random.bounded(2) ? Value(QString::number(1 + m_random.bounded(id - 1))) : Value();
            sql.append(u"INSERT INTO shelves VALUES (%1, %2, %3, NULL, %4)"_s.arg(QString::number(id),
                literal(m_random.bounded(4) ? Value(any(QStringList { u"la"_s, u"lb"_s })) : Value()), literal(parent),
                literal(awkward())));
        }
        // Never in a circle, which no order of inserts brings back.
        sql.append(u"UPDATE shelves SET twin = 1 + (id * 7) % (id - 1) WHERE id % 3 > 0 AND id > 1"_s);
        for (int n = 1; n <= 80; ++n) {
            sql.append(u"INSERT INTO books (a, b, shelf_id, speaker_id, doc, at) VALUES (%1, %2, %3, %4, %5, %6)"_s.arg(
                QString::number(n), literal(awkward()), QString::number(1 + m_random.bounded(40)),
                literal(m_random.bounded(4) ? Value(u's' + QString::number(1 + m_random.bounded(20))) : Value()),
                literal(json()), literal(valueOf(u"at"_s))));
            sql.append(u"INSERT INTO leaves SELECT %1, a, b, %2, %3 FROM books WHERE a = %4"_s.arg(QString::number(n),
                literal(any(QStringList { u"la"_s, u"lb"_s, u"lc"_s })), literal(valueOf(u"raw"_s)),
                QString::number(1 + m_random.bounded(n))));
        }
        for (const QString &one : std::as_const(sql))
            m_database->exec(one);
    }

    // One that takes others along, or several side by side, and edits of whatever there is.
    void deleteSome()
    {
        static const QMap<QString, QString> edited { { u"speakers"_s, u"region"_s }, { u"shelves"_s, u"word"_s },
            { u"books"_s, u"doc"_s }, { u"leaves"_s, u"raw"_s } };
        QMap<QString, QList<RecordKey>> keys;
        for (const QString &table : { u"speakers"_s, u"shelves"_s, u"books"_s, u"leaves"_s }) {
            const QString columns = table == u"books" ? u"a::text, b"_s : u"id::text"_s;
            const Rows rows = answerOf(
                m_bench->workspace().session().rows({ u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns, table), {} }));
            for (const Row &row : rows.rows) {
                RecordKey key { table, {}, {} };
                for (const Value &value : row)
                    key.key.append(*value);
                keys[table].append(key);
            }
        }
        QSet<RecordKey> gone;
        const int dice = m_random.bounded(10);
        if (dice == 0)
            gone.insert({ u"languages"_s, { any(QStringList { u"la"_s, u"lb"_s }) }, {} });
        else if (dice < 6)
            gone.insert(any(keys.value(u"shelves"_s)));
        for (int n = 0; dice >= 6 && n < 5; ++n)
            gone.insert(any(keys.value(n % 2 ? u"speakers"_s : u"books"_s)));
        QSet<RecordKey> changed;
        for (int n = m_random.bounded(6); n > 0; --n)
            changed.insert(any(keys.value(any(edited.keys()))));
        changed -= gone;
        // PostgreSQL itself refuses some of these, whatever the order: a row that the transaction has edited is checked once
        // more when one of its references is emptied, and by then what another one names may have gone by a cascade.
        changed.removeIf([dice](const RecordKey &key) {
            return (dice == 0 && key.table != u"speakers") || (dice < 6 && key.table == u"shelves");
        });
        const CurrentRows rows = m_bench->current((gone | changed).values());
        changes().beginStep(u"work"_s);
        for (const RecordKey &key : std::as_const(changed)) {
            const QString column = edited.value(key.table);
            const Value value = column == u"doc" ? json() : column == u"raw" ? valueOf(column) : Value(awkward() + u'!');
            changes().setValue(key, column, value, *rows.value(key));
        }
        for (const RecordKey &key : std::as_const(gone))
            changes().removeRecord(key, *rows.value(key));
        changes().endStep();
        QCOMPARE(m_bench->commit().state, State::Committed);
    }

    QString contents()
    {
        QStringList tables;
        for (const QString &table :
            { u"languages"_s, u"speakers"_s, u"scenarios"_s, u"shelves"_s, u"books"_s, u"leaves"_s })
            tables.append(m_database->exec(
                u"SELECT string_agg((to_jsonb(t) - 'updated_at')::text, E'\\n' ORDER BY t::text) FROM %1 t"_s.arg(table)));
        return tables.join(u'\n');
    }

    void workAndCommit()
    {
        const QList<RecordKey> keys = allKeys();
        const CurrentRows rows = m_bench->current(keys);
        changes().beginStep(u"work"_s);
        for (int n = 0; n < 25; ++n) {
            const RecordKey key = any(keys);
            const int dice = m_random.bounded(100);
            if (dice < 80)
                editRow(key, *rows.value(key));
            else if (dice < 92 || key.table == u"languages")
                addRow();
            else
                changes().removeRecord(key, *rows.value(key));
        }
        changes().endStep();
        QCOMPARE(m_bench->commit().state, State::Committed);
    }

    RestoreOutcome stage(const QList<RestoreTarget> &targets)
    {
        QList<RecordKey> keys;
        for (const RestoreTarget &target : targets)
            keys.append(target.record);
        return stageRestore(changes(), m_bench->catalog(), targets, m_bench->current(keys), u"Restore"_s);
    }

    // Ten records at once, each to any of its versions, before or after a change, and then what the database says.
    int restoreSome(const QList<Revision> &all)
    {
        QMap<QString, RestoreTarget> chosen;
        while (chosen.size() < 10) {
            const Revision revision = any(all);
            const auto side = m_random.bounded(2) == 0 ? RevisionSide::Before : RevisionSide::After;
            chosen.insert(revision.table + u'/' + fieldsToJson(revision.key),
                restoreTarget(revision, side, m_bench->catalog()));
        }
        const QList<RestoreTarget> targets = chosen.values();
        const RestoreOutcome outcome = stage(targets);
        if (!outcome.refused.isEmpty() || !outcome.leftOutColumns.isEmpty())
            QTest::qFail("refused", __FILE__, __LINE__);
        if (m_bench->commit().state != State::Committed)
            QTest::qFail("not committed", __FILE__, __LINE__);
        QList<RecordKey> keys;
        for (const RestoreTarget &target : targets)
            keys.append(target.record);
        const CurrentRows now = m_bench->current(keys);
        for (const RestoreTarget &target : targets) {
            if (!same(target.row, now.value(target.record)))
                QTest::qFail(qPrintable(u"%1 %2 differs"_s.arg(target.record.table, target.record.key.join(u' '))),
                    __FILE__, __LINE__);
        }
        return int(targets.size());
    }

    static bool same(std::optional<FieldValues> wanted, const std::optional<BaseRow> &now)
    {
        if (!wanted || !now)
            return wanted.has_value() == now.has_value();
        FieldValues found = now->values;
        wanted->remove(u"updated_at"_s);
        found.remove(u"updated_at"_s);
        return *wanted == found;
    }

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    int m_added = 0;
};

QTEST_GUILESS_MAIN(RestoringTest)
#include "tst_restoring.moc"
