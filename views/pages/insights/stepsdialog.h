#pragma once

#include <QDialog>

class QMenu;
class QPushButton;

namespace Kaiwa {

class OrderedListEditor;

// The steps of a way through events, in their order: typed, or taken from the events that there are. Nothing is kept; the
// page asks for steps(). Deletes itself when closed.
class StepsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsDialog)

public:
    explicit StepsDialog(const QStringList &steps, QWidget *parent = nullptr);

    QStringList steps() const; // without empty ones
    void setSteps(const QStringList &steps);
    void offer(const QStringList &events); // known ones, the most frequent first
    // What a report's parameter says: a text[].
    static QStringList stepsOf(const QString &parameter);

private:
    void noteSteps();

    OrderedListEditor *m_steps = nullptr;
    QPushButton *m_add = nullptr;
    QMenu *m_events = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace Kaiwa
