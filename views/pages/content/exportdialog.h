#pragma once

#include "models/content/exchange/tableexport.h"
#include "models/result.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Kaiwa {

class ContentTable;
class ExportJob;
class Workspace;

// Asks what of a table goes into a file, in which form and where, and shows how far it is. What is shown goes with its
// search, filters, order and what is staged; all is what the database holds. Owned by its page.
class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    ExportDialog(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

    void reject() override; // cancels what runs

private:
    QWidget *makeChoices();
    QWidget *makeProgress();
    QWidget *makeButtons();
    void explain();
    void chooseFile();
    void run(const QString &path);
    void finish(qint64 rows);
    void fail(const Error &error);
    void setRunning(bool running);
    FileFormat format() const;
    ExportRequest request() const;

    Workspace &m_workspace;
    ContentTable &m_table;
    ExportJob *m_job = nullptr;
    QString m_path;
    QWidget *m_choices = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_all = nullptr;
    QLabel *m_rowsNote = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_neutralise = nullptr;
    QLabel *m_formatNote = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
