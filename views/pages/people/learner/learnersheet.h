#pragma once

#include "models/people/learnerstory.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Kaiwa {

class ChartCard;
class FigureCard;
class PersonalMask;
class StoryCard;
class TimelineView;
class Workspace;

// All that is known of one learner, beside the list: who it is, and in calm cards below each other what the database
// tells, read in one round trip on a worker, given up when another learner is chosen; and a timeline of it all. What the
// database lacks is said in its place. Owned by the page.
class LearnerSheet final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LearnerSheet)

public:
    LearnerSheet(Workspace &workspace, PersonalMask &mask, QWidget *parent = nullptr);
    ~LearnerSheet() override;

    void showLearner(const QString &user); // empty: nobody
    const QString &user() const { return m_user; }
    void refresh();
    bool isLoading() const;

    QStringList tabIds() const;
    void showTab(const QString &id);

Q_SIGNALS:
    void loadingChanged();
    void openRecordRequested(const QString &table, const QStringList &key);
    void openRowsRequested(const Kaiwa::RecordScope &scope);
    void exportRequested(const QString &user);
    void eraseRequested(const QString &user);
    void endSessionsRequested(const QString &user, const QStringList &hashes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeFigures();
    QWidget *makeHeader();
    QWidget *makeCards();
    void addCard(StoryCard *card);
    void addUsage();
    void addOthers();
    void cancel();
    void ask();
    void take(const Result<LearnerStory> &story);
    void showStory();
    void showChosenTab();
    void showName();
    void showFigures();
    void showUsage();
    void showOthers();
    void showMasked();
    void openRows(const QString &table);

    Workspace &m_workspace;
    PersonalMask &m_mask;
    QString m_user;
    QTimer m_rest;
    Query<LearnerStory> m_query;
    quint64 m_question = 0;
    LearnerStory m_story;
    QLabel *m_name = nullptr;
    QLabel *m_id = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_asOf = nullptr;
    QWidget *m_header = nullptr;
    QButtonGroup *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<StoryCard *> m_cards;
    QList<FigureCard *> m_figures;
    QGridLayout *m_figureGrid = nullptr;
    int m_figuresInLine = 0;
    ChartCard *m_usage = nullptr;
    QWidget *m_others = nullptr;
    TimelineView *m_timeline = nullptr;
};

} // namespace Kaiwa
