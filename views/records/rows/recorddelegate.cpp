#include "views/records/rows/recorddelegate.h"

#include "models/content/roles.h"
#include "models/records/recordmodel.h"
#include "views/editors/valuewords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCell = 200;

} // namespace

RecordDelegate::RecordDelegate(RecordModel &records, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_records(records)
{
}

QString RecordDelegate::displayText(const QModelIndex &index) const
{
    const QVariant raw = index.data(RawRole);
    const Column *column = m_records.column(index.column());
    if (raw.isNull() || !column)
        return notSetWord();
    const QString text = raw.toString();
    if (index.data(RecordModel::MaskedRole).toBool())
        return text;
    if (const QVariant name = index.data(ReferenceNameRole); !name.isNull())
        return firstLine(name.toString(), longestCell);
    if (column->kind == ValueKind::Timestamp || column->kind == ValueKind::TimestampWithZone)
        return ReadingZone::instance().dateTimeText(text);
    return fieldWords(text, *column, m_records.description().field(column->name), longestCell);
}

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = displayText(index);
    option->features |= QStyleOptionViewItem::HasDisplay;
    const Column *column = m_records.column(index.column());
    const bool isName = !index.data(ReferenceNameRole).isNull();
    if (column && isNumber(column->kind) && !isName)
        option->displayAlignment = Qt::AlignTrailing | Qt::AlignVCenter;
    const bool dim = index.data(RawRole).isNull() || index.data(RecordModel::MaskedRole).toBool();
    if (dim) {
        option->font.setItalic(index.data(RawRole).isNull());
        option->palette.setColor(QPalette::Text, colourOf(Ink::Dim));
        option->palette.setColor(QPalette::HighlightedText, colourOf(Ink::Dim));
    }
}

} // namespace Kaiwa
