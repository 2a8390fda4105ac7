#include "views/pages/people/learner/timelineview.h"

#include "models/insights/reportbykey.h"
#include "models/insights/reportrows.h"
#include "views/editors/flowlayout.h"
#include "views/pages/people/learner/learnerwords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/plaintable.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum TimelineColumn { HappenedAt, KindOfRow, RecordOfRow, Subject, Note };

} // namespace

// Kinds and moments in words. A source that comes and goes keeps the view's columns where they are.
class TimelineView::Words final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return LearnerWords::columnTitle(QIdentityProxyModel::headerData(section, orientation, role).toString());
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    QString raw(int row, int column) const { return index(row, column).data(Qt::UserRole).toString(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole) {
            const QString text = QIdentityProxyModel::data(index, Qt::UserRole).toString();
            if (index.column() == HappenedAt)
                return LearnerWords::valueOf(u"happened_at"_s, text);
            if (index.column() == KindOfRow)
                return LearnerWords::kindWord(text);
            if (index.column() == Note)
                return LearnerWords::kindNote(raw(index.row(), KindOfRow), text);
            return text;
        }
        if (role == Qt::FontRole && index.column() == Subject) {
            const QString kind = raw(index.row(), KindOfRow);
            return kind == "finding"_L1 || kind == "mastered"_L1 || kind == "event"_L1 ? codeFont() : QVariant();
        }
        if (role == Qt::ForegroundRole && index.column() != Subject)
            return colourOf(Ink::Dim);
        return QIdentityProxyModel::data(index, role);
    }
};

TimelineView::TimelineView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(new Words(this))
    , m_view(new QTableView(this))
    , m_state(new QLabel(this))
{
    setObjectName(u"timeline"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    makeChips();
    m_state->setObjectName(u"timeline.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setInk(m_state, Ink::Dim);
    column->addWidget(m_state);
    makePlain(m_view, u"timeline.table"_s, tr("Timeline of this learner"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setModel(m_words);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(&ReadingZone::instance(), &ReadingZone::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void TimelineView::makeChips()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    for (const QString &kind : LearnerWords::kinds()) {
        const Table *table = m_session.catalog().table(LearnerWords::kindTable(kind));
        if (!table)
            continue;
        auto *chip = new QPushButton(LearnerWords::kindWord(kind), bar);
        chip->setObjectName(u"timeline.kind."_s + kind);
        chip->setAccessibleName(tr("Only %1", "%1: a kind of event on the timeline").arg(chip->text()));
        chip->setProperty("kind", kind);
        chip->setCheckable(true);
        setButtonRole(chip, ButtonRole::Chip);
        connect(chip, &QPushButton::toggled, this, &TimelineView::ask);
        flow->addWidget(chip);
        m_chips += chip;
    }
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
}

void TimelineView::showLearner(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    refresh();
}

void TimelineView::refresh()
{
    delete m_rows; // which ends what it reads
    m_rows = nullptr;
    m_isStale = true;
    if (isVisible())
        ask();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void TimelineView::ask()
{
    m_isStale = false;
    ReportRows *before = m_rows;
    m_rows = nullptr;
    if (!m_user.isEmpty()) {
        QStringList kinds;
        for (const QAbstractButton *chip : std::as_const(m_chips)) {
            if (chip->isChecked())
                kinds += chip->property("kind").toString();
        }
        const Report report(m_session.catalog(), u"learner-timeline"_s,
            { { u"user"_s, m_user }, { u"kinds"_s, kinds.isEmpty() ? QString() : reportList(kinds) } });
        m_rows = new ReportRows(m_session, report, this);
        connect(m_rows, &ReportRows::stateChanged, this, &TimelineView::showState);
    }
    m_words->setSourceModel(m_rows);
    delete before;
    if (m_rows)
        m_rows->fetchMore({});
    showState();
}

bool TimelineView::isLoading() const
{
    return isVisible() && m_rows && m_rows->isReading() && m_rows->rowCount() == 0;
}

void TimelineView::showState()
{
    if (!m_rows) {
        m_state->clear();
        return;
    }
    const int rows = m_rows->rowCount();
    if (m_rows->columnCount() > RecordOfRow && !m_view->isColumnHidden(RecordOfRow)) {
        m_view->setColumnHidden(RecordOfRow, true);
        m_view->setColumnWidth(HappenedAt, 165);
        m_view->setColumnWidth(KindOfRow, 110);
        m_view->setColumnWidth(Subject, 300);
    }
    if (m_rows->error())
        m_state->setText(m_rows->error()->message);
    else if (rows == 0)
        m_state->setText(m_rows->isComplete() ? tr("Nothing happened yet.", "on the timeline of a learner") : tr("Reading…"));
    else if (m_rows->isComplete())
        m_state->setText(tr("%n things that happened, the newest first", nullptr, rows));
    else
        m_state->setText(tr("The newest %n; older ones come as you scroll", nullptr, rows));
    setInk(m_state, m_rows->error() ? Ink::Problem : Ink::Dim);
    Q_EMIT loadingChanged();
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            open(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineView::open(int row)
{
    if (row < 0 || row >= m_words->rowCount())
        return;
    const QString kind = m_words->raw(row, KindOfRow);
    const QString record = m_words->raw(row, RecordOfRow).section(u":verified"_s, 0, 0);
    QStringList key { record };
    if (kind == "mastered"_L1)
        key.prepend(m_user);
    Q_EMIT openRecordRequested(LearnerWords::kindTable(kind), key);
}

} // namespace Kaiwa
