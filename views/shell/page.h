#pragma once

#include "models/records/recordscope.h"

#include <QWidget>

#include <functional>

namespace Kaiwa {

// What the main window knows of a page before it is made.
struct PageDescription {
    QString id; // stable: "languages"
    QString title; // translated
    QString group; // translated heading in the navigation; empty: above the groups
    QString iconName; // of resources/icons
    std::function<class Page *(QWidget *parent)> make; // called on first show
    QString table = {}; // whose records it shows, of which the navigation counts those staged; empty: none
    QString reads = {}; // whose records it shows without editing them; empty: none
    bool isFoldedAtFirst = false; // said by the first page of a group: the navigation shows the heading alone
    bool showsEveryTable = false; // rows of tables that no other page shows are opened here
};

// One page of the main window. It gets its collaborators in its constructor; the window owns it and calls these verbs.
class Page : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    using QWidget::QWidget;

    virtual void refresh() { } // F5 and the refresh button
    virtual void focusSearch() { } // Ctrl+F
    virtual void addRecord() { } // Ctrl+N
    // True while the page still waits for its first rows; a capture waits for false.
    virtual bool isLoading() const { return false; }
    // Shows one record, by the key's parts in the server's text form.
    virtual void showRecord(const QStringList &key) { Q_UNUSED(key) }
    virtual void showProblems() { } // only the records that have some
    virtual void showRows(const RecordScope &scope) { Q_UNUSED(scope) } // of the page that shows every table
    // Other views of the current record, by their stable ids: "edit", "preview", "history".
    virtual QStringList tabIds() const { return {}; }
    virtual void showTab(const QString &id) { Q_UNUSED(id) }

Q_SIGNALS:
    void loadingChanged();
    void statusChanged(const QString &text); // left part of the status line: "42 rows as of 14:03:22"
    // The window knows which page shows a table's records; where there is none, nothing happens.
    void openRecordRequested(const QString &table, const QStringList &key); // follow a reference; no key: only the page
    void openProblemsRequested(const QString &table);
    void openRowsRequested(const Kaiwa::RecordScope &scope); // rows that belong together, in the page that shows every table
    void openPageRequested(const QString &id);
};

} // namespace Kaiwa
