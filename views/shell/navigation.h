#pragma once

#include "views/shell/page.h"

#include <QListView>

class QStandardItem;
class QStandardItemModel;

namespace Kaiwa {

// The list of pages at the window's left: grouped under headings, one current, with small counts behind the titles.
// Owned by the main window. Arrow keys walk over pages only; typing letters finds a page by its title. A group that is
// folded at first shows its heading alone until that is clicked, or until one of its pages is shown.
class Navigation final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigation)

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setPages(const QList<PageDescription> &pages);
    void setCurrentPage(const QString &id); // tells nobody
    QString currentPage() const;
    enum class BadgeKind { Staged, Problem };
    void setBadge(const QString &id, int count, BadgeKind kind); // one of each kind beside a page; 0: none

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(const QModelIndex &heading);
    void fold(int heading, bool folded);
    QStandardItem *itemOf(const QString &id) const;
    void addHeading(const QString &title, bool folds);

    QStandardItemModel *m_items;
    bool m_quiet = false;
};

} // namespace Kaiwa
