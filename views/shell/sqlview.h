#pragma once

#include <QPlainTextEdit>

namespace Kaiwa {

// SQL to be read, not written: in the monospace font, keywords, values and comments coloured by the theme.
class SqlView final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SqlView)

public:
    explicit SqlView(QWidget *parent = nullptr);
};

} // namespace Kaiwa
