#pragma once

#include "views/widgets/fileexportdialog.h"

class QCheckBox;

namespace Kaiwa {

class PersonalMask;
class Workspace;

// Writes everything that belongs to a person into a file, and into a document for reading where that is wanted. That is
// noted as what is revealed; where it cannot be noted nothing is written. Owned by its page, as the mask is.
class ExportPersonDialog final : public FileExportDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPersonDialog)

public:
    ExportPersonDialog(Workspace &workspace, PersonalMask &mask, const QString &userId, QWidget *parent = nullptr);

protected:
    FileChooser::Question question() const override;
    void start(const QString &path) override;

private:
    void addWords();

    Workspace &m_workspace;
    PersonalMask &m_mask;
    const QString m_userId;
    QCheckBox *m_pdf = nullptr;
};

} // namespace Kaiwa
