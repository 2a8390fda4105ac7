#include "models/content/exchange/importplan.h"

#include "models/content/exchange/importplanner.h"
#include "models/content/staging/changeset.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace Kaiwa {

namespace {

struct ImportPlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ImportPlan)
};

Error openError(const QFile &file)
{
    return failure(Error::Kind::Io, ImportPlanWords::tr("The file “%1” could not be read.",
        "%1: its name").arg(file.fileName()), file.errorString())
        .value();
}

} // namespace

QList<StagingJob::Item> ImportPlan::takeItems(bool withProblems)
{
    QList<StagingJob::Item> items;
    items.reserve(rows.size());
    for (ImportRow &row : rows) {
        if (withProblems || !row.hasProblem)
            items.append({ std::move(row.record), std::move(row.values), std::move(row.base), {} });
    }
    rows.clear();
    return items;
}

void ImportRequest::learnStaged(const ChangeSet &changes)
{
    const Table *known = table();
    for (const StagedRecord &record : changes.records(description.table)) {
        QStringList key = record.key.key;
        for (qsizetype i = 0; record.key.isDraft() && known && i < known->primaryKey.size(); ++i) {
            if (const Value part = record.staged.value(known->primaryKey.at(i)))
                key.append(*part);
        }
        if (!record.key.isDraft())
            staged.insert(key, record.operation);
        else if (known && key.size() == known->primaryKey.size())
            drafts.insert(key, record.key);
    }
}

Result<ImportPlan> planImport(PgConnection &connection, const ImportRequest &request, const ImportProgress &progress)
{
    const Table *table = request.table();
    if (!table)
        return failure(Error::Kind::Usage, ImportPlanWords::tr("This database has no table “%1”.",
            "%1: its name in the database").arg(request.description.table));
    if (table->primaryKey.isEmpty()
        || !std::all_of(table->primaryKey.cbegin(), table->primaryKey.cend(),
            [table](const QString &key) { return isReadable(*table, key); })) {
        return failure(Error::Kind::Usage,
            ImportPlanWords::tr(
                "The table “%1” has no key that your role may read: no line of a file could name its row.",
                "%1: its name in the database")
                .arg(table->name));
    }
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(openError(file));
    const auto reader = makeRecordReader(file, request.options);
    return ImportPlanner(connection, request, progress).plan(*reader);
}

Result<ImportPreview> previewImport(const QString &path, const std::optional<ReaderOptions> &options, int records)
{
    constexpr qint64 startSize = 64 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(openError(file));
    ImportPreview preview;
    preview.bytes = file.size();
    preview.options = options ? *options : guessReaderOptions(path, file.peek(startSize));
    const auto reader = makeRecordReader(file, preview.options);
    FileRecord record;
    if (const FileResult<void> begun = reader->begin(); !begun)
        preview.problem = begun.error();
    while (!preview.problem && preview.records.size() < records) {
        const FileResult<bool> next = reader->next(record);
        if (!next)
            preview.problem = next.error();
        if (!next || !*next)
            break;
        preview.records.append(record);
    }
    preview.columns = reader->columns();
    return preview;
}

} // namespace Kaiwa
