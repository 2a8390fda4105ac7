#include "views/pages/curation/aliases/aliasactions.h"

#include "views/pages/content/tablepage.h"
#include "views/pages/curation/aliases/aliasmovedialog.h"
#include "views/pages/curation/aliases/aliaspanel.h"
#include "views/pages/curation/aliases/aliaspastedialog.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct AliasActionsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::AliasActions)
};

void open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

QList<PageAction> aliasActions()
{
    return {
        { u"moveAliases"_s, AliasActionsWords::tr("Move to another feature…", "action on the chosen aliases"),
            u"open"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), PageAction::Needs::RecordAndWriting,
            [](TablePage &page) {
                open(new AliasMoveDialog(page.workspace(), page.table(), page.selectedKeys(), &page));
            } },
        { u"pasteAliases"_s, AliasActionsWords::tr("Paste labels…", "action: many aliases at once"), u"import"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), PageAction::Needs::Writing,
            [](TablePage &page) {
                open(new AliasPasteDialog(page.workspace(), page.table(), {}, {}, &page));
            } },
    };
}

RecordPanelPart aliasesPart()
{
    return { u"aliases"_s, AliasActionsWords::tr("Aliases", "tab: the raw labels that lead to a feature"),
        [](Workspace &workspace, ContentTable &table, QWidget *parent) -> RecordPanel * {
            return new AliasPanel(workspace, table, parent);
        },
        u"aliases"_s };
}

} // namespace Kaiwa
