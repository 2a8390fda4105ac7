#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace Kaiwa {

class SpareLabel;
class Transcript;

// What conversation it is, above its messages, and what can be done with it as a whole. Owned by its TranscriptView.
class TranscriptTitle final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptTitle)

public:
    explicit TranscriptTitle(QWidget *parent = nullptr);

    // The title is personal, what it is about is not; what is masked is neither copied nor exported.
    void describe(const Transcript &transcript, bool masked);

Q_SIGNALS:
    void revealRequested();
    void findRequested();
    void copyRequested();
    void exportRequested(bool markdown);

private:
    void makeWords(QHBoxLayout *row);
    void makeExport(QHBoxLayout *row);

    SpareLabel *m_title = nullptr;
    SpareLabel *m_facts = nullptr;
    QPushButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_export = nullptr;
};

} // namespace Kaiwa
