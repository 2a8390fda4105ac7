#include "views/pages/content/bulkpreview.h"

#include "models/content/roles.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/bulkdelegate.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownBefore = 24; // what stands before the first difference
constexpr qsizetype shownLength = 240;
constexpr int lineHeight = 28;

QString inOneLine(QStringView text)
{
    QString line = text.toString();
    return line.replace(u'\n', u'⏎').replace(u'\r', u' ').replace(u'\t', u' ');
}

} // namespace

QList<BulkExcerpt> bulkExcerpts(const QString &text, const QList<BulkSpan> &spans)
{
    qsizetype at = spans.isEmpty() ? 0 : qMax<qsizetype>(0, spans.first().start - shownBefore);
    if (at > 0 && text.at(at).isLowSurrogate())
        --at;
    qsizetype end = qMin(text.size(), at + shownLength);
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    QList<BulkExcerpt> parts;
    if (at > 0)
        parts.append({ u"…"_s, false });
    const auto take = [&](qsizetype until, bool isMarked) {
        until = qMin(until, end);
        if (until > at)
            parts.append({ inOneLine(QStringView(text).mid(at, until - at)), isMarked });
        at = qMax(at, until);
    };
    for (const BulkSpan &span : spans) {
        take(span.start, false);
        take(span.start + span.length, true);
    }
    take(end, false);
    if (end < text.size())
        parts.append({ u"…"_s, false });
    return parts;
}

// --- The rows

BulkPreviewModel::BulkPreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BulkPreviewModel::show(const BulkPlan &plan, const Column &column)
{
    beginResetModel();
    m_rows = plan.rows;
    m_column = column;
    endResetModel();
    countTicked();
}

const BulkRow *BulkPreviewModel::row(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_rows.at(index.row()) : nullptr;
}

void BulkPreviewModel::countTicked()
{
    m_ticked = std::count_if(m_rows.cbegin(), m_rows.cend(),
        [this](const BulkRow &row) { return row.problem.isEmpty() && !m_unticked.contains(row.key); });
    Q_EMIT ticksChanged();
}

void BulkPreviewModel::tick(const BulkRow &row, bool ticked)
{
    if (!row.problem.isEmpty())
        return;
    if (ticked)
        m_unticked.remove(row.key);
    else
        m_unticked.insert(row.key);
}

void BulkPreviewModel::tickAll(bool ticked)
{
    for (const BulkRow &row : std::as_const(m_rows))
        tick(row, ticked);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Record), index(rowCount() - 1, Record), { Qt::CheckStateRole });
    countTicked();
}

void BulkPreviewModel::toggle(const QModelIndexList &indexes)
{
    const BulkRow *first = indexes.isEmpty() ? nullptr : row(indexes.first());
    if (!first)
        return;
    const bool ticked = m_unticked.contains(first->key);
    for (const QModelIndex &at : indexes) {
        tick(*row(at), ticked);
        Q_EMIT dataChanged(at.siblingAtColumn(Record), at.siblingAtColumn(Record), { Qt::CheckStateRole });
    }
    countTicked();
}

int BulkPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BulkPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(SectionCount);
}

QString BulkPreviewModel::wordsOf(const Value &value, const QList<BulkSpan> &spans) const
{
    const bool isWord = !value || value->isEmpty() || m_column.kind == ValueKind::Boolean
        || m_column.kind == ValueKind::Enumeration;
    if (isWord)
        return valueWords(value, m_column.kind);
    QString words;
    const QList<BulkExcerpt> parts = bulkExcerpts(*value, spans);
    for (const BulkExcerpt &part : parts)
        words += part.text;
    return words;
}

QVariant BulkPreviewModel::data(const QModelIndex &index, int role) const
{
    const BulkRow *shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::CheckStateRole && index.column() == Record && shown->problem.isEmpty())
        return m_unticked.contains(shown->key) ? Qt::Unchecked : Qt::Checked;
    if (role == ProblemRole)
        return shown->problem;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Section(index.column())) {
    case Record:
        return firstLine(shown->name.isEmpty() ? shown->key.key.join(u" · "_s) : shown->name, 80);
    case Before:
        return wordsOf(shown->before, shown->removed);
    case After:
        return shown->problem.isEmpty() ? wordsOf(shown->after, shown->added) : shown->problem;
    case SectionCount:
        break;
    }
    return {};
}

bool BulkPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const BulkRow *shown = row(index);
    if (!shown || role != Qt::CheckStateRole || !shown->problem.isEmpty())
        return false;
    tick(*shown, value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    countTicked();
    return true;
}

Qt::ItemFlags BulkPreviewModel::flags(const QModelIndex &index) const
{
    const BulkRow *shown = row(index);
    if (!shown)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Record && shown->problem.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant BulkPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (Section(section)) {
    case Record:
        return tr("Record", "column of the preview of a bulk edit");
    case Before:
        return tr("Before", "column of the preview of a bulk edit");
    case After:
        return tr("After", "column of the preview of a bulk edit");
    case SectionCount:
        break;
    }
    return {};
}

// --- The table

BulkPreview::BulkPreview(QWidget *parent)
    : QTableView(parent)
    , m_rows(new BulkPreviewModel(this))
{
    setObjectName(u"bulk.preview"_s);
    setAccessibleName(tr("What would change"));
    setModel(m_rows);
    setItemDelegate(new BulkDelegate(this));
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qMax(lineHeight, QFontMetrics(bodyFont()).height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(BulkPreviewModel::Record, QHeaderView::Interactive);
    setColumnWidth(BulkPreviewModel::Record, 220);
}

void BulkPreview::show(const BulkPlan &plan, const Column &column)
{
    const BulkRow *current = m_rows->row(currentIndex());
    const RecordKey key = current ? current->key : RecordKey();
    m_rows->show(plan, column);
    int row = 0;
    for (int i = 0; key.isValid() && i < m_rows->rowCount(); ++i) {
        if (m_rows->row(m_rows->index(i, 0))->key == key)
            row = i;
    }
    setCurrentIndex(m_rows->index(row, 0));
}

void BulkPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->modifiers()) {
        m_rows->toggle(selectionModel()->selectedRows());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace Kaiwa
