#include "views/pages/content/tiers/tierside.h"

#include "views/pages/content/recordtabs.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TierSide::TierSide(Workspace &workspace, ContentTable &table, TierMatrix &matrix, const QList<RecordPanelPart> &parts,
    QWidget *parent)
    : QWidget(parent)
    , m_matrix(matrix)
    , m_parts(parts)
    , m_tabs(new RecordTabs(workspace, table, this))
{
    setObjectName(u"side"_s);
    setSurface(this, Surface::Panel);
    setMinimumWidth(340);
    for (const RecordPanelPart &part : parts)
        m_tabs->addPart(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &RecordTabs::currentChanged, this, &TierSide::showName);
    connect(m_tabs, &RecordTabs::openRecordRequested, this, &TierSide::openRecordRequested);
    connect(m_tabs, &RecordTabs::fieldRequested, this, &TierSide::fieldRequested);
    connect(&matrix, &QAbstractItemModel::headerDataChanged, this, &TierSide::showName);
    hide();
}

QWidget *TierSide::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 12, 12, 8);
    row->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_title = new QLabel(header);
    m_title->setObjectName(u"side.title"_s);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle = new QLabel(header);
    m_subtitle->setObjectName(u"side.subtitle"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    setInk(m_subtitle, Ink::Dim);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    row->addLayout(names, 1);
    row->addWidget(m_tabs->bar(), 0, Qt::AlignTop);
    auto *closing = new QPushButton(header);
    setButtonRole(closing, ButtonRole::Link);
    closing->setIcon(icon(u"close"_s));
    closing->setIconSize({ 16, 16 });
    closing->setFixedSize(24, 24);
    closing->setObjectName(u"side.close"_s);
    closing->setAccessibleName(tr("Close what stands beside the tiers", "button with a cross, for screen readers"));
    closing->setToolTip(tr("Close", "button with a cross"));
    row->addWidget(closing, 0, Qt::AlignTop);
    connect(closing, &QPushButton::clicked, this, &TierSide::leave);
    return header;
}

void TierSide::open(const QString &part, const RecordKey &key)
{
    m_key = key;
    m_tabs->showRecord(key);
    m_tabs->showTab(part);
    showName();
    show();
}

bool TierSide::shows(const QString &part) const
{
    return !isHidden() && m_tabs->currentTab() == part;
}

void TierSide::showRecord(const RecordKey &key)
{
    if (isHidden())
        return;
    m_key = key;
    m_tabs->showRecord(key);
    showName();
}

void TierSide::showName()
{
    const int place = m_key.isValid() ? m_matrix.columnOf(m_key) : -1;
    m_title->setText(place < 0 ? tr("No tier chosen", "heading beside the tiers")
                               : m_matrix.headerData(place, Qt::Horizontal).toString());
    const int tab = m_tabs->currentIndex();
    m_subtitle->setText(m_parts.size() == 1 && tab >= 0 ? m_parts.at(tab).title : QString());
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
}

void TierSide::leave()
{
    hide();
    Q_EMIT closed();
}

void TierSide::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Kaiwa
