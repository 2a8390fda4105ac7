#include "models/records/jsontreemodel.h"

#include "models/content/values/jsonmember.h"
#include "models/content/values/valuecheck.h"
#include "models/exactjson.h"

#include <QRegularExpression>

#include <vector>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownOfJsonValue = 300;

JsonTreeModel::Kind jsonKindOf(QStringView text)
{
    if (text.startsWith(u'{'))
        return JsonTreeModel::Kind::Object;
    if (text.startsWith(u'['))
        return JsonTreeModel::Kind::Array;
    if (text.startsWith(u'"'))
        return JsonTreeModel::Kind::String;
    return text.startsWith(u't') || text.startsWith(u'f') || text.startsWith(u'n') ? JsonTreeModel::Kind::Word
                                                                                   : JsonTreeModel::Kind::Number;
}

bool isJsonContainer(JsonTreeModel::Kind kind)
{
    return kind == JsonTreeModel::Kind::Object || kind == JsonTreeModel::Kind::Array;
}

QString cutJson(const QString &text)
{
    const QString start = text.left(shownOfJsonValue).simplified();
    return text.size() > shownOfJsonValue ? QString(start + u'…') : start;
}

} // namespace

struct JsonTreeModel::Node {
    QString name; // of a member
    QString text; // of the value, without space around it
    Node *parent = nullptr;
    int row = 0;
    bool isElement = false;
    bool isMade = false; // its children are there
    std::vector<std::unique_ptr<Node>> children;

    Kind kind() const { return jsonKindOf(text); }
    QString decoded() const { return kind() == Kind::String ? fromJsonString(text).value_or(text) : text; }
    bool isEmptyContainer() const
    {
        qsizetype at = 1;
        while (at < text.size() && isJsonSpace(text[at]))
            ++at;
        return at >= text.size() - 1;
    }

    std::vector<std::unique_ptr<Node>> make()
    {
        std::vector<std::unique_ptr<Node>> made;
        const auto add = [&](const QString &memberName, const QString &value, bool element) {
            auto node = std::make_unique<Node>();
            node->name = memberName;
            node->text = value;
            node->parent = this;
            node->row = int(made.size());
            node->isElement = element;
            made.push_back(std::move(node));
        };
        if (kind() == Kind::Object) {
            for (const JsonMember &member : jsonMembers(text).value_or(QList<JsonMember>()))
                add(member.name, member.text, false);
        } else if (kind() == Kind::Array) {
            for (const QString &element : jsonElements(text).value_or(QStringList()))
                add({}, element, true);
        }
        return made;
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setJson(const QString &text)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (!jsonProblem(text, false)) {
        qsizetype from = 0;
        qsizetype end = text.size();
        while (from < end && isJsonSpace(text[from]))
            ++from;
        while (end > from && isJsonSpace(text[end - 1]))
            --end;
        m_root->text = text.mid(from, end - from);
        m_root->isMade = true;
        if (isJsonContainer(m_root->kind())) {
            m_root->children = m_root->make();
        } else {
            auto only = std::make_unique<Node>();
            only->text = m_root->text;
            only->parent = m_root.get();
            m_root->children.push_back(std::move(only));
        }
    }
    endResetModel();
}

JsonTreeModel::Node &JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex JsonTreeModel::indexOf(const Node &node, int column) const
{
    return node.parent ? createIndex(node.row, column, &node) : QModelIndex();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children.at(size_t(row)).get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::DoNotUseParent))
        return {};
    return indexOf(*nodeOf(index).parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != NameColumn)
        return 0;
    return int(nodeOf(parent).children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.column() != NameColumn)
        return false;
    const Node &node = nodeOf(parent);
    return !node.isMade && isJsonContainer(node.kind()) && !node.isEmptyContainer();
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node &node = nodeOf(parent);
    std::vector<std::unique_ptr<Node>> made = node.make();
    node.isMade = true;
    if (made.empty())
        return;
    beginInsertRows(parent, 0, int(made.size()) - 1);
    node.children = std::move(made);
    endInsertRows();
}

bool JsonTreeModel::fetchAll(int most)
{
    int made = rowCount();
    QModelIndexList waiting;
    for (int row = 0; row < made; ++row)
        waiting.append(index(row, NameColumn));
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        const QModelIndex parent = waiting.at(i);
        if (canFetchMore(parent)) {
            if (made >= most)
                return false;
            fetchMore(parent);
            made += rowCount(parent);
        }
        for (int row = 0; row < rowCount(parent); ++row)
            waiting.append(index(row, NameColumn, parent));
    }
    return true;
}

void JsonTreeModel::collect(Node &node, const QString &text, int most, QModelIndexList &found)
{
    for (size_t i = 0; i < node.children.size() && found.size() < most; ++i) {
        Node &child = *node.children[i];
        const bool container = isJsonContainer(child.kind());
        if (child.name.contains(text, Qt::CaseInsensitive)
            || (!container && child.decoded().contains(text, Qt::CaseInsensitive)))
            found.append(indexOf(child));
        // What is escaped may say it without being written so.
        if (!container || !(child.text.contains(text, Qt::CaseInsensitive) || child.text.contains(u'\\')))
            continue;
        fetchMore(indexOf(child));
        collect(child, text, most, found);
    }
}

QModelIndexList JsonTreeModel::found(const QString &text, int most)
{
    QModelIndexList found;
    if (!text.isEmpty())
        collect(*m_root, text, most, found);
    return found;
}

QString JsonTreeModel::pathOf(const Node &node) const
{
    if (!node.parent)
        return u"$"_s;
    const QString parentPath = pathOf(*node.parent);
    if (!isJsonContainer(node.parent->kind()))
        return parentPath;
    if (node.isElement)
        return parentPath + u'[' + QString::number(node.row) + u']';
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return parentPath + u'.' + (plain.match(node.name).hasMatch() ? node.name : jsonString(node.name));
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return node.isElement ? QString::number(node.row) : node.name;
        return cutJson(node.decoded());
    case TextRole:
        return node.decoded();
    case PathRole:
        return pathOf(node);
    case KindRole:
        return int(node.kind());
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name", "column of a tree of JSON") : tr("Value", "column of a tree of JSON");
}

} // namespace Kaiwa
