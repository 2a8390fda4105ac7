#pragma once

#include "views/pages/people/learner/storycard.h"

#include <QAbstractTableModel>

class QTableView;

namespace Kaiwa {

// The first rows of a block as a small table that is as high as its rows; a row leads to its record, its menu also to
// Stripe's dashboard. Owned by the sheet.
class RowsCard : public StoryCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsCard)

public:
    // `key`: the columns of the answer that make a record's key, "user" for the learner's id; none: rows lead nowhere.
    RowsCard(const QString &block, const QStringList &key, PersonalMask &mask, QWidget *parent = nullptr);

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;
    QStringList maskedColumns() const override;
    virtual QStringList columns(const LearnerStory::Answer &answer) const; // that are shown
    QTableView *view() const { return m_view; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    void fit();
    void open(int row);
    void showMenu(const QPoint &at);

    const QStringList m_key;
    Model *m_model = nullptr;
    QTableView *m_view = nullptr;
    QStringList m_shown; // columns
    QList<int> m_widths; // that their words need
};

// Where a learner is signed in, each session by the hash of its id, and the way to end one or all.
class SessionsCard final : public RowsCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionsCard)

public:
    explicit SessionsCard(PersonalMask &mask, QWidget *parent = nullptr);

Q_SIGNALS:
    void endSessionsRequested(const QString &user, const QStringList &hashes); // confirmed already

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;
    QStringList columns(const LearnerStory::Answer &answer) const override;

private:
    void ask(const QStringList &hashes);
    QStringList chosen() const;
    QStringList all() const;
    void showChosen();

    QPushButton *m_endOne = nullptr;
    QPushButton *m_endAll = nullptr;
    QWidget *m_question = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_yes = nullptr;
    QStringList m_asked;
};

} // namespace Kaiwa
