#pragma once

#include "models/curation/featuretree.h"
#include "views/pages/content/recordnavigator.h"

class QTreeView;

namespace Kaiwa {

class LabelWatch;
class Workspace;

// The tree of features beside their list: macro skill → sub skill → micro rule, all macro skills, also those without a
// feature. A branch can be renamed or moved from its menu. What is expanded and chosen stays when the features change.
class FeatureNavigator final : public RecordNavigator {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeatureNavigator)

public:
    explicit FeatureNavigator(Workspace &workspace, QWidget *parent = nullptr);

    void narrow(const QList<ColumnFilter> &filters, const QString &search) override;
    void showRecord(const RecordKey &key) override;
    void clear() override;

private:
    void show();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void renameBranch(const QModelIndex &index);
    QStringList pathOf(const QModelIndex &index) const; // macro skill, sub skill, feature id
    QModelIndex indexOf(const QStringList &path) const;
    QStringList macroSkills() const;

    Workspace &m_workspace;
    LabelWatch &m_tables;
    FeatureTree *m_tree = nullptr;
    QTreeView *m_view = nullptr;
    QList<ColumnFilter> m_filters;
    QString m_search;
    QStringList m_current; // path
    bool m_showing = false; // what becomes current is not the person's doing
};

} // namespace Kaiwa
