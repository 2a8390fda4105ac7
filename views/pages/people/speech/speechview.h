#pragma once

#include "models/content/workspace.h"
#include "models/conversations/speechreading.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Kaiwa {

class SpeechTimeline;

// How one message was spoken: words and sounds over time, scores beside the learner's own median, what was difficult and
// what to practise. Reads only once it is asked for a message. Works without the recording. Owned by whoever shows it.
class SpeechView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeechView)

public:
    explicit SpeechView(Workspace &workspace, QWidget *parent = nullptr);
    ~SpeechView() override; // cancels what runs

    void showMessage(const QString &id); // empty: nothing
    const QString &message() const { return m_message; }
    bool isLoading() const { return m_reading; }
    // Whatever was said is shown as dots until it is revealed.
    void setMasked(bool masked);

Q_SIGNALS:
    void closeRequested();
    void loadingChanged();
    void fetched(const QString &message); // everything there is about it is shown

private:
    void take(const Result<SpeechReading> &reading);
    void rebuild();
    void addContent(QVBoxLayout *column);
    void addAbout(QVBoxLayout *column);
    void addWarnings(QVBoxLayout *column);
    void addScores(QVBoxLayout *column);
    void addTimeline(QVBoxLayout *column);
    void addUndrawn(QVBoxLayout *column, const SpeechTimeline *timeline);
    void addLists(QVBoxLayout *column);
    void addProblems(QVBoxLayout *column);
    QLabel *addWords(QVBoxLayout *column, const QString &text, const QString &name, int ink);
    void addHeading(QVBoxLayout *column, const QString &text);
    QString masked(const QString &text) const;

    Workspace &m_workspace;
    QLabel *m_state = nullptr;
    QScrollArea *m_area = nullptr;
    QString m_message;
    Query<SpeechReading> m_query;
    quint64 m_reads = 0;
    std::optional<SpeechReading> m_shown;
    bool m_reading = false;
    bool m_isMasked = false;
};

} // namespace Kaiwa
