#pragma once

#include "models/curation/goldenlabels.h"
#include "models/curation/labeltrial.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Kaiwa {

class LabelSuggester;
class LabelWatch;
class LanguageBox;
class MessagePanel;
class TextArea;
class WordTable;
class Workspace;

// Labels that a person types or pastes, and where each lands under both rules with what is staged; of the chosen one
// every row that bears it, which won, which lost and why, and what it may mean where no row does. Owned by the resolver
// page.
class TrialPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrialPanel)

public:
    explicit TrialPanel(Workspace &workspace, QWidget *parent = nullptr);

    void focusLabels();
    // In place of what was typed: as askedLabels() reads it.
    void setText(const QString &text);

Q_SIGNALS:
    void goldenRequested(const QList<Kaiwa::GoldenLabel> &labels);
    void openFeatureRequested(const QString &id);

private:
    QWidget *makeInput(Session &session);
    QWidget *makeResults();
    QWidget *makeTrace();
    void ask();
    void showResults();
    QWidget *makeSuggestions(QWidget *parent);
    void showTrace();
    void showSuggestions();
    void addAlias();
    QString sentence(const LabelTrial::Tried &tried) const;
    QList<GoldenLabel> goldenOfChosen() const;
    int currentRow() const;

    Workspace &m_workspace;
    LabelWatch &m_tables;
    LabelSuggester *m_suggester = nullptr;
    LabelTrial *m_trial = nullptr;
    TextArea *m_text = nullptr;
    LanguageBox *m_language = nullptr;
    QStackedWidget *m_stack = nullptr; // the tables, or what is said in their place
    MessagePanel *m_message = nullptr;
    WordTable *m_results = nullptr;
    QTableView *m_resultsView = nullptr;
    QPushButton *m_keep = nullptr;
    QLabel *m_sentence = nullptr;
    WordTable *m_trace = nullptr;
    QTableView *m_traceView = nullptr;
    QStringList m_traceFeatures; // by row
    QWidget *m_mayMean = nullptr; // features that the label may mean, below the rows that bear it
    WordTable *m_suggestions = nullptr;
    QTableView *m_suggestionsView = nullptr;
    QPushButton *m_addAlias = nullptr;
};

} // namespace Kaiwa
