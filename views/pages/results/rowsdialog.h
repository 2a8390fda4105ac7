#pragma once

#include "models/insights/report.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace Kaiwa {

class ReportRows;

// The rows behind one mark, read only, page after page as one scrolls. Times are shown in the reading zone. Not modal;
// deleted when it is closed.
class RowsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsDialog)

public:
    // `expected`: the number on the mark.
    RowsDialog(Session &session, const Report &report, const QString &title, qint64 expected, QWidget *parent = nullptr);

private:
    void makeTable();
    void showState();

    ReportRows *m_rows = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_state = nullptr;
    qint64 m_expected = 0;
    bool m_measured = false;
};

} // namespace Kaiwa
