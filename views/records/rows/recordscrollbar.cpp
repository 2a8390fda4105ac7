#include "views/records/rows/recordscrollbar.h"

#include <limits>

namespace Kaiwa {

RecordScrollBar::RecordScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setObjectName(QStringLiteral("records.scroll"));
    setAccessibleName(tr("Place in the table"));
    setTracking(false);
    setSingleStep(1);
    connect(this, &QAbstractSlider::actionTriggered, this, &RecordScrollBar::act);
    connect(this, &QAbstractSlider::valueChanged, this, [this] {
        if (!m_showing)
            Q_EMIT placeRequested(rowAtHandle());
    });
}

void RecordScrollBar::show(qint64 first, qint64 seen, qint64 all)
{
    if (isSliderDown())
        return; // the person holds it
    m_showing = true;
    m_all = qMax(all, first + seen);
    m_seen = qMax<qint64>(1, seen);
    m_scale = 1 + m_all / (std::numeric_limits<int>::max() / 2);
    setRange(0, int(qMax<qint64>(0, m_all - m_seen) / m_scale));
    setPageStep(int(qMax<qint64>(1, m_seen / m_scale)));
    setValue(int(first / m_scale));
    m_showing = false;
}

qint64 RecordScrollBar::rowAtHandle() const
{
    return sliderPosition() >= maximum() ? m_all - m_seen : qint64(sliderPosition()) * m_scale;
}

void RecordScrollBar::act(int action)
{
    const auto step = [this](qint64 rows) {
        setSliderPosition(value()); // the table moves first, then show() follows
        Q_EMIT stepped(int(rows));
    };
    switch (SliderAction(action)) {
    case SliderSingleStepAdd:
        return step(1);
    case SliderSingleStepSub:
        return step(-1);
    case SliderPageStepAdd:
        return step(m_seen);
    case SliderPageStepSub:
        return step(-m_seen);
    case SliderToMinimum:
    case SliderToMaximum:
    case SliderMove:
    case SliderNoAction:
        return;
    }
}

} // namespace Kaiwa
