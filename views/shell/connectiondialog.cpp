#include "views/shell/connectiondialog.h"

#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// What a place in the list is; its address is in AddressRole.
enum class Place { Heading, Local, Recent, Service };
enum PlaceRole { KindRole = Qt::UserRole + 1, AddressRole };

QLabel *fieldLabel(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setFont(labelFont());
    label->setBuddy(field);
    setInk(label, Ink::Dim);
    field->setAccessibleName(text);
    return label;
}

} // namespace

ConnectionDialog::ConnectionDialog(QSettings &settings, const ConnectionProfile &current, QWidget *parent)
    : QDialog(parent)
    , m_recent(settings)
{
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(tr("Connect to a database", "window title"));
    setSurface(this, Surface::Window);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makePlaces());
    columns->addWidget(makeFields(), 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(columns, 1);
    outer->addWidget(makeButtons());
    fillPlaces();
    if (!current.isLocalServer())
        m_profile = current;
    showProfile();
    m_address->setText(current.isLocalServer() || current.keywords().isEmpty() ? QString() : current.address());
    m_address->setFocus();
    resize(760, 460);
}

ConnectionDialog::~ConnectionDialog()
{
    m_trial.cancel();
}

QWidget *ConnectionDialog::makePlaces()
{
    m_places = new QListWidget(this);
    m_places->setObjectName(u"connectionPlaces"_s);
    m_places->setAccessibleName(tr("Known databases", "list in the connection dialog, for screen readers"));
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setFixedWidth(240);
    m_places->setTextElideMode(Qt::ElideMiddle);
    m_places->setContextMenuPolicy(Qt::ActionsContextMenu);
    setSurface(m_places, Surface::Window);
    m_places->viewport()->setAutoFillBackground(false);
    auto *forget = new QAction(tr("Forget this address", "action on a recent connection"), m_places);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_places->addAction(forget);
    connect(forget, &QAction::triggered, this, &ConnectionDialog::forgetPlace);
    connect(m_places, &QListWidget::currentItemChanged, this, [this] { takePlace(false); });
    connect(m_places, &QListWidget::itemActivated, this, [this] { takePlace(true); });
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 12, 8, 12);
    column->addWidget(m_places);
    return side;
}

void ConnectionDialog::fillPlaces()
{
    m_places->clear();
    const auto add = [this](Place kind, const QString &text, const QString &address, const QString &iconName) {
        auto *item = new QListWidgetItem(text, m_places);
        item->setData(KindRole, int(kind));
        item->setData(AddressRole, address);
        item->setToolTip(address);
        item->setSizeHint({ 100, kind == Place::Heading ? 34 : 28 });
        if (kind == Place::Heading) {
            item->setFlags(Qt::NoItemFlags);
            item->setFont(labelFont());
            item->setTextAlignment(Qt::AlignBottom | Qt::AlignLeading);
        } else {
            item->setIcon(icon(iconName));
        }
    };
    add(Place::Local, tr("Local database", "the studio's own database, in the connection dialog"), {}, u"database"_s);
    const QStringList recent = m_recent.addresses();
    if (!recent.isEmpty())
        add(Place::Heading, tr("Recent", "heading in the connection dialog"), {}, {});
    for (const QString &address : recent) {
        const auto parsed = ConnectionProfile::parse(address);
        add(Place::Recent, parsed ? parsed->profile.displayName() : address, address, u"history"_s);
    }
    const QStringList services = ConnectionProfile::services();
    if (!services.isEmpty())
        add(Place::Heading, tr("Services (pg_service.conf)", "heading in the connection dialog"), {}, {});
    for (const QString &service : services) {
        ConnectionProfile profile;
        profile.setKeyword(u"service"_s, service);
        add(Place::Service, service, profile.address(), u"globe"_s);
    }
}

void ConnectionDialog::takePlace(bool connectToo)
{
    const QListWidgetItem *item = m_places->currentItem();
    if (!item)
        return;
    switch (Place(item->data(KindRole).toInt())) {
    case Place::Heading:
        return;
    case Place::Local:
        if (connectToo)
            chooseLocal();
        return;
    case Place::Recent:
    case Place::Service:
        m_address->setText(item->data(AddressRole).toString());
        readAddress();
        if (connectToo)
            connectTo();
        return;
    }
}

void ConnectionDialog::forgetPlace()
{
    const QListWidgetItem *item = m_places->currentItem();
    if (!item || Place(item->data(KindRole).toInt()) != Place::Recent)
        return;
    m_recent.remove(item->data(AddressRole).toString());
    fillPlaces();
}

QWidget *ConnectionDialog::makeFields()
{
    auto *panel = new QWidget(this);
    setSurface(panel, Surface::Panel);
    m_address = new QLineEdit(panel);
    m_address->setObjectName(u"connectionAddress"_s);
    m_address->setPlaceholderText(u"postgresql://role@host:5432/database"_s);
    connect(m_address, &QLineEdit::textEdited, this, &ConnectionDialog::readAddress);

    const auto field = [&](const QString &keyword, const QString &name, const QString &placeholder) {
        auto *edit = new QLineEdit(panel);
        edit->setObjectName(name);
        edit->setPlaceholderText(placeholder);
        connect(edit, &QLineEdit::textEdited, this, &ConnectionDialog::readFields);
        m_fields.insert(keyword, edit);
        return edit;
    };
    auto *host = field(u"host"_s, u"connectionHost"_s, tr("db.example.org, or a socket's folder", "placeholder"));
    auto *port = field(u"port"_s, u"connectionPort"_s, u"5432"_s);
    port->setMaximumWidth(90);
    auto *database = field(u"dbname"_s, u"connectionDatabase"_s, u"kaiwa"_s);
    auto *role = field(u"user"_s, u"connectionRole"_s, {});
    m_password = new QLineEdit(panel);
    m_password->setObjectName(u"connectionPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("kept in memory only", "placeholder of the password field"));
    m_tls = new QComboBox(panel);
    m_tls->setObjectName(u"connectionTls"_s);
    m_tls->addItem(tr("Where the server offers it", "TLS"), QString());
    m_tls->addItem(tr("Always (require)", "TLS"), u"require"_s);
    m_tls->addItem(tr("Always, and check its certificate (verify-full)", "TLS"), u"verify-full"_s);
    m_tls->addItem(tr("Never", "TLS"), u"disable"_s);
    connect(m_tls, &QComboBox::activated, this, &ConnectionDialog::readFields);

    const auto stacked = [](QLabel *label, QWidget *edit) {
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(label);
        column->addWidget(edit);
        return column;
    };
    const auto beside = [](QLayout *left, int leftShare, QLayout *right, int rightShare) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addLayout(left, leftShare);
        row->addLayout(right, rightShare);
        return row;
    };
    m_words = new QLabel(panel);
    m_words->setObjectName(u"connectionWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setMinimumHeight(40);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addLayout(stacked(fieldLabel(tr("Address", "field of the connection dialog"), m_address), m_address));
    column->addLayout(beside(stacked(fieldLabel(tr("Server", "field of the connection dialog"), host), host), 3,
        stacked(fieldLabel(tr("Port", "field of the connection dialog"), port), port), 1));
    column->addLayout(beside(stacked(fieldLabel(tr("Database", "field of the connection dialog"), database), database),
        1, stacked(fieldLabel(tr("Role", "field of the connection dialog: PostgreSQL user"), role), role), 1));
    column->addLayout(
        beside(stacked(fieldLabel(tr("Password", "field of the connection dialog"), m_password), m_password), 1,
            stacked(fieldLabel(tr("Encryption (TLS)", "field of the connection dialog"), m_tls), m_tls), 1));
    column->addWidget(m_words);
    column->addStretch();
    return panel;
}

QWidget *ConnectionDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    const auto button = [bar](const QString &name, const QString &label) {
        auto *made = new QPushButton(label, bar);
        made->setObjectName(name);
        made->setAccessibleName(label);
        made->setAutoDefault(false);
        return made;
    };
    auto *local = button(u"connectionLocalButton"_s, tr("Local database", "button: back to the studio's own database"));
    m_test = button(u"connectionTestButton"_s, tr("Test", "button: tries the connection"));
    auto *cancel = button(u"connectionCancelButton"_s, tr("Cancel", "button"));
    m_connect = button(u"connectionConnectButton"_s, tr("Connect", "button"));
    setButtonRole(m_connect, ButtonRole::Primary);
    m_connect->setDefault(true);
    connect(local, &QPushButton::clicked, this, &ConnectionDialog::chooseLocal);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectTo);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 12, 16, 12);
    row->addWidget(local);
    row->addStretch();
    for (QPushButton *made : { m_test, cancel, m_connect })
        row->addWidget(made);
    return bar;
}

void ConnectionDialog::readAddress()
{
    const QString text = m_address->text().trimmed();
    if (text.isEmpty()) {
        m_profile = {};
        showProfile();
        say({}, true);
        return;
    }
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(text);
    if (!parsed) {
        say(parsed.error().message, false);
        return;
    }
    m_profile = parsed->profile;
    showProfile();
    say({}, true);
    if (parsed->passwordInText) {
        m_password->setText(parsed->password);
        say(tr("The address held a password: it stands in its own field now and is kept in memory only.", "hint"),
            true);
        m_address->setText(m_profile.address());
    }
}

void ConnectionDialog::readFields()
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        m_profile.setKeyword(it.key(), it.value()->text().trimmed());
    m_profile.setKeyword(u"sslmode"_s, m_tls->currentData().toString());
    m_address->setText(m_profile.address());
    say({}, true);
}

void ConnectionDialog::showProfile()
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        it.value()->setText(m_profile.keyword(it.key()));
    const QString mode = m_profile.keyword(u"sslmode"_s);
    int index = m_tls->findData(mode);
    if (index < 0) { // one that the list does not name is kept as it is
        m_tls->addItem(mode, mode);
        index = m_tls->count() - 1;
    }
    m_tls->setCurrentIndex(index);
}

void ConnectionDialog::test()
{
    m_trial.cancel();
    const int number = ++m_trialNumber;
    m_test->setEnabled(false);
    say(tr("Connecting…", "while a connection is tried"), true);
    m_trial = Session::open(m_profile, m_password->text());
    whenFinished(m_trial, this, [this, number](const Result<Session::Ptr> &session) {
        if (number != m_trialNumber)
            return;
        m_trial = {}; // it would keep the connection
        showTested(session);
    });
}

void ConnectionDialog::showTested(const Result<Session::Ptr> &session)
{
    m_test->setEnabled(true);
    if (!session) {
        const Error &error = session.error();
        const bool more = !error.detail.isEmpty() && error.detail != error.message;
        say(more ? QString(error.message + u'\n' + error.detail) : error.message, false);
        return;
    }
    const Catalog &catalog = (*session)->catalog();
    say(tr("It works: PostgreSQL %1, database %2, role %3, %n table(s).", "%1 version, %2 and %3 names",
            int(catalog.tables().size()))
            .arg(catalog.serverVersionText(), catalog.databaseName(), catalog.role()),
        true);
}

void ConnectionDialog::say(const QString &words, bool isGood)
{
    setInk(m_words, isGood ? Ink::Good : Ink::Problem);
    m_words->setText(words);
}

void ConnectionDialog::chooseLocal()
{
    accept();
    Q_EMIT localChosen();
}

void ConnectionDialog::connectTo()
{
    if (isHidden())
        return; // Return in the list both activates the place and presses the default button
    // An empty text means libpq's own environment and defaults.
    if (m_address->text().trimmed().isEmpty()) {
        if (const auto parsed = ConnectionProfile::parse({}))
            m_profile = parsed->profile;
    }
    accept();
    Q_EMIT chosen(m_profile, m_password->text());
}

} // namespace Kaiwa
