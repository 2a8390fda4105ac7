#pragma once

#include "models/content/recordkey.h"
#include "views/pages/content/contentpageparts.h"

#include <QWidget>

class QBoxLayout;
class QKeyEvent;
class QLabel;

namespace Kaiwa {

class RecordForm;
class RecordTabs;
class SearchHits;
struct RecordHit;

// The right side of a content page: the record's name, the form, and tabs that show the same record otherwise. The form
// is the first tab and always there; the others are made when they are first chosen. Owned by its page.
class RecordSide final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordSide)

public:
    RecordSide(Workspace &workspace, ContentTable &table, const ContentPageParts &parts, QWidget *parent = nullptr);
    ~RecordSide() override; // stages what was typed while everything still stands

    static QString editTab() { return QStringLiteral("edit"); }

    void showRecord(const RecordKey &key);
    RecordForm *form() const { return m_form; }
    void showTab(const QString &id); // or a part below the form
    QStringList tabIds() const; // both
    void showField(const QString &column); // in the form, wherever one is now
    void setSearch(const QString &text); // what the list is searched for, to be shown where it stands
    bool stepHits(const QKeyEvent *event); // true: it was the key for the next or previous hit, and there are some

Q_SIGNALS:
    void openRecordRequested(const QString &table, const QStringList &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void fitHeader(); // a long name stands below the tabs, a short one beside them
    void addPanelBelow(const RecordPanelPart &part);
    void showForm();
    void showName();
    void showHit(const RecordHit &hit);

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_key;
    QWidget *m_header = nullptr;
    QBoxLayout *m_nameAndTabs = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    SearchHits *m_hits = nullptr;
    RecordTabs *m_tabs = nullptr;
    QStringList m_below; // names of the parts below the form
    RecordForm *m_form = nullptr; // the first of the tabs
};

} // namespace Kaiwa
