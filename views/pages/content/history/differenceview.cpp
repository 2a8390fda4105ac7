#include "views/pages/content/history/differenceview.h"

#include "views/editors/valuewords.h"
#include "views/shell/recordwords.h"
#include "views/shell/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextCharacters = 80; // of what stayed, on each side of a change
constexpr qsizetype mostCharacters = 4000; // of one piece: more is read in the form
constexpr int mostFields = 200;

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

QString shortened(const QString &text, bool keepsStart, bool keepsEnd)
{
    const qsizetype kept = (keepsStart + keepsEnd) * contextCharacters;
    if (text.size() <= kept + contextCharacters / 2)
        return text;
    return (keepsStart ? text.left(contextCharacters) : QString()) + u" … "_s
        + (keepsEnd ? text.right(contextCharacters) : QString());
}

QString pieceHtml(const TextPiece &piece)
{
    const Colours &colours = Theme::instance().colours();
    QString text = piece.text;
    if (text.size() > mostCharacters)
        text = text.left(mostCharacters) + u" …"_s;
    const bool isRemoved = piece.kind == TextPiece::Kind::Removed;
    // A line break or a space alone would leave nothing to be struck through.
    if (text.trimmed().isEmpty())
        text.replace(u'\n', u"↵\n"_s).replace(u' ', u'\u00b7');
    return u"<span style=\"color:%1;background-color:%2;text-decoration:%3\">%4</span>"_s.arg(
        (isRemoved ? colours.problem : colours.good).name(), (isRemoved ? colours.problemBack : colours.goodBack).name(),
        isRemoved ? u"line-through"_s : u"underline"_s, escaped(text));
}

QString stateHtml(const QString &word, bool isRemoved)
{
    return pieceHtml({ isRemoved ? TextPiece::Kind::Removed : TextPiece::Kind::Added, word });
}

// In the window's direction, whatever that of the values: the arrow is no letter and would point back otherwise.
QString fromTo(const QStringList &values)
{
    const bool isLeftToRight = QGuiApplication::layoutDirection() == Qt::LeftToRight;
    QStringList isolated;
    for (const QString &value : values)
        isolated.append(u'\u2068' + value + u'\u2069');
    return u"<div dir=\"%1\">"_s.arg(isLeftToRight ? u"ltr"_s : u"rtl"_s)
        + isolated.join(isLeftToRight ? u" → "_s : u" ← "_s) + u"</div>"_s;
}

// Without colours and marks, for screen readers.
QString spoken(const FieldDifference &difference)
{
    return DifferenceView::tr("was %1, is %2", "two values of a field")
        .arg(RecordWords::value(difference.before), RecordWords::value(difference.after));
}

} // namespace

QString differenceHtml(const FieldDifference &difference)
{
    QString html;
    if (!difference.isLong) {
        const auto word = [](const Value &value) { return value ? emptyWord() : notSetWord(); };
        const bool hasOld = difference.before && !difference.before->isEmpty();
        const bool hasNew = difference.after && !difference.after->isEmpty();
        QStringList values;
        for (const TextPiece &piece : difference.pieces) {
            if (!piece.text.isEmpty())
                values.append(pieceHtml(piece));
        }
        if (!hasOld)
            values.prepend(stateHtml(word(difference.before), true));
        if (!hasNew)
            values.append(stateHtml(word(difference.after), false));
        return fromTo(values);
    }
    for (qsizetype i = 0; i < difference.pieces.size(); ++i) {
        const TextPiece &piece = difference.pieces.at(i);
        html += piece.kind == TextPiece::Kind::Same
            ? escaped(shortened(piece.text, i > 0, i + 1 < difference.pieces.size()))
            : pieceHtml(piece);
        const bool isReplaced = piece.kind == TextPiece::Kind::Removed && i + 1 < difference.pieces.size()
            && difference.pieces.at(i + 1).kind == TextPiece::Kind::Added;
        if (isReplaced)
            html += u'\u2009'; // a thin space, so that the old word and the new one do not read as one
    }
    return html;
}

DifferenceView::DifferenceView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"history.differences"_s);
    setAccessibleName(tr("Differences between two versions"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, this, &DifferenceView::rebuild);
    rebuild();
}

void DifferenceView::showSections(const QList<Section> &sections)
{
    m_sections = sections;
    m_words.clear();
    rebuild();
}

void DifferenceView::showWords(const QString &words)
{
    m_sections.clear();
    m_words = words;
    rebuild();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void DifferenceView::rebuild()
{
    auto *body = new QWidget;
    setSurface(body, Surface::Panel);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 4, 8, 8);
    column->setSpacing(4);
    if (!m_words.isEmpty()) {
        auto *words = new QLabel(m_words, body);
        words->setObjectName(u"history.words"_s);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        setInk(words, Ink::Dim);
        column->addWidget(words);
    }
    for (int number = 0; number < m_sections.size(); ++number)
        addSection(number, column);
    column->addStretch(1);
    setWidget(body);
}

void DifferenceView::addSection(int number, QVBoxLayout *column)
{
    const Section &section = m_sections.at(number);
    if (!section.title.isEmpty()) {
        auto *title = new QLabel(section.title, column->parentWidget());
        title->setFont(sectionFont());
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        title->setContentsMargins(0, number == 0 ? 0 : 12, 0, 0);
        column->addWidget(title);
    }
    int shown = 0;
    for (const FieldDifference &difference : section.differences) {
        if (shown++ < mostFields)
            addField(number, difference, column);
    }
}

void DifferenceView::addField(int number, const FieldDifference &difference, QVBoxLayout *column)
{
    const Section &section = m_sections.at(number);
    QWidget *body = column->parentWidget();
    const QString name = RecordWords::label(section.table, difference.column);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new QLabel(name, body);
    label->setFont(labelFont());
    setInk(label, Ink::Dim);
    row->addWidget(label, 1);
    if (section.mayRestoreFields) {
        auto *restore = new QPushButton(tr("Restore field"), body);
        setButtonRole(restore, ButtonRole::Link);
        restore->setObjectName(u"history.restoreField.%1.%2"_s.arg(number).arg(difference.column));
        restore->setAccessibleName(tr("Restore %1", "%1: a field").arg(name));
        restore->setToolTip(tr("Stages what is struck through as the value of this field"));
        connect(restore, &QPushButton::clicked, this,
            [this, number, column = difference.column] { Q_EMIT restoreFieldRequested(number, column); });
        row->addWidget(restore);
    }
    column->addLayout(row);
    auto *text = new QLabel(differenceHtml(difference), body);
    text->setObjectName(u"history.difference."_s + difference.column);
    text->setAccessibleName(spoken(difference));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (difference.isOnlySpacing) {
        auto *only = new QLabel(tr("Only the spacing of the JSON differs."), body);
        setInk(only, Ink::Dim);
        column->addWidget(only);
    }
}

} // namespace Kaiwa
