#pragma once

#include "models/database/statement.h"
#include "models/result.h"

#include <QByteArray>

#include <vector>

namespace Kaiwa {

// A statement's text and values in the form that libpq takes, checked: what the protocol cannot carry unharmed is
// refused here. Owns the bytes that its pointers show.
class PgParameters final {
public:
    static Result<PgParameters> from(const Statement &statement);
    static Result<QByteArray> text(const QString &sql);

    const char *sql() const { return m_sql.constData(); }
    int count() const { return int(m_bytes.size()); }
    const char *const *values() const { return m_values.data(); }
    const int *lengths() const { return m_lengths.data(); }

private:
    QByteArray m_sql;
    std::vector<QByteArray> m_bytes;
    std::vector<const char *> m_values;
    std::vector<int> m_lengths;
};

} // namespace Kaiwa
