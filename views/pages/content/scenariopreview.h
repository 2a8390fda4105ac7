#pragma once

#include "views/pages/content/recordpanel.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Kaiwa {

class ContentTable;
class LearnerCard;
class Workspace;

// The tab "Preview" of a scenario: as a learner meets it, and the prompt that an AI tutor receives, to be copied. Shows
// what is staged, as it is typed.
class ScenarioPreview final : public RecordPanel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioPreview)

public:
    ScenarioPreview(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

    void showRecord(const RecordKey &key) override;

private:
    QWidget *makeControls();
    QWidget *makeLearnerView();
    QWidget *makeTutorView();
    QPushButton *makeButton(const QString &text, const QString &name, bool isTab);
    void showView(int view);
    void refresh();
    void showDirection();
    void copyPrompt();

    ContentTable &m_table;
    RecordKey m_key;
    QStackedWidget *m_views = nullptr;
    LearnerCard *m_card = nullptr;
    QPushButton *m_learner = nullptr;
    QPushButton *m_tutor = nullptr;
    QPushButton *m_dark = nullptr;
    QPushButton *m_rightToLeft = nullptr;
    QPlainTextEdit *m_prompt = nullptr;
    QLabel *m_length = nullptr;
    QPushButton *m_copy = nullptr;
    bool m_directionChosen = false; // by the person, for this record
};

} // namespace Kaiwa
