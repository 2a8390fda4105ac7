#pragma once

#include "models/conversations/transcriptreader.h"

#include <QObject>

namespace Kaiwa {

// One conversation with its messages in the order of time, read on a worker page after page. Lives in the window's thread,
// owned by whoever shows it. Read only; messages are only ever added behind those that are there.
class Transcript final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transcript)

public:
    // Read by themselves, page after page; more only when asked for.
    static constexpr int readUnasked = 4000;

    explicit Transcript(Session &session, QObject *parent = nullptr);
    ~Transcript() override; // cancels what runs

    void read(const QString &conversation); // anew, whatever was shown
    void setPageSize(int messages) { m_pageSize = messages; }
    void readMore(); // the next page, where there is one and none is under way
    void readAll();
    void cancel();

    const QString &conversation() const { return m_conversation; }
    const std::optional<TranscriptHead> &head() const { return m_head; }
    const QList<TranscriptMessage> &messages() const { return m_messages; }
    bool isReading() const { return m_reading; }
    bool isComplete() const { return m_complete; } // no message is missing
    const std::optional<Error> &error() const { return m_error; }
    const QStringList &notThere() const { return m_notThere; }

Q_SIGNALS:
    void reset(); // another conversation begins, without messages
    void messagesAdded(int first, int count);
    void stateChanged(); // reading, complete or failed

private:
    void readNext();
    void take(const Result<TranscriptPage> &page);

    Session &m_session;
    QString m_conversation;
    int m_pageSize = TranscriptReader::pageMessages;
    std::optional<TranscriptHead> m_head;
    QList<TranscriptMessage> m_messages;
    Row m_cursor;
    Query<TranscriptPage> m_query;
    quint64 m_reads = 0; // tells an answer to this conversation from a late one to another
    std::optional<Error> m_error;
    QStringList m_notThere;
    bool m_reading = false;
    bool m_complete = false;
    bool m_all = false;
};

} // namespace Kaiwa
