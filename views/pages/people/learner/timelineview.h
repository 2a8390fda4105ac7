#pragma once

#include <QPointer>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QTableView;

namespace Kaiwa {

class FlowLayout;
class ReportRows;
class Session;

// All that happened to a learner, the newest first, page after page as one scrolls; chips narrow it to some kinds. A row
// leads to its record. Reads when it is first seen. Owned by the sheet.
class TimelineView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineView)

public:
    explicit TimelineView(Session &session, QWidget *parent = nullptr);

    void showLearner(const QString &user); // empty: nobody
    void refresh();
    bool isLoading() const;

Q_SIGNALS:
    void openRecordRequested(const QString &table, const QStringList &key);
    void loadingChanged();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Words;
    void makeChips();
    void ask();
    void showState();
    void open(int row);

    Session &m_session;
    QString m_user;
    bool m_isStale = false;
    QList<QAbstractButton *> m_chips;
    ReportRows *m_rows = nullptr;
    Words *m_words = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace Kaiwa
