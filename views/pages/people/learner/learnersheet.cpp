#include "views/pages/insights/definitiondialog.h"
#include "views/pages/people/learner/learnersheet.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "models/people/personalmask.h"
#include "views/charts/chartcard.h"
#include "views/editors/flowlayout.h"
#include "views/pages/insights/insightswords.h"
#include "views/pages/people/learner/learnercards.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/pages/people/learner/rowscard.h"
#include "views/pages/people/learner/timelineview.h"
#include "views/pages/results/figurecard.h"
#include "views/pages/results/rowsdialog.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int restOfChoice = 120; // ms; arrow keys run through a list
constexpr int sheetMargin = 16;
constexpr int usageHeight = 330;
constexpr int leastFigureWidth = 130; // narrower: two lines of figures
constexpr int longestNameOfLearner = 80;

const QString overviewTab = u"overview"_s;
const QString timelineTab = u"timeline"_s;

// The blocks of which a figure stands at the top.
const QStringList &figureBlocks()
{
    static const QStringList blocks { u"conversations"_s, u"attempts"_s, u"findings"_s, u"mastery"_s };
    return blocks;
}

} // namespace

LearnerSheet::LearnerSheet(Workspace &workspace, PersonalMask &mask, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_mask(mask)
{
    setObjectName(u"learner"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = makeHeader();
    column->addWidget(m_header);
    m_stack = new QStackedWidget(this);
    m_message = new QLabel(m_stack);
    m_message->setObjectName(u"learner.message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(sheetMargin);
    setInk(m_message, Ink::Dim);
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeCards());
    m_timeline = new TimelineView(workspace.session(), m_stack);
    m_stack->addWidget(m_timeline);
    column->addWidget(m_stack, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfChoice);
    connect(&m_rest, &QTimer::timeout, this, &LearnerSheet::ask);
    connect(m_timeline, &TimelineView::openRecordRequested, this, &LearnerSheet::openRecordRequested);
    connect(m_timeline, &TimelineView::loadingChanged, this, &LearnerSheet::loadingChanged);
    connect(&mask, &PersonalMask::changed, this, &LearnerSheet::showMasked);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &LearnerSheet::showMasked);
    showStory();
}

LearnerSheet::~LearnerSheet()
{
    m_query.cancel();
}

QWidget *LearnerSheet::makeHeader()
{
    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(sheetMargin, 12, sheetMargin, 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_name = new QLabel(header);
    m_name->setObjectName(u"learner.name"_s);
    m_name->setFont(titleFont());
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    row->addWidget(m_name, 1);
    const auto addButton = [&](const QString &id, const QString &text, const QString &accessible, ButtonRole role) {
        auto *button = new QPushButton(text, header);
        button->setObjectName(u"learner."_s + id);
        button->setAccessibleName(accessible);
        setButtonRole(button, role);
        row->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    auto *exporting = addButton(u"export"_s, tr("Export…", "button: all data of a person"), tr("Export all data of this learner"),
        ButtonRole::Plain);
    auto *erasing = addButton(u"erase"_s, tr("Erase…", "button: all data of a person"), tr("Erase this learner"), ButtonRole::Danger);
    connect(exporting, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_user); });
    connect(erasing, &QPushButton::clicked, this, [this] { Q_EMIT eraseRequested(m_user); });
    column->addLayout(row);
    m_id = new QLabel(header);
    m_id->setObjectName(u"learner.id"_s);
    m_id->setTextFormat(Qt::PlainText);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_id->setFont(codeFont());
    m_id->setWordWrap(true);
    setInk(m_id, Ink::Dim);
    column->addWidget(m_id);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(2);
    m_tabs = new QButtonGroup(this);
    m_tabs->setExclusive(true);
    for (const auto &[id, words] : { std::pair(overviewTab, tr("Overview", "tab: what is known of a learner")),
             std::pair(timelineTab, tr("Timeline", "tab: what happened to a learner")) }) {
        auto *button = new QPushButton(words, header);
        button->setObjectName(u"tab."_s + id);
        button->setAccessibleName(tr("%1, view of the learner", "%1: name of a tab").arg(words));
        button->setCheckable(true);
        setButtonRole(button, ButtonRole::Tab);
        tabs->addWidget(button);
        m_tabs->addButton(button, int(m_tabs->buttons().size()));
    }
    m_tabs->button(0)->setChecked(true);
    connect(m_tabs, &QButtonGroup::idClicked, this, &LearnerSheet::showChosenTab);
    tabs->addStretch(1);
    m_asOf = new QLabel(header);
    m_asOf->setObjectName(u"learner.asOf"_s);
    m_asOf->setFont(badgeFont());
    setInk(m_asOf, Ink::Dim);
    tabs->addWidget(m_asOf);
    column->addLayout(tabs);
    return header;
}

QWidget *LearnerSheet::makeCards()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Window);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(sheetMargin, 8, sheetMargin, sheetMargin);
    m_column->setSpacing(12);
    m_figureGrid = new QGridLayout;
    m_figureGrid->setSpacing(8);
    for (const QString &block : figureBlocks()) {
        auto *figure = new FigureCard(u"learner."_s + block, content);
        connect(figure, &QAbstractButton::clicked, this, [this, block] { openRows(tableOfBlock(block)); });
        figure->setFixedHeight(figure->sizeHint().height() - QFontMetrics(badgeFont()).height());
        m_figures += figure;
    }
    m_column->addLayout(m_figureGrid);
    arrangeFigures();
    addCard(new ProfileCard(m_mask, content));
    addCard(new PreferencesCard(m_mask, content));
    addUsage();
    addCard(new SkillsCard(m_mask, content));
    addCard(new RowsCard(u"mastery"_s, { u"user"_s, u"feature_id"_s }, m_mask, content));
    addCard(new RowsCard(u"conversations"_s, { u"id"_s }, m_mask, content));
    addCard(new RowsCard(u"attempts"_s, { u"id"_s }, m_mask, content));
    addCard(new RowsCard(u"outcomes"_s, { u"id"_s }, m_mask, content));
    addCard(new RowsCard(u"findings"_s, { u"id"_s }, m_mask, content));
    addCard(new RowsCard(u"subscriptions"_s, { u"id"_s }, m_mask, content));
    addCard(new RowsCard(u"payments"_s, { u"id"_s }, m_mask, content));
    auto *sessions = new SessionsCard(m_mask, content);
    connect(sessions, &SessionsCard::endSessionsRequested, this, &LearnerSheet::endSessionsRequested);
    addCard(sessions);
    for (const QString &block : { u"events"_s, u"stats"_s, u"vocabulary"_s, u"notifications"_s, u"old-sessions"_s })
        addCard(new RowsCard(block, { u"id"_s }, m_mask, content));
    addOthers();
    m_column->addStretch(1);
    m_area = new QScrollArea(m_stack);
    m_area->setObjectName(u"learner.area"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    setSurface(m_area->viewport(), Surface::Window);
    return m_area;
}

void LearnerSheet::addCard(StoryCard *card)
{
    connect(card, &StoryCard::openRecordRequested, this, &LearnerSheet::openRecordRequested);
    connect(card, &StoryCard::openRowsRequested, this, &LearnerSheet::openRows);
    m_column->addWidget(card);
    m_cards += card;
}

void LearnerSheet::addUsage()
{
    ChartEntry entry = chartByMonth(u"learner-usage"_s, LearnerWords::blockTitle(u"usage"_s),
        tr("Of the month, of what was banked, and what is left of both; the application's own months (UTC)"), u"seconds"_s,
        u"at_part"_s);
    entry.word = [](const QString &part) {
        return part == "month"_L1 ? tr("of the month", "part of the time used")
            : part == "banked"_L1 ? tr("of banked time", "part of the time used")
                                  : tr("left", "part of the time that could be used");
    };
    m_usage = new ChartCard(entry, m_column->parentWidget());
    m_usage->setFixedHeight(usageHeight);
    connect(m_usage, &ChartCard::rowsRequested, this, [this](const ReportParameters &mark, qint64 n, const QString &words) {
        ReportParameters parameters = m_story.parameters;
        for (auto it = mark.cbegin(); it != mark.cend(); ++it)
            parameters.insert(it.key(), it.value());
        auto *dialog = new RowsDialog(m_workspace.session(),
            Report(m_workspace.catalog(), u"learner-usage-rows"_s, parameters), words, n, this);
        dialog->show();
    });
    connect(m_usage, &ChartCard::definitionRequested, this, [this] {
        auto *dialog = new DefinitionDialog(m_usage->entry().title, m_usage->entry().report, m_story.parameters, this);
        dialog->open();
    });
    m_column->addWidget(m_usage);
}

void LearnerSheet::addOthers()
{
    m_others = new QWidget(m_column->parentWidget());
    new FlowLayout(m_others);
    m_column->addWidget(m_others);
}

void LearnerSheet::arrangeFigures()
{
    const int inLine = width() - 2 * sheetMargin < int(m_figures.size()) * leastFigureWidth ? 2 : int(m_figures.size());
    if (m_figureGrid->count() > 0 && inLine == m_figuresInLine)
        return;
    m_figuresInLine = inLine;
    for (FigureCard *figure : std::as_const(m_figures))
        m_figureGrid->removeWidget(figure);
    for (int i = 0; i < int(m_figures.size()); ++i)
        m_figureGrid->addWidget(m_figures.at(i), i / inLine, i % inLine);
}

void LearnerSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeFigures();
}

QStringList LearnerSheet::tabIds() const
{
    return { overviewTab, timelineTab };
}

void LearnerSheet::showTab(const QString &id)
{
    const auto place = tabIds().indexOf(id);
    if (place < 0)
        return;
    m_tabs->button(int(place))->setChecked(true);
    showChosenTab();
}

// --- Reading

void LearnerSheet::cancel()
{
    ++m_question;
    m_rest.stop();
    m_query.cancel();
    m_query = {};
}

void LearnerSheet::showLearner(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    m_story = {};
    m_timeline->showLearner(user);
    refresh();
}

void LearnerSheet::refresh()
{
    cancel();
    if (!m_user.isEmpty())
        m_rest.start();
    m_timeline->refresh();
    showStory();
}

bool LearnerSheet::isLoading() const
{
    return m_rest.isActive() || m_query.isRunning() || m_timeline->isLoading();
}

void LearnerSheet::ask()
{
    const quint64 mine = m_question;
    m_query = readLearner(m_workspace.session(), m_user, QDateTime::currentDateTimeUtc());
    m_query.then(this, [this, mine](const Result<LearnerStory> &story) {
        if (mine == m_question)
            take(story);
    });
}

void LearnerSheet::take(const Result<LearnerStory> &story)
{
    if (story) {
        m_story = *story;
        showStory();
        m_area->ensureVisible(0, 0);
    } else if (m_story.user.isEmpty()) {
        m_message->setText(story.error().message);
    } else {
        m_asOf->setText(story.error().message);
    }
    Q_EMIT loadingChanged();
}

void LearnerSheet::showStory()
{
    const bool isRead = !m_story.user.isEmpty();
    m_header->setVisible(isRead && m_story.isThere());
    if (!isRead || !m_story.isThere()) {
        const LearnerStory::Answer &profile = m_story.answer(u"profile"_s);
        m_message->setText(m_user.isEmpty() ? tr("Choose a learner, and everything that is known of them stands here.")
                : !isRead               ? tr("Reading…")
                : profile.error         ? profile.error->message
                                        : tr("There is no learner with the id %1.").arg(m_user));
        m_stack->setCurrentWidget(m_message);
        return;
    }
    for (StoryCard *card : std::as_const(m_cards))
        card->show(m_story);
    showName();
    showFigures();
    showUsage();
    showOthers();
    m_asOf->setText(tr("as of %1, %2 s", "time of day, seconds")
                        .arg(ReadingZone::instance().timeText(m_story.asOf).left(5), QLocale().toString(m_story.seconds, 'f', 2)));
    showChosenTab();
}

void LearnerSheet::showChosenTab()
{
    if (m_story.isThere())
        m_stack->setCurrentWidget(m_tabs->checkedId() == 1 ? static_cast<QWidget *>(m_timeline) : m_area);
}

void LearnerSheet::showMasked()
{
    if (!m_story.isThere())
        return;
    showName();
    for (StoryCard *card : std::as_const(m_cards))
        card->showAgain();
}

void LearnerSheet::showName()
{
    const Rows &rows = m_story.answer(u"profile"_s).rows;
    const auto valueOf = [&rows](const QString &column) {
        const int at = columnOf(rows, column);
        return at < 0 ? QString() : rows.rows.first().value(at).value_or(QString());
    };
    QString name;
    for (const QString &column : { u"display_name"_s, u"username"_s, u"email"_s }) {
        if (name.isEmpty())
            name = m_mask.shown(m_user, u"users"_s, column, valueOf(column));
    }
    m_name->setText(name.isEmpty() ? tr("Without a name", "a learner") : name.left(longestNameOfLearner));
    m_id->setText(m_user);
}

void LearnerSheet::showFigures()
{
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const QString &block = figureBlocks().at(i);
        const LearnerStory::Answer &answer = m_story.answer(block);
        FigureWords words;
        words.name = block == "mastery"_L1 ? tr("Features seen", "figure of a learner")
            : block == "attempts"_L1       ? tr("Attempts", "figure of a learner: tries at scenarios")
                                           : LearnerWords::blockTitle(block);
        words.value = answer.error ? u"–"_s : QLocale().toString(answer.total);
        const int newest = columnOf(answer.rows, block == "findings"_L1 ? u"created_at"_s : u"started_at"_s);
        if (newest >= 0 && !answer.rows.rows.isEmpty())
            words.change = tr("last %1", "a moment").arg(LearnerWords::dayOf(answer.rows.rows.first().value(newest).value_or(QString())));
        m_figures.at(i)->say(words, !answer.error && answer.total > 0);
    }
}

void LearnerSheet::showUsage()
{
    const LearnerStory::Answer &answer = m_story.answer(u"usage"_s);
    ReportBoard::Answer shown;
    shown.rows = answer.rows;
    shown.asOf = m_story.asOf;
    shown.seconds = m_story.seconds;
    shown.isKnown = !answer.error;
    if (answer.error) {
        shown.error = answer.error;
        if (answer.error->kind == Error::Kind::Invalid)
            shown.error->message = tr("Not in this database: %1.", "%1: names of tables and columns").arg(answer.error->message);
    }
    m_usage->show(shown, m_story.asOf.toUTC().date());
}

void LearnerSheet::showOthers()
{
    qDeleteAll(m_others->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_others->setVisible(!m_story.otherTables.isEmpty());
    for (const QString &table : std::as_const(m_story.otherTables)) {
        auto *button = new QPushButton(tr("Rows in %1", "%1: a table").arg(wordsFromName(table)), m_others);
        button->setObjectName(u"learner.other."_s + table);
        button->setAccessibleName(button->text());
        setButtonRole(button, ButtonRole::Link);
        connect(button, &QPushButton::clicked, this, [this, table] { openRows(table); });
        m_others->layout()->addWidget(button);
    }
}

void LearnerSheet::openRows(const QString &table)
{
    const RecordScope scope = learnerScope(m_workspace.catalog(), table, m_user);
    if (!scope.table.isEmpty())
        Q_EMIT openRowsRequested(scope);
}

} // namespace Kaiwa
