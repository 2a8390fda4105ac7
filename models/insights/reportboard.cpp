#include "models/insights/reportboard.h"

#include <algorithm>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// The same question may be asked at another time: what is now, and a period that ends now.
ReportParameters withoutTime(ReportParameters parameters)
{
    const QString now = parameters.take(u"now"_s);
    if (parameters.value(u"until"_s) == now)
        parameters.remove(u"until"_s);
    return parameters;
}

} // namespace

ReportBoard::ReportBoard(Session &session, const QList<Question> &questions, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_questions(questions)
{
}

ReportBoard::~ReportBoard()
{
    for (Asked &asked : m_asked)
        asked.query.cancel();
}

void ReportBoard::ask(const ReportParameters &parameters)
{
    m_parameters = parameters;
    for (const Question &question : std::as_const(m_questions))
        askOne(question, parametersOf(question));
}

ReportParameters ReportBoard::parametersOf(const Question &question) const
{
    ReportParameters own = m_parameters;
    for (auto it = question.fixed.cbegin(); it != question.fixed.cend(); ++it)
        own.insert(it.key(), it->startsWith(u'$') ? m_parameters.value(it->mid(1)) : *it);
    return own;
}

void ReportBoard::choose(const QString &id, const ReportParameters &fixed)
{
    for (Question &question : m_questions) {
        if (question.id != id || question.fixed == fixed)
            continue;
        question.fixed = fixed;
        if (m_asked.contains(id))
            askOne(question, parametersOf(question));
    }
}

void ReportBoard::askOne(const Question &question, const ReportParameters &parameters)
{
    Asked &asked = m_asked[question.id];
    asked.query.cancel();
    asked.answer.isAsking = true;
    asked.parameters = parameters;
    asked.time = ++m_time;
    const Report report(m_session.catalog(), question.report, parameters);
    asked.query = readReports(m_session, { report });
    asked.query.then(this, [this, id = question.id, mine = m_time](const Result<ReportAnswers> &result) {
        if (mine == m_asked.value(id).time)
            take(id, result);
    });
    Q_EMIT changed(question.id);
}

void ReportBoard::take(const QString &id, const Result<ReportAnswers> &result)
{
    const ReportParameters &asked = m_asked[id].parameters;
    Answer &answer = m_asked[id].answer;
    answer.isAsking = false;
    if (result && result->answers.constFirst()) {
        answer = { *result->answers.constFirst(), asked, result->asOf, result->seconds, {}, true, false };
    } else {
        if (withoutTime(asked) != withoutTime(answer.parameters))
            answer = {}; // figures of another period or language under the filters of this one
        answer.error = result ? result->answers.constFirst().error() : result.error();
    }
    Q_EMIT changed(id);
}

void ReportBoard::cancel()
{
    for (auto it = m_asked.begin(); it != m_asked.end(); ++it) {
        it->query.cancel();
        it->time = ++m_time; // what was on its way is not for anybody
        if (std::exchange(it->answer.isAsking, false))
            Q_EMIT changed(it.key());
    }
}

const ReportBoard::Answer &ReportBoard::answer(const QString &id) const
{
    static const Answer none;
    const auto found = m_asked.constFind(id);
    return found == m_asked.cend() ? none : found->answer;
}

ReportParameters ReportBoard::parameters(const QString &id) const
{
    return m_asked.value(id).parameters;
}

bool ReportBoard::isAnswered(const QString &id) const
{
    const Answer &known = answer(id);
    return known.isKnown && !known.isAsking && !known.error && known.parameters == parameters(id);
}

bool ReportBoard::isAsking() const
{
    return std::any_of(m_asked.cbegin(), m_asked.cend(), [](const Asked &asked) { return asked.answer.isAsking; });
}

} // namespace Kaiwa
