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
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(line) == line.size() && file.flush();
    if (written)
        return {};
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
