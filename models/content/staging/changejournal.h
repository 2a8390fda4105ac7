#pragma once

#include "models/content/staging/journalwriter.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace Kaiwa {

struct CommitFate;
class Catalog;
class ChangeSet;

// Keeps a change-set on the disk while people type: every change is handed to a JournalWriter at once. Lives in the
// window's thread, made by the Workspace, and never waits for the disk but in flush(). The undo history is not kept,
// what is staged is.
class ChangeJournal final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeJournal)

public:
    // `folder`: of one database, see folderOf(). The change-set outlives the journal.
    ChangeJournal(const ChangeSet &changes, const QString &folder, QObject *parent = nullptr);
    ~ChangeJournal() override;

    // The folder of a database below the folder of all journals.
    static QString folderOf(const Catalog &catalog, const QString &journalFolder);

    // Around a commit, in this order: what is sent, then in any thread its mark (on the disk when the function
    // returns true), then how it ended, and at last, where it was committed, that the change-set knows of all of it.
    void sending(const QList<StagedRecord> &records);
    std::function<bool(const CommitMark &mark)> markWriter() const;
    void decided(bool committed);
    void accepted();

    bool flush();
    QString path() const;

Q_SIGNALS:
    void failed(const Kaiwa::Error &error);

private:
    void write(const QSet<RecordKey> &keys);

    const ChangeSet &m_changes;
    std::shared_ptr<JournalWriter> m_writer;
};

// A journal that nobody uses any more, locked for as long as this lives so that no other studio takes it too.
// Used by one thread at a time.
class LeftJournal final {
public:
    ~LeftJournal();
    Q_DISABLE_COPY_MOVE(LeftJournal)

    // Those in a folder, oldest first. Journals in use, of another format or without a whole first line are left alone;
    // one without anything in it is removed, and one whose lines are damaged is never removed but kept aside.
    // `inUse` gets the paths of those in use.
    static QList<std::shared_ptr<LeftJournal>> find(const QString &folder, QStringList *inUse = nullptr);

    const QString &path() const { return m_path; }
    const QDateTime &writtenAt() const { return m_writtenAt; } // UTC
    const JournalContent &content() const { return m_content; }
    // How its uncertain commit ended: what is left of the content is written down, so that nobody must ask again.
    void decide(const CommitFate &fate);
    void remove();
    void setAside(); // under another name, where no search finds it and a person can
    // Those that were kept aside in a folder, oldest first.
    static QStringList findKept(const QString &folder);

private:
    LeftJournal(const QString &path, int file);
    bool isCurrent() const;
    bool read();
    void append(const QByteArray &line);

    QString m_path;
    int m_file;
    qint64 m_size = 0; // of its whole lines
    QDateTime m_writtenAt;
    JournalContent m_content;
};

} // namespace Kaiwa
