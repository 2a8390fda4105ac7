#pragma once

#include "views/shell/theme.h"

#include <QIcon>

class QLabel;

namespace Kaiwa {

// A picture of resources/icons by its name ("search"), drawn in the theme's colours whenever it is painted: a change of
// theme needs no new icon. Disabled and on-accent variants come by themselves.
QIcon icon(const QString &name, Ink ink = Ink::Dim);
// The same in the colour of words on the accent, for primary buttons.
QIcon iconOnAccent(const QString &name);
// Shows one in a label, also after a change of theme.
void showIcon(QLabel *label, const QString &name, Ink ink, int size);

} // namespace Kaiwa
