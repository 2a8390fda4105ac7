#pragma once

#include "models/content/workspace.h"
#include "models/conversations/transcript.h"
#include "views/pages/people/transcript/messagecard.h"

#include <QWidget>

class QLabel;

namespace Kaiwa {

class SpeechView;
class TranscriptCanvas;
class TranscriptChips;
class TranscriptFindBar;
class TranscriptOutput;
class TranscriptTitle;

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

private:
    QWidget *makeUpper();
    void connectTranscript();
    void connectParts();
    void applyChips();
    void showTitle();
    void showState();
    void transcriptReset();
    void messagesAdded(int first);
    void lookForWanted();
    void openMenu(int message, const QPoint &global);

    Transcript m_transcript;
    TranscriptShown m_shown;
    TranscriptTitle *m_title = nullptr;
    TranscriptChips *m_chips = nullptr;
    TranscriptFindBar *m_find = nullptr;
    TranscriptOutput *m_output = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_empty = nullptr;
    TranscriptCanvas *m_canvas = nullptr;
    SpeechView *m_speech = nullptr;
    QString m_wanted; // a message to be gone to when it is there
    QString m_done; // what was just copied or written, until another conversation
};

} // namespace Kaiwa
