#pragma once

#include "models/people/learnerfinder.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <QTimer>

namespace Kaiwa {

// The learners that a text finds, as a table that grows page by page as one scrolls. Asks on a worker, a moment after the
// text rested; another text ends what runs on the server. What was found stays until something new is there. Values are
// those of the database: what is masked, and how a moment reads, is decided by whoever shows them. Read only; lives in
// the window's thread.
class LearnerSearch final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LearnerSearch)

public:
    explicit LearnerSearch(Session &session, QObject *parent = nullptr);
    ~LearnerSearch() override; // cancels what runs

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setZone(const QTimeZone &zone); // in which the running month begins
    void askAgain(); // from the first page

    // Columns by their names in learner-list.sql, in the order in which they can be shown; without the id.
    static const QStringList &columns();
    bool hasColumn(const QString &name) const; // the database has it; true until it is known
    QString id(int row) const;
    int rowOf(const QString &id) const; // -1: not among those that were found
    Value value(int row, const QString &column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // DisplayRole: the text; UserRole: as the server wrote it, a null QVariant is NULL.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    bool isAsking() const { return m_rest.isActive() || m_query.isRunning() || m_isTaking; }
    bool isComplete() const { return m_isComplete; }
    const std::optional<Error> &error() const { return m_error; }
    double seconds() const { return m_seconds; } // of all pages that are shown
    bool scanned() const { return m_scanned; } // one of them took the whole table to be read
    bool isByParts() const { return m_isByParts; } // the slow way has been gone

Q_SIGNALS:
    void stateChanged(); // a page arrived, the reading failed, or a new question was asked

private:
    void cancel();
    void ask();
    void take(const Result<LearnerPage> &page);

    Session &m_session;
    QTimer m_rest;
    QString m_text;
    QTimeZone m_zone;
    LearnerQuestion m_next;
    bool m_isFirst = true; // the page that is asked for replaces what is shown
    quint64 m_question = 0;
    Query<LearnerPage> m_query;
    QStringList m_names; // columns of the rows
    QList<Row> m_rows;
    std::optional<Error> m_error;
    double m_seconds = 0;
    bool m_scanned = false;
    bool m_isByParts = false;
    bool m_isComplete = false;
    bool m_isTaking = false; // an answer, half of which is among the rows
};

} // namespace Kaiwa
