#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/pgconnection.h"

#include <memory>

namespace Kaiwa::TestSupport {

// A database of one test's own, on the run's TestServer: a copy of a template that is made once per server, dropped
// when this goes. Whatever fails here aborts the test with the server's words.
class TestDatabase final {
public:
    enum class Template {
        Empty,
        Documented, // every documented table, version 2 included, and the schema kaiwa_studio; marked as made by the studio
        Content, // with the sample content
        Life, // and with 40 learners and 4,000 messages
    };

    explicit TestDatabase(Template contents = Template::Documented);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    ConnectionProfile profile() const { return m_profile; }
    QString address() const { return m_profile.address(); }
    QString name() const { return m_profile.keyword(QStringLiteral("dbname")); }
    // The settings with which the sample data of the templates was made, as statements.
    static QString sampleSettings();
    // Runs one or more statements as the superuser; the first field of the last answer, empty for NULL or none.
    QString exec(const QString &sql);
    // A connection of the superuser, or of another role (the server trusts every role).
    std::unique_ptr<PgConnection> connect(const QString &role = {}) const;
    ConnectionProfile profileOf(const QString &role) const;

private:
    ConnectionProfile m_profile;
    std::unique_ptr<PgConnection> m_connection;
};

// Statements that make these languages and speakers s1 to sN, all of them of the first language and of one region: "region".
QString insertSpeakers(const QStringList &languages, int speakers);

} // namespace Kaiwa::TestSupport
