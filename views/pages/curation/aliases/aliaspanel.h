#pragma once

#include "models/curation/aliasplan.h"
#include "views/pages/content/recordpanel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Kaiwa {

class ContentTable;
class LanguageBox;
class MessagePanel;
class RecordList;
class Workspace;

// The aliases of the feature that the page shows: a list to be edited, with where each label lands now and next; a line
// for a new one, and what pastes, moves and deletes many at once. Everything is staged. Owned by the page's record side.
class AliasPanel final : public RecordPanel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AliasPanel)

public:
    // `features`: the page's own table.
    AliasPanel(Workspace &workspace, ContentTable &features, QWidget *parent = nullptr);
    ~AliasPanel() override;

    void showRecord(const RecordKey &key) override;

private:
    QWidget *makeNewLine();
    QWidget *makeBar();
    QPushButton *makeButton(const QString &id, const QString &text, void (AliasPanel::*run)());
    QString featureId() const { return m_key.isDraft() ? QString() : m_key.key.value(0); }
    std::optional<QString> featureLanguage() const;
    void addTyped();
    void takePlan(const QList<PlannedAlias> &planned);
    void paste();
    void move();
    void removeChosen();
    void say(const QString &words, bool isProblem);
    void showState();
    void updateButtons();

    Workspace &m_workspace;
    ContentTable &m_features;
    std::unique_ptr<ContentTable> m_aliases;
    RecordKey m_key;
    Query<QList<PlannedAlias>> m_query;
    quint64 m_question = 0;
    QLineEdit *m_line = nullptr;
    LanguageBox *m_language = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_said = nullptr;
    QStackedWidget *m_stack = nullptr;
    RecordList *m_list = nullptr;
    MessagePanel *m_message = nullptr;
};

} // namespace Kaiwa
