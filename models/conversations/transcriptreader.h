#pragma once

#include "models/conversations/transcriptmessage.h"
#include "models/database/session.h"

namespace Kaiwa {

// Reads a conversation in pages by key (time, then id), every column through the catalog: for workers, and for Transcript,
// which calls it.
struct TranscriptPage {
    std::optional<TranscriptHead> head; // of the first page; none: there is no such conversation
    QList<TranscriptMessage> messages;
    Row cursor; // where the next page begins
    bool isLast = true;
};

class TranscriptReader final {
public:
    static constexpr int pageMessages = 500;

    TranscriptReader(const Catalog &catalog, const QString &conversation, int pageSize = pageMessages);

    bool canRead() const; // the database has messages, with a key, a text and their conversation
    // Documented columns of messages that the database lacks or the role may not read: "messages.pinyin"; and whole tables.
    const QStringList &notThere() const { return m_notThere; }
    Result<TranscriptPage> read(PgConnection &connection, const Row &cursor) const; // an empty cursor: the first page

private:
    bool has(const QString &table, const QString &column) const;
    QStringList readable(const QString &table, const QStringList &columns);
    Statement headStatement() const;
    Statement pageStatement(const Row &cursor) const;
    Statement findingsStatement(const QList<TranscriptMessage> &messages) const;
    Result<void> addFindings(PgConnection &connection, QList<TranscriptMessage> &messages) const;

    Catalog m_catalog;
    const QString m_conversation;
    const int m_pageSize;
    QStringList m_headColumns;
    QStringList m_messageColumns;
    QStringList m_findingColumns;
    QStringList m_notThere;
};

} // namespace Kaiwa
