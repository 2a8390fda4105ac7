#include "views/editors/suggestionmodel.h"

#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

namespace {
constexpr int suggestionModelMargin = 8;
constexpr int suggestionModelGap = 10;
}

SuggestionModel::SuggestionModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SuggestionModel::setSuggestions(const QList<Suggestion> &suggestions)
{
    beginResetModel();
    m_suggestions = suggestions;
    endResetModel();
}

QString SuggestionModel::wordsOf(const QString &value) const
{
    for (const Suggestion &suggestion : m_suggestions) {
        if (suggestion.first == value)
            return suggestion.second;
    }
    return {};
}

int SuggestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_suggestions.size());
}

QVariant SuggestionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[value, words] = m_suggestions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return value;
    case WordsRole:
        return words;
    case SearchRole:
    case Qt::AccessibleTextRole:
        return words.isEmpty() ? value : QString(value + QStringLiteral(" ") + words);
    }
    return {};
}

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, chosen ? colours.selection : colours.panel);
    QRect area = option.rect.adjusted(suggestionModelMargin, 0, -suggestionModelMargin, 0);
    painter->setFont(option.font);
    painter->setPen(colours.text);
    const QString value = index.data(Qt::DisplayRole).toString();
    const QString words = index.data(SuggestionModel::WordsRole).toString();
    const QString shown = option.fontMetrics.elidedText(value, Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignLeading | Qt::AlignVCenter, shown);
    area.setLeft(area.left() + option.fontMetrics.horizontalAdvance(shown) + suggestionModelGap);
    if (!words.isEmpty() && area.width() > suggestionModelGap) {
        painter->setPen(colours.dim);
        painter->drawText(area, Qt::AlignLeading | Qt::AlignVCenter,
            option.fontMetrics.elidedText(words, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(SuggestionModel::SearchRole).toString().left(120);
    return { option.fontMetrics.horizontalAdvance(text) + 2 * suggestionModelMargin + suggestionModelGap,
        option.fontMetrics.height() + 8 };
}

} // namespace Kaiwa
