#pragma once

#include "models/result.h"
#include "views/shell/filechooser.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Kaiwa {

// What every dialog is that writes a file in the background: its choices, how far it is, and a button that asks where the
// file goes. While it writes, the choices rest and Close is Cancel. Who inherits it puts the choices in, and starts a job:
// an object with cancel() and failed(const Error &), which leaves no file behind where it does not come to its end.
class FileExportDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileExportDialog)

public:
    void reject() override; // cancels what runs

protected:
    // `name`: what the object names of its parts begin with, as in "export.status".
    FileExportDialog(const QString &name, const QString &heading, QWidget *parent);

    QWidget *choices() const { return m_choices; }
    void addChoice(QWidget *choice); // below the others
    QLabel *addNote(const QString &name); // words in plain text below the choices so far
    void setExportable(bool exportable); // there is something to write

    virtual FileChooser::Question question() const = 0; // the name that is proposed; the title is the window's
    virtual void start(const QString &path) = 0; // calls run()

    template <typename Job>
    void run(Job *job) // owned by the dialog from now on; started by the caller afterwards
    {
        connect(job, &Job::failed, this, &FileExportDialog::fail);
        setJob(job, [job] { job->cancel(); });
    }
    bool isRunning() const { return m_job; }
    void showProgress(const QString &words);
    void finish(const QString &words); // the file is there
    void fail(const Error &error); // it is not
    static Error notNoted(); // that somebody takes personal data along: then nothing is written

private:
    void makeProgress();
    void makeButtons();
    void chooseFile();
    void setJob(QObject *job, const std::function<void()> &cancel);
    void showState();

    const QString m_name;
    QObject *m_job = nullptr;
    std::function<void()> m_cancel;
    bool m_isExportable = true;
    QWidget *m_choices = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
