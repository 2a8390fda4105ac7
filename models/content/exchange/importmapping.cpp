#include "models/content/exchange/importmapping.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct ImportMappingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ImportMapping)
};

QString plainName(const QString &name)
{
    QString letters;
    for (const QChar character : name) {
        if (character.isLetterOrNumber())
            letters += character.toCaseFolded();
    }
    return letters;
}

} // namespace

QString whyNotImported(const Table &table, const QString &name)
{
    const Column *column = table.column(name);
    if (!column)
        return ImportMappingWords::tr("not in the table", "why a column of a file is left out of an import");
    if (!isReadable(table, name))
        return ImportMappingWords::tr(
            "kept from this role", "a column that may not be read, so that nothing is imported into it");
    if (column->generated && !table.primaryKey.contains(name))
        return ImportMappingWords::tr("computed by the database", "why a column of a file is left out of an import");
    return {};
}

std::optional<ImportTarget> importTargetFor(
    const QString &fileColumn, const Table &table, const EntityDescription &description)
{
    const auto target = [&table](const QString &column) {
        return whyNotImported(table, column).isEmpty() ? ImportTarget { column } : ImportTarget {};
    };
    if (table.column(fileColumn))
        return target(fileColumn);
    const QString wanted = plainName(fileColumn);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const Column &column : table.columns) {
        if (plainName(column.name) == wanted || plainName(description.label(column.name)) == wanted)
            return target(column.name);
    }
    return std::nullopt;
}

} // namespace Kaiwa
