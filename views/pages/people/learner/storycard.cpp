#include "views/pages/people/learner/storycard.h"

#include "models/database/masking.h"
#include "models/people/personalmask.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int storyCardMargin = 14;

QLabel *makeStoryLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, Ink::Dim);
    label->hide();
    return label;
}

} // namespace

QString tableOfBlock(const QString &block)
{
    for (const LearnerBlock &known : learnerBlocks()) {
        if (known.id == block)
            return known.table;
    }
    return {};
}

StoryCard::StoryCard(const QString &block, PersonalMask &mask, QWidget *parent)
    : QFrame(parent)
    , m_block(block)
    , m_mask(mask)
    , m_body(new QWidget(this))
    , m_bodyLayout(new QVBoxLayout(m_body))
{
    setObjectName(u"story."_s + block);
    const QString words = LearnerWords::blockTitle(block);
    setAccessibleName(words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(storyCardMargin, storyCardMargin - 4, storyCardMargin, storyCardMargin - 2);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *title = new QLabel(words, this);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    row->addWidget(title, title->sizeHint().width());
    m_count = new QLabel(this);
    m_count->setObjectName(u"story.%1.count"_s.arg(block));
    setInk(m_count, Ink::Dim);
    row->addWidget(m_count);
    row->addStretch(1);
    m_actions = row;
    column->addLayout(row);
    m_state = makeStoryLabel(u"story.%1.state"_s.arg(block), this);
    column->addWidget(m_state);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(8);
    column->addWidget(m_body);
    m_note = makeStoryLabel(u"story.%1.note"_s.arg(block), this);
    m_note->setFont(badgeFont());
    column->addWidget(m_note);
    m_reveal = addAction(u"reveal"_s, tr("Reveal", "button: shows what is masked"),
        tr("Reveal what is masked: %1", "%1: title of a block").arg(words));
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        const QStringList columns = maskedColumns();
        for (const QString &one : columns)
            m_mask.reveal(m_story.user, table(), one);
    });
    m_all = addAction(u"all"_s, tr("Show all", "button: all rows of a learner in a table"),
        tr("Show all rows: %1", "%1: title of a block").arg(words));
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT openRowsRequested(table()); });
    m_reveal->hide();
    m_all->hide();
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QPushButton *StoryCard::addAction(const QString &id, const QString &text, const QString &accessible)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"story.%1.%2"_s.arg(m_block, id));
    button->setAccessibleName(accessible);
    setButtonRole(button, ButtonRole::Link);
    m_actions->addWidget(button);
    return button;
}

QString StoryCard::table() const
{
    return tableOfBlock(m_block);
}

QStringList StoryCard::maskedColumns() const
{
    QStringList columns;
    for (const QString &column : m_story.answer(m_block).rows.columns) {
        if (maskKindOf(table(), column) != MaskKind::Open)
            columns += column;
    }
    return columns;
}

void StoryCard::show(const LearnerStory &story)
{
    m_story = story;
    showAgain();
}

void StoryCard::showAgain()
{
    const LearnerStory::Answer &answer = m_story.answer(m_block);
    const QString state = stateWords(answer);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    setInk(m_state, answer.error && answer.error->kind != Error::Kind::Invalid ? Ink::Problem : Ink::Dim);
    m_body->setVisible(state.isEmpty());
    m_note->setText(tr("Not recorded in this database: %1.", "%1: names of columns").arg(answer.leftOut.join(u", "_s)));
    m_note->setVisible(!answer.leftOut.isEmpty() && !answer.error);
    showActions(answer);
    if (state.isEmpty())
        fill(m_story, answer);
}

void StoryCard::showActions(const LearnerStory::Answer &answer)
{
    const qsizetype shown = answer.rows.rows.size();
    m_count->setText(answer.total > shown ? tr("%1 of %2", "rows shown of all").arg(QLocale().toString(shown), QLocale().toString(answer.total))
            : shown > 1 ? QLocale().toString(answer.total) : QString());
    m_all->setVisible(shown > 0 && opensAll() && !table().isEmpty());
    const QStringList columns = maskedColumns();
    m_reveal->setVisible(shown > 0 && std::any_of(columns.cbegin(), columns.cend(), [this](const QString &column) {
        return !m_mask.isRevealed(m_story.user, table(), column);
    }));
}

QString StoryCard::stateWords(const LearnerStory::Answer &answer) const
{
    if (answer.error && answer.error->kind == Error::Kind::Invalid)
        return tr("Not in this database: %1.", "%1: names of tables and columns").arg(answer.error->message);
    if (answer.error)
        return answer.error->message;
    return answer.rows.rows.isEmpty() ? LearnerWords::nothingIn(m_block) : QString();
}

QString StoryCard::textOf(const QString &column, const Value &value, const QString &currency) const
{
    if (!value)
        return LearnerWords::valueOf(column, value);
    const bool isOpen = maskKindOf(table(), column) == MaskKind::Open
        || m_mask.isRevealed(m_story.user, table(), column);
    const QString text = m_mask.shown(m_story.user, table(), column, *value);
    return isOpen ? LearnerWords::valueOf(column, text, currency) : text;
}

void StoryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Theme::instance().colours();
    StylePainter::roundedBox(painter, rect(), StylePainter::cardRadius, colours.panel, colours.line);
}

} // namespace Kaiwa
