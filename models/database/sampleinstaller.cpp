#include "models/database/sampleinstaller.h"

#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QDateTime>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SampleInstallerWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SampleInstaller)
};

constexpr int firstLifeFile = 50; // the files below are content
const QString contentFact = u"sample_content"_s;
const QString lifeFact = u"sample_life"_s;

QStringList sampleFiles(bool life)
{
    QStringList files = sqlFiles(u"sample"_s);
    files.removeIf([life](const QString &file) {
        return (file.section(u'/', -1).section(u'-', 0, 0).toInt() >= firstLifeFile) != life;
    });
    return files;
}

qint64 messagesOf(const SampleOptions &options)
{
    return options.messages >= 0 ? options.messages : qint64(options.learners) * SampleOptions::messagesPerLearner;
}

QString inWords(const SampleOptions &options, const QString &asOf)
{
    return u"learners=%1 messages=%2 seed=%3 as-of=%4"_s.arg(
        QString::number(options.learners), QString::number(messagesOf(options)), QString::number(options.seed), asOf);
}

} // namespace

SampleInstaller::SampleInstaller(PgConnection &connection)
    : m_connection(connection)
    , m_schema(connection)
{
}

Result<SampleInstaller::State> SampleInstaller::state() const
{
    const Result<QMap<QString, QString>> facts = m_schema.facts();
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (facts->value(u"made_by"_s) != u"kaiwa-studio")
        return m_schema.contents().map(
            [](const QStringList &contents) { return contents.isEmpty() ? State::Empty : State::Refused; });
    if (facts->contains(lifeFact))
        return State::Complete;
    const bool filled = facts->contains(contentFact);
    const Result<Rows> used =
        m_connection.run(filled ? u"SELECT EXISTS (SELECT FROM users)"_s
                                : u"SELECT EXISTS (SELECT FROM languages) OR EXISTS (SELECT FROM users)"_s);
    if (!used)
        return tl::unexpected<Error>(used.error());
    if (used->rows.first().first() == u"t")
        return State::Refused;
    return filled ? State::ContentOnly : State::Empty;
}

Result<void> SampleInstaller::installContent(const SampleOptions &options, const SqlProgressSink &progress)
{
    if (const Result<void> fits = expect(State::Empty); !fits)
        return fits;
    const Result<bool> made = m_schema.isMadeByStudio();
    if (!made)
        return tl::unexpected<Error>(made.error());
    if (!*made) {
        if (const Result<void> installed = m_schema.install(progress); !installed)
            return installed;
    }
    const QDate day = options.asOf.isValid() ? options.asOf : QDateTime::currentDateTimeUtc().date();
    const QString asOf = day.toString(Qt::ISODate);
    return inTransaction(m_connection, [&]() -> Result<void> {
        if (const Result<void> set = setOptions(options, asOf); !set)
            return set;
        if (const Result<void> run = runSqlFiles(m_connection, sampleFiles(false), progress); !run)
            return run;
        return m_schema.setFact(contentFact, asOf);
    });
}

Result<void> SampleInstaller::installLife(const SampleOptions &options, const SqlProgressSink &progress)
{
    if (const Result<void> fits = expect(State::ContentOnly); !fits)
        return fits;
    const Result<QMap<QString, QString>> facts = m_schema.facts();
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const QString asOf = facts->value(contentFact);
    return inTransaction(m_connection, [&]() -> Result<void> {
        if (const Result<void> set = setOptions(options, asOf); !set)
            return set;
        if (const Result<void> run = runSqlFiles(m_connection, sampleFiles(true), progress); !run)
            return run;
        return m_schema.setFact(lifeFact, inWords(options, asOf));
    });
}

Result<void> SampleInstaller::expect(State wanted) const
{
    const Result<State> found = state();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found == wanted)
        return {};
    switch (*found) {
    case State::Refused:
        break;
    case State::Empty:
        return failure(
            Error::Kind::Refused, SampleInstallerWords::tr("The sample content must be there before the learners."));
    case State::ContentOnly:
        return failure(
            Error::Kind::Refused, SampleInstallerWords::tr("The sample content is in this database already."));
    case State::Complete:
        return failure(Error::Kind::Refused,
            SampleInstallerWords::tr(
                "The sample data is in this database already; it is made only into an empty one."));
    }
    return failure(Error::Kind::Refused,
        SampleInstallerWords::tr(
            "Sample data is made only into an empty database, or into one that the studio made and that holds "
            "nothing else. Nothing was changed."));
}

// The files read their options as settings, which end with the transaction.
Result<void> SampleInstaller::setOptions(const SampleOptions &options, const QString &asOf)
{
    const Result<Rows> set =
        m_connection.run(u"SELECT set_config('sample.learners', $1, true), set_config('sample.messages', $2, true), "
                         "set_config('sample.seed', $3, true), set_config('sample.as_of', $4, true)"_s,
            { QString::number(options.learners), QString::number(messagesOf(options)), QString::number(options.seed),
                asOf });
    if (!set)
        return tl::unexpected<Error>(set.error());
    return {};
}

} // namespace Kaiwa
