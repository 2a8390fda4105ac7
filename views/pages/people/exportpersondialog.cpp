#include "views/pages/people/exportpersondialog.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "models/people/personreach.h"
#include "views/pages/people/persondocument.h"
#include "views/shell/filechooser.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QLabel *exportLabel(const QString &name, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setInk(label, ink);
    return label;
}

// The person chose one name, and only what stands under that is replaced.
QString freePdfBeside(const QString &path)
{
    const QFileInfo file(path);
    QString pdf = file.dir().filePath(file.completeBaseName() + u".pdf"_s);
    for (int number = 2; QFileInfo::exists(pdf); ++number)
        pdf = file.dir().filePath(u"%1-%2.pdf"_s.arg(file.completeBaseName(), QString::number(number)));
    return pdf;
}

} // namespace

ExportPersonDialog::ExportPersonDialog(Workspace &workspace, const QString &userId, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_userId(userId)
{
    setObjectName(u"exportPersonDialog"_s);
    setWindowTitle(tr("Export a person's data", "title of a dialog"));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    makeWords();
    column->addStretch(1);
    makeProgress();
    makeButtons();
    setRunning(false);
}

void ExportPersonDialog::makeWords()
{
    auto *title = new QLabel(tr("Export everything about this person"), this);
    title->setFont(sectionFont());
    auto *what = exportLabel(u"exportPerson.what"_s, Ink::Text, this);
    QStringList tables;
    const PersonReach reach(m_workspace.catalog());
    for (const PersonReach::Place &place : reach.places())
        tables.append(describeEntity(place.table).title);
    what->setText(tr("Every row that belongs to the person or names them, as it stands at one moment, in one JSON document:"));
    auto *list = exportLabel(u"exportPerson.tables"_s, Ink::Dim, this);
    list->setText(tables.join(u" · "_s));
    auto *secrets = exportLabel(u"exportPerson.secrets"_s, Ink::Text, this);
    secrets->setText(tr("Passwords, login sessions' ids, verification codes and ids at other services are never read. The file holds "
                        "personal data: it is readable by you alone, keep it so."));
    m_pdf = new QCheckBox(tr("And a PDF for reading, beside it", "check box: a second file"), this);
    m_pdf->setObjectName(u"exportPerson.pdf"_s);
    m_pdf->setAccessibleName(m_pdf->text());
    m_pdf->setChecked(true);
    for (QWidget *widget : { static_cast<QWidget *>(title), static_cast<QWidget *>(what), static_cast<QWidget *>(list),
             static_cast<QWidget *>(secrets), static_cast<QWidget *>(m_pdf) })
        layout()->addWidget(widget);
}

void ExportPersonDialog::makeProgress()
{
    m_status = exportLabel(u"exportPerson.status"_s, Ink::Dim, this);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"exportPerson.progress"_s);
    m_progress->setAccessibleName(tr("Exporting", "progress bar, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    layout()->addWidget(m_status);
    layout()->addWidget(m_progress);
}

void ExportPersonDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_close = new QPushButton(this);
    m_close->setObjectName(u"exportPerson.close"_s);
    m_close->setAutoDefault(false);
    m_export = new QPushButton(tr("Export…", "button: asks for the file next"), this);
    m_export->setObjectName(u"exportPerson.export"_s);
    m_export->setAccessibleName(m_export->text());
    m_export->setDefault(true);
    setButtonRole(m_export, ButtonRole::Primary);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_export);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &ExportPersonDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportPersonDialog::chooseFile);
}

void ExportPersonDialog::chooseFile()
{
    FileChooser::Question question;
    question.title = windowTitle();
    question.name = u"person-%1.json"_s.arg(m_userId.left(8));
    question.filter = tr("JSON (*.json)", "filter of a file dialog; keep *.json");
    question.save = true;
    FileChooser::current().ask(this, question, [this](const QString &path) { run(path); });
}

void ExportPersonDialog::run(const QString &path)
{
    if (m_job)
        return;
    m_paths = { path };
    QList<PersonExportJob::MakeSink> sinks { [path] { return makePersonJsonFile(path); } };
    if (m_pdf->isChecked()) {
        const QString pdf = freePdfBeside(path);
        m_paths.append(pdf);
        sinks.append([pdf] { return makePersonPdfFile(pdf); });
    }
    m_job = new PersonExportJob(m_workspace.session(), this);
    connect(m_job, &PersonExportJob::progressed, this,
        [this](qint64 rows) { m_status->setText(tr("%1 rows…", "%1: a number").arg(QLocale().toString(rows))); });
    connect(m_job, &PersonExportJob::finished, this, &ExportPersonDialog::finish);
    connect(m_job, &PersonExportJob::failed, this, &ExportPersonDialog::fail);
    setRunning(true);
    setInk(m_status, Ink::Dim);
    m_status->setText(tr("Exporting…", "status of a dialog"));
    m_job->start(m_userId, sinks);
}

void ExportPersonDialog::finish(const QMap<QString, qint64> &rows)
{
    setRunning(false);
    qint64 all = 0;
    int tables = 0;
    for (const qint64 ofTable : rows) {
        all += ofTable;
        tables += ofTable > 0 ? 1 : 0;
    }
    QStringList paths;
    for (const QString &path : std::as_const(m_paths))
        paths.append(QDir::toNativeSeparators(path));
    setInk(m_status, Ink::Good);
    m_status->setText(tr("%1 rows of %2 tables are in %3.", "%1, %2: numbers, %3: one path or two")
                          .arg(QLocale().toString(all), QLocale().toString(tables), paths.join(u", "_s)));
    m_close->setFocus();
}

void ExportPersonDialog::fail(const Error &error)
{
    setRunning(false);
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    setInk(m_status, isCancelled ? Ink::Dim : Ink::Problem);
    m_status->setText(isCancelled ? tr("Cancelled: no file was written.", "status of a dialog") : error.message);
}

void ExportPersonDialog::setRunning(bool running)
{
    m_pdf->setEnabled(!running);
    m_export->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setRange(0, running ? 0 : 1);
    m_close->setText(running ? tr("Cancel", "button") : tr("Close", "button"));
    m_close->setAccessibleName(m_close->text());
    if (!running && m_job)
        std::exchange(m_job, nullptr)->deleteLater();
}

void ExportPersonDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace Kaiwa
