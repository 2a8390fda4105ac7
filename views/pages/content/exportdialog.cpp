#include "views/pages/content/exportdialog.h"

#include "models/content/exchange/exportjob.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/shell/filechooser.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString suffixOf(FileFormat format)
{
    switch (format) {
    case FileFormat::Csv:
        return u"csv"_s;
    case FileFormat::Json:
        return u"json"_s;
    case FileFormat::JsonLines:
        return u"jsonl"_s;
    }
    return {};
}

QLabel *makeNote(const QString &name, QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setObjectName(name);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    setInk(note, Ink::Dim);
    return note;
}

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, ContentTable &table, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export", "title of a dialog"));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Export %1", "%1: 'Scenarios'").arg(table.description().title), this);
    title->setFont(sectionFont());
    column->addWidget(title);
    column->addWidget(makeChoices());
    column->addStretch(1);
    column->addWidget(makeProgress());
    column->addWidget(makeButtons());
    explain();
    setRunning(false);
}

QWidget *ExportDialog::makeChoices()
{
    m_choices = new QWidget(this);
    auto *column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_shown = new QRadioButton(tr("What is shown", "choice: which rows an export has"), m_choices);
    m_shown->setObjectName(u"export.shown"_s);
    m_all = new QRadioButton(tr("The whole table", "choice: which rows an export has"), m_choices);
    m_all->setObjectName(u"export.all"_s);
    m_rowsNote = makeNote(u"export.rowsNote"_s, m_choices);
    m_format = new QComboBox(m_choices);
    m_format->setObjectName(u"export.format"_s);
    m_format->setAccessibleName(tr("Format of the file", "name of a field, for screen readers"));
    m_format->addItem(tr("CSV, for spreadsheets", "format of a file"), int(FileFormat::Csv));
    m_format->addItem(tr("JSON, a list of objects", "format of a file"), int(FileFormat::Json));
    m_format->addItem(tr("JSON Lines, an object on each line", "format of a file"), int(FileFormat::JsonLines));
    m_neutralise = new QCheckBox(tr("Put an apostrophe before texts that a spreadsheet would run as a formula",
        "check box of an export as CSV"), m_choices);
    m_neutralise->setObjectName(u"export.neutralise"_s);
    m_formatNote = makeNote(u"export.formatNote"_s, m_choices);
    for (QWidget *widget : { static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_all),
             static_cast<QWidget *>(m_rowsNote), static_cast<QWidget *>(m_format),
             static_cast<QWidget *>(m_neutralise), static_cast<QWidget *>(m_formatNote) })
        column->addWidget(widget);
    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_shown), static_cast<QAbstractButton *>(m_all),
             static_cast<QAbstractButton *>(m_neutralise) }) {
        button->setAccessibleName(button->text());
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::explain);
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::explain);
    m_shown->setChecked(true);
    return m_choices;
}

QWidget *ExportDialog::makeProgress()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_status = makeNote(u"export.status"_s, part);
    m_progress = new QProgressBar(part);
    m_progress->setObjectName(u"export.progress"_s);
    m_progress->setAccessibleName(tr("Exporting", "progress bar, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    return part;
}

QWidget *ExportDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_close = new QPushButton(bar);
    m_close->setObjectName(u"export.close"_s);
    m_export = new QPushButton(tr("Export…", "button: asks for the file next"), bar);
    m_export->setObjectName(u"export.export"_s);
    m_export->setAccessibleName(m_export->text());
    setButtonRole(m_export, ButtonRole::Primary);
    m_export->setDefault(true);
    m_close->setAutoDefault(false);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_export);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    return bar;
}

FileFormat ExportDialog::format() const
{
    return FileFormat(m_format->currentData().toInt());
}

void ExportDialog::explain()
{
    if (!m_formatNote)
        return;
    m_rowsNote->setText(m_shown->isChecked()
            ? tr("The rows that fit the search and the filters, in the order of the list, with its columns and the key, as they "
                 "stand here: what is staged included, what is staged for deletion left out.",
                 "below the choice “What is shown”")
            : tr("Every row and every column that your role may read, in the order of the key, as the database holds them: "
                 "nothing that is staged. Secrets are never exported.", "below the choice “The whole table”"));
    const bool isCsv = format() == FileFormat::Csv;
    m_neutralise->setEnabled(isCsv);
    if (!isCsv)
        m_formatNote->setText(tr("Every value comes back as it was, JSON to the byte.",
            "what a format of a file promises, when it is imported again"));
    else if (m_neutralise->isChecked())
        m_formatNote->setText(
            tr("Safe to open in a spreadsheet. An import of this file finds the apostrophes as changes.",
                "below the check box about apostrophes, which is on"));
    else
        m_formatNote->setText(tr("Off, so that an import of this file finds no difference: an empty field is not set, \"\" is an "
                                 "empty text. A text that begins with = + - or @ may run as a formula where the file is opened.",
                                 "below the check box about apostrophes, which is off"));
}

void ExportDialog::chooseFile()
{
    FileChooser::Question question;
    question.title = windowTitle();
    question.name = m_table.description().table + u'.' + suffixOf(format());
    question.filter = u"%1 (*.%2)"_s.arg(m_format->currentText(), suffixOf(format()));
    question.save = true;
    FileChooser::current().ask(this, question, [this](const QString &path) { run(path); });
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.options.format = format();
    request.options.neutraliseFormulas = m_neutralise->isEnabled() && m_neutralise->isChecked();
    const Table &table = *m_table.table();
    if (m_all->isChecked()) {
        request.query = WindowQuery(m_workspace.catalog(), table.name);
        request.columns = exportColumns(table);
        return request;
    }
    request.query = m_table.shownQuery();
    QStringList names;
    for (const QString &key : table.primaryKey) {
        if (m_table.section(key) >= m_table.listSectionCount())
            names.append(key);
    }
    names += m_table.description().listColumns;
    for (const QString &name : std::as_const(names)) {
        if (m_table.section(name) >= 0)
            request.columns.append({ name, table.column(name)->kind });
    }
    request.staged = m_table.stagedShown();
    request.onlyStaged = m_table.showsOnlyChanged();
    return request;
}

void ExportDialog::run(const QString &path)
{
    if (!m_table.table())
        return;
    m_path = path;
    m_job = new ExportJob(m_workspace.session(), this);
    connect(m_job, &ExportJob::progressed, this,
        [this](qint64 rows) { m_status->setText(tr("%1 rows…", "%1: a number").arg(QLocale().toString(rows))); });
    connect(m_job, &ExportJob::finished, this, &ExportDialog::finish);
    connect(m_job, &ExportJob::failed, this, &ExportDialog::fail);
    setRunning(true);
    setInk(m_status, Ink::Dim);
    m_status->setText(tr("Exporting…", "status of a dialog"));
    m_job->start(request(), path);
}

void ExportDialog::finish(qint64 rows)
{
    setRunning(false);
    setInk(m_status, Ink::Good);
    m_status->setText(tr("%n row(s) are in %1.", "%1: a path", int(rows)).arg(QDir::toNativeSeparators(m_path)));
    m_close->setFocus();
}

void ExportDialog::fail(const Error &error)
{
    setRunning(false);
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    setInk(m_status, isCancelled ? Ink::Dim : Ink::Problem);
    m_status->setText(isCancelled ? tr("Cancelled: no file was written.", "status of a dialog") : error.message);
}

void ExportDialog::setRunning(bool running)
{
    m_choices->setEnabled(!running);
    m_export->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setRange(0, running ? 0 : 1);
    m_close->setText(running ? tr("Cancel", "button") : tr("Close", "button"));
    m_close->setAccessibleName(m_close->text());
    if (!running && m_job)
        std::exchange(m_job, nullptr)->deleteLater();
}

void ExportDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace Kaiwa
