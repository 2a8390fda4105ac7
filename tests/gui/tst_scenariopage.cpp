#include "models/content/softreference.h"
#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "tests/support/pictureserver.h"
#include "views/editors/markdownview.h"
#include "views/editors/orderedlistrow.h"
#include "views/editors/pictureview.h"
#include "views/editors/scalebox.h"
#include "views/editors/textarea.h"
#include "views/editors/valueeditor.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/learnercard.h"
#include "views/pages/content/recordform.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class ScenarioPageTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    RecordKey scenario(const QString &id) { return { u"scenarios"_s, { id }, {} }; }
    ValueEditor *field(const QString &column) { return find<ValueEditor>(u"field."_s + column); }
    QLabel *label(const QString &name) { return find<QLabel>(name); }
    QLineEdit *objective(int number) // none: there is no such one
    {
        for (QLineEdit *line : field(u"learning_objectives"_s)->findChildren<QLineEdit *>(u"entry.%1"_s.arg(number))) {
            if (line->isVisible())
                return line;
        }
        return nullptr;
    }
    QString database(const QString &column, const QString &id)
    {
        return m_database->exec(u"SELECT %1::text FROM scenarios WHERE id = '%2'"_s.arg(column, id));
    }
    void open(const QString &sql = {}) { openPage(u"scenarios"_s, sql); }
    void choose(const QString &id)
    {
        QVERIFY(list()->select(scenario(id)));
        list()->setFocus();
    }
    RecordKey newScenario()
    {
        m_window->page()->addRecord();
        return list()->currentKey();
    }
    void type(const QString &column, const QString &text)
    {
        QLineEdit *line = m_window->line(column);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    void begin() override { open(); }

private Q_SLOTS:
    void showsAScenarioWithItsParts()
    {
        choose(u"onboarding-first-hello"_s);
        QCOMPARE(m_window->line(u"title"_s)->text(), u"A first hello"_s);
        QCOMPARE(label(u"words.is_active"_s)->text(), u"Learners see this"_s);
        QVERIFY(label(u"words.instructions"_s)->text().contains(u"aloud"_s));
        QCOMPARE(field(u"learning_objectives"_s)->findChild<QLineEdit *>(u"entry.1"_s)->text(),
            u"Greet somebody and take leave"_s);
        QCOMPARE(field(u"comfort_indicators"_s)->findChildren<ScaleBox *>().at(1)->words(), u"4 of 5"_s);
        QCOMPARE(field(u"persona"_s)->findChild<ValueEditor *>(u"member.nameTemplate"_s)->value(), Value(u"{{speakerName}}"_s));
        QVERIFY(changes().isEmpty());
    }

    void stagesEachPartByItself()
    {
        const QString id = u"onboarding-first-hello"_s;
        const QString objectives = database(u"learning_objectives"_s, id);
        const QString persona = database(u"persona"_s, id);
        choose(id);
        auto *entry = field(u"learning_objectives"_s)->findChild<QLineEdit *>(u"entry.1"_s);
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Down, Qt::AltModifier);
        auto *scale = field(u"comfort_indicators"_s)->findChildren<ScaleBox *>().at(0);
        scale->setFocus();
        QTest::keyClick(scale, Qt::Key_5);
        auto *title = field(u"persona"_s)->findChild<ValueEditor *>(u"member.title"_s);
        title->setFocus();
        QTest::keyClicks(title->focusProxy(), u"X"_s);
        list()->setFocus();
        const RecordKey key = scenario(id);
        QCOMPARE(staged(key, u"comfort_indicators"_s), Value(u"{\"confidence\": 5, \"engagement\": 4, \"understanding\": 3}"_s));
        QVERIFY(staged(key, u"persona"_s)->startsWith(u"{\"title\": \""_s));
        QCOMPARE(staged(key, u"persona"_s)->remove(u'X'), persona);
        commit();
        QVERIFY(database(u"learning_objectives"_s, id).startsWith(u"[\"Say your name"_s));
        QVERIFY(database(u"learning_objectives"_s, id) != objectives);
    }

    void measuresFindsAndPreviewsATextInTheForm()
    {
        choose(u"onboarding-first-hello"_s);
        ValueEditor *instructions = field(u"instructions"_s);
        auto *area = qobject_cast<TextArea *>(instructions->focusProxy());
        QVERIFY(area);
        area->setFocus();
        QTest::keyClick(area, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = instructions->findChild<QLineEdit *>(u"find.words"_s);
        QVERIFY(words->isVisible());
        QTest::keyClicks(words, u"unhurried"_s);
        QCOMPARE(instructions->findChild<QLabel *>(u"find.count"_s)->text(), u"1 of 1"_s);
        QTest::keyClick(words, Qt::Key_Escape);
        QTest::keyClick(area, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(instructions->findChild<MarkdownView *>()->isVisible());
        QTest::keyClick(instructions->findChild<MarkdownView *>(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(changes().isEmpty());
        const QString before = label(u"words.instructions"_s)->text();
        QTest::keyClicks(area, u"Five words more than before. "_s);
        QTRY_VERIFY(label(u"words.instructions"_s)->text() != before); // words, and how long they take
    }

    void writesAddsAndPastesObjectivesInTheForm()
    {
        const QString id = u"onboarding-first-hello"_s;
        choose(id);
        ValueEditor *objectives = field(u"learning_objectives"_s);
        const int before = m_database->exec(u"SELECT json_array_length(learning_objectives::json) FROM scenarios WHERE id = '%1'"_s.arg(id)).toInt();
        auto *first = objectives->findChild<QLineEdit *>(u"entry.1"_s);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_End);
        QTest::keyClicks(first, u" at ease"_s);
        auto *add = qobject_cast<QLineEdit *>(objectives->focusProxy());
        QVERIFY(add);
        add->setFocus();
        QApplication::clipboard()->setText(u"1. Thank somebody\n2. Say when you come back\n"_s);
        QTest::keySequence(add, QKeySequence::Paste);
        list()->setFocus();
        QTRY_VERIFY(staged(scenario(id), u"learning_objectives"_s)->endsWith(u"\"Thank somebody\", \"Say when you come back\"]"_s));
        commit();
        QCOMPARE(m_database->exec(u"SELECT json_array_length(learning_objectives::json) || (learning_objectives::json ->> 0) FROM scenarios "
                                  "WHERE id = '%1'"_s.arg(id)),
            QString::number(before + 2) + u"Greet somebody and take leave at ease"_s);
    }

    void setsAScaleAndTakesItAwayInTheForm()
    {
        const QString id = u"onboarding-first-hello"_s;
        choose(id);
        auto *scale = field(u"comfort_indicators"_s)->findChildren<ScaleBox *>().at(1);
        scale->setFocus();
        QTest::keyClick(scale, Qt::Key_Delete);
        QCOMPARE(scale->words(), u"not set"_s);
        list()->setFocus();
        commit();
        QCOMPARE(m_database->exec(u"SELECT comfort_indicators::jsonb ? 'engagement' FROM scenarios WHERE id = '%1'"_s.arg(id)), u"f"_s);
    }

    void filtersByEachFacet()
    {
        const auto take = [this](const QString &column, const QString &words) {
            auto *menu = find<QMenu>(u"facetMenu."_s + column);
            Q_EMIT menu->aboutToShow();
            const QList<QAction *> actions = menu->actions();
            const auto entry = std::find_if(actions.cbegin(), actions.cend(),
                [&words](const QAction *action) { return action->text().compare(words, Qt::CaseInsensitive) == 0; });
            QVERIFY2(entry != actions.cend(), qPrintable(words));
            (*entry)->trigger();
        };
        const auto count = [this](const QString &condition) {
            return m_database->exec(u"SELECT count(*) FROM scenarios WHERE "_s + condition).toInt();
        };
        take(u"category"_s, u"basic"_s);
        QTRY_COMPARE(list()->model()->rowCount(), count(u"category = 'basic'"_s));
        take(u"difficulty"_s, u"beginner"_s);
        QTRY_COMPARE(list()->model()->rowCount(), count(u"category = 'basic' AND difficulty = 'beginner'"_s));
        open();
        take(u"is_active"_s, booleanWord(u"false"_s));
        QTRY_COMPARE(list()->model()->rowCount(), count(u"NOT is_active"_s));
    }

    void movesAnObjectiveByDraggingInTheForm()
    {
        const QString id = u"onboarding-first-hello"_s;
        choose(id);
        QLineEdit *first = objective(1);
        const QLineEdit *last = objective(3);
        QVERIFY(first && last);
        QTRY_COMPARE(last->mapToGlobal(QPoint()).y() - first->mapToGlobal(QPoint()).y(), 2 * OrderedListRow::height);
        const QString text = first->text();
        QWidget *handle = first->parentWidget()->findChild<QLabel *>(u"handle"_s);
        const QPoint end = handle->mapFromGlobal(last->mapToGlobal(last->rect().center()));
        QTest::mousePress(handle, Qt::LeftButton);
        QMouseEvent move(QEvent::MouseMove, end, handle->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, end);
        QTRY_COMPARE(changes().count(), 1);
        QCOMPARE(objective(3) ? objective(3)->text() : QString(), text);
        commit();
        QCOMPARE(m_database->exec(u"SELECT learning_objectives->>2 FROM scenarios WHERE id = '%1'"_s.arg(id)), text);
    }

    void showsThePictureOfAColumnThatTheStudioDoesNotKnow()
    {
        const PictureServer server(httpAnswer("image/png", png({ 320, 200 })));
        open(u"ALTER TABLE scenarios ADD cover_image_url text"_s);
        choose(u"onboarding-first-hello"_s);
        auto *picture = field(u"cover_image_url"_s)->findChild<PictureView *>();
        QVERIFY(picture && !picture->isVisible());
        type(u"cover_image_url"_s, server.address());
        list()->setFocus();
        find<QScrollArea>(u"form"_s)->ensureWidgetVisible(picture);
        QTRY_COMPARE(picture->words(), u"320 × 200"_s);
        QCOMPARE(server.heads().size(), 1);
        QCOMPARE(staged(scenario(u"onboarding-first-hello"_s), u"cover_image_url"_s), Value(server.address()));
    }

    void undoesAMoveOfAnObjective()
    {
        choose(u"onboarding-first-hello"_s);
        auto *entry = field(u"learning_objectives"_s)->findChild<QLineEdit *>(u"entry.1"_s);
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(changes().count(), 1);
        changes().undo();
        QVERIFY(changes().isEmpty());
        QTRY_COMPARE(field(u"learning_objectives"_s)->findChild<QLineEdit *>(u"entry.1"_s)->text(),
            u"Greet somebody and take leave"_s);
    }

    void proposesAnIdForANewScenario()
    {
        const RecordKey draft = newScenario();
        QCOMPARE(staged(draft, u"is_active"_s), Value(u"false"_s));
        QCOMPARE(label(u"words.is_active"_s)->text(), u"Learners do not see this"_s);
        type(u"title"_s, u"Lost again"_s);
        QTRY_COMPARE(staged(draft, u"id"_s), Value(u"lost-again"_s));
        QTRY_COMPARE(m_window->line(u"id"_s)->text(), u"lost-again"_s);
        QTest::keyClicks(m_window->line(u"title"_s), u"!"_s);
        list()->setFocus();
        changes().undo(); // one visit to the title is one step, its id included
        QCOMPARE(staged(draft, u"title"_s), Value(u"(not staged)"_s));
        QCOMPARE(staged(draft, u"id"_s), Value(u"(not staged)"_s));
        changes().redo();
        QCOMPARE(staged(draft, u"id"_s), Value(u"lost-again"_s));
    }

    void leavesAnIdThatAPersonWrote()
    {
        const RecordKey draft = newScenario();
        type(u"title"_s, u"One"_s);
        QTRY_COMPARE(staged(draft, u"id"_s), Value(u"one"_s));
        type(u"id"_s, u"my-own"_s);
        QTRY_COMPARE(staged(draft, u"id"_s), Value(u"my-own"_s));
        type(u"title"_s, u"Another title"_s);
        list()->setFocus();
        QTRY_COMPARE(staged(draft, u"title"_s), Value(u"Another title"_s));
        QCOMPARE(staged(draft, u"id"_s), Value(u"my-own"_s));
    }

    void proposesAnIdThatNobodyHas()
    {
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context) VALUES ('hidden-place', "
                         "'zzz', '', '', ''), ('hidden-place-2', 'zzz', '', '', '')"_s);
        const RecordKey draft = newScenario();
        type(u"title"_s, u"Hidden place"_s); // is in the database and not among the rows that were read
        QTRY_COMPARE(staged(draft, u"id"_s), Value(u"hidden-place-3"_s));
        list()->setFocus();
        const RecordKey other = newScenario();
        type(u"title"_s, u"Hidden place"_s);
        QTRY_COMPARE(staged(other, u"id"_s), Value(u"hidden-place-4"_s));
    }

    void committedIdsStay()
    {
        const RecordKey draft = newScenario();
        type(u"title"_s, u"A brand new one"_s);
        list()->setFocus();
        for (const QString &column : { u"description"_s, u"instructions"_s, u"context"_s })
            changes().setDraftValue(draft, column, u"words"_s);
        commit();
        QCOMPARE(database(u"is_active"_s, u"a-brand-new-one"_s), u"false"_s);
        QTRY_COMPARE(list()->currentKey(), scenario(u"a-brand-new-one"_s));
        type(u"title"_s, u"Renamed"_s);
        list()->setFocus();
        QTRY_COMPARE(staged(scenario(u"a-brand-new-one"_s), u"title"_s), Value(u"Renamed"_s));
        QCOMPARE(staged(scenario(u"a-brand-new-one"_s), u"id"_s), Value(u"(not staged)"_s));
    }

    void previewsAsALearnerSeesIt()
    {
        choose(u"onboarding-first-hello"_s);
        find<QPushButton>(u"tab.preview"_s)->click();
        QCOMPARE(label(u"learner.title"_s)->text(), u"A first hello"_s);
        QCOMPARE(label(u"learner.name"_s)->text(), u"Aiko"_s);
        QVERIFY(label(u"learner.opening"_s)->text().startsWith(u"Hello! I am Aiko."_s));
        // What is typed into the list shows at once.
        changes().setValue(scenario(u"onboarding-first-hello"_s), u"title"_s, u"البحث عن شقة"_s,
            { { { u"title"_s, u"A first hello"_s } }, {} });
        QCOMPARE(label(u"learner.title"_s)->text(), u"البحث عن شقة"_s);
        auto *card = find<LearnerCard>(u"learnerCard"_s);
        QCOMPARE(card->layoutDirection(), Qt::RightToLeft); // as the title runs
        find<QPushButton>(u"preview.rightToLeft"_s)->click();
        QCOMPARE(card->layoutDirection(), Qt::LeftToRight);
        const bool dark = Theme::instance().isDark();
        const QImage before = card->grab().toImage();
        find<QPushButton>(u"preview.dark"_s)->click();
        QCOMPARE(card->isDark(), !dark);
        QVERIFY(card->grab().toImage() != before);
        QCOMPARE(Theme::instance().isDark(), dark);
    }

    void givesTheTutorsPromptToCopy()
    {
        choose(u"onboarding-first-hello"_s);
        find<QPushButton>(u"tab.preview"_s)->click();
        find<QPushButton>(u"preview.tutor"_s)->click();
        const QString prompt = find<QPlainTextEdit>(u"preview.prompt"_s)->toPlainText();
        QVERIFY(prompt.startsWith(u"# Instructions\n\nYou are a warm and unhurried tutor"_s));
        QVERIFY(prompt.contains(u"# Learning objectives\n\n1. Greet somebody"_s));
        auto *copy = find<QPushButton>(u"preview.copy"_s);
        copy->click();
        QCOMPARE(QApplication::clipboard()->text(), prompt);
        QCOMPARE(copy->text(), u"Copied"_s);
        choose(u"onboarding-why-you-learn"_s);
        QCOMPARE(copy->text(), u"Copy"_s);
    }

    void worksWhereTheDatabaseDiffers()
    {
        open(u"ALTER TABLE scenarios ALTER learning_objectives TYPE text[] USING ARRAY['one', 'two words'], "
             "ALTER comfort_indicators TYPE text, DROP COLUMN category, ADD tags text[] DEFAULT '{a,b}', "
             "ADD image_url text DEFAULT 'ftp://nowhere', ADD minutes integer DEFAULT 5;"
             "UPDATE scenarios SET comfort_indicators = 'rather calm' WHERE id = 'onboarding-first-hello'"_s);
        const QString id = u"onboarding-first-hello"_s;
        choose(id);
        QVERIFY(!m_window->page()->findChild<ValueEditor *>(u"field.category"_s));
        QVERIFY(!m_window->page()->findChild<QPushButton *>(u"facet.category"_s));
        QCOMPARE(field(u"role"_s)->value(), Value(u"tutor"_s));
        QCOMPARE(field(u"comfort_indicators"_s)->value(), Value(u"rather calm"_s));
        field(u"comfort_indicators"_s)->setFocus();
        QTest::keyClicks(field(u"comfort_indicators"_s)->focusProxy(), u"a "_s);
        auto *entry = field(u"learning_objectives"_s)->findChild<QLineEdit *>(u"entry.2"_s);
        QCOMPARE(entry->text(), u"two words"_s);
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(m_window->page()->findChild<ValueEditor *>(u"field.tags"_s)->findChild<QPushButton *>(u"tag.0"_s));
        QVERIFY(m_window->page()->findChild<QWidget *>(u"picture"_s));
        type(u"minutes"_s, u"12"_s);
        list()->setFocus();
        commit();
        QCOMPARE(database(u"learning_objectives"_s, id), u"{\"two words\",one}"_s);
        QCOMPARE(database(u"comfort_indicators"_s, id), u"a rather calm"_s);
        QCOMPARE(database(u"minutes"_s, id), u"12"_s);
    }

    void namesSpeakersAndLanguagesWithoutAKey()
    {
        m_database->exec(u"UPDATE speakers SET voice_name = 'Minjun' WHERE id = 'ko-kr-male'"_s);
        open(u"ALTER TABLE scenarios ADD target_language_id text DEFAULT 'ja', ADD speaker_ids jsonb "
             "DEFAULT '[ \"ja-jp-male\" ]', ADD language_note text DEFAULT 'ja', ADD speaker_id integer DEFAULT 3"_s);
        const Table *table = m_window->workspace().catalog().table(u"scenarios"_s);
        const auto target = [&](const QString &column) {
            return referenceTarget(m_window->workspace().catalog(), *table, column);
        };
        QVERIFY(target(u"target_language_id"_s)->isSoft && target(u"target_language_id"_s)->table == u"languages");
        QVERIFY(target(u"speaker_ids"_s)->isList && target(u"speaker_ids"_s)->table == u"speakers");
        for (const QString &column : { u"language_note"_s, u"speaker_id"_s, u"title"_s, u"id"_s })
            QVERIFY2(!target(column), qPrintable(column));

        const QString id = u"onboarding-first-hello"_s;
        choose(id);
        QCOMPARE(m_window->line(u"target_language_id"_s)->text(), u"Japanese"_s);
        ValueEditor *speakers = field(u"speaker_ids"_s);
        const QString name = m_database->exec(u"SELECT voice_name FROM speakers WHERE id = 'ja-jp-male'"_s);
        QTRY_COMPARE(speakers->findChild<QPushButton *>(u"tag.0"_s)->text(), name + u"  ×"_s);
        QCOMPARE(speakers->value(), Value(u"[\"ja-jp-male\"]"_s)); // as jsonb writes it
        speakers->setFocus();
        QTest::keyClicks(speakers->focusProxy(), u"minjun"_s);
        QTest::keyClick(speakers->focusProxy(), Qt::Key_Return);
        QTRY_COMPARE(staged(scenario(id), u"speaker_ids"_s), Value(u"[\"ja-jp-male\", \"ko-kr-male\"]"_s));
    }

    void saysWhatIsWrongWithAnIdBeforeTheCommit()
    {
        const RecordKey draft = newScenario();
        type(u"title"_s, u"Lost again"_s);
        for (const QString &column : { u"description"_s, u"instructions"_s, u"context"_s })
            changes().setDraftValue(draft, column, u"words"_s);
        type(u"id"_s, u"   "_s);
        list()->setFocus();
        QTRY_VERIFY(m_window->page()->findChild<QLabel *>(u"problem.id"_s));
        QVERIFY(label(u"problem.id"_s)->isVisible());
        QCOMPARE(label(u"problem.id"_s)->text(),
            u"Nothing of this can be seen, and a record is known by it: write a few letters or digits."_s);
        QVERIFY(!m_window->page()->findChild<QPushButton *>(u"dismiss.id"_s));
        QVERIFY(m_window->workspace().blockingProblems().isEmpty()); // the database would take it
        type(u"id"_s, u"lost-again"_s);
        list()->setFocus();
        commit();
        QCOMPARE(database(u"title"_s, u"lost-again"_s), u"Lost again"_s);
    }

    // Where the database keeps no history, this computer's does.
    void findsWhatWasCommittedFromThisComputer()
    {
        open(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
        choose(u"onboarding-first-hello"_s);
        type(u"title"_s, u"Hello again"_s);
        list()->setFocus();
        commit();
        choose(u"onboarding-why-you-learn"_s);
        type(u"title"_s, u"Why"_s);
        list()->setFocus();
        find<QAction>(u"filter.changed.mine"_s)->trigger();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QVERIFY(list()->select(scenario(u"onboarding-first-hello"_s)));
        QVERIFY(list()->select(scenario(u"onboarding-why-you-learn"_s)));
        // What is committed while they are shown stays among them.
        commit();
        QTRY_VERIFY(changes().isEmpty());
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        // A bulk edit takes these, and no other.
        QCOMPARE(static_cast<ContentPage *>(m_window->page())->table().shownQuery().options().filters.size(), 1);
        QVERIFY(static_cast<ContentPage *>(m_window->page())->table().shownQuery().options().filters.first().value.contains(
            u"onboarding-first-hello"_s));
    }

    void keepsTheFiltersOnOneLine()
    {
        // As wide as the list is beside the form in a window of 1440.
        auto *splitter = m_window->page()->findChild<QSplitter *>();
        m_window->page()->window()->resize(739 + splitter->handleWidth() + 490, 800);
        QTRY_COMPARE(splitter->width(), 739 + splitter->handleWidth() + 490);
        splitter->setSizes({ 739, 490 });
        auto *search = find<QLineEdit>(u"search"_s);
        auto *last = find<QPushButton>(u"filter.problems"_s);
        const auto isOneLine = [&] { return last->geometry().center().y() == search->geometry().center().y(); };
        QTRY_COMPARE(search->parentWidget()->width(), 711);
        QTRY_VERIFY(isOneLine());
        const int before = search->width();
        QVERIFY2(before >= 140 && before <= 210, qPrintable(QString::number(before)));
        find<QAction>(u"filter.changed.mine"_s)->trigger(); // a chip with its choice is longer
        QTRY_VERIFY(search->width() != before && search->width() >= 140);
        QTRY_VERIFY(isOneLine());
    }

    void findsWhatOneChangedOneself()
    {
        const QString revision = u"INSERT INTO kaiwa_studio.revision (changeset, changeset_name, actor, table_name, row_key, op, "
                                 "before, after) VALUES (gen_random_uuid(), 'x', %1, '%2', '{\"id\": \"%3\"}', 'update', '{}', '{}')"_s;
        m_database->exec(revision.arg(u"session_user"_s, u"scenarios"_s, u"onboarding-first-hello"_s));
        m_database->exec(revision.arg(u"'somebody'"_s, u"scenarios"_s, u"onboarding-find-your-level"_s));
        m_database->exec(revision.arg(u"session_user"_s, u"speakers"_s, u"onboarding-rescue-phrases"_s));
        choose(u"onboarding-why-you-learn"_s);
        type(u"title"_s, u"Why"_s);
        list()->setFocus();
        find<QAction>(u"filter.changed.mine"_s)->trigger();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QVERIFY(list()->select(scenario(u"onboarding-first-hello"_s)));
        QVERIFY(list()->select(scenario(u"onboarding-why-you-learn"_s)));
        find<QAction>(u"filter.changed.any"_s)->trigger();
        QTRY_VERIFY(list()->model()->rowCount() > 30);
    }
};

QTEST_MAIN(ScenarioPageTest)
#include "tst_scenariopage.moc"
