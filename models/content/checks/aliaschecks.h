#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

// What the alias of a feature can have wrong. The application lower-cases a label and then compares letter for letter, so
// that an alias which is not its own lower case, or has in it what no label has, never matches. The others are told from
// the aliases and features of the database: conflicts, aliases that hide a feature, and rows that change nothing.
QList<CheckKind> aliasChecks();

// The alias without what these checks find in it by itself, its case apart, which is the server's to say: unseen
// characters, spaces around it and more than one within, letters and marks apart, full-width letters.
QString cleanedAlias(const QString &alias);

} // namespace Kaiwa
