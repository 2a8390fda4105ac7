#include "views/pages/content/writingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

namespace {

struct WritingWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ContentPage)
};

} // namespace

QString whyNotWritable(const Catalog &catalog, const Table *table)
{
    if (!table)
        return {};
    if (catalog.isReadOnly())
        return WritingWords::tr(
            "This server takes no changes (a standby, or set to read-only). Everything can be looked at.");
    if (table->primaryKey.isEmpty())
        return WritingWords::tr(
            "This table has no primary key, so that no change could name its row. Everything can be looked at.");
    const bool mayUpdate = std::any_of(
        table->columns.begin(), table->columns.end(), [](const Column &column) { return column.mayUpdate; });
    if (!mayUpdate && !table->mayInsert && !table->mayDelete)
        return WritingWords::tr("The role “%1” may look at this table and not change it.").arg(catalog.role());
    return {};
}

} // namespace Kaiwa
