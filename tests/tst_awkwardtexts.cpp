#include "models/content/checks/problemfinder.h"
#include "models/content/entitydescription.h"
#include "models/content/staging/changeset.h"
#include "tests/support/awkwardtexts.h"
#include "tests/support/exchangebench.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QList<FileFormat> formats { FileFormat::Csv, FileFormat::Json, FileFormat::JsonLines };
const QStringList tables { u"scenarios"_s, u"speakers"_s, u"languages"_s, u"tiers"_s };

// SQLSTATEs by which the database says that no program could write such a value there.
const QString tooLongForIndex = u"54000"_s;
const QString checkViolation = u"23514"_s;

// A new record of which every part of the key and every other code is this text; a speaker speaks a language of it.
FieldValues newRecord(const QString &table, const QString &text)
{
    if (table == u"languages")
        return { { u"id"_s, text }, { u"code"_s, text }, { u"name"_s, u"n"_s }, { u"native_name"_s, u"n"_s },
            { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } };
    if (table == u"speakers")
        return { { u"id"_s, text }, { u"language_id"_s, text }, { u"region"_s, u"r"_s }, { u"dialect_name"_s, u"d"_s },
            { u"bcp47_code"_s, u"ja"_s }, { u"speaker_emoji"_s, u"-"_s }, { u"gender"_s, u"male"_s },
            { u"voice_name"_s, u"v"_s }, { u"voice_provider_id"_s, u"p"_s } };
    if (table == u"scenarios")
        return { { u"id"_s, text }, { u"title"_s, u"t"_s }, { u"description"_s, u"d"_s }, { u"instructions"_s, u"i"_s },
            { u"context"_s, u"c"_s } };
    FieldValues tier { { u"id"_s, text }, { u"name"_s, u"n"_s }, { u"description"_s, u"d"_s } };
    for (const QString &number : { u"monthly_conversations"_s, u"monthly_seconds"_s, u"monthly_realtime_sessions"_s,
             u"max_session_length_seconds"_s, u"max_banked_seconds"_s, u"monthly_price_usd"_s, u"annual_price_usd"_s })
        tier.insert(number, u"1"_s);
    return tier;
}

} // namespace

// Texts that programs stumble over go the whole way, edit → commit → export → import → commit, byte for byte: in every
// text field of the tables that authors write, and as keys and codes of new records. What is left out is what the
// database itself refuses, which is asked of it and listed.
class AwkwardTextsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ExchangeBench> m_bench;

    const Table &table(const QString &name) { return *m_bench->workspace().catalog().table(name); }
    // Text columns of rows that exist: all but the key, which is fixed once committed, and the names of other rows.
    QStringList freeColumns(const QString &name)
    {
        QStringList columns;
        for (const Column &column : table(name).columns) {
            if (column.kind == ValueKind::Text && !table(name).primaryKey.contains(column.name)
                && !table(name).referenceFor(column.name))
                columns.append(column.name);
        }
        return columns;
    }
    static QString someField(const QString &name)
    {
        return name == u"scenarios" ? u"title"_s : name == u"speakers" ? u"region"_s : u"name"_s;
    }
    QString someId(const QString &name) { return m_bench->database().exec(u"SELECT min(id) FROM "_s + name); }
    // The SQLSTATE with which the database refuses the statement; empty: it takes it. Nothing stays.
    QString refusal(const QString &sql, const QList<Value> &values)
    {
        PgConnection &connection = m_bench->connection();
        if (!connection.run(u"BEGIN"_s))
            qFatal("No transaction.");
        const Result<Rows> done = connection.run(sql, values);
        const QString state = done ? QString() : done.error().sqlState;
        if (!connection.run(u"ROLLBACK"_s))
            qFatal("No way back.");
        return state;
    }
    QString refusalOfField(const QString &name, const QString &column, const QString &text)
    {
        return refusal(u"UPDATE %1 SET %2 = $1 WHERE id = $2"_s.arg(name, quotedIdentifier(column)), { text, someId(name) });
    }
    // The statement that somebody else would write the record with.
    std::pair<QString, QList<Value>> insertion(const QString &name, const FieldValues &record)
    {
        QStringList columns;
        QStringList places;
        QList<Value> values;
        for (auto it = record.cbegin(); it != record.cend(); ++it) {
            columns.append(quotedIdentifier(it.key()));
            values.append(it.value());
            const Column *column = table(name).column(it.key());
            places.append(u"$%1::text::%2"_s.arg(QString::number(values.size()), column->typeName));
        }
        return { u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(name, columns.join(u", "_s), places.join(u", "_s)), values };
    }
    QString refusalOfKey(const QString &name, const QString &text)
    {
        FieldValues record = newRecord(name, text);
        if (name == u"speakers") // its language is another question
            record.insert(u"language_id"_s, someId(u"languages"_s));
        const auto [sql, values] = insertion(name, record);
        return refusal(sql, values);
    }
    void run(const QString &sql, const QList<Value> &values)
    {
        if (const Result<Rows> done = m_bench->connection().run(sql, values); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void make(const QString &name, const QString &text)
    {
        m_bench->workspace().changes().insertRecord(name, newRecord(name, text));
        m_bench->commit();
    }
    Row read(const QString &name, const QStringList &columns, const QString &id)
    {
        QStringList expressions;
        for (const QString &column : columns)
            expressions.append(quotedIdentifier(column) + u"::text"_s);
        const Result<Rows> rows = m_bench->connection().run(
            u"SELECT %1 FROM %2 WHERE id = $1"_s.arg(expressions.join(u", "_s), name), { id });
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        return rows->rows.value(0);
    }
    QStringList allColumns(const QString &name)
    {
        QStringList columns;
        for (const Column &column : table(name).columns) {
            if (column.name != u"updated_at")
                columns.append(column.name);
        }
        return columns;
    }
    void stageValues(const QString &name, const QString &id, const QStringList &columns, const QString &text)
    {
        FieldValues edited;
        BaseRow base;
        const Row before = read(name, columns, id);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            edited.insert(columns.at(i), text);
            base.values.insert(columns.at(i), before.at(i));
        }
        m_bench->workspace().changes().setValues({ name, { id }, {} }, edited, base);
    }
    void addTexts()
    {
        QTest::addColumn<QString>("text");
        const auto texts = awkwardTexts();
        for (const auto &[name, text] : texts)
            QTest::addRow("%s", name) << text;
    }

private Q_SLOTS:
    void init()
    {
        if (m_bench)
            return;
        m_bench = std::make_unique<ExchangeBench>();
        // What the studio itself calls a mistake (a language tag that is none) is no reason to leave a text out.
        CheckChoice none;
        for (const QString &name : tables) {
            const QList<CheckKind> checks = describeEntity(name).checks;
            for (const CheckKind &kind : checks)
                none.chosen.insert(kind.id, false);
        }
        m_bench->workspace().problems().choose(none);
    }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_bench.reset(); // the next text starts afresh
    }
    void cleanupTestCase() { m_bench.reset(); }

    // Everything that the two tests below pass over, and why: by the database's own word.
    void leftOutIsWhatTheDatabaseRefuses()
    {
        QStringList leftOut;
        QSet<QString> refusedBy;
        int checked = 0;
        const auto texts = awkwardTexts();
        for (const QString &name : tables) {
            for (const QString &column : freeColumns(name)) {
                QStringList classes;
                for (const auto &[what, text] : texts) {
                    ++checked;
                    const QString state = refusalOfField(name, column, text);
                    if (state.isEmpty())
                        continue;
                    classes.append(QLatin1StringView(what));
                    refusedBy.insert(state);
                }
                if (classes.size() > 1)
                    leftOut.append(u"%1.%2: %3 of %4"_s.arg(name, column).arg(classes.size()).arg(texts.size()));
                else if (!classes.isEmpty())
                    leftOut.append(u"%1.%2: %3"_s.arg(name, column, classes.first()));
            }
            QStringList classes;
            for (const auto &[what, text] : texts) {
                ++checked;
                const QString state = refusalOfKey(name, text);
                if (state.isEmpty())
                    continue;
                classes.append(QLatin1StringView(what));
                QCOMPARE(state, tooLongForIndex);
            }
            leftOut.append(u"%1, key: %2"_s.arg(name, classes.join(u", "_s)));
        }
        qInfo("%d fields and keys by %d texts", checked, int(texts.size()));
        QCOMPARE(refusedBy, (QSet<QString> { tooLongForIndex, checkViolation }));
        QCOMPARE(leftOut,
            (QStringList { u"scenarios.title: a megabyte"_s, u"scenarios, key: a megabyte"_s, u"speakers, key: a megabyte"_s,
                u"languages.code: a megabyte"_s, u"languages, key: a megabyte"_s,
                // CHECK (feedback_sessions_per_month ~ '^(unlimited|-1|[0-9]+)?$'): of all these the empty text alone.
                u"tiers.feedback_sessions_per_month: 53 of 54"_s, u"tiers, key: a megabyte"_s }));
    }

    void surviveInEveryTextField_data() { addTexts(); }
    void surviveInEveryTextField()
    {
        QFETCH(QString, text);
        for (const QString &name : tables) {
            const QString id = someId(name);
            QStringList columns;
            for (const QString &column : freeColumns(name)) {
                if (refusalOfField(name, column, text).isEmpty())
                    columns.append(column);
            }
            QVERIFY(columns.size() >= 3);
            stageValues(name, id, columns, text);
            m_bench->commit();
            for (const Value &value : read(name, columns, id))
                QCOMPARE(value, Value(text));
            for (const FileFormat format : formats) {
                const QByteArray file = m_bench->exported(name, format);
                QVERIFY(m_bench->planOf(name, file, format).rows.isEmpty());
                QStringList others;
                for (qsizetype i = 0; i < columns.size(); ++i)
                    others.append(u"%1 = '%2'"_s.arg(quotedIdentifier(columns.at(i))).arg(i));
                m_bench->database().exec(u"UPDATE %1 SET %2 WHERE id = '%3'"_s.arg(name, others.join(u", "_s), id));
                const ImportPlan plan = m_bench->planOf(name, file, format);
                QCOMPARE(plan.changes, 1);
                m_bench->importAndCommit(plan);
                for (const Value &value : read(name, columns, id))
                    QCOMPARE(value, Value(text));
            }
        }
    }

    void surviveAsKeysAndCodes_data()
    {
        m_bench.reset(); // the field test before leaves its last text as the code of a language
        addTexts();
    }
    // A new record is made, changed by its key, exported, put right by an import, deleted and imported again. Languages
    // before the speakers that refer to them.
    void surviveAsKeysAndCodes()
    {
        QFETCH(QString, text);
        const QStringList inOrder { u"languages"_s, u"speakers"_s, u"scenarios"_s, u"tiers"_s };
        QStringList takenBy;
        for (const QString &name : inOrder) {
            if (refusalOfKey(name, text).isEmpty())
                takenBy.append(name);
        }
        if (takenBy.isEmpty())
            return; // listed by leftOutIsWhatTheDatabaseRefuses()
        QCOMPARE(takenBy, inOrder);
        for (const QString &name : inOrder) {
            make(name, text);
            QCOMPARE(read(name, { u"id"_s }, text).value(0), Value(text));
            stageValues(name, text, { someField(name) }, text);
        }
        m_bench->commit(); // an update whose condition names the key
        QCOMPARE(read(u"languages"_s, { u"code"_s }, text).value(0), Value(text));
        QCOMPARE(read(u"speakers"_s, { u"language_id"_s }, text).value(0), Value(text));
        for (const FileFormat format : formats) {
            QList<Row> before;
            QList<QByteArray> files;
            for (const QString &name : inOrder) {
                before.append(read(name, allColumns(name), text));
                files.append(m_bench->exported(name, format));
                QVERIFY(m_bench->planOf(name, files.last(), format).rows.isEmpty());
                run(u"UPDATE %1 SET %2 = 'other' WHERE id = $1"_s.arg(name, someField(name)), { text });
                const ImportPlan plan = m_bench->planOf(name, files.last(), format);
                QCOMPARE(plan.changes, 1);
                m_bench->importAndCommit(plan);
                QCOMPARE(read(name, allColumns(name), text), before.last());
            }
            for (qsizetype i = inOrder.size() - 1; i >= 0; --i) {
                run(u"DELETE FROM %1 WHERE id = $1"_s.arg(inOrder.at(i)), { text });
                QVERIFY(read(inOrder.at(i), { u"id"_s }, text).isEmpty());
            }
            for (qsizetype i = 0; i < inOrder.size(); ++i) {
                const ImportPlan plan = m_bench->planOf(inOrder.at(i), files.at(i), format);
                QCOMPARE(plan.inserts, 1);
                QCOMPARE(plan.changes, 0);
                QVERIFY2(plan.problems.isEmpty(), qPrintable(plan.problems.isEmpty() ? QString() : plan.problems.first().at.text));
                m_bench->importAndCommit(plan);
                QCOMPARE(read(inOrder.at(i), allColumns(inOrder.at(i)), text), before.at(i));
            }
        }
    }
};

QTEST_GUILESS_MAIN(AwkwardTextsTest)
#include "tst_awkwardtexts.moc"
