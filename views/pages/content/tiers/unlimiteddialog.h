#pragma once

#include "models/content/values/unlimited.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QLabel;

namespace Kaiwa {

class ContentTable;

// Which value means "unlimited", column by column: versions of the application write it in different ways. Nothing in
// the database changes; it is how the studio reads and writes this one. Owned by its page.
class UnlimitedDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlimitedDialog)

public:
    UnlimitedDialog(const ContentTable &table, const UnlimitedForms &forms, QWidget *parent = nullptr);

    UnlimitedForms forms() const; // as they are chosen now

private:
    struct Choice {
        Column column;
        QComboBox *combo = nullptr;
    };
    QComboBox *makeCombo(const Column &column, const QString &label, const UnlimitedForm &form);
    QWidget *makeButtons();
    UnlimitedForm formOf(const Choice &choice) const;
    void check();

    QList<Choice> m_choices;
    QLabel *m_problem = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace Kaiwa
