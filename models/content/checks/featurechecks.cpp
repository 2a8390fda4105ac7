#include "models/content/checks/featurechecks.h"

#include "models/content/checks/textchecks.h"
#include "models/database/catalog.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct FeatureChecks {
    Q_DECLARE_TR_FUNCTIONS(FeatureChecks)
};

using Found = std::optional<Check>;

const QString featureTable = u"linguistic_features"_s;
const QString findingTable = u"analysis_findings"_s;

bool isMachineMade(const FieldValues &record)
{
    return QJsonDocument::fromJson(textOf(record, u"metadata"_s).toUtf8()).object().contains("sourceRuleId"_L1);
}

Found idCheck(const FieldValues &record)
{
    const QString id = textOf(record, u"id"_s);
    const QString expected = featureIdOf(record);
    if (id.isEmpty() || expected.isEmpty() || id == expected)
        return {};
    return Check { u"feature.id"_s, Check::Severity::Warning, u"id"_s,
        FeatureChecks::tr("By its language and parts the id would read “%1”.").arg(expected),
        Check::Fix { FeatureChecks::tr("Rename or move…", "fix: the parts of a feature"), {}, false, u"rename"_s } };
}

// “b1 ” was meant for B1; what was meant by “intermediate” nobody can know.
Check::Fix levelFix(const QJsonArray &levels, const QJsonValue &wrong)
{
    const QString meant = wrong.toString().simplified().remove(u' ').toUpper();
    const bool isKnown = isCefrLevel(meant);
    QJsonArray mended;
    for (const QJsonValue &level : levels) {
        if (level != wrong)
            mended.append(level);
        else if (isKnown && !levels.contains(meant) && !mended.contains(meant))
            mended.append(meant);
    }
    return { isKnown ? FeatureChecks::tr("Write “%1”").arg(meant)
                     : FeatureChecks::tr("Remove “%1”").arg(wrong.toVariant().toString()),
        { { u"cefr_references"_s, QString::fromUtf8(QJsonDocument(mended).toJson(QJsonDocument::Compact)) } } };
}

QList<Check> cefrLevelCheck(const FieldValues &record)
{
    const QString column = u"cefr_references"_s;
    QList<Check> checks;
    const QJsonArray levels = QJsonDocument::fromJson(textOf(record, column).toUtf8()).array();
    for (const QJsonValue &level : levels) {
        if (isCefrLevel(level.toString()))
            continue;
        const QString written = level.toVariant().toString();
        Check check { u"feature.level"_s, Check::Severity::Warning, column,
            FeatureChecks::tr("“%1” is no level of the Common European Framework.").arg(written),
            levelFix(levels, level) };
        check.about = written;
        checks.append(check);
    }
    return checks;
}

Found copyCheck(const FieldValues &record)
{
    const QString column = u"coaching_copy"_s;
    if (!record.contains(column) || !textOf(record, column).trimmed().isEmpty()
        || textOf(record, u"is_active"_s) != u"true")
        return {};
    return Check { u"feature.no-copy"_s, Check::Severity::Warning, column,
        FeatureChecks::tr("Learners meet this feature and are told nothing about it."),
        Check::Fix { FeatureChecks::tr("Deactivate"), { { u"is_active"_s, u"false"_s } } } };
}

// What is asked about features f and their findings, as a condition in the catalog's words.
struct FindingsQuestion {
    QString column; // of the feature
    QString findingColumn; // that is needed
    std::function<QString(const Catalog &)> condition;
};

// Says it of the features for which it holds, as long as `column` has the value that it had for the server.
TableCheck byFindings(const FindingsQuestion &question, const Check &said)
{
    TableCheck check;
    check.needs = { { featureTable, { question.column } },
        { findingTable, { u"feature_id"_s, question.findingColumn } } };
    check.statement = [question](const Catalog &catalog, const QList<StagedRecord> &) {
        Statement statement;
        statement.sql = u"SELECT f.id::text AS id, f.%1::text AS %1, f.%1::text AS judged FROM %2 f WHERE "_s.arg(
                            quotedIdentifier(question.column), quotedIdentifier(catalog.schema(), featureTable))
            + question.condition(catalog);
        return statement;
    };
    check.judge = [column = question.column, said](const QList<StandingRecord> &records) {
        QHash<RecordKey, QList<Check>> found;
        for (const StandingRecord &record : records) {
            const Value judged = record.values.value(u"judged"_s);
            if (judged && judged == record.values.value(column))
                found[record.key].append(said);
        }
        return found;
    };
    return check;
}

// The copy is what a module once said of one finding, not what a linguist wrote for all of them.
TableCheck copiedCopy()
{
    const QString column = u"coaching_copy"_s;
    const auto condition = [](const Catalog &catalog) {
        return u"btrim(f.coaching_copy) <> '' AND EXISTS (SELECT FROM %1 x WHERE x.feature_id = f.id "
               "AND btrim(x.explanation) = btrim(f.coaching_copy))"_s.arg(quotedIdentifier(catalog.schema(), findingTable));
    };
    return byFindings({ column, u"explanation"_s, condition },
        { u"feature.copied"_s, Check::Severity::Info, column,
            FeatureChecks::tr("This is the explanation of one of its findings, word for word."),
            Check::Fix { FeatureChecks::tr("Clear it"), { { column, std::nullopt } } } });
}

// A finding of a feature that was folded into another one was of that one too, through any number of steps.
TableCheck unseen()
{
    const QString column = u"is_active"_s;
    const auto condition = [](const Catalog &catalog) {
        const QString features = quotedIdentifier(catalog.schema(), featureTable);
        const Column *metadata = catalog.table(featureTable)->column(u"metadata"_s);
        const QString survivors = metadata && metadata->mayRead
            ? u" UNION SELECT s.metadata ->> 'mergedInto' FROM seen JOIN %1 s ON s.id::text = seen.id "
              "WHERE s.metadata ->> 'mergedInto' <> ''"_s.arg(features)
            : QString();
        return u"f.is_active::text IN ('true', 't', '1') AND f.id::text NOT IN (WITH RECURSIVE seen (id) AS "
               "(SELECT s.id::text FROM %1 s WHERE EXISTS (SELECT FROM %2 x WHERE x.feature_id = s.id "
               "AND x.created_at >= now() AT TIME ZONE 'UTC' - interval '90 days')%3) SELECT id FROM seen)"_s.arg(
                   features, quotedIdentifier(catalog.schema(), findingTable), survivors);
    };
    return byFindings({ column, u"created_at"_s, condition },
        { u"feature.unseen"_s, Check::Severity::Info, column,
            FeatureChecks::tr("No finding named it in the last 90 days."),
            Check::Fix { FeatureChecks::tr("Deactivate"), { { column, u"false"_s } } } });
}

} // namespace

QString featureIdOf(const FieldValues &record)
{
    QStringList parts;
    for (const QString &column : { u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s }) {
        const QString part = textOf(record, column).simplified().toLower().replace(u' ', u'-');
        if (part.isEmpty())
            return {};
        parts.append(part);
    }
    if (!isMachineMade(record)) {
        const QString language = textOf(record, u"language_id"_s);
        parts.prepend(language.isEmpty() ? u"global"_s : language.toLower());
    }
    return parts.join(u':');
}

bool isCefrLevel(const QString &text)
{
    static const QRegularExpression level(u"\\A(A1|A2|B1|B2|C1|C2)(\\.[1-9]|\\+)?\\z"_s);
    return level.match(text).hasMatch();
}

QList<CheckKind> featureChecks()
{
    const QString prefix = u"feature"_s;
    const QStringList parts { u"sub_skill"_s, u"micro_rule"_s };
    return {
        { u"feature.id"_s, FeatureChecks::tr("Id against parts", "title of a check"),
            FeatureChecks::tr("The id does not read language, macro skill, sub skill and micro rule."), true,
            single(idCheck) },
        { u"feature.level"_s, FeatureChecks::tr("Unknown level", "title of a check"),
            FeatureChecks::tr("A CEFR reference is none of the levels A1 to C2."), true, cefrLevelCheck },
        { u"feature.no-copy"_s, FeatureChecks::tr("No coaching copy", "title of a check"),
            FeatureChecks::tr("An active feature has nothing to tell learners."), false, single(copyCheck) },
        { u"feature.copied"_s, FeatureChecks::tr("Copied coaching copy", "title of a check"),
            FeatureChecks::tr("The coaching copy is just the explanation of one of its findings."), false, {},
            copiedCopy() },
        { u"feature.unseen"_s, FeatureChecks::tr("Unseen for 90 days", "title of a check"),
            FeatureChecks::tr("An active feature that no finding of the last 90 days names."), false, {}, unseen() },
        emptyTextKind(prefix, parts),
        outerSpaceKind(prefix, parts),
    };
}

} // namespace Kaiwa
