#pragma once

#include "models/content/window/windowquery.h"
#include "models/records/recordlisting.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Kaiwa {

class MessagePanel;
class NoteBar;
class PersonalMask;
class RecordFilterBar;
class RecordModel;
class RecordScrollBar;
class RecordTable;
class Session;

// The rows of one table of any size: search and filters over them, the rows, a scroll bar over the whole, and a line that
// says how many there are, as of when and how long it took. Columns and order are kept for each table. Owned by its page.
class RecordView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordView)

public:
    explicit RecordView(Session &session, QWidget *parent = nullptr);
    ~RecordView() override;

    // Another table, with what led to its rows as filters that can be taken away.
    void show(const RecordListing &listing, const QList<ColumnFilter> &filters = {});
    // The rows of a statement in place of a table's; it is read in its own order where the listing names none.
    void show(const RecordListing &listing, const WindowSource &source);
    const RecordListing &listing() const { return m_listing; }
    RecordModel &records() { return *m_records; }
    const RecordModel &records() const { return *m_records; }
    RecordTable *table() const { return m_table; }
    // Columns, search, filters and order as a whole, for views that are kept under a name.
    void setState(const QStringList &columns, const WindowOptions &options);

    void setRevealed(bool revealed);
    // What is masked, each column noted each time; nothing where that fails. Masked again with other columns or rows of
    // another list: what comes then was not noted.
    void revealAll(PersonalMask &mask);
    void refresh();
    void focusSearch();
    bool isLoading() const;
    QString statusWords() const; // "Rows 1–200 of about 5,000,000 as of 14:03:22"
    QPushButton *exportButton() const { return m_export; }
    QWidget *tools() const { return m_tools; } // where a page adds its own buttons

Q_SIGNALS:
    void currentKeyChanged(const QStringList &key); // empty: none
    void rowActivated(const QStringList &key);
    void loadingChanged();
    void statusChanged(const QString &words);
    void exportRequested();
    void revealRequested(); // whoever may reveal answers with revealAll()

private:
    void makeTools();
    void makeFoot(QVBoxLayout *column);
    void filtersChanged();
    void sortBy(int section);
    void showOrder();
    void chooseColumns();
    void setColumns(const QStringList &columns);
    void showState();
    void showNote();
    void showPlace();
    void placeRequested(qint64 row);
    void goTo();
    void toggleReveal();
    QStringList keptColumns() const;

    void showListing(const QList<ColumnFilter> &filters);
    QString searchWords() const;

    Session &m_session;
    RecordListing m_listing;
    RecordModel *m_records = nullptr;
    RecordFilterBar *m_filters = nullptr;
    QWidget *m_tools = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_searchWay = nullptr; // how the server finds what is searched for
    NoteBar *m_note = nullptr;
    QStackedWidget *m_middle = nullptr;
    MessagePanel *m_message = nullptr;
    RecordTable *m_table = nullptr;
    RecordScrollBar *m_scroll = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_count = nullptr;
    QPushButton *m_cancel = nullptr;
    QLineEdit *m_goTo = nullptr;
    bool m_toEnd = false; // the rows that are awaited are the last ones
    bool m_keepsPlace = false; // … are those that were there
    int m_keptScroll = 0;
};

} // namespace Kaiwa
