#pragma once

#include "models/insights/report.h"

#include <QAbstractTableModel>

namespace Kaiwa {

// The rows behind one mark of a report: a report of its own whose rows are paged by key, read on a worker page after page
// as they are asked for. Read only; lives in the window's thread, owned by whoever shows it.
class ReportRows final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportRows)

public:
    static constexpr int pageRows = 200;

    ReportRows(Session &session, const Report &report, QObject *parent = nullptr);
    ~ReportRows() override; // cancels what runs

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // DisplayRole: the beginning of the text on one line; UserRole: as the server wrote it, a null QVariant is NULL.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // The name of the column in the report.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    bool isReading() const { return m_reading; }
    bool isComplete() const { return m_complete; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(); // a page arrived, or the reading failed

private:
    void take(const Result<ReportAnswers> &result);

    Session &m_session;
    const Catalog m_catalog;
    const QString m_report;
    ReportParameters m_parameters;
    QStringList m_pageColumns;
    QStringList m_columns;
    QList<Row> m_rows;
    Query<ReportAnswers> m_query;
    std::optional<Error> m_error;
    bool m_reading = false;
    bool m_complete = false;
};

} // namespace Kaiwa
