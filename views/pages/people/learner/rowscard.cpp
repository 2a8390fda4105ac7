#include "views/pages/people/learner/rowscard.h"

#include "models/people/personalmask.h"
#include "views/editors/valuewords.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/shell/theme.h"
#include "views/widgets/plaintable.h"
#include "views/widgets/stripeactions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int storyRowHeight = 28;
constexpr int widestStoryColumn = 320;
constexpr int narrowestStoryColumn = 110; // of those that give way

// Columns whose words may be cut where there is little room.
bool givesWay(const QString &column)
{
    static const QStringList names { u"feature_id"_s, u"scenario"_s, u"title"_s, u"user_agent"_s, u"properties"_s, u"referrer"_s,
        u"ai_feedback"_s, u"original_text"_s, u"suggested_text"_s };
    return names.contains(column) || column.startsWith("stripe_"_L1) || column.endsWith("_notifications"_L1);
}

} // namespace

// The words of a block's rows.
class RowsCard::Model final : public QAbstractTableModel {
public:
    explicit Model(RowsCard &card)
        : QAbstractTableModel(&card)
        , m_card(card)
    {
    }
    void show(const QStringList &columns, const Rows &rows)
    {
        beginResetModel();
        m_columns = columns;
        m_rows = rows;
        endResetModel();
    }
    const Rows &rows() const { return m_rows; }
    Value value(int row, const QString &column) const
    {
        const int at = columnOf(m_rows, column);
        return at < 0 || row < 0 || row >= m_rows.rows.size() ? Value() : m_rows.rows.at(row).value(at);
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_rows.rows.size()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return LearnerWords::columnTitle(m_columns.at(section));
        if (role == Qt::TextAlignmentRole)
            return alignment(section);
        return {};
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || !checkIndex(index))
            return {};
        const QString &column = m_columns.at(index.column());
        const Value found = value(index.row(), column);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return m_card.textOf(column, found, value(index.row(), u"currency"_s).value_or(QString()));
        case Qt::TextAlignmentRole:
            return alignment(index.column());
        case Qt::FontRole:
            return LearnerWords::isCode(column) && found ? codeFont() : QVariant();
        case Qt::ForegroundRole:
            return found ? QVariant() : colourOf(Ink::Dim);
        default:
            return {};
        }
    }

private:
    int alignment(int column) const
    {
        return int(LearnerWords::isFigure(m_columns.at(column)) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
    }

    RowsCard &m_card;
    QStringList m_columns;
    Rows m_rows;
};

RowsCard::RowsCard(const QString &block, const QStringList &key, PersonalMask &mask, QWidget *parent)
    : StoryCard(block, mask, parent)
    , m_key(key)
    , m_model(new Model(*this))
    , m_view(new QTableView(body()))
{
    makePlain(m_view, u"story.%1.table"_s.arg(block), LearnerWords::blockTitle(block));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTextElideMode(Qt::ElideMiddle); // labels of features differ at their end
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_view->installEventFilter(this);
    bodyLayout()->addWidget(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RowsCard::showMenu);
    if (!m_key.isEmpty()) {
        m_view->viewport()->setCursor(Qt::PointingHandCursor);
        connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) { open(index.row()); });
    }
}

QStringList RowsCard::columns(const LearnerStory::Answer &answer) const
{
    QStringList shown;
    for (const QString &column : LearnerWords::columnsOf(block())) {
        if (answer.rows.columns.contains(column))
            shown += column;
    }
    return shown;
}

QStringList RowsCard::maskedColumns() const
{
    const QStringList shown = columns(story().answer(block()));
    QStringList masked = StoryCard::maskedColumns();
    masked.removeIf([&shown](const QString &column) { return !shown.contains(column); });
    return masked;
}

void RowsCard::fill(const LearnerStory &, const LearnerStory::Answer &answer)
{
    m_shown = columns(answer);
    m_model->show(m_shown, answer.rows);
    m_view->resizeColumnsToContents();
    m_widths.clear();
    for (int column = 0; column < int(m_shown.size()); ++column)
        m_widths += qMin(widestStoryColumn, m_view->columnWidth(column) + 10);
    fit();
}

// Widths as the words need them; where they are too many, some columns give way before the table scrolls. Then its height.
void RowsCard::fit()
{
    QList<int> widths = m_widths;
    const int room = m_view->contentsRect().width(); // its viewport follows only after this
    int over = std::accumulate(widths.cbegin(), widths.cend(), 0) - room;
    int spare = 0;
    for (int column = 0; column < int(widths.size()); ++column)
        spare += givesWay(m_shown.at(column)) ? qMax(0, widths.at(column) - narrowestStoryColumn) : 0;
    for (int column = 0; over > 0 && spare > 0 && column < int(widths.size()); ++column) {
        if (givesWay(m_shown.at(column)))
            widths[column] -= qMin(1.0, double(over) / spare) * qMax(0, widths.at(column) - narrowestStoryColumn);
    }
    for (int column = 0; column < int(widths.size()); ++column)
        m_view->setColumnWidth(column, widths.at(column));
    const bool scrolls = over > spare;
    m_view->setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + m_model->rowCount({}) * storyRowHeight
        + (scrolls ? m_view->horizontalScrollBar()->sizeHint().height() : 0) + 2);
}

bool RowsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        fit();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            open(m_view->currentIndex().row());
            return true;
        }
    }
    return StoryCard::eventFilter(watched, event);
}

void RowsCard::showMenu(const QPoint &at)
{
    const QModelIndex under = m_view->indexAt(at);
    const QModelIndex index = under.isValid() ? under : m_view->currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"story.%1.menu"_s.arg(block()));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_key.isEmpty())
        menu->addAction(tr("Open", "menu: a row's record"), this, [this, row = index.row()] { open(row); });
    for (const QString &column : m_model->rows().columns) {
        menu->addSeparator();
        addStripeActions(*menu, column, m_model->value(index.row(), column).value_or(QString()));
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_view->viewport()->mapToGlobal(under.isValid() ? at : m_view->visualRect(index).bottomLeft()));
}

void RowsCard::open(int row)
{
    QStringList key;
    for (const QString &column : m_key) {
        const Value part = column == "user"_L1 ? Value(story().user) : m_model->value(row, column);
        if (!part)
            return;
        key += *part;
    }
    if (!key.isEmpty())
        Q_EMIT openRecordRequested(table(), key);
}

// --- Sessions

SessionsCard::SessionsCard(PersonalMask &mask, QWidget *parent)
    : RowsCard(u"sessions"_s, {}, mask, parent)
    , m_endOne(addAction(u"endOne"_s, tr("End this one…", "button: a login session"), tr("End the chosen session")))
    , m_endAll(addAction(u"endAll"_s, tr("End all…", "button: login sessions"), tr("End all sessions of this learner")))
    , m_question(new QWidget(body()))
    , m_words(new QLabel(m_question))
{
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_endOne);
    ends->addWidget(m_endAll);
    ends->addStretch(1);
    bodyLayout()->addLayout(ends);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"story.sessions.question"_s);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_yes = new QPushButton(m_question);
    m_yes->setObjectName(u"story.sessions.confirm"_s);
    setButtonRole(m_yes, ButtonRole::Danger);
    row->addWidget(m_yes);
    auto *no = new QPushButton(tr("Keep them", "button: sessions are not ended"), m_question);
    no->setObjectName(u"story.sessions.keep"_s);
    no->setAccessibleName(no->text());
    row->addWidget(no);
    bodyLayout()->addWidget(m_question);
    m_question->hide();
    connect(no, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        m_question->hide();
        Q_EMIT endSessionsRequested(story().user, m_asked);
    });
    connect(m_endOne, &QPushButton::clicked, this, [this] { ask(chosen()); });
    connect(m_endAll, &QPushButton::clicked, this, [this] { ask(all()); });
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionsCard::showChosen);
    connect(view()->model(), &QAbstractItemModel::modelReset, this, &SessionsCard::showChosen);
    showChosen();
}

QStringList SessionsCard::columns(const LearnerStory::Answer &answer) const
{
    QStringList shown = answer.rows.columns;
    shown.removeAll(u"user_id"_s);
    return shown;
}

void SessionsCard::fill(const LearnerStory &story, const LearnerStory::Answer &answer)
{
    m_question->hide();
    RowsCard::fill(story, answer);
    showChosen();
}

QStringList SessionsCard::all() const
{
    QStringList hashes;
    const Rows &rows = story().answer(block()).rows;
    const int at = columnOf(rows, u"session"_s);
    for (const Row &row : rows.rows)
        hashes += row.value(at).value_or(QString());
    return hashes;
}

QStringList SessionsCard::chosen() const
{
    const QModelIndexList rows = view()->selectionModel()->selectedRows();
    const QStringList hashes = all();
    return rows.isEmpty() || rows.first().row() >= hashes.size() ? QStringList() : QStringList { hashes.at(rows.first().row()) };
}

void SessionsCard::showChosen()
{
    const bool isAny = !all().isEmpty();
    m_endOne->setVisible(isAny && !chosen().isEmpty());
    m_endAll->setVisible(isAny);
}

void SessionsCard::ask(const QStringList &hashes)
{
    if (hashes.isEmpty())
        return;
    m_asked = hashes;
    m_words->setText(tr("Whoever is signed in there must sign in anew. End %n sessions?", nullptr, int(hashes.size())));
    m_yes->setText(tr("End %n sessions", "button", int(hashes.size())));
    m_yes->setAccessibleName(m_yes->text());
    m_question->show();
    m_yes->setFocus();
}

} // namespace Kaiwa
