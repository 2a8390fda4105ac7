#include "models/content/staging/journalwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// A journal is written anew once it is larger than this and mostly history.
constexpr qint64 largeSize = 1'000'000;
constexpr qint64 historyFactor = 4;
constexpr auto retryAfter = std::chrono::seconds(2);

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return synced;
}

int createLocked(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_APPEND, 0600);
    if (file < 0 || ::flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    const int error = errno;
    ::unlink(QFile::encodeName(path).constData());
    ::close(file);
    errno = error;
    return -1;
}

} // namespace

bool writeThrough(int file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t size = ::write(file, bytes.constData() + at, size_t(bytes.size() - at));
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return false;
        at += size;
    }
    return ::fdatasync(file) == 0;
}

JournalWriter::JournalWriter(const QString &folder, std::function<void(const Error &)> failed)
    : m_folder(folder)
    , m_path(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".jsonl")
    , m_failed(std::move(failed))
    , m_thread(&JournalWriter::run, this)
{
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
    if (m_file < 0)
        return;
    if (m_lines.isEmpty() && m_unwritten.isEmpty() && !m_lines.isUndecided())
        ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_file);
}

void JournalWriter::add(QList<Entry> entries)
{
    if (entries.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_added += quint64(entries.size());
        m_queue += std::move(entries);
    }
    m_wake.notify_all();
}

bool JournalWriter::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 wanted = m_added;
    if (m_written >= wanted)
        return true;
    m_flushing = true;
    m_wake.notify_all();
    // What failed before is tried once more before it is given up.
    const quint64 attempt = m_attempts;
    m_done.wait(lock, [&] { return m_written >= wanted || (m_attempts > attempt && m_tried >= wanted); });
    return m_written >= wanted;
}

void JournalWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto somethingToDo = [this] {
            return m_stop || m_flushing || !m_queue.isEmpty();
        };
        if (m_unwritten.isEmpty())
            m_wake.wait(lock, somethingToDo);
        else
            m_wake.wait_for(lock, retryAfter, somethingToDo);
        const QList<Entry> entries = std::exchange(m_queue, {});
        const quint64 added = m_added;
        const bool stopping = m_stop;
        m_flushing = false;
        lock.unlock();

        for (const Entry &entry : entries)
            m_unwritten += encode(entry);
        Result<void> done = m_unwritten.isEmpty() ? Result<void>() : write(m_unwritten);
        if (done) {
            m_unwritten.clear();
            m_failing = false;
            if (m_size > largeSize && m_size > historyFactor * m_shortSize && !m_lines.isInCommit())
                done = shorten();
        }
        if (!done && !std::exchange(m_failing, true))
            m_failed(done.error());

        lock.lock();
        m_tried = added;
        ++m_attempts;
        if (m_unwritten.isEmpty())
            m_written = added;
        m_done.notify_all();
        if (stopping && m_queue.isEmpty())
            return;
    }
}

QByteArray JournalWriter::encode(const Entry &entry)
{
    struct Encoder {
        JournalLines &lines;
        QByteArray operator()(const StagedRecord &record) const { return lines.put(record); }
        QByteArray operator()(const RecordKey &key) const { return lines.drop(key); }
        QByteArray operator()(const Sending &sending) const { return lines.sending(sending.records); }
        QByteArray operator()(const Transaction &transaction) const { return lines.transaction(transaction.mark); }
        QByteArray operator()(const Decided &decided) const { return lines.decided(decided.committed); }
        QByteArray operator()(const Accepted &) const
        {
            lines.accepted();
            return {};
        }
    };
    return std::visit(Encoder { m_lines }, entry);
}

Error JournalWriter::ioError() const
{
    const int error = errno;
    const QString message = error == ENOSPC || error == EDQUOT
        ? QCoreApplication::translate("Kaiwa::JournalWriter",
            "The disk is full: what you change now would not survive a crash. Make room in %1.", "%1 is a folder")
        : QCoreApplication::translate("Kaiwa::JournalWriter",
            "The journal cannot be written: what you change now would not survive a crash. Check the folder %1.",
            "%1 is a folder");
    return failure(Error::Kind::Io, message.arg(m_folder), qt_error_string(error)).value();
}

Result<void> JournalWriter::open()
{
    if (m_file >= 0)
        return syncName();
    // Only its owner may look into the folder, whatever the umask says.
    if (!QDir().mkpath(m_folder) || ::chmod(QFile::encodeName(m_folder).constData(), 0700) != 0)
        return tl::unexpected<Error>(ioError());
    return putInPlace(m_lines.head());
}

Result<void> JournalWriter::write(const QByteArray &bytes)
{
    if (const Result<void> opened = open(); !opened)
        return opened;
    if (!writeThrough(m_file, bytes)) {
        const Error error = ioError();
        // Half a line would stand in the middle after the next attempt.
        if (::ftruncate(m_file, m_size) != 0)
            m_size += bytes.size();
        return tl::unexpected<Error>(error);
    }
    m_size += bytes.size();
    return {};
}

Result<void> JournalWriter::shorten()
{
    const Result<void> done = putInPlace(m_lines.whole());
    if (!done)
        m_shortSize = m_size; // not at once again
    return done;
}

// A file has its first lines and its lock before it has the name by which others find it; the one that it replaces
// stays locked until then.
Result<void> JournalWriter::putInPlace(const QByteArray &bytes)
{
    const QString fresh = m_path + u".new";
    const QByteArray freshName = QFile::encodeName(fresh);
    ::unlink(freshName.constData());
    const int file = createLocked(fresh);
    if (file < 0 || !writeThrough(file, bytes)
        || ::rename(freshName.constData(), QFile::encodeName(m_path).constData()) != 0) {
        const Error error = ioError();
        if (file >= 0)
            ::close(file);
        ::unlink(freshName.constData());
        return tl::unexpected<Error>(error);
    }
    if (m_file >= 0)
        ::close(m_file);
    m_file = file;
    m_size = m_shortSize = bytes.size();
    m_isNameSynced = false;
    return syncName();
}

Result<void> JournalWriter::syncName()
{
    if (!m_isNameSynced)
        m_isNameSynced = syncFolder(m_folder);
    return m_isNameSynced ? Result<void>() : tl::unexpected<Error>(ioError());
}

} // namespace Kaiwa
