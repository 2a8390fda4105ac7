#include "views/widgets/detailsplitter.h"

#include <QResizeEvent>
#include <QSettings>

namespace Kaiwa {

using namespace Qt::StringLiterals;

DetailSplitter::DetailSplitter(const QString &key, const Room &room, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_key(key)
    , m_room(room)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_isShared = false;
        QSettings().setValue(settingsKey(), saveState());
    });
}

QString DetailSplitter::settingsKey() const
{
    return isBelow() ? m_key + u".below"_s : m_key;
}

QSize DetailSplitter::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        const int asked = widget(i)->minimumWidth();
        width = qMax(width, asked > 0 ? asked : widget(i)->minimumSizeHint().width());
    }
    return { width, QSplitter::minimumSizeHint().height() };
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    const bool below = event->size().width() < m_room.list + handleWidth() + m_room.detail;
    arrange(below ? Qt::Vertical : Qt::Horizontal);
    QSplitter::resizeEvent(event);
    if (m_isShared)
        share();
}

void DetailSplitter::share()
{
    const int detail = qMax(m_room.detail, qMin(int(width() * m_room.shareOfDetail), width() - handleWidth() - m_room.list));
    setSizes(isBelow() ? QList<int> { height() / 2, height() / 2 } : QList<int> { width() - handleWidth() - detail, detail });
}

void DetailSplitter::arrange(Qt::Orientation wanted)
{
    if (count() < 2 || (m_isArranged && wanted == orientation()))
        return;
    m_isArranged = true;
    setOrientation(wanted);
    m_isShared = !restoreState(QSettings().value(settingsKey()).toByteArray());
    if (m_isShared)
        share();
    Q_EMIT arranged(isBelow());
}

} // namespace Kaiwa
