#include "models/content/workspace.h"
#include "tests/support/driftedschemas.h"
#include "tests/support/studiowindow.h"
#include "tests/support/testdatabase.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/pagecatalog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QByteArray documented = "documented";

// What a person types into a field, and what the database is to have then.
struct Typed {
    QString column;
    QString keys;
    QString stored;
};

struct Work {
    QString page;
    QStringList record; // the key of the one that is edited
    Typed edit;
    QList<Typed> newRecord;
};

Typed typed(const QString &column, const QString &text)
{
    return { column, text, text };
}

QList<Work> workOnDocumented()
{
    return {
        { u"languages"_s, { u"ja"_s }, typed(u"native_name"_s, u"Nihongo"_s),
            { typed(u"name"_s, u"German"_s), typed(u"native_name"_s, u"Deutsch"_s), typed(u"code"_s, u"de"_s),
                typed(u"id"_s, u"de"_s), typed(u"flag"_s, u"F"_s), typed(u"writing_system"_s, u"latin"_s) } },
        { u"speakers"_s, { u"s1"_s }, typed(u"region"_s, u"Kyoto"_s),
            { { u"language_id"_s, u"Japanese"_s, u"ja"_s }, typed(u"region"_s, u"Osaka"_s),
                typed(u"dialect_name"_s, u"Kansai"_s), typed(u"bcp47_code"_s, u"ja-JP"_s),
                { u"gender"_s, u"Fem"_s, u"female"_s }, typed(u"speaker_emoji"_s, u"x"_s), typed(u"id"_s, u"ja-new"_s),
                typed(u"voice_name"_s, u"Hana"_s), typed(u"voice_provider_id"_s, u"p"_s) } },
    };
}

QList<Work> workOn(const QByteArray &schema)
{
    if (schema == documented)
        return workOnDocumented();
    if (schema == "columns missing")
        return {
            { u"languages"_s, { u"ja"_s }, typed(u"native_name"_s, u"Nihongo"_s),
                { typed(u"native_name"_s, u"Deutsch"_s), typed(u"id"_s, u"de"_s) } },
            { u"speakers"_s, { u"s1"_s }, typed(u"gender"_s, u"female"_s),
                { typed(u"language_id"_s, u"ja"_s), typed(u"gender"_s, u"male"_s), typed(u"id"_s, u"s2"_s) } },
        };
    if (schema == "other types")
        return {
            { u"languages"_s, { u"1"_s }, typed(u"name"_s, u"Nihongo"_s),
                { typed(u"name"_s, u"German"_s), typed(u"native_name"_s, u"Deutsch"_s), typed(u"code"_s, u"de"_s),
                    typed(u"id"_s, u"7"_s), typed(u"is_supported"_s, u"limited"_s), typed(u"is_rtl"_s, u"0"_s) } },
            { u"speakers"_s, { u"00000000-0000-0000-0000-00000000000a"_s }, typed(u"is_active"_s, u"0"_s),
                { { u"language_id"_s, u"German"_s, u"7"_s }, typed(u"voice_name"_s, u"Neu"_s),
                    typed(u"gender"_s, u"any"_s) } },
        };
    if (schema == "extra columns")
        return {
            { u"languages"_s, { u"ja"_s }, typed(u"place"_s, u"(3,4)"_s),
                { typed(u"name"_s, u"German"_s), typed(u"native_name"_s, u"Deutsch"_s), typed(u"code"_s, u"de"_s),
                    typed(u"id"_s, u"de"_s), typed(u"spans"_s, u"[1,5)"_s) } },
            { u"speakers"_s, { u"s1"_s }, typed(u"priority"_s, u"5"_s),
                { { u"language_id"_s, u"German"_s, u"de"_s }, typed(u"id"_s, u"s2"_s), typed(u"voice_name"_s, u"Neu"_s),
                    { u"fallback_id"_s, u"Voice"_s, u"s1"_s }, typed(u"priority"_s, u"7"_s) } },
        };
    return { { u"languages"_s, { u"ja"_s, QString() }, typed(u"name"_s, u"Nihongo"_s),
        { typed(u"name"_s, u"Austrian"_s), typed(u"code"_s, u"de"_s), typed(u"variant"_s, u"AT"_s) } } };
}

} // namespace

// The pages in the real window on databases that are as documented and that are not: what is there is shown, edited by
// keys and committed; what is not there has no field; what cannot be shown says so.
class DriftPagesTest final : public WidgetTest {
    Q_OBJECT

private:
    void open(const QByteArray &name)
    {
        if (name == documented) {
            m_database = std::make_unique<TestDatabase>();
            m_database->exec(u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) VALUES "
                             "('ja', 'ja', 'Japanese', '日本語', 'japanese', 'f');"
                             "INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, "
                             "gender, voice_name, voice_provider_id) VALUES "
                             "('s1', 'ja', 'Tokyo', 'd', 'ja-JP', 'x', 'male', 'v', 'p')"_s);
        } else {
            m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty);
            m_database->exec(driftedSchema(name).sql);
        }
        m_studio = std::make_unique<StudioWindow>(m_database->profile());
    }
    void show(const QString &id) { m_page = m_studio->show(id); }
    Workspace &workspace() { return m_studio->workspace(); }
    RecordList *list() const { return m_page->findChild<RecordList *>(u"list"_s); }
    QString message() const { return m_page->findChild<QLabel *>(u"message.title"_s)->text(); }
    QList<ValueEditor *> fields(const QString &column) const
    {
        return m_page->findChildren<ValueEditor *>(u"field."_s + column);
    }

    // By keys alone once the field has the focus.
    void type(const Typed &value)
    {
        const QList<ValueEditor *> found = fields(value.column);
        QVERIFY2(found.size() == 1, qPrintable(value.column));
        ValueEditor *editor = found.first();
        QVERIFY2(!editor->isReadOnly(), qPrintable(value.column));
        m_studio->window().activateWindow(); // without a window manager nobody does when a list under a field closes
        QVERIFY(QTest::qWaitForWindowActive(&m_studio->window()));
        editor->setFocus();
        QWidget *input = editor->focusProxy();
        QVERIFY2(input->hasFocus(), qPrintable(value.column));
        if (auto *line = qobject_cast<QLineEdit *>(input))
            line->selectAll();
        QTest::keyClicks(input, value.keys);
        if (qobject_cast<ReferenceEditor *>(editor)) {
            auto *offered = editor->findChild<QCompleter *>()->popup(); // the candidates come from the server
            QTRY_VERIFY_WITH_TIMEOUT(offered->isVisible(), patience);
            QTest::keyClick(offered, Qt::Key_Return);
        }
        QTRY_COMPARE(editor->value(), Value(value.stored));
        // A list that is open under the field has the keys.
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : input, Qt::Key_Tab);
    }
    // A field for each column of the table, and for nothing else.
    void compareFieldsWith(const Table &table)
    {
        for (const Column &column : table.columns)
            QVERIFY2(fields(column.name).size() == 1, qPrintable(column.name));
        QCOMPARE(m_page->findChildren<ValueEditor *>(QRegularExpression(u"^field\\."_s)).size(),
            table.columns.size());
    }
    void commitAll()
    {
        QSignalSpy finished(&workspace(), &Workspace::commitFinished);
        auto *commit = m_studio->find<QPushButton>(u"commitButton"_s);
        auto *said = m_studio->find<QLabel>(u"stagedSummary"_s);
        QTest::mouseClick(commit, Qt::LeftButton);
        QString problems = said->text();
        for (const Workspace::Problem &problem : workspace().blockingProblems())
            problems += u'\n' + problem.record.table + u'.' + problem.column + u": "_s + problem.text;
        QVERIFY2(workspace().isCommitting(), qPrintable(problems));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QVERIFY2(finished.first().first().value<CommitOutcome>().state == CommitOutcome::State::Committed,
            qPrintable(said->text()));
        QVERIFY(workspace().changes().isEmpty());
    }
    // Looked up on a connection of its own.
    QString stored(const QString &table, const QList<Typed> &values)
    {
        QStringList same;
        QList<Value> parameters;
        for (const Typed &value : values) {
            parameters.append(value.stored);
            same.append(u"%1::text = $%2"_s.arg(quotedIdentifier(value.column)).arg(parameters.size()));
        }
        const Result<Rows> rows = m_database->connect()->run(
            u"SELECT count(*) FROM %1 WHERE "_s.arg(quotedIdentifier(table)) + same.join(u" AND "_s), parameters);
        return rows ? rows->rows.first().first().value_or(QString()) : rows.error().detail;
    }
    void tearDown() override
    {
        m_studio.reset();
        m_database.reset();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<StudioWindow> m_studio;
    Page *m_page = nullptr;

private Q_SLOTS:
    void worksThroughTheWindow_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow(documented.constData()) << documented;
        for (const DriftedSchema &schema : driftedSchemas())
            QTest::newRow(schema.name.constData()) << schema.name;
    }

    void worksThroughTheWindow()
    {
        QFETCH(QByteArray, schema);
        open(schema);
        for (const Work &work : workOn(schema)) {
            show(work.page);
            const Table &table = *workspace().catalog().table(work.page);
            QTRY_COMPARE(list()->model()->rowCount(), 1);
            compareFieldsWith(table);
            QVERIFY(list()->select({ work.page, work.record, {} }));
            type(work.edit);
            QTest::keyClick(&m_studio->window(), Qt::Key_N, Qt::ControlModifier);
            QTRY_VERIFY(list()->currentKey().isDraft());
            for (const Typed &value : work.newRecord)
                type(value);
            QTRY_COMPARE(workspace().changes().count(), 2);
            commitAll();
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(stored(work.page, { work.edit }), u"1"_s);
            QCOMPARE(stored(work.page, work.newRecord), u"1"_s);
            QTRY_COMPARE(list()->model()->rowCount(), 2);
            QVERIFY(list()->select({ work.page, work.record, {} }));
            QCOMPARE(fields(work.edit.column).first()->value(), Value(work.edit.stored));
        }
    }

    void everyPageOpensOrSaysWhyNot_data() { worksThroughTheWindow_data(); }

    void everyPageOpensOrSaysWhyNot()
    {
        QFETCH(QByteArray, schema);
        open(schema);
        for (const PageDescription &page : pageCatalog(workspace())) {
            show(page.id);
            if (page.table.isEmpty() || workspace().catalog().table(page.table))
                continue;
            QVERIFY2(message().contains(page.table), qPrintable(page.id + u": "_s + message()));
            QVERIFY(fields(u"id"_s).isEmpty());
            QVERIFY(!m_page->findChild<QPushButton *>(u"new"_s)->isEnabled());
        }
        QVERIFY(workspace().changes().isEmpty());
    }

    void aComputedColumnIsShownAndNotEdited()
    {
        open("extra columns");
        show(u"languages"_s);
        QVERIFY(list()->select({ u"languages"_s, { u"ja"_s }, {} }));
        ValueEditor *computed = fields(u"full_name"_s).value(0);
        QVERIFY(computed && computed->isReadOnly());
        QCOMPARE(computed->value(), Value(u"Japanese / 日本語"_s));
    }
};

QTEST_MAIN(DriftPagesTest)
#include "tst_driftpages.moc"
