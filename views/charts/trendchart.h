#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;
class QTableWidget;

namespace Kaiwa {

class TrendCanvas;

// One figure over time: a line or bars, one mark for each period. Its name, what it counts and the newest value stand
// above it; hovering a mark says its value and how many rows are behind it, and Ctrl+T shows the same numbers as a table.
// Where there is no value the line is broken. The running period is told by a dashed edge. Few inks: a thin grid, no
// frame. Follows the theme. Owned by its page.
class TrendChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendChart)

public:
    enum class Kind { Line, Bars };
    struct Mark {
        QDate at; // where the period begins
        std::optional<double> value; // none: nothing was counted
        qint64 n = 0; // rows behind the value
        bool isRunning = false;
    };
    // What a chart says, and how.
    struct Words {
        QString title;
        QString unit; // under the title: what is counted, in what, in which zone
        QString periods; // heading of the table's first column: "Week of"
        QString rows; // heading of the table's last column: "Findings"
        std::function<QString(double)> value; // "71 %"
    };

    TrendChart(const QString &id, Kind kind, const Words &words, QWidget *parent = nullptr);

    // `highest`: of the axis; none: the highest value.
    void show(const QList<Mark> &marks, std::optional<double> highest = {});
    bool showsTable() const;
    void showTable(bool table);

private:
    void fillTable(const QList<Mark> &marks);

    const Words m_words;
    QStackedWidget *m_stack = nullptr;
    TrendCanvas *m_canvas = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace Kaiwa
