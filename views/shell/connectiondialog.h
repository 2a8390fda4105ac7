#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/session.h"
#include "views/shell/recentconnections.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Kaiwa {

// Where to connect: an address is pasted, or the fields are filled; recent ones, those of pg_service.conf and the local
// database stand beside. Tries a connection without leaving, in the background. Chooses only: whoever made it connects.
// Opened with open(), never with exec().
class ConnectionDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionDialog)

public:
    ConnectionDialog(QSettings &settings, const ConnectionProfile &current, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    // What stands in the fields now.
    const ConnectionProfile &profile() const { return m_profile; }

Q_SIGNALS:
    void chosen(const Kaiwa::ConnectionProfile &profile, const QString &password);
    void localChosen();

private:
    QWidget *makePlaces();
    QWidget *makeFields();
    QWidget *makeButtons();
    void fillPlaces();
    void takePlace(bool connectToo);
    void forgetPlace();
    void readAddress();
    void readFields();
    void showProfile();
    void test();
    void showTested(const Result<Session::Ptr> &session);
    void say(const QString &words, bool isGood);
    void chooseLocal();
    void connectTo();

    RecentConnections m_recent;
    ConnectionProfile m_profile;
    QFuture<Result<Session::Ptr>> m_trial;
    int m_trialNumber = 0; // answers to earlier trials are let go

    QListWidget *m_places;
    QLineEdit *m_address;
    QMap<QString, QLineEdit *> m_fields; // by libpq's keyword
    QComboBox *m_tls;
    QLineEdit *m_password;
    QLabel *m_words;
    QPushButton *m_test, *m_connect;
};

} // namespace Kaiwa
