#pragma once

#include "models/curation/labeltrial.h"
#include "models/curation/triageitem.h"
#include "views/pages/curation/triagekeys.h"
#include "views/shell/page.h"

#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace Kaiwa {

class MessagePanel;
class ScopeChip;
class TriageDesk;
class TriageDetail;
class TriageListModel;
class Workspace;

// What the application could not place, one item after the other, by the keyboard alone: the queue beside the item that
// is on the desk. What it is narrowed to and its keys are remembered. Owned by the main window.
class TriagePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriagePage)

public:
    explicit TriagePage(Workspace &workspace, QWidget *parent = nullptr);
    ~TriagePage() override;

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override; // an item by its id

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeQueue();
    QWidget *makeScope();
    void makeTable(QWidget *parent);
    QPushButton *makeKind(TriageItem::Kind kind, QWidget *parent);
    bool handle(QKeyEvent *event);
    void run(const QString &action);
    void askReason();
    void readLanguages();
    void showLanguages();
    void showKeys();
    void showDecisions();
    void applyScope();
    void applyKinds();
    void update();
    void updateList();
    void updateCounts();
    void updatePlace();
    void tellStatus();

    Workspace &m_workspace;
    TriageKeys m_keys;
    TriageDesk *m_desk = nullptr;
    TriageListModel *m_model = nullptr;
    QLabel *m_count = nullptr;
    QList<ScopeChip *> m_scope; // language, macro skill, module
    QHash<int, QPushButton *> m_kinds;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_said = nullptr;
    QLabel *m_keptWhere = nullptr;
    QStackedWidget *m_place = nullptr;
    QScrollArea *m_scroll = nullptr;
    TriageDetail *m_detail = nullptr;
    MessagePanel *m_message = nullptr;
    Query<QList<LabelLanguage>> m_languages;
    QHash<QString, QString> m_languageNames; // by id
    QString m_shown; // item to which the list is scrolled
    bool m_selecting = false;
};

} // namespace Kaiwa
