#include "views/pages/curation/featureactions.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/pages/content/tablepage.h"
#include "views/pages/curation/featuremerging.h"
#include "views/pages/curation/folddialog.h"
#include "views/pages/curation/renamedialog.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct FeatureActionsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::FeatureActions)
};

// The page's own; what comes of its work is said in the page's status line.
FeatureMerging &mergingOf(TablePage &page)
{
    if (auto *merging = page.findChild<FeatureMerging *>(QString(), Qt::FindDirectChildrenOnly))
        return *merging;
    auto *merging = new FeatureMerging(page.workspace(), &page);
    QObject::connect(merging, &FeatureMerging::failed, &page,
        [&page](const Error &error) { Q_EMIT page.statusChanged(error.message); });
    QObject::connect(merging, &FeatureMerging::staged, &page, [&page](const QString &merged, const QString &survivor) {
        Q_EMIT page.statusChanged(
            FeatureActionsWords::tr("%1 is folded into %2 with the next commit.").arg(merged, survivor));
    });
    QObject::connect(
        merging, &FeatureMerging::unmerged, &page, [&page](const QString &feature, const QStringList &kept) {
            const QString words =
                FeatureActionsWords::tr("%1 stands on its own again with the next commit.").arg(feature);
            Q_EMIT page.statusChanged(kept.isEmpty() ? words : words + u' ' + kept.join(u' '));
        });
    return *merging;
}

QStringList selectedIds(TablePage &page)
{
    QStringList ids;
    for (const RecordKey &key : page.selectedKeys())
        ids += page.table().record(key).value(u"id"_s).value_or(QString());
    ids.removeAll(QString());
    return ids;
}

void fold(TablePage &page)
{
    const QStringList ids = selectedIds(page);
    if (ids.isEmpty())
        return;
    page.settle();
    auto *dialog = new FoldDialog(LabelWatch::of(page.workspace()), ids, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &FoldDialog::chosen, &page,
        [&page, ids](const QString &survivor) { mergingOf(page).review(ids, survivor); });
    dialog->open();
}

void takeBack(TablePage &page)
{
    page.settle();
    for (const QString &id : selectedIds(page).first(1))
        mergingOf(page).unmerge(id);
}

void rename(TablePage &page)
{
    page.settle();
    const QList<RecordKey> keys = page.selectedKeys();
    if (keys.isEmpty())
        return;
    FieldValues common;
    for (const QString &column : { u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s }) {
        const Value first = page.table().record(keys.constFirst()).value(column);
        const bool isCommon = std::all_of(keys.cbegin(), keys.cend(),
            [&](const RecordKey &key) { return page.table().record(key).value(column) == first; });
        if (isCommon)
            common.insert(column, first);
    }
    auto *dialog = new RenameDialog(page.workspace(), selectedIds(page), common, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

PageAction action(const QString &id, const QString &text, const QString &iconName, const QKeySequence &shortcut,
    void (*run)(TablePage &))
{
    return { id, text, iconName, shortcut, PageAction::Needs::RecordAndWriting, run };
}

} // namespace

QList<PageAction> featureActions()
{
    return {
        action(u"fold"_s, FeatureActionsWords::tr("Fold into…", "action: merges features into another"), u"down"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), &fold),
        action(u"unfold"_s, FeatureActionsWords::tr("Take the fold back", "action: un-merges a feature"), u"up"_s, {},
            &takeBack),
        action(u"rename"_s, FeatureActionsWords::tr("Rename or move…", "action: of features"), u"edit"_s, {}, &rename),
    };
}

} // namespace Kaiwa
