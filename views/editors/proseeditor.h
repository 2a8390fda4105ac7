#pragma once

#include "views/editors/paragrapheditor.h"

class QPushButton;
class QStackedWidget;

namespace Kaiwa {

class FindBar;
class MarkdownView;

// A long text that people write: line wrap, a search within it (Ctrl+Shift+F, then F3), and how Markdown would lay it
// out (Ctrl+Shift+M).
class ProseEditor final : public ParagraphEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProseEditor)

public:
    explicit ProseEditor(QWidget *parent = nullptr);

    QWidget *tools() const override { return m_tools; }
    void showPreview(bool preview);

protected:
    void display(const Value &value) override;
    int spareHeight() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *makeTool(const QString &iconName, const QString &name, const QString &words);
    void openSearch();
    bool takeKey(class QKeyEvent *event);

    QStackedWidget *m_stack = nullptr;
    MarkdownView *m_preview = nullptr;
    FindBar *m_find = nullptr;
    QWidget *m_tools = nullptr;
    QPushButton *m_previewTool = nullptr;
};

} // namespace Kaiwa
