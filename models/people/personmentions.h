#pragma once

#include "models/people/personreach.h"

namespace Kaiwa {

// Where a text, a JSON value or an id of any table holds a person's id or mail address, whoever the row belongs to: for
// the last look before an erasure is committed, and for cleaning what stays. An address is found in letters of either
// case and as a whole: not in the longer address of somebody else. An id is looked for inside texts where it is long
// enough to be nobody else's by chance (a uuid is), else only as a whole value. Both are found, too, as JSON may spell
// them: with \u0040 for a character, with quotes, slashes and backslashes behind a backslash, also in JSON inside of JSON.
// Columns that the role may not read, secrets and bytes are not looked into. Pure, any thread.
class PersonMentions final {
public:
    PersonMentions(const Catalog &catalog, const Person &person);

    // Rows `r` of the table: "FROM … WHERE …"; empty where the table has nothing that could hold one. Without what these
    // columns hold.
    QString rows(const Table &table, PersonBinder &bind, const QStringList &except = {}) const;
    // The UPDATE that puts words of the same form in the place of each, in all rows of the table; no text where none can
    // be changed. Values stay valid: a uuid becomes the nil uuid, an address one at erased.invalid.
    Statement clean(const Table &table) const;
    // Columns that could hold one and may not be changed by the role.
    QStringList fixedColumns(const Table &table) const;
    // Whether the key of a row could hold one: then it cannot be cleaned, others may refer to it.
    QStringList keyColumns(const Table &table) const;
    // Whether any of these columns holds one, as a condition on row `alias`.
    QString anyOf(const Table &table, const QStringList &columns, const QString &alias, PersonBinder &bind) const;

private:
    QStringList columnsOf(const Table &table) const;
    QString isIn(const QString &text, PersonBinder &bind) const; // `text` in lower case
    bool hasMail() const { return m_person.mail.contains(u'@'); }
    QString cleaned(const QString &text, PersonBinder &bind) const;
    bool isLongId() const;

    Catalog m_catalog;
    Person m_person;
};

} // namespace Kaiwa
