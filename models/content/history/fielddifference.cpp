#include "models/content/history/fielddifference.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longFrom = 24;

FieldDifference differenceOf(const QString &column, const Value &before, const Value &after, const Column *about)
{
    FieldDifference difference { column, before, after, false, {}, false };
    const bool isJson = about && (about->kind == ValueKind::Json || about->kind == ValueKind::JsonBinary);
    const QString left = isJson ? readableJson(before.value_or(QString())) : before.value_or(QString());
    const QString right = isJson ? readableJson(after.value_or(QString())) : after.value_or(QString());
    const bool isText = !about || about->kind == ValueKind::Text || about->kind == ValueKind::Array || isJson;
    difference.isLong = isText && before && after && (left.size() >= longFrom || right.size() >= longFrom);
    difference.isOnlySpacing = isJson && before && after && left == right;
    if (difference.isLong) {
        difference.pieces = wordDifference(left, right);
        return difference;
    }
    if (before)
        difference.pieces.append({ TextPiece::Kind::Removed, left });
    if (after)
        difference.pieces.append({ TextPiece::Kind::Added, right });
    return difference;
}

} // namespace

QList<FieldDifference> fieldDifferences(
    const std::optional<FieldValues> &before, const std::optional<FieldValues> &after, const Table *table)
{
    QStringList columns;
    if (table) {
        for (const Column &column : table->columns)
            columns.append(column.name);
    }
    const QStringList known = before ? before->keys() : after ? after->keys() : QStringList();
    for (const QString &column : known) {
        if (!columns.contains(column))
            columns.append(column);
    }
    if (columns.removeOne(u"updated_at"_s))
        columns.append(u"updated_at"_s);
    QList<FieldDifference> differences;
    for (const QString &column : std::as_const(columns)) {
        if ((before && !before->contains(column)) || (after && !after->contains(column)))
            continue;
        const Value left = before ? before->value(column) : std::nullopt;
        const Value right = after ? after->value(column) : std::nullopt;
        if (left != right)
            differences.append(differenceOf(column, left, right, table ? table->column(column) : nullptr));
    }
    return differences;
}

} // namespace Kaiwa
