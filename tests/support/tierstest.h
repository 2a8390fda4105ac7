#pragma once

#include "tests/support/pagetest.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/pages/content/tiers/tierview.h"

namespace Kaiwa::TestSupport {

// A test of the page of the tiers, which is a matrix of tiers and their columns.
class TiersTest : public PageTest {
    Q_OBJECT

protected:
    TiersTest();

    void open(const QString &sql = {}, const QString &role = {});
    TierView *view() const;
    TierMatrix *matrix() const { return qobject_cast<TierMatrix *>(view()->model()); }
    static RecordKey tier(const QString &id);
    Value staged(const QString &id, const QString &column) { return PageTest::staged(tier(id), column); }
    QString problem(const QString &id, const QString &column) const;
};

} // namespace Kaiwa::TestSupport
