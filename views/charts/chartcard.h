#pragma once

#include "models/insights/reportboard.h"
#include "views/charts/chartcanvas.h"

#include <QFrame>

#include <memory>

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace Kaiwa {

class ChartPicture;
class ChartTable;

// One chart of a page as a card: its title, what is counted in which unit, a legend that hides and shows series, the
// drawing or the same numbers as a table (Ctrl+T), and when and how fast it was read. A click on a mark, in the drawing or
// in the table, asks for the rows behind it. Says in words when there is nothing, when the database lacks what it needs
// and when it failed; what was shown stays until something new is there. Owned by its page.
class ChartCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartCard)

public:
    explicit ChartCard(const ChartEntry &entry, QWidget *parent = nullptr);

    const ChartEntry &entry() const { return m_entry; }
    const ChartMarks &marks() const { return m_drawing.marks; }
    // `today`: in the zone of the report's periods.
    void show(const ReportBoard::Answer &answer, const QDate &today);
    // The same of the period before; of an answer that is not known nothing is compared.
    void compareWith(const ReportBoard::Answer &before);
    // Whether the chart is of a period at all, so that there is one before it.
    bool isOfPeriod() const;
    bool showsTable() const;
    void showTable(bool table);
    QByteArray csv() const;
    const ChartTable &numbers() const { return *m_numbers; }
    const QString &unit() const { return m_drawing.unit; }
    // As it leaves the studio.
    std::unique_ptr<ChartPicture> picture() const;
    // A control of the chart alone, below its title; the card takes it over. `chosen` is said where controls are not.
    void addControl(QWidget *control);
    void setChosen(const QString &words);
    // What people read in place of the ids of languages.
    void nameLanguages(const QHash<QString, QString> &names);
    const std::optional<Error> &error() const { return m_error; } // of the last reading
    QString errorWords() const; // with what the server said of it; empty: there is none

Q_SIGNALS:
    // `words`: what the mark is, for the heading of its rows.
    void rowsRequested(const Kaiwa::ReportParameters &mark, qint64 n, const QString &words);
    void definitionRequested(); // how it is counted
    void failed(const QString &words); // of an export

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeading(QBoxLayout *column);
    void makeBody(QBoxLayout *column);
    void makeActions();
    QAction *addAction(const QString &name, const QString &text, const std::function<void()> &run);
    void showLegend();
    void toggle(const QString &series, bool shown);
    void redraw();
    void fitDrawing();
    bool tellsLanguages() const;
    void readLanguages(ChartMarks &marks) const;
    void showFoot(const ReportBoard::Answer &answer);
    void writeFoot();
    ChartMarks marksOf(const ReportBoard::Answer &answer) const;
    void openMark(const ChartCanvas::Place &place);
    void exportTo(const QString &filter, const QString &ending);

    const ChartEntry m_entry;
    const ChartHead m_head;
    ChartDrawing m_drawing;
    QLabel *m_unit = nullptr;
    QWidget *m_controls = nullptr;
    QString m_chosen;
    QWidget *m_legend = nullptr;
    QStringList m_legendWords;
    QHash<QString, QString> m_languages;
    QToolButton *m_how = nullptr;
    QToolButton *m_menu = nullptr;
    QStackedWidget *m_stack = nullptr;
    ChartCanvas *m_canvas = nullptr;
    QWidget *m_drawn = nullptr; // the canvas, or what scrolls it
    ChartTable *m_numbers = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_foot = nullptr;
    QString m_footWords; // without what the period before adds
    std::optional<Error> m_error;
    bool m_wantsTable = false;
};

} // namespace Kaiwa
