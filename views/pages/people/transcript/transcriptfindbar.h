#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Kaiwa {

struct TranscriptMessage;

// Finds words in the messages of a transcript: all hits are counted, one after the other is gone to, round the end. Reads
// messages that its owner keeps and outlives it with. Owned by its TranscriptView.
class TranscriptFindBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptFindBar)

public:
    explicit TranscriptFindBar(const QList<TranscriptMessage> &messages, QWidget *parent = nullptr);

    void open(); // with the focus
    void close();
    void setPlace(int message) { m_place = message; } // what is looked at: the first hit is sought from there
    void reset(); // other messages; what is typed stays
    void messagesAdded(int first); // from this one on

Q_SIGNALS:
    void searched(const QString &text); // empty: nothing is searched
    void hitReached(int message, int number); // of the hits in it
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Hit {
        int message;
        int number;
    };

    void search(const QString &text);
    void step(int direction);
    void collect(int first);
    void showCount();

    const QList<TranscriptMessage> &m_messages;
    QLineEdit *m_line = nullptr;
    QLabel *m_count = nullptr;
    QList<Hit> m_hits;
    int m_hit = -1;
    int m_place = -1;
};

} // namespace Kaiwa
