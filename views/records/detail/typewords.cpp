#include "views/records/detail/typewords.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct TypeWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TypeWords)
};

QString bareTypeWords(const Column &column)
{
    switch (column.kind) {
    case ValueKind::Text:
        if (column.maximumLength > 0)
            return TypeWords::tr("text of at most %n character(s)", "type of a column", column.maximumLength);
        return TypeWords::tr("text", "type of a column");
    case ValueKind::Boolean:
        return TypeWords::tr("yes or no", "type of a column");
    case ValueKind::Integer:
        return TypeWords::tr("whole number", "type of a column");
    case ValueKind::Decimal:
        if (column.scale > 0)
            return TypeWords::tr("number with %n decimal(s)", "type of a column", column.scale);
        return TypeWords::tr("exact number", "type of a column");
    case ValueKind::Float:
        return TypeWords::tr("rounded number", "type of a column");
    case ValueKind::Enumeration:
        return TypeWords::tr("one of %n value(s)", "type of a column", int(column.labels.size()));
    case ValueKind::Uuid:
        return TypeWords::tr("unique id", "type of a column: a UUID");
    case ValueKind::Json:
    case ValueKind::JsonBinary:
        return TypeWords::tr("JSON", "type of a column");
    case ValueKind::Timestamp:
        return TypeWords::tr("time, kept in UTC", "type of a column");
    case ValueKind::TimestampWithZone:
        return TypeWords::tr("time", "type of a column");
    case ValueKind::Date:
        return TypeWords::tr("date", "type of a column");
    case ValueKind::Time:
        return TypeWords::tr("time of day", "type of a column");
    case ValueKind::Array:
        return TypeWords::tr("list: %1", "type of a column; %1: 'text[]'").arg(column.typeName);
    case ValueKind::Bytes:
        return TypeWords::tr("bytes", "type of a column");
    case ValueKind::Other:
        return column.typeName;
    }
    return column.typeName;
}

} // namespace

QString typeWords(const Column &column)
{
    const QString bare = bareTypeWords(column);
    return column.notNull ? TypeWords::tr("%1, always there", "type of a column that is never NULL").arg(bare) : bare;
}

} // namespace Kaiwa
