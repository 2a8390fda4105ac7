#pragma once

#include "models/content/window/windowquery.h"
#include "models/database/query.h"
#include "models/insights/report.h"

#include <QDialog>

class QLabel;

namespace Kaiwa {

class PersonalMask;
class RecordView;

// The rows behind one mark, as many as there are: searched, filtered, sorted and exported as the rows of any table are.
// Read only. Not modal; deleted when it is closed.
class RowsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsDialog)

public:
    // `expected`: the number on the mark.
    RowsDialog(Session &session, const Report &report, const QString &title, qint64 expected, QWidget *parent = nullptr);
    ~RowsDialog() override;

    RecordView *rows() const { return m_view; }

private:
    void takeSource(const Result<WindowSource> &found, const QString &title);
    void showState();
    void exportRows();

    Session &m_session;
    RecordView *m_view = nullptr;
    PersonalMask *m_mask = nullptr;
    QLabel *m_state = nullptr;
    Query<WindowSource> m_query;
    QString m_failure;
    QString m_name; // of the report
    qint64 m_expected = 0;
    bool m_counted = false; // asked for
};

} // namespace Kaiwa
