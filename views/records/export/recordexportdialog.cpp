#include "views/records/export/recordexportdialog.h"

#include "models/content/entitydescription.h"
#include "models/database/secretcolumns.h"
#include "models/database/session.h"
#include "views/shell/filechooser.h"
#include "views/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamedColumns = 6;

QLabel *makeExportNote(const QString &name, QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setObjectName(name);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    setInk(note, Ink::Dim);
    return note;
}

Table tableOf(const Session &session, const QString &name)
{
    const Table *table = session.catalog().table(name);
    return table ? *table : Table();
}

WindowQuery everyColumnOf(const Session &session, const WindowQuery &query)
{
    WindowQuery whole(session.catalog(), query.table());
    whole.setOptions(query.options());
    return whole;
}

} // namespace

RecordExportDialog::RecordExportDialog(
    Session &session, const WindowQuery &query, const QString &name, QWidget *parent, const QStringList &shown)
    : QDialog(parent)
    , m_session(session)
    , m_table(tableOf(session, query.table()))
    , m_query(everyColumnOf(session, query))
    , m_shownColumns(shown)
    , m_name(name)
{
    setObjectName(u"recordExportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export", "title of a dialog"));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Export %1", "%1: 'Messages'").arg(describeEntity(m_table.name).title), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(sectionFont());
    column->addWidget(title);
    column->addWidget(makeChoices(shown));
    column->addStretch(1);
    column->addWidget(makeProgress());
    column->addWidget(makeButtons());
    explain();
    setRunning(false);
}

QWidget *RecordExportDialog::makeChoices(const QStringList &shown)
{
    m_choices = new QWidget(this);
    auto *column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_rowsNote = makeExportNote(u"recordExport.rowsNote"_s, m_choices);
    m_all = new QRadioButton(tr("Every column", "choice: which columns an export has"), m_choices);
    m_all->setObjectName(u"recordExport.all"_s);
    m_shown = new QRadioButton(tr("The columns that are shown", "choice: which columns an export has"), m_choices);
    m_shown->setObjectName(u"recordExport.shown"_s);
    m_shown->setVisible(!shown.isEmpty());
    m_all->setVisible(!shown.isEmpty());
    (shown.isEmpty() ? m_all : m_shown)->setChecked(true);
    m_personal = new QCheckBox(m_choices);
    m_personal->setObjectName(u"recordExport.personal"_s);
    m_format = new QComboBox(m_choices);
    m_format->setObjectName(u"recordExport.format"_s);
    m_format->setAccessibleName(tr("Format of the file", "name of a field, for screen readers"));
    m_format->addItem(tr("CSV, for spreadsheets", "format of a file"), int(FileFormat::Csv));
    m_format->addItem(tr("JSON Lines, an object on each line", "format of a file"), int(FileFormat::JsonLines));
    m_compressed = new QCheckBox(tr("Compressed (gzip)", "check box of an export"), m_choices);
    m_compressed->setObjectName(u"recordExport.compressed"_s);
    m_formatNote = makeExportNote(u"recordExport.formatNote"_s, m_choices);
    for (QWidget *widget : { static_cast<QWidget *>(m_rowsNote), static_cast<QWidget *>(m_shown),
             static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_personal), static_cast<QWidget *>(m_format),
             static_cast<QWidget *>(m_compressed), static_cast<QWidget *>(m_formatNote) })
        column->addWidget(widget);
    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_all), static_cast<QAbstractButton *>(m_shown),
             static_cast<QAbstractButton *>(m_compressed), static_cast<QAbstractButton *>(m_personal) }) {
        button->setAccessibleName(button->text());
        connect(button, &QAbstractButton::toggled, this, &RecordExportDialog::explain);
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &RecordExportDialog::explain);
    return m_choices;
}

QWidget *RecordExportDialog::makeProgress()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_status = makeExportNote(u"recordExport.status"_s, part);
    m_progress = new QProgressBar(part);
    m_progress->setObjectName(u"recordExport.progress"_s);
    m_progress->setAccessibleName(tr("Exporting", "progress bar, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    return part;
}

QWidget *RecordExportDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_close = new QPushButton(bar);
    m_close->setObjectName(u"recordExport.close"_s);
    m_close->setAutoDefault(false);
    m_export = new QPushButton(tr("Export…", "button: asks for the file next"), bar);
    m_export->setObjectName(u"recordExport.export"_s);
    m_export->setAccessibleName(m_export->text());
    setButtonRole(m_export, ButtonRole::Primary);
    m_export->setDefault(true);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_export);
    connect(m_close, &QPushButton::clicked, this, &RecordExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &RecordExportDialog::chooseFile);
    return bar;
}

FileFormat RecordExportDialog::format() const
{
    return FileFormat(m_format->currentData().toInt());
}

QString RecordExportDialog::suffix() const
{
    const QString plain = format() == FileFormat::Csv ? u"csv"_s : u"jsonl"_s;
    return m_compressed->isChecked() ? plain + u".gz"_s : plain;
}

QList<WriterColumn> RecordExportDialog::chosenColumns() const
{
    return m_shown->isChecked() ? RecordExportRequest::columnsOf(m_table, m_query, m_shownColumns)
                                : RecordExportRequest::columnsOf(m_table, m_query);
}

QStringList RecordExportDialog::personalAmong(const QList<WriterColumn> &columns) const
{
    QStringList names;
    for (const WriterColumn &column : columns) {
        if (isPersonalColumn(m_table.name, column.name))
            names.append(column.name);
    }
    return names;
}

RecordExportRequest RecordExportDialog::request() const
{
    RecordExportRequest request;
    request.query = m_query;
    request.columns = chosenColumns();
    request.format = format();
    request.isCompressed = m_compressed->isChecked();
    if (!m_personal->isChecked())
        request.columns.removeIf([this](const WriterColumn &column) { return isPersonalColumn(m_table.name, column.name); });
    return request;
}

void RecordExportDialog::explain()
{
    if (!m_formatNote)
        return;
    const WindowOptions &options = m_query.options();
    const bool isWhole = options.search.isEmpty() && options.filters.isEmpty();
    const QString rows = isWhole ? tr("Every row of the table.", "which rows an export has")
                                 : tr("Every row that fits the search and the filters.", "which rows an export has");
    const QString order = options.sortColumn.isEmpty()
        ? tr("In the order in which the database gives them.", "order of the rows of an export")
        : tr("In the order of the list.", "order of the rows of an export");
    m_rowsNote->setText(u"%1 %2 %3"_s.arg(rows, order, tr("Secrets are never exported.", "note in a dialog")));

    const QStringList personal = personalAmong(chosenColumns());
    m_personal->setVisible(!personal.isEmpty());
    QString named = personal.first(qMin<qsizetype>(personal.size(), mostNamedColumns)).join(u", "_s);
    if (personal.size() > mostNamedColumns)
        named += u", …"_s;
    m_personal->setText(tr("With personal data: %1", "check box of an export; %1: names of columns").arg(named));
    m_personal->setAccessibleName(m_personal->text());
    m_export->setEnabled(!m_job && !request().columns.isEmpty());

    m_formatNote->setText(format() == FileFormat::Csv
            ? tr("UTF-8. An empty field is not set, \"\" is an empty text; JSON stands as its text. A text that begins with "
                 "= + - or @ may run as a formula where the file is opened.", "what a format of a file promises")
            : tr("UTF-8. JSON stands as it is, numbers and yes or no as such, everything else as text.",
                "what a format of a file promises"));
}

void RecordExportDialog::chooseFile()
{
    FileChooser::Question question;
    question.title = windowTitle();
    question.name = m_name + u'.' + suffix();
    question.filter = u"%1 (*.%2)"_s.arg(m_format->currentText(), suffix());
    question.save = true;
    FileChooser::current().ask(this, question, [this](const QString &path) { run(path); });
}

void RecordExportDialog::run(const QString &path)
{
    if (m_job)
        return;
    m_path = path;
    m_job = new RecordExport(m_session, this);
    connect(m_job, &RecordExport::progressed, this, [this](qint64 rows, qint64 bytes) {
        m_status->setText(tr("%1 rows, %2…", "how far an export is: a number and a size")
                              .arg(QLocale().toString(rows), QLocale().formattedDataSize(bytes)));
    });
    connect(m_job, &RecordExport::finished, this, &RecordExportDialog::finish);
    connect(m_job, &RecordExport::failed, this, &RecordExportDialog::fail);
    setRunning(true);
    setInk(m_status, Ink::Dim);
    m_status->setText(tr("Exporting…", "status of a dialog"));
    m_job->start(request(), path);
}

void RecordExportDialog::finish(const RecordExportResult &result)
{
    const bool withPersonal = !personalAmong(request().columns).isEmpty();
    setRunning(false);
    setInk(m_status, Ink::Good);
    const QLocale locale;
    m_status->setText(tr("%Ln row(s), %1, in %2 s, are in %3.", "end of an export: a size, a number of seconds, a path", int(result.rows))
                          .arg(locale.formattedDataSize(result.bytes), locale.toString(double(result.milliseconds) / 1000, 'f', 1),
                              QDir::toNativeSeparators(m_path)));
    m_close->setFocus();
    Q_EMIT exported(result, withPersonal);
}

void RecordExportDialog::fail(const Error &error)
{
    setRunning(false);
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    setInk(m_status, isCancelled ? Ink::Dim : Ink::Problem);
    m_status->setText(isCancelled ? tr("Cancelled: no file was written.", "status of a dialog") : error.message);
}

void RecordExportDialog::setRunning(bool running)
{
    m_choices->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setRange(0, running ? 0 : 1);
    m_close->setText(running ? tr("Cancel", "button") : tr("Close", "button"));
    m_close->setAccessibleName(m_close->text());
    if (!running && m_job)
        std::exchange(m_job, nullptr)->deleteLater();
    m_export->setEnabled(!running && !request().columns.isEmpty());
}

void RecordExportDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace Kaiwa
