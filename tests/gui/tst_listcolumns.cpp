#include "models/content/roles.h"
#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/theme.h"
#include "views/pages/content/recordlistmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"onboarding-first-hello"_s;
const QString second = u"onboarding-why-you-learn"_s;

// Four attempts at the first scenario, three of them to the end, and one long ago.
const QString attempts = uR"(
    INSERT INTO users (id, email) VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.org') ON CONFLICT DO NOTHING;
    INSERT INTO scenario_attempts (user_id, scenario_id, attempt_number, started_at, completed_at)
    SELECT '00000000-0000-0000-0000-000000000001', '%1', i, now() - interval '1 day' * i,
           CASE WHEN i < 4 THEN now() - interval '1 day' * i + interval '9 minutes' END
      FROM generate_series(1, 4) i;
    INSERT INTO scenario_attempts (user_id, scenario_id, attempt_number, started_at)
    VALUES ('00000000-0000-0000-0000-000000000001', '%1', 5, now() - interval '70 days'))"_s.arg(first);

} // namespace

// The columns that a list has beside those of its table: figures of a report, and problems as a badge.
class ListColumnsTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    ContentTable &table() { return static_cast<ContentPage *>(m_window->page())->table(); }
    RecordKey scenario(const QString &id) { return { u"scenarios"_s, { id }, {} }; }
    void open(const QString &sql = {}) { openPage(u"scenarios"_s, sql); }
    int section(const QString &header)
    {
        for (int at = 0; at < list()->model()->columnCount(); ++at) {
            if (list()->model()->headerData(at, Qt::Horizontal).toString() == header && !list()->isColumnHidden(at))
                return at;
        }
        return -1;
    }
    QModelIndex cell(const QString &id, const QString &header)
    {
        return list()->model()->index(list()->rowOf(scenario(id)), section(header));
    }
    QString words(const QString &id, const QString &header) { return cell(id, header).data().toString(); }
    void clickHeader(const QString &title)
    {
        const QHeaderView *header = list()->horizontalHeader();
        const int at = section(title);
        list()->scrollTo(list()->model()->index(0, at)); // the list may be narrower than its columns
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(at) + 10, header->height() / 2));
    }
    int widthOfAll()
    {
        int width = 0;
        for (int at = 0; at < list()->model()->columnCount(); ++at)
            width += list()->isColumnHidden(at) ? 0 : list()->columnWidth(at);
        return width;
    }

private Q_SLOTS:
    void showsHowOftenEachWasTried()
    {
        open(attempts);
        QTRY_COMPARE(words(first, u"Attempts"_s), u"4"_s);
        QCOMPARE(words(first, u"Completed"_s), u"75 %"_s);
        QCOMPARE(words(second, u"Attempts"_s), u"0"_s);
        QCOMPARE(words(second, u"Completed"_s), u"–"_s);
        for (const QString &header : { u"Attempts"_s, u"Completed"_s }) {
            QVERIFY(Qt::Alignment(cell(first, header).data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignTrailing));
            QVERIFY(Qt::Alignment(
                list()->model()->headerData(section(header), Qt::Horizontal, Qt::TextAlignmentRole).toInt())
                        .testFlag(Qt::AlignTrailing));
            QVERIFY(!cell(first, header).flags().testFlag(Qt::ItemIsEditable));
        }
        // In the order of the look: after the table's own.
        QCOMPARE(section(u"Attempts"_s) + 1, section(u"Completed"_s));
        QCOMPARE(section(u"Completed"_s) + 1, section(u"Checks"_s));
        // A record that is not in the database was tried by nobody, and has no figure.
        m_window->page()->addRecord();
        const int draft = table().rowOf(list()->currentKey());
        QVERIFY(list()->model()->index(draft, section(u"Attempts"_s)).data().isNull());
    }

    void figuresArriveWithoutDisturbingTheList()
    {
        m_window.reset();
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || i, 'Zebra ' || i, '', 'x', 'y', '[\"Go\"]' FROM generate_series(1, 900) i"_s);
        open(attempts);
        QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_COMPARE(words(first, u"Attempts"_s), u"4"_s);
        QVERIFY(list()->select(scenario(second)));
        list()->verticalScrollBar()->setValue(40);
        list()->selectionModel()->select(
            list()->model()->index(table().rowOf(scenario(first)), 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QList<RecordKey> selected = list()->selectedKeys();
        QCOMPARE(selected.size(), 2);
        const int scrolled = list()->verticalScrollBar()->value();
        // Another page of rows, and with it their figures.
        QSignalSpy reset(list()->model(), &QAbstractItemModel::modelReset);
        m_database->exec(u"UPDATE scenario_attempts SET scenario_id = 's700'"_s);
        table().fetchNext();
        QTRY_COMPARE(reset.size(), 1);
        QTRY_COMPARE(words(u"s700"_s, u"Attempts"_s), u"4"_s);
        QCOMPARE(reset.size(), 1); // that of the rows
        QCOMPARE(list()->currentKey(), scenario(second));
        QCOMPARE(list()->selectedKeys(), selected);
        QCOMPARE(list()->verticalScrollBar()->value(), scrolled);
    }

    void columnsOfWhatIsNotRecordedAreNotThere()
    {
        open(u"ALTER TABLE scenario_attempts DROP COLUMN completed_at CASCADE;"_s + QString(attempts).replace(
            u", completed_at)"_s, u")"_s).remove(QRegularExpression(u",\\s*CASE.*END\\s"_s)));
        QTRY_COMPARE(words(first, u"Attempts"_s), u"4"_s);
        QCOMPARE(section(u"Completed"_s), -1);
        open(u"DROP TABLE scenario_attempts CASCADE"_s);
        QCOMPARE(section(u"Attempts"_s), -1);
        QCOMPARE(section(u"Completed"_s), -1);
        QVERIFY(section(u"Checks"_s) > 0);
        QVERIFY(section(u"Title"_s) >= 0);
    }

    void saysWhyThereAreNoFigures()
    {
        open(u"ALTER TABLE scenario_attempts ALTER started_at DROP DEFAULT, ALTER started_at TYPE text"_s);
        QTRY_COMPARE(words(first, u"Attempts"_s), u"–"_s);
        QVERIFY(!cell(first, u"Attempts"_s).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void problemsStandAsABadge()
    {
        open();
        QCOMPARE(words(first, u"Checks"_s), QString());
        table().setValue(scenario(first), u"learning_objectives"_s, std::nullopt);
        QCOMPARE(words(first, u"Checks"_s), u"1 warning(s)"_s);
        QCOMPARE(cell(first, u"Checks"_s).data(ProblemSeverityRole).toInt(), int(Check::Severity::Warning));
        table().setValue(scenario(first), u"difficulty"_s, u"impossible"_s);
        QCOMPARE(words(first, u"Checks"_s), u"1 error(s) +1"_s);
        QCOMPARE(cell(first, u"Checks"_s).data(ProblemSeverityRole).toInt(), int(Check::Severity::Error));
        QCOMPARE(cell(first, u"Checks"_s).data(Qt::AccessibleTextRole).toString(), u"1 error(s), 1 warning(s)"_s);
        // Found later, by a look at all records: the badge appears by itself.
        QSignalSpy told(list()->model(), &QAbstractItemModel::dataChanged);
        const Value title = table().record(scenario(first)).value(u"title"_s);
        table().setValue(scenario(second), u"title"_s, title);
        QTRY_COMPARE(words(second, u"Checks"_s), u"1 warning(s)"_s);
        const int column = section(u"Checks"_s);
        const int row = table().rowOf(scenario(second));
        QTRY_VERIFY(std::any_of(told.cbegin(), told.cend(), [=](const QList<QVariant> &change) {
            const auto topLeft = change.at(0).toModelIndex();
            const auto bottomRight = change.at(1).toModelIndex();
            return topLeft.row() <= row && bottomRight.row() >= row && topLeft.column() <= column
                && bottomRight.column() >= column;
        }));
        // Enter leads from the badge to the field.
        QVERIFY(list()->select(scenario(first)));
        list()->setFocus();
        list()->setCurrentIndex(cell(first, u"Checks"_s));
        QTest::keyClick(list(), Qt::Key_Return);
        auto *field = find<ValueEditor>(u"field.difficulty"_s);
        QTRY_VERIFY(field->isAncestorOf(QApplication::focusWidget()) || field->hasFocus());
    }

    void figuresAreAnOrder()
    {
        open(attempts + u";UPDATE scenario_attempts SET scenario_id = '%1' WHERE attempt_number = 4"_s.arg(second));
        QTRY_COMPARE(words(first, u"Attempts"_s), u"3"_s);
        QList<RecordKey> asRead;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            asRead.append(list()->keyAt(row));
        QVERIFY(asRead.indexOf(scenario(first)) > 1);
        QVERIFY(list()->select(scenario(second)));
        QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        clickHeader(u"Attempts"_s);
        QHeaderView *header = list()->horizontalHeader();
        QCOMPARE(header->sortIndicatorSection(), section(u"Attempts"_s));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(list()->keyAt(0), scenario(first));
        QCOMPARE(list()->keyAt(1), scenario(second));
        QCOMPARE(list()->currentKey(), scenario(second));
        QCOMPARE(list()->currentIndex().row(), 1);

        // What is edited is the record that stands there, and nothing moves meanwhile.
        list()->setCurrentIndex(cell(first, u"Title"_s));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        auto *editor = list()->viewport()->findChild<ValueEditor *>();
        QVERIFY(editor);
        QTest::keyClicks(QApplication::focusWidget(), u"Renamed"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(changes().count(), 1);
        QVERIFY(changes().find(scenario(first)));
        QCOMPARE(list()->keyAt(0), scenario(first));
        changes().discardAll();

        clickHeader(u"Attempts"_s);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        const int last = list()->model()->rowCount() - 1;
        QCOMPARE(list()->keyAt(last), scenario(first));
        QCOMPARE(list()->keyAt(last - 1), scenario(second));
        // What is not known comes last both ways.
        clickHeader(u"Completed"_s);
        QCOMPARE(list()->keyAt(0), scenario(first));
        clickHeader(u"Completed"_s);
        QCOMPARE(list()->keyAt(0), scenario(second)); // 0 %
        QCOMPARE(list()->keyAt(1), scenario(first));

        // Other rows are put in the same order; and back to the order of the server.
        table().refresh();
        QTRY_COMPARE(table().state(), ContentTable::State::Ready);
        QCOMPARE(list()->keyAt(0), scenario(second));
        clickHeader(u"Title"_s);
        QTRY_COMPARE(table().state(), ContentTable::State::Ready);
        if (header->sortIndicatorOrder() == Qt::DescendingOrder)
            clickHeader(u"Title"_s);
        QTRY_COMPARE(list()->keyAt(0), asRead.constFirst());
        QCOMPARE(list()->keyAt(last), asRead.constLast());
    }

    void problemsAreAnOrder()
    {
        open();
        table().setValue(scenario(second), u"learning_objectives"_s, std::nullopt);
        table().setValue(scenario(second), u"difficulty"_s, u"impossible"_s);
        table().setValue(scenario(first), u"difficulty"_s, u"impossible"_s);
        QTRY_COMPARE(words(second, u"Checks"_s), u"1 error(s) +1"_s);
        clickHeader(u"Checks"_s);
        QCOMPARE(list()->keyAt(0), scenario(second));
        QCOMPARE(list()->keyAt(1), scenario(first));
    }

    void anOrderIsThatOfAllRowsThatFit()
    {
        m_window.reset();
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || i, 'Zebra ' || i, '', 'x', 'y', '[\"Go\"]' FROM generate_series(1, 900) i"_s);
        open(attempts + u";UPDATE scenario_attempts SET scenario_id = 's890' WHERE attempt_number > 1"_s);
        QTRY_COMPARE(words(first, u"Attempts"_s), u"1"_s);
        QCOMPARE(list()->rowOf(scenario(u"s890"_s)), -1); // not read yet
        clickHeader(u"Attempts"_s);
        QTRY_COMPARE(list()->keyAt(0), scenario(u"s890"_s));
        QCOMPARE(list()->keyAt(1), scenario(first));
        QVERIFY(!table().canFetchNext());
        QCOMPARE(list()->horizontalHeader()->sortIndicatorSection(), section(u"Attempts"_s));
    }

    // More rows than are ever here: the order would be that of some of them, and is refused with the reason.
    void thereIsNoOrderOfSomeOfTheRows()
    {
        m_window.reset();
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || i, 'Zebra ' || i, '', 'x', 'y', '[\"Go\"]' FROM generate_series(1, 2100) i"_s);
        open(attempts);
        QTRY_COMPARE(words(first, u"Attempts"_s), u"4"_s);
        QHeaderView *header = list()->horizontalHeader();
        const int before = header->sortIndicatorSection();
        const RecordKey top = list()->keyAt(0);
        clickHeader(u"Attempts"_s);
        QCOMPARE(header->sortIndicatorSection(), before);
        QCOMPARE(list()->keyAt(0), top);
        const auto tip = [this] {
            return list()->model()->headerData(section(u"Attempts"_s), Qt::Horizontal, Qt::ToolTipRole).toString();
        };
        QVERIFY2(tip().contains(u"2,000"_s), qPrintable(tip()));
        // Narrowed, there is one.
        table().setSearch(u"onboarding"_s);
        QTRY_VERIFY(table().state() == ContentTable::State::Ready && table().rowsMatching() < 100);
        QVERIFY(!tip().contains(u"2,000"_s));
        clickHeader(u"Attempts"_s);
        QCOMPARE(list()->keyAt(0), scenario(first));
        // And no more when all are shown again; the sign goes with it.
        table().setSearch({});
        QTRY_VERIFY(table().state() == ContentTable::State::Ready && table().rowsMatching() > 2000);
        QTRY_COMPARE(header->sortIndicatorSection(), -1);
    }

    // A list without the column of the names: the first one gives way.
    void theListOfFeaturesFits()
    {
        openPage(u"features"_s);
        m_window->page()->window()->resize(1232, 800); // beside the navigation of a window of 1440
        QTRY_COMPARE(m_window->page()->width(), 1232);
        QTRY_VERIFY2(widthOfAll() <= list()->viewport()->width(),
            qPrintable(u"%1 of %2"_s.arg(widthOfAll()).arg(list()->viewport()->width())));
        QVERIFY(list()->columnWidth(section(u"Micro rule"_s)) >= 120);
        // The form names the record by its key, once.
        QVERIFY(list()->currentKey().isValid());
        QCOMPARE(find<QLabel>(u"form.title"_s)->text().remove(QChar(0x200b)), list()->currentKey().key.constFirst());
        QVERIFY(find<QLabel>(u"form.subtitle"_s)->isHidden());
    }

    // Beside the form there is little room: the titles give way, and come back with the room.
    void titlesGiveWayAndNotFigures()
    {
        open(u"UPDATE scenarios SET title = 'A title that is far too long for a narrow list: ' || title;"_s + attempts);
        QTRY_COMPARE(words(first, u"Completed"_s), u"75 %"_s);
        const auto figures = [this] {
            for (const QString &header : { u"Attempts"_s, u"Completed"_s, u"Checks"_s }) {
                const int needed = qMax(QFontMetrics(labelFont()).horizontalAdvance(header) + 16,
                    list()->sizeHintForIndex(cell(first, header)).width());
                if (list()->columnWidth(section(header)) < needed)
                    return false;
            }
            return true;
        };
        const auto resizeTo = [this](int width) {
            m_window->page()->window()->resize(width + 428, 800);
            auto *splitter = m_window->page()->findChild<QSplitter *>();
            QTRY_COMPARE(splitter->width(), width + 428);
            splitter->setSizes({ width + 28, 400 });
            QTRY_VERIFY2(qAbs(list()->width() - width) < 10, qPrintable(QString::number(list()->width())));
        };
        resizeTo(710);
        QVERIFY2(widthOfAll() <= list()->viewport()->width(), qPrintable(u"%1 of %2"_s.arg(widthOfAll()).arg(list()->viewport()->width())));
        QVERIFY(figures());
        const int narrow = list()->columnWidth(section(u"Title"_s));
        QVERIFY(narrow >= 120);
        resizeTo(1100);
        QVERIFY(list()->columnWidth(section(u"Title"_s)) > narrow);
        QVERIFY(figures());
        // What a person chose stays.
        list()->setColumnWidth(section(u"Category"_s), 150);
        const int chosen = list()->columnWidth(section(u"Title"_s));
        resizeTo(710);
        QCOMPARE(list()->columnWidth(section(u"Title"_s)), chosen);
        QCOMPARE(list()->columnWidth(section(u"Category"_s)), 150);
    }
};

QTEST_MAIN(ListColumnsTest)
#include "tst_listcolumns.moc"
