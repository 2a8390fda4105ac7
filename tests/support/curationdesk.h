#pragma once

#include "models/content/staging/changeset.h"
#include "models/curation/mergebatch.h"
#include "models/curation/serverresolution.h"
#include "models/database/catalog.h"
#include "tests/support/testdatabase.h"

namespace Kaiwa::TestSupport {

// One linguist at work on a database of a test's own: a connection, a change-set, and merges that are staged and
// committed with everything that a commit checks. Each verb answers with nothing, or with why not.
class CurationDesk final {
public:
    explicit CurationDesk(TestDatabase::Template contents = TestDatabase::Template::Documented);

    QString plan(MergeBatch &batch, const QStringList &merged, const QString &survivor, const MergeChoices &choices = {});
    QString stage(const QStringList &merged, const QString &survivor, const MergeChoices &choices = {});
    QString stageUnmerge(const QString &merged, QStringList *kept = nullptr);
    QString commit();
    QString merge(const QString &merged, const QString &survivor, const MergeChoices &choices = {});
    QString unmerge(const QString &merged);

    QStringList column(const QString &sql); // the first of the answer
    QList<LabelResolver::Resolution> resolve(const QList<AskedLabel> &labels, LabelRule rule);
    QString landsOn(const QString &label, const std::optional<QString> &language, LabelRule rule); // ids, by |

    TestDatabase database;
    std::unique_ptr<PgConnection> connection;
    Catalog catalog;
    ChangeSet changes;
};

// Statements that make languages ja, ko and en, a feature (parts: "macro:sub:micro") and an alias. Language and copy may
// be empty: NULL.
QString insertLanguages();
QString insertFeature(const QString &id, const QString &language, const QString &parts,
    const QString &metadata = QStringLiteral("{}"), const QString &levels = QStringLiteral("[]"), const QString &copy = {});
QString insertAlias(const QString &feature, const QString &language, const QString &alias);

} // namespace Kaiwa::TestSupport
