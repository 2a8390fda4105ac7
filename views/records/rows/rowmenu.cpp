#include "views/records/rows/rowmenu.h"

#include "models/database/session.h"
#include "models/records/recordmodel.h"
#include "models/records/rowleads.h"
#include "models/records/rowreader.h"
#include "views/records/rows/recordtable.h"
#include "views/widgets/stripeactions.h"

#include <QMenu>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString leadWords(const RowLead &lead)
{
    return lead.table == "users"_L1 ? RowMenu::tr("Open learner", "action: the page of the learner whose row it is")
                                    : RowMenu::tr("Open transcript", "action: the conversation of which a row tells");
}

RowMenu::RowMenu(Session &session, RecordTable &table, RecordModel &records, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_records(records)
    , m_reader(new RowReader(session, this))
{
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        // By the keyboard it is asked for wherever the current row is.
        const QModelIndex under = m_table.indexAt(at);
        const QModelIndex index = under.isValid() ? under : m_table.currentIndex();
        if (!index.isValid())
            return;
        auto *menu = new QMenu(&m_table);
        menu->setObjectName(u"records.rowMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu, index.row());
        if (menu->isEmpty())
            delete menu;
        else
            menu->popup(m_table.viewport()->mapToGlobal(under.isValid() ? at : m_table.visualRect(index).bottomLeft()));
    });
    connect(m_reader, &RowReader::arrived, this, &RowMenu::follow);
    connect(m_reader, &RowReader::missing, this, [this] { Q_EMIT said(tr("This row is not there (any more).")); });
    connect(m_reader, &RowReader::failed, this, [this](const Error &error) { Q_EMIT said(error.message); });
}

void RowMenu::fill(QMenu &menu, int row)
{
    for (const RowLead &lead : rowLeads(m_session.catalog(), m_records.table())) {
        if (lead.table != m_home)
            addLead(menu, row, lead);
    }
    const QStringList &columns = m_records.query().columns();
    for (int section = 0; section < int(columns.size()); ++section) {
        const Value value = m_records.valueAt(row, section);
        QMenu actions;
        if (!value || !addStripeActions(actions, columns.at(section), *value))
            continue;
        menu.addSeparator();
        addStripeActions(menu, columns.at(section), *value);
    }
}

void RowMenu::addLead(QMenu &menu, int row, const RowLead &lead)
{
    QAction *action = menu.addAction(leadWords(lead));
    action->setObjectName(u"records.lead."_s + lead.table);
    const QStringList key = m_records.keyAt(row);
    const int section = m_records.section(lead.column);
    const Value value = section >= 0 ? m_records.valueAt(row, section) : Value();
    if (section >= 0 && !value)
        action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, lead, key, value] {
        if (value)
            Q_EMIT openRecordRequested(lead.table, { *value });
        else
            readLead(lead.table, lead.column, key);
    });
}

void RowMenu::readLead(const QString &table, const QString &column, const QStringList &key)
{
    m_leadsTo = table;
    m_column = column;
    m_reader->read(m_records.table().name, key);
}

void RowMenu::follow(const WholeRow &row)
{
    if (const Value value = row.value(m_column))
        Q_EMIT openRecordRequested(m_leadsTo, { *value });
    else if (m_leadsTo == "users"_L1)
        Q_EMIT said(tr("This row belongs to no learner."));
    else
        Q_EMIT said(tr("This row tells of no conversation."));
}

} // namespace Kaiwa
