#pragma once

#include "models/result.h"

#include <QString>

namespace Kaiwa {

// What somebody let themselves be shown of a person: where, which column, of whom; never the value itself.
struct Disclosure {
    QString database;
    QString role;
    QString table;
    QString column;
    QString user; // the person's account
};

// The list, on this computer, of what was revealed here: one JSON object a line, appended at once, readable by its owner
// alone. Window's thread; a line takes less than a millisecond.
class DisclosureLog final {
public:
    explicit DisclosureLog(const QString &path);
    static DisclosureLog ofThisComputer(); // in the application's local data

    const QString &path() const { return m_path; }
    // Without a line nothing is to be shown.
    [[nodiscard]] Result<void> write(const Disclosure &disclosure) const;

private:
    QString m_path;
};

} // namespace Kaiwa
