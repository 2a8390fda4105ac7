#pragma once

#include "views/shell/filechooser.h"

namespace Kaiwa::TestSupport {

// Stands for a person who chooses this file whatever is asked.
class TestChooser final : public FileChooser {
public:
    explicit TestChooser(const QString &path)
        : m_path(path)
    {
    }
    void ask(QWidget *, const Question &, const std::function<void(const QString &)> &answer) override { answer(m_path); }

private:
    const QString m_path;
};

} // namespace Kaiwa::TestSupport
