#pragma once

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Kaiwa {

// Asks for the name of a saved view and says at once what the name would do. Deleted when it is closed.
class ViewNameDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewNameDialog)

public:
    struct Verdict {
        QString words; // below the name; may be empty
        bool isRefused = false;
    };

    ViewNameDialog(const QString &title, const QString &action, const QString &name,
        const std::function<Verdict(const QString &name)> &judge, QWidget *parent = nullptr);

    // Asks whether personal values are kept too, and explains it; off.
    void offerPersonal(const QString &words);
    void fixName(); // it is told, not asked for, and what follows deletes

Q_SIGNALS:
    void named(const QString &name, bool withPersonal);

private:
    void look();
    void take();

    const std::function<Verdict(const QString &)> m_judge;
    QLineEdit *m_name = nullptr;
    QLabel *m_verdict = nullptr;
    QCheckBox *m_personal = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Kaiwa
