#include "views/pages/content/searchhits.h"

#include "models/content/table/contenttable.h"
#include "views/pages/content/hitrow.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchHitsMargin = 16;

// The fields that are searched, in the order of the form.
QStringList searchedInOrder(const EntityDescription &entity)
{
    QStringList ordered;
    for (const FieldGroup &group : entity.groups) {
        for (const FieldDescription &field : group.fields) {
            if (entity.searchColumns.contains(field.column))
                ordered += field.column;
        }
    }
    for (const QString &column : entity.searchColumns) {
        if (!ordered.contains(column))
            ordered += column;
    }
    return ordered;
}

} // namespace

SearchHits::SearchHits(ContentTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    setObjectName(u"hits"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(searchHitsMargin - 6, 0, searchHitsMargin - 6, 8);
    column->setSpacing(0);
    makeHeader(column);
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    column->addWidget(m_list);
    hide();
}

void SearchHits::makeHeader(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 0, 0);
    row->setSpacing(2);
    m_count = new QLabel(this);
    m_count->setObjectName(u"hits.count"_s);
    m_count->setFont(labelFont());
    setInk(m_count, Ink::Dim);
    row->addWidget(m_count, 1);
    row->addWidget(makeStep(u"chevron-up"_s, u"hits.previous"_s,
        tr("Previous hit (%1)", "%1: a shortcut")
            .arg(QKeySequence(QKeySequence::FindPrevious).toString(QKeySequence::NativeText)),
        &SearchHits::previous));
    row->addWidget(makeStep(u"chevron-down"_s, u"hits.next"_s,
        tr("Next hit (%1)", "%1: a shortcut")
            .arg(QKeySequence(QKeySequence::FindNext).toString(QKeySequence::NativeText)),
        &SearchHits::next));
    column->addLayout(row);
}

QToolButton *SearchHits::makeStep(
    const QString &iconName, const QString &name, const QString &words, void (SearchHits::*step)())
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(words);
    connect(button, &QToolButton::clicked, this, step);
    return button;
}

void SearchHits::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_current = -1;
    refresh();
}

void SearchHits::showRecord(const RecordKey &key)
{
    if (key != m_key)
        m_current = -1;
    m_key = key;
    refresh();
}

void SearchHits::refresh()
{
    readHits();
    m_current = qMin(m_current, int(m_hits.size()) - 1);
    makeRows();
    showHits();
}

void SearchHits::readHits()
{
    m_hits.clear();
    if (!m_search.isEmpty() && m_key.isValid() && m_table.table())
        m_hits = hitsInRecord(
            m_table.record(m_key), *m_table.table(), searchedInOrder(m_table.description()), m_search);
}

void SearchHits::makeRows()
{
    QStringList columns;
    for (const RecordHit &hit : std::as_const(m_hits)) {
        if (!columns.contains(hit.column))
            columns += hit.column;
    }
    const bool same = std::equal(columns.cbegin(), columns.cend(), m_rows.cbegin(), m_rows.cend(),
        [](const QString &column, const HitRow *row) { return column == row->column(); });
    if (same)
        return;
    for (HitRow *row : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    for (const QString &column : std::as_const(columns)) {
        const int section = m_table.section(column);
        auto *row = new HitRow(column, m_table.model()->headerData(section, Qt::Horizontal).toString(), m_list);
        connect(row, &QAbstractButton::clicked, this, [this, column] {
            for (int i = 0; i < m_hits.size(); ++i) {
                if (m_hits[i].column == column
                    && (m_current < 0 || m_hits[m_current].column != column || i == m_current))
                    return go(i);
            }
        });
        m_list->layout()->addWidget(row);
        m_rows += row;
    }
}

int SearchHits::countIn(const QString &column) const
{
    return int(std::count_if(
        m_hits.cbegin(), m_hits.cend(), [&column](const RecordHit &hit) { return hit.column == column; }));
}

void SearchHits::showHits()
{
    setVisible(!m_hits.isEmpty());
    const int count = int(m_hits.size());
    m_count->setText(m_current < 0
            ? tr("Found %n times", "hits of a search in a record", count)
            : tr("%1 of %n hits", "which of the hits of a search in a record", count).arg(m_current + 1));
    for (HitRow *row : std::as_const(m_rows)) {
        int shown = -1;
        int number = 0; // of the shown one among those of its field
        int seen = 0;
        for (int i = 0; i < count; ++i) {
            if (m_hits[i].column != row->column())
                continue;
            ++seen;
            if (shown < 0 || i == m_current) {
                shown = i;
                number = seen;
            }
        }
        row->say(m_hits[shown].excerpt, number, countIn(row->column()), shown == m_current);
    }
}

void SearchHits::go(int hit)
{
    m_current = hit;
    showHits();
    Q_EMIT hitRequested(m_hits.at(hit));
}

void SearchHits::next()
{
    if (!m_hits.isEmpty())
        go((m_current + 1) % int(m_hits.size()));
}

void SearchHits::previous()
{
    if (!m_hits.isEmpty())
        go(m_current <= 0 ? int(m_hits.size()) - 1 : m_current - 1);
}

} // namespace Kaiwa
