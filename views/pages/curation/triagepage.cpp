#include "views/pages/curation/triagepage.h"

#include "models/content/workspace.h"
#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/editors/reasonpopup.h"
#include "views/pages/curation/decisionsdialog.h"
#include "views/pages/curation/triagedesk.h"
#include "views/pages/curation/triagedetail.h"
#include "views/pages/curation/triagekeysdialog.h"
#include "views/pages/curation/triagelistmodel.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/scopechip.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int triagePageRowHeight = 28;
constexpr int queueWidth = 460;

const QStringList macroSkills { u"grammar"_s, u"lexis"_s, u"pragmatics"_s, u"discourse"_s, u"pronunciation"_s,
    u"fluency"_s, u"sociolinguistic"_s };

enum ScopePlace { Language, MacroSkill, Module };
const QStringList scopeSettings { u"triage/language"_s, u"triage/macroSkill"_s, u"triage/module"_s };

} // namespace

TriagePage::TriagePage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_desk(new TriageDesk(workspace, this))
    , m_model(new TriageListModel(*m_desk, this))
{
    setObjectName(u"page.triage"_s);
    setAccessibleName(tr("Alias triage", "page"));
    setFocusPolicy(Qt::StrongFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"triage.columns"_s);
    columns->setChildrenCollapsible(false);
    whole->addWidget(columns);
    columns->addWidget(makeQueue());
    m_place = new QStackedWidget(columns);
    setSurface(m_place, Surface::Panel);
    m_scroll = new QScrollArea(m_place);
    m_scroll->setObjectName(u"triage.scroll"_s);
    m_scroll->setAccessibleName(tr("The item to decide"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail = new TriageDetail(*m_desk, m_keys, *m_model, m_scroll);
    m_scroll->setWidget(m_detail);
    setSurface(m_scroll->viewport(), Surface::Panel);
    setSurface(m_detail, Surface::Panel);
    m_message = new MessagePanel(u"triage.message"_s, m_place);
    m_place->addWidget(m_scroll);
    m_place->addWidget(m_message);
    columns->addWidget(m_place);
    columns->setStretchFactor(0, 0);
    columns->setStretchFactor(1, 1);
    columns->setSizes({ queueWidth, 800 });
    connect(m_message, &MessagePanel::actionTriggered, this, &TriagePage::refresh);
    connect(m_detail, &TriageDetail::actionRequested, this, &TriagePage::run);
    connect(m_detail, &TriageDetail::candidateChosen, m_desk, &TriageDesk::choose);
    connect(m_desk, &TriageDesk::changed, this, &TriagePage::update);
    connect(&m_desk->queue(), &TriageQueue::changed, this, &TriagePage::updateList);
    connect(m_desk, &TriageDesk::said, this, [this](const QString &words, bool isProblem) {
        m_said->setText(words);
        setInk(m_said, isProblem ? Ink::Problem : Ink::Dim);
        m_said->setVisible(!words.isEmpty());
    });
    connect(&workspace.session(), &Session::catalogChanged, this, &TriagePage::readLanguages);
    readLanguages();
    applyScope();
    m_desk->start();
    update();
}

TriagePage::~TriagePage()
{
    m_languages.cancel();
}

void TriagePage::readLanguages()
{
    m_languages = readLabelLanguages(m_workspace.session());
    m_languages.then(this, [this](const Result<QList<LabelLanguage>> &languages) {
        if (!languages)
            return; // they stand by their ids
        m_languageNames.clear();
        for (const LabelLanguage &language : *languages)
            m_languageNames.insert(language.id, language.name);
        m_model->setLanguageNames(m_languageNames);
        showLanguages();
        m_detail->update();
    });
}

void TriagePage::showLanguages()
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &language : m_desk->queue().choices().languages)
        choices.append({ language, m_languageNames.value(language, language) });
    m_scope.at(Language)->setChoices(choices);
}

// --- The parts

QWidget *TriagePage::makeQueue()
{
    auto *unit = new QWidget(this);
    unit->setMinimumWidth(280);
    auto *column = new QVBoxLayout(unit);
    column->setContentsMargins(12, 16, 12, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Alias triage", "page"), unit);
    title->setFont(titleFont());
    row->addWidget(title);
    m_count = new QLabel(unit);
    m_count->setObjectName(u"triage.count"_s);
    setInk(m_count, Ink::Dim);
    row->addWidget(m_count, 1);
    auto *decisions = new QPushButton(tr("Decisions…", "button: opens the list of decisions"), unit);
    decisions->setObjectName(u"triage.decisions"_s);
    decisions->setAccessibleName(tr("What was decided"));
    decisions->setFocusPolicy(Qt::TabFocus);
    connect(decisions, &QPushButton::clicked, this, &TriagePage::showDecisions);
    row->addWidget(decisions);
    column->addLayout(row);
    column->addWidget(makeScope());
    makeTable(unit);
    column->addWidget(m_table, 1);
    m_said = new QLabel(unit);
    m_said->setObjectName(u"triage.said"_s);
    m_keptWhere = new QLabel(unit);
    m_keptWhere->setObjectName(u"triage.keptWhere"_s);
    for (QLabel *label : { m_said, m_keptWhere }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        setInk(label, Ink::Dim);
        column->addWidget(label);
    }
    m_said->hide();
    m_keptWhere->setFont(badgeFont());
    return unit;
}

QWidget *TriagePage::makeScope()
{
    auto *unit = new QWidget(this);
    auto *flow = new FlowLayout(unit);
    flow->setSpacing(8);
    m_search = new QLineEdit(unit);
    m_search->setObjectName(u"triage.search"_s);
    m_search->setAccessibleName(tr("Search labels"));
    m_search->setPlaceholderText(tr("Search labels", "placeholder"));
    m_search->setClearButtonEnabled(true);
    nameButtons(*m_search, u"triage.search.clear"_s, tr("Clear the search"));
    m_search->setFixedWidth(190);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        updatePlace();
    });
    flow->addWidget(m_search);
    const QSettings settings;
    const QStringList words { tr("Language", "filter chip"), tr("Macro skill", "filter chip"),
        tr("Module", "filter chip: of the analysis") };
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *chip = new ScopeChip(scopeSettings.at(i).section(u'/', 1).prepend(u"triage.scope."_s), words.at(i), unit);
        chip->setValue(settings.value(scopeSettings.at(i)).toString());
        connect(chip, &ScopeChip::chosen, this, &TriagePage::applyScope);
        flow->addWidget(chip);
        m_scope.append(chip);
    }
    m_scope.at(MacroSkill)->setValues(macroSkills);
    for (const TriageItem::Kind kind : { TriageItem::Kind::MachineMade, TriageItem::Kind::Conflict,
             TriageItem::Kind::DeadAlias, TriageItem::Kind::NearDuplicate })
        flow->addWidget(makeKind(kind, unit));
    return unit;
}

QPushButton *TriagePage::makeKind(TriageItem::Kind kind, QWidget *parent)
{
    auto *chip = new QPushButton(parent);
    chip->setObjectName(u"triage.kind.%1"_s.arg(int(kind)));
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::TabFocus);
    setButtonRole(chip, ButtonRole::Chip);
    connect(chip, &QPushButton::toggled, this, &TriagePage::applyKinds);
    m_kinds.insert(int(kind), chip);
    return chip;
}

void TriagePage::makeTable(QWidget *parent)
{
    m_table = new QTableView(parent);
    m_table->setObjectName(u"triage.queue"_s);
    m_table->setAccessibleName(tr("Items to decide, the farthest reach first"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // the end of a label tells most
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(triagePageRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(triagePageRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(u"triage.queue.header"_s);
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setSectionResizeMode(TriageListModel::LabelColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(TriageListModel::LanguageColumn, 92);
    m_table->setColumnWidth(TriageListModel::FindingsColumn, 66);
    m_table->setColumnWidth(TriageListModel::LearnersColumn, 70);
    m_table->installEventFilter(this);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
            if (!m_selecting && current.isValid())
                m_desk->open(m_model->itemAt(current.row()));
        });
}

// --- What a person asks for

void TriagePage::refresh()
{
    m_desk->refresh();
    m_table->setFocus();
}

void TriagePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TriagePage::isLoading() const
{
    if (m_desk->error() || !LabelTables::missing(m_workspace.catalog()).isEmpty())
        return false;
    return !m_desk->queue().isReady() || m_desk->queue().isChanging() || m_desk->state() == TriageDesk::State::Waiting;
}

void TriagePage::showRecord(const QStringList &key)
{
    m_desk->open(key.value(0));
}

// Who comes by the command box or by a link finds the keys at work; who walks through the navigation stays there.
void TriagePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_desk->setAtWork(true);
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QWidget *focus = QApplication::focusWidget();
            if (isVisible() && (!focus || !focus->isVisible()))
                m_table->setFocus();
        },
        Qt::QueuedConnection);
}

// On another page nothing stays claimed; a window that is only minimised keeps what it has.
void TriagePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_desk->setAtWork(false);
}

bool TriagePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_table)
        return handle(key) || Page::eventFilter(watched, event);
    const bool leaves = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
        || key->key() == Qt::Key_Down;
    if (watched != m_search || !leaves)
        return Page::eventFilter(watched, event);
    if (key->key() == Qt::Key_Escape)
        m_search->clear();
    else if (m_model->rowCount() > 0 && m_model->rowOf(m_desk->current() ? m_desk->current()->id : QString()) < 0)
        m_desk->open(m_model->itemAt(0));
    m_table->setFocus();
    return true;
}

void TriagePage::keyPressEvent(QKeyEvent *event)
{
    if (!handle(event))
        Page::keyPressEvent(event);
}

bool TriagePage::handle(QKeyEvent *event)
{
    const TriageAction *action = m_keys.action(*event);
    if (!action)
        return false;
    // A key that is held down decides once.
    if (!event->isAutoRepeat())
        run(action->name);
    return true;
}

void TriagePage::run(const QString &name)
{
    for (const TriageAction &action : TriageAction::all()) {
        if (action.name != name)
            continue;
        switch (action.id) {
        case TriageAction::Id::Choose:
            return m_desk->choose(action.number - 1);
        case TriageAction::Id::Accept:
            return m_desk->accept();
        case TriageAction::Id::Apart:
            return m_desk->notTheSame();
        case TriageAction::Id::Keep:
            return m_desk->keep();
        case TriageAction::Id::Later:
            return m_desk->later();
        case TriageAction::Id::Ignore:
            return askReason();
        case TriageAction::Id::Undo:
            return m_desk->undo();
        case TriageAction::Id::Search:
            return focusSearch();
        case TriageAction::Id::Help:
            return showKeys();
        }
    }
}

void TriagePage::askReason()
{
    if (m_desk->state() != TriageDesk::State::Open)
        return;
    ReasonPopup::Words words;
    words.name = u"triageIgnore"_s;
    words.title = tr("Ignore the item");
    words.about = m_desk->current()->label;
    words.isCode = true;
    words.question = tr("Why it is ignored");
    words.note = tr("It comes back when its label changes.");
    words.accept = tr("Ignore", "button: an item of the triage");
    words.cancelName = tr("Keep the item in the queue");
    auto *popup = new ReasonPopup(words, this);
    connect(popup, &ReasonPopup::accepted, m_desk, &TriageDesk::ignore);
    popup->openOver(m_scroll);
}

void TriagePage::showKeys()
{
    auto *dialog = new TriageKeysDialog(m_keys, this);
    connect(dialog, &TriageKeysDialog::keysChanged, m_detail, &TriageDetail::updateKeys);
    dialog->open();
}

void TriagePage::showDecisions()
{
    (new DecisionsDialog(*m_desk, this))->open();
}

void TriagePage::applyScope()
{
    QSettings settings;
    for (qsizetype i = 0; i < m_scope.size(); ++i)
        settings.setValue(scopeSettings.at(i), m_scope.at(i)->value());
    m_desk->setScope({ m_scope.at(Language)->value(), m_scope.at(MacroSkill)->value(), m_scope.at(Module)->value() });
    m_table->setFocus();
}

void TriagePage::applyKinds()
{
    QSet<TriageItem::Kind> kinds;
    for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it) {
        if (it.value()->isChecked())
            kinds.insert(TriageItem::Kind(it.key()));
    }
    m_model->setKinds(kinds);
    updatePlace();
    if (m_desk->current() && m_model->rowOf(m_desk->current()->id) < 0 && m_model->rowCount() > 0)
        m_desk->open(m_model->itemAt(0));
}

// --- What is shown

void TriagePage::updateList()
{
    m_selecting = true;
    m_model->update();
    m_selecting = false;
    const TriageQueue::Choices &choices = m_desk->queue().choices();
    showLanguages();
    m_scope.at(Module)->setValues(choices.modules);
    m_shown.clear();
    updateCounts();
    update();
}

void TriagePage::updateCounts()
{
    const TriageQueue &queue = m_desk->queue();
    const auto say = [&](TriageItem::Kind kind, const QString &words) {
        QPushButton *chip = m_kinds.value(int(kind));
        chip->setText(words);
        chip->setAccessibleName(tr("Only these: %1", "%1: a kind of items and their number").arg(words));
        chip->setVisible(queue.count(kind) > 0 || chip->isChecked());
    };
    const auto number = [&queue](TriageItem::Kind kind) { return queue.count(kind); };
    say(TriageItem::Kind::MachineMade, tr("machine-made %Ln", "filter chip", number(TriageItem::Kind::MachineMade)));
    say(TriageItem::Kind::Conflict, tr("conflicts %Ln", "filter chip", number(TriageItem::Kind::Conflict)));
    say(TriageItem::Kind::DeadAlias,
        tr("dead %Ln", "filter chip: aliases that can never match", number(TriageItem::Kind::DeadAlias)));
    say(TriageItem::Kind::NearDuplicate,
        tr("near-duplicates %Ln", "filter chip", number(TriageItem::Kind::NearDuplicate)));
}

// Which row is marked: the item on the desk.
void TriagePage::updatePlace()
{
    const TriageItem *item = m_desk->current();
    const int row = item ? m_model->rowOf(item->id) : -1;
    m_selecting = true;
    if (row < 0) {
        m_table->clearSelection();
    } else if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row)) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    m_selecting = false;
}

void TriagePage::update()
{
    const TriageQueue &queue = m_desk->queue();
    const QString missing = LabelTables::missing(m_workspace.catalog());
    if (!missing.isEmpty())
        m_message->say(tr("There is nothing to triage here"), missing);
    else if (const std::optional<Error> &error = m_desk->error(); error && !m_desk->current())
        m_message->say(tr("The triage could not be read"), error->message, tr("Try again"), error->detail);
    else if (!queue.isKnown())
        m_message->say(tr("Reading what there is to decide…"), {});
    else
        m_message->say(tr("Nothing is left to decide"),
            queue.scope() == TriageScope()
                ? tr("New features that the application makes, labels that lead to several features and aliases that "
                     "can never match come here by themselves.")
                : tr("Nothing is left in what the triage is narrowed to. Widen it with the chips over the list."));
    m_place->setCurrentWidget(m_desk->current() && missing.isEmpty() ? static_cast<QWidget *>(m_scroll) : m_message);
    m_count->setText(!queue.isKnown()
            ? QString()
            : tr("%1 · %2", "'38 left', '61 decided'")
                  .arg(tr("%Ln left", "items", queue.leftCount()),
                      tr("%Ln decided", "items, since the page was opened", m_desk->decidedCount())));
    const QString id = m_desk->current() ? m_desk->current()->id : QString();
    if (std::exchange(m_shown, id) != id)
        m_scroll->verticalScrollBar()->setValue(0);
    updatePlace();
    m_model->updateStates();
    m_detail->update();
    tellStatus();
    Q_EMIT loadingChanged();
}

void TriagePage::tellStatus()
{
    QString where = m_desk->decisions().keepsInDatabase()
        ? tr("Decisions are kept in kaiwa_studio, for everybody.")
        : tr("Decisions are kept on this computer: the database has no place for them that your role may write.");
    if (m_desk->claims().error())
        where +=
            u' ' + tr("Who works on what cannot be told: %1", "%1: a sentence").arg(m_desk->claims().error()->message);
    else if (const int others = m_desk->claims().others())
        where += u' ' + tr("%Ln others are at work here.", nullptr, others);
    m_keptWhere->setText(where);
    Q_EMIT statusChanged(where);
}

} // namespace Kaiwa
