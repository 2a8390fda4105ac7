#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace Kaiwa {

// A widget that paints a list of things that are no widgets of their own: screen readers find each of them as a child of
// the widget. Inherited beside QWidget; for widgets of the window's thread.
class AccessibleItems {
    Q_DISABLE_COPY_MOVE(AccessibleItems)

public:
    virtual int accessibleCount() const = 0;
    virtual QString accessibleItemName(int item) const = 0; // all that is to be heard of it
    virtual QRect accessibleItemRect(int item) const = 0; // in the widget; empty: it has no place
    virtual int accessibleCurrent() const = 0; // gone to by keys; -1: none

protected:
    AccessibleItems() = default;
    ~AccessibleItems() = default;

    // To be called by each constructor: from then on the widget is asked.
    static void announce();
    static void currentMoved(QWidget *widget); // another item is the current one
    static void itemsChanged(QWidget *widget); // others, more or fewer
};

} // namespace Kaiwa
