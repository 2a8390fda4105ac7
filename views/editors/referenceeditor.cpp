#include "views/editors/referenceeditor.h"

#include "models/content/table/contenttable.h"
#include "views/editors/lineeditor.h"
#include "views/editors/suggestionmodel.h"
#include "views/editors/valuewords.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int referenceEditorTypingDelay = 150; // ms
}

ReferenceEditor::ReferenceEditor(ContentTable &table, const QString &column, QWidget *parent)
    : ValueEditor(parent)
    , m_table(&table)
    , m_column(column)
    , m_line(new QLineEdit(this))
    , m_keyLabel(new QLabel(this))
    , m_follow(new QToolButton(this))
    , m_model(new SuggestionModel(this))
    , m_completer(new QCompleter(m_model, this))
    , m_delay(new QTimer(this))
{
    makeBare(m_line);
    adopt(m_line);
    setInk(m_keyLabel, Ink::Dim);
    row()->addWidget(m_keyLabel);
    m_follow->setIcon(icon(u"open"_s));
    m_follow->setAutoRaise(true);
    m_follow->setFocusPolicy(Qt::TabFocus);
    m_follow->setToolTip(tr("Go to this record", "button beside a reference"));
    m_follow->setAccessibleName(m_follow->toolTip());
    m_follow->setObjectName(u"reference.follow"_s);
    m_follow->hide();
    row()->addWidget(m_follow);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_completer->popup()->setItemDelegate(new SuggestionDelegate(m_completer));
    m_delay->setSingleShot(true);
    m_delay->setInterval(referenceEditorTypingDelay);
    connect(m_delay, &QTimer::timeout, this, &ReferenceEditor::ask);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_typing = true;
        m_delay->start();
    });
    // The list under the field hands Return over past every event filter.
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (!m_completer->popup()->currentIndex().isValid())
            takeTyped(Match::First);
    });
    connect(
        m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
            take(index.data(SuggestionModel::WordsRole).toString(), index.data(Qt::EditRole).toString());
        });
    connect(m_table, &ContentTable::candidatesFound, this, &ReferenceEditor::candidatesArrived);
    connect(m_follow, &QToolButton::clicked, this, [this] {
        if (m_key)
            Q_EMIT followRequested(*m_key);
    });
}

void ReferenceEditor::setReferenceName(const QString &name)
{
    m_name = name;
    if (!m_typing)
        showKey();
}

void ReferenceEditor::setFollowable(bool followable)
{
    m_follow->setVisible(followable);
}

void ReferenceEditor::display(const Value &value)
{
    if (value != m_key)
        m_name.clear();
    m_key = value;
    m_typing = false;
    m_delay->stop();
    showKey();
}

void ReferenceEditor::showKey()
{
    const bool named = m_key && !m_name.isEmpty() && m_name != *m_key;
    QFont font = m_line->font();
    font.setItalic(!m_key);
    m_line->setFont(font);
    m_line->setPlaceholderText(notSetWord());
    m_line->setText(named ? m_name : m_key.value_or(QString()));
    m_line->setCursorPosition(0);
    m_keyLabel->setText(named ? firstLine(*m_key, 40) : QString());
    m_follow->setEnabled(m_key.has_value());
}

void ReferenceEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void ReferenceEditor::ask()
{
    if (!m_table || isReadOnly())
        return;
    m_asked = m_line->text();
    m_table->findCandidates(m_column, m_asked);
}

void ReferenceEditor::candidatesArrived(
    const QString &column, const QString &text, const QList<std::pair<QString, QString>> &candidates)
{
    if (column != m_column || text != m_asked || !m_line->hasFocus() || !m_typing)
        return;
    m_completer->popup()->setCurrentIndex({});
    QList<SuggestionModel::Suggestion> offered;
    for (const auto &[key, name] : candidates)
        offered += { name.isEmpty() ? key : name, key };
    m_model->setSuggestions(offered);
    if (offered.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void ReferenceEditor::take(const QString &key, const QString &name)
{
    m_typing = false;
    m_delay->stop();
    if (m_key == key) {
        showKey();
        return;
    }
    m_key = key;
    m_name = name;
    showKey();
    noteEdited();
}

// A typed name or key that is one of the candidates is taken, by Return the first that was offered; anything else is a
// search that found nothing.
void ReferenceEditor::takeTyped(Match match)
{
    if (!m_typing)
        return;
    const QString typed = m_line->text().trimmed();
    for (const auto &[name, key] : m_model->suggestions()) {
        if (typed == key || typed.compare(name, Qt::CaseInsensitive) == 0) {
            take(key, name);
            return;
        }
    }
    if (match == Match::First && m_asked == m_line->text() && m_model->rowCount() > 0) {
        const auto [name, key] = m_model->suggestions().first();
        take(key, name);
        return;
    }
    m_typing = false;
    m_delay->stop();
    showKey();
}

bool ReferenceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        takeTyped(Match::Exact);
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && !m_completer->popup()->isVisible() && !isReadOnly()) {
            m_typing = true;
            m_asked.clear();
            if (m_table)
                m_table->findCandidates(m_column, QString());
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace Kaiwa
