// The part of ChangeSetPane that acts: undo, discard, commit, and what it says of them.
#include "views/shell/changesetpane.h"

#include "models/content/workspace.h"
#include "views/shell/readingzone.h"
#include "views/shell/recordwords.h"
#include "views/shell/stagedlistmodel.h"

#include <QListView>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// "Code, Flag: A value is required here. · Level: Not a number."
QHash<RecordKey, QString> problemWords(const QList<Workspace::Problem> &problems)
{
    QHash<RecordKey, QList<std::pair<QString, QStringList>>> fieldsByText;
    for (const Workspace::Problem &problem : problems) {
        auto &texts = fieldsByText[problem.record];
        auto same =
            std::find_if(texts.begin(), texts.end(), [&](const auto &text) { return text.first == problem.text; });
        if (same == texts.end())
            same = texts.insert(texts.end(), { problem.text, {} });
        if (!problem.column.isEmpty())
            same->second.append(RecordWords::label(problem.record.table, problem.column));
    }
    QHash<RecordKey, QString> words;
    for (auto it = fieldsByText.cbegin(); it != fieldsByText.cend(); ++it) {
        QStringList parts;
        for (const auto &[text, fields] : it.value())
            parts.append(fields.isEmpty() ? text : QString(fields.join(u", "_s) + u": "_s + text));
        words.insert(it.key(), parts.join(u" · "_s));
    }
    return words;
}

} // namespace

void ChangeSetPane::undo()
{
    Q_EMIT aboutToAct();
    if (canUndo())
        run(StepJob::What::Undo);
}

void ChangeSetPane::redo()
{
    Q_EMIT aboutToAct();
    if (canRedo())
        run(StepJob::What::Redo);
}

void ChangeSetPane::discardAll()
{
    Q_EMIT aboutToAct();
    if (hasChanges())
        run(StepJob::What::DiscardAll);
}

// Most are through at once. Nothing else may be done to all that is staged before the others are.
void ChangeSetPane::run(StepJob::What what)
{
    auto *job = new StepJob(m_workspace->changes(), what, m_workspace);
    connect(job, &StepJob::finished, job, &QObject::deleteLater);
    job->start();
    if (!job->isRunning())
        return;
    m_job = job;
    connect(job, &StepJob::finished, this, [this] {
        m_job = nullptr;
        update();
    });
    update();
}

bool ChangeSetPane::isFree() const
{
    return m_workspace && !m_workspace->isCommitting() && !m_job;
}

QSet<RecordKey> ChangeSetPane::keysToCommit() const
{
    return m_model->isEverythingTicked() ? QSet<RecordKey>() : m_model->tickedKeys();
}

void ChangeSetPane::commit()
{
    Q_EMIT aboutToAct();
    if (!whyNotCommit().isEmpty())
        return;
    m_model->setBlocking({});
    m_workspace->commitUnlessBlocked(keysToCommit());
}

void ChangeSetPane::cancelCommit()
{
    if (!canCancelCommit())
        return;
    m_cancelling = true;
    update();
    m_workspace->cancelCommit();
}

bool ChangeSetPane::canCancelCommit() const
{
    return m_workspace && m_workspace->isCommitting() && !m_cancelling;
}

void ChangeSetPane::showBlocked(const QList<Workspace::Problem> &problems)
{
    m_model->setBlocking(problemWords(problems));
    setUnfolded(true);
    setSqlShown(false);
    m_list->setCurrentIndex(m_model->indexOf(problems.first().record));
    say(tr("%n value(s) must be put right first; nothing was sent", "commit", int(problems.size())), true);
}

void ChangeSetPane::finish(const CommitOutcome &outcome)
{
    switch (outcome.state) {
    case CommitOutcome::State::Committed:
        m_model->tickEverything();
        say(tr("Committed %n record(s) at %1", "%1 is the time of day", int(outcome.written.size()))
                .arg(ReadingZone::instance().timeText(QDateTime::currentDateTimeUtc())),
            false);
        return;
    case CommitOutcome::State::Refused: {
        if (outcome.error && outcome.error->kind == Error::Kind::Cancelled) {
            say(tr("The commit was cancelled: nothing was written, everything is still staged", "commit"), false);
            return;
        }
        setUnfolded(true);
        setSqlShown(false);
        if (!outcome.refused.isEmpty())
            m_list->setCurrentIndex(m_model->indexOf(outcome.refused.first().record));
        const QString refused = tr("%n record(s) refused", "commit", int(outcome.refused.size()));
        const QString reason = outcome.error ? outcome.error->message : refused;
        say(tr("Nothing was written: %1", "commit; %1 is the reason").arg(reason), true);
        return;
    }
    case CommitOutcome::State::Unknown:
        say(tr("The connection broke while committing. What became of it is found out at the next connection.",
                "commit"),
            true);
        return;
    }
}

void ChangeSetPane::say(const QString &words, bool isProblem)
{
    m_said = words;
    m_saidProblem = isProblem;
    update();
}

QString ChangeSetPane::whyNotCommit() const
{
    if (!m_workspace)
        return tr("No database is connected", "why an action is disabled");
    if (m_workspace->isCommitting())
        return tr("A commit is under way", "why an action is disabled");
    if (m_job)
        return tr("A step is being undone or redone", "why an action is disabled");
    if (m_workspace->changes().isEmpty())
        return tr("Nothing is staged", "why an action is disabled");
    if (m_model->tickedCount() == 0)
        return tr("No record is ticked", "why an action is disabled");
    return {};
}

bool ChangeSetPane::canUndo() const
{
    return isFree() && m_workspace->changes().canUndo();
}

bool ChangeSetPane::canRedo() const
{
    return isFree() && m_workspace->changes().canRedo();
}

bool ChangeSetPane::hasChanges() const
{
    return isFree() && !m_workspace->changes().isEmpty();
}

QString ChangeSetPane::undoText() const
{
    return canUndo() ? tr("Undo “%1”", "%1 names a step").arg(m_workspace->changes().undoName()) : tr("Undo", "button");
}

QString ChangeSetPane::redoText() const
{
    return canRedo() ? tr("Redo “%1”", "%1 names a step").arg(m_workspace->changes().redoName()) : tr("Redo", "button");
}

} // namespace Kaiwa
