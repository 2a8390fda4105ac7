#include "views/pages/people/learner/learnercards.h"

#include "models/content/stripe/stripelink.h"
#include "models/people/personalmask.h"
#include "views/editors/valuewords.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/pages/people/learner/levelbars.h"
#include "views/pages/people/learner/skillradar.h"
#include "views/shell/badge.h"
#include "views/shell/theme.h"
#include "views/widgets/stripeactions.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int factWidth = 195;
constexpr int leastSideBySide = 520; // narrower: the numbers stand below the radar

QLabel *makeFactLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

Value valueAt(const Rows &rows, int row, const QString &column)
{
    const int at = columnOf(rows, column);
    return at < 0 ? Value() : rows.rows.at(row).value(at);
}

} // namespace

FactGrid::FactGrid(const QString &prefix, const QList<Fact> &facts, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    for (const Fact &fact : facts) {
        auto *box = new QWidget(this);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        QLabel *title = makeFactLabel(fact.title, box);
        title->setFont(labelFont());
        setInk(title, Ink::Dim);
        column->addWidget(title);
        m_boxes += box;
        if (stripeLink(fact.name, fact.text)) {
            column->addWidget(makeStripeId(fact.name, fact.text, box), 0, Qt::AlignLeading);
            column->addStretch(1);
            continue;
        }
        QLabel *value = makeFactLabel(fact.text, box);
        value->setObjectName(prefix + fact.name);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (fact.isCode)
            value->setFont(codeFont());
        if (!fact.isSet)
            setInk(value, Ink::Dim);
        column->addWidget(value);
        column->addStretch(1);
    }
    arrange();
}

QSize FactGrid::minimumSizeHint() const
{
    return { factWidth, QWidget::minimumSizeHint().height() };
}

void FactGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// As many facts beside each other as there is room for, each in a column of one width.
void FactGrid::arrange()
{
    const int columns = qMax(1, width() / (factWidth + m_grid->horizontalSpacing()));
    if (columns == m_columns)
        return;
    for (int column = 0; column < qMax(columns, m_columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (QWidget *box : std::as_const(m_boxes))
        m_grid->removeWidget(box);
    for (int i = 0; i < int(m_boxes.size()); ++i)
        m_grid->addWidget(m_boxes.at(i), i / columns, i % columns);
}

// --- Profile

ProfileCard::ProfileCard(PersonalMask &mask, QWidget *parent)
    : StoryCard(u"profile"_s, mask, parent)
{
}

void ProfileCard::fill(const LearnerStory &story, const LearnerStory::Answer &answer)
{
    delete m_facts;
    QList<FactGrid::Fact> facts;
    for (const QString &column : { u"email"_s, u"username"_s, u"tier"_s, u"native_language"_s, u"interface_language"_s,
             u"last_active_at"_s, u"created_at"_s, u"verified_at"_s, u"stripe_customer_id"_s }) {
        if (!answer.rows.columns.contains(column))
            continue;
        const Value value = valueAt(answer.rows, 0, column);
        FactGrid::Fact fact;
        fact.name = column;
        fact.title = column == "created_at"_L1 ? tr("Joined", "when an account was made") : LearnerWords::columnTitle(column);
        fact.text = textOf(column, value);
        fact.isSet = value.has_value();
        fact.isCode = LearnerWords::isCode(column) && fact.isSet;
        facts += fact;
    }
    m_facts = new FactGrid(u"profile."_s, facts, body());
    bodyLayout()->addWidget(m_facts);
    Q_UNUSED(story)
}

// --- Preferences

PreferencesCard::PreferencesCard(PersonalMask &mask, QWidget *parent)
    : StoryCard(u"preferences"_s, mask, parent)
{
}

void PreferencesCard::fill(const LearnerStory &, const LearnerStory::Answer &answer)
{
    delete m_languages;
    m_languages = new QWidget(body());
    auto *column = new QVBoxLayout(m_languages);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (int row = 0; row < int(answer.rows.rows.size()); ++row)
        column->addWidget(makeLanguage(answer.rows, row));
    bodyLayout()->addWidget(m_languages);
}

QWidget *PreferencesCard::makeLanguage(const Rows &rows, int row)
{
    auto *block = new QWidget(m_languages);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *heading = new QHBoxLayout;
    const QString language = valueAt(rows, row, u"language"_s).value_or(QString());
    QLabel *name = makeFactLabel(language, block);
    name->setFont(labelFont());
    name->setObjectName(u"preferences.language"_s);
    heading->addWidget(name);
    if (const Value level = valueAt(rows, row, u"current_language_level"_s)) {
        auto *badge = new Badge(block);
        badge->setText(*level);
        heading->addWidget(badge);
    }
    heading->addStretch(1);
    column->addLayout(heading);
    QList<LevelBars::Level> levels;
    for (const QString &level : { u"speaking_level"_s, u"listening_level"_s, u"reading_level"_s, u"writing_level"_s }) {
        if (rows.columns.contains(level))
            levels += { LearnerWords::columnTitle(level), valueAt(rows, row, level) };
    }
    if (!levels.isEmpty()) {
        auto *bars = new LevelBars(levels, block);
        bars->setObjectName(u"preferences.levels"_s);
        bars->setMaximumWidth(560);
        column->addWidget(bars);
    }
    QList<FactGrid::Fact> facts;
    for (const QString &name : { u"learning_goal"_s, u"specific_goals"_s, u"daily_goal_seconds"_s, u"practical_level"_s,
             u"challenge_preference"_s, u"correction_style"_s, u"speech_speed"_s, u"audio_input_mode"_s, u"preferred_voice"_s,
             u"speaking_confidence"_s, u"successful_exchanges"_s, u"comfort_zone"_s, u"memories"_s,
             u"last_level_assessment_at"_s }) {
        const Value value = valueAt(rows, row, name);
        if (!value || *value == "[]"_L1)
            continue; // what was never chosen says nothing
        FactGrid::Fact fact;
        fact.name = name;
        fact.title = LearnerWords::columnTitle(name);
        fact.text = textOf(name, value);
        facts += fact;
    }
    column->addWidget(new FactGrid(u"preferences."_s, facts, block));
    return block;
}

// --- Skills

SkillsCard::SkillsCard(PersonalMask &mask, QWidget *parent)
    : StoryCard(u"skills"_s, mask, parent)
    , m_radar(new SkillRadar(body()))
{
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(16);
    m_sides->addWidget(m_radar, 1);
    m_numbers = new QWidget(body());
    m_sides->addWidget(m_numbers, 1, Qt::AlignVCenter);
    bodyLayout()->addLayout(m_sides);
}

void SkillsCard::resizeEvent(QResizeEvent *event)
{
    StoryCard::resizeEvent(event);
    m_sides->setDirection(width() < leastSideBySide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SkillsCard::fill(const LearnerStory &, const LearnerStory::Answer &answer)
{
    QList<SkillRadar::Skill> skills;
    for (int row = 0; row < int(answer.rows.rows.size()); ++row) {
        SkillRadar::Skill skill;
        skill.name = labelWord(valueAt(answer.rows, row, u"skill"_s).value_or(QString()));
        bool isNumber = false;
        const double mastery = valueAt(answer.rows, row, u"mastery"_s).value_or(QString()).toDouble(&isNumber);
        if (isNumber)
            skill.mastery = mastery;
        skill.features = valueAt(answer.rows, row, u"n"_s).value_or(QString()).toInt();
        skill.occurrences = qint64(valueAt(answer.rows, row, u"occurrences"_s).value_or(QString()).toDouble());
        skills += skill;
    }
    m_radar->show(skills);
    delete m_numbers->layout();
    qDeleteAll(m_numbers->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(m_numbers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const SkillRadar::Skill &skill : std::as_const(skills)) {
        grid->addWidget(makeFactLabel(skill.name, m_numbers), row, 0);
        QLabel *score = makeFactLabel(skill.mastery ? QLocale().toString(*skill.mastery, 'f', 0) : u"–"_s, m_numbers);
        score->setFont(numberFont());
        grid->addWidget(score, row, 1, Qt::AlignTrailing);
        QLabel *behind = makeFactLabel(skill.isThin() ? tr("thin: %n times seen", "evidence for a skill", int(skill.occurrences))
                                                       : tr("%n times seen", "evidence for a skill", int(skill.occurrences)), m_numbers);
        setInk(behind, Ink::Dim);
        grid->addWidget(behind, row++, 2);
    }
    grid->setColumnStretch(2, 1);
}

} // namespace Kaiwa
