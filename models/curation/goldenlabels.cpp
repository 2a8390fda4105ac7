#include "models/curation/goldenlabels.h"

#include "models/content/exchange/recordreader.h"
#include "models/content/exchange/recordwriter.h"

#include <QCoreApplication>
#include <QHash>
#include <QIODevice>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct GoldenLabelsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::GoldenLabels)
};

const QString labelColumn = u"label"_s;
const QString goldenLanguage = u"language"_s;
const QString goldenFeature = u"feature_id"_s;
constexpr qsizetype start = 4096; // enough to tell which delimiter a file has

tl::unexpected<Error> noSuchFile(const FileProblem &problem)
{
    const QString where = problem.line > 0
        ? GoldenLabelsWords::tr("Line %1: %2", "%2: a sentence about the line of a file")
              .arg(problem.line)
              .arg(problem.text)
        : problem.text;
    return failure(Error::Kind::Invalid, where);
}

Result<void> write(QIODevice &device, const QStringList &names, const QList<Row> &rows)
{
    QList<WriterColumn> columns;
    for (const QString &name : names)
        columns.append({ name });
    const std::unique_ptr<RecordWriter> writer = makeRecordWriter(device, columns, {});
    if (const Result<void> begun = writer->begin(); !begun)
        return begun;
    for (const Row &row : rows) {
        if (const Result<void> written = writer->write(row); !written)
            return written;
    }
    return writer->end();
}

Row rowOf(const GoldenLabel &golden)
{
    return { golden.asked.label, golden.asked.language, golden.featureId };
}

} // namespace

const LabelResolver::Resolution &GoldenOutcome::under(LabelRule rule) const
{
    switch (rule) {
    case LabelRule::Documented:
        return documented;
    case LabelRule::Deployed:
        return deployed;
    }
    Q_UNREACHABLE();
}

QList<GoldenOutcome> goldenOutcomes(
    const QList<GoldenLabel> &golden, const QStringList &lowered, const LabelTables &tables)
{
    QList<GoldenOutcome> outcomes;
    outcomes.reserve(golden.size());
    for (qsizetype i = 0; i < golden.size(); ++i) {
        const GoldenLabel &label = golden.at(i);
        const auto resolved = [&](LabelRule rule) {
            return tables.resolver().resolve(lowered.value(i), label.asked.language, rule);
        };
        outcomes.append({ label, tables.survivorOf(label.featureId), resolved(LabelRule::Documented),
            resolved(LabelRule::Deployed) });
    }
    return outcomes;
}

qsizetype landing(const QList<GoldenOutcome> &outcomes, LabelRule rule)
{
    return std::count_if(
        outcomes.cbegin(), outcomes.cend(), [rule](const GoldenOutcome &outcome) { return outcome.lands(rule); });
}

Result<QList<GoldenLabel>> readGoldenLabels(QIODevice &device, const QString &fileName)
{
    const std::unique_ptr<RecordReader> reader
        = makeRecordReader(device, guessReaderOptions(fileName, device.peek(start)));
    if (const FileResult<void> begun = reader->begin(); !begun)
        return noSuchFile(begun.error());
    QList<GoldenLabel> golden;
    FileRecord record;
    for (;;) {
        const FileResult<bool> more = reader->next(record);
        if (!more)
            return noSuchFile(more.error());
        if (!*more)
            break;
        if (record.problem)
            return noSuchFile(*record.problem);
        const auto text = [&](const QString &column) -> Value {
            const qsizetype at = reader->columns().indexOf(column);
            if (at < 0 || at >= record.cells.size())
                return {};
            return valueOf(record.cells.at(at), ValueKind::Text).value_or(Value());
        };
        const Value label = text(labelColumn);
        const Value feature = text(goldenFeature);
        if (!label || label->isEmpty() || !feature || feature->isEmpty())
            return noSuchFile({ record.line, 0,
                GoldenLabelsWords::tr("A golden label needs the columns label and feature_id, and a value in both.",
                    "label and feature_id are names of columns of a file") });
        const QString language = text(goldenLanguage).value_or(QString());
        golden.append({ { *label, language.isEmpty() ? std::nullopt : std::optional(language) }, *feature });
    }
    return withGoldenLabels({}, golden);
}

Result<void> writeGoldenLabels(QIODevice &device, const QList<GoldenLabel> &golden)
{
    QList<Row> rows;
    for (const GoldenLabel &label : golden)
        rows.append(rowOf(label));
    return write(device, { labelColumn, goldenLanguage, goldenFeature }, rows);
}

Result<void> writeGoldenOutcomes(QIODevice &device, const QList<GoldenOutcome> &outcomes)
{
    QList<Row> rows;
    for (const GoldenOutcome &outcome : outcomes) {
        Row row = rowOf(outcome.golden);
        for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
            row.append(outcome.under(rule).features.join(u' '));
            row.append(outcome.lands(rule) ? u"true"_s : u"false"_s);
        }
        rows.append(row);
    }
    return write(device,
        { labelColumn, goldenLanguage, goldenFeature, u"documented"_s, u"documented_as_expected"_s, u"deployed"_s,
            u"deployed_as_expected"_s },
        rows);
}

QList<GoldenLabel> withGoldenLabels(QList<GoldenLabel> list, const QList<GoldenLabel> &added)
{
    QHash<AskedLabel, qsizetype> places;
    for (qsizetype i = 0; i < list.size(); ++i)
        places.insert(list.at(i).asked, i);
    for (const GoldenLabel &label : added) {
        const auto place = places.constFind(label.asked);
        if (place != places.cend()) {
            list[*place] = label;
            continue;
        }
        places.insert(label.asked, list.size());
        list.append(label);
    }
    return list;
}

} // namespace Kaiwa
