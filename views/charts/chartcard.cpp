#include "views/charts/chartcard.h"

#include "views/charts/chartexport.h"
#include "views/charts/chartpicture.h"
#include "views/charts/charttable.h"
#include "views/charts/chartwords.h"
#include "views/charts/legendbutton.h"
#include "views/editors/flowlayout.h"
#include "views/shell/filechooser.h"
#include "views/shell/readingzone.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardMargin = 14;
constexpr int tableRowHeight = 28;
constexpr int leastPictureWidth = 480;
constexpr int leastDrawing = 180;
const QString languageColumn = u"at_language"_s; // of reports: holds ids of languages
constexpr int mostOfList = 340; // of more it shows a part, to be scrolled

} // namespace

ChartCard::ChartCard(const ChartEntry &entry, QWidget *parent)
    : QFrame(parent)
    , m_entry(entry)
    , m_head(ChartHead::of(entry.report))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"chart."_s + entry.chartId());
    setAccessibleName(entry.title);
    setAccessibleDescription(entry.unit);
    m_drawing.entry = entry;
    if (const MarkValue *value = m_head.value(entry.value.section(u',', 0, 0)))
        m_drawing.unit = value->unit;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(cardMargin, cardMargin - 4, cardMargin, cardMargin - 4);
    column->setSpacing(4);
    makeHeading(column);
    makeBody(column);
    makeActions();
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    show({}, {});
}

void ChartCard::makeHeading(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *title = new QLabel(m_entry.title, this);
    title->setFont(sectionFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    row->addWidget(title, 1);
    m_how = new QToolButton(this);
    m_how->setObjectName(u"chartHow."_s + m_entry.chartId());
    m_how->setText(u"?"_s);
    m_how->setAutoRaise(true);
    m_how->setToolTip(tr("How it is counted"));
    m_how->setAccessibleName(tr("How %1 is counted", "%1: title of a chart").arg(m_entry.title));
    connect(m_how, &QToolButton::clicked, this, &ChartCard::definitionRequested);
    row->addWidget(m_how);
    m_menu = new QToolButton(this);
    m_menu->setObjectName(u"chartMenu."_s + m_entry.chartId());
    m_menu->setText(u"⋯"_s);
    m_menu->setAutoRaise(true);
    m_menu->setAccessibleName(tr("More of %1", "%1: title of a chart").arg(m_entry.title));
    row->addWidget(m_menu);
    column->addLayout(row);
    m_unit = new QLabel(m_entry.unit, this);
    m_unit->setTextFormat(Qt::PlainText);
    m_unit->setWordWrap(true);
    setInk(m_unit, Ink::Dim);
    m_unit->setVisible(!m_entry.unit.isEmpty());
    column->addWidget(m_unit);
    m_controls = new QWidget(this);
    auto *controls = new FlowLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(6);
    m_controls->hide();
    column->addWidget(m_controls);
    m_legend = new QWidget(this);
    auto *legend = new FlowLayout(m_legend);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setSpacing(6);
    m_legend->hide();
    column->addWidget(m_legend);
}

void ChartCard::makeBody(QBoxLayout *column)
{
    m_canvas = makeChartCanvas(m_entry.kind, m_stack);
    m_canvas->setObjectName(u"chartCanvas."_s + m_entry.chartId());
    m_canvas->setAccessibleName(m_entry.title);
    m_drawn = m_canvas;
    if (m_entry.kind == ChartEntry::Kind::Ranking || m_entry.kind == ChartEntry::Kind::Heat) {
        auto *scroll = new QScrollArea(m_stack);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        setSurface(scroll->viewport(), Surface::Panel);
        scroll->setWidget(m_canvas);
        setSurface(m_canvas, Surface::Panel);
        m_drawn = scroll;
    }
    m_numbers = new ChartTable(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"chartTable."_s + m_entry.chartId());
    m_table->setAccessibleName(tr("%1, as a table", "%1: title of a chart").arg(m_entry.title));
    m_table->setModel(m_numbers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(tableRowHeight);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_message = new QLabel(m_stack);
    m_message->setObjectName(u"chartMessage."_s + m_entry.chartId());
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    setInk(m_message, Ink::Dim);
    for (QWidget *page : { m_drawn, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_message) })
        m_stack->addWidget(page);
    m_stack->setMinimumHeight(leastDrawing);
    column->addWidget(m_stack, 1);
    m_foot = new QLabel(this);
    m_foot->setObjectName(u"chartFoot."_s + m_entry.chartId());
    m_foot->setFont(badgeFont());
    m_foot->setTextFormat(Qt::PlainText);
    m_foot->setWordWrap(true);
    setInk(m_foot, Ink::Dim);
    column->addWidget(m_foot);
    connect(m_canvas, &ChartCanvas::markActivated, this,
        [this](int series, int category) { openMark({ series, category }); });
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { openMark(m_numbers->placeOf(index)); });
}

QAction *ChartCard::addAction(const QString &name, const QString &text, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"action."_s + name);
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    return action;
}

void ChartCard::makeActions()
{
    QAction *twin = addAction(
        u"chartTable"_s, tr("Show as a table", "action: of a chart"), [this] { showTable(!showsTable()); });
    twin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    twin->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(u"chartDefinition"_s, tr("How it is counted…", "action: of a chart"), [this] { Q_EMIT definitionRequested(); });
    addAction(u"chartCopy"_s, tr("Copy", "action: a chart, as picture and as numbers"), [this] {
        auto *data = new QMimeData;
        data->setImageData(pictureOf(*picture()));
        data->setText(QString::fromUtf8(csv()));
        QGuiApplication::clipboard()->setMimeData(data);
    });
    addAction(u"chartPng"_s, tr("Export as PNG…"), [this] { exportTo(tr("PNG picture (*.png)"), u"png"_s); });
    addAction(u"chartSvg"_s, tr("Export as SVG…"), [this] { exportTo(tr("SVG picture (*.svg)"), u"svg"_s); });
    addAction(u"chartPdf"_s, tr("Export as PDF…"), [this] { exportTo(tr("PDF document (*.pdf)"), u"pdf"_s); });
    addAction(u"chartCsv"_s, tr("Export as CSV…"), [this] { exportTo(tr("CSV table (*.csv)"), u"csv"_s); });
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *menu = new QMenu(m_menu);
    menu->addActions(actions());
    connect(m_menu, &QToolButton::clicked, this,
        [this, menu] { menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void ChartCard::show(const ReportBoard::Answer &answer, const QDate &today)
{
    m_drawing.today = today;
    m_error = answer.error;
    m_drawing.marks = answer.isKnown ? marksOf(answer) : ChartMarks();
    QString words;
    if (answer.error && !answer.isKnown)
        words = errorWords();
    else if (!answer.isKnown)
        words = tr("Reading…", "in place of a chart");
    else if (m_drawing.marks.isEmpty())
        words = tr("Nothing in this period.", "in place of a chart");
    m_message->setText(words);
    redraw();
    showLegend();
    m_stack->setCurrentWidget(!words.isEmpty() ? static_cast<QWidget *>(m_message) : m_wantsTable ? m_table : m_drawn);
    showFoot(answer);
}

// The server's own words name the table.
QString ChartCard::errorWords() const
{
    if (!m_error)
        return {};
    const QString said = m_error->detail.section(u'\n', 0, 0);
    return said.isEmpty() ? m_error->message : m_error->message + u'\n' + said;
}

ChartMarks ChartCard::marksOf(const ReportBoard::Answer &answer) const
{
    QStringList told;
    for (const auto &[column, words] : m_entry.told)
        told.append(column);
    ChartMarks marks = ChartMarks::of(answer.rows, m_head, m_entry.category, m_entry.series, m_entry.value, m_entry.label,
        m_entry.thinBelow, m_entry.seriesLabel, told);
    readLanguages(marks);
    return marks;
}

bool ChartCard::tellsLanguages() const
{
    return m_entry.category == languageColumn || m_entry.series.split(u',').contains(languageColumn);
}

void ChartCard::readLanguages(ChartMarks &marks) const
{
    if (!tellsLanguages())
        return;
    const bool isCategory = m_entry.category == languageColumn;
    const bool isSeries = m_entry.series.split(u',').contains(languageColumn);
    marks.nameValues(languageColumn, m_languages, m_entry.category, m_entry.series);
    // By what people read, and not by ids that they do not see; a ranking has its own order.
    if (isSeries)
        marks.sortSeries();
    if (isCategory && m_entry.kind == ChartEntry::Kind::Heat)
        marks.sortCategories();
}

void ChartCard::nameLanguages(const QHash<QString, QString> &names)
{
    m_languages = names;
    if (!tellsLanguages())
        return;
    readLanguages(m_drawing.marks);
    readLanguages(m_drawing.before);
    redraw();
    showLegend();
}

void ChartCard::compareWith(const ReportBoard::Answer &before)
{
    if (!before.isKnown && m_drawing.before.categories.isEmpty())
        return;
    m_drawing.before = before.isKnown && !before.error ? marksOf(before) : ChartMarks();
    redraw();
    writeFoot();
}

bool ChartCard::isOfPeriod() const
{
    const bool isOfPresent = std::any_of(m_entry.fixed.cbegin(), m_entry.fixed.cend(),
        [](const QString &value) { return value == "$now_month"_L1; });
    return !isOfPresent && (m_head.filters.contains(u"since"_s) || m_head.filters.contains(u"first_month"_s));
}

void ChartCard::showFoot(const ReportBoard::Answer &answer)
{
    m_footWords.clear();
    if (!answer.isKnown)
        return writeFoot();
    QString words = tr("As of %1 %2 · %3 · %4 s", "when a chart was read and in which zone, how many rows it counts, how long it took")
                        .arg(ReadingZone::instance().timeText(answer.asOf), ReadingZone::instance().name(), tr("%Ln row(s)", nullptr, int(m_drawing.marks.n())),
                            QLocale().toString(answer.seconds, 'f', answer.seconds < 1 ? 2 : 1));
    if (answer.isAsking)
        words = tr("%1 · reading again…").arg(words);
    else if (answer.error)
        words = tr("%1 · not read again: %2", "%2: what went wrong").arg(words, errorWords().replace(u'\n', u' '));
    m_footWords = words;
    writeFoot();
    setInk(m_foot, answer.error ? Ink::Problem : Ink::Dim);
}

void ChartCard::writeFoot()
{
    const bool isCompared = !m_footWords.isEmpty() && !m_drawing.marks.isEmpty() && !m_drawing.before.categories.isEmpty();
    if (!isCompared)
        m_foot->setText(m_footWords);
    else if (m_entry.kind == ChartEntry::Kind::Heat)
        m_foot->setText(tr("%1 · in the corner: the period before", "below a chart").arg(m_footWords));
    else
        m_foot->setText(tr("%1 · dotted: the period before", "below a chart").arg(m_footWords));
}

void ChartCard::redraw()
{
    m_canvas->show(m_drawing);
    fitDrawing();
    m_numbers->show(m_drawing);
    m_table->resizeColumnsToContents();
}

// Of a list as much as is shown without scrolling.
void ChartCard::fitDrawing()
{
    if (m_drawn != m_canvas)
        m_stack->setMinimumHeight(std::clamp(m_canvas->heightAt(width() - 2 * cardMargin), leastDrawing, mostOfList));
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitDrawing();
}

void ChartCard::showLegend()
{
    QStringList names;
    if (m_entry.hasSeries() && m_entry.kind != ChartEntry::Kind::Heat) {
        for (const ChartMarks::Series &series : m_drawing.marks.series)
            names.append(series.name);
    }
    m_legend->setVisible(!names.isEmpty() && m_message->text().isEmpty());
    QStringList words;
    for (int series = 0; series < int(names.size()); ++series)
        words << names.at(series) << m_drawing.seriesWords(series);
    if (words == m_legendWords)
        return;
    m_legendWords = words;
    qDeleteAll(m_legend->findChildren<LegendButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (int series = 0; series < int(names.size()); ++series) {
        const QString &name = names.at(series);
        auto *button = new LegendButton(m_entry.kind, series, m_drawing.seriesWords(series), m_legend);
        button->setObjectName(u"legend."_s + m_entry.chartId() + u'.' + name);
        button->setAccessibleName(tr("Show %1", "%1: a series of a chart").arg(m_drawing.seriesWords(series)));
        button->setChecked(!m_drawing.hidden.contains(name));
        connect(button, &LegendButton::toggled, this, [this, name](bool shown) { toggle(name, shown); });
        m_legend->layout()->addWidget(button);
    }
}

void ChartCard::toggle(const QString &series, bool shown)
{
    if (shown)
        m_drawing.hidden.remove(series);
    else
        m_drawing.hidden.insert(series);
    redraw();
}

bool ChartCard::showsTable() const
{
    return m_wantsTable;
}

void ChartCard::showTable(bool table)
{
    m_wantsTable = table;
    if (m_stack->currentWidget() != m_message)
        m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_drawn);
}

void ChartCard::addControl(QWidget *control)
{
    m_controls->layout()->addWidget(control);
    m_controls->show();
}

void ChartCard::setChosen(const QString &words)
{
    m_chosen = words;
}

std::unique_ptr<ChartPicture> ChartCard::picture() const
{
    QStringList counted { m_entry.unit, m_chosen };
    counted.removeAll(QString());
    const bool isDrawn = m_stack->currentWidget() != m_message;
    return std::make_unique<ChartPicture>(m_drawing,
        ChartPicture::Words { counted.join(u" · "_s), isDrawn ? QString() : m_message->text(), m_foot->text() },
        std::max(width(), leastPictureWidth), layoutDirection());
}

QByteArray ChartCard::csv() const
{
    return m_numbers->csv();
}

void ChartCard::openMark(const ChartCanvas::Place &place)
{
    const ChartMarks::Mark *mark = m_canvas->mark(place);
    if (mark && mark->n > 0 && !m_head.opens.isEmpty())
        Q_EMIT rowsRequested(mark->at, mark->n,
            m_entry.title + u" · "_s + m_canvas->wordsOf(place).section(u'\n', 0, 0));
}

void ChartCard::exportTo(const QString &filter, const QString &ending)
{
    const QString name = m_entry.chartId() + u'.' + ending;
    FileChooser::current().ask(this, { tr("Export %1", "%1: title of a chart").arg(m_entry.title), filter, name, true },
        [this, ending](const QString &chosen) {
            const QString path = chosen.endsWith(u'.' + ending, Qt::CaseInsensitive) ? chosen : chosen + u'.' + ending;
            if (ending != "csv"_L1) {
                if (const Result<void> written = exportPicture(*picture(), path); !written)
                    Q_EMIT failed(written.error().message);
                return;
            }
            QSaveFile file(path);
            const QByteArray bytes = csv();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                Q_EMIT failed(tr("%1 could not be written: %2").arg(path, file.errorString()));
        });
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Theme::instance().colours();
    StylePainter::roundedBox(painter, rect(), StylePainter::cardRadius, colours.panel, colours.line);
}

} // namespace Kaiwa
