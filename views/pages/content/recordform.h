#pragma once

#include "views/pages/content/formfield.h"

#include <QScrollArea>

namespace Kaiwa {

class MessagePanel;
class ProblemList;
struct RecordHit;
class RecordPanel;
class UsedBy;
class Workspace;

// The form beside the list: one record with its fields in the groups of its description, what is staged on it and what
// is wrong with it. Follows the row; what was typed is staged before it goes to another. Owned by its page.
class RecordForm final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordForm)

public:
    RecordForm(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);
    ~RecordForm() override;

    void rebuild(); // after the columns changed
    void addPanel(RecordPanel *panel); // below the fields, above what uses the record; the form owns it
    void showPanel(int number); // brings it to the top, in the order in which they were added
    void showRecord(const RecordKey &key);
    const RecordKey &key() const { return m_key; }
    void settle(); // stages what was typed and not staged yet
    void showHit(const RecordHit &hit); // its field, with the hit selected
    void focusField(const QString &column); // empty: the first that can be edited

Q_SIGNALS:
    void escaped();
    void openRecordRequested(const QString &table, const QStringList &key);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeBanner();
    void makeProblems();
    void addGroup(const QString &title, const QStringList &columns);
    void refresh(FormField::Source source);
    void showBanner(const FormField::Look &look);
    void showProblems(const FormField::Look &look);
    bool hasField(const QString &column) const;
    void showPanels();
    void takeBack();

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_key;
    QSet<RecordKey> m_tried; // drafts that a commit was refused for
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_body = nullptr;
    MessagePanel *m_nothing = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    QPushButton *m_takeBack = nullptr;
    ProblemList *m_problems = nullptr; // of the record as a whole
    QList<RecordPanel *> m_panels;
    UsedBy *m_usedBy = nullptr;
    QList<FormField *> m_fields;
};

} // namespace Kaiwa
