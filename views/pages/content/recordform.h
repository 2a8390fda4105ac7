#pragma once

#include "views/pages/content/formfield.h"

#include <QScrollArea>

namespace Kaiwa {

class MessagePanel;
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
    void showRecord(const RecordKey &key);
    const RecordKey &key() const { return m_key; }
    void settle(); // stages what was typed and not staged yet
    void focusField(const QString &column); // empty: the first that can be edited

Q_SIGNALS:
    void escaped();
    void openRecordRequested(const QString &table, const QStringList &key);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeHeader();
    void addGroup(const QString &title, const QStringList &columns);
    void refresh(FormField::Source source);
    void showHeader(const FormField::Look &look);
    void showBanner(const FormField::Look &look);
    void takeBack();

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_key;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_body = nullptr;
    MessagePanel *m_nothing = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    QPushButton *m_takeBack = nullptr;
    UsedBy *m_usedBy = nullptr;
    QList<FormField *> m_fields;
};

} // namespace Kaiwa
