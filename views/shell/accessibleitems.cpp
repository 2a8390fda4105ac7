#include "views/shell/accessibleitems.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

namespace Kaiwa {

namespace {

AccessibleItems *itemsOf(QObject *object)
{
    return dynamic_cast<AccessibleItems *>(object);
}

// One thing of a list, addressed by its number; it is gone when the list has fewer.
class AccessibleItem final : public QAccessibleInterface {
public:
    AccessibleItem(QWidget *widget, int number)
        : m_widget(widget)
        , m_number(number)
    {
    }

    int number() const { return m_number; }

    bool isValid() const override
    {
        const AccessibleItems *items = m_widget ? itemsOf(m_widget) : nullptr;
        return items && m_number < items->accessibleCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? itemsOf(m_widget)->accessibleItemName(m_number) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inWidget = itemsOf(m_widget)->accessibleItemRect(m_number);
        return { m_widget->mapToGlobal(inWidget.topLeft()), inWidget.size() };
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = itemsOf(m_widget)->accessibleCurrent() == m_number;
        state.selectable = state.focusable = true;
        state.selected = isCurrent;
        state.focused = isCurrent && m_widget->hasFocus();
        state.invisible = !m_widget->isVisible();
        state.offscreen = !m_widget->rect().intersects(itemsOf(m_widget)->accessibleItemRect(m_number));
        return state;
    }

private:
    const QPointer<QWidget> m_widget;
    const int m_number;
};

// The widget itself, with its items as children; made and owned by Qt's cache of interfaces.
class AccessibleItemList final : public QAccessibleWidget {
public:
    explicit AccessibleItemList(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::List)
    {
    }
    ~AccessibleItemList() override { forget(); }
    Q_DISABLE_COPY_MOVE(AccessibleItemList)

    int childCount() const override { return items() ? items()->accessibleCount() : 0; }

    QAccessibleInterface *child(int number) const override
    {
        if (number < 0 || number >= childCount())
            return nullptr;
        const auto known = m_ids.constFind(number);
        if (known != m_ids.cend())
            return QAccessible::accessibleInterface(*known);
        auto *item = new AccessibleItem(widget(), number);
        m_ids.insert(number, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const AccessibleItem *>(child);
        return item && item->number() < childCount() ? item->number() : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
        if (!widget()->rect().contains(point))
            return nullptr;
        for (int number = 0; number < childCount(); ++number) {
            if (items()->accessibleItemRect(number).contains(point))
                return child(number);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override { return items() ? child(items()->accessibleCurrent()) : nullptr; }

    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

private:
    AccessibleItems *items() const { return itemsOf(object()); }

    mutable QHash<int, QAccessible::Id> m_ids;
};

QAccessibleInterface *accessibleListOf(const QString &, QObject *object)
{
    return object && object->isWidgetType() && itemsOf(object) ? new AccessibleItemList(static_cast<QWidget *>(object)) : nullptr;
}

} // namespace

void AccessibleItems::announce()
{
    static const bool once = [] {
        QAccessible::installFactory(accessibleListOf);
        return true;
    }();
    Q_UNUSED(once)
}

void AccessibleItems::currentMoved(QWidget *widget)
{
    if (!QAccessible::isActive() || !widget->hasFocus() || itemsOf(widget)->accessibleCurrent() < 0)
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(itemsOf(widget)->accessibleCurrent());
    QAccessible::updateAccessibility(&event);
}

void AccessibleItems::itemsChanged(QWidget *widget)
{
    if (!QAccessible::isActive())
        return;
    if (auto *list = dynamic_cast<AccessibleItemList *>(QAccessible::queryAccessibleInterface(widget)))
        list->forget();
    QAccessibleEvent event(widget, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace Kaiwa
