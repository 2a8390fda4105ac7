#include "views/pages/content/recordside.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/recordform.h"
#include "views/pages/content/recordpanel.h"
#include "views/pages/content/recordtabs.h"
#include "views/pages/content/searchhits.h"
#include "views/shell/theme.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int recordSideMargin = 16;
constexpr int longestName = 120;
constexpr double mostNameLines = 1.8; // beside the tabs; words do not fill their lines to the end
}

RecordSide::RecordSide(Workspace &workspace, ContentTable &table, const ContentPageParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_tabs(new RecordTabs(workspace, table, this))
    , m_form(new RecordForm(workspace, table, m_tabs))
{
    setSurface(this, Surface::Panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    m_hits = new SearchHits(table, this);
    column->addWidget(m_hits);
    column->addWidget(m_tabs, 1);
    m_tabs->addPage(editTab(), tr("Edit", "tab: the form of a record"), m_form);
    for (const RecordPanelPart &part : parts.tabs)
        m_tabs->addPart(part);
    for (const RecordPanelPart &part : parts.below)
        addPanelBelow(part);
    connect(m_tabs, &RecordTabs::aboutToChange, m_form, &RecordForm::settle); // what is shown beside is what was typed
    connect(m_tabs, &RecordTabs::openRecordRequested, this, &RecordSide::openRecordRequested);
    connect(m_tabs, &RecordTabs::fieldRequested, this, &RecordSide::showField);
    connect(m_form, &RecordForm::openRecordRequested, this, &RecordSide::openRecordRequested);
    connect(m_hits, &SearchHits::hitRequested, this, &RecordSide::showHit);
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (!keys.contains(m_key))
            return;
        showName();
        m_hits->refresh();
    });
    connect(&table, &ContentTable::windowChanged, m_hits, &SearchHits::refresh);
    connect(&table, &ContentTable::windowChanged, this, &RecordSide::showName);
    connect(table.model(), &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const int row = m_table.rowOf(m_key);
            if (row >= first.row() && row <= last.row())
                showName();
        });
    showName();
}

RecordSide::~RecordSide()
{
    m_form->settle();
}

void RecordSide::makeHeader()
{
    m_header = new QWidget(this);
    auto *column = new QVBoxLayout(m_header);
    column->setContentsMargins(recordSideMargin, recordSideMargin - 4, recordSideMargin, 8);
    column->setSpacing(2);
    m_nameAndTabs = new QHBoxLayout;
    m_nameAndTabs->setSpacing(8);
    m_title = new QLabel(m_header);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"form.title"_s);
    m_nameAndTabs->addWidget(m_title, 1);
    m_nameAndTabs->addWidget(m_tabs->bar(), 0, Qt::AlignTop);
    m_subtitle = new QLabel(m_header);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setObjectName(u"form.subtitle"_s);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setInk(m_subtitle, Ink::Dim);
    column->addLayout(m_nameAndTabs);
    column->addWidget(m_subtitle);
}

void RecordSide::fitHeader()
{
    const int tabs = m_tabs->bar()->isHidden() ? 0 : m_nameAndTabs->spacing() + m_tabs->bar()->sizeHint().width();
    const int beside = width() - 2 * recordSideMargin - tabs;
    const bool isLong = m_title->fontMetrics().horizontalAdvance(m_title->text()) > mostNameLines * beside;
    m_nameAndTabs->setDirection(isLong ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_nameAndTabs->setAlignment(m_tabs->bar(), isLong ? Qt::AlignTop | Qt::AlignLeading : Qt::AlignTop);
}

void RecordSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void RecordSide::addPanelBelow(const RecordPanelPart &part)
{
    RecordPanel *panel = part.make(m_workspace, m_table, m_form);
    connect(panel, &RecordPanel::openRecordRequested, this, &RecordSide::openRecordRequested);
    connect(panel, &RecordPanel::fieldRequested, this, &RecordSide::showField);
    m_form->addPanel(panel);
    m_below.append(part.id);
}

void RecordSide::showTab(const QString &id)
{
    m_tabs->showTab(id);
    if (const auto place = m_below.indexOf(id); place >= 0)
        m_form->showPanel(int(place));
}

QStringList RecordSide::tabIds() const
{
    return m_tabs->ids() + m_below;
}

void RecordSide::showForm()
{
    if (m_tabs->currentTab() != editTab())
        m_tabs->showTab(editTab());
}

void RecordSide::showField(const QString &column)
{
    showForm();
    m_form->focusField(column);
}

void RecordSide::showHit(const RecordHit &hit)
{
    showForm();
    m_form->showHit(hit);
}

void RecordSide::setSearch(const QString &text)
{
    m_hits->setSearch(text);
}

bool RecordSide::stepHits(const QKeyEvent *event)
{
    const bool back = event->matches(QKeySequence::FindPrevious);
    if (m_hits->isHidden() || (!back && !event->matches(QKeySequence::FindNext)))
        return false;
    back ? m_hits->previous() : m_hits->next();
    return true;
}

void RecordSide::showRecord(const RecordKey &key)
{
    m_form->showRecord(key);
    m_key = key;
    showName();
    m_hits->showRecord(key);
    m_tabs->showRecord(key);
}

void RecordSide::showName()
{
    m_header->setVisible(m_key.isValid());
    if (!m_key.isValid())
        return;
    const Value name = m_table.record(m_key).value(m_table.description().nameColumn);
    const QString unnamed = m_key.isDraft() ? tr("New %1", "title of the form of a record that is not committed")
                                                  .arg(m_table.description().singular)
                                            : m_key.key.join(u" · "_s);
    const QString written = firstLine(name.value_or(QString()), longestName).trimmed();
    const QString title = written.isEmpty() ? unnamed : written;
    m_title->setText(QString(title).replace(u':', u":\u200b"_s)); // an id may go over two lines at its parts
    // A label aligns plain text by the text's own direction; here it stands over what follows.
    m_title->setAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter) | Qt::AlignAbsolute);
    m_subtitle->setText(m_key.isDraft() ? tr("not in the database yet", "of a record that is not committed")
                                        : firstLine(m_key.key.join(u" · "_s), longestName));
    m_subtitle->setVisible(m_subtitle->text() != title); // a record that is named by its key says it once
    fitHeader();
}

} // namespace Kaiwa
