#include "views/pages/people/learneractions.h"

#include "models/content/workspace.h"
#include "models/people/sessionending.h"
#include "views/pages/people/erasepersondialog.h"
#include "views/pages/people/exportpersondialog.h"
#include "views/pages/people/learnerspage.h"

namespace Kaiwa {

namespace {

// Those that still are there; one that ended meanwhile needs no ending.
void endSessions(Workspace &workspace, LearnersPage &page, const QString &user, const QStringList &hashes)
{
    auto reading = workspace.session().read<QList<LoginSession>>(
        [catalog = workspace.catalog(), user](PgConnection &connection) -> Result<QList<LoginSession>> {
            Person person;
            person.id = user;
            return readLoginSessions(connection, catalog, person);
        });
    reading.then(&page, [&workspace, &page, hashes](const Result<QList<LoginSession>> &sessions) {
        if (!sessions)
            return Q_EMIT page.statusChanged(sessions.error().message);
        QList<LoginSession> ending;
        for (const LoginSession &session : *sessions) {
            if (hashes.contains(session.key.key.value(0)))
                ending.append(session);
        }
        stageEnding(workspace.changes(), ending);
    });
}

} // namespace

void connectLearnerActions(Workspace &workspace, LearnersPage &page)
{
    QObject::connect(&page, &LearnersPage::exportPersonRequested, &page, [&workspace, &page](const QString &user) {
        auto *dialog = new ExportPersonDialog(workspace, page.mask(), user, &page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QObject::connect(&page, &LearnersPage::erasePersonRequested, &page, [&workspace, &page](const QString &user) {
        auto *dialog = new ErasePersonDialog(workspace, user, &page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ErasePersonDialog::erased, &page, [&page] { page.refresh(); });
        dialog->open();
    });
    QObject::connect(&page, &LearnersPage::endSessionsRequested, &page,
        [&workspace, &page](const QString &user, const QStringList &hashes) { endSessions(workspace, page, user, hashes); });
}

} // namespace Kaiwa
