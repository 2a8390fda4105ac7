// The part of the HistoryPanel that takes changes back, and says where and for how long they are kept.
#include "views/pages/content/history/historypanel.h"

#include "models/content/history/history.h"
#include "models/content/workspace.h"
#include "views/pages/content/history/retentiondialog.h"
#include "views/pages/content/history/schemadialog.h"
#include "views/pages/content/history/timelinemodel.h"
#include "views/shell/recordwords.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QListView>

namespace Kaiwa {

using namespace Qt::StringLiterals;

void HistoryPanel::restoreRecord()
{
    if (scope() == Scope::Changesets || m_comparisons.size() != 1)
        return;
    const RestoreTarget &target = m_comparisons.constFirst().target;
    StagedRecord record;
    record.key = target.record;
    m_history->restore({ target }, tr("Restore %1", "%1: a record, 'Speaker ja-1'").arg(RecordWords::title(record)));
}

void HistoryPanel::restoreField(int section, const QString &column)
{
    if (section >= m_comparisons.size())
        return;
    RestoreTarget target = m_comparisons.at(section).target;
    target.columns = { column };
    m_history->restore({ target },
        tr("Restore %1", "%1: a field, 'region'").arg(RecordWords::label(target.record.table, column)));
}

void HistoryPanel::restoreChangeset()
{
    const int row = m_list->currentIndex().row();
    if (const Revision *revision = m_timeline->revision(row))
        m_history->restoreChangeset(revision->changeset, revision->changesetName);
    else if (const ChangesetSummary *changeset = m_timeline->changeset(row))
        m_history->restoreChangeset(changeset->changeset, changeset->name);
}

void HistoryPanel::tell(const QString &words, bool isProblem)
{
    setInk(m_told, isProblem ? Ink::Problem : Ink::Text);
    m_told->setText(words);
    m_told->show();
}

void HistoryPanel::showOutcome(const RestoreOutcome &outcome)
{
    QStringList words;
    if (!outcome.staged.isEmpty())
        words += tr("%n records staged: look at the changes, then commit.", nullptr, int(outcome.staged.size()));
    if (!outcome.changedSince.isEmpty())
        words += tr("%n of them were changed since that version: what was written then is replaced too.", nullptr,
            int(outcome.changedSince.size()));
    if (outcome.staged.isEmpty() && outcome.refused.isEmpty())
        words += tr("Nothing to restore: it reads so already.");
    if (!outcome.leftOutColumns.isEmpty())
        words += tr("Left as they are, since the role may not write them: %1.", "%1: columns")
                     .arg(outcome.leftOutColumns.join(u", "_s));
    for (const RestoreOutcome::Refusal &refusal : outcome.refused) {
        if (!words.contains(refusal.why))
            words += refusal.why;
    }
    tell(words.join(u' '), !outcome.refused.isEmpty());
}

// --- Keeping

void HistoryPanel::askForSchema()
{
    auto *dialog = new SchemaDialog(*m_history, m_workspace.catalog().databaseName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryPanel::askForRetention()
{
    auto *dialog = new RetentionDialog(*m_history, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RetentionDialog::removed, this, &HistoryPanel::reload);
    dialog->open();
}

} // namespace Kaiwa
