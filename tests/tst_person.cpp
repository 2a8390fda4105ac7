#include "models/database/masking.h"
#include "models/database/secretcolumns.h"
#include "models/people/personalmask.h"
#include "models/people/personerasure.h"
#include "models/people/personexport.h"
#include "models/people/sessionending.h"
#include "models/records/namemask.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"
#include "tests/support/workspacebench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using Fate = ErasurePlan::Fate;

template <typename T>
T orAbort(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

// What JSON says, also JSON inside of JSON: with each escape as the character that it stands for.
QString unescaped(QString text)
{
    static const QRegularExpression unit(u"\\\\+u([0-9a-fA-F]{4})"_s);
    static const QRegularExpression control(u"\\\\+[bfnrt]"_s);
    static const QRegularExpression sign(u"\\\\+([\"/])"_s);
    for (QRegularExpressionMatch match = unit.match(text); match.hasMatch(); match = unit.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text.replace(control, u" "_s).replace(sign, u"\\1"_s);
}

// The text with every character that one may escape so as \u0040.
QString escaped(const QString &text, bool upper = false)
{
    QString units;
    for (const QChar unit : text) {
        const QString digits = QString::number(unit.unicode(), 16).rightJustified(4, u'0');
        units += u"\\u"_s + (upper ? digits.toUpper() : digits);
    }
    return units;
}

} // namespace

// A person of the sample's year is exported and erased, and what came of it is looked for by other means: whole rows as
// text, in every table of the database.
class PersonTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PgConnection> m_connection;
    QTemporaryDir m_folder;

    Catalog catalog() { return orAbort(Catalog::read(*m_connection, Catalog::Scope::WholeDatabase)); }
    Person person(const QString &idOrMail) { return orAbort(findPerson(*m_connection, catalog(), idOrMail)); }
    // Somebody with as much as the sample has: payments, sessions, findings, events, a guest's past.
    QString somebody(bool withPayments = true)
    {
        return m_database->exec(u"SELECT u.id FROM users u ORDER BY %1 EXISTS (SELECT FROM payments p WHERE p.user_id = u.id), "
                                "NOT EXISTS (SELECT FROM session s WHERE s.user_id = u.id), "
                                "NOT EXISTS (SELECT FROM analysis_findings f WHERE f.user_id = u.id), u.id LIMIT 1"_s
                                    .arg(withPayments ? u"NOT"_s : u""_s));
    }
    ErasurePlan plan(const QString &id)
    {
        return orAbort(planErasure(*m_connection, person(id)));
    }
    static qint64 rowsOf(const ErasurePlan &plan, const QString &table, Fate fate)
    {
        for (const ErasurePlan::Line &line : plan.lines) {
            if (line.table == table && line.fate == fate)
                return line.rows;
        }
        return 0;
    }
    qint64 count(const QString &sql) { return m_database->exec(u"SELECT count(*) "_s + sql).toLongLong(); }
    QStringList allTables()
    {
        return m_database->exec(u"SELECT string_agg(format('%I.%I', n.nspname, c.relname), E'\\n' ORDER BY 1) FROM pg_class c "
                                "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' "
                                "AND n.nspname NOT IN ('pg_catalog', 'information_schema')"_s).split(u'\n');
    }
    // Tables in which a whole row as text holds one of these.
    QStringList tablesThatHold(const QStringList &texts)
    {
        QStringList found;
        for (const QString &table : allTables()) {
            for (const QString &text : texts) {
                if (count(u"FROM %1 t WHERE strpos(lower(t::text), lower($k$%2$k$)) > 0"_s.arg(table, text)) > 0)
                    found.append(table + u" holds "_s + text);
            }
            // However it is spelled there.
            const QString rows = unescaped(m_database->exec(
                u"SELECT string_agg(t::text, E'\\n') FROM %1 t WHERE strpos(t::text, E'\\\\') > 0"_s.arg(table)));
            for (const QString &text : texts) {
                if (rows.contains(text, Qt::CaseInsensitive))
                    found.append(table + u" spells "_s + text);
            }
        }
        return found;
    }
    // Changes with every row of every table.
    QString fingerprint()
    {
        QString prints;
        for (const QString &table : allTables())
            prints += m_database->exec(u"SELECT count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %1 t"_s.arg(table)) + u' ';
        return prints;
    }
    ErasureOutcome erase(const QString &id) { return erasePerson(*m_connection, plan(id)); }
    Result<QMap<QString, qint64>> exportTo(const QString &path, const QString &id)
    {
        const auto sink = makePersonJsonFile(path);
        return exportPerson(*m_connection, catalog(), person(id), { sink.get() });
    }
    QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void connectAs(const QString &role) { m_connection = m_database->connect(role); }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_connection = m_database->connect();
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void findsAPersonByIdAndByMail()
    {
        const QString id = somebody();
        const QString mail = m_database->exec(u"SELECT email FROM users WHERE id = '%1'"_s.arg(id));
        QCOMPARE(person(id).mail, mail);
        QCOMPARE(person(mail).id, id);
        QCOMPARE(person(mail.toUpper()).id, id);
        QCOMPARE(findPerson(*m_connection, catalog(), u"nobody@example.com"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(findPerson(*m_connection, catalog(), u"nobody"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(findPerson(*m_connection, catalog(), id + u',').error().kind, Error::Kind::Invalid); // almost an id
    }

    // In the list of persons, on their page and where they stand for a key.
    void masksANameThatIsAMailInOneWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("name") << u"Aoi"_s << u"Aoi"_s;
        QTest::newRow("mail") << u"aoi@example.org"_s << u"a•••@•••.org"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void masksANameThatIsAMailInOneWay()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, masked);
        PersonalMask mask(DisclosureLog(m_folder.filePath(u"names.jsonl"_s)), u"kaiwa"_s, u"reader"_s);
        for (const QString &column : { u"display_name"_s, u"username"_s }) {
            QCOMPARE(maskedText(maskKindOf(u"users"_s, column, name), name), masked);
            QCOMPARE(mask.shown(u"u1"_s, u"users"_s, column, name), masked);
            QVERIFY(isPersonalColumn(u"users"_s, column));
            QCOMPARE(maskKindOf(u"users"_s, column), MaskKind::Open);
        }
        const NameMask reference(catalog(), u"users"_s);
        QCOMPARE(reference.shown(name, false), masked);
        QCOMPARE(reference.shown(name, true), name);
        QVERIFY(reference.mayMask() && !reference.isHidden());
        QVERIFY(NameMask(catalog(), u"conversations"_s).isHidden());
        QVERIFY(!NameMask(catalog(), u"scenarios"_s).mayMask());
        // The mail is what is revealed of it.
        QVERIFY(mask.reveal(u"u1"_s, u"users"_s, u"email"_s));
        QCOMPARE(mask.shown(u"u1"_s, u"users"_s, u"display_name"_s, name), name);
        QCOMPARE(mask.shown(u"u2"_s, u"users"_s, u"display_name"_s, name), masked);
    }

    // What a message says stands in other columns of it once more: all that is free text about it or made from it.
    void masksWhatWasSaidInEveryScript()
    {
        const Catalog all = catalog();
        const Table *messages = all.table(u"messages"_s);
        QVERIFY(messages);
        static const QStringList open { u"id"_s, u"conversation_id"_s, u"role"_s, u"timestamp"_s, u"source_language"_s, u"target_language"_s,
            u"user_native_language"_s, u"translation_confidence"_s, u"translation_provider"_s, u"is_translated"_s,
            u"pronunciation_score"_s, u"difficulty_level"_s, u"learning_tags"_s, u"message_intent"_s, u"sequence_id"_s,
            u"fluency_score"_s, u"speech_rate_wpm"_s };
        for (const Column &column : messages->columns) {
            const bool isText = column.typeName == "text"_L1 || column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary;
            if (isText && !column.name.startsWith(u"audio_"_s) && !open.contains(column.name))
                QVERIFY2(maskKindOf(u"messages"_s, column.name) == MaskKind::Content, qPrintable(column.name));
        }
        QCOMPARE(maskKindOf(u"messages"_s, u"audio_url"_s), MaskKind::Content);
        // What the analysis of a recording tells in lists names its words.
        for (const Column &column : all.table(u"message_audio_analysis"_s)->columns) {
            if (column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary)
                QVERIFY2(maskKindOf(u"message_audio_analysis"_s, column.name) == MaskKind::Content, qPrintable(column.name));
        }
        QCOMPARE(maskKindOf(u"elsewhere.users"_s, u"name"_s, u"a@example.org"_s), MaskKind::Mail);
        QCOMPARE(maskKindOf(u"languages"_s, u"romanization"_s), MaskKind::Open);
    }

    // Whatever is masked is personal for the files and the saved views, too.
    void whatIsMaskedIsPersonal()
    {
        const Catalog all = catalog();
        for (const Table &table : all.tables()) {
            for (const Column &column : table.columns)
                QVERIFY2(maskKindOf(table.name, column.name, u"a@b.c"_s) == MaskKind::Open || isPersonalColumn(table.name, column.name),
                    qPrintable(table.name + u'.' + column.name));
        }
    }

    // What is noted by request is noted each time; what could not be noted is not counted.
    void notesEachTime()
    {
        const QString path = m_folder.filePath(u"each.jsonl"_s);
        PersonalMask mask(DisclosureLog(path), u"kaiwa"_s, u"reader"_s);
        QVERIFY(mask.note({}, u"users"_s, u"display_name"_s));
        QVERIFY(mask.note({}, u"users"_s, u"email"_s));
        QVERIFY(!mask.isAnyRevealed());
        QCOMPARE(mask.count(), 2);
        const QList<QByteArray> lines = bytesOf(path).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        for (const QByteArray &line : lines)
            QCOMPARE(QJsonDocument::fromJson(line).object().value(u"column"_s).toString(), u"email"_s);
        QVERIFY(QFile::remove(path) && QDir().mkdir(path));
        QVERIFY(!mask.note({}, u"users"_s, u"email"_s));
        QCOMPARE(mask.count(), 2);
    }

    void reachesEveryTableThatRefersToUsers()
    {
        m_database->exec(u"CREATE TABLE badges (id int PRIMARY KEY, owner uuid REFERENCES users (id));"
                         "CREATE TABLE badge_marks (badge int REFERENCES badges (id), mark text);"
                         "CREATE TABLE user_settings (user_id uuid, settings jsonb);"
                         "CREATE TABLE email_verification (id int PRIMARY KEY, email text, code text)"_s);
        QStringList reached;
        const PersonReach reach(catalog());
        for (const PersonReach::Place &place : reach.places())
            reached.append(place.table);
        for (const QString &table : { u"badges"_s, u"badge_marks"_s, u"user_settings"_s, u"email_verification"_s, u"users"_s,
                 u"messages"_s, u"message_audio_analysis"_s, u"analysis_findings"_s, u"analytics_events"_s, u"session"_s,
                 u"vocabulary_progress"_s, u"payments"_s })
            QVERIFY2(reached.contains(table), qPrintable(table + u" is not among "_s + reached.join(u", "_s)));
        for (const QString &table : { u"scenarios"_s, u"languages"_s, u"linguistic_features"_s, u"tiers"_s })
            QVERIFY2(!reached.contains(table), qPrintable(table));
        QVERIFY(reached.indexOf(u"badges"_s) < reached.indexOf(u"badge_marks"_s));
    }

    void exportsEveryRowOfThePersonAndNoSecret()
    {
        const QString id = somebody();
        m_database->exec(u"UPDATE users SET hashed_password = 'argon2-never-leave', google_id = 'google-never-leave' WHERE id = '%1'"_s.arg(id));
        m_database->exec(u"CREATE TABLE badges (id int PRIMARY KEY, owner uuid REFERENCES users (id), big numeric, ok boolean, "
                         "said json); INSERT INTO badges VALUES (7, '%1', 12345678901234567890.10, true, '{\"b\":1,  \"a\":[1]}')"_s.arg(id));
        const QString path = m_folder.filePath(u"person.json"_s);
        const QMap<QString, qint64> counts = orAbort(exportTo(path, id));
        const QByteArray bytes = bytesOf(path);
        QJsonParseError error;
        const QJsonObject document = QJsonDocument::fromJson(bytes, &error).object();
        QVERIFY2(!document.isEmpty(), qPrintable(error.errorString()));
        const QJsonObject tables = document.value(u"tables"_s).toObject();
        const QString ofConversations = u"conversation_id IN (SELECT id FROM conversations WHERE user_id = '%1')"_s.arg(id);
        const QMap<QString, QString> expected {
            { u"users"_s, u"FROM users WHERE id = '%1'"_s.arg(id) },
            { u"badges"_s, u"FROM badges WHERE owner = '%1'"_s.arg(id) },
            { u"session"_s, u"FROM session WHERE user_id = '%1'"_s.arg(id) },
            { u"messages"_s, u"FROM messages WHERE "_s + ofConversations },
            { u"message_audio_analysis"_s,
                u"FROM message_audio_analysis WHERE message_id IN (SELECT id FROM messages WHERE %1)"_s.arg(ofConversations) },
            { u"analysis_findings"_s, u"FROM analysis_findings WHERE user_id = '%1' OR %2"_s.arg(id, ofConversations) },
            { u"payments"_s, u"FROM payments WHERE user_id = '%1'"_s.arg(id) },
            { u"analytics_events"_s, u"FROM analytics_events WHERE user_id = '%1'"_s.arg(id) },
        };
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            const qint64 there = count(it.value());
            QVERIFY2(there > 0, qPrintable(it.key()));
            QCOMPARE(tables.value(it.key()).toArray().size(), there);
            QCOMPARE(counts.value(it.key()), there);
            QCOMPARE(document.value(u"rows"_s).toObject().value(it.key()).toInteger(), there);
        }
        QVERIFY(bytes.contains("\"said\":{\"b\":1,  \"a\":[1]}"));
        QVERIFY(bytes.contains("\"big\":12345678901234567890.10,\"ok\":true"));
        QVERIFY(!bytes.contains("never-leave"));
        const QStringList sessions =
            m_database->exec(u"SELECT string_agg(id, ' ') FROM session WHERE user_id = '%1'"_s.arg(id)).split(u' ');
        for (const QString &session : sessions)
            QVERIFY(!bytes.contains(session.toUtf8()));
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }

    void writesNoFileWhenItIsCancelled()
    {
        const QString path = m_folder.filePath(u"cancelled.json"_s);
        const auto sink = makePersonJsonFile(path);
        const auto done = exportPerson(*m_connection, catalog(), person(somebody()), { sink.get() }, [](qint64) { return false; });
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void planCountsWhatTheErasureDoes()
    {
        const QString id = somebody(false);
        const ErasurePlan before = plan(id);
        QVERIFY2(!before.isBlocked(), qPrintable(before.blocks.join(u'\n')));
        QVERIFY(!before.keepsAccounting);
        QMap<QString, qint64> had;
        for (const QString &table : allTables())
            had.insert(table, count(u"FROM "_s + table));
        const ErasureOutcome outcome = erasePerson(*m_connection, before);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        for (const QString &table : allTables()) {
            const QString name = table.section(u'.', 0, 0) == u"public" ? table.section(u'.', 1) : table;
            QVERIFY2(had.value(table) - count(u"FROM "_s + table) == rowsOf(before, name, Fate::Deleted), qPrintable(table));
        }
    }

    void leavesNothingBehind()
    {
        const QString id = somebody();
        const QString mail = person(id).mail;
        const QString other = m_database->exec(u"SELECT id FROM users WHERE id <> '%1' LIMIT 1"_s.arg(id));
        m_database->exec(u"UPDATE messages SET content = 'Write to %2, not to x%2.' WHERE id = (SELECT m.id FROM messages m JOIN "
                         "conversations c ON c.id = m.conversation_id WHERE c.user_id = '%3' LIMIT 1);"
                         "UPDATE user_preferences SET conversation_context = '{\"friend\": \"%1\", \"n\": 1}' WHERE id = (SELECT id FROM "
                         "user_preferences WHERE user_id = '%3' LIMIT 1);"
                         "INSERT INTO analytics_events (event_name, properties) VALUES ('invited', '{\"by\":\"%4\"}');"
                         "INSERT INTO kaiwa_studio.revision (changeset, changeset_name, table_name, row_key, op, before) VALUES "
                         "(gen_random_uuid(), 'Delete a scenario', 'scenario_attempts', '{\"id\":\"1\"}', 'delete', '{\"user_id\":\"%1\"}');"
                         "CREATE TABLE badges (id int PRIMARY KEY, owner uuid NOT NULL REFERENCES users (id));"
                         "CREATE TABLE badge_marks (badge int NOT NULL REFERENCES badges (id), mark text);"
                         "INSERT INTO badges VALUES (1, '%1'), (2, '%3'); INSERT INTO badge_marks VALUES (1, 'a'), (1, 'b'), (2, 'c');"
                         "CREATE TABLE user_settings (user_id text, settings jsonb); INSERT INTO user_settings VALUES ('%1', '{}'), ('%3', '{}');"
                         "CREATE TABLE email_verification (id int PRIMARY KEY, email text, code text);"
                         "INSERT INTO email_verification VALUES (1, '%4', '123'), (2, 'x%2', '456')"_s
                             .arg(id, mail, other, mail.toUpper()));
        const ErasurePlan before = plan(id);
        QVERIFY2(!before.isBlocked(), qPrintable(before.blocks.join(u'\n')));
        QCOMPARE(rowsOf(before, u"badge_marks"_s, Fate::Deleted), 2);
        QCOMPARE(rowsOf(before, u"messages"_s, Fate::Cleaned), 1);
        QCOMPARE(rowsOf(before, u"user_preferences"_s, Fate::Cleaned), 1);
        QCOMPARE(rowsOf(before, u"analytics_events"_s, Fate::Cleaned), 1);
        QCOMPARE(rowsOf(before, u"email_verification"_s, Fate::Deleted), 1);
        QCOMPARE(rowsOf(before, u"user_settings"_s, Fate::Deleted), 1);
        QCOMPARE(rowsOf(before, u"kaiwa_studio.revision"_s, Fate::Deleted), 1);
        const QString stripe = m_database->exec(u"SELECT stripe_customer_id FROM subscriptions WHERE user_id = '%1'"_s.arg(id));
        const QString paid = m_database->exec(u"SELECT count(*) || ' ' || sum(amount) FROM payments"_s);

        const ErasureOutcome outcome = erasePerson(*m_connection, before);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        // Somebody else's longer address is not theirs; all the rest of it is gone.
        QCOMPARE(m_database->exec(u"SELECT content FROM messages WHERE content LIKE 'Write to%'"_s),
            u"Write to erased@erased.invalid, not to x%1."_s.arg(mail));
        QCOMPARE(m_database->exec(u"SELECT string_agg(email, ' ') FROM email_verification"_s), u'x' + mail);
        m_database->exec(u"DELETE FROM email_verification; UPDATE messages SET content = '' WHERE content LIKE 'Write to%'"_s);
        QStringList texts { id, mail };
        if (!stripe.isEmpty())
            texts.append(stripe);
        const QStringList found = tablesThatHold(texts);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QCOMPARE(m_database->exec(u"SELECT conversation_context->>'n' FROM user_preferences WHERE conversation_context ? 'friend'"_s), u"1"_s);
        QCOMPARE(count(u"FROM badges"_s), 1);

        // What accounting needs is there, under somebody of whom nothing is told.
        QCOMPARE(m_database->exec(u"SELECT count(*) || ' ' || sum(amount) FROM payments"_s), paid);
        QVERIFY(!outcome.anonymousId.isEmpty());
        QCOMPARE(count(u"FROM payments WHERE user_id = '%1'"_s.arg(outcome.anonymousId)), rowsOf(before, u"payments"_s, Fate::Passed));
        QVERIFY(rowsOf(before, u"payments"_s, Fate::Passed) > 0);
        QCOMPARE(m_database->exec(u"SELECT concat_ws(' ', username, display_name, avatar_url, stripe_customer_id, hashed_password, google_id) "
                                  "FROM users WHERE id = '%1'"_s.arg(outcome.anonymousId)), QString());
        QCOMPARE(count(u"FROM payments WHERE user_id = '%1' AND stripe_invoice_id IS NOT NULL AND stripe_invoice_id NOT LIKE 'erased-%'"_s
                           .arg(outcome.anonymousId)), 0);
    }

    // Whoever wrote the JSON may have escaped what they liked.
    void findsWhatJsonSpellsOtherwise_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::newRow("plain") << u"lena.graf@example.com"_s;
        QTest::newRow("with a plus") << u"lena+kaiwa@example.com"_s;
        QTest::newRow("quoted") << u"\"le/na \\g\"@example.com"_s;
        QTest::newRow("like an escape") << u"nina.graf@example.com"_s;
    }
    void findsWhatJsonSpellsOtherwise()
    {
        QFETCH(const QString, mail);
        const QString id = somebody();
        const QString inJson = QString::fromUtf8(QJsonDocument(QJsonArray { mail }).toJson(QJsonDocument::Compact)).mid(2).chopped(2);
        m_database->exec(u"UPDATE users SET email = $k$%1$k$ WHERE id = '%2';"
                         "CREATE TABLE kept (id int PRIMARY KEY, j json, b jsonb, t text, a text[])"_s.arg(mail, id));
        auto keep = [&, row = 0](const QString &column, const QString &value) mutable {
            m_database->exec(u"INSERT INTO kept (id, %1) VALUES (%2, $k$%3$k$)"_s.arg(column, QString::number(++row), value));
        };
        const QString at = QString(inJson).replace(u'@', u"\\u0040"_s);
        keep(u"j"_s, u"{\"mail\":  \"%1\", \"n\": 1}"_s.arg(at));
        keep(u"j"_s, u"{\"mail\":  \"%1\"}"_s.arg(at.toUpper().replace(u"\\U"_s, u"\\u"_s)));
        keep(u"j"_s, u"[\"%1\"]"_s.arg(escaped(mail)));
        keep(u"j"_s, u"[\"%1\"]"_s.arg(escaped(mail.toUpper(), true)));
        keep(u"j"_s, u"{\"%1\": \"a key\"}"_s.arg(escaped(mail)));
        keep(u"j"_s, u"\"Mail:\\n%1\\nThanks\""_s.arg(escaped(mail)));
        keep(u"j"_s, u"\"\\u0022%1\\u0022\""_s.arg(inJson));
        keep(u"j"_s, u"\"%1\""_s.arg(escaped(id, true)));
        keep(u"b"_s, u"{\"raw\": \"{\\\"mail\\\": \\\"%1\\\"}\"}"_s.arg(escaped(mail).replace(u'\\', u"\\\\"_s)));
        keep(u"b"_s, u"[\"%1\", \"%2\"]"_s.arg(inJson.toUpper(), inJson));
        keep(u"t"_s, u"「%1」へ、または%1まで。"_s.arg(mail));
        keep(u"t"_s, u"{\"mail\":\"%1\"}"_s.arg(escaped(mail)));
        m_database->exec(u"INSERT INTO kept (id, a) SELECT 100, array[j::text, 'x'] FROM kept WHERE id = 3"_s);
        const qint64 rows = count(u"FROM kept"_s);
        const ErasurePlan before = plan(id);
        QVERIFY2(!before.isBlocked(), qPrintable(before.blocks.join(u'\n')));
        QCOMPARE(rowsOf(before, u"kept"_s, Fate::Cleaned), rows);
        const ErasureOutcome outcome = erasePerson(*m_connection, before);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        const QStringList found = tablesThatHold({ id, mail });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QCOMPARE(m_database->exec(u"SELECT j FROM kept WHERE id = 1"_s), u"{\"mail\":  \"erased@erased.invalid\", \"n\": 1}"_s);
        QCOMPARE(m_database->exec(u"SELECT j FROM kept WHERE id = 6"_s), u"\"Mail:\\nerased@erased.invalid\\nThanks\""_s);
        QCOMPARE(m_database->exec(u"SELECT t FROM kept WHERE id = 11"_s), u"「erased@erased.invalid」へ、またはerased@erased.invalidまで。"_s);
        QCOMPARE(count(u"FROM kept WHERE j IS NOT NULL AND json_typeof(j) IS NULL"_s), 0);
    }

    // Somebody else's longer address stays, however it is spelled.
    void leavesTheLongerAddressesOfOthers()
    {
        const QString id = somebody();
        const QString mail = u"nina.graf@example.com"_s;
        const QStringList others { u"anna+nina.graf@example.com"_s, u"anna\\u002bnina.graf@example.com"_s,
            u"\\u0041\\u006e"_s + escaped(mail), u"nina.graf@example.com.br"_s, escaped(mail) + u"\\u002ebr"_s,
            escaped(mail) + u"\\u002d1.org"_s, u"änina.graf@example.com"_s };
        m_database->exec(u"UPDATE users SET email = '%1' WHERE id = '%2'; CREATE TABLE kept (id int PRIMARY KEY, j json)"_s.arg(mail, id));
        for (qsizetype i = 0; i < others.size(); ++i)
            m_database->exec(u"INSERT INTO kept VALUES (%1, $k$\"%2\"$k$)"_s.arg(QString::number(i), others.at(i)));
        const QString before = m_database->exec(u"SELECT string_agg(j::text, ' ' ORDER BY id) FROM kept"_s);
        const ErasureOutcome outcome = erase(id);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        QCOMPARE(m_database->exec(u"SELECT string_agg(j::text, ' ' ORDER BY id) FROM kept"_s), before);
    }

    // Tables of other schemas that refer to the person by keys, directly or onwards, are as the studio's own.
    void followsKeysIntoOtherSchemas()
    {
        const QString id = somebody(false);
        const QString mail = person(id).mail;
        const QString other = m_database->exec(u"SELECT id FROM users WHERE id <> '%1' LIMIT 1"_s.arg(id));
        m_database->exec(u"CREATE SCHEMA games; CREATE SCHEMA \"C.R M\"; CREATE SCHEMA cms;"
                         "CREATE TABLE games.badges (id int PRIMARY KEY, owner uuid NOT NULL REFERENCES users (id));"
                         "CREATE TABLE games.marks (badge int REFERENCES games.badges (id), mark text);"
                         "CREATE TABLE games.scores (\"user\" uuid REFERENCES users (id) ON DELETE CASCADE, score int);"
                         "CREATE TABLE \"C.R M\".\"the notes\" (id int PRIMARY KEY, about uuid REFERENCES users (id) ON DELETE SET NULL, note json);"
                         "CREATE TABLE cms.leads (mail text, user_id uuid);"
                         "INSERT INTO games.badges VALUES (1, '%1'), (2, '%2'); INSERT INTO games.marks VALUES (1, 'a'), (1, 'b'), (2, 'c');"
                         "INSERT INTO games.scores VALUES ('%1', 1), ('%2', 2);"
                         "INSERT INTO \"C.R M\".\"the notes\" VALUES (1, '%1', '{\"m\":\"%3\"}'), (2, '%2', '{\"m\":\"%4\"}'), (3, NULL, '{}');"
                         "INSERT INTO cms.leads VALUES ('%4', '%1')"_s.arg(id, other, mail, QString(mail).replace(u'@', u"\\u0040"_s)));
        const ErasurePlan before = plan(id);
        QVERIFY2(!before.isBlocked(), qPrintable(before.blocks.join(u'\n')));
        QCOMPARE(rowsOf(before, u"games.badges"_s, Fate::Deleted), 1);
        QCOMPARE(rowsOf(before, u"games.marks"_s, Fate::Deleted), 2);
        QCOMPARE(rowsOf(before, u"games.scores"_s, Fate::Deleted), 1);
        QCOMPARE(rowsOf(before, u"C.R M.the notes"_s, Fate::Emptied), 1);
        QCOMPARE(rowsOf(before, u"C.R M.the notes"_s, Fate::Cleaned), 2);
        // What no key leads to is somebody else's: said, and left.
        QCOMPARE(before.notes.filter(u"“cms.leads”"_s).size(), 1);
        const QString exported = m_folder.filePath(u"schemas.json"_s);
        const QMap<QString, qint64> counts = orAbort(exportTo(exported, id));
        QCOMPARE(counts.value(u"games.badges"_s), 1);
        QCOMPARE(counts.value(u"C.R M.the notes"_s), 1);
        const ErasureOutcome outcome = erasePerson(*m_connection, before);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        QCOMPARE(count(u"FROM games.badges"_s), 1);
        QCOMPARE(count(u"FROM games.marks"_s), 1);
        QCOMPARE(count(u"FROM games.scores"_s), 1);
        QCOMPARE(count(u"FROM \"C.R M\".\"the notes\""_s), 3);
        QCOMPARE(count(u"FROM cms.leads"_s), 1);
        m_database->exec(u"DROP TABLE cms.leads"_s);
        const QStringList found = tablesThatHold({ id, mail });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // Where the role cannot look, it is a block with the table's name.
    void namesTablesOfOtherSchemasThatItMayNotRead()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE person_eraser LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT USAGE ON SCHEMA public, kaiwa_studio TO person_eraser;"
                         "GRANT ALL ON ALL TABLES IN SCHEMA public, kaiwa_studio TO person_eraser;"
                         "CREATE SCHEMA hidden; CREATE TABLE hidden.badges (owner uuid REFERENCES users (id));"
                         "CREATE TABLE hidden.leads (mail text); GRANT SELECT ON hidden.badges TO person_eraser"_s);
        const QString id = somebody(false);
        connectAs(u"person_eraser"_s);
        const ErasurePlan shown = plan(id);
        QCOMPARE(shown.blocks.filter(u"hidden.badges.owner"_s).size(), 1);
        QCOMPARE(shown.notes.filter(u"hidden.leads"_s).size(), 1);
        QCOMPARE(erasePerson(*m_connection, shown).state, ErasureOutcome::State::Refused);
        m_connection.reset();
        m_database->exec(u"DROP OWNED BY person_eraser"_s);
    }

    // The answer to COMMIT is lost: a new connection tells what became of it, exactly.
    void aLostAnswerIsSettled_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<bool>("isErased");
        QTest::newRow("the answer is lost") << int(TestWire::Fate::LoseAnswer) << true;
        QTest::newRow("COMMIT never arrives") << int(TestWire::Fate::Cut) << false;
        QTest::newRow("while the server is at it") << int(TestWire::Fate::HangUp) << true;
    }
    void aLostAnswerIsSettled()
    {
        QFETCH(const int, fate);
        QFETCH(const bool, isErased);
        const QString id = somebody();
        const QString before = fingerprint();
        TestWire wire(m_database->profile());
        const auto connection = orAbort(PgConnection::open(wire.profile(), {}));
        const ErasurePlan shown = plan(id);
        wire.setAtCommit([fate] { return TestWire::Fate(fate); });
        const ErasureOutcome lost = erasePerson(*connection, shown);
        QCOMPARE(lost.state, ErasureOutcome::State::Unknown);
        QCOMPARE(lost.error->kind, Error::Kind::Connection);
        const ErasureOutcome outcome = orAbort(settleErasure(*m_connection, lost));
        QCOMPARE(outcome.state, isErased ? ErasureOutcome::State::Erased : ErasureOutcome::State::Refused);
        QCOMPARE(outcome.error.has_value(), !isErased);
        QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(id)), isErased ? 0 : 1);
        QCOMPARE(fingerprint() == before, !isErased);
        QCOMPARE(outcome.anonymousId.isEmpty(), !isErased);
        if (isErased)
            QVERIFY(count(u"FROM payments WHERE user_id = '%1'"_s.arg(outcome.anonymousId)) > 0);
    }

    // As after a server that was restored from a copy: the row decides, and where it cannot that is said.
    void aForgottenTransactionIsJudgedByTheRow()
    {
        const QString id = somebody();
        ErasureOutcome lost;
        lost.state = ErasureOutcome::State::Unknown;
        lost.plan = plan(id);
        lost.mark = { u"4000000000000"_s, u"then"_s, {} };
        QCOMPARE(orAbort(settleErasure(*m_connection, lost)).state, ErasureOutcome::State::Refused);
        QCOMPARE(erase(id).state, ErasureOutcome::State::Erased);
        const ErasureOutcome outcome = orAbort(settleErasure(*m_connection, lost));
        QCOMPARE(outcome.state, ErasureOutcome::State::Unknown);
        QVERIFY(outcome.error->message.contains(u"row is gone"_s));
        lost.mark = { m_database->exec(u"SELECT txid_current()"_s), u"then"_s, {} };
        QCOMPARE(orAbort(settleErasure(*m_connection, lost)).state, ErasureOutcome::State::Erased);
    }

    void aFailureHalfWayLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a trigger that raises") << u"CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no'; END$$;"
                                                  "CREATE TRIGGER no BEFORE DELETE ON user_usage FOR EACH ROW EXECUTE FUNCTION no()"_s;
        QTest::newRow("a trigger that keeps the row") << u"CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
                                                         "CREATE TRIGGER keep BEFORE DELETE ON conversations FOR EACH ROW EXECUTE FUNCTION keep()"_s;
        QTest::newRow("a trigger that remembers the mail") << u"CREATE TABLE archive (was text); CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS "
                                                              "$$BEGIN INSERT INTO archive VALUES (OLD.email); RETURN OLD; END$$;"
                                                              "CREATE TRIGGER remember AFTER DELETE ON users FOR EACH ROW EXECUTE FUNCTION remember()"_s;
    }
    void aFailureHalfWayLeavesEverythingAsItWas()
    {
        QFETCH(const QString, sql);
        m_database->exec(sql);
        const QString id = somebody();
        const QString before = fingerprint();
        const ErasureOutcome outcome = erase(id);
        QCOMPARE(outcome.state, ErasureOutcome::State::Refused);
        QVERIFY(outcome.error);
        QVERIFY(!m_connection->isInTransaction());
        QCOMPARE(fingerprint(), before);
    }

    void refusesWhereTheRoleLacksTheRights()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE person_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT USAGE ON SCHEMA public, kaiwa_studio TO person_reader;"
                         "GRANT SELECT ON ALL TABLES IN SCHEMA public, kaiwa_studio TO person_reader; GRANT UPDATE, DELETE ON users TO person_reader"_s);
        const QString id = somebody();
        const QString before = fingerprint();
        connectAs(u"person_reader"_s);
        const ErasurePlan shown = plan(id);
        QVERIFY(shown.rows(Fate::Deleted) > 0);
        QVERIFY(shown.blocks.join(u'\n').contains(u"“messages”"_s));
        QVERIFY(shown.blocks.join(u'\n').contains(u"“payments”"_s));
        const ErasureOutcome outcome = erasePerson(*m_connection, shown);
        QCOMPARE(outcome.state, ErasureOutcome::State::Refused);
        QCOMPARE(fingerprint(), before);
        m_connection.reset();
        m_database->exec(u"DROP OWNED BY person_reader"_s);
    }

    void blocksWhereRowsOfOthersWouldGo()
    {
        const QString id = somebody(false);
        const QString other = m_database->exec(u"SELECT id FROM users WHERE id <> '%1' LIMIT 1"_s.arg(id));
        m_database->exec(u"CREATE TABLE teams (id int PRIMARY KEY, made_by uuid REFERENCES users (id));"
                         "CREATE TABLE members (team int REFERENCES teams (id), user_id uuid REFERENCES users (id) ON DELETE CASCADE);"
                         "INSERT INTO teams VALUES (1, '%1'); INSERT INTO members VALUES (1, '%2')"_s.arg(id, other));
        QVERIFY(plan(id).blocks.join(u'\n').contains(u"“members”"_s));
    }

    void emptiesReferencesOfWhatIsShared()
    {
        const QString id = somebody(false);
        m_database->exec(u"ALTER TABLE scenarios ADD COLUMN made_by uuid REFERENCES users (id); UPDATE scenarios SET made_by = '%1';"
                         "ALTER TABLE users ADD COLUMN referred_by uuid REFERENCES users (id) ON DELETE SET NULL;"
                         "UPDATE users SET referred_by = '%1' WHERE id <> '%1'"_s.arg(id));
        const qint64 scenarios = count(u"FROM scenarios"_s);
        const qint64 people = count(u"FROM users"_s);
        const ErasurePlan before = plan(id);
        QCOMPARE(rowsOf(before, u"scenarios"_s, Fate::Emptied), scenarios);
        QCOMPARE(rowsOf(before, u"users"_s, Fate::Emptied), people - 1);
        QCOMPARE(rowsOf(before, u"users"_s, Fate::Deleted), 1);
        const ErasureOutcome outcome = erasePerson(*m_connection, before);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        QCOMPARE(count(u"FROM scenarios WHERE made_by IS NULL"_s), scenarios);
        QCOMPARE(count(u"FROM users"_s), people - 1);
    }

    void refusesAPlanThatIsNoLongerTrue()
    {
        const QString id = somebody();
        const ErasurePlan shown = plan(id);
        m_database->exec(u"CREATE TABLE badges (id int PRIMARY KEY, owner uuid REFERENCES users (id)); INSERT INTO badges VALUES (1, '%1')"_s.arg(id));
        const ErasureOutcome outcome = erasePerson(*m_connection, shown);
        QCOMPARE(outcome.state, ErasureOutcome::State::Refused);
        QCOMPARE(outcome.error->kind, Error::Kind::Conflict);
        QCOMPARE(count(u"FROM users WHERE id = '%1'"_s.arg(id)), 1);
    }

    // A guest's conversations go with the person whose events name that guest, unless somebody else's do, too.
    void followsAGuestWhoSignedUp()
    {
        const QString id = somebody(false);
        const QString other = m_database->exec(u"SELECT id FROM users WHERE id <> '%1' LIMIT 1"_s.arg(id));
        m_database->exec(u"DELETE FROM analytics_events WHERE event_name = 'guest_converted';"
                         "INSERT INTO analytics_events (user_id, event_name, properties) VALUES ('%1', 'guest_converted', '{\"guestId\":\"guest-own\"}'), "
                         "('%1', 'guest_converted', '{\"guestId\":\"guest-shared\"}'), ('%2', 'guest_converted', '{\"guestId\":\"guest-shared\"}');"
                         "INSERT INTO conversations (id, guest_id, target_language_id) VALUES ('c-own', 'guest-own', 'ja'), ('c-shared', 'guest-shared', 'ja')"_s
                             .arg(id, other));
        QCOMPARE(person(id).guests, QStringList(u"guest-own"_s));
        const ErasureOutcome outcome = erase(id);
        QVERIFY2(outcome.state == ErasureOutcome::State::Erased, qPrintable(outcome.error ? outcome.error->message + outcome.error->detail : QString()));
        QCOMPARE(m_database->exec(u"SELECT string_agg(id, ' ') FROM conversations WHERE id LIKE 'c-%'"_s), u"c-shared"_s);
    }

    // By the hash of its id: neither the rows that are read nor the statements know the id.
    void endsLoginSessions()
    {
        const QString id = somebody();
        m_database->exec(u"INSERT INTO session (id, user_id, expires_at) VALUES ('token-one', '%1', '2027-01-01'), ('token-two', '%1', '2027-01-02')"_s.arg(id));
        const qint64 all = count(u"FROM session"_s);
        const qint64 theirs = count(u"FROM session WHERE user_id = '%1'"_s.arg(id));
        WorkspaceBench bench(m_database->profile());
        const QList<LoginSession> sessions = orAbort(readLoginSessions(*m_connection, catalog(), person(id)));
        QCOMPARE(sessions.size(), theirs);
        QCOMPARE(sessions.first().key.key.first(),
            m_database->exec(u"SELECT encode(sha256('token-two'::bytea), 'hex')"_s));
        for (const LoginSession &session : sessions)
            QVERIFY(!session.row.values.contains(u"id"_s));
        stageEnding(bench.changes(), { sessions.first() });
        QCOMPARE(bench.changes().count(), 1);
        QCOMPARE(bench.workspace().blockingProblems().size(), 0);
        for (const CommitStatement &statement : bench.workspace().preview())
            QVERIFY2(!statement.preview().contains(u"token-two"_s), qPrintable(statement.preview()));
        QCOMPARE(bench.commit().state, CommitOutcome::State::Committed);
        QCOMPARE(count(u"FROM session WHERE id = 'token-two'"_s), 0);
        QCOMPARE(count(u"FROM session"_s), all - 1);
        QVERIFY(m_database->exec(u"SELECT coalesce(string_agg(r::text, ''), '') FROM kaiwa_studio.revision r"_s).indexOf(u"token-"_s) < 0);

        stageEnding(bench.changes(), orAbort(readLoginSessions(*m_connection, catalog(), person(id))));
        QCOMPARE(bench.changes().count(), int(theirs) - 1);
        // Somebody who is learning gets a session prolonged meanwhile.
        m_database->exec(u"UPDATE session SET expires_at = '2028-01-01' WHERE id = 'token-one'"_s);
        QCOMPARE(bench.commit().state, CommitOutcome::State::Refused);
        QCOMPARE(count(u"FROM session"_s), all - 1);
        bench.changes().discardAll();
        stageEnding(bench.changes(), orAbort(readLoginSessions(*m_connection, catalog(), person(id))));
        QCOMPARE(bench.commit().state, CommitOutcome::State::Committed);
        QCOMPARE(count(u"FROM session"_s), all - theirs);
        bench.changes().undo(); // cannot bring back what was never known
        QCOMPARE(bench.changes().count(), 0);
    }
};

QTEST_MAIN(PersonTest)
#include "tst_person.moc"
