#include "models/records/filternames.h"

#include "models/content/softreference.h"
#include "models/records/recordmodel.h"

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

FilterNames::FilterNames(Session &session, const RecordModel &records, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_records(records)
{
}

FilterNames::~FilterNames()
{
    forget();
}

void FilterNames::forget()
{
    for (Query<Rows> &query : m_finding)
        query.cancel();
    m_finding.clear();
    for (Reading &reading : m_reading)
        reading.query.cancel();
    m_reading.clear();
    m_known.clear();
    m_problem.clear();
}

const FilterNames::Known &FilterNames::known(const QString &column) const
{
    const auto found = m_known.constFind(column);
    if (found != m_known.cend())
        return *found;
    Known known;
    const auto target = referenceTarget(m_session.catalog(), m_records.table(), column);
    // A voice is kept by the speaker's id or by its id at the service.
    const bool isAmbiguous = target && target->table == u"speakers" && !m_records.table().referenceFor(column);
    if (target && !target->isList && !isAmbiguous) {
        known.lookup = ReferenceLookup(m_session.catalog(), m_records.table(), column);
        known.mask = NameMask(m_session.catalog(), target->table);
    }
    return *m_known.insert(column, known);
}

bool FilterNames::isNamed(const QString &column) const
{
    const Known &about = known(column);
    return about.lookup.isValid() && !about.mask.isHidden() && (about.lookup.hasNames() || about.lookup.isOfSmallTable());
}

void FilterNames::keep(const QString &column, const Rows &rows)
{
    known(column);
    QHash<QString, QString> &names = m_known[column].names;
    for (const Row &row : rows.rows) {
        if (const Value key = row.value(0))
            names.insert(*key, row.value(1).value_or(QString()));
    }
}

void FilterNames::find(const QString &column, const QString &text)
{
    Query<Rows> &query = m_finding[column];
    query.cancel();
    query = m_session.rows(known(column).lookup.candidates(text, mostOffered, m_session.catalog().hasIcuCollation()));
    query.then(this, [this, column, text, table = m_records.table().name](const Result<Rows> &rows) {
        if (table != m_records.table().name)
            return;
        if (!rows) {
            if (rows.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(column, text, rows.error().message);
            return;
        }
        keep(column, *rows);
        ReferenceNames offered;
        for (const Row &row : rows->rows) {
            const QString key = row.value(0).value_or(QString());
            const QString name = offeredNameOf(column, key);
            offered.append({ key, name.isEmpty() ? key : name });
        }
        Q_EMIT found(column, text, offered);
    });
}

void FilterNames::read(const QList<ColumnFilter> &filters)
{
    setProblem({});
    QMap<QString, QStringList> wanted; // by column
    for (const ColumnFilter &filter : filters) {
        const bool isOne = filter.kind == ColumnFilter::Kind::Equals;
        if ((!isOne && filter.kind != ColumnFilter::Kind::OneOf) || !isNamed(filter.column))
            continue;
        QStringList keys = isOne ? QStringList { filter.value } : ColumnFilter::listOf(filter.value).mid(0, mostOffered);
        keys.removeIf([&](const QString &key) { return known(filter.column).names.contains(key); });
        wanted[filter.column] += keys;
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (!it->isEmpty())
            read(it.key(), *it);
    }
}

void FilterNames::read(const QString &column, const QStringList &keys)
{
    Reading &reading = m_reading[column];
    if (reading.query.isRunning() && reading.keys == keys)
        return;
    reading.query.cancel();
    reading.keys = keys;
    reading.query = m_session.rows(known(column).lookup.names(keys));
    reading.query.then(this, [this, column, keys, table = m_records.table().name](const Result<Rows> &rows) {
        if (table != m_records.table().name)
            return;
        if (!rows) {
            const Error &error = rows.error();
            const QString detail = error.detail.isEmpty() ? QString() : u'\n' + error.detail;
            if (error.kind != Error::Kind::Cancelled)
                setProblem(tr("What a filter stands for could not be read: %1", "%1: why").arg(error.message) + detail);
            return;
        }
        keep(column, *rows);
        for (const QString &key : keys) {
            if (!m_known[column].names.contains(key))
                m_known[column].names.insert(key, {}); // there is no such row; not asked for again
        }
        Q_EMIT namesRead();
    });
}

void FilterNames::setProblem(const QString &words)
{
    if (std::exchange(m_problem, words) != words)
        Q_EMIT problemChanged();
}

QString FilterNames::nameOf(const QString &column, const QString &key) const
{
    const Known &about = known(column);
    return about.mask.shown(about.names.value(key), m_records.isNameRevealed(column));
}

QString FilterNames::offeredNameOf(const QString &column, const QString &key) const
{
    const Known &about = known(column);
    return about.mask.shown(about.names.value(key), false);
}

} // namespace Kaiwa
