#pragma once

#include <QTextEdit>

namespace Kaiwa {

// A text as Markdown lays it out, to be looked at: nothing is loaded, neither from the network nor from the disk, and
// links lead nowhere. HTML within it is shown as it is written. Lives in the window's thread.
class MarkdownView final : public QTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownView)

public:
    static constexpr qsizetype longestShown = 50'000; // beyond, the layout would hold the window up

    explicit MarkdownView(QWidget *parent = nullptr);
    void showMarkdown(const QString &text);

    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace Kaiwa
