#include "views/pages/curation/featuredelegate.h"

#include "models/curation/featuretree.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int featureRowHeight = 28;
constexpr int featureMargin = 6;

QString markWords(const QString &mark)
{
    if (mark == "merged"_L1)
        return FeatureDelegate::tr("folded", "badge: the feature was merged into another");
    if (mark == "inactive"_L1)
        return FeatureDelegate::tr("not active", "badge: of a feature");
    if (mark == "machine-made"_L1)
        return FeatureDelegate::tr("machine-made", "badge: of a feature");
    return FeatureDelegate::tr("no copy", "badge: the feature has no coaching copy");
}

// What stands at the row's end.
QString endWords(const QModelIndex &index)
{
    const QVariant count = index.data(FeatureTree::CountRole);
    if (count.toInt() > 0)
        return QLocale().toString(count.toInt());
    if (count.isValid()) {
        return index.data(FeatureTree::PartRole).toString() == "pronunciation"_L1 ? FeatureDelegate::tr(
                   "for audio corrections", "beside the macro skill pronunciation, which has no feature yet")
                                                                                  : QString();
    }
    const QStringList marks = index.data(FeatureTree::MarksRole).toStringList();
    const QString language = index.data(FeatureTree::LanguageRole).toString();
    QStringList words;
    if (marks.contains(u"merged"_s) || marks.contains(u"inactive"_s))
        words += markWords(marks.first());
    words += language.isEmpty() ? FeatureDelegate::tr("global", "language of a feature: of none, for all") : language;
    return words.join(u" · "_s);
}

// Nothing lands here any more: a branch without features, a feature that was folded or is not active.
bool isRetired(const QModelIndex &index)
{
    const QVariant count = index.data(FeatureTree::CountRole);
    const QStringList marks = index.data(FeatureTree::MarksRole).toStringList();
    return count.isValid() ? count.toInt() == 0 : marks.contains(u"merged"_s) || marks.contains(u"inactive"_s);
}

} // namespace

QString FeatureDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString();
}

void FeatureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto level = index.data(FeatureTree::LevelRole).value<FeatureTree::Level>();
    item.text = level == FeatureTree::Level::MacroSkill ? labelWord(item.text) : item.text;
    item.font = level == FeatureTree::Level::MacroSkill ? bodyFont() : codeFont();
    const QString end = endWords(index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QString text = item.text;
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->save();
    QRect rest = item.rect.adjusted(featureMargin, 0, -featureMargin, 0);
    painter->setFont(badgeFont());
    painter->setPen(colourOf(Ink::Dim));
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, end);
    rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(end) - featureMargin);
    painter->setFont(item.font);
    painter->setPen(colourOf(isRetired(index) ? Ink::Dim : Ink::Text));
    painter->drawText(
        rest, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize FeatureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { QStyledItemDelegate::sizeHint(option, index).width(), featureRowHeight };
}

bool FeatureDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    if (const QString id = index.data(FeatureTree::FeatureIdRole).toString(); !id.isEmpty()) {
        lines += id;
        for (const QString &mark : index.data(FeatureTree::MarksRole).toStringList())
            lines += markWords(mark);
    } else if (index.data(FeatureTree::PartRole).toString() == "pronunciation"_L1
        && index.data(FeatureTree::CountRole).toInt() == 0) {
        lines += tr("No feature yet: corrections of what learners say aloud will use it.");
    }
    QToolTip::showText(event->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s), view);
    return true;
}

} // namespace Kaiwa
