#include "views/pages/people/conversationspage.h"

#include "models/content/workspace.h"
#include "models/records/recordmodel.h"
#include "views/pages/people/messagesearchpanel.h"
#include "views/pages/people/transcript/transcriptview.h"
#include "views/records/recordbrowser.h"
#include "views/records/recordview.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString conversationsTable = u"conversations"_s;
const QString listTab = u"list"_s;
const QString searchTab = u"search"_s;

} // namespace

ConversationsPage::ConversationsPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
{
    setObjectName(u"page.conversations"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *title = new QLabel(tr("Conversations", "page"), this);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    row->addWidget(title);
    row->addStretch(1);
    m_searching = new QPushButton(tr("Search what was said", "button: unfolds a panel"), this);
    m_searching->setObjectName(u"conversations.searching"_s);
    m_searching->setAccessibleName(m_searching->text());
    m_searching->setCheckable(true);
    setButtonRole(m_searching, ButtonRole::Chip);
    row->addWidget(m_searching);
    column->addLayout(row);
    m_search = new MessageSearchPanel(workspace, this);
    m_search->setMasked(true);
    m_search->setMaximumHeight(320);
    m_search->hide();
    column->addWidget(m_search);
    m_browser = new RecordBrowser(workspace, u"conversations"_s, this);
    m_browser->setHome(conversationsTable);
    m_transcript = new TranscriptView(workspace, m_browser);
    m_transcript->setMasked(true);
    m_browser->addSide(m_transcript, tr("Transcript", "tab: a conversation as it was led"), true);
    column->addWidget(m_browser, 1);

    connect(m_searching, &QPushButton::toggled, this, [this](bool on) {
        m_search->setVisible(on);
        if (on)
            m_search->focusSearch();
    });
    connect(m_search, &MessageSearchPanel::openConversation, m_transcript, &TranscriptView::showMessage);
    connect(m_search, &MessageSearchPanel::revealRequested, this, [this] {
        if (m_browser->mayReveal(u"messages"_s, u"content"_s))
            m_search->setMasked(false);
    });
    connect(m_transcript, &TranscriptView::revealRequested, this, [this] {
        if (m_browser->mayReveal(u"messages"_s, u"content"_s))
            m_transcript->setMasked(false);
    });
    connect(m_transcript, &TranscriptView::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_transcript, &TranscriptView::loadingChanged, this, &Page::loadingChanged);
    connect(m_browser, &RecordBrowser::currentKeyChanged, this, [this](const QStringList &key) {
        m_transcript->setMasked(true); // what was revealed was one conversation
        m_transcript->showConversation(key.value(0));
    });
    connect(m_browser, &RecordBrowser::loadingChanged, this, &Page::loadingChanged);
    connect(m_browser, &RecordBrowser::statusChanged, this, &Page::statusChanged);
    connect(m_browser, &RecordBrowser::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_browser, &RecordBrowser::openRowsRequested, this, &Page::openRowsRequested);
    m_browser->show(describeListing(conversationsTable, QDateTime::currentDateTimeUtc()));
}

void ConversationsPage::refresh()
{
    m_browser->refresh();
}

void ConversationsPage::focusSearch()
{
    m_browser->view()->focusSearch();
}

bool ConversationsPage::isLoading() const
{
    return m_browser->view()->isLoading() || m_transcript->isLoading();
}

// The list shows it alone, on a chip that leads back to all of them.
void ConversationsPage::showRecord(const QStringList &key)
{
    if (!key.isEmpty())
        m_browser->show(describeListing(conversationsTable, QDateTime::currentDateTimeUtc()),
            { { {}, ColumnFilter::Kind::Keys, ColumnFilter::keysValue({ key }) } });
}

QStringList ConversationsPage::tabIds() const
{
    return { listTab, searchTab };
}

void ConversationsPage::showTab(const QString &id)
{
    m_searching->setChecked(id == searchTab);
}

} // namespace Kaiwa
