#pragma once

#include <QAbstractItemModel>

#include <memory>

namespace Kaiwa {

// A JSON text as a tree: a row for each member or element, below it those of its value, made when they are asked for.
// Every value keeps its characters (the spelling of numbers, the order and repetition of members); strings are shown
// decoded. Of a text that is no JSON there is no row. A text that is neither object nor array is one row. Read only;
// lives in the window's thread, owned by its view.
class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTreeModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        TextRole = Qt::UserRole + 1, // the value's text as it is written, of a string what it says
        PathRole, // as PostgreSQL's jsonpath: $.a[0]."b c"
        KindRole, // a Kind as int
    };
    enum class Kind { Object, Array, String, Number, Word };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setJson(const QString &text);
    // Makes every row, at most about so many; false where that was not all of them.
    bool fetchAll(int most);
    // The rows whose name or scalar value holds the text, whatever the case, from top to bottom; makes the rows above
    // them. At most so many.
    QModelIndexList found(const QString &text, int most);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node &nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column = NameColumn) const;
    void collect(Node &node, const QString &text, int most, QModelIndexList &found);
    QString pathOf(const Node &node) const;

    std::unique_ptr<Node> m_root;
};

} // namespace Kaiwa
