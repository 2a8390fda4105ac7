#include "models/records/rowleads.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LeadTarget {
    QString table;
    QStringList names; // of columns that hold its key
};

const QList<LeadTarget> &leadTargets()
{
    static const QList<LeadTarget> targets { { u"users"_s, { u"user_id"_s, u"learner_id"_s } },
        { u"conversations"_s, { u"conversation_id"_s } } };
    return targets;
}

bool isNamedFor(const Table &table, const QString &name)
{
    const Column *column = table.column(name);
    return column && (column->kind == ValueKind::Uuid || column->kind == ValueKind::Text) && !table.referenceFor(name);
}

QString leadingColumn(const Table &table, const LeadTarget &target, const Table &to)
{
    if (table.name == target.table)
        return to.primaryKey.first();
    QStringList referring;
    for (const Reference &reference : table.references) {
        if (reference.targetTable == target.table && reference.columns.size() == 1 && reference.targetColumns == to.primaryKey)
            referring.append(reference.columns.first());
    }
    for (const QString &name : target.names) {
        if (referring.contains(name) || isNamedFor(table, name))
            return name;
    }
    return referring.value(0);
}

} // namespace

QList<RowLead> rowLeads(const Catalog &catalog, const Table &table)
{
    QList<RowLead> leads;
    for (const LeadTarget &target : leadTargets()) {
        const Table *to = catalog.table(target.table);
        if (!to || to->primaryKey.size() != 1)
            continue;
        const QString name = leadingColumn(table, target, *to);
        const Column *column = table.column(name);
        if (column && column->mayRead)
            leads.append({ target.table, name });
    }
    return leads;
}

} // namespace Kaiwa
