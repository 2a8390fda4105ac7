#include "models/content/bulk/duplicateplan.h"

#include "models/content/window/windowquery.h"
#include "models/language/slug.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct DuplicatePlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::DuplicatePlan)
};

constexpr int mostIds = 10'000;

bool isMoment(const Column &column)
{
    return column.defaultExpression.contains(u"now()"_s)
        || column.defaultExpression.contains(u"CURRENT_"_s, Qt::CaseInsensitive);
}

bool isKeyOf(const Table &table, const Column &column)
{
    return table.primaryKey == QStringList { column.name };
}

QString titleOfCopy(const Column &column, const Value &title)
{
    const QString copy =
        DuplicatePlanWords::tr("%1 (copy)", "title of a duplicate; %1: the original's").arg(title.value_or(QString()));
    return column.maximumLength < 0 || copy.size() <= column.maximumLength ? copy : title.value_or(QString());
}

using Field = DuplicatePlan::Field;
using FieldFate = DuplicatePlan::Fate;

// None where the field is simply copied.
std::optional<Field> leftOut(const Table &table, const Column &column)
{
    const auto because = [&column](const QString &why) { return Field { column.name, FieldFate::LeftOut, why, {} }; };
    if (!column.mayRead)
        return because(DuplicatePlanWords::tr("a secret, or not for your role: it cannot be read"));
    if (column.generated)
        return because(DuplicatePlanWords::tr("the database computes it"));
    if (!column.mayInsert)
        return because(DuplicatePlanWords::tr("your role may not set it"));
    if (column.name.startsWith(u"stripe_"_s))
        return because(DuplicatePlanWords::tr("names one thing at Stripe, which two records must not share"));
    if (isMoment(column))
        return because(DuplicatePlanWords::tr("a moment of the original: the database sets it anew"));
    if (table.hasUniqueKey({ column.name }))
        return because(DuplicatePlanWords::tr("must be unique"));
    return std::nullopt;
}

Field keyOfCopy(const Column &column)
{
    if (column.kind == ValueKind::Uuid)
        return { column.name, FieldFate::MadeNew, DuplicatePlanWords::tr("a new key"), {} };
    if (column.kind == ValueKind::Text && column.defaultExpression.isEmpty())
        return { column.name, FieldFate::MadeNew,
            DuplicatePlanWords::tr("a new id, which can be edited until it is committed"), {} };
    return { column.name, FieldFate::LeftOut, DuplicatePlanWords::tr("the database gives a new one"), {} };
}

} // namespace

const DuplicatePlan::Field *DuplicatePlan::field(const QString &column) const
{
    const auto found = std::find_if(
        fields.cbegin(), fields.cend(), [&column](const Field &field) { return field.column == column; });
    return found == fields.cend() ? nullptr : &*found;
}

FieldValues DuplicatePlan::values() const
{
    FieldValues values;
    for (const Field &field : fields) {
        if (field.fate == FieldFate::Copied || (field.fate == FieldFate::MadeNew && field.value))
            values.insert(field.column, field.value);
    }
    return values;
}

DuplicatePlan planDuplicate(const Table &table, const EntityDescription &description, const FieldValues &record)
{
    DuplicatePlan plan;
    for (const Column &column : table.columns) {
        const Value value = record.value(column.name);
        const bool isTitle = column.name == description.nameColumn && column.kind == ValueKind::Text && value
            && column.mayRead && column.mayInsert && !isKeyOf(table, column);
        if (isKeyOf(table, column) && column.mayInsert && !column.generated) {
            plan.fields.append(keyOfCopy(column));
            if (plan.fields.last().fate == FieldFate::MadeNew && column.kind == ValueKind::Text)
                plan.idColumn = column.name;
        } else if (isTitle) {
            plan.titleColumn = column.name;
            plan.fields.append({ column.name, FieldFate::MadeNew,
                DuplicatePlanWords::tr("so that the two can be told apart"), titleOfCopy(column, value) });
        } else if (const std::optional<Field> out = leftOut(table, column)) {
            plan.fields.append(*out);
        } else if (column.name == description.activeColumn) {
            plan.fields.append(
                { column.name, FieldFate::MadeNew, DuplicatePlanWords::tr("starts switched off"), u"false"_s });
        } else {
            plan.fields.append({ column.name, FieldFate::Copied, {}, value });
            const Reference *reference = table.referenceFor(column.name);
            if (reference && value)
                plan.shared.append({ column.name, reference->targetTable, *value });
        }
    }
    return plan;
}

QString duplicateIdBase(const DuplicatePlan &plan, const EntityDescription &description, const FieldValues &record,
    const QString &title)
{
    const QString id = record.value(plan.idColumn).value_or(QString());
    const QString before = record.value(plan.titleColumn).value_or(QString());
    const bool followsTitle = !plan.titleColumn.isEmpty()
        && (id.isEmpty() || description.table == u"scenarios"_s || id == slugOf(before));
    const QString made = followsTitle ? slugOf(title) : QString();
    return made.isEmpty() ? id : made;
}

Statement takenIdsStatement(const Table &table, const QString &idColumn, const QString &base)
{
    const QString id = quotedIdentifier(idColumn);
    return { u"SELECT "_s + id + u"::text FROM "_s + quotedIdentifier(table.schema, table.name) + u" WHERE "_s + id
            + u" = $1 OR "_s + id + u" LIKE $2 LIMIT $3::bigint"_s,
        { base, prefixPattern(base + u'-'), QString::number(mostIds) } };
}

} // namespace Kaiwa
