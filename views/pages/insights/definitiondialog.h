#pragma once

#include "models/insights/report.h"

#include <QDialog>

namespace Kaiwa {

// How a chart is counted: what its report says of itself, and the very text that psql runs with the values of the page.
// Deletes itself when closed.
class DefinitionDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefinitionDialog)

public:
    DefinitionDialog(const QString &title, const QString &report, const ReportParameters &parameters, QWidget *parent = nullptr);
};

} // namespace Kaiwa
