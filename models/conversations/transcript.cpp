#include "models/conversations/transcript.h"

namespace Kaiwa {

Transcript::Transcript(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

Transcript::~Transcript()
{
    m_query.cancel();
}

void Transcript::read(const QString &conversation)
{
    m_query.cancel();
    ++m_reads;
    m_conversation = conversation;
    m_head.reset();
    m_messages.clear();
    m_cursor.clear();
    m_error.reset();
    m_notThere.clear();
    m_reading = m_complete = m_all = false;
    Q_EMIT reset();
    if (conversation.isEmpty()) {
        m_complete = true;
        Q_EMIT stateChanged();
        return;
    }
    readNext();
}

void Transcript::readMore()
{
    if (!m_reading && !m_complete && !m_conversation.isEmpty())
        readNext();
}

void Transcript::readAll()
{
    m_all = true;
    readMore();
}

void Transcript::cancel()
{
    m_all = false;
    m_query.cancel();
}

void Transcript::readNext()
{
    const auto reader = std::make_shared<const TranscriptReader>(m_session.catalog(), m_conversation, m_pageSize);
    m_notThere = reader->notThere();
    m_error.reset();
    if (!reader->canRead()) {
        m_error = Error();
        m_error->kind = Error::Kind::NotPermitted;
        m_error->message = tr("This database has no messages that could be read: messages, with id, conversation_id and content.");
        Q_EMIT stateChanged();
        return;
    }
    m_reading = true;
    m_query = m_session.read<TranscriptPage>(
        [reader, cursor = m_cursor](PgConnection &connection) { return reader->read(connection, cursor); });
    m_query.then(this, [this, read = m_reads](const Result<TranscriptPage> &page) {
        if (read == m_reads)
            take(page);
    });
    Q_EMIT stateChanged();
}

void Transcript::take(const Result<TranscriptPage> &page)
{
    m_reading = false;
    if (!page) {
        m_error = page.error();
        Q_EMIT stateChanged();
        return;
    }
    if (page->head)
        m_head = page->head;
    m_cursor = page->cursor;
    m_complete = page->isLast;
    const int first = int(m_messages.size());
    m_messages += page->messages;
    if (!page->messages.isEmpty())
        Q_EMIT messagesAdded(first, int(page->messages.size()));
    if (!m_complete && (m_all || m_messages.size() < readUnasked))
        readNext();
    else
        Q_EMIT stateChanged();
}

} // namespace Kaiwa
