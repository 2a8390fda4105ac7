#pragma once

#include "models/database/session.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <memory>

namespace Kaiwa {

// How a database can find words in the content of messages.
enum class MessageIndex {
    None, // every message has to be read
    Trigrams, // pg_trgm: any part of a text with at least three characters
    Words, // full-text: whole words of one configuration
};

struct MessageIndexFound {
    MessageIndex kind = MessageIndex::None;
    QString name;
    QString expression; // Words: what is indexed, as the server writes it
    QString configuration; // Words: "simple"
};

// Messages that hold some words, the newest first, a page at a time, over tables of any size. Uses an index where the
// database has one, and says where it has none. Lives in the window's thread; owned by its panel. Read only.
class MessageSearch final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageSearch)

public:
    static constexpr int pageHits = 50;
    enum Role {
        MessageRole = Qt::UserRole, // id
        ConversationRole,
        SpeakerRole, // messages.role
        TimeRole, // QDateTime, UTC
        HitStartRole, // in the display text, UTF-16 code units; -1: the words are not next to each other
        HitLengthRole,
    };
    enum class State { Idle, Searching, Done, Failed, Cancelled };
    Q_ENUM(State)

    explicit MessageSearch(Session &session, QObject *parent = nullptr);
    ~MessageSearch() override; // cancels what runs

    int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole: the sentence around the hit, on one line.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void search(const QString &text); // another text; empty: nothing is searched
    // What was found is dots and no hit is marked, until it is revealed.
    void setMasked(bool masked);
    void cancel(); // on the server, too; what was found stays
    const QString &text() const { return m_text; }
    State state() const { return m_state; }
    bool isComplete() const { return m_complete; }
    const std::optional<Error> &error() const { return m_error; }
    // How this search is done; Trigrams only for texts that are long enough for it. None at first, known
    // while the search itself still runs.
    const std::optional<MessageIndexFound> &indexFound() const { return m_index; }
    // Of the server's planner, -1: not known. For words about what a search without an index has to read.
    qint64 estimatedMessages() const;
    // What would give this database an index; shown, never run.
    QString indexStatement() const;

Q_SIGNALS:
    void stateChanged();

private:
    struct Hit {
        QString message;
        QString conversation;
        QString speaker;
        QDateTime at;
        QString excerpt;
        int hitStart = -1;
        int hitLength = 0;
    };
    struct Answer {
        QList<Hit> hits;
        Row cursor;
        bool isLast = true;
    };
    class Asking;

    void ask();
    void lookForIndex(const std::shared_ptr<const Asking> &asking);
    void readPage(const std::shared_ptr<const Asking> &asking);
    void fail(const Error &error);
    void take(const Result<Answer> &answer);
    void setState(State state);

    Session &m_session;
    QString m_text;
    QList<Hit> m_hits;
    Row m_cursor;
    Query<MessageIndexFound> m_looking;
    Query<Answer> m_query;
    quint64 m_searches = 0;
    std::optional<MessageIndexFound> m_index;
    std::optional<Error> m_error;
    State m_state = State::Idle;
    bool m_complete = true;
    bool m_isMasked = false;
};

} // namespace Kaiwa
