#include "views/pages/people/learner/learnerrows.h"

#include "models/people/learnersearch.h"
#include "models/people/personalmask.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/shell/theme.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

LearnerRows::LearnerRows(LearnerSearch &search, PersonalMask &mask, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_search(search)
    , m_mask(mask)
{
    setSourceModel(&search);
}

QString LearnerRows::textOf(const QModelIndex &index) const
{
    const QString &column = LearnerSearch::columns().at(index.column());
    const Value value = m_search.value(index.row(), column);
    // Who has no name yet is known by the user name, or by the mail as far as it may be seen.
    if (column == "display_name"_L1 && value.value_or(QString()).trimmed().isEmpty()) {
        const Value other = m_search.value(index.row(), u"username"_s);
        const QString from = other ? u"username"_s : u"email"_s;
        return m_mask.shown(m_search.id(index.row()), u"users"_s, from, m_search.value(index.row(), from).value_or(QString()));
    }
    if (!value)
        return column == "languages"_L1 || column.endsWith("_at"_L1) ? u"–"_s : LearnerWords::valueOf(column, value);
    return LearnerWords::valueOf(column, m_mask.shown(m_search.id(index.row()), u"users"_s, column, *value));
}

QVariant LearnerRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &column = LearnerSearch::columns().at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        // In a list the day is enough; its tool tip has the moment.
        if (const Value moment = m_search.value(index.row(), column); moment && column.endsWith("_at"_L1))
            return LearnerWords::dayOf(*moment);
        return textOf(index);
    case Qt::ToolTipRole:
        return textOf(index);
    case Qt::TextAlignmentRole:
        return int(LearnerWords::isFigure(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
    case Qt::ForegroundRole:
        return index.column() == 0 ? QVariant() : colourOf(Ink::Dim);
    default:
        return {};
    }
}

QVariant LearnerRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= LearnerSearch::columns().size())
        return {};
    const QString &column = LearnerSearch::columns().at(section);
    if (role == Qt::DisplayRole)
        return column == "created_at"_L1 ? tr("Joined", "when an account was made")
            : column == "month_conversations"_L1 ? tr("This month", "column: conversations of a learner in the running month")
                                                 : LearnerWords::columnTitle(column);
    if (role == Qt::ToolTipRole)
        return LearnerWords::columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return int(LearnerWords::isFigure(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
    return {};
}

void LearnerRows::wordsChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), { Qt::DisplayRole, Qt::ToolTipRole });
}

} // namespace Kaiwa
