#include "views/pages/content/exportdialog.h"

#include "models/content/exchange/exportjob.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

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

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, ContentTable &table, QWidget *parent)
    : FileExportDialog(u"export"_s, tr("Export %1", "%1: 'Scenarios'").arg(table.description().title), parent)
    , m_workspace(workspace)
    , m_table(table)
{
    setObjectName(u"exportDialog"_s);
    makeChoices();
    explain();
}

void ExportDialog::makeChoices()
{
    m_shown = new QRadioButton(tr("What is shown", "choice: which rows an export has"), choices());
    m_shown->setObjectName(u"export.shown"_s);
    m_shown->setChecked(true);
    m_all = new QRadioButton(tr("The whole table", "choice: which rows an export has"), choices());
    m_all->setObjectName(u"export.all"_s);
    m_format = new QComboBox(choices());
    m_format->setObjectName(u"export.format"_s);
    m_format->setAccessibleName(tr("Format of the file", "name of a field, for screen readers"));
    m_format->addItem(tr("CSV, for spreadsheets", "format of a file"), int(FileFormat::Csv));
    m_format->addItem(tr("JSON, a list of objects", "format of a file"), int(FileFormat::Json));
    m_format->addItem(tr("JSON Lines, an object on each line", "format of a file"), int(FileFormat::JsonLines));
    m_neutralise = new QCheckBox(tr("Put an apostrophe before texts that a spreadsheet would run as a formula",
        "check box of an export as CSV"), choices());
    m_neutralise->setObjectName(u"export.neutralise"_s);
    addChoice(m_shown);
    addChoice(m_all);
    m_rowsNote = addNote(u"rowsNote"_s);
    addChoice(m_format);
    addChoice(m_neutralise);
    m_formatNote = addNote(u"formatNote"_s);
    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_shown), static_cast<QAbstractButton *>(m_all),
             static_cast<QAbstractButton *>(m_neutralise) }) {
        button->setAccessibleName(button->text());
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::explain);
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::explain);
}

FileFormat ExportDialog::format() const
{
    return FileFormat(m_format->currentData().toInt());
}

void ExportDialog::explain()
{
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

FileChooser::Question ExportDialog::question() const
{
    FileChooser::Question question;
    question.name = m_table.description().table + u'.' + suffixOf(format());
    question.filter = u"%1 (*.%2)"_s.arg(m_format->currentText(), suffixOf(format()));
    return question;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.options.format = format();
    request.options.neutraliseFormulas = format() == FileFormat::Csv && m_neutralise->isChecked();
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

void ExportDialog::start(const QString &path)
{
    if (!m_table.table())
        return;
    auto *job = new ExportJob(m_workspace.session(), this);
    connect(job, &ExportJob::progressed, this,
        [this](qint64 rows) { showProgress(tr("%1 rows…", "%1: a number").arg(QLocale().toString(rows))); });
    connect(job, &ExportJob::finished, this, [this, path](qint64 rows) {
        finish(tr("%n row(s) are in %1.", "%1: a path", int(rows)).arg(QDir::toNativeSeparators(path)));
    });
    run(job);
    job->start(request(), path);
}

} // namespace Kaiwa
