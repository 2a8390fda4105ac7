#include "views/pages/curation/candidatecard.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int candidateCardPadding = 12;
constexpr int keyBox = 22;

QFont boldFont()
{
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

CandidateCard::CandidateCard(int place, QWidget *parent)
    : QAbstractButton(parent)
    , m_place(place)
{
    setObjectName(u"triage.candidate.%1"_s.arg(place + 1));
    // A click leaves the keyboard where it is, for the keys of the triage.
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CandidateCard::say(const Words &words, bool isChosen)
{
    m_words = words;
    m_isChosen = isChosen;
    const QString name = tr("Candidate %1: %2, %3, %4, score %5", "number, feature, reasons, facts, number")
                             .arg(QString::number(m_place + 1), words.title, words.reasons, words.facts, words.score);
    setAccessibleName(isChosen ? tr("%1, chosen", "a candidate").arg(name) : name);
    setToolTip(words.title + u'\n' + words.reasons);
    update();
}

QSize CandidateCard::sizeHint() const
{
    return { 420, 2 * QFontMetrics(bodyFont()).height() + 2 * 9 };
}

QSize CandidateCard::minimumSizeHint() const
{
    return { 220, sizeHint().height() };
}

void CandidateCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = m_isChosen ? colours.selection : underMouse() ? colours.hover : colours.panel;
    StylePainter::roundedBox(
        painter, rect(), StylePainter::cardRadius, fill, m_isChosen ? colours.accent : colours.line);
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), StylePainter::cardRadius);
    const auto visual = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QRect key(candidateCardPadding, (height() - keyBox) / 2, keyBox, keyBox);
    StylePainter::roundedBox(painter, visual(key), 4, colours.window, colours.line);
    painter.setFont(badgeFont());
    painter.setPen(colours.dim);
    painter.drawText(visual(key), Qt::AlignCenter, m_words.key);
    painter.setFont(boldFont());
    painter.setPen(colours.text);
    const int scoreWidth = QFontMetrics(boldFont()).horizontalAdvance(u"0.00"_s) + 4;
    const QRect score(width() - candidateCardPadding - scoreWidth, 0, scoreWidth, height());
    painter.drawText(visual(score), int(Qt::AlignTrailing | Qt::AlignVCenter) | Qt::TextSingleLine, m_words.score);
    const int left = key.right() + candidateCardPadding;
    const int room = score.left() - candidateCardPadding - left;
    const QFontMetrics plain(bodyFont());
    const int factsWidth = plain.horizontalAdvance(m_words.facts) + 2;
    const bool hasFacts = factsWidth < room / 2;
    if (hasFacts) {
        painter.setFont(bodyFont());
        painter.setPen(colours.dim);
        painter.drawText(visual(QRect(score.left() - candidateCardPadding - factsWidth, 0, factsWidth, height())),
            int(Qt::AlignTrailing | Qt::AlignVCenter) | Qt::TextSingleLine, m_words.facts);
    }
    const int wide = hasFacts ? room - factsWidth - candidateCardPadding : room;
    const int line = plain.height();
    const int top = (height() - 2 * line) / 2;
    painter.setFont(boldFont());
    painter.setPen(colours.text);
    painter.drawText(visual(QRect(left, top, wide, line)),
        int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(boldFont()).elidedText(m_words.title, Qt::ElideMiddle, wide));
    painter.setFont(bodyFont());
    painter.setPen(colours.dim);
    painter.drawText(visual(QRect(left, top + line, wide, line)),
        int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
        plain.elidedText(m_words.reasons, Qt::ElideRight, wide));
}

} // namespace Kaiwa
