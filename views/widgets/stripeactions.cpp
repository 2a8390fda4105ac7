#include "views/widgets/stripeactions.h"

#include "models/content/stripe/stripelink.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QCursor>
#include <QDesktopServices>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>

#include <functional>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct StripeActions {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::StripeActions)
};

constexpr qsizetype longestShownId = 28; // a button neither wraps nor breaks

void openInDashboard(const QUrl &url)
{
    if (QDesktopServices::openUrl(url))
        return;
    QApplication::clipboard()->setText(url.toString());
    QToolTip::showText(QCursor::pos(), StripeActions::tr("No program opens addresses here; this one was copied: %1").arg(url.toString()));
}

} // namespace

bool addStripeActions(QMenu &menu, const QString &column, const QString &value)
{
    using Mode = StripeLink::Mode;
    const std::optional<StripeLink> link = stripeLink(column, value);
    if (!link)
        return false;
    const auto add = [&](const QString &name, const QString &words, const std::function<void()> &run) {
        QAction *action = menu.addAction(words, &menu, run);
        action->setObjectName(u"stripe.%1.%2"_s.arg(name, column));
    };
    add(u"copy"_s, StripeActions::tr("Copy %1", "menu; %1: an id of Stripe's").arg(value),
        [value] { QApplication::clipboard()->setText(value); });
    if (link->mode != Mode::Test)
        add(u"open"_s, StripeActions::tr("Open in Stripe's dashboard", "menu: an id of Stripe's"),
            [url = link->url(Mode::Live)] { openInDashboard(url); });
    if (link->mode != Mode::Live)
        add(u"openTest"_s, StripeActions::tr("Open in Stripe's dashboard, test mode", "menu: an id of Stripe's"),
            [url = link->url(Mode::Test)] { openInDashboard(url); });
    return true;
}

QPushButton *makeStripeId(const QString &column, const QString &value, QWidget *parent)
{
    const qsizetype half = longestShownId / 2;
    const QString words = value.size() > longestShownId ? value.left(half) + u'…' + value.right(half - 1) : value;
    auto *button = new QPushButton(words, parent);
    button->setObjectName(u"stripe."_s + column);
    button->setAccessibleName(StripeActions::tr("%1: copy, or open in Stripe's dashboard", "%1: an id of Stripe's").arg(value));
    button->setToolTip(value);
    button->setFont(codeFont());
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    auto *menu = new QMenu(button);
    addStripeActions(*menu, column, value);
    button->setMenu(menu);
    return button;
}

} // namespace Kaiwa
