#pragma once

#include "models/database/statement.h"

#include <QSet>
#include <QSharedData>

#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>

namespace Kaiwa {

// The fields of a record by column name, in the order of the names: a map, shared until it is changed as Qt's containers
// are. Made for hundreds of thousands of records of a few shapes: a field takes no node of its own, and records of the
// same columns can hold their names once. A value; reentrant.
class FieldValues final {
public:
    // Both the iterator and the const one: key() is the column, value() and * are its value.
    template <typename Held>
    class Iterator final {
    public:
        using iterator_category = std::bidirectional_iterator_tag;
        using difference_type = qptrdiff;
        using value_type = Value;
        using pointer = Held *;
        using reference = Held &;

        Iterator() = default;
        Iterator(const QString *name, Held *value)
            : m_name(name)
            , m_value(value)
        {
        }
        template <typename Other>
            requires(std::is_same_v<Held, const Other>)
        Iterator(const Iterator<Other> &other)
            : m_name(other.m_name)
            , m_value(other.m_value)
        {
        }

        const QString &key() const { return *m_name; }
        Held &value() const { return *m_value; }
        Held &operator*() const { return *m_value; }
        Held *operator->() const { return m_value; }
        Iterator &operator++()
        {
            ++m_name;
            ++m_value;
            return *this;
        }
        Iterator operator++(int) { return std::exchange(*this, Iterator(m_name + 1, m_value + 1)); }
        Iterator &operator--()
        {
            --m_name;
            --m_value;
            return *this;
        }
        Iterator operator--(int) { return std::exchange(*this, Iterator(m_name - 1, m_value - 1)); }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_value == b.m_value; }

    private:
        template <typename>
        friend class Iterator;

        const QString *m_name = nullptr;
        Held *m_value = nullptr;
    };
    using iterator = Iterator<Value>;
    using const_iterator = Iterator<const Value>;

    FieldValues() = default;
    FieldValues(std::initializer_list<std::pair<QString, Value>> fields);

    qsizetype size() const { return d ? d->names.size() : 0; }
    bool isEmpty() const { return size() == 0; }
    void clear() { d.reset(); }
    QStringList keys() const { return d ? d->names : QStringList(); }
    const QString &firstKey() const { return d->names.first(); } // of one that is not empty

    bool contains(const QString &name) const { return constFind(name) != cend(); }
    Value value(const QString &name, const Value &otherwise = {}) const;
    const_iterator constFind(const QString &name) const;
    const_iterator find(const QString &name) const { return constFind(name); }

    iterator insert(const QString &name, const Value &value); // in place of the one that is there
    void insert(const FieldValues &others);
    qsizetype remove(const QString &name); // how many went: 1 or 0
    Value take(const QString &name);
    // Removes the fields for which `isToGo(name, value)` is true.
    template <typename Predicate>
    void removeIf(Predicate isToGo);

    iterator begin();
    iterator end();
    const_iterator begin() const { return cbegin(); }
    const_iterator end() const { return cend(); }
    const_iterator cbegin() const;
    const_iterator cend() const;

    // Takes no more room than is needed, and the names from `known` where it has them; else they are added there.
    void settle(QSet<QStringList> &known);

    friend bool operator==(const FieldValues &a, const FieldValues &b)
    {
        return a.d == b.d || (a.size() == b.size() && (a.isEmpty() || (a.d->names == b.d->names && a.d->values == b.d->values)));
    }

private:
    struct Data final : QSharedData {
        QStringList names; // ascending
        QList<Value> values; // of the same length
    };

    Data &data(); // one's own
    qsizetype placeOf(const QString &name) const; // where it is or would be
    bool isAt(qsizetype place, const QString &name) const;
    void removeAt(qsizetype place);

    QSharedDataPointer<Data> d; // null: empty
};

template <typename Predicate>
void FieldValues::removeIf(Predicate isToGo)
{
    for (qsizetype at = size() - 1; at >= 0; --at) {
        if (isToGo(d.constData()->names.at(at), d.constData()->values.at(at)))
            removeAt(at);
    }
}

} // namespace Kaiwa

Q_DECLARE_TYPEINFO(Kaiwa::FieldValues, Q_RELOCATABLE_TYPE);
