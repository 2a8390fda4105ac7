#pragma once

#include "models/result.h"

#include <QString>

#include <chrono>

namespace Kaiwa {

// An advisory lock on a file (flock), which the kernel releases when its holder ends, however it ends. Two objects on
// one path stand against each other, in one process as in two. The file is made when it is missing and never removed:
// removing a lock file lets two holders in. Not shared between threads.
class FileLock final {
public:
    enum class Mode { Shared, Exclusive };

    explicit FileLock(QString path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    // False: somebody else stands in the way. A lock that is held already changes its mode; where that fails, it is lost.
    Result<bool> tryLock(Mode mode);
    // Waits, polling, as long as `patience`; false when it ran out.
    Result<bool> lock(Mode mode, std::chrono::milliseconds patience);
    void unlock();
    bool isHeld() const { return m_descriptor >= 0; }

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace Kaiwa
