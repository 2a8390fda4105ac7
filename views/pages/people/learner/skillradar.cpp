#include "views/pages/people/learner/skillradar.h"

#include "views/shell/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int radarLabelRoom = 88;
constexpr int radarLabelHeight = 18;
constexpr double radarRings[] = { 0.25, 0.5, 0.75, 1 };
constexpr double highestMastery = 100;

} // namespace

SkillRadar::SkillRadar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"skills.radar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SkillRadar::show(const QList<Skill> &skills)
{
    m_skills = skills;
    QStringList words;
    for (const Skill &skill : skills) {
        const QString score = skill.mastery ? QLocale().toString(*skill.mastery, 'f', 0) : u"–"_s;
        words += skill.isThin() ? tr("%1 %2, thin evidence", "a skill and its mastery").arg(skill.name, score)
                                : tr("%1 %2", "a skill and its mastery").arg(skill.name, score);
    }
    setAccessibleName(tr("Mastery by skill: %1").arg(words.join(u", "_s)));
    setToolTip(words.join(u'\n'));
    update();
}

QPointF SkillRadar::middle() const
{
    return { width() / 2.0, height() / 2.0 };
}

double SkillRadar::radius() const
{
    return std::max(20.0, std::min(width() / 2.0 - radarLabelRoom, height() / 2.0 - radarLabelHeight));
}

QPointF SkillRadar::pointAt(int axis, double share) const
{
    const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * axis / double(m_skills.size());
    return middle() + QPointF(std::cos(angle), std::sin(angle)) * radius() * share;
}

void SkillRadar::paintEvent(QPaintEvent *)
{
    const int axes = int(m_skills.size());
    if (axes == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Theme::instance().colours();
    painter.setPen(QPen(colours.line, 1));
    for (const double ring : radarRings) {
        QPolygonF polygon;
        for (int axis = 0; axis < axes; ++axis)
            polygon << pointAt(axis, ring);
        axes > 2 ? painter.drawPolygon(polygon) : painter.drawEllipse(middle(), radius() * ring, radius() * ring);
    }
    for (int axis = 0; axis < axes; ++axis)
        painter.drawLine(middle(), pointAt(axis, 1));
    const auto shareOf = [this](int axis) {
        return std::clamp(m_skills.at(axis).mastery.value_or(0) / highestMastery, 0.0, 1.0);
    };
    const QColor ink = colours.series.first();
    QColor fill = ink;
    fill.setAlphaF(0.18F);
    if (axes > 2) {
        QPolygonF area;
        for (int axis = 0; axis < axes; ++axis)
            area << pointAt(axis, shareOf(axis));
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
        // What little is known: half the way to each neighbour.
        for (int axis = 0; axis < axes; ++axis) {
            if (!m_skills.at(axis).isThin())
                continue;
            const int before = (axis + axes - 1) % axes;
            const int after = (axis + 1) % axes;
            const QPointF own = pointAt(axis, shareOf(axis));
            painter.setBrush(QBrush(colours.dim, Qt::BDiagPattern));
            painter.drawPolygon(QPolygonF { middle(), (own + pointAt(before, shareOf(before))) / 2, own,
                (own + pointAt(after, shareOf(after))) / 2 });
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 2));
        painter.drawPolygon(area);
    } else {
        painter.setPen(QPen(ink, 4));
        for (int axis = 0; axis < axes; ++axis)
            painter.drawLine(middle(), pointAt(axis, shareOf(axis)));
    }
    painter.setFont(badgeFont());
    const QFontMetrics metrics = painter.fontMetrics();
    for (int axis = 0; axis < axes; ++axis) {
        const QPointF own = pointAt(axis, shareOf(axis));
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(m_skills.at(axis).isThin() ? colours.panel : ink);
        painter.drawEllipse(own, 3.5, 3.5);
        const QPointF end = pointAt(axis, 1);
        const QString words = metrics.elidedText(m_skills.at(axis).name, Qt::ElideRight, radarLabelRoom - 6);
        QRectF label(0, 0, metrics.horizontalAdvance(words) + 2, metrics.height());
        const double across = end.x() - middle().x();
        label.moveCenter(end + QPointF(0, end.y() < middle().y() - radius() / 2 ? -10 : end.y() > middle().y() + radius() / 2 ? 10 : 0));
        if (std::abs(across) > radius() / 3)
            across > 0 ? label.moveLeft(end.x() + 6) : label.moveRight(end.x() - 6);
        painter.setPen(colours.dim);
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, words);
    }
}

} // namespace Kaiwa
