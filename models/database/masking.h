#pragma once

#include <QString>

namespace Kaiwa {

// How much of a value is shown before somebody asks for it.
enum class MaskKind {
    Open,
    Mail, // its first letter and its domain's end: "t•••@•••.org"
    Address, // its first part: "192.•••"
    Content, // nothing: "•••"
};

// Of a value of a column, for lists, forms and names that stand for keys alike. Names of people are open, no list of
// learners could be read without them; who is called by a mail is masked as the mail.
MaskKind maskKindOf(const QString &table, const QString &column, const QString &value);
// Of a column, whatever its values are: names are open. What may be masked of them is told by isPersonalColumn().
MaskKind maskKindOf(const QString &table, const QString &column);
// The column that the log of disclosures names for a value that was shown: what is masked of a name is a mail.
QString notedColumn(const QString &table, const QString &column);

// The value as it may be shown. Pure, as all of these; any thread.
QString maskedText(MaskKind kind, const QString &text);

} // namespace Kaiwa
