#pragma once

#include "models/content/checks/check.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Kaiwa {

// All problems of one field below its editor, worst first: what is wrong, marked by a sign and not by colour alone, the
// fixes that the check offers, and a way to dismiss it. Only as many as fit at first; the rest on request. Owned by the
// field. The first row's widgets are named by the column ("problem.title", "fix.title", "dismiss.title"), the others
// with a number behind it.
class ProblemList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemList)

public:
    ProblemList(const QString &column, const QString &fieldName, QWidget *parent = nullptr);

    struct Look {
        QList<Check> checks; // of the field
        bool untouched = false; // what a new record still lacks is no mistake yet
        bool mayFix = true;
        bool mayDismiss = true; // the record has a key by which that could be remembered
    };
    void show(const Look &look);

Q_SIGNALS:
    void fixChosen(const Kaiwa::Check::Fix &fix);
    void dismissed(const Kaiwa::Check &check, const QString &reason);
    void wordLearned(const QString &word);

private:
    QString nameOf(const QString &what, qsizetype row) const;
    void rebuild();
    void addRow(const Check &check, qsizetype row);
    void addLinks(const Check &check, qsizetype row);
    QPushButton *addLink(QWidget *line, const QString &text, const QString &name, const QString &accessibleName);
    void askReason(const Check &check, QPushButton *from);

    const QString m_column;
    const QString m_fieldName;
    QVBoxLayout *m_rows = nullptr;
    Look m_look;
    bool m_all = false; // also those beyond the first
};

} // namespace Kaiwa
