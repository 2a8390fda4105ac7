#include "models/people/erasurerights.h"

#include "models/database/secretcolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using RightsFate = ErasurePlan::Fate;

struct ErasureRightsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonErasure)
};

void judgeTables(const ErasureExtent &extent, ErasurePlan &plan)
{
    for (const PersonReach::Place &place : extent.reach().places()) {
        const Table *table = extent.catalog().table(place.table);
        const bool isDeletedFrom =
            place.isPerson() || (plan.has(place.table, RightsFate::Deleted) && !extent.waysToDelete(place).isEmpty());
        if (isDeletedFrom && !table->mayDelete)
            plan.block(ErasureRightsWords::tr("Your role may not delete from “%1”.").arg(place.table));
        const bool isTouched = plan.has(place.table, RightsFate::Deleted) || plan.has(place.table, RightsFate::Passed);
        // Those of the findings let a cascade pass.
        if (table->hasTriggers && place.table != u"analysis_findings" && isTouched)
            plan.notes.append(ErasureRightsWords::tr("“%1” has triggers of its own, which may refuse the erasure.").arg(place.table));
    }
}

void judgeAccounting(const ErasureExtent &extent, ErasurePlan &plan)
{
    const Catalog &catalog = extent.catalog();
    const Table *users = catalog.table(u"users"_s);
    const Column *id = users->column(u"id"_s);
    if (id->kind != ValueKind::Uuid && id->kind != ValueKind::Text)
        plan.block(ErasureRightsWords::tr("Payments can only pass to an anonymous user whose id is a uuid or a text."));
    if (!users->mayInsert || !id->mayInsert)
        plan.block(ErasureRightsWords::tr("Your role may not add an anonymous user, who would take over the payments."));
    const auto needsUpdate = [&plan](const QString &table, const Column *column) {
        if (column && !column->mayUpdate)
            plan.block(ErasureRightsWords::tr("Your role may not change “%1”, which would pass to an anonymous user.").arg(table));
    };
    const QStringList tables = accountingTables();
    for (const QString &name : tables) {
        const PersonReach::Place *place = extent.reach().place(name);
        if (!place || !plan.has(name, RightsFate::Passed))
            continue;
        for (const PersonReach::Way &way : place->ways) {
            if (way.owns && way.parent == u"users")
                needsUpdate(name, catalog.table(name)->column(way.columns.value(0)));
        }
        for (const Column &column : catalog.table(name)->columns) {
            if (namesACustomer(column))
                needsUpdate(name, &column);
        }
    }
}

bool isWhollyUnread(const Table &table)
{
    return std::none_of(table.columns.cbegin(), table.columns.cend(), [](const Column &column) { return column.mayRead; });
}

void noteWhatIsNotSearched(const ErasureExtent &extent, ErasurePlan &plan)
{
    QStringList unread;
    for (const Table *table : extent.searchedTables()) {
        const PersonReach::Place *place = extent.reach().place(table->name);
        if (place && place->owns())
            continue;
        if (isWhollyUnread(*table)) {
            unread.append(table->name);
            continue;
        }
        for (const Column &column : table->columns) {
            if (!column.mayRead && !isSecretColumn(table->name, column.name))
                unread.append(table->name + u'.' + column.name);
        }
    }
    QStringList copies;
    for (const Table &table : extent.catalog().tables()) {
        if (table.kind == Table::Kind::MaterializedView || table.kind == Table::Kind::Foreign)
            copies.append(table.name);
    }
    if (!unread.isEmpty())
        plan.notes.append(ErasureRightsWords::tr("Not searched, because your role may not read them: %1.").arg(unread.join(u", "_s)));
    if (!copies.isEmpty())
        plan.notes.append(ErasureRightsWords::tr("These are copies or lie elsewhere, and are not changed: %1.", "names of tables").arg(copies.join(u", "_s)));
}

} // namespace

void judgeErasure(const ErasureExtent &extent, ErasurePlan &plan)
{
    if (extent.catalog().isReadOnly())
        plan.block(ErasureRightsWords::tr("This connection may only read."));
    judgeTables(extent, plan);
    if (plan.keepsAccounting)
        judgeAccounting(extent, plan);
    noteWhatIsNotSearched(extent, plan);
}

} // namespace Kaiwa
