#include "models/content/staging/changeset.h"
#include "tests/support/pagetest.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/fieldgrid.h"
#include "views/pages/content/recordform.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class RecordFormTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    QLabel *label(const QString &name) { return find<QLabel>(name); }
    QString title() { return label(u"form.title"_s)->text(); }
    RecordKey speaker(const QString &id) { return { u"speakers"_s, { id }, {} }; }
    void choose(const QString &table, const QString &id)
    {
        QVERIFY(list()->select({ table, { id }, {} }));
        list()->setFocus();
    }
    // Types over what stands in a field.
    QLineEdit *type(const QString &column, const QString &text)
    {
        QLineEdit *line = m_window->line(column);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        return line;
    }
    RecordKey fillNewSpeaker()
    {
        m_window->page()->addRecord();
        const QList<std::pair<QString, QString>> values { { u"region"_s, u"Osaka"_s }, { u"dialect_name"_s, u"Kansai"_s },
            { u"bcp47_code"_s, u"ja-JP"_s }, { u"speaker_emoji"_s, u"x"_s }, { u"id"_s, u"zz-new"_s },
            { u"voice_name"_s, u"Learner's voice"_s }, { u"voice_provider_id"_s, u"p"_s } };
        for (const auto &[column, value] : values)
            type(column, value);
        list()->setFocus();
        const RecordKey draft = list()->currentKey();
        changes().setDraftValue(draft, u"language_id"_s, u"ja"_s);
        changes().setDraftValue(draft, u"gender"_s, u"male"_s);
        return draft;
    }

    void begin() override { openPage(u"speakers"_s); }

private Q_SLOTS:
    void followsTheRow()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QCOMPARE(title(), u"Haruto"_s);
        QCOMPARE(label(u"form.subtitle"_s)->text(), u"ja-jp-male"_s);
        QCOMPARE(m_window->line(u"language_id"_s)->text(), u"Japanese"_s);
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(title() != u"Haruto"_s);
    }

    void putsALongNameBelowTheTabs()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        const QLabel *name = label(u"form.title"_s);
        const QWidget *tabs = find<QWidget>(u"record.tabs"_s);
        QVERIFY(name->geometry().right() < tabs->geometry().left());
        type(u"voice_name"_s, u"somebody with a name that goes on and on, over more lines than one likes to read beside tabs"_s);
        QTRY_VERIFY(name->geometry().top() > tabs->geometry().bottom());
        QVERIFY(name->width() > tabs->width());
    }

    void endsItsLinesBelowEachOther()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        const QList<FieldGrid *> grids = m_window->page()->findChildren<FieldGrid *>();
        QVERIFY(!grids.isEmpty());
        int compared = 0;
        for (const FieldGrid *grid : grids) {
            QMap<int, int> ends; // of each line, by where it begins
            for (const QWidget *field : grid->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                if (field->isVisible())
                    ends[field->y()] = qMax(ends.value(field->y()), field->geometry().right());
            }
            if (!ends.isEmpty())
                ends.remove(ends.lastKey()); // of the last one nothing has to fill the room
            for (const int end : std::as_const(ends)) {
                QCOMPARE(end, grid->rect().right());
                ++compared;
            }
        }
        QVERIFY(compared > 0);
    }

    void stagesWhileOneTypesAndSaysWhatWas()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        const QString before = m_window->line(u"region"_s)->text();
        type(u"region"_s, u"Kyoto"_s);
        QTRY_COMPARE_WITH_TIMEOUT(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Kyoto"_s), 300);
        QVERIFY(label(u"was.region"_s)->isVisible());
        QCOMPARE(label(u"was.region"_s)->text(), u"was "_s + before);
        QTest::mouseClick(find<QPushButton>(u"revert.region"_s), Qt::LeftButton);
        QVERIFY(changes().isEmpty());
        QCOMPARE(m_window->line(u"region"_s)->text(), before);
        QVERIFY(!label(u"was.region"_s)->isVisible());
    }

    void losesNothingWhenTheRowChanges()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        type(u"region"_s, u"Kyoto"_s);
        list()->selectRow(0); // at once, before any delay
        QCOMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Kyoto"_s));
        QVERIFY(m_window->line(u"region"_s)->text() != u"Kyoto"_s);
    }

    void losesNothingWhenThePageGoes()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        type(u"region"_s, u"Kyoto"_s);
        m_window->open(u"languages"_s);
        QCOMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Kyoto"_s));
    }

    void leavesTheFieldByEscapeWithoutLosing()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QLineEdit *line = type(u"region"_s, u"Kyoto"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Kyoto"_s));
        QVERIFY(list()->hasFocus());
    }

    void stagesNothingWhenNothingChanged()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        const QList<ValueEditor *> editors = m_window->page()->findChildren<ValueEditor *>();
        QVERIFY(editors.size() > 8);
        for (ValueEditor *editor : editors)
            editor->setFocus();
        list()->setFocus();
        list()->selectRow(0);
        QVERIFY(changes().isEmpty());
    }

    void makesOneVisitOneStep()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        const QString before = m_window->line(u"region"_s)->text();
        QLineEdit *line = type(u"region"_s, u"Ky"_s);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Ky"_s));
        QTest::keyClicks(line, u"oto"_s);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Kyoto"_s));
        m_window->line(u"dialect_name"_s)->setFocus();
        QTest::keyClicks(type(u"region"_s, u"Nara"_s), u"!"_s);
        list()->setFocus();
        QCOMPARE(staged(speaker(u"ja-jp-male"_s), u"region"_s), Value(u"Nara!"_s));
        changes().undo();
        QCOMPARE(m_window->line(u"region"_s)->text(), u"Kyoto"_s);
        changes().undo();
        QCOMPARE(m_window->line(u"region"_s)->text(), before);
        QVERIFY(!changes().canUndo());
        changes().redo();
        QCOMPARE(m_window->line(u"region"_s)->text(), u"Kyoto"_s);
    }

    void keepsTypingAgainstAnArrival()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QLineEdit *line = type(u"region"_s, u"Kyoto"_s);
        QSignalSpy loading(m_window->page(), &Page::loadingChanged);
        m_database->exec(u"UPDATE speakers SET region = 'Elsewhere', dialect_name = 'Another' WHERE id = 'ja-jp-male'"_s);
        m_window->page()->refresh();
        QTRY_COMPARE(m_window->line(u"dialect_name"_s)->text(), u"Another"_s);
        QCOMPARE(line->text(), u"Kyoto"_s);
        QVERIFY(line->hasFocus());
        // Both changed it: a choice, in the field itself, said once and whole.
        QTRY_VERIFY(find<QPushButton>(u"takeTheirs.region"_s)->isVisible());
        QStringList told;
        const QList<QLabel *> labels = m_window->page()->findChildren<QLabel *>();
        for (const QLabel *shown : labels) {
            if (shown->isVisible() && shown->text().contains(u"Elsewhere"_s))
                told.append(shown->objectName());
        }
        QCOMPARE(told, QStringList { u"problem.region"_s });
        QTest::mouseClick(find<QPushButton>(u"takeTheirs.region"_s), Qt::LeftButton);
        QTRY_COMPARE(line->text(), u"Elsewhere"_s);
        QVERIFY(changes().isEmpty());
    }

    void setsNullByItsButtonAndByKey()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QTest::mouseClick(find<QPushButton>(u"notSet.openai_voice_id"_s), Qt::LeftButton);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"openai_voice_id"_s), Value());
        QTRY_VERIFY(!find<QPushButton>(u"notSet.openai_voice_id"_s)->isVisible());
        QLineEdit *created = m_window->line(u"created_at"_s);
        created->setFocus();
        QTest::keyClick(created, Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"created_at"_s), Value());
    }

    void keepsWhatTheTypeRefusesAndSaysWhy()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        type(u"created_at"_s, u"some day"_s);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"created_at"_s), Value(u"some day"_s));
        QVERIFY(label(u"problem.created_at"_s)->isVisible());
        QVERIFY(!label(u"problem.created_at"_s)->text().isEmpty());
    }

    // What a new record lacks is marked once somebody was there and left it, or tried to commit.
    void aNewRecordLacksNothingBeforeSomebodyWasThere()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        m_window->page()->addRecord();
        const auto isMarked = [this](const QString &column) {
            const QColor ink = label(u"problem."_s + column)->palette().color(QPalette::WindowText);
            return ink == Theme::instance().colours().problem;
        };
        for (const QString &column : { u"region"_s, u"dialect_name"_s, u"bcp47_code"_s }) {
            QTRY_VERIFY(label(u"problem."_s + column)->isVisible());
            QVERIFY2(!isMarked(column), qPrintable(column));
        }
        m_window->line(u"region"_s)->setFocus();
        QVERIFY(!isMarked(u"region"_s));
        m_window->line(u"bcp47_code"_s)->setFocus();
        QTRY_VERIFY(isMarked(u"region"_s)); // left as it was
        QVERIFY(!isMarked(u"bcp47_code"_s) && !isMarked(u"dialect_name"_s));
        m_window->workspace().commitUnlessBlocked();
        QTRY_VERIFY(isMarked(u"bcp47_code"_s) && isMarked(u"dialect_name"_s));

        m_window->page()->addRecord(); // the next one begins anew
        QTRY_VERIFY(label(u"problem.region"_s)->isVisible());
        QVERIFY(!isMarked(u"region"_s) && !isMarked(u"dialect_name"_s));
    }

    void takesAFixAsOneStep()
    {
        choose(u"speakers"_s, u"es-us-female"_s); // its two voices are swapped
        const QString name = m_window->line(u"voice_name"_s)->text();
        auto *fix = find<QPushButton>(u"fix.openai_voice_id"_s);
        QVERIFY(fix->isVisible());
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(staged(speaker(u"es-us-female"_s), u"openai_voice_id"_s), Value(name));
        changes().undo();
        QVERIFY(changes().isEmpty());
    }

    void saysWhyAFieldIsReadOnly()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QVERIFY(m_window->line(u"id"_s)->isReadOnly());
        QVERIFY(label(u"why.id"_s)->isVisible());
        m_window->page()->addRecord();
        QVERIFY(!m_window->line(u"id"_s)->isReadOnly());
        QVERIFY(!label(u"why.id"_s)->isVisible());
    }

    void picksAReferenceByName()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QLineEdit *line = type(u"language_id"_s, u"french"_s);
        auto *completer = find<ValueEditor>(u"field.language_id"_s)->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible()); // the candidates come from the server
        QCOMPARE(completer->completionCount(), 1);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"language_id"_s), Value(u"fr"_s));
        QCOMPARE(line->text(), u"French"_s);
    }

    void leavesAReferenceThatNothingMatches()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QLineEdit *line = type(u"language_id"_s, u"no such language"_s);
        list()->setFocus();
        QCOMPARE(line->text(), u"Japanese"_s);
        QVERIFY(changes().isEmpty());
    }

    void followsAReference()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QSignalSpy asked(m_window->page(), &Page::openRecordRequested);
        QTest::mouseClick(find<QAbstractButton>(u"reference.follow"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toString(), u"languages"_s);
        QCOMPARE(asked.first().at(1).toStringList(), QStringList { u"ja"_s });
    }

    void followsANewRecordToItsRealKey()
    {
        QVERIFY(fillNewSpeaker().isDraft());
        commit();
        QTRY_COMPARE(list()->currentKey(), speaker(u"zz-new"_s));
        QCOMPARE(title(), u"Learner's voice"_s);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 'zz-new'"_s), u"Osaka"_s);
    }

    void keepsWhatIsTypedWhileANewRecordIsCommitted()
    {
        fillNewSpeaker();
        QLineEdit *region = m_window->line(u"region"_s);
        region->setFocus();
        region->selectAll();
        QSignalSpy finished(&m_window->workspace(), &Workspace::commitFinished);
        m_window->workspace().commit();
        QTest::keyClicks(region, u"Kyoto"_s); // nothing of it is staged yet when the answer comes
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(list()->currentKey(), speaker(u"zz-new"_s));
        QTRY_VERIFY(changes().find(speaker(u"zz-new"_s)));
        QCOMPARE(changes().find(speaker(u"zz-new"_s))->staged, (FieldValues { { u"region"_s, u"Kyoto"_s } }));
        QTRY_COMPARE(m_window->line(u"region"_s)->text(), u"Kyoto"_s);
        QCOMPARE(m_database->exec(u"SELECT region FROM speakers WHERE id = 'zz-new'"_s), u"Osaka"_s);
    }

    void showsADeletedRecordAsSuch()
    {
        choose(u"speakers"_s, u"ja-jp-male"_s);
        changes().removeRecord(speaker(u"ja-jp-male"_s), { { { u"id"_s, u"ja-jp-male"_s } }, {} });
        QTRY_VERIFY(label(u"form.banner"_s)->isVisible());
        QVERIFY(m_window->line(u"region"_s)->isReadOnly());
        QTest::mouseClick(find<QPushButton>(u"form.takeBack"_s), Qt::LeftButton);
        QVERIFY(changes().isEmpty());
        QVERIFY(!m_window->line(u"region"_s)->isReadOnly());
    }

    void countsWhatRefersToTheRecord()
    {
        m_window->open(u"languages"_s);
        choose(u"languages"_s, u"ja"_s);
        auto *state = label(u"usedBy.state"_s);
        QTRY_VERIFY(!state->isVisible());
        bool speakers = false;
        for (const QLabel *row : state->parentWidget()->findChildren<QLabel *>())
            speakers = speakers || row->text() == u"Speakers"_s;
        QVERIFY(speakers);
    }

    void showsANameInItsOwnDirection()
    {
        m_window->open(u"languages"_s);
        choose(u"languages"_s, u"ar"_s);
        QLineEdit *native = m_window->line(u"native_name"_s);
        QCOMPARE(native->layoutDirection(), Qt::RightToLeft);
        QVERIFY(QFontInfo(native->font()).pixelSize() > QFontInfo(m_window->line(u"name"_s)->font()).pixelSize());
        choose(u"languages"_s, u"ja"_s);
        QCOMPARE(native->layoutDirection(), Qt::LeftToRight);
    }

    void showsColumnsThatNobodyDescribed()
    {
        openPage(u"speakers"_s, u"ALTER TABLE speakers ADD COLUMN extra_rating numeric(12,4) DEFAULT 1.5, DROP COLUMN dialect_name,"
                                "ALTER COLUMN gender TYPE text"_s);
        choose(u"speakers"_s, u"ja-jp-male"_s);
        QCOMPARE(m_window->line(u"extra_rating"_s)->text(), u"1.5000"_s);
        type(u"extra_rating"_s, u"12345678.9012"_s);
        QTRY_COMPARE(staged(speaker(u"ja-jp-male"_s), u"extra_rating"_s), Value(u"12345678.9012"_s));
        QVERIFY(!m_window->page()->findChild<QLineEdit *>(u"field.dialect_name.input"_s));
        QCOMPARE(m_window->line(u"gender"_s)->text(), u"male"_s);
    }

    void namesEveryField()
    {
        const QList<QWidget *> widgets = m_window->page()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool interactive = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QComboBox *>(widget);
            if (!interactive || widget->objectName().startsWith(u"qt_") || widget->inherits("QTableCornerButton"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(RecordFormTest)
#include "tst_recordform.moc"
