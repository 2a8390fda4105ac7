#include "views/records/filter/recordfilterbar.h"

#include "models/records/filternames.h"
#include "models/records/recordmodel.h"
#include "views/editors/flowlayout.h"
#include "views/editors/valuewords.h"
#include "views/records/filter/filterpopup.h"
#include "views/records/filter/filterwords.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"
#include "views/widgets/popupchip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchRest = 300; // ms
constexpr int widestSearch = 320;
constexpr int narrowestRecordSearch = 140;

} // namespace

RecordFilterBar::RecordFilterBar(Session &session, RecordModel &records, QWidget *tools, QWidget *parent)
    : QWidget(parent)
    , m_records(records)
    , m_names(new FilterNames(session, records, this))
    , m_tools(tools)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_line = new QBoxLayout(QBoxLayout::LeftToRight);
    m_line->setSpacing(8);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"records.search"_s);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search", "placeholder of a line"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(narrowestRecordSearch);
    m_search->setMaximumWidth(widestSearch);
    m_search->installEventFilter(this);
    m_line->addWidget(m_search, 1);
    m_line->addStretch(0);
    m_line->addWidget(tools);
    column->addLayout(m_line);
    m_chips = new QWidget(this);
    m_flow = new FlowLayout(m_chips);
    m_flow->setSpacing(6);
    column->addWidget(m_chips);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(searchRest);
    connect(m_delay, &QTimer::timeout, this, &RecordFilterBar::changed);
    connect(m_search, &QLineEdit::textEdited, m_delay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &RecordFilterBar::searchTyped);
    connect(m_names, &FilterNames::namesRead, this, &RecordFilterBar::sayNames);
    connect(m_names, &FilterNames::problemChanged, this, &RecordFilterBar::problemChanged);
    connect(&records, &RecordModel::revealedChanged, this, &RecordFilterBar::sayNames);
}

void RecordFilterBar::searchTyped()
{
    m_delay->stop();
    Q_EMIT changed();
}

void RecordFilterBar::setListing(const RecordListing &listing, const QList<ColumnFilter> &filters)
{
    m_listing = listing;
    m_names->forget();
    m_filters.clear();
    m_fixed = filters;
    m_presets.clear();
    m_delay->stop();
    m_search->clear();
    rebuild();
}

QString RecordFilterBar::search() const
{
    return m_search->text().trimmed();
}

QList<ColumnFilter> RecordFilterBar::filters() const
{
    QList<ColumnFilter> all = m_fixed + m_filters;
    for (const FilterPreset &preset : m_listing.presets) {
        if (m_presets.contains(preset.id))
            all += preset.filters;
    }
    return all;
}

void RecordFilterBar::setState(const QString &search, const QList<ColumnFilter> &filters)
{
    m_search->setText(search);
    m_presets.clear();
    m_fixed.clear();
    m_filters.clear();
    for (const ColumnFilter &filter : filters)
        (filter.column.isEmpty() ? m_fixed : m_filters).append(filter);
    rebuild();
}

bool RecordFilterBar::isActive() const
{
    return !search().isEmpty() || !filters().isEmpty();
}

void RecordFilterBar::readNames()
{
    m_names->read(m_fixed + m_filters);
}

QString RecordFilterBar::problem() const
{
    return m_names->problem();
}

void RecordFilterBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QSize RecordFilterBar::minimumSizeHint() const
{
    return { qMax(narrowestRecordSearch, m_tools->minimumSizeHint().width()), QWidget::minimumSizeHint().height() };
}

void RecordFilterBar::resizeEvent(QResizeEvent *event)
{
    const bool fits = narrowestRecordSearch + m_line->spacing() + m_tools->sizeHint().width() <= event->size().width();
    m_line->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_line->setAlignment(m_tools, fits ? Qt::Alignment() : Qt::AlignLeading);
    QWidget::resizeEvent(event);
    m_chips->setMinimumHeight(m_flow->heightForWidth(event->size().width())); // lines of chips are not cut off
}

bool RecordFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT downPressed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

template <typename Chip>
Chip *RecordFilterBar::makeChip(const QString &text, const QString &name)
{
    auto *chip = new Chip(QString(text).replace(u'&', u"&&"_s), m_chips);
    chip->setObjectName(name);
    chip->setAccessibleName(text);
    setButtonRole(chip, ButtonRole::Chip);
    m_flow->addWidget(chip);
    return chip;
}

void RecordFilterBar::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click brought us here
        delete item;
    }
    readNames();
    for (const ColumnFilter &filter : std::as_const(m_fixed))
        addFixed(filter);
    for (const FilterPreset &preset : std::as_const(m_listing.presets))
        addPreset(preset);
    QStringList columns = m_listing.facets;
    for (const ColumnFilter &filter : std::as_const(m_filters)) {
        if (!columns.contains(filter.column))
            columns.append(filter.column);
    }
    for (const QString &column : std::as_const(columns))
        addChip(column);
    addMore();
    for (QPushButton *chip : m_chips->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        chip->show();
}

void RecordFilterBar::sayNames()
{
    const auto say = [this](const QString &name, const QStringList &words) {
        const QList<QPushButton *> chips = m_chips->findChildren<QPushButton *>(name, Qt::FindDirectChildrenOnly);
        qsizetype next = 0;
        for (QPushButton *chip : chips) {
            if (chip->isHidden() || next >= words.size())
                continue; // it is about to go
            chip->setText(QString(words.at(next)).replace(u'&', u"&&"_s));
            chip->setAccessibleName(words.at(next++));
        }
    };
    QMap<QString, QStringList> fixed; // by column, which may have led here twice
    for (const ColumnFilter &filter : std::as_const(m_fixed))
        fixed[filter.column].append(fixedWordsOf(filter));
    for (auto it = fixed.cbegin(); it != fixed.cend(); ++it)
        say(u"records.scope."_s + it.key(), *it);
    for (const ColumnFilter &filter : std::as_const(m_filters))
        say(u"records.filter."_s + filter.column, { wordsOf(filter) });
}

void RecordFilterBar::addPreset(const FilterPreset &preset)
{
    auto *chip = makeChip<QPushButton>(preset.title, u"records.preset."_s + preset.id);
    chip->setCheckable(true);
    chip->setChecked(m_presets.contains(preset.id));
    connect(chip, &QPushButton::toggled, this, [this, id = preset.id](bool on) {
        choosePreset(id, on);
    });
}

// Two presets of one column have no row in common: the later one takes the place of the other.
void RecordFilterBar::choosePreset(const QString &id, bool on)
{
    const auto columnsOf = [this](const QString &preset) {
        QStringList columns;
        for (const FilterPreset &known : std::as_const(m_listing.presets)) {
            for (const ColumnFilter &filter : known.filters)
                columns += known.id == preset ? QStringList { filter.column } : QStringList();
        }
        return columns;
    };
    const QStringList mine = columnsOf(id);
    m_presets.removeIf([&](const QString &other) {
        const QStringList theirs = columnsOf(other);
        return other == id
            || std::any_of(theirs.cbegin(), theirs.cend(), [&](const QString &column) { return mine.contains(column); });
    });
    if (on)
        m_presets.append(id);
    for (const FilterPreset &preset : std::as_const(m_listing.presets)) {
        if (auto *chip = m_chips->findChild<QPushButton *>(u"records.preset."_s + preset.id)) {
            const QSignalBlocker blocker(chip);
            chip->setChecked(m_presets.contains(preset.id));
        }
    }
    Q_EMIT changed();
}

void RecordFilterBar::addFixed(const ColumnFilter &filter)
{
    auto *chip = makeChip<QPushButton>(fixedWordsOf(filter), u"records.scope."_s + filter.column);
    chip->setCheckable(true);
    chip->setChecked(true);
    chip->setToolTip(tr("Click to take this filter away"));
    connect(chip, &QPushButton::clicked, this, [this, filter] {
        m_fixed.removeOne(filter);
        rebuild();
        Q_EMIT changed();
    });
}

void RecordFilterBar::addChip(const QString &column)
{
    const auto filter = std::find_if(m_filters.cbegin(), m_filters.cend(),
        [&](const ColumnFilter &candidate) { return candidate.column == column; });
    const bool set = filter != m_filters.cend();
    auto *chip = makeChip<PopupChip>(set ? wordsOf(*filter) : m_records.labelOf(column), u"records.filter."_s + column);
    chip->setCheckable(true);
    chip->setChecked(set);
    connect(chip, &QPushButton::clicked, this, [this, chip, column, set] {
        chip->setChecked(set); // a click only asks
        ask(column, chip);
    });
}

QString RecordFilterBar::fixedWordsOf(const ColumnFilter &filter) const
{
    return wordsOf(filter) + u" ✕"_s;
}

QString RecordFilterBar::wordsOf(const ColumnFilter &filter) const
{
    return filterWords(filter, m_records.labelOf(filter.column),
        [&](const QString &value) { return valueWordsOf(filter.column, value); });
}

QString RecordFilterBar::valueWordsOf(const QString &column, const QString &value) const
{
    const Column *known = m_records.table().column(column);
    if (!known)
        return labelWord(value);
    if (const QString name = m_names->nameOf(column, value); !name.isEmpty())
        return name;
    if (known->kind == ValueKind::Boolean)
        return switchWord(isTrue(value));
    return fieldWords(value, *known, m_records.description().field(column));
}

void RecordFilterBar::addMore()
{
    auto *chip = makeChip<QPushButton>(tr("More…", "chip: filter by another column"), u"records.filterMore"_s);
    connect(chip, &QPushButton::clicked, this, [this, chip] {
        auto *menu = new QMenu(chip);
        menu->setObjectName(u"records.columnsToFilter"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const Column &column : m_records.table().columns) {
            if (isReadable(m_records.table(), column.name))
                menu->addAction(m_records.labelOf(column.name), this,
                    [this, chip, name = column.name] { ask(name, chip); });
        }
        menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
    });
}

void RecordFilterBar::ask(const QString &name, QWidget *at)
{
    const Column *column = m_records.table().column(name);
    if (!column)
        return;
    std::optional<ColumnFilter> now;
    for (const ColumnFilter &filter : std::as_const(m_filters)) {
        if (filter.column == name)
            now = filter;
    }
    auto *popup = new FilterPopup(
        *column, m_records.labelOf(name), *m_names, m_records.description().field(name), now, this);
    connect(popup, &FilterPopup::chosen, this,
        [this, name](const std::optional<ColumnFilter> &filter) { setFilter(name, filter); });
    popup->showBelow(at);
}

void RecordFilterBar::setFilter(const QString &column, const std::optional<ColumnFilter> &filter)
{
    m_filters.erase(std::remove_if(m_filters.begin(), m_filters.end(),
                        [&](const ColumnFilter &candidate) { return candidate.column == column; }),
        m_filters.end());
    if (filter)
        m_filters.append(*filter);
    rebuild();
    Q_EMIT changed();
}

} // namespace Kaiwa
