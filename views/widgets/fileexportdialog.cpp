#include "views/widgets/fileexportdialog.h"

#include "views/shell/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeExportNote(const QString &name, QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setObjectName(name);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    setInk(note, Ink::Dim);
    return note;
}

} // namespace

FileExportDialog::FileExportDialog(const QString &name, const QString &heading, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
{
    setWindowTitle(tr("Export", "title of a dialog"));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *title = new QLabel(heading, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(sectionFont());
    column->addWidget(title);
    m_choices = new QWidget(this);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    column->addWidget(m_choices);
    column->addStretch(1);
    makeProgress();
    makeButtons();
    showState();
}

void FileExportDialog::makeProgress()
{
    m_status = makeExportNote(m_name + u".status"_s, this);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(m_name + u".progress"_s);
    m_progress->setAccessibleName(tr("Exporting", "progress bar, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    static_cast<QVBoxLayout *>(layout())->addLayout(column);
}

void FileExportDialog::makeButtons()
{
    m_close = new QPushButton(this);
    m_close->setObjectName(m_name + u".close"_s);
    m_close->setAutoDefault(false);
    m_export = new QPushButton(tr("Export…", "button: asks for the file next"), this);
    m_export->setObjectName(m_name + u".export"_s);
    m_export->setAccessibleName(m_export->text());
    setButtonRole(m_export, ButtonRole::Primary);
    m_export->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_export);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &FileExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &FileExportDialog::chooseFile);
}

void FileExportDialog::addChoice(QWidget *choice)
{
    m_choices->layout()->addWidget(choice);
}

QLabel *FileExportDialog::addNote(const QString &name)
{
    QLabel *note = makeExportNote(m_name + u'.' + name, m_choices);
    addChoice(note);
    return note;
}

void FileExportDialog::setExportable(bool exportable)
{
    m_isExportable = exportable;
    showState();
}

void FileExportDialog::chooseFile()
{
    FileChooser::Question asked = question();
    asked.title = windowTitle();
    asked.save = true;
    FileChooser::current().ask(this, asked, [this](const QString &path) {
        if (!isRunning())
            start(path);
    });
}

void FileExportDialog::setJob(QObject *job, const std::function<void()> &cancel)
{
    m_job = job;
    m_cancel = cancel;
    job->setParent(this);
    setInk(m_status, Ink::Dim);
    m_status->setText(tr("Exporting…", "status of a dialog"));
    showState();
}

void FileExportDialog::showProgress(const QString &words)
{
    m_status->setText(words);
}

void FileExportDialog::finish(const QString &words)
{
    std::exchange(m_job, nullptr)->deleteLater();
    setInk(m_status, Ink::Good);
    m_status->setText(words);
    showState();
    m_close->setFocus();
}

void FileExportDialog::fail(const Error &error)
{
    if (QObject *job = std::exchange(m_job, nullptr))
        job->deleteLater();
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    setInk(m_status, isCancelled ? Ink::Dim : Ink::Problem);
    m_status->setText(isCancelled ? tr("Cancelled: no file was written.", "status of a dialog") : error.message);
    showState();
}

Error FileExportDialog::notNoted()
{
    return { Error::Kind::Io, tr("Nothing was written: it could not be noted that personal data is taken along.") };
}

void FileExportDialog::showState()
{
    m_choices->setEnabled(!isRunning());
    m_export->setEnabled(!isRunning() && m_isExportable);
    m_progress->setVisible(isRunning());
    m_progress->setRange(0, isRunning() ? 0 : 1);
    m_close->setText(isRunning() ? tr("Cancel", "button") : tr("Close", "button"));
    m_close->setAccessibleName(m_close->text());
}

void FileExportDialog::reject()
{
    if (isRunning())
        m_cancel();
    else
        QDialog::reject();
}

} // namespace Kaiwa
