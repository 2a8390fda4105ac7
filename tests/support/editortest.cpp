#include "tests/support/editortest.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace Kaiwa::TestSupport {

EditorTest::EditorTest() = default;

EditorTest::~EditorTest() = default;

void EditorTest::setUp()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_elsewhere = new QLineEdit(m_window.get());
    layout->addWidget(m_elsewhere);
    m_window->resize(500, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

} // namespace Kaiwa::TestSupport
