#pragma once

#include "tests/support/widgettest.h"

#include <QLayout>

class QLineEdit;

namespace Kaiwa::TestSupport {

// A test of editors of values, each in a window with a line beside it that can take the focus.
class EditorTest : public WidgetTest {
    Q_OBJECT

protected:
    EditorTest();
    ~EditorTest() override;

    // Puts the editor into the window, which owns it then, and gives it the focus.
    template <typename Editor>
    Editor *place(Editor *editor)
    {
        m_window->layout()->addWidget(editor);
        editor->show();
        editor->setFocus();
        return editor;
    }
    template <typename Editor>
    Editor *place(std::unique_ptr<Editor> editor) { return place(editor.release()); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_elsewhere = nullptr;

private:
    void setUp() final;
    void tearDown() final { m_window.reset(); }
};

} // namespace Kaiwa::TestSupport
