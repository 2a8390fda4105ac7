// The part of the HistoryPanel that compares two versions of a record, or all that a change-set did.
#include "views/pages/content/history/historypanel.h"

#include "models/content/history/history.h"
#include "models/content/workspace.h"
#include "views/pages/content/history/differenceview.h"
#include "views/pages/content/history/timelinemodel.h"
#include "views/shell/recordwords.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QtConcurrent>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

constexpr int shownOfChangeset = 30; // records whose differences are shown at once

enum CompareWith { WithPrevious = -1, WithNow = -2 }; // else the row of the timeline

std::optional<FieldValues> stateBefore(const Revision &revision)
{
    return revision.operation == Operation::Insert ? std::nullopt : std::optional(revision.before);
}

std::optional<FieldValues> stateAfter(const Revision &revision)
{
    return revision.operation == Operation::Delete ? std::nullopt : std::optional(revision.after);
}

} // namespace

void HistoryPanel::rowChosen()
{
    const int row = m_list->currentIndex().row();
    m_told->hide();
    if (const Revision *revision = m_timeline->revision(row)) {
        m_changesetName->setText(tr("Committed as: %1", "%1: what the change-set did").arg(revision->changesetName));
        m_changesetName->setVisible(!revision->changesetName.isEmpty());
        fillCompareWith(*revision);
        compare();
    } else if (const ChangesetSummary *changeset = m_timeline->changeset(row)) {
        m_compareWith->hide();
        m_changesetName->hide();
        showChangeset(changeset->changeset);
    }
}

void HistoryPanel::fillCompareWith(const Revision &revision)
{
    m_compareWith->clear();
    m_compareWith->addItem(tr("What this change did", "compares with the version before"), WithPrevious);
    m_compareWith->addItem(tr("Since then (compared with the record as it is now)"), WithNow);
    const QList<Revision> &all = m_timeline->revisions();
    for (int row = 0; row < all.size(); ++row) {
        const Revision &other = all.at(row);
        const bool isOtherVersion = other.id != revision.id || other.origin != revision.origin;
        if (isOtherVersion && other.table == revision.table && other.key == revision.key)
            m_compareWith->addItem(tr("Compared with the version of %1", "%1: time and who")
                                       .arg(revisionTimeWords(other.at, other.actor)),
                row);
    }
    m_compareWith->show();
}

void HistoryPanel::compare()
{
    const Revision *chosen = m_timeline->revision(m_list->currentIndex().row());
    if (!chosen)
        return;
    ++m_comparing;
    const int with = m_compareWith->currentData().toInt();
    Comparison comparison { {}, chosen->table, {}, {},
        restoreTarget(*chosen, with == WithPrevious ? RevisionSide::Before : RevisionSide::After, m_workspace.catalog()) };
    comparison.record = comparison.target.record;
    if (with == WithPrevious) {
        comparison.before = stateBefore(*chosen);
        comparison.after = stateAfter(*chosen);
    } else if (with == WithNow) {
        m_history->rowNow(comparison.record)
            .then(this, [this, comparing = m_comparing, comparison, revision = *chosen](
                            const Result<History::RowNow> &row) mutable {
                if (comparing != m_comparing)
                    return;
                if (!row) {
                    m_differences->showWords(row.error().message);
                    return;
                }
                comparison.before = stateAfter(revision);
                comparison.after = *row ? std::optional((*row)->values) : std::nullopt;
                showComparisons({ comparison });
            });
        return;
    } else if (const Revision *other = m_timeline->revision(with)) {
        // The timeline runs from the newest down.
        const bool chosenIsOlder = m_list->currentIndex().row() > with;
        const Revision &older = chosenIsOlder ? *chosen : *other;
        comparison.before = stateAfter(older);
        comparison.after = stateAfter(chosenIsOlder ? *other : *chosen);
        comparison.target = restoreTarget(older, RevisionSide::After, m_workspace.catalog());
    }
    showComparisons({ comparison });
}

void HistoryPanel::showChangeset(const QString &changeset)
{
    ++m_comparing;
    m_history->revisionsOf(changeset, shownOfChangeset)
        .then(this, [this, comparing = m_comparing](const Result<RevisionPage> &page) {
            if (comparing != m_comparing)
                return;
            if (!page) {
                m_differences->showWords(page.error().message);
                return;
            }
            QList<Comparison> comparisons;
            for (const Revision &revision : page->items) {
                const RestoreTarget target = restoreTarget(revision, RevisionSide::Before, m_workspace.catalog());
                comparisons.append(
                    { target.record, revision.table, stateBefore(revision), stateAfter(revision), target });
            }
            showComparisons(comparisons);
        });
}

// Long texts are compared in a thread of their own.
void HistoryPanel::showComparisons(const QList<Comparison> &comparisons)
{
    using Sections = QList<DifferenceView::Section>;
    m_comparisons = comparisons;
    const bool isOne = scope() != Scope::Changesets;
    const QFuture<Result<Sections>> compared = QtConcurrent::run(
        [comparisons, isOne, catalog = m_workspace.catalog()]() -> Result<Sections> {
            Sections sections;
            for (const Comparison &one : comparisons) {
                StagedRecord record;
                record.key = one.record;
                record.base.values = one.after ? *one.after : one.before.value_or(FieldValues());
                sections.append({ one.table, isOne ? QString() : RecordWords::title(record),
                    fieldDifferences(one.before, one.after, catalog.table(one.table)), one.target.row.has_value() && one.after });
            }
            return sections;
        });
    whenFinished(compared, this, [this, comparing = m_comparing](const Result<Sections> &sections) {
        if (comparing != m_comparing)
            return;
        const bool isSame = std::all_of(sections->cbegin(), sections->cend(),
            [](const DifferenceView::Section &section) { return section.differences.isEmpty(); });
        if (isSame)
            m_differences->showWords(tr("The two versions are the same."));
        else
            m_differences->showSections(*sections);
    });
}

} // namespace Kaiwa
