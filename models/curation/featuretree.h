#pragma once

#include "models/content/window/columnfilter.h"
#include "models/curation/labeltables.h"

#include <QAbstractItemModel>

#include <vector>

namespace Kaiwa {

// Features as a tree: macro skill → sub skill → micro rule. All macro skills stand in it, also those without a feature, in
// the order of the database's enumeration; below, everything by name. One column. Rebuilt as a whole from a state of the
// tables; read only; lives in the window's thread.
class FeatureTree final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeatureTree)

public:
    enum class Level { MacroSkill, SubSkill, MicroRule };
    Q_ENUM(Level)
    enum Role {
        LevelRole = Qt::UserRole,
        FeatureIdRole, // of a micro rule; its language, empty for none, and what is said of it, as names
        LanguageRole,
        MarksRole, // QStringList of "inactive", "merged", "machine-made", "no-copy"
        CountRole, // of a branch: its features
        PartRole, // the macro skill, sub skill or micro rule itself
    };

    explicit FeatureTree(QObject *parent = nullptr);

    // `macroSkills`: those that the database knows. `filters` and `search`: as the list of features is narrowed by them;
    // what the tables do not tell narrows nothing.
    void show(const LabelTables &tables, const QStringList &macroSkills, const QList<ColumnFilter> &filters = {},
        const QString &search = {});

    QModelIndex indexOf(const QString &featureId) const; // not valid where the tree does not show it
    QModelIndex indexOfBranch(const QString &macroSkill, const QString &subSkill = {}) const;
    QStringList featuresUnder(const QModelIndex &index) const; // ids; of a micro rule its own
    // What a branch has in common, as filters of the list; none for a micro rule.
    QList<ColumnFilter> filtersOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        Level level = Level::MacroSkill;
        QString part;
        int parent = -1;
        int row = 0;
        int feature = -1; // place in the tables
        int count = 0; // features below
        std::vector<int> children;
    };

    int childNamed(int parent, const QString &part, Level level);
    int addChild(int parent, const QString &part, Level level);
    void sortChildren(int node);
    const Node &nodeOf(const QModelIndex &index) const { return m_nodes[size_t(index.internalId())]; }
    QModelIndex indexOfNode(int node) const;
    QStringList marksOf(const LabelTables::Feature &feature) const;

    LabelTables m_tables;
    std::vector<Node> m_nodes; // the first is the root, which has no index
    QHash<QString, int> m_byName; // of branches, by their path
    QHash<QString, int> m_byFeature;
};

} // namespace Kaiwa
