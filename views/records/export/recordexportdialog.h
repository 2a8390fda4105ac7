#pragma once

#include "models/records/recordexport.h"
#include "views/widgets/fileexportdialog.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace Kaiwa {

class PersonalMask;

// Exports every row that a list's search and filters find: asks for the columns and the form of the file. Columns that tell
// who somebody is or what was said go along only where it is asked for, and are noted as what is revealed; where they
// cannot be noted nothing is written. Owned by its page, as the mask is; deleted when it is closed.
class RecordExportDialog final : public FileExportDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordExportDialog)

public:
    // `query`: of any columns; `name`: proposed for the file, without a suffix. `shown`: the columns that the list shows,
    // in its order; none: there is no such choice.
    RecordExportDialog(Session &session, PersonalMask &mask, const WindowQuery &query, const QString &name,
        QWidget *parent = nullptr, const QStringList &shown = {});

Q_SIGNALS:
    void exported(const Kaiwa::RecordExportResult &result);

protected:
    FileChooser::Question question() const override;
    void start(const QString &path) override;

private:
    void makeChoices(const QStringList &shown);
    void explain();
    FileFormat format() const;
    QString suffix() const;
    QList<WriterColumn> chosenColumns() const; // personal ones included
    QStringList personalAmong(const QList<WriterColumn> &columns) const;
    RecordExportRequest request() const;

    Session &m_session;
    PersonalMask &m_mask;
    const Table m_table;
    WindowQuery m_query; // every readable column
    const QStringList m_shownColumns;
    const QString m_name;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_shown = nullptr;
    QLabel *m_rowsNote = nullptr;
    QCheckBox *m_personal = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_compressed = nullptr;
    QLabel *m_formatNote = nullptr;
};

} // namespace Kaiwa
