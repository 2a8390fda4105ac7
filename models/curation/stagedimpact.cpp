#include "models/curation/stagedimpact.h"

#include "models/curation/askedlabel.h"
#include "models/database/pgconnection.h"
#include "models/insights/reportbykey.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString languagesSql = u"SELECT id::text FROM %1"_s;

// Conversations may be in a language that no feature has.
Result<QStringList> languagesIn(PgConnection &connection, const Catalog &catalog, QStringList seen)
{
    const Table *languages = catalog.table(u"languages"_s);
    const Column *id = languages ? languages->column(u"id"_s) : nullptr;
    if (id && id->mayRead) {
        const Result<Rows> rows
            = connection.run(languagesSql.arg(quotedIdentifier(catalog.schema(), u"languages"_s)));
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const Row &row : rows->rows)
            seen.append(row.value(0).value_or(QString()));
    }
    seen.sort();
    seen.removeDuplicates();
    return seen;
}

// Without those that are not their own lower case, which nothing is ever compared with.
Result<QStringList> labelsEverAsked(PgConnection &connection, const QStringList &labels)
{
    return loweredByServer(connection, labels).map([&](const QStringList &lowered) {
        QStringList asked;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            if (lowered.value(i) == labels.at(i))
                asked.append(labels.at(i));
        }
        return asked;
    });
}

Result<StagedImpact> impactOf(PgConnection &connection, const Catalog &catalog, const LabelTables &committed,
    const LabelTables &standing, const ReportPeriod &period)
{
    StagedImpact impact;
    impact.period = period;
    const Result<QStringList> languages = languagesIn(connection, catalog, languagesOf(committed, standing));
    if (!languages)
        return tl::unexpected<Error>(languages.error());
    const Result<QStringList> labels = labelsEverAsked(connection, labelsThatDiffer(committed, standing));
    if (!labels)
        return tl::unexpected<Error>(labels.error());
    impact.languages = *languages;
    impact.labels = labels->size();
    impact.moves = resolutionMoves(committed, standing, *labels, *languages);
    impact.left = featuresLeft(impact.moves);
    ReportParameters together = period.parameters();
    together.insert(u"together"_s, u"yes"_s);
    const auto reach = readLabelReach(connection, catalog, impact.left, together);
    if (reach)
        impact.reach = reach->value({});
    else if (reach.error().kind == Error::Kind::Refused || reach.error().kind == Error::Kind::NotPermitted)
        impact.reachFailure = reach.error().message;
    else
        return tl::unexpected<Error>(reach.error());
    return impact;
}

} // namespace

Result<QHash<QString, LabelReach>> readLabelReach(
    PgConnection &connection, const Catalog &catalog, const QStringList &features, const ReportParameters &period)
{
    ReportParameters parameters = period;
    parameters[u"features"_s] = reportList(features);
    const Report report(catalog, u"feature-reach"_s, parameters);
    if (!report.missing().isEmpty())
        return {};
    const Result<Rows> rows = connection.run(report.statement());
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const int findings = columnOf(*rows, u"findings"_s);
    const int learners = columnOf(*rows, u"learners"_s);
    QHash<QString, LabelReach> reach;
    for (const Row &row : rows->rows) {
        LabelReach &of = reach[row.value(0).value_or(QString())];
        of.findings = row.value(findings).value_or(QString()).toLongLong();
        if (learners >= 0)
            of.learners = row.value(learners).value_or(QString()).toLongLong();
    }
    return reach;
}

Query<StagedImpact> readStagedImpact(
    Session &session, const LabelTables &committed, const LabelTables &standing, const ReportPeriod &period)
{
    return session.read<StagedImpact>(
        [catalog = session.catalog(), committed, standing, period](PgConnection &connection) {
            return impactOf(connection, catalog, committed, standing, period);
        });
}

} // namespace Kaiwa
