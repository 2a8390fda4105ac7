#include "views/pages/content/fieldgrid.h"

#include <QGridLayout>
#include <QResizeEvent>

namespace Kaiwa {

namespace {

constexpr int units = 6;
constexpr int narrowWidth = 320;

int unitsOf(FieldWidth width, bool narrow)
{
    switch (width) {
    case FieldWidth::Third:
        return narrow ? units / 2 : units / 3;
    case FieldWidth::Half:
        return narrow ? units : units / 2;
    case FieldWidth::Full:
        return units;
    }
    return units;
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(12);
    for (int unit = 0; unit < units; ++unit)
        m_grid->setColumnStretch(unit, 1);
}

void FieldGrid::add(QWidget *field, FieldWidth width)
{
    m_fields.append({ field, width });
    arrange();
}

void FieldGrid::arrange()
{
    int row = 0;
    int used = 0;
    for (const auto &[field, width] : std::as_const(m_fields)) {
        const int wanted = unitsOf(width, m_narrow);
        if (used + wanted > units) {
            ++row;
            used = 0;
        }
        m_grid->addWidget(field, row, used, 1, wanted);
        used += wanted;
    }
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < narrowWidth;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

} // namespace Kaiwa
