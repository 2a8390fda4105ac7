#include "views/editors/scalebox.h"

#include "models/content/values/jsonmember.h"
#include "views/editors/valuewords.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Kaiwa {

namespace {

constexpr int boxHeight = 46;
constexpr int scaleBoxMargin = 10;
constexpr int dotSize = 12;
constexpr int dotGap = 2;

// The grade that a JSON text means, however the number is spelled; 0 where it is none from 1 to 5.
int gradeOf(const std::optional<QString> &json)
{
    bool isNumber = false;
    const double number = json.value_or(QString()).toDouble(&isNumber);
    const int grade = int(number);
    return isNumber && grade == number && grade >= 1 && grade <= ScaleBox::most ? grade : 0;
}

} // namespace

ScaleBox::ScaleBox(const QString &key, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(boxHeight);
    setMinimumWidth(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("scale.") + key);
    showGrade(std::nullopt);
}

void ScaleBox::showGrade(const std::optional<QString> &json)
{
    m_json = json && *json != QStringLiteral("null") ? json : std::nullopt;
    m_grade = gradeOf(m_json);
    setAccessibleName(tr("%1: %2", "name of a scale and its value").arg(m_label, words()));
    setToolTip(tr("%1: %2. Keys 1 to 5 set it, Delete makes it not set.").arg(m_label, words()));
    update();
}

QString ScaleBox::words() const
{
    if (!m_json)
        return notSetWord();
    if (m_grade == 0)
        return fromJsonString(*m_json).value_or(*m_json);
    return tr("%1 of %2", "a grade on a scale").arg(m_grade).arg(most);
}

QSize ScaleBox::sizeHint() const
{
    return { 2 * scaleBoxMargin + most * (dotSize + dotGap), boxHeight };
}

QRect ScaleBox::dot(int index) const
{
    const QRect box(scaleBoxMargin + index * (dotSize + dotGap), boxHeight - dotSize - 8, dotSize, dotSize);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void ScaleBox::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor border = hasFocus() ? colours.accent : m_readOnly ? colours.line : colours.fieldBorder;
    StylePainter::roundedBox(painter, rect(), StylePainter::radius, m_readOnly ? colours.window : colours.field, border,
        hasFocus() ? 2 : 1);
    const QRect line(scaleBoxMargin, 5, width() - 2 * scaleBoxMargin, 18);
    painter.setPen(colours.text);
    painter.drawText(
        line, Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(m_label, Qt::ElideRight, line.width()));
    if (m_grade > 0) {
        for (int i = 0; i < most; ++i) {
            const bool full = i < m_grade;
            painter.setPen(QPen(full ? colours.text : colours.fieldBorder, 1.2));
            painter.setBrush(full ? QBrush(colours.text) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QRectF(dot(i)).adjusted(1, 1, -1, -1));
        }
        return;
    }
    QFont font = this->font();
    font.setItalic(!m_json);
    painter.setFont(font);
    painter.setPen(m_json ? colours.problem : colours.dim);
    const QRect below(scaleBoxMargin, boxHeight - 23, width() - 2 * scaleBoxMargin, 18);
    painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeading,
        QFontMetrics(font).elidedText(firstLine(words(), 60), Qt::ElideRight, below.width()));
}

void ScaleBox::choose(int grade)
{
    if (!m_readOnly && grade >= 1 && grade <= most && grade != m_grade)
        Q_EMIT chosen(grade);
}

void ScaleBox::keyPressEvent(QKeyEvent *event)
{
    const bool toLess = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left) || event->key() == Qt::Key_Down
        || event->key() == Qt::Key_Minus;
    const bool toMore = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right) || event->key() == Qt::Key_Up
        || event->key() == Qt::Key_Plus;
    if (event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
    } else if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_5) {
        choose(event->key() - Qt::Key_0);
    } else if (toMore) {
        choose(m_grade + 1);
    } else if (toLess && m_grade > 1) {
        choose(m_grade - 1);
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || (toLess && m_grade == 1)) {
        if (!m_readOnly && m_json)
            Q_EMIT cleared();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ScaleBox::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    for (int i = 0; i < most; ++i) {
        if (dot(i).adjusted(-dotGap / 2, -6, dotGap / 2, 6).contains(event->pos())) {
            choose(i + 1);
            return;
        }
    }
}

} // namespace Kaiwa
