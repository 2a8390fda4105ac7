#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace Kaiwa {

class JsonTreeModel;
class TextArea;

// A JSON value to read: a tree that opens level by level, with a search over names and values, and with what a row is
// copied as, its path (PostgreSQL's jsonpath) or its value as it is written. A text that is no JSON is shown as it is, with
// the place where it stops being JSON. Takes as much height as it needs, up to a dozen rows. Owned by its form.
class JsonTree final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTree)

public:
    static constexpr int mostExpanded = 20'000; // rows that are opened at once

    explicit JsonTree(QWidget *parent = nullptr);

    // `binary`: by the stricter rules of jsonb. `name`: of the field, for screen readers.
    void setJson(const QString &text, bool binary = false, const QString &name = {});
    bool isBroken() const;

    void expandAll();
    void collapseAll();
    void find(const QString &text);
    void findNext();
    void findPrevious();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTools();
    QToolButton *addTool(const QString &name, const QString &iconName, const QString &words, void (JsonTree::*act)());
    void makeTree();
    void go(qsizetype hit);
    void showCount();
    void copyPath();
    void copyValue();
    void copy(int role);
    void showBroken(const QString &text, bool binary);

    JsonTreeModel *m_model = nullptr;
    QWidget *m_tools = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    QList<QToolButton *> m_steps; // through the hits
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    TextArea *m_text = nullptr;
    QLabel *m_problem = nullptr;
    QList<QPersistentModelIndex> m_hits;
    qsizetype m_hit = -1;
};

} // namespace Kaiwa
