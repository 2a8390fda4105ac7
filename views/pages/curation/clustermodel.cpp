#include "views/pages/curation/clustermodel.h"

#include "views/pages/curation/matchwords.h"
#include "views/pages/curation/wordtable.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

WordCell featureCell(const FeatureCluster::Member &member, bool stays)
{
    WordCell cell { member.id };
    cell.isCode = true;
    if (stays) {
        cell.badge = ClusterModel::tr("stays", "badge: the feature into which the others are merged");
        cell.kind = Badge::Kind::Good;
    } else if (member.isMachineMade) {
        cell.badge = ClusterModel::tr("machine-made", "badge of a feature");
    }
    if (!member.isActive)
        cell.note = ClusterModel::tr("inactive", "note beside a feature");
    return cell;
}

WordCell findingsCell(const LabelReach &reach)
{
    if (!reach.findings)
        return { u"–"_s };
    WordCell cell { QLocale().toString(*reach.findings) };
    if (reach.learners)
        cell.below = ClusterModel::tr("%n learners", "below a number of findings", int(*reach.learners));
    return cell;
}

} // namespace

void ClusterModel::show(const FeatureCluster &cluster)
{
    beginResetModel();
    m_cluster = cluster;
    m_survivor = cluster.survivor;
    m_ticked.clear();
    for (const FeatureCluster::Member &member : cluster.members) {
        if (member.isMachineMade && member.id != m_survivor)
            m_ticked.insert(member.id);
    }
    endResetModel();
    Q_EMIT choiceChanged();
}

void ClusterModel::setSurvivor(const QString &id)
{
    if (id == m_survivor || !m_cluster.member(id))
        return;
    // The one that stayed so far goes in its place.
    if (m_ticked.remove(id))
        m_ticked.insert(m_survivor);
    m_survivor = id;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

QStringList ClusterModel::ticked() const
{
    QStringList ids;
    for (const FeatureCluster::Member &member : m_cluster.members) {
        if (m_ticked.contains(member.id) && member.id != m_survivor)
            ids.append(member.id);
    }
    return ids;
}

int ClusterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cluster.members.size());
}

int ClusterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FeatureCluster::Member &member = m_cluster.members.at(index.row());
    const bool stays = member.id == m_survivor;
    if (role == Qt::CheckStateRole) {
        if (index.column() != FeatureAt || stays)
            return {};
        return m_ticked.contains(member.id) ? Qt::Checked : Qt::Unchecked;
    }
    WordCell cell;
    switch (Column(index.column())) {
    case FeatureAt:
        cell = featureCell(member, stays);
        if (stays) {
            cell.below = tr("the others are merged into it", "below the feature of a group that stays");
        } else {
            const FeatureCluster::Why why = m_cluster.why(member.id, m_survivor);
            cell.below = matchWords(why.reason, why.likeness, why.through);
        }
        break;
    case FindingsAt:
        cell = findingsCell(member.reach);
        break;
    case AliasesAt:
        cell.text = QLocale().toString(member.aliases);
        break;
    case ColumnCount:
        return {};
    }
    return WordTable::roleOf(cell, role);
}

bool ClusterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != FeatureAt)
        return false;
    const QString id = idAt(index.row());
    if (id == m_survivor)
        return false;
    if (Qt::CheckState(value.toInt()) == Qt::Checked)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags ClusterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == FeatureAt && idAt(index.row()) != m_survivor)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case FeatureAt:
        return tr("Feature, and why it is here", "column");
    case FindingsAt:
        return tr("Findings", "column");
    case AliasesAt:
        return tr("Aliases", "column");
    case ColumnCount:
        return {};
    }
    return {};
}

} // namespace Kaiwa
