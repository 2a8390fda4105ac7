#pragma once

#include "models/insights/report.h"

#include <QHash>
#include <QObject>

namespace Kaiwa {

// The reports of a page, side by side: each on a worker of its own, as far as the session has workers. What a report said
// last stays until it has said something new; where another question fails, the answer to the earlier one goes. Whoever
// leaves the page calls cancel(), which ends the statements on the server. Owned by the page, in the window's thread;
// nothing blocks.
class ReportBoard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportBoard)

public:
    // One report, which may stand on a page several times with other parameters.
    struct Question {
        QString id; // stable
        QString report;
        // Its own values of parameters; "$other" takes the value of another one: first_month = "$now_month".
        ReportParameters fixed = {};
    };
    struct Answer {
        Rows rows;
        ReportParameters parameters; // of the question that they answer, which may be an earlier one than the last
        QDateTime asOf; // UTC
        double seconds = 0; // from the question to the last row
        std::optional<Error> error; // of the last question; the rows are then from an earlier time, or none
        bool isKnown = false; // there are rows, of `parameters`
        bool isAsking = false;
    };

    ReportBoard(Session &session, const QList<Question> &questions, QObject *parent = nullptr);
    ~ReportBoard() override; // cancels what runs

    const QList<Question> &questions() const { return m_questions; }
    // Asks all of them anew; an answer to an earlier question is thrown away.
    void ask(const ReportParameters &parameters);
    // Gives one report other values of its own, and asks it anew where it was asked.
    void choose(const QString &id, const ReportParameters &fixed);
    void cancel();

    const Answer &answer(const QString &id) const; // an empty one until it is known
    ReportParameters parameters(const QString &id) const; // with which it was asked last
    bool isAnswered(const QString &id) const; // its rows answer the last question
    bool isAsking() const; // any

Q_SIGNALS:
    void changed(const QString &id);

private:
    struct Asked {
        Answer answer;
        ReportParameters parameters;
        Query<ReportAnswers> query;
        quint64 time = 0; // of the last question; an answer to an earlier one is not for anybody
    };
    ReportParameters parametersOf(const Question &question) const;
    void askOne(const Question &question, const ReportParameters &parameters);
    void take(const QString &id, const Result<ReportAnswers> &result);

    Session &m_session;
    QList<Question> m_questions;
    ReportParameters m_parameters; // of the last question to all
    quint64 m_time = 0;
    QHash<QString, Asked> m_asked;
};

} // namespace Kaiwa
