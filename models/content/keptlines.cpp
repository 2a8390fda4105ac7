#include "models/content/keptlines.h"

#include "models/exactjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Kaiwa {

namespace {

Result<void> appendLine(const QString &path, const QByteArray &line, const QString &unwritable)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::Append) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        // What an earlier write left half done must not take this line with it.
        char last = '\n';
        const bool isTorn = file.size() > 0 && file.seek(file.size() - 1) && file.getChar(&last) && last != '\n';
        const QByteArray bytes = isTorn ? '\n' + line : line;
        if (file.write(bytes) == bytes.size() && file.flush())
            return {};
    }
    return failure(Error::Kind::Io, unwritable.arg(file.errorString()), path);
}

} // namespace

KeptLines::KeptLines(const QString &path, const Sentences &sentences)
    : m_path(path)
    , m_sentences(sentences)
{
    m_thread.setMaxThreadCount(1);
}

KeptLines::~KeptLines()
{
    m_thread.waitForDone();
}

Result<QList<QJsonObject>> KeptLines::readLines(const QString &path, const Sentences &sentences)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.exists())
        return lines;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Io, sentences.unreadable.arg(file.errorString()), path);
    while (!file.atEnd())
        lines.append(exactJson(file.readLine()).object());
    return lines;
}

QFuture<Result<void>> KeptLines::append(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return QtConcurrent::run(&m_thread,
        [path = m_path, text, unwritable = m_sentences.unwritable] { return appendLine(path, text, unwritable); });
}

} // namespace Kaiwa
