#include "models/curation/featuretree.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int root = 0;

Value valueOf(const LabelTables::Feature &feature, const QString &column)
{
    const auto truth = [](bool value) { return value ? u"true"_s : u"false"_s; };
    if (column == "language_id"_L1)
        return feature.label.language;
    if (column == "macro_skill"_L1)
        return feature.label.macroSkill;
    if (column == "sub_skill"_L1)
        return feature.label.subSkill;
    if (column == "micro_rule"_L1)
        return feature.label.microRule;
    if (column == "is_active"_L1)
        return truth(feature.isActive);
    if (column == "cefr_references"_L1)
        return feature.levels;
    if (column == "coaching_copy"_L1)
        return feature.hasCopy ? Value(u""_s) : Value();
    if (column == "metadata"_L1)
        return feature.isMachineMade ? u"\"sourceRuleId\""_s : u""_s;
    return {};
}

bool isKnown(const QString &column)
{
    static const QStringList known { u"language_id"_s, u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s, u"is_active"_s,
        u"cefr_references"_s, u"coaching_copy"_s, u"metadata"_s };
    return known.contains(column);
}

bool fits(const LabelTables::Feature &feature, const ColumnFilter &filter)
{
    if (!isKnown(filter.column))
        return true;
    const Value value = valueOf(feature, filter.column);
    switch (filter.kind) {
    case ColumnFilter::Kind::Equals:
        return value == Value(filter.value);
    case ColumnFilter::Kind::Contains:
        return value && value->contains(filter.value, Qt::CaseInsensitive);
    case ColumnFilter::Kind::IsNull:
        return !value;
    case ColumnFilter::Kind::IsNotNull:
        return value.has_value();
    case ColumnFilter::Kind::OneOf:
        return value && ColumnFilter::listOf(filter.value).contains(*value);
    case ColumnFilter::Kind::Between:
    case ColumnFilter::Kind::HasMember:
    case ColumnFilter::Kind::Keys:
    case ColumnFilter::Kind::ChangedByMe:
    case ColumnFilter::Kind::HasProblems:
        return true;
    }
    Q_UNREACHABLE();
}

bool isFound(const LabelTables::Feature &feature, const QString &search)
{
    return search.isEmpty() || feature.label.id.contains(search, Qt::CaseInsensitive)
        || LabelResolver::ownLabel(feature.label).contains(search, Qt::CaseInsensitive);
}

} // namespace

FeatureTree::FeatureTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_nodes(1)
{
}

void FeatureTree::show(const LabelTables &tables, const QStringList &macroSkills, const QList<ColumnFilter> &filters,
    const QString &search)
{
    beginResetModel();
    m_tables = tables;
    m_nodes.assign(1, {});
    m_byName.clear();
    m_byFeature.clear();
    for (const QString &skill : macroSkills)
        childNamed(root, skill, Level::MacroSkill);
    for (int i = 0; i < int(tables.features().size()); ++i) {
        const LabelTables::Feature &feature = tables.features().at(i);
        const bool isShown = isFound(feature, search)
            && std::all_of(filters.cbegin(), filters.cend(), [&](const ColumnFilter &filter) { return fits(feature, filter); });
        if (!isShown)
            continue;
        const int macro = childNamed(root, feature.label.macroSkill, Level::MacroSkill);
        const int sub = childNamed(macro, feature.label.subSkill, Level::SubSkill);
        const int micro = addChild(sub, feature.label.microRule, Level::MicroRule);
        m_nodes[size_t(micro)].feature = i;
        m_byFeature.insert(feature.label.id, micro);
        ++m_nodes[size_t(macro)].count;
        ++m_nodes[size_t(sub)].count;
    }
    for (const int macro : m_nodes[root].children)
        sortChildren(macro);
    endResetModel();
}

int FeatureTree::childNamed(int parent, const QString &part, Level level)
{
    const QString path = QString::number(parent) + u':' + part;
    const auto known = m_byName.constFind(path);
    if (known != m_byName.cend())
        return *known;
    const int child = addChild(parent, part, level);
    m_byName.insert(path, child);
    return child;
}

int FeatureTree::addChild(int parent, const QString &part, Level level)
{
    const int child = int(m_nodes.size());
    Node node;
    node.level = level;
    node.part = part;
    node.parent = parent;
    node.row = int(m_nodes[size_t(parent)].children.size());
    m_nodes.push_back(node);
    m_nodes[size_t(parent)].children.push_back(child);
    return child;
}

void FeatureTree::sortChildren(int node)
{
    std::vector<int> &children = m_nodes[size_t(node)].children;
    const auto language = [this](int child) {
        const int feature = m_nodes[size_t(child)].feature;
        return feature < 0 ? QString() : m_tables.features().at(feature).label.language.value_or(QString());
    };
    std::sort(children.begin(), children.end(), [&](int one, int other) {
        const int order = m_nodes[size_t(one)].part.compare(m_nodes[size_t(other)].part);
        return order != 0 ? order < 0 : language(one) < language(other);
    });
    for (size_t row = 0; row < children.size(); ++row)
        m_nodes[size_t(children[row])].row = int(row);
    for (const int child : children)
        sortChildren(child);
}

QModelIndex FeatureTree::indexOfNode(int node) const
{
    return node == root ? QModelIndex() : createIndex(m_nodes[size_t(node)].row, 0, quintptr(node));
}

QModelIndex FeatureTree::indexOf(const QString &featureId) const
{
    return indexOfNode(m_byFeature.value(featureId, root));
}

QModelIndex FeatureTree::indexOfBranch(const QString &macroSkill, const QString &subSkill) const
{
    const int macro = m_byName.value(u"0:"_s + macroSkill, root);
    if (macro == root || subSkill.isEmpty())
        return indexOfNode(macro);
    return indexOfNode(m_byName.value(QString::number(macro) + u':' + subSkill, root));
}

QStringList FeatureTree::featuresUnder(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Node &node = nodeOf(index);
    if (node.feature >= 0)
        return { m_tables.features().at(node.feature).label.id };
    QStringList ids;
    for (const int child : node.children)
        ids += featuresUnder(indexOfNode(child));
    return ids;
}

QList<ColumnFilter> FeatureTree::filtersOf(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Node &node = nodeOf(index);
    switch (node.level) {
    case Level::MacroSkill:
        return { { u"macro_skill"_s, ColumnFilter::Kind::Equals, node.part } };
    case Level::SubSkill:
        return { { u"macro_skill"_s, ColumnFilter::Kind::Equals, m_nodes[size_t(node.parent)].part },
            { u"sub_skill"_s, ColumnFilter::Kind::Equals, node.part } };
    case Level::MicroRule:
        return {};
    }
    Q_UNREACHABLE();
}

QModelIndex FeatureTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node &above = parent.isValid() ? nodeOf(parent) : m_nodes.front();
    return createIndex(row, column, quintptr(above.children[size_t(row)]));
}

QModelIndex FeatureTree::parent(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::DoNotUseParent)
        ? indexOfNode(nodeOf(index).parent)
        : QModelIndex();
}

int FeatureTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_nodes.front().children.size());
    return checkIndex(parent) && parent.column() == 0 ? int(nodeOf(parent).children.size()) : 0;
}

int FeatureTree::columnCount(const QModelIndex &) const
{
    return 1;
}

QStringList FeatureTree::marksOf(const LabelTables::Feature &feature) const
{
    QStringList marks;
    if (!feature.mergedInto.isEmpty())
        marks += u"merged"_s;
    else if (!feature.isActive)
        marks += u"inactive"_s;
    if (feature.isMachineMade)
        marks += u"machine-made"_s;
    if (!feature.hasCopy && feature.isActive)
        marks += u"no-copy"_s;
    return marks;
}

QVariant FeatureTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Node &node = nodeOf(index);
    const LabelTables::Feature *feature = node.feature < 0 ? nullptr : &m_tables.features().at(node.feature);
    switch (role) {
    case Qt::DisplayRole:
    case PartRole:
        return node.part;
    case LevelRole:
        return QVariant::fromValue(node.level);
    case CountRole:
        return feature ? QVariant() : node.count;
    case FeatureIdRole:
        return feature ? QVariant(feature->label.id) : QVariant();
    case LanguageRole:
        return feature ? QVariant(feature->label.language.value_or(QString())) : QVariant();
    case MarksRole:
        return feature ? QVariant(marksOf(*feature)) : QVariant();
    default:
        return {};
    }
}

} // namespace Kaiwa
