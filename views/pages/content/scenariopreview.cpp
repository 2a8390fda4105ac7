#include "views/pages/content/scenariopreview.h"

#include "models/content/scenarioprompt.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/language/textmeasure.h"
#include "views/pages/content/learnercard.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextOption>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int scenarioPreviewMargin = 16;
constexpr qsizetype scenarioPreviewLongestShown = 200'000; // all of it is copied
}

ScenarioPreview::ScenarioPreview(Workspace &workspace, ContentTable &table, QWidget *parent)
    : RecordPanel(parent)
    , m_table(table)
    , m_views(new QStackedWidget(this))
{
    setObjectName(u"preview"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeControls());
    column->addWidget(m_views, 1);
    m_views->addWidget(makeLearnerView());
    m_views->addWidget(makeTutorView());
    m_card->setDark(Theme::instance().isDark());
    m_dark->setChecked(m_card->isDark());
    connect(m_dark, &QPushButton::toggled, m_card, &LearnerCard::setDark);
    connect(m_rightToLeft, &QPushButton::clicked, this, [this] {
        m_directionChosen = true;
        showDirection();
    });
    connect(m_learner, &QPushButton::clicked, this, [this] { showView(0); });
    connect(m_tutor, &QPushButton::clicked, this, [this] { showView(1); });
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (keys.contains(m_key))
            refresh();
    });
    connect(&table, &ContentTable::windowChanged, this, &ScenarioPreview::refresh);
    connect(table.model(), &QAbstractItemModel::dataChanged, this, &ScenarioPreview::refresh);
    showView(0);
}

QPushButton *ScenarioPreview::makeButton(const QString &text, const QString &name, bool isTab)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    setButtonRole(button, isTab ? ButtonRole::Tab : ButtonRole::Chip);
    button->setCheckable(true);
    return button;
}

QWidget *ScenarioPreview::makeControls()
{
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(scenarioPreviewMargin, 0, scenarioPreviewMargin, 12);
    row->setSpacing(8);
    m_learner = makeButton(tr("Learner", "tab: a scenario as learners see it"), u"preview.learner"_s, true);
    m_learner->setAccessibleName(tr("As a learner sees it"));
    m_tutor = makeButton(tr("Tutor", "tab: the prompt of the AI tutor"), u"preview.tutor"_s, true);
    m_tutor->setAccessibleName(tr("The prompt that the tutor receives"));
    m_dark = makeButton(tr("Dark", "preview in dark colours"), u"preview.dark"_s, false);
    m_dark->setAccessibleName(tr("Preview in dark colours"));
    m_rightToLeft = makeButton(tr("Right to left", "preview in this direction"), u"preview.rightToLeft"_s, false);
    m_rightToLeft->setAccessibleName(tr("Preview from right to left"));
    row->addWidget(m_learner);
    row->addWidget(m_tutor);
    row->addStretch(1);
    row->addWidget(m_dark);
    row->addWidget(m_rightToLeft);
    return controls;
}

QWidget *ScenarioPreview::makeLearnerView()
{
    auto *scroll = new QScrollArea(m_views);
    scroll->setObjectName(u"preview.scroll"_s);
    scroll->setAccessibleName(tr("Preview as a learner sees it"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_card = new LearnerCard;
    scroll->setWidget(m_card);
    return scroll;
}

QWidget *ScenarioPreview::makeTutorView()
{
    auto *view = new QWidget(m_views);
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(scenarioPreviewMargin, 0, scenarioPreviewMargin, scenarioPreviewMargin);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    m_length = new QLabel(view);
    m_length->setObjectName(u"preview.length"_s);
    setInk(m_length, Ink::Dim);
    m_copy = new QPushButton(icon(u"copy"_s), QString(), view);
    m_copy->setObjectName(u"preview.copy"_s);
    m_copy->setAccessibleName(tr("Copy the prompt"));
    row->addWidget(m_length, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_prompt = new QPlainTextEdit(view);
    m_prompt->setObjectName(u"preview.prompt"_s);
    m_prompt->setAccessibleName(tr("Prompt of the tutor"));
    m_prompt->setReadOnly(true);
    m_prompt->setTabChangesFocus(true);
    QTextOption option = m_prompt->document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph in its own
    m_prompt->document()->setDefaultTextOption(option);
    column->addWidget(m_prompt, 1);
    connect(m_copy, &QPushButton::clicked, this, &ScenarioPreview::copyPrompt);
    return view;
}

void ScenarioPreview::showView(int view)
{
    m_learner->setChecked(view == 0);
    m_tutor->setChecked(view == 1);
    m_dark->setVisible(view == 0);
    m_rightToLeft->setVisible(view == 0);
    m_views->setCurrentIndex(view);
}

void ScenarioPreview::showRecord(const RecordKey &key)
{
    if (key != m_key)
        m_directionChosen = false;
    m_key = key;
    refresh();
}

void ScenarioPreview::refresh()
{
    m_views->setVisible(m_key.isValid());
    if (!m_key.isValid())
        return;
    const FieldValues scenario = m_table.record(m_key);
    m_card->showScenario(scenario);
    if (!m_directionChosen)
        m_rightToLeft->setChecked(scenario.value(u"title"_s).value_or(QString()).isRightToLeft());
    showDirection();
    const QString prompt = tutorPrompt(scenario);
    const QString shown = prompt.left(scenarioPreviewLongestShown);
    if (m_prompt->toPlainText() != shown)
        m_prompt->setPlainText(shown);
    m_prompt->setPlaceholderText(tr("Instructions, context, objectives and outcome will stand here."));
    m_length->setText(measureWords(prompt));
    m_copy->setText(tr("Copy", "the prompt"));
    m_copy->setEnabled(!prompt.isEmpty());
}

void ScenarioPreview::showDirection()
{
    m_card->setLayoutDirection(m_rightToLeft->isChecked() ? Qt::RightToLeft : Qt::LeftToRight);
}

void ScenarioPreview::copyPrompt()
{
    QApplication::clipboard()->setText(tutorPrompt(m_table.record(m_key)));
    m_copy->setText(tr("Copied", "said on a button after the prompt was copied"));
}

} // namespace Kaiwa
