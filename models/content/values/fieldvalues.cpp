#include "models/content/values/fieldvalues.h"

#include <algorithm>

namespace Kaiwa {

FieldValues::FieldValues(std::initializer_list<std::pair<QString, Value>> fields)
{
    for (const auto &[name, value] : fields)
        insert(name, value);
}

FieldValues::Data &FieldValues::data()
{
    if (!d)
        d = new Data;
    return *d;
}

qsizetype FieldValues::placeOf(const QString &name) const
{
    if (isEmpty())
        return 0;
    const QStringList &names = d->names;
    return std::lower_bound(names.cbegin(), names.cend(), name) - names.cbegin();
}

bool FieldValues::isAt(qsizetype place, const QString &name) const
{
    return place < size() && d->names.at(place) == name;
}

Value FieldValues::value(const QString &name, const Value &otherwise) const
{
    const const_iterator found = constFind(name);
    return found == cend() ? otherwise : *found;
}

FieldValues::const_iterator FieldValues::constFind(const QString &name) const
{
    const qsizetype place = placeOf(name);
    return isAt(place, name) ? const_iterator(&d->names.at(place), &d->values.at(place)) : cend();
}

FieldValues::iterator FieldValues::insert(const QString &name, const Value &value)
{
    // A name or a value of this very record must outlive the change.
    const QString own = name;
    const Value kept = value;
    const qsizetype place = placeOf(own);
    const bool isNew = !isAt(place, own);
    Data &mine = data();
    if (isNew) {
        mine.names.insert(place, own);
        mine.values.insert(place, kept);
    } else {
        mine.values[place] = kept;
    }
    return { mine.names.constData() + place, mine.values.data() + place };
}

void FieldValues::insert(const FieldValues &others)
{
    if (isEmpty()) {
        *this = others;
        return;
    }
    const FieldValues kept = others;
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        insert(it.key(), it.value());
}

void FieldValues::removeAt(qsizetype place)
{
    if (size() == 1)
        return clear();
    Data &mine = data();
    mine.names.removeAt(place);
    mine.values.removeAt(place);
}

qsizetype FieldValues::remove(const QString &name)
{
    const qsizetype place = placeOf(name);
    if (!isAt(place, name))
        return 0;
    removeAt(place);
    return 1;
}

Value FieldValues::take(const QString &name)
{
    const Value taken = value(name);
    remove(name);
    return taken;
}

FieldValues::iterator FieldValues::begin()
{
    if (isEmpty())
        return {};
    Data &mine = data();
    return { mine.names.constData(), mine.values.data() };
}

FieldValues::iterator FieldValues::end()
{
    if (isEmpty())
        return {};
    Data &mine = data();
    return { mine.names.constData() + mine.names.size(), mine.values.data() + mine.values.size() };
}

FieldValues::const_iterator FieldValues::cbegin() const
{
    return isEmpty() ? const_iterator() : const_iterator(d->names.constData(), d->values.constData());
}

FieldValues::const_iterator FieldValues::cend() const
{
    return isEmpty() ? const_iterator()
                     : const_iterator(d->names.constData() + d->names.size(), d->values.constData() + d->values.size());
}

void FieldValues::settle(QSet<QStringList> &known)
{
    if (isEmpty())
        return;
    const QStringList &names = *known.insert(d.constData()->names);
    const bool isShared = names.constData() == d.constData()->names.constData();
    if (isShared && d.constData()->values.capacity() == d.constData()->values.size())
        return;
    Data &mine = data();
    mine.names = names;
    mine.values.squeeze();
}

} // namespace Kaiwa
