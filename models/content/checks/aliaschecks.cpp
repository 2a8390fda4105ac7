#include "models/content/checks/aliaschecks.h"

#include "models/content/checks/textchecks.h"
#include "models/database/catalog.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct AliasChecks {
    Q_DECLARE_TR_FUNCTIONS(AliasChecks)
};

using Found = std::optional<Check>;

const QString aliases = u"linguistic_feature_aliases"_s;
const QString aliasedTable = u"linguistic_features"_s;
const QString checkedColumn = u"alias"_s;

Check::Fix removal(const QString &words)
{
    return { words, {}, true };
}

Check aliasProblem(const QString &id, const QString &words, const QString &fixWords, const QString &mended)
{
    Check check { id, Check::Severity::Warning, checkedColumn, words, {} };
    if (!mended.isEmpty())
        check.fix = Check::Fix { fixWords, { { checkedColumn, mended } } };
    return check;
}

Found caseCheck(const FieldValues &record)
{
    const QString alias = textOf(record, checkedColumn);
    const QString lower = alias.toLower();
    if (alias == lower)
        return {};
    return aliasProblem(u"alias.case"_s,
        AliasChecks::tr("It can never match: every label is in lower case before it is compared."),
        AliasChecks::tr("Write “%1”").arg(lower), lower);
}

bool isUnseen(QChar character)
{
    // Zero-width spaces and joiners, direction marks, the soft hyphen, the no-break space, the byte order mark.
    return character.category() == QChar::Other_Format || character.category() == QChar::Other_Control
        || (character.isSpace() && character != u' ');
}

// What joins or hides goes; what stood for a space becomes one.
QString withoutUnseen(const QString &alias)
{
    QString seen;
    for (const QChar character : alias) {
        if (!isUnseen(character))
            seen += character;
        else if (character.category() != QChar::Other_Format)
            seen += u' ';
    }
    return seen;
}

Found unseenCheck(const FieldValues &record)
{
    const QString alias = textOf(record, checkedColumn);
    const QString seen = withoutUnseen(alias);
    if (seen == alias)
        return {};
    return aliasProblem(u"alias.unseen"_s,
        AliasChecks::tr("There are characters in it that nobody sees, so that it matches no label that looks like it."),
        AliasChecks::tr("Take them away"), seen.simplified());
}

Found compositionCheck(const FieldValues &record)
{
    const QString alias = textOf(record, checkedColumn);
    const QString composed = alias.normalized(QString::NormalizationForm_C);
    if (alias == composed)
        return {};
    return aliasProblem(u"alias.composition"_s,
        AliasChecks::tr(
            "Its letters and marks are apart (it is not NFC): labels that look the same are written otherwise."),
        AliasChecks::tr("Put them together"), composed);
}

QString inPlainLetters(QString alias)
{
    for (QChar &character : alias) {
        if (character.unicode() >= 0xFF01 && character.unicode() <= 0xFF5E) // the full-width forms of ASCII
            character = QChar(character.unicode() - 0xFEE0);
    }
    return alias;
}

Found widthCheck(const FieldValues &record)
{
    const QString alias = textOf(record, checkedColumn);
    const QString narrow = inPlainLetters(alias);
    if (alias == narrow)
        return {};
    return aliasProblem(u"alias.width"_s,
        AliasChecks::tr("It is written in full-width letters; labels are in plain ones."),
        AliasChecks::tr("Write “%1”").arg(narrow), narrow);
}

// Aliases that share their text with another or with a feature's three parts, or whose feature is inactive: few of
// many. Beside the alias as it stands comes what it was when the rest was read, so that a staged change silences what
// it mends.
Statement entangled(const Catalog &catalog, const QList<StagedRecord> &staged)
{
    QJsonArray wanted;
    for (const StagedRecord &record : staged) {
        if (const Value text = record.staged.value(checkedColumn))
            wanted.append(*text);
    }
    const Table *features = catalog.table(aliasedTable);
    const Column *metadata = features ? features->column(u"metadata"_s) : nullptr;
    const QString survivor = metadata && metadata->mayRead
            && (metadata->kind == ValueKind::Json || metadata->kind == ValueKind::JsonBinary)
        ? u"f.metadata ->> 'mergedInto'"_s
        : u"NULL::text"_s;
    Statement statement;
    statement.sql
        = u"SELECT a.id::text AS id, a.alias::text AS alias, a.language_id::text AS language_id, "
          "a.feature_id::text AS feature_id, a.alias::text AS read_alias, a.feature_id::text AS read_feature, "
          "f.is_active::text AS feature_active, %3 AS merged_into, same.id::text AS same_feature "
          "FROM %1 a LEFT JOIN %2 f ON f.id = a.feature_id LEFT JOIN LATERAL (SELECT o.id FROM %2 o "
          "WHERE o.macro_skill::text || ':' || o.sub_skill || ':' || o.micro_rule = a.alias AND o.id <> a.feature_id "
          "AND (o.language_id IS NULL OR a.language_id IS NULL OR o.language_id = a.language_id) "
          "ORDER BY o.id LIMIT 1) same ON true "
          "WHERE same.id IS NOT NULL OR f.is_active::text NOT IN ('true', 't', '1') "
          "OR a.alias IN (SELECT alias FROM %1 GROUP BY alias HAVING count(*) > 1) "
          "OR a.alias IN (SELECT json_array_elements_text($1::json))"_s.arg(
              quotedIdentifier(catalog.schema(), aliases), quotedIdentifier(catalog.schema(), aliasedTable), survivor);
    statement.parameters = { QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact)) };
    return statement;
}

using Judge = std::function<std::optional<Check>(const StandingRecord &record, const QList<StandingRecord> &sameAlias)>;

TableCheck overEntangled(const Judge &judge)
{
    TableCheck check;
    check.needs = { { aliases, { checkedColumn, u"language_id"_s, u"feature_id"_s } },
        { aliasedTable, { u"is_active"_s, u"language_id"_s, u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s } } };
    check.statement = entangled;
    check.judge = [judge](const QList<StandingRecord> &records) {
        QHash<QString, QList<StandingRecord>> byAlias;
        for (const StandingRecord &record : records)
            byAlias[textOf(record.values, checkedColumn)].append(record);
        QHash<RecordKey, QList<Check>> found;
        for (const StandingRecord &record : records) {
            if (const std::optional<Check> problem = judge(record, byAlias.value(textOf(record.values, checkedColumn))))
                found[record.key].append(*problem);
        }
        return found;
    };
    return check;
}

Found conflict(const StandingRecord &record, const QList<StandingRecord> &same)
{
    const Value language = record.values.value(u"language_id"_s);
    const Value feature = record.values.value(u"feature_id"_s);
    for (const StandingRecord &other : same) {
        if (other.values.value(u"language_id"_s) == language && other.values.value(u"feature_id"_s) != feature)
            return Check { u"alias.conflict"_s, Check::Severity::Warning, u"feature_id"_s,
                AliasChecks::tr("The same alias also names %1: which of them a label reaches is chance.")
                    .arg(textOf(other.values, u"feature_id"_s)),
                removal(AliasChecks::tr("Leave it to %1", "fix: of two features that an alias leads to")
                            .arg(textOf(other.values, u"feature_id"_s))) };
    }
    return {};
}

Found twice(const StandingRecord &record, const QList<StandingRecord> &same)
{
    for (const StandingRecord &other : same) {
        if (other.key != record.key && other.values.value(u"language_id"_s) == record.values.value(u"language_id"_s)
            && other.values.value(u"feature_id"_s) == record.values.value(u"feature_id"_s))
            return Check { u"alias.twice"_s, Check::Severity::Info, checkedColumn,
                AliasChecks::tr("The same alias leads to the same feature twice; one of the rows can go."),
                removal(AliasChecks::tr("Delete this row")) };
    }
    return {};
}

Found hidesFeature(const StandingRecord &record, const QList<StandingRecord> &)
{
    const QString feature = textOf(record.values, u"same_feature"_s);
    if (feature.isEmpty() || record.values.value(u"read_alias"_s) != record.values.value(checkedColumn)
        || feature == textOf(record.values, u"feature_id"_s))
        return {};
    return Check { u"alias.hides"_s, Check::Severity::Warning, checkedColumn,
        AliasChecks::tr("These are the three parts of %1, which this alias keeps labels from.").arg(feature),
        removal(AliasChecks::tr("Let labels reach %1").arg(feature)) };
}

Found redundant(const StandingRecord &record, const QList<StandingRecord> &same)
{
    if (!record.values.value(u"language_id"_s))
        return {};
    for (const StandingRecord &other : same) {
        if (!other.values.value(u"language_id"_s)
            && other.values.value(u"feature_id"_s) == record.values.value(u"feature_id"_s))
            return Check { u"alias.redundant"_s, Check::Severity::Info, checkedColumn,
                AliasChecks::tr(
                    "The same alias without language leads to the same feature. By the documented rule this "
                    "one changes nothing; deployed versions that know a language look only at this one."),
                removal(AliasChecks::tr("Delete this row")) };
    }
    return {};
}

Found inactive(const StandingRecord &record, const QList<StandingRecord> &)
{
    const QString active = textOf(record.values, u"feature_active"_s);
    if (active.isEmpty() || active == u"true" || active == u"t" || active == u"1"
        || record.values.value(u"read_feature"_s) != record.values.value(u"feature_id"_s))
        return {};
    const QString survivor = textOf(record.values, u"merged_into"_s);
    if (!survivor.isEmpty())
        return Check { u"alias.inactive"_s, Check::Severity::Info, u"feature_id"_s,
            AliasChecks::tr("This feature was folded into %1; labels reach it all the same.").arg(survivor),
            Check::Fix { AliasChecks::tr("Move it to %1").arg(survivor), { { u"feature_id"_s, survivor } } } };
    // Without the alias the application would make a feature of the label: to use the feature again loses nothing.
    Check::Fix activate { AliasChecks::tr("Activate the feature"), { { u"is_active"_s, u"true"_s } } };
    activate.otherRecord = { aliasedTable, { textOf(record.values, u"feature_id"_s) }, {} };
    activate.otherBase = { { { u"is_active"_s, record.values.value(u"feature_active"_s) } }, {} };
    return Check { u"alias.inactive"_s, Check::Severity::Info, u"feature_id"_s,
        AliasChecks::tr("This feature is inactive; labels reach it all the same."), activate };
}

} // namespace

QString cleanedAlias(const QString &alias)
{
    return inPlainLetters(withoutUnseen(alias).normalized(QString::NormalizationForm_C)).simplified();
}

QList<CheckKind> aliasChecks()
{
    return {
        { u"alias.case"_s, AliasChecks::tr("Not in lower case", "title of a check"),
            AliasChecks::tr("An alias that is not its own lower case can never match."), true, single(caseCheck) },
        { u"alias.unseen"_s, AliasChecks::tr("Invisible characters", "title of a check"),
            AliasChecks::tr("Tabs, zero-width characters and their kin within an alias."), true, single(unseenCheck) },
        { u"alias.composition"_s, AliasChecks::tr("Not composed (NFC)", "title of a check"),
            AliasChecks::tr("Letters and their marks are written apart."), true, single(compositionCheck) },
        { u"alias.width"_s, AliasChecks::tr("Full-width letters", "title of a check"),
            AliasChecks::tr("The full-width twin of a label in plain letters."), true, single(widthCheck) },
        { u"alias.conflict"_s, AliasChecks::tr("Same alias, several features", "title of a check"),
            AliasChecks::tr("The same alias and language lead to more than one feature."), true, {},
            overEntangled(conflict) },
        { u"alias.twice"_s, AliasChecks::tr("The same row twice", "title of a check"),
            AliasChecks::tr("Alias, language and feature are those of another row."), false, {}, overEntangled(twice) },
        { u"alias.hides"_s, AliasChecks::tr("Alias equals another feature", "title of a check"),
            AliasChecks::tr("The alias is another feature's own label and hides it."), false, {},
            overEntangled(hidesFeature) },
        { u"alias.redundant"_s, AliasChecks::tr("Redundant language alias", "title of a check"),
            AliasChecks::tr("The same alias without language leads to the same feature."), false, {},
            overEntangled(redundant) },
        { u"alias.inactive"_s, AliasChecks::tr("Alias of an inactive feature", "title of a check"),
            AliasChecks::tr("The feature that the alias leads to is not active."), false, {}, overEntangled(inactive) },
        emptyTextKind(u"alias"_s, { checkedColumn }),
        outerSpaceKind(u"alias"_s, { checkedColumn }),
    };
}

} // namespace Kaiwa
