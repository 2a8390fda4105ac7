#include "views/pages/content/tierspage.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/tiers/cellnotes.h"
#include "views/pages/content/tiers/stripedialog.h"
#include "views/pages/content/tiers/tierdelegate.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/pages/content/tiers/tierside.h"
#include "views/pages/content/tiers/tierview.h"
#include "views/pages/content/tiers/tierwords.h"
#include "views/pages/content/tiers/unlimiteddialog.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int tiersPageMargin = 14;
const QString tiersTable = u"tiers"_s;
const QString tiersPageSplitterKey = u"pages/tiers/splitter"_s;

// Everything that is described is shown here, and is what "what is shown" means to an export.
EntityDescription describeShown(const Catalog &catalog)
{
    EntityDescription entity = describeEntity(tiersTable, catalog);
    const Table *live = catalog.table(tiersTable);
    if (!live)
        return entity;
    entity.listColumns.clear();
    const QList<FieldGroup> groups = entity.adaptedTo(*live).groups;
    for (const FieldGroup &group : groups) {
        for (const FieldDescription &field : group.fields)
            entity.listColumns.append(field.column);
    }
    return entity;
}

} // namespace

TiersPage::TiersPage(Workspace &workspace, const ContentPageParts &parts, QWidget *parent)
    : TablePage(workspace, describeShown(workspace.catalog()), tiersTable, parts, parent)
    , m_unlimited(loadUnlimited(workspace.catalog(), tiersTable))
    , m_usage(new TierUsage(workspace.session(), this))
    , m_matrix(std::make_unique<TierMatrix>(table()))
    , m_words(std::make_unique<TierWords>(workspace, table(), *m_matrix, *m_usage))
    , m_body(std::make_unique<QSplitter>(Qt::Horizontal, this))
{
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body.get());
    m_body->addWidget(makeColumns());
    m_side = new TierSide(workspace, table(), *m_matrix, this->parts().tabs, m_body.get());
    m_body->addWidget(m_side);
    m_body->setStretchFactor(0, 1);
    m_body->setChildrenCollapsible(false);
    if (!m_body->restoreState(QSettings().value(tiersPageSplitterKey).toByteArray()))
        m_body->setSizes({ 640, 400 });
    m_side->hide(); // whatever was kept: it is opened when it is asked for
    connectParts();
    begin();
}

TiersPage::~TiersPage()
{
    settle();
    if (!m_side->isHidden())
        QSettings().setValue(tiersPageSplitterKey, m_body->saveState());
}

// --- Widgets

void TiersPage::makeActions()
{
    recordActions().duplicate->setText(tr("Duplicate", "action: a copy of the chosen tier beside it"));
    recordActions().deactivate->setText(
        tr("Take off sale", "action: nobody can subscribe to the chosen tier any more"));
    m_unlimitedAction = makeAction(u"unlimited"_s,
        tr("What means “unlimited”…", "action: opens a dialog that says which values stand for no limit"),
        u"settings"_s);
    m_stripeAction = makeAction(u"stripe"_s,
        tr("Stripe prices…", "action: opens a dialog that compares them; Stripe is the payment provider"),
        u"revenue"_s);
    connect(m_unlimitedAction, &QAction::triggered, this, &TiersPage::setUnlimited);
    connect(m_stripeAction, &QAction::triggered, this, &TiersPage::compareWithStripe);
    for (const RecordPanelPart &part : parts().tabs)
        m_sideActions.append(makeSideAction(part));
}

QAction *TiersPage::makeSideAction(const RecordPanelPart &part)
{
    QAction *action = makeAction(part.id, part.title, part.iconName);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, id = part.id](bool opens) {
        if (opens)
            return showTab(id);
        m_side->hide();
        showSideActions();
    });
    return action;
}

QWidget *TiersPage::makeColumns()
{
    auto *side = new QWidget(m_body.get());
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(tiersPageMargin, 12, tiersPageMargin, 8);
    column->setSpacing(8);
    column->addWidget(makeTitleRow(side, QList<QAction *> { m_stripeAction } + m_sideActions,
        m_sideActions + QList<QAction *> { m_unlimitedAction }));
    column->addLayout(makeHints(side));
    column->addWidget(makeStack(side, makeMatrix(side)), 1);
    return side;
}

QWidget *TiersPage::makeMatrix(QWidget *parent)
{
    auto *records = new QWidget(parent);
    auto *column = new QVBoxLayout(records);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_view = new TierView(table(), *m_matrix, records);
    const RecordActions &actions = recordActions();
    m_view->addActions({ actions.add, actions.duplicate, actions.deactivate, actions.remove });
    m_view->addActions(m_sideActions);
    m_view->addAction(m_unlimitedAction);
    m_view->cells()->setImpactWords(
        [this](const RecordKey &key, const QString &name) { return m_words->impact(key, name); });
    m_notes = new CellNotes(records);
    column->addWidget(m_view, 1);
    column->addWidget(m_notes);
    return records;
}

void TiersPage::connectParts()
{
    connect(&table(), &ContentTable::windowChanged, this, &TiersPage::renew);
    connect(&table(), &ContentTable::problemsChanged, this, [this] {
        showCounts();
        showCell();
    });
    connect(m_view, &TierView::currentCellChanged, this, &TiersPage::showCell);
    connect(m_view, &TierView::deleteRequested, this, &TiersPage::deleteRecords);
    connect(&workspace(), &Workspace::commitFinished, this, [this](const CommitOutcome &outcome) {
        if (outcome.state == CommitOutcome::State::Committed)
            m_usage->forgetImpacts();
    });
    connect(m_usage, &TierUsage::subscriptionsChanged, this, &TiersPage::showSubtitles);
    connect(m_usage, &TierUsage::impactsChanged, this, [this] {
        m_view->arrange();
        m_view->viewport()->update();
        showCell();
    });
    connect(m_notes, &CellNotes::revertRequested, this,
        [this] { workspace().changes().revertField(m_view->currentKey(), m_view->currentColumn()); });
    connect(m_notes, &CellNotes::fixRequested, this, [this](const Check::Fix &fix) {
        table().takeFix(m_view->currentKey(), fix);
    });
    connect(m_side, &TierSide::closed, this, [this] {
        showSideActions();
        m_view->setFocus();
    });
    connect(m_side, &TierSide::openRecordRequested, this, &TiersPage::openRecordRequested);
    connect(m_side, &TierSide::fieldRequested, this, [this](const QString &column) {
        if (m_view->select(m_view->currentKey(), column))
            m_view->setFocus();
    });
}

// --- What is shown

// After the catalog changed: other columns, other rights, another form of "unlimited".
void TiersPage::columnsChanged()
{
    const UnlimitedForms unlimited = loadUnlimited(workspace().catalog(), tiersTable);
    const EntityDescription entity = describeShown(workspace().catalog());
    const bool isOther = unlimited != std::exchange(m_unlimited, unlimited)
        || entity.listColumns != table().description().listColumns;
    if (isOther)
        table().setDescription(entity);
    TablePage::columnsChanged();
    m_usage->forgetImpacts();
    m_usage->readSubscriptions();
    renew();
}

bool TiersPage::isLoading() const
{
    const bool isReadable = table().table() && table().state() != ContentTable::State::Failed;
    return TablePage::isLoading() || (isReadable && !m_usage->hasSubscriptions());
}

RecordKey TiersPage::currentKey() const
{
    return showsRecords() ? m_view->currentKey() : RecordKey();
}

TablePage::Notice TiersPage::emptyNotice()
{
    Notice notice = TablePage::emptyNotice();
    notice.text =
        tr("Here stand the tiers side by side, with their prices, limits and features.", "while there are none");
    return notice;
}

QString TiersPage::problemWords() const
{
    int problems = 0;
    for (int column = 0; column < m_matrix->columnCount(); ++column) {
        const QList<Check> checks = m_matrix->checks(m_matrix->keyAt(column));
        problems += std::any_of(checks.begin(), checks.end(),
            [](const Check &check) { return check.severity != Check::Severity::Info; });
    }
    return problems > 0 ? tr("%n with problems", "tiers", problems) : QString();
}

QString TiersPage::shownWords(int count) const
{
    return tr("%n tiers", "what the status line says was read", count);
}

void TiersPage::showSubtitles()
{
    QHash<RecordKey, QStringList> subtitles;
    for (int column = 0; column < m_matrix->columnCount(); ++column)
        subtitles.insert(m_matrix->keyAt(column), m_words->subtitles(m_matrix->keyAt(column)));
    m_matrix->setSubtitles(subtitles);
    Q_EMIT loadingChanged();
}

void TiersPage::showCell()
{
    m_notes->show(m_words->notes(m_view->currentKey(), m_view->currentColumn()));
    m_side->showRecord(currentKey());
    updateActions();
}

void TiersPage::updateActions()
{
    TablePage::updateActions();
    m_unlimitedAction->setEnabled(table().table() && !m_unlimited.isEmpty());
    const bool hasIds
        = table().section(u"stripe_price_id_monthly"_s) >= 0 || table().section(u"stripe_price_id_annual"_s) >= 0;
    m_stripeAction->setVisible(hasIds);
    for (QAction *action : std::as_const(m_sideActions))
        action->setEnabled(showsRecords());
}

void TiersPage::showSideActions()
{
    for (qsizetype i = 0; i < m_sideActions.size(); ++i)
        m_sideActions[i]->setChecked(m_side->shows(parts().tabs[i].id));
}

void TiersPage::showStripe()
{
    if (m_stripe)
        m_matrix->setFurtherChecks(m_stripe->checks());
    showCounts();
    showCell();
}

void TiersPage::renew()
{
    m_usage->askImpacts(m_words->limitChanges());
    showSubtitles();
    m_view->arrange();
    showStripe();
    if (m_stripe && m_stripe->isVisible())
        m_stripe->refresh();
}

void TiersPage::edited(const QSet<RecordKey> &keys)
{
    Q_UNUSED(keys)
    renew();
}

// --- Verbs

void TiersPage::settle()
{
    m_view->settle();
}

bool TiersPage::select(const RecordKey &key)
{
    return m_view->select(key);
}

void TiersPage::follow(const RecordKey &draft, const RecordKey &now)
{
    Q_UNUSED(draft)
    showRecord(now.key);
}

void TiersPage::showProblems()
{
    for (int column = 0; column < m_matrix->columnCount(); ++column) {
        const RecordKey key = m_matrix->keyAt(column);
        const QList<Check> checks = m_matrix->checks(key);
        for (const Check &check : checks) {
            if (check.severity != Check::Severity::Info && m_view->select(key, check.column)) {
                m_view->setFocus();
                return;
            }
        }
    }
}

QStringList TiersPage::tabIds() const
{
    QStringList ids;
    for (const RecordPanelPart &part : parts().tabs)
        ids.append(part.id);
    return ids;
}

void TiersPage::showTab(const QString &id)
{
    m_side->open(id, currentKey());
    showSideActions();
}

void TiersPage::refresh()
{
    m_usage->forgetImpacts();
    m_usage->readSubscriptions();
    TablePage::refresh();
}

void TiersPage::editRecord(const RecordKey &key)
{
    if (m_view->select(key, u"name"_s))
        m_view->editCell(u"name"_s);
}

void TiersPage::duplicateRecord()
{
    if (!recordActions().duplicate->isEnabled())
        return;
    settle();
    editRecord(table().duplicateRecord(currentKey()));
}

void TiersPage::setUnlimited()
{
    auto *dialog = new UnlimitedDialog(table(), m_unlimited, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const UnlimitedForms chosen = dialog->forms();
        for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
            if (m_unlimited.value(it.key()) != it.value())
                saveUnlimited(workspace().catalog(), tiersTable, it.key(), it.value());
        }
        columnsChanged();
    });
    dialog->open();
}

void TiersPage::compareWithStripe()
{
    if (!m_stripe) {
        m_stripe = std::make_unique<StripeDialog>(workspace(), table(), this);
        connect(m_stripe.get(), &StripeDialog::changed, this, &TiersPage::showStripe);
    }
    m_stripe->refresh();
    m_stripe->show();
    m_stripe->activateWindow();
}

} // namespace Kaiwa
