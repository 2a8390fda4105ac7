#pragma once

#include "models/content/table/contenttable.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTimer;

namespace Kaiwa {

class ChangedChip;
class FacetChip;
class FoldedChips;

// Search and filters over a list of records: what is typed is searched on the server after a short rest, a chip per
// facet, and chips for what was changed and what has problems. All on one line: where the room ends, chips that filter
// nothing are folded into one that opens them. Owned by its page.
class FilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)

public:
    explicit FilterBar(ContentTable &table, QWidget *parent = nullptr);

    void rebuildFacets(); // after the catalog changed
    void focusSearch();
    const QString &search() const { return m_applied; } // what the list is searched for
    void clear();
    bool isActive() const; // something narrows the list
    bool onlyProblems() const;
    void showOnlyProblems(); // and nothing else narrows the list
    bool onlyChanged() const;
    // A filter that stands on its own chip, which takes it away: one record by its key. Takes the place of all others.
    void setExtraFilter(const QList<ColumnFilter> &filters, const QString &words);
    // A branch of a tree beside the list, on a chip of its own; narrows with all others. No filters: no branch.
    void setBranch(const QList<ColumnFilter> &filters, const QString &words);
    // What is chosen by chips for columns, without the branch.
    QList<ColumnFilter> columnFilters() const;
    // Search and filters as a whole, as a view that was kept has them: each on its chip, on one of their own those that no
    // chip knows.
    void setState(const QString &search, const QList<ColumnFilter> &filters);
    void addTool(QPushButton *chip); // after the last chip; never folded

Q_SIGNALS:
    void branchCleared();
    void onlyProblemsChanged(bool only);
    void filtersApplied();
    void downPressed(); // from the search into the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *makeToggle(const QString &text, const QString &name);
    void rebuildPresets();
    void fit();
    QList<QPushButton *> foldable() const;
    void resetOthers();
    void showExtra(const QList<ColumnFilter> &filters, const QString &words);
    void takeFilters(QList<ColumnFilter> filters);
    void applyChanged();
    void applySearch();
    void applyFilters();

    ContentTable &m_table;
    QLineEdit *m_search = nullptr;
    QTimer *m_delay = nullptr;
    QList<FacetChip *> m_facets;
    QList<QPushButton *> m_presets; // in the order of the description
    ChangedChip *m_changed = nullptr;
    QPushButton *m_problems = nullptr;
    FoldedChips *m_folded = nullptr;
    QPushButton *m_extra = nullptr;
    QPushButton *m_branch = nullptr;
    QPushButton *m_tool = nullptr; // of the page
    bool m_isTaking = false; // several chips are being set: the table is asked once
    QList<ColumnFilter> m_extraFilters;
    QList<ColumnFilter> m_branchFilters;
    QString m_applied;
};

} // namespace Kaiwa
