#pragma once

#include "models/content/window/windowquery.h"

#include <QSqlRecord>
#include <QSqlResult>

namespace Kaiwa {

// A query result whose rows are in memory already: what a worker has read, handed to a QSqlQueryModel.
class FetchedResult final : public QSqlResult {
public:
    FetchedResult(const QSqlDriver *driver, const QSqlRecord &record, const QList<WindowRow> &rows);

protected:
    QVariant data(int field) override;
    bool isNull(int field) override;
    bool reset(const QString &) override { return false; } // runs no SQL
    bool fetch(int row) override;
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return fetch(size() - 1); }
    int size() override { return int(m_rows.size()); }
    int numRowsAffected() override { return -1; }
    QSqlRecord record() const override { return m_record; }

private:
    Value value(int field) const;

    QSqlRecord m_record;
    QList<WindowRow> m_rows; // shared with the model, not copied
};

} // namespace Kaiwa
