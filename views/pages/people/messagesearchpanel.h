#pragma once

#include "models/content/workspace.h"
#include "models/conversations/messagesearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Kaiwa {

// Searches in what was said, over all conversations. Says how the database searches, and what is missing for it to be fast.
// A hit opens its conversation. Hits are dots while they are masked. Owned by its page.
class MessageSearchPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageSearchPanel)

public:
    explicit MessageSearchPanel(Workspace &workspace, QWidget *parent = nullptr);

    void focusSearch();
    void setMasked(bool masked);
    bool isLoading() const { return m_search.state() == MessageSearch::State::Searching; }
    MessageSearch &search() { return m_search; }

Q_SIGNALS:
    void openConversation(const QString &conversation, const QString &message);
    void revealRequested();
    void loadingChanged();

private:
    void start();
    void showState();
    QString indexWords() const;
    void open(const QModelIndex &index);

    MessageSearch m_search;
    QLineEdit *m_line = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_reveal = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_index = nullptr;
    QListView *m_list = nullptr;
};

} // namespace Kaiwa
