#include "views/pages/content/facetchip.h"

#include "models/content/roles.h"
#include "models/content/values/jsonmember.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QAbstractItemModel>
#include <QMenu>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostValues = 60;
constexpr int longestValue = 48;
}

FacetChip::FacetChip(ContentTable &table, const QString &column, QWidget *parent)
    : QPushButton(parent)
    , m_table(table)
    , m_column(column)
{
    m_label = table.model()->headerData(table.section(column), Qt::Horizontal).toString();
    setButtonRole(this, ButtonRole::Chip);
    setCheckable(true);
    setObjectName(u"facet."_s + column);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"facetMenu."_s + column);
    menu->setTitle(m_label);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &FacetChip::fillMenu);
    connect(&table, &ContentTable::candidatesFound, this,
        [this](const QString &asked, const QString &text, const QList<std::pair<QString, QString>> &candidates) {
            if (asked == m_column)
                candidatesArrived(text, candidates);
        });
    showChoice();
}

void FacetChip::clear()
{
    m_filter.reset();
    m_words.clear();
    showChoice();
}

bool FacetChip::take(const ColumnFilter &filter)
{
    const Column *column = m_table.table() ? m_table.table()->column(m_column) : nullptr;
    if (!column || filter.column != m_column || m_filter)
        return false;
    switch (filter.kind) {
    case ColumnFilter::Kind::Equals:
        m_words = column->kind == ValueKind::Boolean ? booleanWord(filter.value)
            : !column->labels.isEmpty()              ? labelWord(filter.value)
                                                     : filter.value;
        break;
    case ColumnFilter::Kind::Contains:
        m_words = filter.value;
        break;
    case ColumnFilter::Kind::IsNull:
        m_words = notSetWord();
        break;
    case ColumnFilter::Kind::IsNotNull:
    case ColumnFilter::Kind::OneOf:
    case ColumnFilter::Kind::Between:
    case ColumnFilter::Kind::HasMember:
    case ColumnFilter::Kind::Keys:
    case ColumnFilter::Kind::ChangedByMe:
    case ColumnFilter::Kind::HasProblems:
        return false;
    }
    m_filter = filter;
    showChoice();
    return true;
}

void FacetChip::showChoice()
{
    setText(m_filter ? tr("%1: %2", "filter chip with its choice").arg(m_label, firstLine(m_words, 24)) : m_label);
    setChecked(m_filter.has_value());
    setAccessibleName(m_filter ? tr("Filter by %1: %2").arg(m_label, m_words) : tr("Filter by %1").arg(m_label));
}

void FacetChip::choose(const std::optional<ColumnFilter> &filter, const QString &words)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = words;
    showChoice();
    Q_EMIT filterChanged();
}

void FacetChip::addValue(const QString &value, const QString &words)
{
    addFilter({ m_column, ColumnFilter::Kind::Equals, value }, words);
}

void FacetChip::addFilter(const ColumnFilter &filter, const QString &words)
{
    QAction *action = menu()->addAction(firstLine(words, longestValue), this, [this, filter, words] { choose(filter, words); });
    action->setCheckable(true);
    action->setChecked(m_filter == filter);
}

void FacetChip::addNotSet(const Column &column)
{
    if (column.notNull)
        return;
    const ColumnFilter filter { m_column, ColumnFilter::Kind::IsNull, {} };
    menu()->addSeparator();
    QAction *action = menu()->addAction(notSetWord(), this, [this, filter] { choose(filter, notSetWord()); });
    action->setCheckable(true);
    action->setChecked(m_filter == filter);
}

void FacetChip::fillMenu()
{
    menu()->clear();
    const Column *column = m_table.table() ? m_table.table()->column(m_column) : nullptr;
    QAction *any = menu()->addAction(tr("any", "filter chip: no filter"), this, [this] { choose(std::nullopt, {}); });
    any->setCheckable(true);
    any->setChecked(!m_filter);
    menu()->addSeparator();
    if (!column)
        return;
    const FieldDescription *field = m_table.description().field(m_column);
    if (field && field->editor == FieldEditor::Tags && !field->suggestions.isEmpty()) {
        for (const auto &[tag, words] : field->suggestions) {
            QString written = jsonString(tag);
            if (field->tagsRefine)
                written.chop(1); // the quote: what goes on after it is finer
            addFilter({ m_column, ColumnFilter::Kind::Contains, written }, words.isEmpty() ? tag : words);
        }
    } else if (column->kind == ValueKind::Boolean) {
        addValue(u"true"_s, booleanWord(u"true"_s));
        addValue(u"false"_s, booleanWord(u"false"_s));
    } else if (!column->labels.isEmpty()) {
        for (const QString &label : column->labels)
            addValue(label, labelWord(label));
    } else if (const auto reference = m_table.reference(m_column); reference && !reference->isList) {
        m_waiting = true;
        menu()->addAction(tr("reading…", "filter chip: its values are on their way"))->setEnabled(false);
        m_table.findCandidates(m_column, QString());
        return;
    } else {
        const QStringList values = valuesOfRows();
        for (const QString &value : values) {
            QString words = value;
            for (const auto &[known, knownWords] : field ? field->suggestions : QList<std::pair<QString, QString>>()) {
                if (known == value && !knownWords.isEmpty())
                    words = knownWords;
            }
            addValue(value, words);
        }
    }
    addNotSet(*column);
}

QStringList FacetChip::valuesOfRows() const
{
    QStringList values;
    const QAbstractItemModel *model = m_table.model();
    const int section = m_table.section(m_column);
    for (int row = 0; section >= 0 && row < model->rowCount() && values.size() < mostValues; ++row) {
        const QVariant raw = model->index(row, section).data(RawRole);
        const QString value = raw.toString();
        if (!raw.isNull() && value.size() <= 200 && !values.contains(value))
            values += value;
    }
    if (m_filter && m_filter->kind == ColumnFilter::Kind::Equals && !values.contains(m_filter->value))
        values += m_filter->value;
    std::sort(values.begin(), values.end(),
        [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return values;
}

void FacetChip::candidatesArrived(const QString &text, const QList<std::pair<QString, QString>> &candidates)
{
    if (!m_waiting || !text.isEmpty())
        return;
    m_waiting = false;
    const QList<QAction *> actions = menu()->actions();
    if (!actions.isEmpty())
        menu()->removeAction(actions.last());
    for (const auto &[key, name] : candidates)
        addValue(key, name.isEmpty() ? key : name);
    if (const Column *column = m_table.table() ? m_table.table()->column(m_column) : nullptr)
        addNotSet(*column);
}

} // namespace Kaiwa
