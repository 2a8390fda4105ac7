#pragma once

#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"
#include "models/content/staging/changeset.h"
#include "views/pages/content/contentpageparts.h"
#include "views/shell/page.h"

class QAction;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace Kaiwa {

class ContentTable;
class MessagePanel;
class NoteBar;
class Workspace;

// A page over one table that people edit, as far as all such pages are alike: title and counts, why nothing can be
// changed, the actions on records and those that the page is composed of with their menu, and what is said in place of
// the records while there are none. How records are shown and chosen is the derived page's own: its constructor makes
// the widgets and ends with begin(). Lives in the window's thread.
class TablePage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablePage)

public:
    TablePage(Workspace &workspace, const EntityDescription &description, const QString &id,
        const ContentPageParts &parts, QWidget *parent = nullptr);
    ~TablePage() override;

    void refresh() override;
    void addRecord() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override;

    // --- What its parts ask for.
    Workspace &workspace() const { return m_workspace; }
    ContentTable &table() const { return *m_table; }
    bool isWritable() const; // the role may change something of the table
    virtual RecordKey currentKey() const = 0; // invalid: there is none
    virtual QList<RecordKey> selectedKeys() const; // in the order in which they are shown
    virtual void settle() { } // stages what was typed and not staged yet

    virtual void duplicateRecord() = 0;
    void deleteRecords();
    void deactivateRecords();

protected:
    struct RecordActions {
        QAction *add = nullptr;
        QAction *duplicate = nullptr;
        QAction *deactivate = nullptr;
        QAction *remove = nullptr;
        QAction *checks = nullptr;
        QList<QAction *> parts; // in the order of the page's parts
    };
    const RecordActions &recordActions() const { return m_actions; }
    const ContentPageParts &parts() const { return m_parts; }
    QAction *makeAction(const QString &id, const QString &text, const QString &iconName);
    QPushButton *makeButton(QAction *action, QWidget *parent); // looks and is enabled as the action is

    // `beside` have buttons of their own, `further` stand at the end of the menu.
    QWidget *makeTitleRow(QWidget *parent, const QList<QAction *> &beside = {}, const QList<QAction *> &further = {});
    QLayout *makeHints(QWidget *parent); // why nothing can be changed, and what a check says of itself
    QWidget *makeStack(QWidget *parent, QWidget *records); // the records, or what is said in their place
    void begin(); // everything is made: reads the table

    void forgetWanted() { m_wanted = {}; } // what showRecord() asked for is not wanted any more
    bool hasStarted() const { return m_started; } // rows arrived once
    bool showsRecords() const;
    void showState();
    void showCounts();
    void showStatus();

    // What is said in place of the records, with a step that a person can take.
    struct Notice {
        QString title;
        QString text;
        QString action = {}; // empty: no step
        std::function<void()> run = {};
        QString detail = {}; // in the server's own words
    };
    virtual Notice emptyNotice(); // the table was read and has no record to show
    virtual QString rowWords() const; // how many records there are
    virtual QString problemWords() const = 0; // how many have problems; empty: none
    virtual QString shownWords(int count) const; // what the status line says was read

    virtual bool select(const RecordKey &key) = 0; // true: it is among the records that are shown
    virtual void look(const RecordKey &key) { Q_UNUSED(key) } // for one that is not
    virtual void follow(const RecordKey &draft, const RecordKey &now) = 0; // a draft got its key
    virtual void editRecord(const RecordKey &key) = 0; // makes it current and goes to its first field
    virtual void columnsChanged(); // other columns, other rights
    virtual void stateChanged(); // of the table
    virtual void edited(const QSet<RecordKey> &keys);
    virtual void updateActions();

private:
    void makeActions();
    void makePartActions();
    void connectTable();
    bool isThere(PageAction::Needs needs) const;
    QString readOnlyReason() const;
    Notice notice();
    void rowsArrived();
    void followAccepted(const QList<ChangeSet::WrittenRecord> &written);
    void chooseChecks();
    void showNote();

    Workspace &m_workspace;
    const ContentPageParts m_parts;
    std::unique_ptr<ContentTable> m_table;
    RecordActions m_actions;
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    std::function<void()> m_step; // of the notice that is shown
    QLabel *m_counts = nullptr;
    QLabel *m_readOnly = nullptr;
    NoteBar *m_note = nullptr;
    QPushButton *m_more = nullptr;
    RecordKey m_wanted; // asked for by showRecord() and not among the records yet
    bool m_started = false;
};

} // namespace Kaiwa
