#pragma once

#include "models/content/exchange/importplan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Kaiwa {

class ContentTable;
class ImportColumns;
class ImportJob;
class ImportProblems;
class Workspace;

// Brings a file into a table: shows what was found in it, which column goes where, what it would add and change and what
// is wrong with it, and then stages that. Nothing reaches the database before the commit. Files are read and rows are
// compared on workers. Owned by its page.
class ImportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    ImportDialog(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

    void reject() override; // takes back what is being staged, gives up what is being read, or closes

private:
    enum class Step { NoFile, Reading, Comparing, Ready, Staging, Staged };

    QWidget *makeFileRow();
    QWidget *makeProgress();
    QWidget *makeButtons();
    void connectJob();
    void chooseFile();
    void read(const std::optional<ReaderOptions> &options);
    void readAgain();
    void showPreview(const ImportPreview &preview);
    void compare();
    void showPlan(const std::shared_ptr<ImportPlan> &plan);
    void showCounts();
    void stage();
    void finish(bool staged, int records);
    void fail(const Error &error);
    void setStep(Step step);
    void say(const QString &words, bool isProblem = false);

    Workspace &m_workspace;
    ContentTable &m_table;
    ImportJob *m_job = nullptr;
    StagingJob *m_staging = nullptr;
    std::shared_ptr<ImportPlan> m_plan;
    Step m_step = Step::NoFile;
    QString m_path;
    qint64 m_bytes = 0;
    QPushButton *m_choose = nullptr;
    QLabel *m_file = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_delimiter = nullptr;
    ImportColumns *m_columns = nullptr;
    ImportProblems *m_problems = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_status = nullptr;
    QCheckBox *m_leaveOut = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stage = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
