#include "models/conversations/transcripttext.h"
#include "tests/support/contentwindow.h"
#include "tests/support/delayproxy.h"
#include "tests/support/testchooser.h"
#include "tests/support/testdatabase.h"
#include "tests/support/ticks.h"
#include "tests/support/workspacebench.h"
#include "views/pages/people/messagesearchpanel.h"
#include "views/pages/people/speech/speechtimeline.h"
#include "views/pages/people/speech/speechview.h"
#include "views/pages/people/transcript/laidtext.h"
#include "views/pages/people/transcript/transcriptcanvas.h"
#include "views/pages/people/transcript/transcriptview.h"
#include "views/shell/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms
constexpr double longestTurn = 50; // ms of work in one turn of the event loop, of a conversation of 2,000 messages

} // namespace

// A conversation as a person reads it, in a window of its own.
class TranscriptViewTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<WorkspaceBench> m_bench;
    std::unique_ptr<TranscriptView> m_view;

    void open(const QString &sql = {})
    {
        m_view.reset();
        m_bench.reset();
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        if (!sql.isEmpty())
            m_database->exec(sql);
        m_bench = std::make_unique<WorkspaceBench>(m_database->profile());
        m_view = std::make_unique<TranscriptView>(m_bench->workspace());
        m_view->resize(800, 700);
        m_view->show();
    }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_view->findChild<Widget *>(name);
        if (!widget)
            qFatal("There is no %s.", qPrintable(name));
        return widget;
    }
    TranscriptCanvas *canvas() { return find<TranscriptCanvas>(u"transcript.messages"_s); }
    QString state() { return find<QLabel>(u"transcript.state"_s)->text(); }
    void show(const QString &conversation)
    {
        m_view->showConversation(conversation);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->isLoading() && m_view->transcript().isComplete(), patience);
    }
    QString richest(const QString &language)
    {
        return m_database->exec(u"SELECT c.id FROM conversations c JOIN messages m ON m.conversation_id = c.id JOIN analysis_findings f ON f.message_id = m.id"
                                " LEFT JOIN message_audio_analysis a ON a.message_id = m.id WHERE target_language_id = '%1' GROUP BY 1"
                                " ORDER BY count(a.id) DESC, count(*) DESC, 1 LIMIT 1"_s.arg(language));
    }
    int messageWithFinding()
    {
        const QList<TranscriptMessage> &messages = m_view->transcript().messages();
        for (int i = 0; i < int(messages.size()); ++i) {
            if (!messages.at(i).findings.isEmpty() && messages.at(i).findings.first().mark.state == FindingMark::State::Marked)
                return i;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsOfTests();
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init() { QSettings().clear(); }
    void cleanup()
    {
        m_view.reset();
        m_bench.reset();
        m_database.reset();
        FileChooser::use(nullptr);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void aConversationIsRead()
    {
        open();
        QVERIFY(find<QLabel>(u"transcript.empty"_s)->isVisible());
        show(richest(u"ja"_s));
        QVERIFY(canvas()->isVisible());
        QVERIFY(!find<QLabel>(u"transcript.empty"_s)->isVisible());
        QVERIFY2(state().startsWith(u"%1 message"_s.arg(m_view->transcript().messages().size())), qPrintable(state()));
        QVERIFY(find<QLabel>(u"transcript.facts"_s)->text().contains(u"Japanese"_s));
        // Readings that the messages have, and no others.
        QVERIFY(find<QPushButton>(u"transcript.show.hiragana"_s)->isChecked());
        QVERIFY(!find<QPushButton>(u"transcript.show.romanization"_s)->isChecked());
        QVERIFY(!m_view->findChild<QPushButton *>(u"transcript.show.pinyin"_s));
        QTRY_VERIFY(canvas()->isMeasured());
        const int before = canvas()->verticalScrollBar()->maximum();
        find<QPushButton>(u"transcript.show.translation"_s)->click();
        QTRY_VERIFY(canvas()->isMeasured());
        QVERIFY(canvas()->verticalScrollBar()->maximum() > before);
        canvas()->setCurrent(1);
        QVERIFY(canvas()->accessibleDescription().contains(u"Translation"_s));
        // Chips are remembered, and go with the conversation.
        TranscriptView other(m_bench->workspace());
        QVERIFY(other.findChild<QPushButton *>(u"transcript.show.translation"_s)->isChecked());
        show(richest(u"zh"_s));
        QVERIFY(m_view->findChild<QPushButton *>(u"transcript.show.pinyin"_s));
        m_view->showConversation(u"nobody's"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"transcript.empty"_s)->text().contains(u"no conversation"_s), patience);
    }

    void everythingThatCanBeUsedHasNames()
    {
        open();
        show(richest(u"ja"_s));
        m_view->focusSearch();
        MessageSearchPanel panel(m_bench->workspace());
        for (const QWidget *root : { static_cast<QWidget *>(m_view.get()), static_cast<QWidget *>(&panel) }) {
            for (const QWidget *widget : root->findChildren<QWidget *>()) {
                const bool isUsed = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QAbstractScrollArea *>(widget) || qobject_cast<const SpeechTimeline *>(widget);
                if (isUsed && !widget->objectName().startsWith(u"qt_"_s)) {
                    QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                    const auto *button = qobject_cast<const QAbstractButton *>(widget);
                    QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
                }
            }
        }
        QVERIFY2(m_view->minimumSizeHint().width() <= 620, qPrintable(QString::number(m_view->minimumSizeHint().width())));
        QVERIFY(panel.minimumSizeHint().width() <= 620);
    }

    void findingsLeadToTheirRecord()
    {
        open();
        show(richest(u"fr"_s));
        const int message = messageWithFinding();
        QVERIFY(message >= 0);
        canvas()->setCurrent(message);
        QVERIFY2(canvas()->accessibleDescription().contains(u" → "_s), qPrintable(canvas()->accessibleDescription()));
        QSignalSpy opened(m_view.get(), &TranscriptView::openRecordRequested);
        // Somewhere in the card stands the line of the finding.
        const QRect card = canvas()->messageRect(message);
        for (int y = card.top(); y < card.bottom() && opened.isEmpty(); y += 4) {
            for (int x = 20; x < card.width() && opened.isEmpty(); x += 12)
                QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, { x, y });
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(0).toString(), u"analysis_findings"_s);
        QCOMPARE(opened.first().at(1).toStringList().size(), 1);
    }

    void whatIsMaskedIsNowhere()
    {
        open();
        show(richest(u"ja"_s));
        const TranscriptMessage message = m_view->transcript().messages().at(1);
        QGuiApplication::clipboard()->setText(u"before"_s);
        m_view->setMasked(true);
        QVERIFY(find<QPushButton>(u"transcript.reveal"_s)->isVisible());
        QVERIFY(!find<QToolButton>(u"transcript.copy"_s)->isEnabled());
        QVERIFY(!find<QToolButton>(u"transcript.export"_s)->isEnabled());
        canvas()->setCurrent(1);
        QVERIFY(canvas()->accessibleDescription().contains(u"Masked"_s));
        QVERIFY(!canvas()->accessibleDescription().contains(message.content.left(2)));
        canvas()->setFocus();
        QTest::keySequence(canvas(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        FileChooser::use(std::make_unique<TestChooser>(u"/nowhere/at/all"_s));
        find<QAction>(u"transcript.export.text"_s)->trigger();
        QVERIFY(!state().contains(u"nowhere"_s));
        m_view->focusSearch();
        QVERIFY(!find<QLineEdit>(u"transcript.find"_s)->isVisible());
        const QString spoken = m_database->exec(u"SELECT message_id FROM message_audio_analysis ORDER BY 1 LIMIT 1"_s);
        m_view->showSpeech(spoken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->isLoading(), patience);
        const QString said = m_database->exec(u"SELECT content FROM messages WHERE id = '%1'"_s.arg(spoken));
        auto *content = find<QLabel>(u"speech.content"_s);
        QCOMPARE(content->text(), dotted(said));
        for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            QVERIFY2(!label || !label->text().contains(said.left(5)), qPrintable(widget->objectName()));
            QVERIFY(!widget->accessibleDescription().contains(said.left(5)));
        }
        const QImage masked = canvas()->grab().toImage();
        QSignalSpy asked(m_view.get(), &TranscriptView::revealRequested);
        find<QPushButton>(u"transcript.reveal"_s)->click();
        QCOMPARE(asked.size(), 1);
        m_view->setMasked(false);
        QVERIFY(canvas()->grab().toImage() != masked);
        QVERIFY(!canvas()->accessibleDescription().contains(u"Masked"_s));
        QVERIFY(canvas()->accessibleDescription().contains(message.content.left(2)));
        QCOMPARE(find<QLabel>(u"speech.content"_s)->text(), said);
    }

    void dotsAreOfSimilarLength()
    {
        QCOMPARE(dotted(u"Je suis\nici"_s), u"•• ••••\n•••"_s);
        QCOMPARE(dotted(u"😀e\u0301"_s), u"••"_s);
        QCOMPARE(dotted({}), QString());
    }

    void hitsAreGoneThrough()
    {
        open();
        show(richest(u"fr"_s));
        canvas()->setFocus();
        QTest::keySequence(canvas(), QKeySequence::Find);
        auto *line = find<QLineEdit>(u"transcript.find"_s);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, u"je"_s);
        int hits = 0;
        for (const TranscriptMessage &message : m_view->transcript().messages())
            hits += int(message.content.count(u"je"_s, Qt::CaseInsensitive));
        QVERIFY(hits > 2);
        auto *count = find<QLabel>(u"transcript.find.count"_s);
        QCOMPARE(count->text(), u"1 of %1"_s.arg(hits));
        QVERIFY(m_view->transcript().messages().at(canvas()->current()).content.contains(u"je"_s, Qt::CaseInsensitive));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(count->text(), u"2 of %1"_s.arg(hits));
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"%1 of %1"_s.arg(hits));
        QTest::keyClicks(line, u"qqqq"_s);
        QCOMPARE(count->text(), u"not found"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
    }

    void transcriptsAreCopiedAndWritten()
    {
        open();
        show(richest(u"ja"_s));
        const QString said = m_view->transcript().messages().first().content;
        find<QToolButton>(u"transcript.copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(said));
        QVERIFY(state().contains(u"copied"_s));
        canvas()->setFocus();
        canvas()->setCurrent(0);
        QTest::keySequence(canvas(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(said));
        QTemporaryDir folder;
        for (const QString &kind : { u"text"_s, u"markdown"_s }) {
            const QString path = folder.filePath(kind);
            FileChooser::use(std::make_unique<TestChooser>(path));
            find<QAction>(u"transcript.export."_s + kind)->trigger();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY(text.contains(u"Learner"_s));
            QCOMPARE(text.startsWith(u"# "_s), kind == u"markdown");
        }
        FileChooser::use(std::make_unique<TestChooser>(u"/nowhere/at/all"_s));
        find<QAction>(u"transcript.export.text"_s)->trigger();
        QVERIFY2(state().contains(u"could not be written"_s), qPrintable(state()));
    }

    void speechIsReadOnlyWhenOpened()
    {
        open();
        auto *speech = m_view->findChild<SpeechView *>(u"speech"_s);
        QSignalSpy fetched(speech, &SpeechView::fetched);
        const QString conversation = m_database->exec(u"SELECT conversation_id FROM messages m JOIN message_audio_analysis a ON a.message_id = m.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s);
        show(conversation);
        QVERIFY(!speech->isVisible());
        QCOMPARE(fetched.size(), 0);
        const QList<TranscriptMessage> &messages = m_view->transcript().messages();
        const auto spoken = std::find_if(messages.cbegin(), messages.cend(), [](const TranscriptMessage &one) { return one.hasAnalysis; });
        QVERIFY(spoken != messages.cend());
        canvas()->setFocus();
        canvas()->setCurrent(int(spoken - messages.cbegin()));
        QTest::keyClick(canvas(), Qt::Key_Return);
        QVERIFY(speech->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 1, patience);
        auto *timeline = find<SpeechTimeline>(u"speech.timeline"_s);
        QVERIFY(timeline->count() > 2);
        QVERIFY(timeline->accessibleDescription().contains(u" s."_s));
        QVERIFY(find<QLabel>(u"speech.about"_s)->text().contains(u"echogarden"_s));
        timeline->setFocus(Qt::TabFocusReason);
        QTest::keyClick(timeline, Qt::Key_Right);
        QVERIFY(!timeline->accessibleDescription().isEmpty());
        QVERIFY(m_view->findChildren<QWidget *>(QRegularExpression(u"^speech\\.score\\."_s)).size() >= 2);
        find<QToolButton>(u"speech.close"_s)->click();
        QVERIFY(!speech->isVisible());
        // Another conversation takes it away, too.
        m_view->showSpeech(spoken->id);
        m_view->showConversation(richest(u"fr"_s));
        QVERIFY(!speech->isVisible());
    }

    void malformedSpeechIsShownAndSaid()
    {
        open(u"UPDATE message_audio_analysis SET speech_timings = '[{\"word\":\"a\",\"startMs\":0,\"endMs\":400},{\"word\":\"b\",\"startMs\":-9,\"endMs\":\"x\"},"
             "{\"word\":\"c\"},7,{\"word\":\"d\",\"startMs\":86399000,\"endMs\":86399999}]', phoneme_analysis = '{}', recommendations = '\"Rest\"'"_s);
        const QString message = m_database->exec(u"SELECT message_id FROM message_audio_analysis ORDER BY 1 LIMIT 1"_s);
        m_view->showSpeech(message);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->isLoading(), patience);
        QVERIFY(find<SpeechTimeline>(u"speech.timeline"_s)->count() == 3);
        QVERIFY(find<QLabel>(u"speech.placeless"_s)->text().contains(u'c'));
        const QString problems = find<QLabel>(u"speech.problems"_s)->text();
        for (const QString &said : { u"negative"_s, u"not a number"_s, u"missing"_s, u"is no word"_s, u"another shape"_s, u"single entry"_s })
            QVERIFY2(problems.contains(said), qPrintable(problems));
        m_view->grab(); // a day of silence is painted, too
        m_database->exec(u"DELETE FROM message_audio_analysis"_s);
        m_view->showSpeech({});
        m_view->showSpeech(message);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->isLoading(), patience);
        QVERIFY(find<QLabel>(u"speech.none"_s)->text().contains(u"not analysed"_s));
    }

    void manyMessagesDoNotFreezeTheWindow()
    {
        open(u"INSERT INTO conversations (id, guest_id, target_language_id) VALUES ('long', 'g', 'ja');"
             "INSERT INTO messages (id, conversation_id, role, content, hiragana, translated_content, timestamp) SELECT 'l' || lpad(n::text, 5, '0'), 'long',"
             " CASE n % 2 WHEN 0 THEN 'user' ELSE 'assistant' END, repeat('はい、七時に二人で予約しました。', 1 + n % 9), repeat('はい、 しちじ に ふたり で よやく しました。', 1 + n % 9),"
             " repeat('Yes, I reserved for two at seven. ', 1 + n % 9), '2026-01-01'::timestamp + (n || ' s')::interval FROM generate_series(1, 2000) AS n"_s);
        m_view->grab(); // fonts are there
        show(richest(u"ja"_s));
        QTRY_VERIFY(canvas()->isMeasured());
        canvas()->grab();
        Ticks ticks;
        ticks.start();
        m_view->showConversation(u"long"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->transcript().isComplete(), patience);
        QCOMPARE(m_view->transcript().messages().size(), 2000);
        QScrollBar *bar = canvas()->verticalScrollBar();
        // Scrolled and changed while heights are still estimates.
        for (const double place : { 0.5, 1.0, 0.1, 0.7 }) {
            bar->setValue(int(bar->maximum() * place));
            QTest::qWait(20);
        }
        find<QPushButton>(u"transcript.show.translation"_s)->click();
        QTest::qWait(20);
        m_view->resize(640, 700);
        QTRY_VERIFY_WITH_TIMEOUT(canvas()->isMeasured(), patience);
        ticks.stop();
        qInfo("longest turn: %.1f ms of work", ticks.longestWork());
#ifdef NDEBUG
        QVERIFY2(ticks.longestWork() < longestTurn, qPrintable(QString::number(ticks.longestWork())));
#else
        QVERIFY2(ticks.longestWork() < 3 * longestTurn, qPrintable(QString::number(ticks.longestWork())));
#endif
        QVERIFY(canvas()->cardsKept() < 400);
        // Every message lies behind the one before it, and the last is reached.
        for (int i = 1; i < 2000; ++i)
            QCOMPARE(canvas()->messageRect(i).top(), canvas()->messageRect(i - 1).bottom() + 1);
        QTest::keyClick(canvas(), Qt::Key_End);
        QCOMPARE(canvas()->current(), 1999);
        QVERIFY(canvas()->viewport()->rect().intersects(canvas()->messageRect(1999)));
    }

    void whatIsSeenStaysWhileHeightsBecomeExact()
    {
        open(u"INSERT INTO conversations (id, guest_id, target_language_id) VALUES ('long', 'g', 'fr');"
             "INSERT INTO messages (id, conversation_id, role, content, timestamp) SELECT 'l' || lpad(n::text, 5, '0'), 'long', 'user', repeat('iiii ', n * 7 % 300),"
             " '2026-01-01'::timestamp + (n || ' s')::interval FROM generate_series(1, 1500) AS n"_s);
        show(u"long"_s);
        QTRY_VERIFY_WITH_TIMEOUT(canvas()->isMeasured(), patience);
        find<QPushButton>(u"transcript.show.notes"_s)->click(); // every height is an estimate again
        canvas()->setCurrent(1200);
        m_view->grab();
        const int top = canvas()->messageRect(1200).top();
        QVERIFY(!canvas()->isMeasured());
        QTRY_VERIFY_WITH_TIMEOUT(canvas()->isMeasured(), patience);
        QVERIFY2(std::abs(canvas()->messageRect(1200).top() - top) <= 2, qPrintable(u"%1 %2"_s.arg(canvas()->messageRect(1200).top()).arg(top)));
    }

    void aSlowServerLeavesTheWindowAlive()
    {
        open();
        const QString conversation = richest(u"fr"_s);
        DelayProxy proxy(m_database->profile(), std::chrono::milliseconds(0));
        WorkspaceBench slow(proxy.profile());
        TranscriptView view(slow.workspace());
        view.resize(700, 500);
        view.show();
        view.grab();
        proxy.setFrozen(true);
        Ticks ticks;
        ticks.start();
        view.showConversation(conversation);
        QTest::qWait(300);
        ticks.stop();
        QVERIFY(view.isLoading());
        QVERIFY2(ticks.longestWork() < longestTurn, qPrintable(QString::number(ticks.longestWork())));
        proxy.setFrozen(false);
    }

    void rightToLeft()
    {
        open();
        show(richest(u"ar"_s));
        QTRY_VERIFY(canvas()->isMeasured());
        canvas()->setCurrent(0);
        canvas()->grab();
        // The text of a message begins at the right of its card.
        LaidText laid(u"ماذا تريد"_s, bodyFont(), Qt::LeftToRight);
        laid.layOut(300);
        QVERIFY(laid.rectsOf(0, 1).first().right() > 290);
        m_view->setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(canvas()->isMeasured());
        canvas()->grab();
    }

    void placesInLaidTexts()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QList<ReadingSegment> segments { { u"七時"_s, u"しちじ "_s, true }, { u"に、"_s, u"に、"_s, false }, { u"予約"_s, u"よやく"_s, true }, { u"しました。"_s, u"しました。"_s, false } };
        for (int round = 0; round < 200; ++round) {
            LaidText text(u"七時に、予約しました。"_s, bodyFont(), Qt::LeftToRight);
            text.setReading(segments, badgeFont());
            const qreal width = random.bounded(60, 400);
            const qreal height = text.layOut(width);
            QVERIFY(height > 0 && text.naturalWidth() <= width + 1);
            for (qsizetype at = 0; at < text.text().size(); ++at) {
                const QList<QRectF> rects = text.rectsOf(at, 1);
                QCOMPARE(rects.size(), 1);
                QVERIFY(rects.first().bottom() <= height + 4);
                QCOMPARE(text.placeAt(rects.first().center()), at);
            }
            QCOMPARE(text.rectsOf(0, 0).size(), 1);
        }
        LaidText narrow(u"七時に、予約しました。"_s, bodyFont(), Qt::LeftToRight);
        narrow.setReading(segments, badgeFont());
        narrow.layOut(10); // no word with its reading has room
        QVERIFY(!narrow.hasReading());
        narrow.layOut(300);
        QVERIFY(narrow.hasReading());
        QCOMPARE(narrow.spokenText(), u"七時(しちじ)に、予約(よやく)しました。"_s);
    }

    void messagesAreSearched()
    {
        open();
        MessageSearchPanel panel(m_bench->workspace());
        panel.resize(500, 400);
        panel.show();
        auto *line = panel.findChild<QLineEdit *>(u"messageSearch.text"_s);
        auto *list = panel.findChild<QListView *>(u"messageSearch.hits"_s);
        QTest::keyClicks(line, u"bonjour"_s);
        QCOMPARE(panel.search().state(), MessageSearch::State::Idle); // nothing before Enter
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isLoading() && list->model()->rowCount() > 0, patience);
        QVERIFY(panel.findChild<QLabel *>(u"messageSearch.index"_s)->text().contains(u"No index"_s));
        QVERIFY(panel.findChild<QLabel *>(u"messageSearch.index"_s)->toolTip().contains(u"gin_trgm_ops"_s));
        panel.grab();
        QSignalSpy opened(&panel, &MessageSearchPanel::openConversation);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
        QCOMPARE(opened.size(), 1);
        m_view->showMessage(opened.first().at(0).toString(), opened.first().at(1).toString());
        QTRY_VERIFY_WITH_TIMEOUT(canvas()->current() >= 0, patience);
        QCOMPARE(m_view->transcript().messages().at(canvas()->current()).id, opened.first().at(1).toString());
        panel.setMasked(true);
        QVERIFY(panel.findChild<QPushButton *>(u"messageSearch.reveal"_s)->isVisible());
        QVERIFY(!list->model()->index(0, 0).data().toString().contains(u"bonjour"_s, Qt::CaseInsensitive));
        panel.grab();
        line->clear();
        QCOMPARE(list->model()->rowCount(), 0);
    }
};

QTEST_MAIN(TranscriptViewTest)
#include "tst_transcriptview.moc"
