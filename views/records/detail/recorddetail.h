#pragma once

#include "models/content/entitydescription.h"
#include "models/records/rowreader.h"

#include <QSet>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Kaiwa {

class Session;
struct WrittenList;

// One row of any table as a form to read: every column that the role may read with its name, its type in words and its
// whole value, fetched when the row is shown; above it the way to the learner whose row it is (rowleads.h), below it the tables
// that refer to it, counted when asked. What is masked in a list (masking.h) is masked here until reveal(), which whoever
// counts revealing calls upon revealRequested(); masked values are not copied either. Owned by its page.
class RecordDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDetail)

public:
    explicit RecordDetail(Session &session, QWidget *parent = nullptr);

    // Masks everything again, also for the row that was shown before.
    void showRow(const QString &table, const QStringList &key);
    void clear();
    void refresh(); // the same row as the database holds it now; what was revealed stays so
    void reveal(const QString &column);
    // The rows of this table are shown by the page itself: nothing leads there.
    void setHome(const QString &table) { m_home = table; }
    bool isLoading() const { return m_reader->isReading(); }
    const QString &table() const { return m_table; }
    const QStringList &key() const { return m_key; }

Q_SIGNALS:
    void followReference(const QString &table, const QStringList &key);
    void showReferring(const Kaiwa::RecordScope &scope); // also for a reference to other columns than a primary key
    void revealRequested(const QString &column);
    void shown(); // a row, or why there is none

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead();
    void showWhole(const WholeRow &row);
    void say(const QString &words, bool isProblem);
    void showLeads();
    void fitTools(int width);
    QWidget *makeForm();
    void addUnsetSwitch(QVBoxLayout *column);
    bool isShown(const QString &column) const;
    void addGroup(QVBoxLayout *column, const FieldGroup &group);
    void addField(QGridLayout *grid, const Column &column);
    QWidget *makeNameCell(const Column &column, int above, QWidget *parent);
    QWidget *makeValue(const Column &column, QWidget *parent);
    QWidget *makeMask(const Column &column, QWidget *parent);
    QString nameBehind(const QString &column) const; // as far as it may be seen without being asked for
    QWidget *makeReference(const Column &column, const QString &value, QWidget *parent);
    QWidget *makeList(const Column &column, const WrittenList &list, QWidget *parent);
    QWidget *makeText(const Column &column, const QString &text, QWidget *parent);
    QString wordsOf(const Column &column, const QString &value) const;
    void addReferring(QVBoxLayout *column);
    void addReferringRow(QGridLayout *grid, const ReferringRows &rows);
    void showCount(const RecordScope &scope, const QString &words);
    bool isMasked(const QString &column) const;
    void copyAs(int format);

    Session &m_session;
    RowReader *m_reader = nullptr;
    QString m_table;
    QStringList m_key;
    std::optional<WholeRow> m_row;
    const Table *m_described = nullptr; // of the session's catalog, while a row is being shown
    EntityDescription m_description;
    QSet<QString> m_revealed;
    bool m_hidesUnset = false; // fields without a value
    bool m_isNarrow = false; // values stand below their names
    QString m_home;
    QList<std::pair<RecordScope, QPushButton *>> m_counts;
    QLabel *m_title = nullptr;
    QWidget *m_tools = nullptr; // ways to the learner and to the conversation, and copying
    QList<QPushButton *> m_leads;
    QLabel *m_note = nullptr; // why there is no row, or what was copied
    QScrollArea *m_scroll = nullptr;
};

} // namespace Kaiwa
