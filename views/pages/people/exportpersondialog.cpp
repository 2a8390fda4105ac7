#include "views/pages/people/exportpersondialog.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "models/people/personalmask.h"
#include "models/people/personreach.h"
#include "views/pages/people/persondocument.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString everyColumn = u"*"_s; // as it is noted

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

ExportPersonDialog::ExportPersonDialog(Workspace &workspace, PersonalMask &mask, const QString &userId, QWidget *parent)
    : FileExportDialog(u"exportPerson"_s, tr("Export everything about this person"), parent)
    , m_workspace(workspace)
    , m_mask(mask)
    , m_userId(userId)
{
    setObjectName(u"exportPersonDialog"_s);
    setWindowTitle(tr("Export a person's data", "title of a dialog"));
    addWords();
    m_pdf = new QCheckBox(tr("And a PDF for reading, beside it", "check box: a second file"), choices());
    m_pdf->setObjectName(u"exportPerson.pdf"_s);
    m_pdf->setAccessibleName(m_pdf->text());
    m_pdf->setChecked(true);
    addChoice(m_pdf);
}

void ExportPersonDialog::addWords()
{
    QLabel *what = addNote(u"what"_s);
    setInk(what, Ink::Text);
    what->setText(tr("Every row that belongs to the person or names them, as it stands at one moment, in one JSON document:"));
    QStringList tables;
    const PersonReach reach(m_workspace.catalog());
    for (const PersonReach::Place &place : reach.places())
        tables.append(describeEntity(place.table).title);
    addNote(u"tables"_s)->setText(tables.join(u" · "_s));
    QLabel *secrets = addNote(u"secrets"_s);
    setInk(secrets, Ink::Text);
    secrets->setText(tr("Passwords, login sessions' ids, verification codes and ids at other services are never read. The file holds "
                        "personal data: it is readable by you alone, keep it so."));
}

FileChooser::Question ExportPersonDialog::question() const
{
    FileChooser::Question question;
    question.name = u"person-%1.json"_s.arg(m_userId.left(8));
    question.filter = tr("JSON (*.json)", "filter of a file dialog; keep *.json");
    return question;
}

void ExportPersonDialog::start(const QString &path)
{
    if (!m_mask.noteAll(m_userId, u"users"_s, { everyColumn }))
        return fail(notNoted());
    QStringList paths { QDir::toNativeSeparators(path) };
    QList<PersonExportJob::MakeSink> sinks { [path] { return makePersonJsonFile(path); } };
    if (m_pdf->isChecked()) {
        const QString pdf = freePdfBeside(path);
        paths.append(QDir::toNativeSeparators(pdf));
        sinks.append([pdf] { return makePersonPdfFile(pdf); });
    }
    auto *job = new PersonExportJob(m_workspace.session(), this);
    connect(job, &PersonExportJob::progressed, this,
        [this](qint64 rows) { showProgress(tr("%1 rows…", "%1: a number").arg(QLocale().toString(rows))); });
    connect(job, &PersonExportJob::finished, this, [this, paths](const QMap<QString, qint64> &rows) {
        qint64 all = 0;
        int tables = 0;
        for (const qint64 ofTable : rows) {
            all += ofTable;
            tables += ofTable > 0 ? 1 : 0;
        }
        finish(tr("%1 rows of %2 tables are in %3.", "%1, %2: numbers, %3: one path or two")
                   .arg(QLocale().toString(all), QLocale().toString(tables), paths.join(u", "_s)));
    });
    run(job);
    job->start(m_userId, sinks);
}

} // namespace Kaiwa
