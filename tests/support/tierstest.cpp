#include "tests/support/tierstest.h"

#include "models/content/roles.h"
#include "tests/support/workspacebench.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

const QString tiers = u"tiers"_s; // the page, its table and its view

} // namespace

TiersTest::TiersTest() = default;

void TiersTest::open(const QString &sql, const QString &role)
{
    openPage(tiers, sql, role);
}

TierView *TiersTest::view() const
{
    return find<TierView>(tiers);
}

RecordKey TiersTest::tier(const QString &id)
{
    return keyOf(tiers, id);
}

QString TiersTest::problem(const QString &id, const QString &column) const
{
    return matrix()->index(matrix()->rowOf(column), matrix()->columnOf(tier(id))).data(ProblemRole).toString();
}

} // namespace Kaiwa::TestSupport
