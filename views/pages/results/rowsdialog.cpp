#include "views/pages/results/rowsdialog.h"

#include "models/database/session.h"
#include "models/people/personalmask.h"
#include "models/records/recordmodel.h"
#include "models/records/reportsource.h"
#include "views/records/export/recordexportdialog.h"
#include "views/records/recordview.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

RowsDialog::RowsDialog(Session &session, const Report &report, const QString &title, qint64 expected, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_view(new RecordView(session, this))
    , m_state(new QLabel(this))
    , m_name(report.name())
    , m_expected(expected)
{
    setObjectName(u"rows"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(960, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *heading = new QLabel(title, this);
    heading->setFont(sectionFont());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setObjectName(u"rows.heading"_s);
    m_state->setObjectName(u"rows.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_view->table()->setObjectName(u"rows.table"_s);
    m_view->table()->setAccessibleName(tr("Rows behind the figure"));
    column->addWidget(heading);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"rows.close"_s);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(close, 0, Qt::AlignTrailing);
    connect(m_view, &RecordView::loadingChanged, this, &RowsDialog::showState);
    connect(m_view, &RecordView::exportRequested, this, &RowsDialog::exportRows);
    m_mask = new PersonalMask(DisclosureLog::ofThisComputer(), session.catalog().databaseName(), session.catalog().role(), this);
    connect(m_mask, &PersonalMask::failed, m_state, &QLabel::setText);
    connect(m_view, &RecordView::revealRequested, this, [this] { m_view->revealAll(*m_mask); });
    m_query = session.read<WindowSource>([catalog = session.catalog(), report](PgConnection &connection) {
        return readReportSource(connection, catalog, report);
    });
    m_query.then(this, [this, title](const Result<WindowSource> &source) { takeSource(source, title); });
    showState();
    m_view->table()->setFocus();
}

RowsDialog::~RowsDialog()
{
    m_query.cancel();
    m_view->disconnect(this);
}

void RowsDialog::takeSource(const Result<WindowSource> &found, const QString &title)
{
    if (!found) {
        m_failure = found.error().message;
        return showState();
    }
    WindowSource source = *found;
    source.table.estimatedRows = m_expected;
    RecordListing listing;
    listing.table = source.table.name;
    listing.title = title;
    listing.sortOrder = source.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_view->show(listing, source);
}

void RowsDialog::showState()
{
    RecordModel &rows = m_view->records();
    // The first page is no answer to whether the figure still holds.
    if (rows.isLoaded() && !rows.error() && !rows.isFiltered() && !rows.count().exact && !std::exchange(m_counted, true))
        rows.countExactly();
    const RecordModel::Count count = rows.count();
    const QString failure = rows.error() ? rows.error()->message : m_failure;
    setInk(m_state, failure.isEmpty() ? Ink::Dim : Ink::Problem);
    if (!failure.isEmpty())
        return m_state->setText(failure);
    if (!rows.isLoaded())
        m_state->setText(tr("Reading…"));
    else if (rows.isFiltered())
        m_state->setText(tr("Some of %n rows", "a search or a filter hides others", int(m_expected)));
    else if (!count.exact)
        m_state->setText(rows.isCounting() ? tr("Counting…", "the rows behind a figure")
                                           : tr("%n rows when the figure was read", nullptr, int(m_expected)));
    else if (count.rows == m_expected)
        m_state->setText(tr("%n rows", nullptr, int(count.rows)));
    else // somebody wrote between the two readings
        m_state->setText(tr("%n rows now; there were %1 when the figure was read", nullptr, int(count.rows)).arg(m_expected));
}

void RowsDialog::exportRows()
{
    const RecordModel &rows = m_view->records();
    auto *dialog = new RecordExportDialog(m_session, *m_mask, rows.query(), m_name, this, rows.query().columns());
    dialog->open();
}

} // namespace Kaiwa
