#include "models/content/entitydescription.h"

#include "models/content/descriptions/columnwords.h"
#include "models/content/descriptions/descriptions.h"
#include "models/content/values/valuecheck.h"
#include "models/database/catalog.h"
#include "models/language/slug.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct EntityDescriptionWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::EntityDescription)
};

constexpr qsizetype chosenListColumns = 8;
constexpr qsizetype chosenSearchColumns = 6;

using Describe = EntityDescription (*)();

// The registry: one entry per table that is described.
const QHash<QString, Describe> &registry()
{
    static const QHash<QString, Describe> entries {
        { u"scenarios"_s, &describeScenarios },
        { u"languages"_s, &describeLanguages },
        { u"speakers"_s, &describeSpeakers },
        { u"linguistic_features"_s, &describeFeatures },
        { u"linguistic_feature_aliases"_s, &describeAliases },
        { u"tiers"_s, [] { return describeTiers(); } },
    };
    return entries;
}

void keepReadable(QStringList &columns, const Table &table)
{
    columns.removeIf([&table](const QString &name) { return !isReadable(table, name); });
}

QString chosenName(const Table &table)
{
    static const QStringList likely { u"name"_s, u"title"_s, u"display_name"_s, u"label"_s, u"alias"_s, u"email"_s,
        u"micro_rule"_s, u"code"_s };
    for (const QString &name : likely) {
        if (isReadable(table, name))
            return name;
    }
    for (const QString &key : table.primaryKey) {
        if (isReadable(table, key))
            return key;
    }
    for (const Column &column : table.columns) {
        if (isReadable(table, column.name))
            return column.name;
    }
    return {};
}

QStringList chosenList(const Table &table, const QString &nameColumn)
{
    QStringList chosen = table.primaryKey;
    if (!chosen.contains(nameColumn))
        chosen.append(nameColumn);
    for (const Column &column : table.columns) {
        const bool isLong = column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary
            || column.kind == ValueKind::Bytes || column.kind == ValueKind::Other;
        if (chosen.size() < chosenListColumns && !isLong && !chosen.contains(column.name))
            chosen.append(column.name);
    }
    keepReadable(chosen, table);
    return chosen;
}

QStringList chosenSearch(const Table &table)
{
    QStringList chosen;
    for (const Column &column : table.columns) {
        const bool isWords = column.kind == ValueKind::Text || column.kind == ValueKind::Uuid;
        if (isWords && isReadable(table, column.name) && chosen.size() < chosenSearchColumns)
            chosen.append(column.name);
    }
    return chosen;
}

// A truth value means nothing in a column that is no boolean here, and a number refuses it.
bool canStartWith(const Column &column, const Value &value)
{
    const bool isTruth = value == u"true"_s || value == u"false"_s;
    return isTruth ? column.kind == ValueKind::Boolean : !refusedBecause(column, value);
}

// A person searches for words, wherever they stand; keys of other tables are found by the names behind them.
void addTexts(QStringList &columns, const Table &table)
{
    for (const Column &column : table.columns) {
        if (column.kind == ValueKind::Text && isReadable(table, column.name) && !columns.contains(column.name)
            && !table.referenceFor(column.name))
            columns.append(column.name);
    }
}

FieldDescription fieldOf(const Table &table, const Column &column)
{
    FieldDescription field { column.name, columnWords(table.name, column.name), column.comment };
    if (isLengthOfTime(table.name, column))
        field.editor = FieldEditor::Duration;
    return field;
}

void adaptGroups(QList<FieldGroup> &groups, const Table &table)
{
    QStringList named;
    for (FieldGroup &group : groups) {
        group.fields.removeIf([&table](const FieldDescription &field) { return !isReadable(table, field.column); });
        for (const FieldDescription &field : std::as_const(group.fields))
            named.append(field.column);
    }
    groups.removeIf([](const FieldGroup &group) { return group.fields.isEmpty(); });
    FieldGroup rest;
    for (const Column &column : table.columns) {
        if (isReadable(table, column.name) && !named.contains(column.name))
            rest.fields.append(fieldOf(table, column));
    }
    if (rest.fields.isEmpty())
        return;
    rest.title = groups.isEmpty()
        ? EntityDescriptionWords::tr("Fields", "heading of the only group of a record's fields")
        : EntityDescriptionWords::tr("More", "heading of the fields that no other group names");
    groups.append(rest);
}

} // namespace

bool isReadable(const Table &table, const QString &name)
{
    const Column *column = table.column(name);
    return column && column->mayRead;
}

QString wordsFromName(const QString &name)
{
    static const QStringList capitals { u"id"_s, u"ids"_s, u"url"_s, u"ip"_s, u"usd"_s, u"cefr"_s, u"utc"_s, u"api"_s,
        u"json"_s, u"ipa"_s };
    QStringList words;
    for (const QString &word : name.split(u'_', Qt::SkipEmptyParts))
        words.append(capitals.contains(word) ? word.toUpper().replace(u"IDS"_s, u"IDs"_s) : word);
    QString text = words.join(u' ');
    if (text.isEmpty())
        return name;
    text[0] = text[0].toUpper();
    return text;
}

const FieldDescription *EntityDescription::field(const QString &column) const
{
    for (const FieldGroup &group : groups) {
        for (const FieldDescription &field : group.fields) {
            if (field.column == column)
                return &field;
        }
    }
    return nullptr;
}

KeyRule KeyRule::slugOfColumn(const QString &column)
{
    return { { column }, [column](const FieldValues &record) {
                return slugOf(record.value(column).value_or(QString()));
            } };
}

QString EntityDescription::label(const QString &column) const
{
    const FieldDescription *described = field(column);
    return described && !described->label.isEmpty() ? described->label : columnWords(table, column);
}

EntityDescription EntityDescription::adaptedTo(const Table &live) const
{
    EntityDescription adapted = *this;
    const auto keepOne = [&live](QString &column) {
        if (!isReadable(live, column))
            column.clear();
    };
    keepOne(adapted.nameColumn);
    keepOne(adapted.sortColumn);
    const auto isThere = [&live](const QString &column) { return isReadable(live, column); };
    if (!std::all_of(adapted.keyRule.columns.cbegin(), adapted.keyRule.columns.cend(), isThere))
        adapted.keyRule = {};
    adapted.presets.removeIf([&](const FilterPreset &preset) {
        return !std::all_of(preset.filters.cbegin(), preset.filters.cend(),
            [&](const ColumnFilter &filter) { return isThere(filter.column); });
    });
    keepOne(adapted.activeColumn);
    keepOne(adapted.rightToLeftColumn);
    keepReadable(adapted.listColumns, live);
    keepReadable(adapted.searchColumns, live);
    if (!adapted.searchColumns.isEmpty())
        addTexts(adapted.searchColumns, live);
    keepReadable(adapted.facets, live);
    keepReadable(adapted.ownScriptColumns, live);
    adapted.newRecord.removeIf([&live](const QString &name, const Value &value) {
        const Column *column = live.column(name);
        return !column || !canStartWith(*column, value);
    });
    // A column that is no boolean here cannot be switched off by "false".
    if (const Column *active = live.column(adapted.activeColumn); active && active->kind != ValueKind::Boolean)
        adapted.activeColumn.clear();
    if (adapted.nameColumn.isEmpty())
        adapted.nameColumn = chosenName(live);
    if (adapted.listColumns.isEmpty())
        adapted.listColumns = chosenList(live, adapted.nameColumn);
    if (adapted.searchColumns.isEmpty())
        adapted.searchColumns = chosenSearch(live);
    adaptGroups(adapted.groups, live);
    return adapted;
}

EntityDescription describeEntity(const QString &table, const Catalog &catalog)
{
    return table == u"tiers" ? describeTiers(loadUnlimited(catalog, table)) : describeEntity(table);
}

EntityDescription describeEntity(const QString &table)
{
    if (const Describe describe = registry().value(table))
        return describe();
    EntityDescription description;
    description.table = table;
    description.title = wordsFromName(table);
    description.singular =
        EntityDescriptionWords::tr("record", "one row of a table that the studio has no other word for, in a sentence");
    return description;
}

} // namespace Kaiwa
