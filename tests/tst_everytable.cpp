#include "models/database/schemacheck.h"
#include "models/records/recordexport.h"
#include "models/records/recordlisting.h"
#include "models/records/recordmodel.h"
#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

// Every table of the documented schema, full of learners' life, and twenty that nobody described, of every type that
// PostgreSQL has: each opens, sorts by each column, filters by each value that it shows, and is exported whole.
class EveryTableTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    Session::Ptr m_session;

    static void settle(RecordModel &model)
    {
        QSignalSpy answered(&model, &RecordModel::stateChanged);
        while (model.isReading()) {
            if (!answered.wait(20'000))
                qFatal("No answer came.");
        }
    }
    static QString errorOf(const RecordModel &model)
    {
        return model.error() ? QString(model.error()->message + u' ' + model.error()->detail) : QString();
    }
    qint64 rowsOf(const QString &table)
    {
        const auto rows = m_connection->run(u"SELECT count(*)::text FROM "_s + quotedIdentifier(u"public"_s, table));
        Q_ASSERT(rows);
        return rows->rows.first().first()->toLongLong();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        QFile unknownTables(TestSupport::sourceFolder() + u"/tests/sql/everytype.sql"_s);
        QVERIFY(unknownTables.open(QIODevice::ReadOnly));
        m_database->exec(QString::fromUtf8(unknownTables.readAll()));
        m_connection = m_database->connect();
        auto opening = Session::open(m_database->profile(), {});
        QTRY_VERIFY_WITH_TIMEOUT(opening.isFinished(), 20'000);
        const Result<Session::Ptr> session = opening.result();
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        m_session = *session;
    }

    void opensSortsFiltersAndExports_data()
    {
        QTest::addColumn<QString>("name");
        for (const Table &table : m_session->catalog().tables())
            QTest::newRow(qPrintable(table.name)) << table.name;
    }

    void opensSortsFiltersAndExports()
    {
        QFETCH(QString, name);
        const qint64 rows = rowsOf(name);
        RecordModel records(*m_session);
        records.setTable(name);
        QVERIFY(records.columnCount() > 0);
        records.setOptions({});
        settle(records);
        QVERIFY2(errorOf(records).isEmpty(), qPrintable(errorOf(records)));
        QCOMPARE(qint64(records.rowCount()), qMin<qint64>(rows, RecordModel::pageRows));
        if (rows > 0)
            records.countExactly();
        QTRY_VERIFY(records.count().exact || rows == 0);
        QCOMPARE(records.count().rows, rows);

        for (int section = 0; section < records.columnCount(); ++section) {
            const QString column = records.query().columns().at(section);
            for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
                records.sort(section, order);
                settle(records);
                QVERIFY2(errorOf(records).isEmpty(), qPrintable(column + u": "_s + errorOf(records)));
                QCOMPARE(qint64(records.rowCount()), qMin<qint64>(rows, RecordModel::pageRows));
                records.readEnd();
                settle(records);
                QVERIFY2(errorOf(records).isEmpty(), qPrintable(column + u": "_s + errorOf(records)));
            }
            filtersBy(records, section, rows);
        }
    }

    void exportsWhole_data() { opensSortsFiltersAndExports_data(); }

    void exportsWhole()
    {
        QFETCH(QString, name);
        const qint64 rows = rowsOf(name);
        WindowQuery query(m_session->catalog(), name);
        for (const FileFormat format : { FileFormat::Csv, FileFormat::JsonLines }) {
            RecordExportRequest request;
            request.query = query;
            request.format = format;
            request.columns = RecordExportRequest::columnsOf(*m_session->catalog().table(name), query);
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            const auto result = exportRecords(*m_connection, request, buffer);
            QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
            QCOMPARE(result->rows, rows);
            QVERIFY(!buffer.data().contains("geheim"));
        }
    }

    // What readers look for has a list of its own, whose columns and chips the documented schema has.
    void listsAreOfTheDocumentedSchema()
    {
        for (const QString &name : recordTables() + QStringList { u"conversations"_s, u"messages"_s }) {
            const Table *table = m_session->catalog().table(name);
            QVERIFY2(table, qPrintable(name));
            const RecordListing listing = describeListing(name, QDateTime::currentDateTimeUtc());
            const RecordListing adapted = listing.adaptedTo(*table);
            QCOMPARE(adapted.columns, listing.columns);
            QCOMPARE(adapted.sortColumn, listing.sortColumn);
            QCOMPARE(adapted.presets.size(), listing.presets.size());
            QVERIFY(!listing.purpose.isEmpty());
            for (const FilterPreset &preset : adapted.presets) {
                RecordModel records(*m_session);
                records.setTable(name, adapted.columns);
                WindowOptions options;
                options.filters = preset.filters;
                records.setOptions(options);
                settle(records);
                QVERIFY2(errorOf(records).isEmpty(), qPrintable(preset.id + errorOf(records)));
            }
        }
        for (const QString &name : documentedTables())
            QVERIFY2(!describeListing(name, {}).purpose.isEmpty(), qPrintable(name));
    }

private:
    // Each kind of condition with a value that is there, and with one that is none of the type.
    void filtersBy(RecordModel &records, int section, qint64 rows)
    {
        const QString column = records.query().columns().at(section);
        using Kind = ColumnFilter::Kind;
        WindowOptions options;
        const Value value = rows > 0 ? records.valueAt(0, section) : Value();
        const auto found = [&](const ColumnFilter &filter) {
            options.filters = { filter };
            records.setOptions(options);
            settle(records);
            if (!errorOf(records).isEmpty())
                qFatal("%s: %s", qPrintable(column), qPrintable(errorOf(records)));
            return records.rowCount();
        };
        const int isNull = found({ column, Kind::IsNull, {} });
        const int isSet = found({ column, Kind::IsNotNull, {} });
        if (rows <= RecordModel::pageRows)
            QCOMPARE(qint64(isNull + isSet), rows);
        QVERIFY(found({ column, Kind::Equals, u"no such value"_s }) == 0);
        QVERIFY(found({ column, Kind::OneOf, ColumnFilter::listValue({ u"no such value"_s, u"another"_s }) }) == 0);
        QVERIFY(found({ column, Kind::Between, ColumnFilter::listValue({ u"no such value"_s, {} }) }) <= rows);
        found({ column, Kind::HasMember, ColumnFilter::listValue({ u"k"_s }) });
        found({ column, Kind::Contains, u"%_\\'"_s });
        if (value && value->size() <= RecordModel::cutAt) {
            QVERIFY2(found({ column, Kind::Equals, *value }) > 0, qPrintable(column + u" = "_s + *value));
            QVERIFY2(found({ column, Kind::OneOf, ColumnFilter::listValue({ *value }) }) > 0, qPrintable(column));
            QVERIFY2(found({ column, Kind::Contains, QString::fromUcs4(reinterpret_cast<const char32_t *>(value->toUcs4().mid(0, 3).constData()), qMin(3, int(value->toUcs4().size()))) }) > 0, qPrintable(column));
        }
        records.setOptions({});
        settle(records);
    }
};

QTEST_GUILESS_MAIN(EveryTableTest)
#include "tst_everytable.moc"
