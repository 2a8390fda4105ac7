#include "views/pages/content/recordtabs.h"

#include "views/pages/content/recordpanel.h"
#include "views/shell/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

RecordTabs::RecordTabs(Workspace &workspace, ContentTable &table, QWidget *parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_bar(new QWidget(parent))
    , m_row(new QHBoxLayout(m_bar))
    , m_buttons(new QButtonGroup(this))
{
    m_bar->setObjectName(u"record.tabs"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_bar->hide();
    m_buttons->setExclusive(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &RecordTabs::choose);
}

void RecordTabs::addTab(const Tab &tab, const QString &title, QWidget *page)
{
    auto *button = new QPushButton(title, m_bar);
    setButtonRole(button, ButtonRole::Tab);
    button->setCheckable(true);
    button->setObjectName(u"tab."_s + tab.id);
    button->setAccessibleName(tr("%1, view of the record", "%1: name of a tab, such as History").arg(title));
    m_row->addWidget(button);
    m_buttons->addButton(button, int(m_tabs.size()));
    button->setChecked(m_tabs.isEmpty());
    m_tabs.append(tab);
    addWidget(page);
    m_bar->setVisible(m_tabs.size() > 1);
}

void RecordTabs::addPage(const QString &id, const QString &title, QWidget *page)
{
    addTab({ id, {}, nullptr }, title, page);
}

void RecordTabs::addPart(const RecordPanelPart &part)
{
    addTab({ part.id, part, nullptr }, part.title, new QWidget(this)); // in its place until it is seen
}

void RecordTabs::follow(int place)
{
    Tab &tab = m_tabs[place];
    if (!tab.part.make)
        return;
    if (!tab.panel) {
        tab.panel = tab.part.make(m_workspace, m_table, this);
        connect(tab.panel, &RecordPanel::openRecordRequested, this, &RecordTabs::openRecordRequested);
        connect(tab.panel, &RecordPanel::fieldRequested, this, &RecordTabs::fieldRequested);
        const bool isSeen = currentIndex() == place;
        QWidget *const before = widget(place);
        removeWidget(before);
        before->deleteLater();
        insertWidget(place, tab.panel);
        if (isSeen)
            setCurrentIndex(place);
    }
    tab.panel->showRecord(m_key);
}

void RecordTabs::choose(int tab)
{
    Q_EMIT aboutToChange();
    follow(tab);
    setCurrentIndex(tab);
}

void RecordTabs::showRecord(const RecordKey &key)
{
    m_key = key;
    if (!m_tabs.isEmpty())
        follow(currentIndex());
}

void RecordTabs::showTab(const QString &id)
{
    int place = 0;
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).id == id)
            place = i;
    }
    m_buttons->button(place)->setChecked(true);
    choose(place);
}

QStringList RecordTabs::ids() const
{
    QStringList ids;
    for (const Tab &tab : m_tabs)
        ids.append(tab.id);
    return ids;
}

QString RecordTabs::currentTab() const
{
    return m_tabs.value(currentIndex()).id;
}

} // namespace Kaiwa
