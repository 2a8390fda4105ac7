#include "views/pages/people/learnerspage.h"

#include "models/content/workspace.h"
#include "models/people/learnersearch.h"
#include "models/people/personalmask.h"
#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/pages/people/learner/learnerrows.h"
#include "views/pages/people/learner/learnersheet.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/records/saved/savedviewsmenu.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/detailsplitter.h"
#include "views/widgets/plaintable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int learnersMargin = 14;
constexpr int leastListWidth = 260;
constexpr int usualListWidth = 510;
constexpr int leastSheetWidth = 320;
constexpr int leastSheetHeight = 200;

const QString learnerColumnsKey = u"pages/people/columns"_s;
const QString learnerViews = u"page/people"_s; // no table has this name; the rows of users have views of their own
const QString splitterSizesKey = u"pages/people/split"_s;

// As wide as their words are in most rows.
int widthOfColumn(const QString &column)
{
    static const QHash<QString, int> widths { { u"display_name"_s, 118 }, { u"email"_s, 96 }, { u"languages"_s, 84 },
        { u"tier"_s, 60 }, { u"last_active_at"_s, 92 }, { u"month_conversations"_s, 84 } };
    return widths.value(column, 110);
}

QStringList usualColumns()
{
    return { u"display_name"_s, u"email"_s, u"languages"_s, u"tier"_s, u"last_active_at"_s, u"month_conversations"_s };
}

} // namespace

LearnersPage::LearnersPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
{
    setObjectName(u"page.people"_s);
    m_mask = new PersonalMask(DisclosureLog::ofThisComputer(), workspace.catalog().databaseName(), workspace.catalog().role(), this);
    m_search = new LearnerSearch(workspace.session(), this);
    m_rows = new LearnerRows(*m_search, *m_mask, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_splitter = new DetailSplitter(
        splitterSizesKey, { .list = usualListWidth, .detail = leastSheetWidth, .shareOfDetail = 0.6 }, this);
    whole->addWidget(m_splitter);
    m_splitter->addWidget(makeList());
    m_sheet = new LearnerSheet(workspace, *m_mask, m_splitter);
    m_sheet->setMinimumWidth(leastSheetWidth);
    m_splitter->addWidget(m_sheet);
    m_sheet->setMinimumHeight(leastSheetHeight);
    connect(m_sheet, &LearnerSheet::loadingChanged, this, &Page::loadingChanged);
    connect(m_sheet, &LearnerSheet::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_sheet, &LearnerSheet::openRowsRequested, this, &Page::openRowsRequested);
    connect(m_sheet, &LearnerSheet::exportRequested, this, &LearnersPage::exportPersonRequested);
    connect(m_sheet, &LearnerSheet::eraseRequested, this, &LearnersPage::erasePersonRequested);
    connect(m_sheet, &LearnerSheet::endSessionsRequested, this, &LearnersPage::endSessionsRequested);
    connect(m_search, &LearnerSearch::stateChanged, this, &LearnersPage::showState);
    connect(m_search, &QAbstractItemModel::modelReset, this, &LearnersPage::chooseFirst);
    connect(m_mask, &PersonalMask::changed, this, &LearnersPage::showRevealed);
    connect(m_mask, &PersonalMask::failed, this, [this](const QString &words) {
        m_revealed->setText(words);
        m_revealed->show();
    });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, [this] {
        m_search->setZone(ReadingZone::instance().zone());
        m_rows->wordsChanged();
    });
    connect(&workspace.session(), &Session::catalogChanged, this, &LearnersPage::refresh);
    m_search->setZone(ReadingZone::instance().zone());
    m_search->askAgain();
    showRevealed();
}

LearnersPage::~LearnersPage() = default;

QWidget *LearnersPage::makeList()
{
    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(leastListWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(learnersMargin, 12, learnersMargin, learnersMargin);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Learners", "page"), side);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    row->addWidget(title, 1);
    m_saved = new SavedViewsMenu(SavedViewsMenu::viewsOf(m_workspace), m_workspace.catalog(), learnerViews,
        [this] { return shownView(); }, side);
    connect(m_saved, &SavedViewsMenu::chosen, this, &LearnersPage::showView);
    row->addWidget(m_saved);
    m_columns = new QPushButton(tr("Columns", "button: which columns a list has"), side);
    m_columns->setObjectName(u"people.columns"_s);
    m_columns->setAccessibleName(tr("Choose the columns of the list"));
    setButtonRole(m_columns, ButtonRole::Link);
    row->addWidget(m_columns);
    column->addLayout(row);
    m_text = new QLineEdit(side);
    m_text->setObjectName(u"search"_s);
    m_text->setAccessibleName(tr("Search learners by name, mail or id"));
    m_text->setPlaceholderText(tr("Name, mail or id", "placeholder of the search field"));
    m_text->setClearButtonEnabled(true);
    nameButtons(*m_text, u"search.clear"_s, tr("Clear the search"));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, m_search, &LearnerSearch::setText);
    column->addWidget(m_text);
    m_view = new QTableView(side);
    makePlain(m_view, u"people.list"_s, tr("Learners", "page"));
    m_view->setModel(m_rows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reveal = new QAction(tr("Reveal the mail", "action: of a learner in a list"), m_view);
    m_reveal->setObjectName(u"people.reveal"_s);
    m_view->addAction(m_reveal);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_reveal, &QAction::triggered, this, &LearnersPage::revealMail);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { current(now.row()); });
    column->addWidget(m_view, 1);
    auto *foot = new QWidget(side);
    auto *flow = new FlowLayout(foot);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    m_revealed = new QLabel(foot);
    m_revealed->setObjectName(u"people.revealed"_s);
    m_revealed->setTextFormat(Qt::PlainText);
    setInk(m_revealed, Ink::Staged);
    flow->addWidget(m_revealed);
    m_maskAgain = new QPushButton(tr("Mask again", "button: hides what was revealed"), foot);
    m_maskAgain->setObjectName(u"people.maskAgain"_s);
    m_maskAgain->setAccessibleName(tr("Mask everything again"));
    setButtonRole(m_maskAgain, ButtonRole::Link);
    flow->addWidget(m_maskAgain);
    connect(m_maskAgain, &QPushButton::clicked, m_mask, &PersonalMask::maskAgain);
    m_state = new QLabel(side);
    m_state->setObjectName(u"people.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setInk(m_state, Ink::Dim);
    column->addWidget(m_state);
    column->addWidget(foot);
    makeColumnMenu();
    return side;
}

// --- Columns

void LearnersPage::makeColumnMenu()
{
    m_columnMenu = new QMenu(this);
    m_columnMenu->setObjectName(u"people.columnMenu"_s);
    const QStringList shown = QSettings().value(learnerColumnsKey, usualColumns()).toStringList();
    const QStringList &columns = LearnerSearch::columns();
    for (int section = 0; section < int(columns.size()); ++section) {
        const QString &column = columns.at(section);
        QAction *action = m_columnMenu->addAction(m_rows->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setObjectName(u"people.column."_s + column);
        action->setCheckable(true);
        action->setChecked(shown.contains(column) || section == 0);
        action->setEnabled(section > 0); // a list without names is none
        connect(action, &QAction::toggled, this, [this] {
            QStringList chosen;
            const QList<QAction *> actions = m_columnMenu->actions();
            for (qsizetype i = 0; i < actions.size(); ++i) {
                if (actions.at(i)->isChecked())
                    chosen += LearnerSearch::columns().at(i);
            }
            QSettings().setValue(learnerColumnsKey, chosen);
            showColumns();
        });
        m_view->setColumnWidth(section, widthOfColumn(column));
    }
    m_columns->setMenu(m_columnMenu);
    showColumns();
}

void LearnersPage::showColumns()
{
    const QList<QAction *> actions = m_columnMenu->actions();
    for (int section = 0; section < int(actions.size()); ++section) {
        // The name stands for whatever a learner is known by.
        const bool isThere = section == 0 || m_search->hasColumn(LearnerSearch::columns().at(section));
        actions.at(section)->setVisible(isThere);
        m_view->setColumnHidden(section, !isThere || !actions.at(section)->isChecked());
    }
}

SavedView LearnersPage::shownView() const
{
    SavedView view { learnerViews, {}, {}, {} };
    const QList<QAction *> actions = m_columnMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (actions.at(i)->isChecked())
            view.columns += LearnerSearch::columns().at(i);
    }
    view.options.search = m_text->text().trimmed();
    return view;
}

// What the list usually shows is not changed by it.
void LearnersPage::showView(const SavedView &view)
{
    const QList<QAction *> actions = m_columnMenu->actions();
    for (qsizetype i = 1; i < actions.size(); ++i) {
        const QSignalBlocker blocker(actions.at(i));
        actions.at(i)->setChecked(view.columns.contains(LearnerSearch::columns().at(i)));
    }
    showColumns();
    m_text->setText(view.options.search);
}

// --- The list

void LearnersPage::showState()
{
    if (m_search->error()) {
        m_state->setText(m_search->error()->message);
        setInk(m_state, Ink::Problem);
    } else {
        setInk(m_state, Ink::Dim);
        const int rows = m_search->rowCount();
        QStringList parts;
        if (m_search->isAsking())
            parts += tr("Searching…");
        else if (rows == 0)
            parts += m_search->text().isEmpty() ? tr("There are no learners yet.") : tr("Nobody is called so.");
        else
            parts += m_search->isComplete() ? tr("%n learners", nullptr, rows)
                                            : tr("%n learners, more as you scroll", nullptr, rows);
        if (!m_search->isAsking())
            parts += m_search->scanned()
                ? tr("%1 s, the whole table was read", "seconds; no index serves the search").arg(QLocale().toString(m_search->seconds(), 'f', 2))
                : tr("%1 s, by index", "seconds").arg(QLocale().toString(m_search->seconds(), 'f', 2));
        m_state->setText(parts.join(u" · "_s));
        Q_EMIT statusChanged(m_state->text());
    }
    showColumns();
    if (!isLoading())
        Q_EMIT loadingChanged();
}

// The first of a new list, where nobody is shown yet or what is shown is not among those that were found.
void LearnersPage::chooseFirst()
{
    const int row = m_search->rowOf(m_sheet->user());
    if (row >= 0)
        m_view->selectRow(row);
    else if (m_search->rowCount() > 0 && (m_sheet->user().isEmpty() || !m_search->text().isEmpty()))
        m_view->selectRow(0);
}

void LearnersPage::current(int row)
{
    if (row >= 0 && row < m_search->rowCount())
        m_sheet->showLearner(m_search->id(row));
}

QString LearnersPage::currentUser() const
{
    return m_sheet->user();
}

bool LearnersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) && m_search->rowCount() > 0) {
            m_view->setFocus();
            if (!m_view->currentIndex().isValid())
                m_view->selectRow(0);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

// --- What is masked

void LearnersPage::revealMail()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        m_mask->reveal(m_search->id(row), u"users"_s, u"email"_s);
}

void LearnersPage::showRevealed()
{
    m_revealed->setText(tr("%n revealed", "values of persons, in this run", m_mask->count()));
    m_revealed->setVisible(m_mask->count() > 0);
    m_maskAgain->setVisible(m_mask->isAnyRevealed());
    m_rows->wordsChanged();
}

// --- The page

void LearnersPage::refresh()
{
    m_search->askAgain();
    m_sheet->refresh();
}

void LearnersPage::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool LearnersPage::isLoading() const
{
    return m_search->isAsking() || m_sheet->isLoading();
}

void LearnersPage::showRecord(const QStringList &key)
{
    if (key.isEmpty() || key.first().isEmpty())
        return;
    m_sheet->showLearner(key.first());
    const int row = m_search->rowOf(key.first());
    if (row >= 0)
        m_view->selectRow(row);
    else
        m_view->selectionModel()->clear();
}

QStringList LearnersPage::tabIds() const
{
    return m_sheet->tabIds();
}

void LearnersPage::showTab(const QString &id)
{
    m_sheet->showTab(id);
}

} // namespace Kaiwa
