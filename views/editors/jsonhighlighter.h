#pragma once

#include <QSyntaxHighlighter>

namespace Kaiwa {

// Tells names, texts, numbers and words of JSON apart, in the colours of the theme. A text never goes over a line's end
// in JSON, so that each line stands for itself. Owned by its document.
class JsonHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonHighlighter)

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace Kaiwa
