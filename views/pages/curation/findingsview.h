#pragma once

#include <QWidget>

class QGridLayout;

namespace Kaiwa {

struct TriageFinding;

// A few findings under one another: the sentence with what was corrected, what was suggested, why, and what became of
// it. Owned by the detail of the triage.
class FindingsView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsView)

public:
    explicit FindingsView(QWidget *parent = nullptr);

    void show(const QList<TriageFinding> &findings);

private:
    void addHeading(int column, const QString &text);
    void addFinding(int row, const TriageFinding &finding);
    QWidget *sentence(const TriageFinding &finding, int number);

    QWidget *m_canvas = nullptr;
};

} // namespace Kaiwa
