#pragma once

#include "models/curation/featureclusters.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Kaiwa {

// The features of one group with ticks: which go, and which stays, and below each why it is there. Roles as WordTable's,
// so that its delegate paints both. Owned by the page of clusters; lives in the window's thread.
class ClusterModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClusterModel)

public:
    enum Column { FeatureAt, FindingsAt, AliasesAt, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const FeatureCluster &cluster); // machine-made ones are ticked, curated ones a person ticks
    void clear() { show({}); }
    const FeatureCluster &cluster() const { return m_cluster; }
    QString survivor() const { return m_survivor; }
    void setSurvivor(const QString &id);
    QStringList ticked() const; // in the order shown, never the survivor
    QString idAt(int row) const { return row < 0 ? QString() : m_cluster.members.value(row).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged(); // other ticks, another survivor, another group

private:
    FeatureCluster m_cluster;
    QString m_survivor;
    QSet<QString> m_ticked;
};

} // namespace Kaiwa
