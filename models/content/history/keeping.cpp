#include "models/content/history/keeping.h"

#include "models/database/catalog.h"
#include "models/database/secretcolumns.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
const QString findings = u"analysis_findings"_s;
}

bool isErasure(const QString &table)
{
    return table == u"users";
}

bool isKeptWithItsCause(const Table &table)
{
    return table.name != findings && !table.primaryKey.isEmpty()
        && std::all_of(table.primaryKey.cbegin(), table.primaryKey.cend(), [&table](const QString &name) {
               const Column *column = table.column(name);
               return column && isKept(table, *column);
           });
}

bool isKept(const Table &table, const Column &column)
{
    return column.mayRead && !isSecretColumn(table.name, column.name);
}

bool isForTheApplication(const QString &table)
{
    return table == findings || table == u"user_feature_profiles" || table == u"conversation_sessions";
}

} // namespace Kaiwa
