#pragma once

#include "models/content/values/fieldvalues.h"
#include "models/database/sqltext.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace Kaiwa {

class ContentTable;
class RecordNavigator;
class RecordPanel;
class TablePage;
class Workspace;

// What a page over one table has beyond its records, told by whoever composes the pages, so that the page knows none of
// it.

struct RecordPanelPart {
    QString id; // stable: "history"
    QString title; // translated; of a tab
    std::function<RecordPanel *(Workspace &workspace, ContentTable &table, QWidget *parent)> make;
    QString iconName = {}; // of resources/icons; of the action that opens it where there are no tabs
};

struct PageAction {
    enum class Needs { Table, Record, Writing, RecordAndWriting }; // enabled only while these are there

    QString id; // stable: "import"; the action's object name is "action.import"
    QString text; // translated
    QString iconName; // of resources/icons
    QKeySequence shortcut;
    Needs needs = Needs::Table;
    std::function<void(TablePage &page)> run;
};

// A read-only column of the list beside the table's own. Its values come from a report, or from what each record says as
// it stands, or they are the problems of the record, told by a badge.
struct ListColumnPart {
    struct FromReport {
        QString report; // has one row for each record that is asked for
        QString keysParameter; // takes their keys
        QString keyColumn; // of the answer
        QString valueColumn; // of the answer
        SqlText::Need needs; // without it there is no such column
        int days = 30; // of the period that the report is asked for
    };

    struct FromRecord {
        std::function<QString(const FieldValues &record)> words;
        // Calls `changed` whenever the words of the same records are other ones, as long as the context lives.
        std::function<void(QObject *context, const std::function<void()> &changed)> watch;
    };

    QString id; // stable: "attempts"
    QString title; // translated
    QString explanation; // translated, of the header: what is counted
    Qt::Alignment alignment = Qt::AlignLeading;
    std::optional<FromReport> report = {};
    std::optional<FromRecord> record = {}; // neither this nor a report: the problems
    std::function<QString(const QString &value)> words = {}; // of a report's value
};

struct ContentPageParts {
    std::function<RecordNavigator *(Workspace &workspace, QWidget *parent)> navigator; // none: the list alone
    QList<ListColumnPart> columns; // of the list, after those of the table
    QList<RecordPanelPart> tabs; // beside "Edit", or beside the records where these are edited where they stand
    QList<RecordPanelPart> below; // under the fields of the form
    QList<PageAction> actions; // in the page's menu
};

} // namespace Kaiwa
