#pragma once

#include "views/pages/people/transcript/messagecard.h"

#include <QWidget>

class QPushButton;

namespace Kaiwa {

class FlowLayout;

// Which parts of each message are shown: a chip for every reading that the conversation has, and for translations, notes,
// findings and speech. Remembered for all conversations. Owned by its TranscriptView.
class TranscriptChips final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptChips)

public:
    explicit TranscriptChips(QWidget *parent = nullptr);

    void addReadings(const QList<TranscriptMessage> &messages); // those that had no chip yet
    void clearReadings(); // another conversation
    TranscriptShown applied(TranscriptShown shown) const;

Q_SIGNALS:
    void changed();

private:
    QPushButton *addChip(const QString &id, const QString &words, const QString &name);
    bool hasChip(const QString &id) const;

    FlowLayout *m_flow = nullptr;
    QStringList m_on; // also of readings that this conversation lacks
    QList<QPushButton *> m_chips;
};

} // namespace Kaiwa
