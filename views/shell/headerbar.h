#pragma once

#include "views/shell/theme.h"

#include <QToolButton>
#include <QWidget>

class QLabel;
class QMenu;

namespace Kaiwa {

class CommandBox;

// What the header says about the database being worked on.
struct ConnectionFacts {
    QString name; // "kaiwa"
    QString environment; // one word: "local", or the server's name
    bool isLocal = false;
    bool isReadOnly = false;
    QString role; // of PostgreSQL
    QString server; // "PostgreSQL 15.5 at db.example.org"; shown on hover
};

// The badge with the environment's word, the database and the role; a click opens the menu of connections.
class ConnectionButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionButton)

public:
    explicit ConnectionButton(QWidget *parent = nullptr);
    void setFacts(const ConnectionFacts &facts);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words() const;

    ConnectionFacts m_facts;
};

// The strip over the whole window: product, command box, zone, connection, refresh. Owned by the main window.
class HeaderBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderBar)

public:
    HeaderBar(QAction *refresh, QMenu *connectionMenu, QWidget *parent = nullptr);

    CommandBox *commandBox() const { return m_commandBox; }
    void setConnection(const ConnectionFacts &facts);
    void clearConnection(const QString &words); // "not connected", "connecting…"

Q_SIGNALS:
    void zoneChosen(const QByteArray &zoneId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillZoneMenu();
    void showZone();

    CommandBox *m_commandBox;
    QToolButton *m_zone;
    ConnectionButton *m_connection;
};

} // namespace Kaiwa
