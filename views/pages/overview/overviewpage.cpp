#include "views/pages/overview/overviewpage.h"

#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/database/schemacheck.h"
#include "views/pages/overview/overviewfigures.h"
#include "views/pages/overview/tilegrid.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int overviewPageWidest = 1680;

QString factOf(const ContentTable &table)
{
    const qint64 rows = table.rowsInDatabase();
    if (rows < 0)
        return u"…"_s;
    const QString number = QLocale().toString(rows);
    return table.rowsInDatabaseExact() ? number
                                       : OverviewPage::tr("about %1", "an estimated number of rows").arg(number);
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, const QStringList &tables, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_facts(new QGridLayout)
{
    setObjectName(u"page.overview"_s);
    // In a low window it scrolls, instead of making the window higher.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"overview.scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    whole->addWidget(scroll);
    auto *canvas = new QWidget;
    setSurface(canvas, Surface::Window);
    setSurface(scroll->viewport(), Surface::Window);
    scroll->setWidget(canvas);
    auto *outer = new QHBoxLayout(canvas);
    outer->setContentsMargins(24, 20, 24, 24);
    auto *body = new QWidget(canvas);
    body->setMaximumWidth(overviewPageWidest);
    outer->addWidget(body, 1);
    outer->addStretch(0);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Overview", "page"), body);
    title->setFont(titleFont());
    column->addWidget(title);
    m_figures = new OverviewFigures(workspace.session(), body);
    column->addWidget(m_figures);
    connect(m_figures, &OverviewFigures::openPageRequested, this, &Page::openPageRequested);
    connect(m_figures, &OverviewFigures::loadingChanged, this, &Page::loadingChanged);
    column->addSpacing(12);
    column->addWidget(heading(tr("Content", "section of the overview")));
    m_tiles = new TileGrid(body);
    column->addWidget(m_tiles);
    column->addSpacing(12);
    column->addWidget(heading(tr("Database", "section of the overview")));
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(8);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addStretch(1);
    for (const QString &table : tables)
        addContent(table);
    m_staged = new OverviewTile(tr("Staged changes"), this);
    m_staged->setObjectName(u"tile.staged"_s);
    m_tiles->add(m_staged);
    connect(m_staged, &QAbstractButton::clicked, this, [this] {
        const QList<StagedRecord> records = m_workspace.changes().records();
        const auto shown = std::find_if(records.begin(), records.end(),
            [this](const StagedRecord &record) { return hasContent(record.key.table); });
        if (shown != records.end())
            Q_EMIT openRecordRequested(shown->key.table, shown->key.key);
    });
    connect(&workspace.changes(), &ChangeSet::changed, this, [this] {
        showStaged();
        for (const auto &content : m_contents)
            showContent(*content);
    });
    connect(&workspace.session(), &Session::catalogChanged, this, &OverviewPage::showDatabase);
    showStaged();
    showDatabase();
}

QWidget *OverviewPage::heading(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setFont(sectionFont());
    return label;
}

void OverviewPage::addContent(const QString &table)
{
    const EntityDescription entity = describeEntity(table, m_workspace.catalog());
    auto content = std::make_unique<Content>();
    content->name = table;
    content->table = &m_workspace.tally().table(table);
    content->tile = new OverviewTile(entity.title, this);
    content->tile->setObjectName(u"tile."_s + table);
    m_tiles->add(content->tile);
    Content *shown = content.get();
    m_contents.push_back(std::move(content));
    connect(shown->tile, &QAbstractButton::clicked, this, [this, table] {
        if (m_workspace.tally().count(table) > 0)
            Q_EMIT openProblemsRequested(table);
        else
            Q_EMIT openRecordRequested(table, {});
    });
    connect(shown->table, &ContentTable::stateChanged, this, [this, shown] {
        showContent(*shown);
        Q_EMIT loadingChanged();
    });
    connect(shown->table, &ContentTable::countsChanged, this, [this, shown] { showContent(*shown); });
    connect(&m_workspace.tally(), &ProblemTally::counted, this, [this, shown](const QString &name) {
        if (name != shown->name)
            return;
        showContent(*shown);
        Q_EMIT loadingChanged();
    });
    showContent(*shown);
}

bool OverviewPage::hasContent(const QString &table) const
{
    return std::any_of(
        m_contents.begin(), m_contents.end(), [&](const auto &content) { return content->name == table; });
}

void OverviewPage::showContent(const Content &content)
{
    const ContentTable &table = *content.table;
    if (!table.table()) {
        content.tile->say(u"–"_s, { { tr("This database has no such table") } });
        return;
    }
    if (table.state() == ContentTable::State::Failed) {
        content.tile->say(u"–"_s, { { table.error().message, Ink::Problem } });
        return;
    }
    QList<OverviewTile::Line> lines;
    const ProblemTally &tally = m_workspace.tally();
    if (const int problems = tally.count(content.name))
        lines += { tally.isDone(content.name) && !tally.isOfAll(content.name)
                ? tr("%n of the first %L1 with problems", "records", problems).arg(tally.rowsSeen(content.name))
                : tr("%n with problems", "records", problems),
            Ink::Problem };
    else if (tally.isOfAll(content.name))
        lines += { tr("no problems", "records"), Ink::Dim };
    else if (tally.isDone(content.name))
        lines += { tr("no problems in the first %L1", "records").arg(tally.rowsSeen(content.name)), Ink::Dim };
    if (const int changed = m_workspace.changes().count(table.description().table))
        lines += { tr("%n changed", "records", changed), Ink::Staged };
    content.tile->say(factOf(table), lines);
}

void OverviewPage::showStaged()
{
    const ChangeSet &changes = m_workspace.changes();
    if (changes.isEmpty()) {
        m_staged->say(u"0"_s, { { tr("The database is as you see it") } });
        return;
    }
    QList<OverviewTile::Line> lines { { changes.summary(), Ink::Staged } };
    if (const int conflicts = changes.conflictCount())
        lines += { tr("%n in conflict", "records", conflicts), Ink::Problem };
    m_staged->say(QLocale().toString(changes.count()), lines);
}

void OverviewPage::showDatabase()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const Catalog &catalog = m_workspace.catalog();
    int row = 0;
    const auto fact = [this, &row](
                          const QString &name, const QString &text, const QString &objectName, Ink ink = Ink::Text) {
        auto *label = new QLabel(name, this);
        label->setFont(labelFont());
        setInk(label, Ink::Dim);
        auto *value = new QLabel(text, this);
        value->setObjectName(objectName);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setInk(value, ink);
        m_facts->addWidget(label, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row++, 1);
    };
    fact(tr("Connected to"), m_workspace.session().profile().displayName(), u"fact.database"_s);
    fact(tr("Server"), catalog.serverVersionText(), u"fact.server"_s);
    fact(tr("Role"), catalog.isReadOnly() ? tr("%1, read-only").arg(catalog.role()) : catalog.role(), u"fact.role"_s);
    fact(tr("Tables"), tr("%n in the schema “%1”", nullptr, int(catalog.tables().size())).arg(catalog.schema()),
        u"fact.tables"_s);
    const int differences = int(compareWithDocumentation(catalog).size());
    fact(tr("Compared with the documentation"),
        differences ? tr("%n differences", nullptr, differences) : tr("as documented"), u"fact.schema"_s,
        differences ? Ink::Staged : Ink::Good);
}

void OverviewPage::refresh()
{
    for (const auto &content : m_contents)
        content->table->refresh();
    m_figures->refresh();
}

bool OverviewPage::isLoading() const
{
    for (const auto &content : m_contents) {
        const bool waits = content->table->table() && !m_workspace.tally().isStarted(content->name);
        if (waits && content->table->state() != ContentTable::State::Failed)
            return true;
    }
    return m_figures->isLoading();
}

} // namespace Kaiwa
