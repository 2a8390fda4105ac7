#pragma once

#include "models/content/contenttable.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTimer;

namespace Kaiwa {

class FacetChip;

// Search and filters over a list of records: what is typed is searched on the server after a short rest, a chip per
// facet, and chips for what is changed and what has problems. Owned by its page.
class FilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)

public:
    explicit FilterBar(ContentTable &table, QWidget *parent = nullptr);

    void rebuildFacets(); // after the catalog changed
    void focusSearch();
    void clear();
    bool isActive() const; // something narrows the list
    bool onlyProblems() const;
    bool onlyChanged() const;
    // A filter that stands on its own chip, which takes it away: one record by its key. Takes the place of all others.
    void setExtraFilter(const QList<ColumnFilter> &filters, const QString &words);

Q_SIGNALS:
    void onlyProblemsChanged(bool only);
    void filtersApplied();
    void downPressed(); // from the search into the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *makeToggle(const QString &text, const QString &name);
    void resetOthers();
    void applySearch();
    void applyFilters();

    ContentTable &m_table;
    QLineEdit *m_search = nullptr;
    QTimer *m_delay = nullptr;
    QList<FacetChip *> m_facets;
    QPushButton *m_changed = nullptr;
    QPushButton *m_problems = nullptr;
    QPushButton *m_extra = nullptr;
    QList<ColumnFilter> m_extraFilters;
    QString m_applied;
};

} // namespace Kaiwa
