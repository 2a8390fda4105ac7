#include "models/database/filelock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Kaiwa {

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

FileLock::~FileLock()
{
    unlock();
}

Result<bool> FileLock::tryLock(Mode mode)
{
    if (m_descriptor < 0) {
        // Close-on-exec: a server that is started meanwhile must not inherit the lock and keep it.
        m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    }
    if (m_descriptor >= 0) {
        const int operation = (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
        int answer = 0;
        do {
            answer = ::flock(m_descriptor, operation);
        } while (answer != 0 && errno == EINTR);
        if (answer == 0)
            return true;
    }
    const int error = errno;
    unlock();
    if (error == EWOULDBLOCK)
        return false;
    return failure(Error::Kind::Io,
        QCoreApplication::translate("Kaiwa::FileLock", "The file %1 cannot be locked. Check that its folder can be written.",
            "%1 is a path").arg(m_path),
        qt_error_string(error));
}

Result<bool> FileLock::lock(Mode mode, std::chrono::milliseconds patience)
{
    constexpr unsigned long pollingMilliseconds = 20;
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const Result<bool> locked = tryLock(mode);
        if (!locked || *locked || deadline.hasExpired())
            return locked;
        QThread::msleep(pollingMilliseconds);
    }
}

void FileLock::unlock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace Kaiwa
