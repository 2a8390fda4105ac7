#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace Kaiwa {

class History;
struct Error;

// Asks whether the studio may make its own schema in a database that it did not make: shows the very SQL, says what it
// is for and what it leaves alone. Nothing happens but by its one button, which is not the keyboard's default. Owned by
// the panel.
class SchemaDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaDialog)

public:
    SchemaDialog(History &history, const QString &database, QWidget *parent = nullptr);

Q_SIGNALS:
    void created();

private:
    void create();
    void showError(const Error &error);

    History &m_history;
    QLabel *m_state = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace Kaiwa
