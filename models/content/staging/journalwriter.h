#pragma once

#include "models/content/staging/journalformat.h"
#include "models/result.h"

#include <QList>
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace Kaiwa {

// Writes all of it at the file's position, and waits for the disk.
[[nodiscard]] bool writeThrough(int file, const QByteArray &bytes);

// Puts what it is told onto the disk, in order, by a thread of its own that writes and syncs as soon as there is
// something: while it waits for the disk more is collected, so that fast typing costs few syncs. The file is made with
// the first entry, readable by its owner alone, locked while it is in use, and removed at the end when nothing is
// staged in it. All verbs may be called from any thread.
class JournalWriter final {
public:
    struct Sending {
        QList<StagedRecord> records;
    };
    struct Transaction {
        CommitMark mark;
    };
    struct Decided {
        bool committed;
    };
    struct Accepted { }; // all of what was committed has left
    using Entry = std::variant<StagedRecord, RecordKey, Sending, Transaction, Decided, Accepted>; // a key: staged no longer

    // `failed` is called from the writing thread: once when writing begins to fail.
    JournalWriter(const QString &folder, std::function<void(const Error &)> failed);
    ~JournalWriter(); // after what was added is written
    Q_DISABLE_COPY_MOVE(JournalWriter)

    void add(QList<Entry> entries);
    // Waits until all that was added before is on the disk; false where it could not be written. What could not be
    // written is kept and tried again.
    bool flush();
    const QString &path() const { return m_path; }

private:
    void run();
    QByteArray encode(const Entry &entry);
    Result<void> write(const QByteArray &bytes);
    Result<void> open();
    Result<void> shorten();
    Result<void> putInPlace(const QByteArray &bytes);
    Result<void> syncName();
    Error ioError() const;

    const QString m_folder;
    const QString m_path;
    const std::function<void(const Error &)> m_failed;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    QList<Entry> m_queue;
    quint64 m_added = 0; // entries so far
    quint64 m_tried = 0; // of which these were tried …
    quint64 m_written = 0; // … and these are on the disk
    quint64 m_attempts = 0;
    bool m_flushing = false;
    bool m_stop = false;

    // The writing thread's own.
    JournalLines m_lines;
    QByteArray m_unwritten;
    int m_file = -1;
    qint64 m_size = 0;
    qint64 m_shortSize = 0; // when it was last written anew
    bool m_isNameSynced = false;
    bool m_failing = false;

    std::thread m_thread;
};

} // namespace Kaiwa
