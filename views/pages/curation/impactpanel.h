#pragma once

#include "models/curation/stagedimpact.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Kaiwa {

class LabelWatch;
class MessagePanel;
class WordTable;
class Workspace;

// What committing what is staged would do to labels: which would resolve elsewhere, and how far the features reach from
// which they go. Asked again a moment after each change, while it can be seen. Owned by the resolver page.
class ImpactPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImpactPanel)

public:
    explicit ImpactPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~ImpactPanel() override; // cancels what runs

    const std::optional<StagedImpact> &impact() const { return m_impact; } // none: nothing staged, or not known yet

Q_SIGNALS:
    void changed(); // another answer
    void openFeatureRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void tablesChanged();
    void ask();
    void take(const Result<StagedImpact> &impact);
    void showImpact();
    QString reachWords() const;

    Workspace &m_workspace;
    LabelWatch &m_tables;
    QTimer m_rest;
    Query<StagedImpact> m_query;
    quint64 m_question = 0;
    bool m_isOld = true; // what is shown is not about what is staged
    std::optional<StagedImpact> m_impact;
    std::optional<Error> m_error;

    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_reach = nullptr;
    QLabel *m_note = nullptr;
    WordTable *m_moves = nullptr;
    QTableView *m_view = nullptr;
};

} // namespace Kaiwa
