#pragma once

#include <QObject>

class QMenu;

namespace Kaiwa {

class RecordModel;
class RecordTable;
class RowReader;
class Session;
struct RowLead;
struct WholeRow;

// The context menu of a row: to the learner whose row it is, to the conversation of which it tells, and what can be done
// with each of Stripe's ids in it. What the list does not show of the row is read when it is asked for. Owned by its
// browser.
class RowMenu final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowMenu)

public:
    RowMenu(Session &session, RecordTable &table, RecordModel &records, QObject *parent = nullptr);

    // Rows of this table are shown by the page itself: nothing leads there.
    void setHome(const QString &table) { m_home = table; }
    void fill(QMenu &menu, int row);

Q_SIGNALS:
    void openRecordRequested(const QString &table, const QStringList &key);
    void said(const QString &words); // why nothing is opened

private:
    void addLead(QMenu &menu, int row, const RowLead &lead);
    void readLead(const QString &table, const QString &column, const QStringList &key);
    void follow(const WholeRow &row);

    Session &m_session;
    RecordTable &m_table;
    RecordModel &m_records;
    RowReader *m_reader = nullptr;
    QString m_home;
    QString m_leadsTo; // what is being read is for
    QString m_column;
};

// "Open learner", "Open transcript".
QString leadWords(const RowLead &lead);

} // namespace Kaiwa
