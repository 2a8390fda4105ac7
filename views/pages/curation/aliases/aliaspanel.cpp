#include "views/pages/curation/aliases/aliaspanel.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/content/writingwords.h"
#include "views/pages/curation/aliases/aliascolumns.h"
#include "views/pages/curation/aliases/aliasmovedialog.h"
#include "views/pages/curation/aliases/aliaspastedialog.h"
#include "views/pages/curation/languagebox.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/sparelabel.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// As the page of aliases describes them, without the feature, which is the same for all of them here.
EntityDescription aliasesOfOne(const Catalog &catalog)
{
    EntityDescription entity = describeEntity(aliasesTable, catalog);
    entity.listColumns.removeAll(u"feature_id"_s);
    return entity;
}

} // namespace

AliasPanel::AliasPanel(Workspace &workspace, ContentTable &features, QWidget *parent)
    : RecordPanel(parent)
    , m_workspace(workspace)
    , m_features(features)
    , m_aliases(std::make_unique<ContentTable>(workspace, aliasesOfOne(workspace.catalog())))
    , m_stack(new QStackedWidget(this))
    , m_list(new RecordList(workspace, *m_aliases, u"feature-aliases"_s, aliasColumns(workspace), m_stack))
    , m_message(new MessagePanel(u"aliases.message"_s, m_stack))
{
    setObjectName(u"aliases"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeNewLine());
    m_said = new QLabel(this);
    m_said->setObjectName(u"aliases.said"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    m_list->setObjectName(u"aliases.list"_s);
    m_list->setAccessibleName(tr("Aliases of the feature"));
    m_list->horizontalHeader()->setObjectName(u"aliases.list.header"_s);
    m_list->showColumns();
    m_list->startSort();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addWidget(makeBar());
    connect(m_message, &MessagePanel::actionTriggered, this, &AliasPanel::paste);
    connect(m_list, &RecordList::deleteRequested, this, &AliasPanel::removeChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AliasPanel::updateButtons);
    connect(m_aliases.get(), &ContentTable::stateChanged, this, &AliasPanel::showState);
    connect(m_aliases.get(), &ContentTable::windowChanged, this, &AliasPanel::showState);
    connect(m_aliases->model(), &QAbstractItemModel::rowsInserted, this, &AliasPanel::showState);
    connect(m_aliases->model(), &QAbstractItemModel::rowsRemoved, this, &AliasPanel::showState);
    connect(&workspace.session(), &Session::catalogChanged, this, &AliasPanel::showState);
    LabelWatch::of(workspace).start();
    showState();
}

AliasPanel::~AliasPanel()
{
    m_query.cancel();
}

QWidget *AliasPanel::makeNewLine()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_line = new QLineEdit(bar);
    m_line->setObjectName(u"aliases.new"_s);
    m_line->setAccessibleName(tr("New alias"));
    m_line->setPlaceholderText(tr("New alias: a raw label"));
    m_line->setFont(codeFont());
    m_language = new LanguageBox(m_workspace.session(), tr("Every language", "choice: an alias without language"), bar);
    m_language->setObjectName(u"aliases.language"_s);
    m_language->setAccessibleName(tr("Language of the new alias"));
    m_add = makeButton(u"aliases.add"_s, tr("Add", "button: an alias"), &AliasPanel::addTyped);
    row->addWidget(m_line, 1);
    row->addWidget(m_language);
    row->addWidget(m_add);
    connect(m_line, &QLineEdit::textChanged, this, &AliasPanel::updateButtons);
    connect(m_line, &QLineEdit::returnPressed, this, &AliasPanel::addTyped);
    return bar;
}

QWidget *AliasPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_count = new SpareLabel(SpareLabel::Spare::Cut, bar);
    m_count->setObjectName(u"aliases.count"_s);
    setInk(m_count, Ink::Dim);
    m_paste = makeButton(u"aliases.paste"_s, tr("Paste labels…", "button: many aliases at once"), &AliasPanel::paste);
    m_move = makeButton(u"aliases.move"_s, tr("Move…", "button: chosen aliases to another feature"), &AliasPanel::move);
    m_remove = makeButton(u"aliases.remove"_s, tr("Delete", "button: chosen aliases"), &AliasPanel::removeChosen);
    row->addWidget(m_count, 1);
    for (QPushButton *button : { m_paste, m_move, m_remove })
        row->addWidget(button);
    return bar;
}

QPushButton *AliasPanel::makeButton(const QString &id, const QString &text, void (AliasPanel::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(id);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void AliasPanel::showRecord(const RecordKey &key)
{
    if (key == m_key && m_aliases->state() != ContentTable::State::Idle)
        return;
    m_key = key;
    ++m_question;
    m_line->clear();
    say({}, false);
    m_language->setLanguage(featureLanguage());
    if (!featureId().isEmpty() && m_aliases->table()) {
        m_aliases->setFilters({ { u"feature_id"_s, ColumnFilter::Kind::Equals, featureId() } });
        m_aliases->open();
    }
    showState();
}

std::optional<QString> AliasPanel::featureLanguage() const
{
    return m_features.record(m_key).value(u"language_id"_s);
}

// The way of a pasted column, with one label.
void AliasPanel::addTyped()
{
    const QString typed = m_line->text();
    if (!m_add->isEnabled())
        return;
    const quint64 mine = ++m_question;
    m_query = readAliasPlan(
        m_workspace.session(), LabelWatch::of(m_workspace).standing(), featureId(), m_language->language(), { typed });
    m_query.then(this, [this, mine](const Result<QList<PlannedAlias>> &planned) {
        if (mine != m_question)
            return;
        if (planned)
            takePlan(*planned);
        else
            say(planned.error().message, true);
    });
}

void AliasPanel::takePlan(const QList<PlannedAlias> &planned)
{
    if (planned.isEmpty())
        return say(tr("There is nothing in it that a label could have."), true);
    const PlannedAlias &alias = planned.first();
    if (!alias.isAdded())
        return say(tr("“%1”: %2.", "%1: an alias, %2: why it is not added").arg(alias.alias, fateWords(alias)), true);
    stageAliases(m_workspace.changes(), featureId(), m_language->language(), planned);
    m_line->clear();
    const QString words = fateWords(alias);
    say(words.isEmpty() ? QString() : tr("“%1”: %2.", "%1: an alias, %2: why it is not added").arg(alias.alias, words), false);
}

void AliasPanel::paste()
{
    auto *dialog = new AliasPasteDialog(m_workspace, *m_aliases, featureId(), m_language->language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AliasPanel::move()
{
    const QList<RecordKey> keys = m_list->selectedKeys();
    if (keys.isEmpty())
        return;
    auto *dialog = new AliasMoveDialog(m_workspace, *m_aliases, keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AliasPanel::removeChosen()
{
    const QList<RecordKey> keys = m_list->selectedKeys();
    ChangeSet &changes = m_workspace.changes();
    changes.beginStep(tr("Delete %n alias(es)", "step in the undo history", int(keys.size())));
    m_aliases->removeRecords(keys);
    changes.endStep();
}

void AliasPanel::say(const QString &words, bool isProblem)
{
    m_said->setText(words);
    setInk(m_said, isProblem ? Ink::Problem : Ink::Dim);
    m_said->setVisible(!words.isEmpty());
}

void AliasPanel::showState()
{
    const int rows = m_aliases->model()->rowCount();
    const bool isRead = m_aliases->state() == ContentTable::State::Ready;
    const QString missing = LabelTables::missing(m_workspace.catalog());
    m_count->setText(isRead && rows > 0 ? tr("%n alias(es)", nullptr, rows) : QString());
    const QString why = whyNotWritable(m_workspace.catalog(), m_aliases->table());
    if (!missing.isEmpty())
        m_message->say(missing, {});
    else if (!m_key.isValid())
        m_message->say(tr("No feature chosen"), tr("Choose a feature to see the raw labels that lead to it."));
    else if (m_key.isDraft())
        m_message->say(tr("Not in the database yet"), tr("Aliases can lead to it once it is committed."));
    else if (m_aliases->state() == ContentTable::State::Failed)
        m_message->say(tr("The aliases could not be read"), m_aliases->error().message);
    else if (!isRead)
        m_message->say({}, tr("Reading the aliases…"));
    else
        m_message->say(tr("No alias leads here"),
            why.isEmpty() ? tr("So far only its own three parts do. Add the labels that mean it, one by one or as a pasted column.") : why,
            why.isEmpty() ? tr("Paste labels…", "button: many aliases at once") : QString());
    const bool showsList = missing.isEmpty() && !featureId().isEmpty() && rows > 0;
    m_stack->setCurrentIndex(showsList ? 0 : 1);
    updateButtons();
}

void AliasPanel::updateButtons()
{
    const bool isWritable = m_aliases->table() && whyNotWritable(m_workspace.catalog(), m_aliases->table()).isEmpty()
        && !featureId().isEmpty();
    const bool hasChosen = isWritable && m_stack->currentIndex() == 0 && !m_list->selectedKeys().isEmpty();
    m_line->setEnabled(isWritable);
    m_language->setEnabled(isWritable);
    m_add->setEnabled(isWritable && !m_line->text().trimmed().isEmpty());
    m_paste->setEnabled(isWritable);
    m_move->setEnabled(hasChosen);
    m_remove->setEnabled(hasChosen);
}

} // namespace Kaiwa
