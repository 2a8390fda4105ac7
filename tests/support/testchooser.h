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

// Writes the file, and it is chosen whatever is asked from then on.
void chooseFile(const QString &path, const QByteArray &contents);
QByteArray contentsOf(const QString &path); // nothing where there is no such file

} // namespace Kaiwa::TestSupport
