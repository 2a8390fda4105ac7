#pragma once

#include "models/content/recordkey.h"
#include "views/pages/content/contentpageparts.h"

#include <QStackedWidget>

class QButtonGroup;
class QHBoxLayout;

namespace Kaiwa {

// One record shown in several ways, of which one is seen: widgets that are there from the beginning, and panels of the
// page's parts, which are made when they are first seen and follow the record only while they are. Owned by the side of
// its page.
class RecordTabs final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTabs)

public:
    RecordTabs(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

    QWidget *bar() const { return m_bar; } // a button per tab, for the header; hidden where there is one alone
    void addPage(const QString &id, const QString &title, QWidget *page);
    void addPart(const RecordPanelPart &part);
    void showRecord(const RecordKey &key);
    void showTab(const QString &id); // the first where there is none of this name
    QString currentTab() const;
    QStringList ids() const;

Q_SIGNALS:
    void aboutToChange(); // another tab is chosen: what was typed should be staged now
    void openRecordRequested(const QString &table, const QStringList &key);
    void fieldRequested(const QString &column);

private:
    struct Tab {
        QString id;
        RecordPanelPart part; // what makes the panel; of a widget that was there before nothing
        RecordPanel *panel = nullptr;
    };
    void addTab(const Tab &tab, const QString &title, QWidget *page);
    void follow(int tab);
    void choose(int tab);

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_key;
    QWidget *m_bar = nullptr;
    QHBoxLayout *m_row = nullptr;
    QButtonGroup *m_buttons = nullptr; // ids are places in m_tabs and in the stack
    QList<Tab> m_tabs;
};

} // namespace Kaiwa
