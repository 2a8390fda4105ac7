#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace Kaiwa {

// The accounts that no figure counts: internal ones and those of tests, by the id of a person or by a mail domain, one a
// line. Kept on this computer. Deletes itself when it closes.
class LeftOutDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftOutDialog)

public:
    explicit LeftOutDialog(QWidget *parent = nullptr);

    static std::pair<QStringList, QStringList> kept(); // people, domains

private:
    void keep();

    QPlainTextEdit *m_lines = nullptr;
};

} // namespace Kaiwa
