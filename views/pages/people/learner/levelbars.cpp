#include "views/pages/people/learner/levelbars.h"

#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int levelRowHeight = 22;
constexpr int levelNameWidth = 90;
constexpr int levelNumberWidth = 44;
constexpr int levelBarHeight = 8;
constexpr double highestLevel = 100;

} // namespace

LevelBars::LevelBars(const QList<Level> &levels, QWidget *parent)
    : QWidget(parent)
    , m_levels(levels)
{
    QStringList words;
    for (const Level &level : levels)
        words += level.name + u' ' + level.value.value_or(notSetWord());
    setAccessibleName(words.join(u", "_s));
    setToolTip(words.join(u'\n'));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LevelBars::sizeHint() const
{
    return { 420, int(m_levels.size()) * levelRowHeight };
}

QSize LevelBars::minimumSizeHint() const
{
    return { 220, sizeHint().height() };
}

void LevelBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Theme::instance().colours();
    const auto visual = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    int top = 0;
    for (const Level &level : m_levels) {
        painter.setFont(bodyFont());
        painter.setPen(colours.dim);
        painter.drawText(visual({ 0, top, levelNameWidth, levelRowHeight }), Qt::AlignVCenter | Qt::AlignLeading,
            painter.fontMetrics().elidedText(level.name, Qt::ElideRight, levelNameWidth));
        const QRect whole(levelNameWidth, top + (levelRowHeight - levelBarHeight) / 2,
            width() - levelNameWidth - levelNumberWidth, levelBarHeight);
        bool isNumber = false;
        const double number = level.value.value_or(QString()).toDouble(&isNumber);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(whole, levelBarHeight / 2.0, levelBarHeight / 2.0);
        if (isNumber && number > 0) {
            QRect part = whole;
            part.setWidth(std::max(levelBarHeight, int(whole.width() * std::min(number / highestLevel, 1.0))));
            painter.setBrush(colours.series.first());
            painter.drawRoundedRect(visual(part), levelBarHeight / 2.0, levelBarHeight / 2.0);
        }
        painter.setFont(numberFont());
        painter.setPen(level.value ? colours.text : colours.dim);
        painter.drawText(visual({ width() - levelNumberWidth, top, levelNumberWidth, levelRowHeight }),
            Qt::AlignVCenter | Qt::AlignTrailing, level.value.value_or(u"–"_s));
        top += levelRowHeight;
    }
}

} // namespace Kaiwa
