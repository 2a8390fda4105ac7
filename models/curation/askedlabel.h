#pragma once

#include "models/result.h"

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

class PgConnection;

// A raw label, as a module of the application gives it, and the language of its conversation (not set: none is known).
struct AskedLabel {
    QString label;
    std::optional<QString> language;

    bool operator==(const AskedLabel &) const = default;
};

inline size_t qHash(const AskedLabel &asked, size_t seed = 0)
{
    return qHashMulti(seed, asked.label, asked.language.value_or(QString()), asked.language.has_value());
}

// Labels as people paste them and as scripts hand them over: one a line, a tab and the language behind it. A line
// without a tab is of `language`, one with nothing behind the tab is without language. Empty lines are none, and neither
// is a first line that reads "label" and "language". Spaces are part of a label, as they are for the application.
QList<AskedLabel> askedLabels(const QString &text, const std::optional<QString> &language = {});

// The labels as the application compares them: by the lower() of the database in question, for its locale says what is
// lower case. In their order. U+0000, which no text of the server's has, is left out. Blocks, on a worker's connection.
Result<QStringList> loweredByServer(PgConnection &connection, const QStringList &labels);

} // namespace Kaiwa
