#pragma once

#include "models/content/commit/commitfate.h"
#include "models/content/staging/changejournal.h"
#include "models/content/workspace.h"

#include <QTimer>

namespace Kaiwa {

// What earlier runs left staged for a database: finds their journals, finds out how their last commits ended, and
// stages again what a person wants back. Owned by the Workspace, in the window's thread; nothing blocks but the wait
// for the journal's disk before an old one goes.
class Leftovers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Leftovers)

public:
    // All of them outlive this.
    Leftovers(Session &session, ChangeSet &changes, ChangeJournal &journal, const QString &folder);
    ~Leftovers() override;

    // Looks once more, a little later, where a journal was in use (the studio that held it may just be ending) or where
    // the server had not ended its commit yet; and without a connection as soon as there is one.
    void search();
    void restore(const Workspace::Leftover &leftover);
    void forget(const Workspace::Leftover &leftover);
    // Removes what was restored as soon as the journal of now has it.
    void settle();

Q_SIGNALS:
    void found(const QList<Kaiwa::Workspace::Leftover> &leftovers);
    void searched();
    void restored(const QString &journal);
    void keptFound(const QStringList &paths); // of journals that were kept aside, each told once

private:
    using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;
    struct Search {
        QList<std::shared_ptr<LeftJournal>> journals;
        QStringList inUse;
        bool isUndecided = false; // a commit of one of them is still under way
        QStringList kept;
    };
    static Result<Search> read(PgConnection &connection, const QString &folder, const Catalog &catalog);
    void look();
    void take(const Result<Search> &search);
    void tellKept(QStringList paths);
    void stage(const Workspace::Leftover &leftover, const Result<CurrentRows> &current);

    Session &m_session;
    ChangeSet &m_changes;
    ChangeJournal &m_journal;
    const QString m_folder;
    QHash<QString, std::shared_ptr<LeftJournal>> m_left; // by path; locked
    QHash<QString, bool> m_restored; // by path: whether something newer won over it, so that it is kept
    QStringList m_toldKept;
    QTimer m_lookAgain;
    QTimer m_settleAgain;
    bool m_mayLookAgain = false;
    bool m_waitsForConnection = false;
};

} // namespace Kaiwa
