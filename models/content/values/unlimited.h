#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <QMap>

namespace Kaiwa {

// Which value of a column means that there is no limit. Versions of the application write it in different ways: -1, the
// text "unlimited", NULL, or a number that stands for "as many as you like". A value; any thread.
class UnlimitedForm final {
public:
    UnlimitedForm() = default; // no value means it: the column always limits
    static UnlimitedForm of(const Value &value); // NULL among the possible ones
    static UnlimitedForm parse(const QString &text); // as toString() writes it; anything else: no value means it

    bool exists() const { return m_exists; }
    const Value &value() const { return m_value; } // what is written; meaningless unless exists()
    // "100" and "0100" are the same number; text is compared without regard to case.
    bool matches(const Value &value) const;
    QString toString() const;

    bool operator==(const UnlimitedForm &) const = default;

private:
    bool m_exists = false;
    Value m_value;
};

// The word that people read in place of such a value; translated.
QString unlimitedWord();
// Whether a text that a person wrote means it: that word, the English one or ∞, whatever the case and the spaces around.
bool saysUnlimited(const QString &text);

// By column. A column that is not among them has no unlimited.
using UnlimitedForms = QMap<QString, UnlimitedForm>;

// What the columns of `tiers` most likely mean: 100 for conversations and realtime sessions, NULL for the limits of a
// day, the text for numbers kept as text, -1 for the others. Only columns that the table has, and only values that
// they can hold.
UnlimitedForms likelyUnlimited(const Table &tiers);
// Which forms a column can hold, likeliest first.
QList<UnlimitedForm> possibleUnlimited(const Column &column);

// The same as a person set it for this database, kept in the settings; what was not set is the likely one.
UnlimitedForms loadUnlimited(const Catalog &catalog, const QString &table);
// Of one column; as good as nothing to ask for a column that is no limit.
UnlimitedForm loadUnlimited(const Catalog &catalog, const QString &table, const QString &column);
void saveUnlimited(const Catalog &catalog, const QString &table, const QString &column, const UnlimitedForm &form);

} // namespace Kaiwa
