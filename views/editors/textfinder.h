#pragma once

#include <QString>

class QWidget;

namespace Kaiwa {

// Shows a hit of a search within the inputs of an editor, whatever it is made of: selected in the input that holds
// exactly `text`, the hit number `occurrence` (from 0), else the first hit in any of them; in a list of tags the chip that
// holds it is marked. Returns the widget with the hit, which is to be scrolled to; an input gets the focus. Null where no
// visible part holds it.
QWidget *selectHit(QWidget *editor, const QString &text, const QString &searched, int occurrence);

} // namespace Kaiwa
