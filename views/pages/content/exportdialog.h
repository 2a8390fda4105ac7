#pragma once

#include "models/content/exchange/tableexport.h"
#include "views/widgets/fileexportdialog.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace Kaiwa {

class ContentTable;
class Workspace;

// Asks what of a table goes into a file and in which form. What is shown goes with its search, filters, order and what is
// staged; all is what the database holds. Owned by its page.
class ExportDialog final : public FileExportDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    ExportDialog(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

protected:
    FileChooser::Question question() const override;
    void start(const QString &path) override;

private:
    void makeChoices();
    void explain();
    FileFormat format() const;
    ExportRequest request() const;

    Workspace &m_workspace;
    ContentTable &m_table;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_all = nullptr;
    QLabel *m_rowsNote = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_neutralise = nullptr;
    QLabel *m_formatNote = nullptr;
};

} // namespace Kaiwa
