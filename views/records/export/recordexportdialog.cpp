#include "views/records/export/recordexportdialog.h"

#include "models/content/entitydescription.h"
#include "models/database/secretcolumns.h"
#include "models/database/session.h"
#include "models/people/personalmask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamedColumns = 6;

} // namespace

RecordExportDialog::RecordExportDialog(Session &session, PersonalMask &mask, const WindowQuery &query, const QString &name,
    QWidget *parent, const QStringList &shown)
    : FileExportDialog(u"recordExport"_s, tr("Export %1", "%1: 'Messages'").arg(describeEntity(query.described().name).title), parent)
    , m_session(session)
    , m_mask(mask)
    , m_table(query.described())
    , m_query(query.withEveryColumn(session.catalog()))
    , m_shownColumns(shown)
    , m_name(name)
{
    setObjectName(u"recordExportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    makeChoices(shown);
    explain();
}

void RecordExportDialog::makeChoices(const QStringList &shown)
{
    m_all = new QRadioButton(tr("Every column", "choice: which columns an export has"), choices());
    m_all->setObjectName(u"recordExport.all"_s);
    m_shown = new QRadioButton(tr("The columns that are shown", "choice: which columns an export has"), choices());
    m_shown->setObjectName(u"recordExport.shown"_s);
    (shown.isEmpty() ? m_all : m_shown)->setChecked(true);
    m_personal = new QCheckBox(choices());
    m_personal->setObjectName(u"recordExport.personal"_s);
    m_format = new QComboBox(choices());
    m_format->setObjectName(u"recordExport.format"_s);
    m_format->setAccessibleName(tr("Format of the file", "name of a field, for screen readers"));
    m_format->addItem(tr("CSV, for spreadsheets", "format of a file"), int(FileFormat::Csv));
    m_format->addItem(tr("JSON Lines, an object on each line", "format of a file"), int(FileFormat::JsonLines));
    m_compressed = new QCheckBox(tr("Compressed (gzip)", "check box of an export"), choices());
    m_compressed->setObjectName(u"recordExport.compressed"_s);
    m_rowsNote = addNote(u"rowsNote"_s);
    for (QWidget *widget : { static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_all),
             static_cast<QWidget *>(m_personal), static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_compressed) })
        addChoice(widget);
    m_shown->setVisible(!shown.isEmpty());
    m_all->setVisible(!shown.isEmpty());
    m_formatNote = addNote(u"formatNote"_s);
    for (QAbstractButton *button : { static_cast<QAbstractButton *>(m_all), static_cast<QAbstractButton *>(m_shown),
             static_cast<QAbstractButton *>(m_compressed), static_cast<QAbstractButton *>(m_personal) }) {
        button->setAccessibleName(button->text());
        connect(button, &QAbstractButton::toggled, this, &RecordExportDialog::explain);
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &RecordExportDialog::explain);
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
    setExportable(!request().columns.isEmpty());

    m_formatNote->setText(format() == FileFormat::Csv
            ? tr("UTF-8. An empty field is not set, \"\" is an empty text; JSON stands as its text. A text that begins with "
                 "= + - or @ may run as a formula where the file is opened.", "what a format of a file promises")
            : tr("UTF-8. JSON stands as it is, numbers and yes or no as such, everything else as text.",
                "what a format of a file promises"));
}

FileChooser::Question RecordExportDialog::question() const
{
    FileChooser::Question question;
    question.name = m_name + u'.' + suffix();
    question.filter = u"%1 (*.%2)"_s.arg(m_format->currentText(), suffix());
    return question;
}

void RecordExportDialog::start(const QString &path)
{
    if (!m_mask.noteAll({}, m_table.name, personalAmong(request().columns)))
        return fail(notNoted());
    auto *job = new RecordExport(m_session, this);
    connect(job, &RecordExport::progressed, this, [this](qint64 rows, qint64 bytes) {
        showProgress(tr("%1 rows, %2…", "how far an export is: a number and a size")
                         .arg(QLocale().toString(rows), QLocale().formattedDataSize(bytes)));
    });
    connect(job, &RecordExport::finished, this, [this, path](const RecordExportResult &result) {
        const QLocale locale;
        finish(tr("%Ln row(s), %1, in %2 s, are in %3.", "end of an export: a size, a number of seconds, a path", int(result.rows))
                   .arg(locale.formattedDataSize(result.bytes), locale.toString(double(result.milliseconds) / 1000, 'f', 1),
                       QDir::toNativeSeparators(path)));
        Q_EMIT exported(result);
    });
    run(job);
    job->start(request(), path);
}

} // namespace Kaiwa
