#include "tests/support/curationdesk.h"

#include "models/content/commit/commit.h"
#include "models/curation/mergeguard.h"
#include "models/database/pgconnection.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

CurationDesk::CurationDesk(TestDatabase::Template contents)
    : database(contents)
    , connection(database.connect())
    , catalog(*Catalog::read(*connection))
{
}

QString CurationDesk::plan(MergeBatch &batch, const QStringList &merged, const QString &survivor, const MergeChoices &choices)
{
    QHash<QString, MergeChoices> all;
    for (const QString &one : merged)
        all.insert(one, choices);
    const Result<MergeBatch> planned = planMerges(*connection, catalog, changes.records(), merged, survivor, all);
    if (!planned)
        return planned.error().message;
    batch = *planned;
    return batch.refusal();
}

QString CurationDesk::stage(const QStringList &merged, const QString &survivor, const MergeChoices &choices)
{
    MergeBatch batch;
    if (const QString refusal = plan(batch, merged, survivor, choices); !refusal.isEmpty())
        return refusal;
    return stageMerges(changes, batch) ? QString() : u"stands otherwise"_s;
}

QString CurationDesk::stageUnmerge(const QString &merged, QStringList *kept)
{
    const auto subject = readUnmergeSubject(*connection, catalog, changes.records(), merged);
    if (!subject)
        return subject.error().message;
    const UnmergePlan plan = planUnmerge(*subject);
    if (kept)
        *kept = plan.kept;
    if (!plan.refusal.isEmpty())
        return plan.refusal;
    return stageSteps(changes, plan.name, plan.steps) ? QString() : u"stands otherwise"_s;
}

QString CurationDesk::commit()
{
    const QList<StagedRecord> records = changes.records();
    const CommitOutcome outcome = runCommit(*connection, commitStatements(records, catalog),
        mergeAssertions(records, catalog), [](const CommitMark &) { return true; });
    if (outcome.state == CommitOutcome::State::Committed) {
        changes.acceptCommitted(outcome.written, u"commit"_s);
        return {};
    }
    return outcome.error ? outcome.error->message + outcome.error->detail
                         : outcome.refused.value(0).error.message + outcome.refused.value(0).error.detail;
}

QString CurationDesk::merge(const QString &merged, const QString &survivor, const MergeChoices &choices)
{
    const QString why = stage({ merged }, survivor, choices);
    return why.isEmpty() ? commit() : why;
}

QString CurationDesk::unmerge(const QString &merged)
{
    const QString why = stageUnmerge(merged);
    return why.isEmpty() ? commit() : why;
}

QStringList CurationDesk::column(const QString &sql)
{
    QStringList values;
    const Result<Rows> rows = connection->run(sql);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message + rows.error().detail));
    for (const Row &row : rows->rows)
        values += row.constFirst().value_or(u"NULL"_s);
    return values;
}

QList<LabelResolver::Resolution> CurationDesk::resolve(const QList<AskedLabel> &labels, LabelRule rule)
{
    const Result<Rows> rows = connection->run(resolveStatement(labels, rule));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message + rows.error().detail));
    return resolutionsOf(*rows);
}

QString CurationDesk::landsOn(const QString &label, const std::optional<QString> &language, LabelRule rule)
{
    return resolve({ { label, language } }, rule).constFirst().features.join(u'|');
}

QString insertFeature(const QString &id, const QString &language, const QString &parts, const QString &metadata,
    const QString &levels, const QString &copy)
{
    const QStringList part = parts.split(u':');
    return u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, metadata, cefr_references, "
           "coaching_copy) VALUES ('%1', nullif('%2', ''), '%3', '%4', '%5', '%6', '%7', nullif('%8', ''));"_s
               .arg(id, language, part.at(0), part.at(1), part.at(2), metadata, levels, copy);
}

QString insertAlias(const QString &feature, const QString &language, const QString &alias)
{
    return u"INSERT INTO linguistic_feature_aliases (feature_id, language_id, alias) VALUES ('%1', nullif('%2', ''), '%3');"_s
        .arg(feature, language, alias);
}

QString insertLanguages()
{
    return u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) "
           "SELECT id, id, id, id, 'latin', '-' FROM unnest(ARRAY['ja', 'ko', 'en']) AS id;"_s;
}

} // namespace Kaiwa::TestSupport
