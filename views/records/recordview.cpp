#include "views/records/recordview.h"

#include "models/content/values/duration.h"
#include "models/people/personalmask.h"
#include "models/records/recordmodel.h"
#include "views/records/filter/recordfilterbar.h"
#include "views/records/rows/recordscrollbar.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/notebar.h"
#include "views/widgets/sparelabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastRowsHeight = 112; // the header and three rows
}

RecordView::RecordView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_records(new RecordModel(session, this))
{
    setObjectName(u"records"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    makeTools();
    m_filters = new RecordFilterBar(session, *m_records, m_tools, this);
    column->addWidget(m_filters);
    m_searchWay = new QLabel(this);
    m_searchWay->setObjectName(u"records.searchWay"_s);
    m_searchWay->setTextFormat(Qt::PlainText);
    m_searchWay->setWordWrap(true);
    m_searchWay->setFont(badgeFont());
    setInk(m_searchWay, Ink::Dim);
    column->addWidget(m_searchWay);
    m_note = new NoteBar(u"records.note"_s, this);
    column->addWidget(m_note);

    m_middle = new QStackedWidget(this);
    auto *rows = new QWidget(m_middle);
    auto *row = new QHBoxLayout(rows);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_table = new RecordTable(*m_records, rows);
    m_scroll = new RecordScrollBar(rows);
    row->addWidget(m_table, 1);
    row->addWidget(m_scroll);
    m_message = new MessagePanel(u"records.message"_s, m_middle);
    m_middle->addWidget(rows);
    m_message->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // it asks for no room while rows are shown
    rows->setMinimumHeight(leastRowsHeight);
    m_middle->addWidget(m_message);
    column->addWidget(m_middle, 1);
    makeFoot(column);

    connect(m_filters, &RecordFilterBar::changed, this, &RecordView::filtersChanged);
    connect(m_filters, &RecordFilterBar::problemChanged, this, &RecordView::showNote);
    connect(m_filters, &RecordFilterBar::downPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_records, &RecordModel::stateChanged, this, &RecordView::showState);
    connect(m_records, &RecordModel::windowReplaced, this, &RecordView::showPlace);
    connect(m_table, &RecordTable::seenChanged, this, &RecordView::showState);
    connect(m_table, &RecordTable::currentKeyChanged, this, &RecordView::currentKeyChanged);
    connect(m_table, &RecordTable::rowActivated, this, &RecordView::rowActivated);
    connect(m_table, &RecordTable::startRequested, m_records, &RecordModel::readStart);
    connect(m_table, &RecordTable::endRequested, this, [this] {
        m_toEnd = true;
        m_records->readEnd();
    });
    connect(m_scroll, &RecordScrollBar::stepped, this, [this](int by) {
        QScrollBar *bar = m_table->verticalScrollBar();
        bar->setValue(bar->value() + by * RecordTable::rowHeight);
    });
    connect(m_scroll, &RecordScrollBar::placeRequested, this, &RecordView::placeRequested);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, &RecordView::sortBy);
    connect(&ReadingZone::instance(), &ReadingZone::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(&session, &Session::catalogChanged, this, [this] {
        if (!m_listing.table.isEmpty())
            setColumns(m_records->query().columns());
    });
}

RecordView::~RecordView()
{
    m_records->disconnect(this);
}

void RecordView::makeTools()
{
    m_tools = new QWidget(this);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, m_tools);
        button->setObjectName(name);
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    m_reveal = add(tr("Reveal", "button: show what is masked"), u"records.reveal"_s);
    m_reveal->setToolTip(tr("Show mail addresses, names and what was said; each time is counted"));
    m_columns = add(tr("Columns", "button: choose them"), u"records.columns"_s);
    m_export = add(tr("Export…", "button: rows into a file"), u"records.export"_s);
    connect(m_reveal, &QPushButton::clicked, this, &RecordView::toggleReveal);
    connect(m_columns, &QPushButton::clicked, this, &RecordView::chooseColumns);
    connect(m_export, &QPushButton::clicked, this, &RecordView::exportRequested);
}

void RecordView::makeFoot(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_state = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_state->setObjectName(u"records.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setMinimumWidth(0);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setInk(m_state, Ink::Dim);
    row->addWidget(m_state, 1);
    const auto link = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        setButtonRole(button, ButtonRole::Link);
        row->addWidget(button);
        return button;
    };
    m_cancel = link(tr("Stop", "button: a reading that takes long"), u"records.cancel"_s);
    m_count = link(tr("Count exactly", "button"), u"records.count"_s);
    m_goTo = new QLineEdit(this);
    m_goTo->setObjectName(u"records.goTo"_s);
    m_goTo->setFixedWidth(170);
    row->addWidget(m_goTo);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, m_records, &RecordModel::cancel);
    connect(m_count, &QPushButton::clicked, m_records, &RecordModel::countExactly);
    connect(m_goTo, &QLineEdit::returnPressed, this, &RecordView::goTo);
}

void RecordView::show(const RecordListing &listing, const QList<ColumnFilter> &filters)
{
    const Table *table = m_session.catalog().table(listing.table);
    m_listing = table ? listing.adaptedTo(*table) : listing;
    const QStringList kept = keptColumns();
    m_records->setRevealed(false);
    m_records->setTable(m_listing.table, kept.isEmpty() ? m_listing.columns : kept);
    showListing(filters);
}

void RecordView::show(const RecordListing &listing, const WindowSource &source)
{
    m_listing = listing.adaptedTo(source.table);
    m_records->setRevealed(false);
    m_records->setSource(source, keptColumns());
    showListing({});
}

void RecordView::showListing(const QList<ColumnFilter> &filters)
{
    m_filters->setListing(m_listing, filters);
    m_table->forgetCurrent();
    m_note->say({});
    if (m_records->columnCount() == 0) {
        const bool isThere = m_session.catalog().table(m_listing.table);
        m_message->say(isThere ? tr("Nothing of “%1” may be read").arg(m_listing.title)
                               : tr("This database has no table “%1”").arg(m_listing.table),
            isThere ? tr("The role %1 has no right to read any of its columns.").arg(m_session.catalog().role())
                    : tr("Other versions of Kaiwa's database have it."));
        m_middle->setCurrentIndex(1);
        return showState();
    }
    m_middle->setCurrentIndex(0);
    WindowOptions options;
    options.filters = m_filters->filters();
    options.sortColumn = m_listing.sortColumn;
    options.sortOrder = m_listing.sortOrder;
    m_records->setOptions(options);
    showOrder();
}

void RecordView::setState(const QStringList &columns, const WindowOptions &options)
{
    m_records->setRevealed(false);
    m_filters->setState(options.search, options.filters);
    m_records->setColumns(columns, options);
    showOrder();
}

void RecordView::setColumns(const QStringList &columns)
{
    const QList<RecordModel::Masked> masked = m_records->masked();
    m_records->setColumns(columns, m_records->options());
    if (m_records->masked() != masked)
        setRevealed(false); // there are no rows yet
    showOrder();
}

void RecordView::refresh()
{
    m_keepsPlace = true;
    m_keptScroll = m_table->verticalScrollBar()->value();
    m_records->readAgain();
    m_filters->readNames();
}

void RecordView::focusSearch()
{
    m_filters->focusSearch();
}

bool RecordView::isLoading() const
{
    return m_records->isReading() && !m_records->isLoaded();
}

void RecordView::filtersChanged()
{
    WindowOptions options = m_records->options();
    options.search = m_filters->search();
    options.filters = m_filters->filters();
    m_records->setOptions(options);
}

void RecordView::sortBy(int section)
{
    const bool again = m_records->query().columns().value(section) == m_records->options().sortColumn;
    const bool wasUp = m_records->options().sortOrder == Qt::AscendingOrder;
    m_records->sort(section, again && wasUp ? Qt::DescendingOrder : Qt::AscendingOrder);
    showOrder();
}

void RecordView::showOrder()
{
    QHeaderView *header = m_table->horizontalHeader();
    const WindowOptions &options = m_records->options();
    const int section = m_records->section(options.sortColumn);
    header->setSortIndicatorShown(section >= 0);
    if (section >= 0)
        header->setSortIndicator(section, options.sortOrder);
    const QString column = options.sortColumn.isEmpty() ? m_records->table().primaryKey.value(0) : options.sortColumn;
    const QString label = m_records->labelOf(column);
    m_goTo->setVisible(!column.isEmpty());
    m_goTo->setPlaceholderText(tr("Go to “%1”…", "placeholder; %1 a column").arg(label));
    m_goTo->setAccessibleName(tr("Go to the first row with this value of %1").arg(label));
    showNote();
}

// What went wrong, what takes long on this size, and what an order cannot promise.
void RecordView::showNote()
{
    if (const auto &error = m_records->error())
        return m_note->say(error->message + (error->detail.isEmpty() ? QString() : u'\n' + error->detail), Ink::Problem);
    if (const QString problem = m_filters->problem(); !problem.isEmpty())
        return m_note->say(problem, Ink::Problem);
    if (m_records->sortIsSlow() && m_records->table().primaryKey.isEmpty())
        return m_note->say(tr("This table has no key: each page sorts the whole table, and rows that change meanwhile may be missed."));
    if (m_records->sortIsSlow())
        return m_note->say(tr("No index serves this order: each page sorts the whole table."));
    m_note->say({});
}

// Of a report there is no index to speak of: all its rows are made anew.
QString RecordView::searchWords() const
{
    const auto &way = m_records->searchWay();
    if (!way)
        return {};
    if (!way->readsAll)
        return tr("Searched by the index %1.", "%1: names of indexes").arg(way->indexes.join(u", "_s));
    const qint64 rows = m_records->table().estimatedRows;
    return rows < 0 ? tr("No index serves this search: every row of the table is read.")
                    : tr("No index serves this search: every row of the table is read, about %1.", "%1: how many rows")
                          .arg(QLocale().toString(rows));
}

void RecordView::chooseColumns()
{
    auto *menu = new QMenu(m_columns);
    menu->setObjectName(u"records.columnsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Column &column : m_records->table().columns) {
        if (!isReadable(m_records->table(), column.name))
            continue;
        QAction *action = menu->addAction(m_records->labelOf(column.name));
        action->setCheckable(true);
        action->setChecked(m_records->section(column.name) >= 0);
        connect(action, &QAction::toggled, this, [this, name = column.name](bool on) {
            QStringList columns = m_records->query().columns();
            on ? columns.append(name) : void(columns.removeAll(name));
            if (columns.isEmpty())
                return;
            QSettings().setValue(u"records/"_s + m_listing.table + u"/columns"_s, columns);
            setColumns(columns);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("As at first", "menu: the columns shown without a choice"), this, [this] {
        QSettings().remove(u"records/"_s + m_listing.table + u"/columns"_s);
        setColumns(m_listing.columns);
    });
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 4)));
}

QStringList RecordView::keptColumns() const
{
    return QSettings().value(u"records/"_s + m_listing.table + u"/columns"_s).toStringList();
}

QString RecordView::statusWords() const
{
    if (m_middle->currentIndex() == 1)
        return {};
    if (!m_records->isLoaded())
        return tr("Reading…");
    const QLocale locale;
    const RecordModel::Count count = m_records->count();
    const RecordModel::Place place = m_records->place();
    if (m_records->rowCount() == 0)
        return m_records->isFiltered() ? tr("No row fits") : tr("No rows");
    const qint64 first = place.before + m_table->firstRow() + 1;
    const qint64 last = qMin(first + m_table->rowsSeen() - 1, place.before + m_records->rowCount());
    const QString all = count.rows < 0 ? tr("many", "rows, their number is not known")
        : count.exact                  ? locale.toString(count.rows)
                                       : tr("about %1", "an estimated number of rows").arg(locale.toString(count.rows));
    const QString words = place.exact
        ? tr("Rows %1–%2 of %3").arg(locale.toString(first), locale.toString(last), all)
        : tr("Rows around %1 of %2", "the place is estimated").arg(locale.toString(first), all);
    return words + u" · "_s
        + tr("as of %1, %2 s", "time of day, duration")
              .arg(ReadingZone::instance().timeText(m_records->asOf()), locale.toString(m_records->seconds(), 'f', 2));
}

void RecordView::showState()
{
    const RecordModel::Count count = m_records->count();
    const QString words = m_records->isCounting() ? tr("Counting…") : statusWords();
    m_searchWay->setText(searchWords());
    m_searchWay->setVisible(!m_searchWay->text().isEmpty());
    m_state->setText(words.section(u" · "_s, 0, 0)); // the rest stands in the window's status line
    m_cancel->setVisible((m_records->isReading() && m_records->isLoaded()) || m_records->isCounting() || isLoading());
    m_count->setVisible(m_records->isLoaded() && !count.exact && !m_records->isCounting() && m_middle->currentIndex() == 0);
    m_reveal->setVisible(!m_records->masked().isEmpty());
    m_reveal->setText(m_records->isRevealed() ? tr("Mask", "button: hide what is personal again")
                                              : tr("Reveal", "button: show what is masked"));
    const RecordModel::Place place = m_records->place();
    m_scroll->show(place.before + m_table->firstRow(), m_table->rowsSeen(), qMax<qint64>(count.rows, 0));
    m_export->setEnabled(m_middle->currentIndex() == 0);
    showNote();
    Q_EMIT statusChanged(words);
    Q_EMIT loadingChanged();
}

// The rows have been exchanged: the place is the beginning, the end, or what it was.
void RecordView::showPlace()
{
    const bool keeps = std::exchange(m_keepsPlace, false);
    const bool toEnd = std::exchange(m_toEnd, false);
    QScrollBar *bar = m_table->verticalScrollBar();
    m_table->layOut();
    bar->setValue(keeps ? m_keptScroll : toEnd ? bar->maximum() : 0);
    m_table->restoreCurrent();
    if (!m_table->currentIndex().isValid() && m_records->rowCount() > 0)
        m_table->setCurrentIndex(m_records->index(toEnd ? m_records->rowCount() - 1 : 0, 0));
    if (m_records->rowCount() == 0)
        Q_EMIT currentKeyChanged({});
    showState();
}

void RecordView::placeRequested(qint64 row)
{
    const RecordModel::Place place = m_records->place();
    if (row >= place.before && row + m_table->rowsSeen() <= place.before + m_records->rowCount())
        return m_table->showRow(int(row - place.before));
    const qint64 all = qMax<qint64>(1, m_records->count().rows);
    m_toEnd = row + m_table->rowsSeen() >= all;
    m_records->readShare(m_toEnd ? 1 : double(row) / double(all));
}

void RecordView::goTo()
{
    QString value = m_goTo->text().trimmed();
    if (value.isEmpty())
        return;
    const Column *column = m_records->table().column(m_records->options().sortColumn);
    const FieldDescription *field = column ? m_records->description().field(column->name) : nullptr;
    if (field && field->editor == FieldEditor::Duration) {
        if (const Result<qint64> seconds = parseDuration(value))
            value = QString::number(*seconds);
    }
    m_records->readAt(value);
}

void RecordView::toggleReveal()
{
    if (m_records->isRevealed())
        setRevealed(false);
    else
        Q_EMIT revealRequested();
}

void RecordView::revealAll(PersonalMask &mask)
{
    for (const RecordModel::Masked &masked : m_records->masked()) {
        if (!mask.note({}, masked.table, masked.column))
            return;
    }
    setRevealed(true);
}

void RecordView::setRevealed(bool revealed)
{
    m_records->setRevealed(revealed);
    showState();
}

} // namespace Kaiwa
