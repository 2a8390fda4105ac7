#include "views/records/filter/referencechoice.h"

#include "views/editors/valuewords.h"
#include "views/records/filter/checkdelegate.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int choiceRest = 150; // ms
constexpr int longestChoice = 80;
constexpr int choiceWidth = 300;
constexpr int choiceHeight = 232;

} // namespace

ReferenceChoice::ReferenceChoice(FilterNames &names, const QString &column, const QStringList &chosen, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_column(column)
    , m_chosen(chosen)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"records.filterSearch"_s);
    m_line->setAccessibleName(tr("Look for a value by its name"));
    m_line->setPlaceholderText(tr("Name or id", "placeholder of the search for a value to filter by"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    rows->addWidget(m_line);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"records.filterNames"_s);
    m_list->setAccessibleName(tr("Values"));
    m_list->setItemDelegate(new CheckDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedSize(choiceWidth, choiceHeight);
    m_list->installEventFilter(this);
    rows->addWidget(m_list);
    m_state = new QLabel(this);
    m_state->setObjectName(u"records.filterState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setFont(badgeFont());
    setInk(m_state, Ink::Dim);
    rows->addWidget(m_state);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(choiceRest);
    connect(m_delay, &QTimer::timeout, this, &ReferenceChoice::ask);
    connect(m_line, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_takesFirst = false; });
    connect(m_list, &QListWidget::itemChanged, this, &ReferenceChoice::noteChecked);
    connect(&m_names, &FilterNames::found, this, &ReferenceChoice::arrived);
    connect(&m_names, &FilterNames::failed, this, &ReferenceChoice::failed);
}

void ReferenceChoice::start()
{
    m_line->setFocus();
    ask();
}

void ReferenceChoice::ask()
{
    m_delay->stop();
    m_waiting = true;
    m_state->setText(stateWords());
    m_names.find(m_column, m_line->text().trimmed());
}

void ReferenceChoice::arrived(const QString &column, const QString &text, const ReferenceNames &offered)
{
    if (column == m_column && text == m_line->text().trimmed())
        take(text, offered, {});
}

void ReferenceChoice::failed(const QString &column, const QString &text, const QString &why)
{
    if (column == m_column && text == m_line->text().trimmed())
        take(text, {}, why);
}

void ReferenceChoice::take(const QString &text, const ReferenceNames &offered, const QString &problem)
{
    m_waiting = false;
    m_answered = text;
    m_problem = problem;
    m_offered = offered;
    showRows();
    if (std::exchange(m_takesFirst, false))
        takeFirst();
}

// What is chosen stands first; of two rows with one name each says its key, too.
void ReferenceChoice::showRows()
{
    const QScopedValueRollback showing(m_showing, true);
    m_list->clear();
    for (const QString &key : std::as_const(m_chosen)) {
        const QString name = m_names.offeredNameOf(m_column, key);
        addRow(key, name.isEmpty() ? key : name, true);
    }
    for (const auto &[key, name] : std::as_const(m_offered)) {
        if (m_chosen.contains(key))
            continue;
        const bool isShared = std::count_if(m_offered.cbegin(), m_offered.cend(),
            [&name = name](const auto &other) { return other.second == name; }) > 1;
        addRow(key, isShared ? name + u" · "_s + key : name, false);
    }
    const auto isIt = [this](const auto &row) { return row.first == m_answered; };
    if (!m_answered.isEmpty() && !m_chosen.contains(m_answered)
        && std::none_of(m_offered.cbegin(), m_offered.cend(), isIt))
        addRow(m_answered, tr("The value “%1” as it is typed").arg(m_answered), false);
    m_state->setText(stateWords());
}

void ReferenceChoice::addRow(const QString &key, const QString &words, bool isChosen)
{
    auto *item = new QListWidgetItem(firstLine(words, longestChoice), m_list);
    item->setData(Qt::UserRole, key);
    item->setToolTip(words == key ? words : words + u'\n' + key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

QString ReferenceChoice::stateWords() const
{
    if (m_waiting)
        return tr("Reading…");
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_offered.isEmpty())
        return m_answered.isEmpty() ? tr("There is nothing to choose from.") : tr("Nothing is called so.");
    if (m_offered.size() >= FilterNames::mostOffered)
        return tr("The first %n; a name leads to others.", "rows offered as values of a filter", int(m_offered.size()));
    return {};
}

void ReferenceChoice::noteChecked()
{
    if (m_showing)
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString key = m_list->item(row)->data(Qt::UserRole).toString();
        if (m_list->item(row)->checkState() != Qt::Checked)
            m_chosen.removeAll(key);
        else if (!m_chosen.contains(key))
            m_chosen.append(key);
    }
}

void ReferenceChoice::returnPressed()
{
    if (m_line->text().trimmed().isEmpty()) {
        Q_EMIT accepted();
    } else if (m_delay->isActive() || m_waiting) {
        m_takesFirst = true;
        if (m_delay->isActive())
            ask();
    } else {
        takeFirst();
    }
}

// The first row that the text found; the line is free for the next. What no row has is chosen by its own row alone.
void ReferenceChoice::takeFirst()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const auto isIt = [key = item->data(Qt::UserRole).toString()](const auto &offered) { return offered.first == key; };
        if (item->checkState() == Qt::Unchecked && std::any_of(m_offered.cbegin(), m_offered.cend(), isIt)) {
            item->setCheckState(Qt::Checked);
            m_line->clear();
            return ask();
        }
    }
}

bool ReferenceChoice::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_line && isReturn) {
        returnPressed();
        return true;
    }
    if (watched == m_line && key == Qt::Key_Down && m_list->count() > 0) {
        m_list->setFocus();
        m_list->setCurrentRow(qMax(0, m_list->currentRow()));
        return true;
    }
    if (watched == m_list && isReturn) {
        Q_EMIT accepted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Kaiwa
