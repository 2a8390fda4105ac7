#pragma once

#include "models/content/exchange/importplan.h"

#include <QWidget>

class QPlainTextEdit;
class QTreeWidget;

namespace Kaiwa {

// What is wrong with a file, by line and column. Choosing a problem shows its line as the file has it, with the cursor at
// the place. Owned by the import dialog.
class ImportProblems final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportProblems)

public:
    explicit ImportProblems(QWidget *parent = nullptr);

    void show(const QString &path, const ImportPlan &plan, const EntityDescription &description);
    void clear();

private:
    void showLine();

    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_line = nullptr;
    QString m_path;
    quint64 m_asked = 0; // of the newest line asked for
};

} // namespace Kaiwa
