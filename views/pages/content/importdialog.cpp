#include "views/pages/content/importdialog.h"

#include "models/content/checks/problemfinder.h"
#include "models/content/exchange/importjob.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/importcolumns.h"
#include "views/pages/content/importproblems.h"
#include "views/shell/filechooser.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(Workspace &workspace, ContentTable &table, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_job(new ImportJob(workspace.session(), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import", "title of a dialog"));
    resize(860, 620);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *title = new QLabel(tr("Import into %1", "%1: 'Scenarios'").arg(table.description().title), this);
    title->setFont(sectionFont());
    column->addWidget(title);
    column->addWidget(makeFileRow());
    m_note = new QLabel(tr("CSV with column names in the first line, JSON (a list of objects) or JSON Lines. Rows go by the key: "
                           "known ones are changed, others are added. An empty CSV field is not set, \"\" is an empty text. The "
                           "time of the last change is the database's own and is left out for rows that exist.",
                           "at the top of the import dialog"),
        this);
    m_note->setWordWrap(true);
    setInk(m_note, Ink::Dim);
    column->addWidget(m_note);
    m_columns = new ImportColumns(this);
    m_problems = new ImportProblems(this);
    column->addWidget(m_columns, 3);
    column->addWidget(m_problems, 2);
    column->addWidget(makeProgress());
    column->addWidget(makeButtons());
    connect(m_columns, &ImportColumns::mappingChanged, this, &ImportDialog::compare);
    connectJob();
    setStep(Step::NoFile);
    m_choose->setFocus();
}

QWidget *ImportDialog::makeFileRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_choose = new QPushButton(tr("Choose a file…", "button"), bar);
    m_choose->setObjectName(u"import.choose"_s);
    m_choose->setAccessibleName(m_choose->text());
    m_choose->setAutoDefault(false);
    m_file = new QLabel(tr("No file is chosen", "in place of a name of a file"), bar);
    m_file->setObjectName(u"import.file"_s);
    m_file->setTextFormat(Qt::PlainText);
    m_format = new QComboBox(bar);
    m_format->setObjectName(u"import.format"_s);
    m_format->setAccessibleName(tr("Format of the file", "name of a field, for screen readers"));
    m_format->addItem(tr("CSV", "format of a file"), int(FileFormat::Csv));
    m_format->addItem(tr("JSON", "format of a file"), int(FileFormat::Json));
    m_format->addItem(tr("JSON Lines", "format of a file"), int(FileFormat::JsonLines));
    m_delimiter = new QComboBox(bar);
    m_delimiter->setObjectName(u"import.delimiter"_s);
    m_delimiter->setAccessibleName(tr("What stands between the fields",
        "name of a field, for screen readers: comma, semicolon …"));
    m_delimiter->addItem(tr("Comma ,", "what stands between the fields of a CSV file, and its sign"), u","_s);
    m_delimiter->addItem(tr("Semicolon ;", "what stands between the fields of a CSV file, and its sign"), u";"_s);
    m_delimiter->addItem(tr("Tab", "the character that stands between the fields of a CSV file"), u"\t"_s);
    m_delimiter->addItem(tr("Bar |", "what stands between the fields of a CSV file, and its sign"), u"|"_s);
    row->addWidget(m_choose);
    row->addWidget(m_file, 1);
    row->addWidget(m_format);
    row->addWidget(m_delimiter);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_format, &QComboBox::activated, this, &ImportDialog::readAgain);
    connect(m_delimiter, &QComboBox::activated, this, &ImportDialog::readAgain);
    return bar;
}

QWidget *ImportDialog::makeProgress()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_status = new QLabel(part);
    m_status->setObjectName(u"import.status"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_leaveOut = new QCheckBox(tr("Leave out the rows with problems (else they are staged to be put right here)",
        "check box of an import"), part);
    m_leaveOut->setObjectName(u"import.leaveOut"_s);
    m_leaveOut->setAccessibleName(m_leaveOut->text());
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportDialog::showCounts);
    m_progress = new QProgressBar(part);
    m_progress->setObjectName(u"import.progress"_s);
    m_progress->setAccessibleName(tr("Importing", "progress bar, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    column->addWidget(m_status);
    column->addWidget(m_leaveOut);
    column->addWidget(m_progress);
    return part;
}

QWidget *ImportDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_close = new QPushButton(bar);
    m_close->setObjectName(u"import.close"_s);
    m_close->setAutoDefault(false);
    m_stage = new QPushButton(bar);
    m_stage->setObjectName(u"import.stage"_s);
    setButtonRole(m_stage, ButtonRole::Primary);
    m_stage->setDefault(true);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_stage);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_stage, &QPushButton::clicked, this, &ImportDialog::stage);
    return bar;
}

void ImportDialog::connectJob()
{
    connect(m_job, &ImportJob::previewed, this, &ImportDialog::showPreview);
    connect(m_job, &ImportJob::planned, this, &ImportDialog::showPlan);
    connect(m_job, &ImportJob::failed, this, &ImportDialog::fail);
    connect(m_job, &ImportJob::progressed, this, [this](qint64 bytes, qint64 records) {
        if (m_step != Step::Comparing)
            return;
        m_progress->setRange(0, 1000);
        m_progress->setValue(m_bytes > 0 ? int(1000 * bytes / m_bytes) : 0);
        say(tr("Comparing with the database: %1 rows…", "%1: a number").arg(QLocale().toString(records)));
    });
}

void ImportDialog::chooseFile()
{
    FileChooser::Question question;
    question.title = windowTitle();
    question.filter = tr("Tables (*.csv *.tsv *.txt *.json *.jsonl *.ndjson);;All files (*)", "filter of a file dialog");
    FileChooser::current().ask(this, question, [this](const QString &path) {
        m_path = path;
        m_file->setText(QFileInfo(path).fileName());
        m_file->setToolTip(path);
        read({});
    });
}

void ImportDialog::read(const std::optional<ReaderOptions> &options)
{
    m_job->cancel();
    setStep(Step::Reading);
    say(tr("Reading the file…", "status of a dialog"));
    m_job->preview(m_path, options);
}

void ImportDialog::readAgain()
{
    ReaderOptions options;
    options.format = FileFormat(m_format->currentData().toInt());
    options.delimiter = m_delimiter->currentData().toString().at(0).toLatin1();
    read(options);
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    if (!m_table.table())
        return;
    m_bytes = preview.bytes;
    m_format->setCurrentIndex(m_format->findData(int(preview.options.format)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(QString(QLatin1Char(preview.options.delimiter))));
    m_columns->show(preview, *m_table.table(), m_table.description());
    compare();
}

void ImportDialog::compare()
{
    setStep(Step::Comparing);
    say(tr("Comparing with the database…", "status of a dialog"));
    ImportRequest request;
    request.path = m_path;
    request.options.format = FileFormat(m_format->currentData().toInt());
    request.options.delimiter = m_delimiter->currentData().toString().at(0).toLatin1();
    request.columns = m_columns->mapping();
    request.catalog = m_workspace.catalog();
    request.description = describeEntity(m_table.description().table, m_workspace.catalog());
    request.checks = m_workspace.problems().choice();
    request.learnStaged(m_workspace.changes());
    m_job->plan(request);
}

void ImportDialog::showPlan(const std::shared_ptr<ImportPlan> &plan)
{
    m_plan = plan;
    m_problems->show(m_path, *plan, m_table.description());
    setStep(Step::Ready);
    showCounts();
    if (m_stage->isEnabled())
        m_stage->setFocus();
}

void ImportDialog::showCounts()
{
    if (m_step != Step::Ready || !m_plan)
        return;
    const QLocale locale;
    QStringList parts;
    if (m_plan->isReadable) {
        parts += tr("%1 new", "rows of a file; %1: a number").arg(locale.toString(m_plan->inserts));
        parts += tr("%1 changed", "rows of a file; %1: a number").arg(locale.toString(m_plan->changes));
        parts += tr("%1 as they are", "rows of a file; %1: a number").arg(locale.toString(m_plan->unchanged));
    } else {
        parts += tr("The file cannot be read to its end, so that nothing of it is imported",
            "what an import would do, the last part of a list");
    }
    if (m_plan->problemCount > 0)
        parts += tr("%n problem(s)",
            "of an import: rows that cannot be imported as they are", int(m_plan->problemCount));
    say(parts.join(u" · "_s), m_plan->problemCount > 0);
    const qsizetype bad = std::count_if(
        m_plan->rows.cbegin(), m_plan->rows.cend(), [](const ImportRow &row) { return row.hasProblem; });
    m_leaveOut->setVisible(bad > 0);
    const qsizetype rows = m_plan->rows.size() - (m_leaveOut->isChecked() ? bad : 0);
    m_stage->setEnabled(rows > 0);
    m_stage->setText(rows > 0 ? tr("Stage %n record(s)", "button", int(rows)) : tr("Nothing to stage", "button"));
    m_stage->setAccessibleName(m_stage->text());
}

void ImportDialog::stage()
{
    if (m_step != Step::Ready)
        return;
    const QString name = tr("Import %1", "step in the undo history; %1: name of a file").arg(QFileInfo(m_path).fileName());
    m_staging = new StagingJob(m_workspace.changes(), name, m_plan->takeItems(!m_leaveOut->isChecked()), this);
    connect(m_staging, &StagingJob::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_staging, &StagingJob::finished, this, [this](bool staged) {
        finish(staged, m_staging->total() - m_staging->passedOver());
    });
    setStep(Step::Staging);
    say(tr("Staging…", "status of a dialog"));
    m_staging->start();
}

void ImportDialog::finish(bool staged, int records)
{
    std::exchange(m_staging, nullptr)->deleteLater();
    if (!staged)
        return compare();
    setStep(Step::Staged);
    say(tr("%n record(s) staged. Nothing is in the database before the commit, and Undo takes all of it back.",
        "status of a dialog", records));
    setInk(m_status, Ink::Good);
    m_close->setFocus();
}

void ImportDialog::fail(const Error &error)
{
    setStep(Step::NoFile);
    say(error.kind == Error::Kind::Cancelled ? tr("Cancelled: nothing is staged.", "status of a dialog")
                                             : error.message,
        error.kind != Error::Kind::Cancelled);
}

void ImportDialog::setStep(Step step)
{
    m_step = step;
    const bool isBusy = step == Step::Reading || step == Step::Comparing || step == Step::Staging;
    const bool hasFile = step == Step::Comparing || step == Step::Ready;
    if (!hasFile && step != Step::Staging)
        m_problems->clear();
    m_choose->setEnabled(step != Step::Staging && step != Step::Staged);
    m_format->setEnabled(hasFile);
    m_delimiter->setEnabled(hasFile);
    m_delimiter->setVisible(m_format->currentData().toInt() == int(FileFormat::Csv));
    m_columns->setEnabled(hasFile);
    m_leaveOut->setVisible(false);
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, 0);
    m_stage->setEnabled(false);
    m_stage->setVisible(step != Step::Staged);
    m_stage->setText(tr("Stage", "button: what a file brings"));
    m_stage->setAccessibleName(m_stage->text());
    m_close->setEnabled(true);
    m_close->setText(step == Step::Staged ? tr("Close", "button") : tr("Cancel", "button"));
    m_close->setAccessibleName(m_close->text());
}

void ImportDialog::say(const QString &words, bool isProblem)
{
    setInk(m_status, isProblem ? Ink::Problem : Ink::Text);
    m_status->setText(words);
}

void ImportDialog::reject()
{
    if (m_staging) {
        m_staging->cancel();
        m_close->setEnabled(false);
        say(tr("Taking back what is staged…", "status of a dialog, after Cancel"));
    } else if (m_step == Step::Comparing) {
        m_job->cancel();
    } else {
        QDialog::reject();
    }
}

} // namespace Kaiwa
