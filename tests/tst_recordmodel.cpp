#include "models/content/roles.h"
#include "models/records/recordmodel.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

// Windows over tables of any size, against what one plain SELECT says.
class RecordModelTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;
    quint32 m_seed = 0;

    void connectSession()
    {
        auto opening = Session::open(m_database->profile(), {});
        QTRY_VERIFY_WITH_TIMEOUT(opening.isFinished(), 20'000);
        const Result<Session::Ptr> session = opening.result();
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        m_session = *session;
    }
    std::unique_ptr<RecordModel> model(const QString &table)
    {
        auto made = std::make_unique<RecordModel>(*m_session);
        new QAbstractItemModelTester(made.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, made.get());
        made->setTable(table);
        return made;
    }
    // Returns with the answer, not at the next look at a clock: there are thousands of readings here.
    static void settle(RecordModel &model)
    {
        QSignalSpy answered(&model, &RecordModel::stateChanged);
        while (model.isReading()) {
            if (!answered.wait(20'000))
                qFatal("No answer came.");
        }
    }
    static QStringList shown(const RecordModel &model)
    {
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.append(model.keyAt(row).join(u'/'));
        return keys;
    }
    QStringList plain(const QString &sql)
    {
        QStringList keys;
        const Result<Rows> rows = m_database->connect()->run(sql);
        Q_ASSERT(rows);
        for (const Row &row : rows->rows)
            keys.append(row.first().value_or(QString()));
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_seed = qEnvironmentVariableIsSet("KAIWA_SEED") ? qEnvironmentVariable("KAIWA_SEED").toUInt()
                                                         : QRandomGenerator::global()->generate();
        qInfo("seed %u (KAIWA_SEED repeats it)", m_seed);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty);
        m_database->exec(uR"(
            CREATE TABLE users (id text PRIMARY KEY, email text, hashed_password text, note text, display_name text);
            INSERT INTO users VALUES ('u1', 'mio@example.org', 'geheim', repeat('ä', 400), 'mio@example.org'),
                ('u2', 'nobody', 'geheim', 'short', 'Nobody');
            CREATE TABLE walk (part text, id int, word text, number int, at timestamptz, doc jsonb,
                owner text REFERENCES users, PRIMARY KEY (part, id));
            CREATE INDEX ON walk (number);
            CREATE TABLE big (id int PRIMARY KEY, made timestamp NOT NULL, note text);
            CREATE INDEX ON big (made, id);
            INSERT INTO big SELECT i, timestamp '2026-01-01' + i * interval '1 minute', 'note ' || i FROM generate_series(1, 60000) AS i;
            ANALYZE;)"_s);
        connectSession();
    }

    // Forwards, backwards and jumping, with few rows kept: what is in memory is always a piece of the one big order.
    void windowsMeetOneBigOrder_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("order");
        QTest::newRow("by key") << QString() << u"part%1, id%1"_s;
        QTest::newRow("text with ties and NULLs") << u"word"_s << u"word COLLATE \"und-x-icu\"%1, part%1, id%1"_s;
        QTest::newRow("number with ties and NULLs") << u"number"_s << u"number%1, part%1, id%1"_s;
        QTest::newRow("moments with NULLs") << u"at"_s << u"at%1, part%1, id%1"_s;
        QTest::newRow("json") << u"doc"_s << u"doc::text%1, part%1, id%1"_s;
    }

    void windowsMeetOneBigOrder()
    {
        QFETCH(QString, sort);
        QFETCH(QString, order);
        QRandomGenerator random(m_seed);
        for (int round = 0; round < 6; ++round) {
            const int rows = random.bounded(0, 120);
            fillWalk(random, rows);
            const Qt::SortOrder direction = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            WindowOptions options;
            options.sortColumn = sort;
            options.sortOrder = direction;
            QString condition;
            if (random.bounded(2)) {
                options.filters = { { u"number"_s, ColumnFilter::Kind::Between, ColumnFilter::listValue({ u"-1"_s, u"1"_s }) } };
                condition = u" WHERE number BETWEEN -1 AND 1"_s;
            }
            const QStringList expected = plain(u"SELECT part || '/' || id FROM walk"_s + condition + u" ORDER BY "_s
                + order.arg(direction == Qt::AscendingOrder ? u""_s : u" DESC"_s));

            const auto records = model(u"walk"_s);
            const int page = random.bounded(1, 20);
            records->setPaging(page, page * random.bounded(2, 4));
            records->setOptions(options);
            settle(*records);
            for (int step = 0; step < 60; ++step) {
                const qint64 before = records->place().before;
                if (records->place().exact)
                    QCOMPARE(shown(*records), expected.mid(before, records->rowCount()));
                else
                    QVERIFY(isPieceOf(shown(*records), expected));
                QVERIFY(records->rowCount() <= 60);
                switch (random.bounded(8)) {
                case 0:
                    records->readStart();
                    break;
                case 1:
                    records->readEnd();
                    break;
                case 2:
                    records->readAgain();
                    break;
                case 3:
                case 4:
                    records->wantRows(0, 0);
                    break;
                default:
                    records->wantRows(records->rowCount() - 1, records->rowCount() - 1);
                }
                settle(*records);
                QVERIFY2(!records->error(), records->error() ? qPrintable(records->error()->message + records->error()->detail) : "");
            }
            QCOMPARE(walked(*records, true), expected);
            QCOMPARE(walked(*records, false), expected);
        }
    }

    // Somebody inserts, moves and deletes rows around the window while one walks: what stayed is met once, in its order.
    void nothingDoublesOrHidesWhileOthersWrite()
    {
        QRandomGenerator random(m_seed + 1);
        for (int round = 0; round < 8; ++round) {
            fillWalk(random, 100);
            const QString sort = round % 2 ? u"number"_s : QString();
            const auto records = model(u"walk"_s);
            records->setPaging(7, 21);
            WindowOptions options;
            options.sortColumn = sort;
            records->setOptions(options);
            settle(*records);
            QStringList met = shown(*records);
            QSet<QString> gone;
            connect(records.get(), &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    met.append(records->keyAt(row).join(u'/'));
            });
            const QStringList atFirst = plain(u"SELECT part || '/' || id FROM walk"_s);
            for (int step = 0; step < 80 && !records->isAtEnd(); ++step) {
                const int id = random.bounded(1, 101);
                if (random.bounded(2)) {
                    gone.unite(setOf(plain(u"DELETE FROM walk WHERE id = %1 RETURNING part || '/' || id"_s.arg(id))));
                } else {
                    m_database->exec(u"INSERT INTO walk (part, id, number) VALUES ('a', %1, %2) ON CONFLICT DO NOTHING"_s
                                         .arg(1000 * (round + 1) + step)
                                         .arg(random.bounded(-2, 3)));
                }
                records->wantRows(records->rowCount() - 1, records->rowCount() - 1);
                settle(*records);
                const QStringList now = shown(*records);
                QCOMPARE(setOf(now).size(), now.size());
            }
            QVERIFY(records->isAtEnd());
            QCOMPARE(setOf(met).size(), met.size());
            for (const QString &key : atFirst)
                QVERIFY2(gone.contains(key) || met.contains(key), qPrintable(key));
        }
    }

    void jumpsToValuesAndShares()
    {
        const auto records = model(u"big"_s);
        WindowOptions options;
        options.sortColumn = u"made"_s;
        records->setOptions(options);
        settle(*records);
        QCOMPARE(records->keyAt(0), QStringList { u"1"_s });
        QCOMPARE(records->count().exact, false);
        QCOMPARE(records->count().rows, 60'000); // the planner's, just analysed

        records->readAt(u"2026-01-01 10:00:30"_s);
        settle(*records);
        QCOMPARE(records->keyAt(0), QStringList { u"601"_s });
        QVERIFY(qAbs(records->place().before - 600) < 300);
        QVERIFY(!records->isAtStart() && !records->isAtEnd());

        records->readAt(u"2100-01-01"_s); // behind everything
        settle(*records);
        QVERIFY(records->isAtEnd());
        QCOMPARE(records->keyAt(records->rowCount() - 1), QStringList { u"60000"_s });

        for (const double share : { 0.25, 0.5, 0.75 }) {
            records->readShare(share);
            settle(*records);
            QVERIFY(qAbs(records->keyAt(0).first().toInt() - share * 60'000) < 1'500);
            QVERIFY(qAbs(double(records->place().before) - share * 60'000) < 1'500);
        }
        records->readAt(u"no moment"_s);
        settle(*records);
        QVERIFY(records->error());
        QVERIFY(records->rowCount() > 0); // the rows stay
    }

    void countsOnDemand()
    {
        const auto records = model(u"big"_s);
        WindowOptions options;
        options.filters = { { u"id"_s, ColumnFilter::Kind::Between, ColumnFilter::listValue({ u"100"_s, u"40000"_s }) } };
        records->setOptions(options);
        settle(*records);
        QVERIFY(!records->count().exact);
        QVERIFY(qAbs(records->count().rows - 39'901) < 4'000);
        records->countExactly();
        QTRY_VERIFY(!records->isCounting() && records->count().exact);
        QCOMPARE(records->count().rows, 39'901);
        records->readEnd();
        settle(*records);
        QCOMPARE(records->place().before, 39'901 - RecordModel::pageRows);
        QVERIFY(records->place().exact);
    }

    // A bounded number of rows, however far one goes.
    void keepsFewRows()
    {
        const auto records = model(u"big"_s);
        records->readStart();
        settle(*records);
        for (int page = 0; page < 40; ++page) {
            records->wantRows(records->rowCount() - 1, records->rowCount() - 1);
            settle(*records);
            QVERIFY(records->rowCount() <= RecordModel::keptRows);
        }
        QCOMPARE(records->place().before, 41 * RecordModel::pageRows - RecordModel::keptRows);
        QCOMPARE(records->keyAt(0), QStringList { QString::number(records->place().before + 1) });
    }

    void filters_data()
    {
        QTest::addColumn<ColumnFilter>("filter");
        QTest::addColumn<QString>("condition");
        using Kind = ColumnFilter::Kind;
        QTest::newRow("one of numbers") << ColumnFilter { u"number"_s, Kind::OneOf, ColumnFilter::listValue({ u"-1"_s, u"2"_s }) }
                                        << u"number IN (-1, 2)"_s;
        QTest::newRow("one of, no number") << ColumnFilter { u"number"_s, Kind::OneOf, ColumnFilter::listValue({ u"x"_s, u"2"_s }) }
                                           << u"number = 2"_s;
        QTest::newRow("one of texts") << ColumnFilter { u"word"_s, Kind::OneOf, ColumnFilter::listValue({ u"a"_s, u"it's"_s }) }
                                      << u"word IN ('a', 'it''s')"_s;
        QTest::newRow("between, one side") << ColumnFilter { u"number"_s, Kind::Between, ColumnFilter::listValue({ {}, u"0"_s }) }
                                           << u"number <= 0"_s;
        QTest::newRow("between moments")
            << ColumnFilter { u"at"_s, Kind::Between, ColumnFilter::listValue({ u"2026-01-01 00:00:00.000002"_s, {} }) }
            << u"at >= '2026-01-01 00:00:00.000002'"_s;
        QTest::newRow("between, no number") << ColumnFilter { u"number"_s, Kind::Between, ColumnFilter::listValue({ u"x"_s, {} }) }
                                            << u"false"_s;
        QTest::newRow("member") << ColumnFilter { u"doc"_s, Kind::HasMember, ColumnFilter::listValue({ u"k"_s }) } << u"doc ? 'k'"_s;
        QTest::newRow("member with text") << ColumnFilter { u"doc"_s, Kind::HasMember, ColumnFilter::listValue({ u"k"_s, u"1"_s }) }
                                          << u"doc ->> 'k' = '1'"_s;
        QTest::newRow("keys") << ColumnFilter { {}, Kind::Keys, ColumnFilter::keysValue({ { u"a"_s, u"3"_s }, { u"b"_s, u"1"_s } }) }
                              << u"(part, id) IN (('a', 3), ('b', 1))"_s;
    }

    void filters()
    {
        QFETCH(ColumnFilter, filter);
        QFETCH(QString, condition);
        QRandomGenerator random(m_seed);
        fillWalk(random, 100);
        const auto records = model(u"walk"_s);
        WindowOptions options;
        options.filters = { filter };
        records->setOptions(options);
        settle(*records);
        QVERIFY2(!records->error(), records->error() ? qPrintable(records->error()->detail) : "");
        QCOMPARE(shown(*records), plain(u"SELECT part || '/' || id FROM walk WHERE "_s + condition + u" ORDER BY part, id"_s));
    }

    void longPersonalAndSecretValues()
    {
        const auto records = model(u"users"_s);
        records->readStart();
        settle(*records);
        QCOMPARE(records->section(u"hashed_password"_s), -1);
        const QModelIndex mail = records->index(0, records->section(u"email"_s));
        QVERIFY(!mail.data().toString().contains(u"mio@example"));
        QVERIFY(!mail.data(RawRole).toString().contains(u"mio@example"));
        QVERIFY(mail.data(RecordModel::MaskedRole).toBool());
        const QModelIndex name = records->index(0, records->section(u"display_name"_s));
        QCOMPARE(name.data().toString(), u"m•••@•••.org"_s);
        QCOMPARE(name.siblingAtRow(1).data().toString(), u"Nobody"_s);
        QVERIFY(name.data(RecordModel::MaskedRole).toBool() && !name.siblingAtRow(1).data(RecordModel::MaskedRole).toBool());
        QCOMPARE(records->masked(), QList<RecordModel::Masked>({ { u"users"_s, u"email"_s } }));
        records->setRevealed(true);
        QCOMPARE(mail.data().toString(), u"mio@example.org"_s);
        QCOMPARE(name.data().toString(), u"mio@example.org"_s);
        QVERIFY(records->isNameRevealed(u"display_name"_s) && !records->isNameRevealed(u"hashed_password"_s));
        const QModelIndex note = records->index(0, records->section(u"note"_s));
        QVERIFY(note.data(RecordModel::CutRole).toBool());
        QCOMPARE(note.data().toString(), QString(RecordModel::cutAt, u'ä') + u'…');
        QVERIFY(!records->index(1, records->section(u"note"_s)).data(RecordModel::CutRole).toBool());
    }

    // What is sorted by a long text continues behind the whole of it, not behind what is shown.
    void sortsByCutTexts()
    {
        m_database->exec(u"CREATE TABLE IF NOT EXISTS essays (id int PRIMARY KEY, body text);"
                         "TRUNCATE essays; INSERT INTO essays SELECT i, repeat('x', 400) || (i * 7 % 50) FROM generate_series(1, 50) AS i"_s);
        m_session->refreshCatalog();
        QTRY_VERIFY(m_session->catalog().table(u"essays"_s));
        const auto records = model(u"essays"_s);
        records->setPaging(6, 18);
        WindowOptions options;
        options.sortColumn = u"body"_s;
        records->setOptions(options);
        settle(*records);
        const QStringList expected = plain(u"SELECT id::text FROM essays ORDER BY body COLLATE \"und-x-icu\", id"_s);
        QCOMPARE(walked(*records, true), expected);
        QCOMPARE(walked(*records, false), expected);
    }

    // Every part of what is searched needs an index of its own, or the server looks at every row.
    void saysHowItSearches()
    {
        m_database->exec(u"CREATE TABLE said (id int PRIMARY KEY, words text, \"Other words\" varchar(40), doc jsonb); "
                         "INSERT INTO said SELECT i, 'words ' || i, 'more ' || i, '{}' FROM generate_series(1, 500) AS i; ANALYZE said"_s);
        m_session->refreshCatalog();
        QTRY_VERIFY(m_session->catalog().table(u"said"_s));
        const auto way = [this](const QString &search, const QStringList &columns) {
            const auto records = model(u"said"_s);
            WindowOptions options;
            options.search = search;
            options.searchColumns = columns;
            records->setOptions(options);
            settle(*records);
            return records->searchWay();
        };
        const QStringList words { u"words"_s };
        const QStringList both { u"words"_s, u"Other words"_s };
        QVERIFY(!way(QString(), words));
        QVERIFY(way(u"words"_s, words)->readsAll);
        m_database->exec(u"CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE INDEX said_words ON said USING gin (words gin_trgm_ops)"_s);
        QCOMPARE(way(u"words"_s, words)->indexes, QStringList { u"said_words"_s });
        QVERIFY(!way(u"words"_s, words)->readsAll);
        QVERIFY(way(u"wo"_s, words)->readsAll); // too short for it
        QVERIFY(way(u"words"_s, both)->readsAll);
        m_database->exec(u"CREATE INDEX said_others ON said USING gist ((\"Other words\"::text) gist_trgm_ops)"_s);
        QCOMPARE(way(u"words"_s, both)->indexes, (QStringList { u"said_words"_s, u"said_others"_s }));
        QVERIFY(way(u"words"_s, both + QStringList { u"id"_s })->readsAll);
        m_database->exec(u"CREATE INDEX said_ids ON said USING gin ((id::text) gin_trgm_ops)"_s);
        QVERIFY(!way(u"words"_s, both + QStringList { u"id"_s })->readsAll);
        QVERIFY(way(u"words"_s, both + QStringList { u"doc"_s })->readsAll);
        m_database->exec(u"CREATE INDEX said_part ON said USING gin (doc); DROP INDEX said_words; "
                         "CREATE INDEX said_words ON said USING gin (words gin_trgm_ops) WHERE id > 10"_s);
        QVERIFY(way(u"words"_s, words)->readsAll); // an index over some rows
    }

    void cancels()
    {
        m_database->exec(u"CREATE OR REPLACE VIEW slow AS SELECT 1 AS id, pg_sleep(30)::text AS nap"_s);
        m_session->refreshCatalog();
        QTRY_VERIFY(m_session->catalog().table(u"slow"_s));
        const auto records = model(u"slow"_s);
        records->readStart();
        QVERIFY(records->isReading());
        QTRY_COMPARE(plain(u"SELECT count(*)::text FROM pg_stat_activity WHERE query LIKE '%nap%' AND state = 'active' "
                           "AND pid <> pg_backend_pid()"_s).value(0), u"1"_s);
        records->cancel();
        settle(*records);
        QVERIFY(!records->error()); // the person asked for it
        QTRY_COMPARE(plain(u"SELECT count(*)::text FROM pg_stat_activity WHERE query LIKE '%nap%' AND state = 'active' "
                           "AND pid <> pg_backend_pid()"_s).value(0), u"0"_s);
    }

private:
    void fillWalk(QRandomGenerator &random, int rows)
    {
        m_database->exec(u"TRUNCATE walk; SELECT setseed(%1);"_s.arg(random.generateDouble())
            + uR"(INSERT INTO walk SELECT chr(97 + (i % 3)), i,
                CASE WHEN random() < .7 THEN (ARRAY['', 'a', 'A', 'é', 'z', 'it''s', '日本', 'a b'])[1 + floor(random() * 8)] END,
                CASE WHEN random() < .6 THEN floor(random() * 5 - 2) END,
                CASE WHEN random() < .7 THEN (ARRAY['infinity', '2026-01-01 00:00:00.000001+00', '2026-01-01 00:00:00.000002+00'])
                    [1 + floor(random() * 3)]::timestamptz END,
                CASE WHEN random() < .5 THEN jsonb_build_object((ARRAY['k', 'l'])[1 + floor(random() * 2)], floor(random() * 3)) END,
                CASE WHEN random() < .5 THEN 'u1' END
                FROM generate_series(1, )"_s + QString::number(rows) + u") AS i"_s);
    }
    static QSet<QString> setOf(const QStringList &list) { return QSet<QString>(list.begin(), list.end()); }
    static bool isPieceOf(const QStringList &piece, const QStringList &whole)
    {
        return piece.isEmpty() || whole.mid(whole.indexOf(piece.first()), piece.size()) == piece;
    }
    // Every row from one end to the other, as the window passes over them.
    static QStringList walked(RecordModel &records, bool forward)
    {
        forward ? records.readStart() : records.readEnd();
        settle(records);
        QStringList met = shown(records);
        const auto watch = QObject::connect(
            &records, &QAbstractItemModel::rowsInserted, &records, [&](const QModelIndex &, int first, int last) {
                const QStringList added = shown(records).mid(first, last - first + 1);
                met = forward ? met + added : added + met;
            });
        while (forward ? !records.isAtEnd() : !records.isAtStart()) {
            const int row = forward ? records.rowCount() - 1 : 0;
            records.wantRows(row, row);
            settle(records);
        }
        QObject::disconnect(watch);
        return met;
    }
};

QTEST_GUILESS_MAIN(RecordModelTest)
#include "tst_recordmodel.moc"
