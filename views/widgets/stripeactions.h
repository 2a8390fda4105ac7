#pragma once

#include <QString>

class QMenu;
class QPushButton;
class QWidget;

namespace Kaiwa {

// Adds to a menu what can be done with an id of Stripe's: copying it, and opening it in Stripe's dashboard, in live and in
// test mode where the id does not tell which it is of. False, and nothing is added, where the value is no such id.
bool addStripeActions(QMenu &menu, const QString &column, const QString &value);

// The id in a form, as a button whose menu has these actions. `value` must be an id of Stripe's.
QPushButton *makeStripeId(const QString &column, const QString &value, QWidget *parent);

} // namespace Kaiwa
