#pragma once

#include "models/curation/goldenlabels.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Kaiwa {

class GoldenWatch;
class MessagePanel;
class WordTable;
class Workspace;

// The golden labels with what becomes of each under both rules, as the tables would stand with what is staged; import and
// export as CSV. Owned by the resolver page.
class GoldenPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoldenPanel)

public:
    explicit GoldenPanel(Workspace &workspace, QWidget *parent = nullptr);

    void add(const QList<GoldenLabel> &labels);

Q_SIGNALS:
    void openFeatureRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    QPushButton *makeButton(const QString &id, const QString &text, void (GoldenPanel::*run)());
    void showOutcomes();
    void importLabels();
    void exportLabels();
    void removeChosen();
    void readFrom(const QString &path);
    void writeTo(const QString &path);
    void say(const QString &words, bool isProblem);

    GoldenWatch &m_golden;
    QList<GoldenOutcome> m_shown; // by row
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_onlyStray = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_export = nullptr;
    WordTable *m_outcomes = nullptr;
    QTableView *m_view = nullptr;
};


} // namespace Kaiwa
