#include "views/pages/results/rowsdialog.h"

#include "models/content/entitydescription.h"
#include "models/insights/reportrows.h"
#include "views/editors/valuewords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsDialogHeightOfRow = 28;
constexpr int rowsDialogWidest = 320;

// The looks of the rows: names of columns as words, moments in the reading zone, numbers at the right.
class RowsInWords final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return wordsFromName(columnName(section));
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const QVariant raw = QIdentityProxyModel::data(index, Qt::UserRole);
        if (role == Qt::DisplayRole)
            return raw.isNull() ? notSetWord() : shown(index, raw.toString());
        if (role == Qt::ForegroundRole && raw.isNull())
            return colourOf(Ink::Dim);
        if (role == Qt::TextAlignmentRole && isFigure(raw.toString()))
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        if (role == Qt::ToolTipRole)
            return raw.toString().left(2000);
        return QIdentityProxyModel::data(index, role);
    }

private:
    QString columnName(int section) const
    {
        return sourceModel()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    static bool isFigure(const QString &text)
    {
        bool ok = false;
        text.toDouble(&ok);
        return ok;
    }
    QString shown(const QModelIndex &index, const QString &raw) const
    {
        if (columnName(index.column()).endsWith(u"_at")) {
            QDateTime time = QDateTime::fromString(raw.left(23), Qt::ISODateWithMs);
            time.setTimeSpec(Qt::UTC);
            if (time.isValid())
                return ReadingZone::instance().dateTimeText(time);
        }
        const QString yesOrNo = booleanWord(raw);
        return yesOrNo.isNull() ? QIdentityProxyModel::data(index, Qt::DisplayRole).toString() : yesOrNo;
    }
};

} // namespace

RowsDialog::RowsDialog(Session &session, const Report &report, const QString &title, qint64 expected, QWidget *parent)
    : QDialog(parent)
    , m_rows(new ReportRows(session, report, this))
    , m_expected(expected)
{
    setObjectName(u"rows"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(900, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *heading = new QLabel(title, this);
    heading->setFont(sectionFont());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setObjectName(u"rows.heading"_s);
    m_state = new QLabel(this);
    m_state->setObjectName(u"rows.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setInk(m_state, Ink::Dim);
    column->addWidget(heading);
    column->addWidget(m_state);
    makeTable();
    column->addWidget(m_table, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"rows.close"_s);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(close, 0, Qt::AlignTrailing);
    connect(m_rows, &ReportRows::stateChanged, this, &RowsDialog::showState);
    m_rows->fetchMore({});
    showState();
    m_table->setFocus();
}

void RowsDialog::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"rows.table"_s);
    m_table->setAccessibleName(tr("Rows behind the figure"));
    auto *words = new RowsInWords(m_table);
    words->setSourceModel(m_rows);
    m_table->setModel(words);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(rowsDialogHeightOfRow);
    m_table->verticalHeader()->setDefaultSectionSize(rowsDialogHeightOfRow);
    m_table->horizontalHeader()->setObjectName(u"rows.header"_s);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void RowsDialog::showState()
{
    const int rows = m_rows->rowCount();
    if (rows > 0 && !m_measured) {
        m_measured = true;
        for (int section = 0; section < m_rows->columnCount(); ++section) {
            m_table->resizeColumnToContents(section);
            m_table->setColumnWidth(section, qMin(rowsDialogWidest, m_table->columnWidth(section) + 8));
        }
    }
    if (m_rows->error())
        m_state->setText(m_rows->error()->message);
    else if (!m_rows->isComplete())
        m_state->setText(rows == 0 ? tr("Reading…")
                                   : tr("%1 of %2 rows read", "more come as one scrolls").arg(rows).arg(m_expected));
    else if (rows == m_expected)
        m_state->setText(tr("%n rows", nullptr, rows));
    else // somebody wrote between the two readings
        m_state->setText(tr("%n rows now; there were %1 when the figure was read", nullptr, rows).arg(m_expected));
    setInk(m_state, m_rows->error() ? Ink::Problem : Ink::Dim);
}

} // namespace Kaiwa
