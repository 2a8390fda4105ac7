#include "models/content/exchange/importplan.h"
#include "models/content/exchange/tableexport.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

qsizetype heapInUse()
{
    return qsizetype(mallinfo2().uordblks + mallinfo2().hblkhd);
}

qsizetype textOf(const FieldValues &values)
{
    qsizetype bytes = 0;
    for (const Value &value : values)
        bytes += value ? value->size() * qsizetype(sizeof(QChar)) : 0;
    return bytes;
}

} // namespace

class ExchangeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        m_connection = m_database->connect();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_workspace.reset();
        m_connection.reset();
        m_database.reset();
    }

    void exportAndImportAreNoChange_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<FileFormat>("format");
        for (const QString &table : { u"scenarios"_s, u"languages"_s, u"speakers"_s, u"tiers"_s, u"linguistic_features"_s }) {
            QTest::addRow("%s, CSV", qPrintable(table)) << table << FileFormat::Csv;
            QTest::addRow("%s, JSON", qPrintable(table)) << table << FileFormat::Json;
            QTest::addRow("%s, JSON Lines", qPrintable(table)) << table << FileFormat::JsonLines;
        }
    }
    void exportAndImportAreNoChange()
    {
        QFETCH(QString, table);
        QFETCH(FileFormat, format);
        const qint64 rows = m_database->exec(u"SELECT count(*) FROM "_s + table).toLongLong();
        QVERIFY(rows > 0);
        const ImportPlan plan = planOf(table, exported(table, format), format);
        QVERIFY2(plan.problems.isEmpty(), qPrintable(firstProblem(plan)));
        QCOMPARE(plan.unchanged, rows);
        QVERIFY(plan.rows.isEmpty());
        // And into an empty table they bring back every field.
        const QString before = fingerprint(table);
        const QByteArray file = exported(table, format);
        m_database->exec(u"SET session_replication_role = replica; DELETE FROM "_s + table);
        const ImportPlan anew = planOf(table, file, format);
        QVERIFY2(anew.problems.isEmpty(), qPrintable(firstProblem(anew)));
        QCOMPARE(anew.inserts, rows);
        commit(anew);
        QCOMPARE(fingerprint(table), before);
    }

    // A json column keeps its bytes, whatever they are: spaces, line breaks, keys that stand twice, numbers beyond double.
    void keepsJsonByteForByte()
    {
        const QStringList texts { u"null"_s, u" null "_s, u"[1,\n 2]"_s, u"{\"a\":1,\"a\":2}"_s, u"{\"$json\":\"x\"}"_s,
            u"123456789012345678901234567890.10"_s, u"1e400"_s, u"\"\\u0000\\ud800\""_s, u"  {}  "_s, u"\"\\u00e9é\u2028\""_s,
            u"\r\n[\t]"_s, u"\"\""_s, u"{\"\":{\"\":[]}}"_s };
        const QString ids = m_database->exec(u"SELECT string_agg(id, ',' ORDER BY id) FROM scenarios"_s);
        const QStringList keys = ids.split(u',').first(texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY(m_connection->run(u"UPDATE scenarios SET persona = $1 WHERE id = $2"_s, { texts.at(i), keys.at(i) }));
        for (const FileFormat format : { FileFormat::Csv, FileFormat::Json, FileFormat::JsonLines }) {
            const QByteArray file = exported(u"scenarios"_s, format);
            QVERIFY(planOf(u"scenarios"_s, file, format).rows.isEmpty());
            const QString before = fingerprint(u"scenarios"_s);
            m_database->exec(u"UPDATE scenarios SET persona = '\"other\"'"_s);
            const ImportPlan plan = planOf(u"scenarios"_s, file, format);
            QVERIFY2(plan.problems.isEmpty(), qPrintable(firstProblem(plan)));
            commit(plan);
            QCOMPARE(fingerprint(u"scenarios"_s), before);
        }
    }

    void refusesWhatNoTextIs()
    {
        const ImportPlan half = planOf(u"scenarios"_s, "{\"id\":\"x\",\n", FileFormat::JsonLines);
        QVERIFY(!half.isReadable);
        const QByteArray id = m_database->exec(u"SELECT min(id) FROM scenarios"_s).toUtf8();
        const ImportPlan lone = planOf(u"scenarios"_s, "{\"id\":\"" + id + "\",\"title\":\"a\\ud800\"}\n", FileFormat::JsonLines);
        QCOMPARE(lone.problemCount, 1);
        QVERIFY(lone.problems.first().at.text.contains(u"surrogate"_s));
        QVERIFY(lone.rows.isEmpty());
        const ImportPlan nul = planOf(u"scenarios"_s, "{\"id\":\"" + id + "\",\"title\":\"a\\u0000\"}\n", FileFormat::JsonLines);
        QVERIFY(nul.problems.first().at.text.contains(u"U+0000"_s));
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        const QByteArray head = "id,title,difficulty\r\n";
        QTest::addRow("unknown column") << QByteArray("id,heading\r\n") << 1 << 4 << u"heading"_s;
        QTest::addRow("two go to one") << QByteArray("id,title,Title\r\n") << 1 << 10 << u"already"_s;
        QTest::addRow("no key") << QByteArray(head + ",a,beginner\r\n") << 2 << 1 << u"key"_s;
        QTest::addRow("the same key") << QByteArray("id,title\r\nfirst,a\r\n\"first\",b\r\n") << 3 << 1 << u"line 2"_s;
        QTest::addRow("type") << QByteArray(head + "first,a,impossible\r\n") << 2 << 9 << u"beginner"_s;
        QTest::addRow("nothing where something must be")
            << QByteArray("id,difficulty,title\r\nfirst,,a\r\n") << 2 << 7 << u"required"_s;
        QTest::addRow("a new one without its fields") << QByteArray("id,title\r\nbrand-new,a\r\n") << 2 << 1 << u"required"_s;
        QTest::addRow("JSON") << QByteArray("id,persona\r\nfirst,{\r\n") << 2 << 7 << u"JSON"_s;
        QTest::addRow("ragged") << QByteArray("id,title\r\nfirst,a,b\r\n") << 2 << 9 << u"fields"_s;
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, word);
        m_database->exec(u"UPDATE scenarios SET id = 'first' WHERE id = (SELECT min(id) FROM scenarios)"_s);
        const ImportPlan plan = planOf(u"scenarios"_s, file, FileFormat::Csv);
        QVERIFY(plan.problemCount > 0);
        const ImportProblem &problem = plan.problems.first();
        QVERIFY2(problem.at.text.contains(word), qPrintable(problem.at.text));
        QCOMPARE(problem.at.line, line);
        QCOMPARE(problem.at.column, column);
    }

    // What a spreadsheet does to a file is no change: TRUE, other time notations, numbers with zeros, semicolons.
    void knowsWhatIsTheSame()
    {
        m_database->exec(u"CREATE TABLE things (id integer PRIMARY KEY, flag boolean NOT NULL, price numeric(10,2), "
                         "data jsonb, at timestamptz, note text NOT NULL, twice integer GENERATED ALWAYS AS (id * 2) STORED, "
                         "updated_at timestamp); "
                         "INSERT INTO things (id, flag, price, data, at, note, updated_at) VALUES "
                         "(7, true, 1.50, '{\"a\": 1}', '2026-01-02 03:04:05+00', '', now())"_s);
        const QByteArray same = "id;flag;price;data;at;note;twice;updated_at\n"
                                "07;TRUE;1.5;\"{\"\"a\"\":1}\";2026-01-02T05:04:05+02:00;;99;2020-01-01\n";
        const ImportPlan plan = planOf(u"things"_s, same, FileFormat::Csv, ';');
        QVERIFY2(plan.problems.isEmpty(), qPrintable(firstProblem(plan)));
        QVERIFY(plan.rows.isEmpty());
        QCOMPARE(plan.unchanged, 1);
        const ImportPlan other = planOf(u"things"_s, "id,flag,price\n7,0,2\n", FileFormat::Csv);
        QCOMPARE(other.rows.first().values,
            FieldValues({ { u"flag"_s, u"false"_s }, { u"price"_s, u"2.00"_s } }));
    }

    void neverExportsSecrets()
    {
        const Result<Catalog> catalog = Catalog::read(*m_connection);
        for (const WriterColumn &column : exportColumns(*catalog->table(u"users"_s)))
            QVERIFY(column.name != u"hashed_password" && column.name != u"google_id");
        const ImportPlan plan = planOf(u"users"_s, "id,hashed_password\n", FileFormat::Csv);
        QVERIFY(plan.rows.isEmpty());
    }

    void exportsWhatIsStagedToo()
    {
        makeWorkspace();
        ExportRequest request;
        request.query = WindowQuery(m_workspace->catalog(), u"languages"_s, { u"id"_s, u"name"_s });
        request.columns = { { u"id"_s, ValueKind::Text }, { u"name"_s, ValueKind::Text } };
        const QStringList ids = m_database->exec(u"SELECT string_agg(id, ',' ORDER BY id) FROM languages"_s).split(u',');
        ChangeSet &changes = m_workspace->changes();
        changes.setValue({ u"languages"_s, { ids[0] }, {} }, u"name"_s, u"changed"_s, BaseRow { { { u"id"_s, ids[0] }, { u"name"_s, u"x"_s } }, {} });
        changes.removeRecord({ u"languages"_s, { ids[1] }, {} }, BaseRow { { { u"name"_s, u"x"_s } }, {} });
        changes.insertRecord(u"languages"_s, { { u"id"_s, u"zz"_s }, { u"name"_s, u"added"_s } });
        request.staged = changes.records(u"languages"_s);
        const QByteArray file = bytesOf(request);
        QVERIFY(file.startsWith(QByteArray("id,name\r\n" + ids[0].toUtf8() + ",changed\r\n")));
        QVERIFY(!file.contains(QByteArray("\r\n" + ids[1].toUtf8() + ',')));
        QVERIFY(file.endsWith("\r\nzz,added\r\n"));
        request.onlyStaged = true;
        QCOMPARE(bytesOf(request), QByteArray("id,name\r\n" + ids[0].toUtf8() + ",changed\r\nzz,added\r\n"));
    }

    void stagesInOneStepAndTakesItBack()
    {
        makeWorkspace();
        const QByteArray file = manyScenarios(3000);
        const ImportPlan plan = planOf(u"scenarios"_s, file, FileFormat::JsonLines);
        QCOMPARE(plan.inserts, 3000);
        stage(plan);
        ChangeSet &changes = m_workspace->changes();
        QCOMPARE(changes.count(), 3000);
        QCOMPARE(changes.records().first().staged.value(u"title"_s), Value(u"Scenario 0"_s));
        changes.undo();
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
        changes.redo();
        QCOMPARE(changes.count(), 3000);
        QVERIFY(!changes.canRedo());
        QCOMPARE(changes.records().last().staged.value(u"title"_s), Value(u"Scenario 2999"_s));
        changes.undo();

        StagingJob staging(changes, u"Import"_s, ImportPlan(plan).takeItems());
        QSignalSpy finished(&staging, &StagingJob::finished);
        connect(&staging, &StagingJob::progressed, &staging, [&staging](int done) {
            if (done >= 1000)
                staging.cancel();
        });
        staging.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
    }

    void givesUpWhenTold()
    {
        int calls = 0;
        ImportRequest request = requestFor(u"scenarios"_s, manyScenarios(2000), FileFormat::JsonLines, ',');
        const Result<ImportPlan> plan = planImport(*m_connection, request, [&calls](qint64, qint64) { return ++calls < 2; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Cancelled);
        QCOMPARE(calls, 2);
    }

    void stagesAtFourKilobytesARow_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addRow("new, all 15 fields") << true;
        // Twice as many values: what each field was and what it becomes.
        QTest::addRow("changed, all 15 fields") << false;
    }
    // What a staged row costs beyond its text, in the change-set, its history and the journal.
    void stagesAtFourKilobytesARow()
    {
        QFETCH(bool, isNew);
        constexpr int rows = 20'000;
        makeWorkspace();
        QList<StagingJob::Item> items;
        qsizetype text = 0;
        const Table &table = *m_workspace->catalog().table(u"scenarios"_s);
        const qsizetype before = heapInUse();
        for (int i = 0; i < rows; ++i) {
            StagingJob::Item row;
            row.key = { table.name, isNew ? QStringList() : QStringList { u"key-%1"_s.arg(i) }, {} };
            for (const Column &column : table.columns) {
                row.values.insert(column.name, u"%1 of %2 as it shall be"_s.arg(column.name).arg(i));
                if (!isNew)
                    row.base.values.insert(column.name, u"%1 of %2 as it was"_s.arg(column.name).arg(i));
            }
            text += textOf(row.values) + textOf(row.base.values);
            items.append(row);
        }
        StagingJob staging(m_workspace->changes(), u"Import"_s, std::exchange(items, {}));
        QElapsedTimer turn;
        qint64 longest = 0;
        connect(&staging, &StagingJob::progressed, this, [&] {
            longest = std::max(longest, turn.elapsed());
            turn.restart();
        });
        QSignalSpy finished(&staging, &StagingJob::finished);
        turn.start();
        QElapsedTimer whole;
        whole.start();
        staging.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        const qint64 took = whole.elapsed();
        m_workspace->flush();
        const double perRow = double(heapInUse() - before - text) / rows;
        qInfo("%d rows staged in %lld ms, longest turn %lld ms, %.0f bytes a row beyond %.0f of text", rows, took, longest, perRow,
            double(text) / rows);
        QVERIFY(perRow < 4096);
    }

private:
    void makeWorkspace()
    {
        m_workspace.reset();
        m_workspace = std::make_unique<Workspace>(openSession(m_database->profile()), m_folder->filePath(u"journal"_s));
    }
    void commitStaged()
    {
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        m_workspace->commit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        const auto outcome = finished.first().first().value<CommitOutcome>();
        const QString why = outcome.error ? outcome.error->message
            : outcome.refused.isEmpty()   ? QString()
                                          : outcome.refused.first().error.message;
        QVERIFY2(outcome.state == CommitOutcome::State::Committed, qPrintable(why));
    }
    void stage(const ImportPlan &plan)
    {
        StagingJob staging(m_workspace->changes(), u"Import"_s, ImportPlan(plan).takeItems());
        QSignalSpy finished(&staging, &StagingJob::finished);
        staging.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    }
    void commit(const ImportPlan &plan)
    {
        makeWorkspace();
        stage(plan);
        commitStaged();
    }
    QByteArray bytesOf(const ExportRequest &request)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<qint64> rows = exportRows(*m_connection, request, buffer);
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        return buffer.data();
    }
    QByteArray exported(const QString &table, FileFormat format)
    {
        const Result<Catalog> catalog = Catalog::read(*m_connection);
        ExportRequest request;
        request.query = WindowQuery(*catalog, table);
        request.columns = exportColumns(*catalog->table(table));
        request.options.format = format;
        return bytesOf(request);
    }
    ImportRequest requestFor(const QString &table, const QByteArray &bytes, FileFormat format, char delimiter)
    {
        ImportRequest request;
        request.path = m_folder->filePath(u"file"_s);
        QFile file(request.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        request.options = { format, delimiter };
        request.catalog = *Catalog::read(*m_connection);
        request.description = describeEntity(table);
        return request;
    }
    ImportPlan planOf(const QString &table, const QByteArray &bytes, FileFormat format, char delimiter = ',')
    {
        Result<ImportPlan> plan = planImport(*m_connection, requestFor(table, bytes, format, delimiter));
        if (!plan)
            qFatal("%s", qPrintable(plan.error().message));
        return *plan;
    }
    static QString firstProblem(const ImportPlan &plan)
    {
        return plan.problems.isEmpty() ? QString()
                                       : u"%1:%2 %3: %4"_s.arg(plan.problems.first().at.line)
                                             .arg(plan.problems.first().at.column)
                                             .arg(plan.problems.first().column, plan.problems.first().at.text);
    }
    // Of every field but updated_at, as text.
    QString fingerprint(const QString &table)
    {
        const Result<Catalog> catalog = Catalog::read(*m_connection);
        QStringList columns;
        for (const Column &column : catalog->table(table)->columns) {
            if (column.name != u"updated_at")
                columns.append(u"coalesce(md5("_s + quotedIdentifier(column.name) + u"::text), 'none')"_s);
        }
        return m_database->exec(
            u"SELECT md5(string_agg(f, ',' ORDER BY f)) FROM (SELECT "_s + columns.join(u" || "_s) + u" AS f FROM "_s + table + u") AS t"_s);
    }
    static QByteArray manyScenarios(int count)
    {
        QByteArray file;
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += "{\"id\":\"many-" + number + "\",\"title\":\"Scenario " + number
                + "\",\"description\":\"d\",\"instructions\":\"i\",\"context\":\"c\",\"learning_objectives\":[\"o\"]}\n";
        }
        return file;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
