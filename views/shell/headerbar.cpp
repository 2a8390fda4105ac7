#include "views/shell/headerbar.h"

#include "views/shell/commandbox.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/stylepainter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTimeZone>

namespace Kaiwa {

ConnectionButton::ConnectionButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("connectionButton"));
    setPopupMode(InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFacts({});
}

void ConnectionButton::setFacts(const ConnectionFacts &facts)
{
    m_facts = facts;
    setAccessibleName(tr("Connection: %1 %2", "screen readers; %1 environment, %2 database and role")
                          .arg(facts.environment, words()));
    setToolTip(facts.server);
    updateGeometry();
    update();
}

QString ConnectionButton::words() const
{
    QStringList words { m_facts.name };
    if (!m_facts.role.isEmpty())
        words.append(m_facts.role);
    if (m_facts.isReadOnly)
        words.append(tr("read only", "the connected database takes no changes"));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QSize ConnectionButton::sizeHint() const
{
    const int badge = m_facts.environment.isEmpty() ? 0 : StylePainter::badgeSize(m_facts.environment).width() + 8;
    return { badge + QFontMetrics(bodyFont()).horizontalAdvance(words()) + 20, 28 };
}

void ConnectionButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);
    const Colours &colours = Theme::instance().colours();
    int left = 8;
    if (!m_facts.environment.isEmpty()) {
        const QSize size = StylePainter::badgeSize(m_facts.environment);
        const QRect rect(left, (height() - size.height()) / 2, size.width(), size.height());
        StylePainter::badge(painter, QStyle::visualRect(layoutDirection(), this->rect(), rect), m_facts.environment,
            m_facts.isLocal ? colours.good : colours.text, m_facts.isLocal ? colours.goodBack : colours.hover);
        left = rect.right() + 9;
    }
    painter.setFont(bodyFont());
    painter.setPen(colours.dim);
    const QRect text(left, 0, width() - left - 8, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(words(), Qt::ElideRight, text.width()));
}

HeaderBar::HeaderBar(QAction *refresh, QMenu *connectionMenu, QWidget *parent)
    : QWidget(parent)
    , m_commandBox(new CommandBox(this))
    , m_zone(new QToolButton(this))
    , m_connection(new ConnectionButton(this))
{
    auto *product = new QLabel(QStringLiteral("Kaiwa Studio"), this);
    QFont font = bodyFont();
    font.setWeight(QFont::Bold);
    product->setFont(font);

    m_commandBox->setMinimumWidth(220);
    m_commandBox->setMaximumWidth(440);

    m_zone->setObjectName(QStringLiteral("zoneButton"));
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setAutoRaise(true);
    m_zone->setFocusPolicy(Qt::TabFocus);
    m_zone->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setInk(m_zone, Ink::Dim);
    m_zone->setMenu(new QMenu(m_zone));
    connect(m_zone->menu(), &QMenu::aboutToShow, this, &HeaderBar::fillZoneMenu);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &HeaderBar::showZone);

    m_connection->setMenu(connectionMenu);

    auto *refreshButton = new QToolButton(this);
    refreshButton->setObjectName(QStringLiteral("refreshButton"));
    refreshButton->setDefaultAction(refresh);
    refreshButton->setAccessibleName(tr("Refresh", "button that reads the page again"));
    refreshButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    refreshButton->setAutoRaise(true);
    refreshButton->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 7);
    layout->setSpacing(4);
    layout->addWidget(product);
    layout->addSpacing(12);
    layout->addWidget(m_commandBox, 3);
    layout->addStretch(2);
    layout->addWidget(m_zone);
    layout->addWidget(m_connection);
    layout->addWidget(refreshButton);
    showZone();
}

void HeaderBar::setConnection(const ConnectionFacts &facts)
{
    m_connection->setFacts(facts);
}

void HeaderBar::clearConnection(const QString &words)
{
    ConnectionFacts none;
    none.name = words;
    m_connection->setFacts(none);
}

void HeaderBar::showZone()
{
    const QString zone = ReadingZone::instance().name();
    m_zone->setText(zone);
    m_zone->setAccessibleName(tr("Time zone: %1", "screen readers; the zone in which times are read").arg(zone));
    m_zone->setToolTip(tr("The studio tells times in this zone; fields are edited in UTC, as the database keeps them",
        "tooltip of the zone chooser"));
}

void HeaderBar::fillZoneMenu()
{
    QMenu *menu = m_zone->menu();
    menu->clear();
    const auto add = [this](QMenu *to, const QByteArray &id, const QString &text) {
        QAction *action = to->addAction(text);
        action->setCheckable(true);
        action->setChecked(ReadingZone::instance().zone().id() == id);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT zoneChosen(id); });
    };
    const QByteArray here = QTimeZone::systemTimeZoneId();
    add(menu, "UTC", QStringLiteral("UTC"));
    if (here != "UTC" && here != "Etc/UTC")
        add(menu, here, tr("%1 (this computer)", "the computer's own time zone").arg(QString::fromLatin1(here)));
    menu->addSeparator();
    // By continent: some 400 zones fit in no menu.
    QMap<QString, QMenu *> continents;
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : zones) {
        const qsizetype slash = id.indexOf('/');
        const QString continent = QString::fromLatin1(id.left(slash));
        if (slash < 0 || id.startsWith("Etc/") || id.startsWith("posix/") || id.startsWith("right/"))
            continue;
        if (!continents.contains(continent))
            continents.insert(continent, menu->addMenu(continent));
        add(continents.value(continent), id, QString::fromLatin1(id.mid(slash + 1)).replace(u'_', u' '));
    }
}

void HeaderBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().colours().line);
}

} // namespace Kaiwa
