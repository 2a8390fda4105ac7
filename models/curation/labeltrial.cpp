#include "models/curation/labeltrial.h"

#include "models/curation/resolutionimpact.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto restBeforeAsking = std::chrono::milliseconds(150); // typing goes on

Result<QList<LabelLanguage>> languagesOf(PgConnection &connection, const Catalog &catalog)
{
    QList<LabelLanguage> languages;
    const Table *table = catalog.table(u"languages"_s);
    const auto mayRead = [&](const QString &name) {
        const Column *column = table ? table->column(name) : nullptr;
        return column && column->mayRead;
    };
    if (!mayRead(u"id"_s)) {
        const Result<LabelTables> tables = LabelTables::read(connection, catalog);
        if (!tables)
            return tl::unexpected<Error>(tables.error());
        const QStringList ids = languagesOf(*tables, {});
        for (const QString &id : ids)
            languages.append({ id, id });
        return languages;
    }
    const Result<Rows> rows = connection.run(u"SELECT id::text, %2::text FROM %1 ORDER BY 2, 1"_s.arg(
        quotedIdentifier(catalog.schema(), table->name), quotedIdentifier(mayRead(u"name"_s) ? u"name"_s : u"id"_s)));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const Row &row : rows->rows)
        languages.append({ row.value(0).value_or(QString()), row.value(1).value_or(row.value(0).value_or(QString())) });
    return languages;
}

} // namespace

LabelTrial::LabelTrial(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeAsking);
    connect(&m_rest, &QTimer::timeout, this, &LabelTrial::send);
}

LabelTrial::~LabelTrial()
{
    m_query.cancel();
}

void LabelTrial::ask(const QList<AskedLabel> &labels)
{
    ++m_question;
    m_query.cancel();
    m_labels = labels;
    if (!labels.isEmpty())
        return m_rest.start();
    m_rest.stop();
    m_tried.clear();
    m_error.reset();
    Q_EMIT changed();
}

void LabelTrial::send()
{
    QStringList texts;
    for (const AskedLabel &asked : std::as_const(m_labels))
        texts.append(asked.label);
    const quint64 mine = m_question;
    m_query = m_session.read<QStringList>(
        [texts](PgConnection &connection) { return loweredByServer(connection, texts); });
    m_query.then(this, [this, mine](const Result<QStringList> &lowered) {
        if (mine != m_question)
            return;
        m_error.reset();
        if (lowered) {
            m_tried.clear();
            for (qsizetype i = 0; i < m_labels.size(); ++i)
                m_tried.append({ m_labels.at(i), lowered->value(i) });
        } else {
            m_error = lowered.error();
        }
        Q_EMIT changed();
    });
}

Query<QList<LabelLanguage>> readLabelLanguages(Session &session)
{
    return session.read<QList<LabelLanguage>>(
        [catalog = session.catalog()](PgConnection &connection) { return languagesOf(connection, catalog); });
}

} // namespace Kaiwa
