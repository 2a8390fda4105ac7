#include "views/pages/content/learnercard.h"

#include "models/content/scenarioprompt.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/tintedbox.h"
#include "views/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int learnerCardWidest = 420;
constexpr int cardRadius = 14;
constexpr int longestTitle = 200;
constexpr int longestText = 2000;
constexpr int mostObjectives = 20;

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font = bodyFont();
    font.setPixelSize(QFontInfo(font).pixelSize() * pixels / 13);
    font.setWeight(weight);
    return font;
}

QString shortened(const QString &text, int limit)
{
    return text.size() > limit ? text.left(limit) + u'…' : text;
}

} // namespace

const LearnerCard::Look &LearnerCard::look(bool dark)
{
    static const Look light { QColor(0xf4f1ea), QColor(0xffffff), QColor(0xe4dfd4), QColor(0x23211d), QColor(0x6b6558),
        QColor(0x2f6f5e), QColor(0xffffff), QColor(0xffffff) };
    static const Look night { QColor(0x171b1a), QColor(0x212726), QColor(0x343c3a), QColor(0xeceeea), QColor(0xa5aea9),
        QColor(0x86cdb6), QColor(0x12211c), QColor(0x2b3331) };
    return dark ? night : light;
}

LearnerCard::LearnerCard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"learnerCard"_s);
    setAccessibleName(tr("The scenario as learners see it"));
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(20, 20, 20, 20);
    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(learnerCardWidest);
    middle->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(middle, 100);
    outer->addStretch(1);
    column->addWidget(makeCard());
    column->addWidget(makeOpening());
    column->addStretch(1);
    applyLook();
}

QLabel *LearnerCard::makeWords(const QString &name, const QFont &font, Tone tone)
{
    auto *label = new QLabel(this);
    label->setObjectName(u"learner."_s + name);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_words.append({ label, tone });
    return label;
}

QWidget *LearnerCard::makeCard()
{
    m_card = new TintedBox(cardRadius, this);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    m_category = makeWords(u"category"_s, sized(11, QFont::DemiBold), Tone::Accent);
    m_difficulty = makeWords(u"difficulty"_s, sized(11, QFont::DemiBold), Tone::Dim);
    for (QLabel *chip : { m_category, m_difficulty })
        chip->setWordWrap(false);
    chips->addWidget(m_category);
    chips->addStretch(1);
    chips->addWidget(m_difficulty);
    column->addLayout(chips);
    m_title = makeWords(u"title"_s, sized(20, QFont::DemiBold), Tone::Text);
    m_description = makeWords(u"description"_s, sized(14, QFont::Normal), Tone::Dim);
    m_objectivesHeading = makeWords(u"objectives"_s, sized(12, QFont::DemiBold), Tone::Text);
    m_objectivesHeading->setText(tr("You will practise", "above a scenario's objectives, as learners see them"));
    m_objectives = new QVBoxLayout;
    m_objectives->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_description);
    column->addSpacing(4);
    column->addWidget(m_objectivesHeading);
    column->addLayout(m_objectives);
    return m_card;
}

QWidget *LearnerCard::makeOpening()
{
    auto *opening = new QWidget(this);
    auto *column = new QVBoxLayout(opening);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *who = new QHBoxLayout;
    who->setSpacing(12);
    m_avatar = new Avatar(opening);
    who->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = makeWords(u"name"_s, sized(14, QFont::DemiBold), Tone::Text);
    m_role = makeWords(u"role"_s, sized(12, QFont::Normal), Tone::Dim);
    names->addWidget(m_name);
    names->addWidget(m_role);
    who->addLayout(names, 1);
    column->addLayout(who);
    m_setting = makeWords(u"setting"_s, sized(12, QFont::Normal), Tone::Dim);
    column->addWidget(m_setting);
    auto *bubbleRow = new QHBoxLayout;
    m_bubble = new TintedBox(cardRadius, opening);
    auto *bubble = new QVBoxLayout(m_bubble);
    bubble->setContentsMargins(16, 12, 16, 12);
    m_opening = makeWords(u"opening"_s, sized(14, QFont::Normal), Tone::Text);
    bubble->addWidget(m_opening);
    bubbleRow->addWidget(m_bubble, 100);
    bubbleRow->addStretch(12);
    column->addLayout(bubbleRow);
    m_turn = makeWords(u"turn"_s, sized(12, QFont::DemiBold), Tone::Accent);
    m_turn->setText(tr("Your turn", "where the learner answers, in the preview of a conversation"));
    column->addWidget(m_turn);
    return opening;
}

void LearnerCard::showChips(const FieldValues &scenario)
{
    const Value category = scenario.value(scenario.contains(u"category"_s) ? u"category"_s : u"role"_s);
    m_category->setText(category ? labelWord(*category) : QString());
    static const QStringList grades { u"beginner"_s, u"intermediate"_s, u"advanced"_s };
    const QString difficulty = scenario.value(u"difficulty"_s).value_or(QString());
    const qsizetype grade = grades.indexOf(difficulty);
    const QString dots =
        grade < 0 ? QString() : QString(u"●"_s.repeated(grade + 1) + u"○"_s.repeated(2 - grade) + u"  "_s);
    m_difficulty->setText(difficulty.isEmpty() ? QString() : QString(dots + labelWord(difficulty)));
}

void LearnerCard::showObjectives(const FieldValues &scenario)
{
    while (QLayoutItem *row = m_objectives->takeAt(0)) {
        while (QLayoutItem *item = row->layout()->takeAt(0)) {
            QLabel *label = qobject_cast<QLabel *>(item->widget());
            m_words.removeIf([label](const auto &words) { return words.first == label; });
            label->hide();
            label->deleteLater();
            delete item;
        }
        delete row;
    }
    const QStringList objectives = objectivesOf(scenario).mid(0, mostObjectives);
    m_objectivesHeading->setVisible(!objectives.isEmpty());
    for (const QString &objective : objectives) {
        QLabel *label = makeWords(u"objective"_s, sized(13, QFont::Normal), Tone::Text);
        label->setText(shortened(objective, longestTitle));
        // Beside the words, so that it leads them in the card's direction, whatever theirs is.
        QLabel *bullet = makeWords(u"bullet"_s, sized(13, QFont::Normal), Tone::Text);
        bullet->setText(u"○"_s);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(bullet);
        row->addWidget(label, 1);
        m_objectives->addLayout(row);
    }
}

void LearnerCard::showPersona(const FieldValues &scenario)
{
    // A name as the learner's chosen speaker might have it.
    const QString speaker = tr("Aiko", "a first name that stands for the speaker's in the preview");
    const QString pattern = personaText(scenario, u"nameTemplate"_s);
    const QString name = pattern.isEmpty() ? speaker : withSpeaker(pattern, speaker);
    static_cast<Avatar *>(m_avatar)->setName(name);
    m_name->setText(shortened(name, longestTitle));
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(shortened(text, longestText));
        label->setVisible(!text.isEmpty());
    };
    say(m_role, personaText(scenario, u"title"_s));
    say(m_setting, personaText(scenario, u"setting"_s));
    const QString opening = openingLine(scenario, speaker);
    say(m_opening,
        opening.isEmpty() ? tr("The first words are not written yet.", "preview of a conversation") : opening);
}

void LearnerCard::showScenario(const FieldValues &scenario)
{
    const QString title = scenario.value(u"title"_s).value_or(QString());
    m_title->setText(title.isEmpty() ? tr("Without a title", "preview of a scenario") : shortened(title, longestTitle));
    const QString description = scenario.value(u"description"_s).value_or(QString());
    m_description->setText(shortened(description, longestText));
    m_description->setVisible(!description.isEmpty());
    showChips(scenario);
    showObjectives(scenario);
    showPersona(scenario);
    applyLook();
}

void LearnerCard::setDark(bool dark)
{
    m_dark = dark;
    applyLook();
    update();
}

void LearnerCard::applyLook()
{
    const Look &colours = look(m_dark);
    for (const auto &[label, tone] : std::as_const(m_words)) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText,
            tone == Tone::Text ? colours.text : tone == Tone::Dim ? colours.dim : colours.accent);
        label->setPalette(palette);
        // A label aligns plain text by the text's own direction; here the card's counts.
        const bool right = isRightToLeft() != (label == m_turn);
        label->setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    }
    static_cast<TintedBox *>(m_card)->setColours(colours.card, colours.line);
    static_cast<TintedBox *>(m_bubble)->setColours(colours.bubble, colours.line);
    static_cast<Avatar *>(m_avatar)->setColours(colours.accent, colours.onAccent);
}

void LearnerCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyLook();
}

void LearnerCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look(m_dark).back);
}

} // namespace Kaiwa
