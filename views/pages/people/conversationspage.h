#pragma once

#include "views/shell/page.h"

class QPushButton;

namespace Kaiwa {

class MessageSearchPanel;
class RecordBrowser;
class TranscriptView;
class Workspace;

// The conversations that were led: the list with what its readers filter by, beside it the transcript of the current one,
// and a search through what was said. Read only; what people said is masked until it is revealed. Owned by the main
// window.
class ConversationsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConversationsPage)

public:
    explicit ConversationsPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override;
    QStringList tabIds() const override;
    void showTab(const QString &id) override;

private:
    RecordBrowser *m_browser = nullptr;
    TranscriptView *m_transcript = nullptr;
    MessageSearchPanel *m_search = nullptr;
    QPushButton *m_searching = nullptr;
};

} // namespace Kaiwa
