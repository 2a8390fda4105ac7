#include "views/pages/content/exchangeactions.h"

#include "views/pages/content/exportdialog.h"
#include "views/pages/content/importdialog.h"
#include "views/pages/content/tablepage.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ExchangeActionsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ExchangeActions)
};

template <typename Dialog>
void open(TablePage &page)
{
    auto *dialog = new Dialog(page.workspace(), page.table(), &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

QList<PageAction> exchangeActions()
{
    return {
        { u"import"_s, ExchangeActionsWords::tr("Import…", "action: rows from a file"), u"import"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), PageAction::Needs::Writing, &open<ImportDialog> },
        { u"export"_s, ExchangeActionsWords::tr("Export…", "action: rows into a file"), u"export"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), PageAction::Needs::Table, &open<ExportDialog> },
    };
}

} // namespace Kaiwa
