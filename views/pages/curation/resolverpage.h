#pragma once

#include "views/shell/page.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace Kaiwa {

class GoldenPanel;
class ImpactPanel;
class LabelWatch;
class MessagePanel;
class TrialPanel;
class Workspace;

// The resolver lab: where labels land and why, what the staged change-set moves, and the golden labels. Owned by the
// main window.
class ResolverPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResolverPage)

public:
    explicit ResolverPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    // A label, and its language where there is a second part: tries it.
    void showRecord(const QStringList &key) override;
    QStringList tabIds() const override { return { QStringLiteral("try"), QStringLiteral("impact"), QStringLiteral("golden") }; }
    void showTab(const QString &id) override;

private:
    QWidget *makeTitleRow();
    void choose(int tab);
    void showState();
    void openFeature(const QString &id);

    Workspace &m_workspace;
    LabelWatch &m_tables;
    QLabel *m_counts = nullptr;
    QButtonGroup *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    TrialPanel *m_trial = nullptr;
    ImpactPanel *m_impact = nullptr;
    GoldenPanel *m_golden = nullptr;
    MessagePanel *m_message = nullptr;
    int m_tab = 0;
};

} // namespace Kaiwa
