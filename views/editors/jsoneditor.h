#pragma once

#include "views/editors/paragrapheditor.h"

class QLabel;

namespace Kaiwa {

class JsonHighlighter;

// JSON as people read it: laid out over lines, its names, texts and numbers told apart, and the first place at which it
// is none marked and named by line and column. The layout is the editor's alone: what was not edited goes back byte for
// byte, also after it was edited back to the same; what was edited goes on one line as PostgreSQL writes it. What is no
// JSON yet goes back as it was typed, so that nothing is lost.
class JsonEditor final : public ParagraphEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonEditor)

public:
    // `binary`: by the stricter rules of jsonb.
    explicit JsonEditor(bool binary, QWidget *parent = nullptr);

protected:
    void display(const Value &value) override;
    Value current() const override;
    int spareHeight() const override;
    void changeEvent(QEvent *event) override;

private:
    void look();

    const bool m_binary;
    Value m_shown; // as it was given
    QLabel *m_problem = nullptr;
    JsonHighlighter *m_highlighter = nullptr;
};

} // namespace Kaiwa
