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
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        Field &field = m_fields[i];
        const int wanted = unitsOf(field.width, m_narrow);
        const int next = i + 1 < m_fields.size() ? unitsOf(m_fields[i + 1].width, m_narrow) : 0;
        const bool endsRow = used + wanted + next > units;
        const QRect place(used, row, endsRow ? units - used : wanted, 1);
        if (field.place != place) {
            m_grid->addWidget(field.widget, place.y(), place.x(), place.height(), place.width());
            field.place = place;
        }
        row += endsRow ? 1 : 0;
        used = endsRow ? 0 : used + wanted;
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
