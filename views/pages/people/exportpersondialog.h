#pragma once

#include "models/result.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Kaiwa {

class PersonExportJob;
class Workspace;

// Writes everything that belongs to a person into a file, and into a document for reading where that is wanted; shows how
// far it is. Owned by its page.
class ExportPersonDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPersonDialog)

public:
    ExportPersonDialog(Workspace &workspace, const QString &userId, QWidget *parent = nullptr);

    void reject() override; // cancels what runs

private:
    void makeWords();
    void makeProgress();
    void makeButtons();
    void chooseFile();
    void run(const QString &path);
    void finish(const QMap<QString, qint64> &rows);
    void fail(const Error &error);
    void setRunning(bool running);

    Workspace &m_workspace;
    const QString m_userId;
    PersonExportJob *m_job = nullptr;
    QStringList m_paths;
    QCheckBox *m_pdf = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
