#include "views/pages/people/messagesearchpanel.h"

#include "views/editors/lineeditor.h"
#include "views/pages/people/messagehitdelegate.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

MessageSearchPanel::MessageSearchPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_search(workspace.session())
{
    setObjectName(u"messageSearch"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"messageSearch.text"_s);
    m_line->setAccessibleName(tr("Search in what was said"));
    m_line->setPlaceholderText(tr("Search in what was said"));
    m_line->setClearButtonEnabled(true);
    nameButtons(*m_line, u"messageSearch.clear"_s, tr("Clear the search"));
    connect(m_line, &QLineEdit::returnPressed, this, &MessageSearchPanel::start);
    // Only Enter asks: without an index every letter would read all messages.
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            m_search.search({});
    });
    row->addWidget(m_line, 1);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"messageSearch.cancel"_s);
    m_cancel->setAccessibleName(tr("Cancel the search"));
    connect(m_cancel, &QPushButton::clicked, &m_search, &MessageSearch::cancel);
    row->addWidget(m_cancel);
    m_reveal = new QPushButton(tr("Reveal", "shows what was masked"), this);
    m_reveal->setObjectName(u"messageSearch.reveal"_s);
    m_reveal->setAccessibleName(tr("Reveal what was said"));
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->hide();
    connect(m_reveal, &QPushButton::clicked, this, &MessageSearchPanel::revealRequested);
    row->addWidget(m_reveal);
    column->addLayout(row);
    const auto addLine = [&](const QString &name) {
        auto *label = new QLabel(this);
        label->setObjectName(name);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(badgeFont());
        setInk(label, Ink::Dim);
        column->addWidget(label);
        return label;
    };
    m_state = addLine(u"messageSearch.state"_s);
    m_index = addLine(u"messageSearch.index"_s);
    m_list = new QListView(this);
    m_list->setObjectName(u"messageSearch.hits"_s);
    m_list->setAccessibleName(tr("Messages that were found"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new MessageHitDelegate(m_list));
    m_list->setModel(&m_search);
    connect(m_list, &QListView::activated, this, &MessageSearchPanel::open);
    connect(m_list, &QListView::clicked, this, &MessageSearchPanel::open);
    column->addWidget(m_list, 1);
    connect(&m_search, &MessageSearch::stateChanged, this, [this] {
        showState();
        Q_EMIT loadingChanged();
    });
    showState();
}

void MessageSearchPanel::focusSearch()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void MessageSearchPanel::setMasked(bool masked)
{
    m_search.setMasked(masked);
    m_reveal->setVisible(masked);
}

void MessageSearchPanel::start()
{
    m_search.search(m_line->text());
}

QString MessageSearchPanel::indexWords() const
{
    const std::optional<MessageIndexFound> &index = m_search.indexFound();
    if (!index)
        return {};
    switch (index->kind) {
    case MessageIndex::Trigrams:
        return tr("Uses the index %1.", "a search").arg(index->name);
    case MessageIndex::Words:
        return tr("Uses the index %1, which knows whole words (%2) and no parts of them.", "a search; %2: a configuration")
            .arg(index->name, index->configuration);
    case MessageIndex::None:
        return m_search.estimatedMessages() > 0
            ? tr("No index of this database helps here: up to about %1 messages are read, the newest first.")
                  .arg(QLocale().toString(m_search.estimatedMessages()))
            : tr("No index of this database helps here: all messages may have to be read, the newest first.");
    }
    return {};
}

void MessageSearchPanel::showState()
{
    const int hits = m_search.rowCount();
    switch (m_search.state()) {
    case MessageSearch::State::Idle:
        m_state->setText(tr("Type words and press Enter."));
        break;
    case MessageSearch::State::Searching:
        m_state->setText(hits > 0 ? tr("%n message(s), searching for more …", nullptr, hits) : tr("Searching …"));
        break;
    case MessageSearch::State::Done:
        m_state->setText(hits == 0          ? tr("Nobody said “%1”.").arg(m_search.text())
                : m_search.isComplete()     ? tr("%n message(s), the newest first", nullptr, hits)
                                            : tr("%n message(s), the newest first; more when you scroll", nullptr, hits));
        break;
    case MessageSearch::State::Failed:
        m_state->setText(tr("The search failed: %1").arg(m_search.error()->message));
        break;
    case MessageSearch::State::Cancelled:
        m_state->setText(tr("Cancelled; %n message(s) were found before.", nullptr, hits));
        break;
    }
    m_cancel->setVisible(isLoading());
    m_index->setText(indexWords());
    m_index->setVisible(!m_index->text().isEmpty());
    m_index->setToolTip(m_search.indexFound() && m_search.indexFound()->kind == MessageIndex::None
            ? tr("What would help, run by an administrator of the database:\n%1").arg(m_search.indexStatement())
            : QString());
    m_list->setVisible(hits > 0);
}

void MessageSearchPanel::open(const QModelIndex &index)
{
    Q_EMIT openConversation(
        index.data(MessageSearch::ConversationRole).toString(), index.data(MessageSearch::MessageRole).toString());
}

} // namespace Kaiwa
