#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <QString>

namespace Kaiwa {

struct FieldDescription;

// How values of the database read to people, in the one place where they are turned into words. Pure; any thread.

// The word for a label of an enumeration; a label that is not known is shown as it is.
QString labelWord(const QString &label);
QString notSetWord();
QString emptyWord();
// "● yes" or "○ no"; null for anything that is no boolean.
QString booleanWord(const QString &text);
QString switchWord(bool on); // beside a switch: "yes" or "no"
bool isTrue(const QString &text);
// A value in one line, by its column's kind; NULL reads as notSetWord(). At most `limit` characters.
QString valueWords(const Value &value, ValueKind kind, int limit = 200);
// The same as the field's description wants it read: "0:30:00", "$12.50", "unlimited". `field` may be null.
QString fieldWords(const Value &value, const Column &column, const FieldDescription *field, int limit = 200);
// Whole seconds as h:mm:ss; any other text as it is.
QString durationWords(const QString &seconds);
// The members of a list of strings, JSON or SQL array; anything else as it is.
QString listWords(const QString &list, ValueKind kind, int limit = 200);
// An exact amount by the locale, with its currency's sign or code; any other text as it is.
QString moneyWords(const QString &amount, const QString &currency);
// The first line of a text, cut to `limit` characters with an ellipsis; quick for a text of any size.
QString firstLine(const QString &text, int limit);

bool isNumber(ValueKind kind);
bool isWritten(ValueKind kind); // an empty text is a value of its own, not merely nothing

} // namespace Kaiwa
