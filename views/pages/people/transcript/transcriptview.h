#pragma once

#include "models/content/workspace.h"
#include "models/conversations/transcript.h"
#include "models/conversations/transcripttext.h"
#include "views/pages/people/transcript/messagecard.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Kaiwa {

class FlowLayout;
class SpareLabel;
class SpeechView;
class TranscriptCanvas;

// One conversation as it was led: cards, readings above the words, findings where they stand, and below, when somebody asks
// for it, how a message was spoken. Chips say what is shown; they are remembered. What people said is dots while it is
// masked. Owned by its page.
class TranscriptView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptView)

public:
    explicit TranscriptView(Workspace &workspace, QWidget *parent = nullptr);
    ~TranscriptView() override;

    void showConversation(const QString &id); // empty: none
    // The same, and this message once it is there.
    void showMessage(const QString &conversation, const QString &message);
    const QString &conversation() const { return m_transcript.conversation(); }
    const Transcript &transcript() const { return m_transcript; }
    bool isLoading() const;
    void focusSearch(); // Ctrl+F: within the transcript
    void showSpeech(const QString &message);

    // What was said is personal: dots of its length take its place, and nothing of it can be copied or exported.
    void setMasked(bool masked);
    bool isMasked() const { return m_shown.isMasked; }

Q_SIGNALS:
    void revealRequested(); // whoever may reveal answers with setMasked(false)
    void loadingChanged();
    void openRecordRequested(const QString &table, const QStringList &key);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHead(QVBoxLayout *column);
    void makeChips(QVBoxLayout *column);
    void makeFind(QVBoxLayout *column);
    QPushButton *addChip(const QString &id, const QString &words, const QString &name);
    void addReadingChips();
    void applyChips();
    void showHead();
    void showState();
    void transcriptReset();
    void messagesAdded(int first, int count);
    void lookForWanted();

    void findChanged();
    void findStep(int direction);
    void collectHits(int first, bool keep);
    void showHitCount();
    void closeFind();

    TranscriptTextOptions textOptions() const;
    void copyAll();
    void copyMessage(int message);
    void exportAs(bool markdown);
    void writeTo(const QString &path, bool markdown);
    void openMenu(int message, const QPoint &global);

    struct Hit {
        int message;
        int number; // of the hits in it
    };

    Workspace &m_workspace;
    Transcript m_transcript;
    TranscriptShown m_shown;
    QStringList m_on; // chips that are on
    QList<QPushButton *> m_chips;
    FlowLayout *m_chipFlow = nullptr;
    QLabel *m_title = nullptr;
    SpareLabel *m_facts = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_export = nullptr;
    QWidget *m_find = nullptr;
    QLineEdit *m_findLine = nullptr;
    QLabel *m_findCount = nullptr;
    TranscriptCanvas *m_canvas = nullptr;
    SpeechView *m_speech = nullptr;
    QList<Hit> m_hits;
    int m_hit = -1;
    QString m_wanted; // a message to be gone to when it is there
    QString m_done; // what was just copied or written, until something else happens
};

} // namespace Kaiwa
