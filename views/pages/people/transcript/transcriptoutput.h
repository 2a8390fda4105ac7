#pragma once

#include "models/conversations/transcripttext.h"

#include <QObject>

class QWidget;

namespace Kaiwa {

class Transcript;
struct TranscriptShown;

// Takes a transcript out of the window: onto the clipboard or into a file, with what is shown of it. Nothing of what is
// masked. Owned by its TranscriptView.
class TranscriptOutput final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptOutput)

public:
    TranscriptOutput(const Transcript &transcript, const TranscriptShown &shown, QWidget *parent);

    void copyAll();
    void copyMessage(int message);
    void exportAs(bool markdown); // asks where to

Q_SIGNALS:
    void done(const QString &words); // what was copied or written, or why not

private:
    TranscriptTextOptions options() const;
    QString text(bool markdown) const;
    void write(const QString &path, bool markdown);

    const Transcript &m_transcript;
    const TranscriptShown &m_shown;
    QWidget *m_window = nullptr;
};

} // namespace Kaiwa
