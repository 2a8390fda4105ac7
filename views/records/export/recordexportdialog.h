#pragma once

#include "models/records/recordexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Kaiwa {

// Exports every row that a list's search and filters find: asks for the columns, the form of the file and where it goes,
// shows how far it is, and says at the end what was written. Columns that tell who somebody is go along only where it is
// asked for. Owned by its page; deleted when it is closed.
class RecordExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordExportDialog)

public:
    // `query`: of any columns; `name`: proposed for the file, without a suffix. `shown`: the columns that the list shows,
    // in its order; none: there is no such choice.
    RecordExportDialog(Session &session, const WindowQuery &query, const QString &name, QWidget *parent = nullptr,
        const QStringList &shown = {});

    void reject() override; // cancels what runs

Q_SIGNALS:
    void exported(const Kaiwa::RecordExportResult &result, bool withPersonal);

private:
    QWidget *makeChoices(const QStringList &shown);
    QWidget *makeProgress();
    QWidget *makeButtons();
    void explain();
    void chooseFile();
    void run(const QString &path);
    void finish(const RecordExportResult &result);
    void fail(const Error &error);
    void setRunning(bool running);
    FileFormat format() const;
    QString suffix() const;
    QList<WriterColumn> chosenColumns() const; // personal ones included
    QStringList personalAmong(const QList<WriterColumn> &columns) const;
    RecordExportRequest request() const;

    Session &m_session;
    const Table m_table;
    WindowQuery m_query; // every readable column
    const QStringList m_shownColumns;
    const QString m_name;
    RecordExport *m_job = nullptr;
    QString m_path;
    QWidget *m_choices = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_shown = nullptr;
    QLabel *m_rowsNote = nullptr;
    QCheckBox *m_personal = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_compressed = nullptr;
    QLabel *m_formatNote = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
