#include "models/people/personexport.h"

#include "models/content/entitydescription.h"
#include "models/content/exchange/jsontext.h"
#include "models/content/exchange/tableexport.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"
#include "models/database/secretcolumns.h"
#include "models/database/session.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PersonExportWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonExport)
};

constexpr int personExportPoll = 100; // milliseconds
constexpr qint64 personRowsBetweenLooks = 100;

QByteArray jsonBytes(const QString &text)
{
    QByteArray bytes;
    appendJsonString(bytes, text);
    return bytes;
}

QByteArray jsonList(const QStringList &texts)
{
    QByteArrayList parts;
    for (const QString &text : texts)
        parts.append(jsonBytes(text));
    return '[' + parts.join(", ") + ']';
}

class PersonJsonFile final : public PersonSink {
public:
    explicit PersonJsonFile(const QString &path)
        : m_file(path)
    {
    }

    Result<void> begin(const PersonExportHead &head) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        // The person's own: nobody else's to read.
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return write("{\n\"format\": \"kaiwa-person/1\",\n\"database\": " + jsonBytes(head.database) + ",\n\"at\": "
            + jsonBytes(head.at) + ",\n\"person\": " + jsonBytes(head.person.id) + ",\n\"leftOut\": "
            + jsonList(head.leftOut) + ",\n\"tables\": {");
    }

    Result<void> beginTable(const Table &table, const QList<WriterColumn> &columns) override
    {
        m_table = table.name;
        if (const Result<void> written = write((m_counts.isEmpty() ? "\n" : ",\n") + jsonBytes(table.name) + ": "); !written)
            return written;
        WriterOptions options;
        options.format = FileFormat::Json;
        m_writer = makeRecordWriter(m_file, columns, options);
        return m_writer->begin();
    }
    Result<void> row(const Row &row) override { return m_writer->write(row); }
    Result<void> endTable(qint64 rows) override
    {
        m_counts.append(jsonBytes(m_table) + ": " + QByteArray::number(rows));
        return m_writer->end();
    }

    Result<void> end() override
    {
        if (const Result<void> written = write("},\n\"rows\": {" + m_counts.join(", ") + "}\n}\n"); !written)
            return written;
        return m_file.commit() ? Result<void>() : failed();
    }

private:
    Result<void> write(const QByteArray &bytes)
    {
        return m_file.write(bytes) == bytes.size() ? Result<void>() : failed();
    }
    Result<void> failed() const
    {
        return failure(Error::Kind::Io,
            PersonExportWords::tr("The file “%1” could not be written.", "%1: a path").arg(m_file.fileName()),
            m_file.errorString());
    }

    QSaveFile m_file;
    QString m_table;
    QByteArrayList m_counts;
    std::unique_ptr<RecordWriter> m_writer;
};

// One export. Lives for one call.
class PersonExporter final {
public:
    PersonExporter(PgConnection &connection, const Catalog &catalog, const Person &person, const QList<PersonSink *> &sinks,
        const std::function<bool(qint64)> &goesOn)
        : m_connection(connection)
        , m_reach(catalog)
        , m_person(person)
        , m_sinks(sinks)
        , m_goesOn(goesOn)
    {
    }

    Result<void> run()
    {
        const Result<Rows> begun = m_connection.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
        if (!begun)
            return tl::unexpected(begun.error());
        Result<void> done = exportAll();
        if (!m_connection.isLost())
            (void)m_connection.run(u"ROLLBACK"_s); // nothing was written
        // Only what was read to its end is put in its place.
        if (done)
            done = toAll([](PersonSink &sink) { return sink.end(); });
        return done;
    }

    const QMap<QString, qint64> &counts() const { return m_counts; }

private:
    template <typename Use>
    Result<void> toAll(const Use &use)
    {
        for (PersonSink *sink : m_sinks) {
            if (Result<void> done = use(*sink); !done)
                return done;
        }
        return {};
    }

    Result<void> exportAll()
    {
        const Result<Rows> now = m_connection.run(u"SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"_s);
        if (!now)
            return tl::unexpected(now.error());
        PersonExportHead head { m_person, m_reach.catalog().databaseName(), now->rows.first().first().value_or(QString()),
            {} };
        for (const PersonReach::Place &place : m_reach.places())
            noteLeftOut(place, head.leftOut);
        if (Result<void> begun = toAll([&head](PersonSink &sink) { return sink.begin(head); }); !begun)
            return begun;
        for (const PersonReach::Place &place : m_reach.places()) {
            if (Result<void> done = exportPlace(place); !done)
                return done;
        }
        return {};
    }

    void noteLeftOut(const PersonReach::Place &place, QStringList &leftOut) const
    {
        const Table *table = m_reach.catalog().table(place.table);
        for (const Column &column : table->columns) {
            if (!column.mayRead && !isSecretColumn(table->name, column.name))
                leftOut.append(table->name + u'.' + column.name);
        }
    }

    Result<void> exportPlace(const PersonReach::Place &place)
    {
        const Table *table = m_reach.catalog().table(place.table);
        const QList<WriterColumn> columns = exportColumns(*table);
        // What the role may not read is named in the head.
        if (columns.isEmpty() || !m_reach.unreadable(place).isEmpty())
            return {};
        if (Result<void> begun = toAll([&](PersonSink &sink) { return sink.beginTable(*table, columns); }); !begun)
            return begun;
        PersonBinder bind;
        QStringList selected;
        for (const WriterColumn &column : columns)
            selected.append(u"r."_s + quotedIdentifier(column.name) + u"::text"_s);
        // Rows that only refer to the person are about them, too.
        const QString condition = place.isPerson()
            ? m_reach.belongs(place, u"r"_s, m_person, bind)
            : m_reach.byWays(place, place.ways, u"r"_s, m_person, bind);
        QString sql = u"SELECT %1 FROM %2 r WHERE %3"_s.arg(selected.join(u", "_s), m_reach.from(place.table), condition);
        if (const QString order = orderOf(*table); !order.isEmpty())
            sql += u" ORDER BY "_s + order;
        qint64 rows = 0;
        std::optional<Error> error;
        const Result<void> streamed = m_connection.stream({ sql, bind.parameters() }, [&](Row &&row) {
            const Result<void> taken = toAll([&row](PersonSink &sink) { return sink.row(row); });
            ++rows;
            if (!taken)
                error = taken.error();
            else if (++m_rows % personRowsBetweenLooks == 0 && m_goesOn && !m_goesOn(m_rows))
                error = cancelledError();
            return !error;
        });
        if (error)
            return tl::unexpected(*error);
        if (!streamed)
            return streamed;
        m_counts.insert(table->name, rows);
        if (m_goesOn && !m_goesOn(m_rows))
            return tl::unexpected(cancelledError());
        return toAll([rows](PersonSink &sink) { return sink.endTable(rows); });
    }

    static QString orderOf(const Table &table)
    {
        QStringList columns;
        for (const QString &name : table.primaryKey) {
            if (!isReadable(table, name))
                return {};
            columns.append(u"r."_s + quotedIdentifier(name));
        }
        return columns.join(u", "_s);
    }

    PgConnection &m_connection;
    const PersonReach m_reach;
    const Person m_person;
    const QList<PersonSink *> m_sinks;
    const std::function<bool(qint64)> m_goesOn;
    qint64 m_rows = 0;
    QMap<QString, qint64> m_counts;
};

} // namespace

PersonSink::~PersonSink() = default;

std::unique_ptr<PersonSink> makePersonJsonFile(const QString &path)
{
    return std::make_unique<PersonJsonFile>(path);
}

Result<QMap<QString, qint64>> exportPerson(PgConnection &connection, const Catalog &catalog, const Person &person,
    const QList<PersonSink *> &sinks, const std::function<bool(qint64)> &goesOn)
{
    PersonExporter exporter(connection, catalog, person, sinks, goesOn);
    if (const Result<void> done = exporter.run(); !done)
        return tl::unexpected(done.error());
    return exporter.counts();
}

PersonExportJob::PersonExportJob(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_poll.setInterval(personExportPoll);
    connect(&m_poll, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->rows); });
}

PersonExportJob::~PersonExportJob()
{
    cancel();
}

void PersonExportJob::start(const QString &idOrMail, const QList<MakeSink> &sinks)
{
    m_poll.start();
    using Counts = QMap<QString, qint64>;
    m_query = m_session.read<Counts>([idOrMail, sinks, state = m_state](PgConnection &connection) -> Result<Counts> {
        // Read anew: a table that came since the studio connected must not be missed.
        const Result<Catalog> catalog = Catalog::read(connection, Catalog::Scope::WholeDatabase);
        if (!catalog)
            return tl::unexpected(catalog.error());
        const Result<Person> person = findPerson(connection, *catalog, idOrMail);
        if (!person)
            return tl::unexpected(person.error());
        std::vector<std::unique_ptr<PersonSink>> made;
        QList<PersonSink *> used;
        for (const MakeSink &make : sinks) {
            made.push_back(make());
            used.append(made.back().get());
        }
        return exportPerson(connection, *catalog, *person, used, [state](qint64 rows) {
            state->rows = rows;
            return !state->isStopped;
        });
    });
    m_query.then(this, [this](const Result<Counts> &rows) {
        m_poll.stop();
        if (rows)
            Q_EMIT finished(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void PersonExportJob::cancel()
{
    m_state->isStopped = true;
    m_query.cancel();
}

} // namespace Kaiwa
