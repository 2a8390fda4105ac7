#include "models/content/checks/dismissalfile.h"

#include "models/exactjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct DismissalFileWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::DismissalFile)
};

QByteArray lineOf(const Dismissal &dismissal, bool back)
{
    QJsonObject line { { u"check"_s, dismissal.checkId }, { u"table"_s, dismissal.key.table },
        { u"key"_s, QJsonArray::fromStringList(dismissal.key.key) }, { u"hash"_s, dismissal.textHash } };
    if (back) {
        line.insert(u"back"_s, true);
    } else {
        line.insert(u"reason"_s, dismissal.reason);
        line.insert(u"actor"_s, dismissal.actor);
        line.insert(u"at"_s, dismissal.at.toString(Qt::ISODateWithMs));
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Dismissal dismissalOf(const QJsonObject &line)
{
    Dismissal dismissal;
    dismissal.checkId = line.value(u"check"_s).toString();
    dismissal.key.table = line.value(u"table"_s).toString();
    for (const QJsonValue part : line.value(u"key"_s).toArray())
        dismissal.key.key.append(part.toString());
    dismissal.textHash = line.value(u"hash"_s).toString();
    dismissal.reason = line.value(u"reason"_s).toString();
    dismissal.actor = line.value(u"actor"_s).toString();
    dismissal.at = QDateTime::fromString(line.value(u"at"_s).toString(), Qt::ISODateWithMs);
    dismissal.isLocal = true;
    return dismissal;
}

auto unwritable(const QFile &file)
{
    return failure(Error::Kind::Io,
        DismissalFileWords::tr("The dismissed problem could not be kept on this computer: %1").arg(file.errorString()),
        file.fileName());
}

Result<QList<Dismissal>> readLines(const QString &path)
{
    QFile file(path);
    QList<Dismissal> dismissals;
    if (!file.exists())
        return dismissals;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Io,
            DismissalFileWords::tr("The problems that were dismissed on this computer could not be read: %1")
                .arg(file.errorString()),
            path);
    while (!file.atEnd()) {
        const QJsonObject line = exactJson(file.readLine()).object();
        const Dismissal dismissal = dismissalOf(line);
        if (dismissal.checkId.isEmpty() || !dismissal.key.isValid())
            continue;
        dismissals.removeIf([&dismissal](const Dismissal &other) { return other.isSameAs(dismissal); });
        if (!line.value(u"back"_s).toBool())
            dismissals.append(dismissal);
    }
    return dismissals;
}

Result<void> appendLine(const QString &path, const QByteArray &line)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return unwritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line) != line.size() || !file.flush())
        return unwritable(file);
    return {};
}

} // namespace

DismissalFile::DismissalFile(const QString &path)
    : m_path(path)
{
    m_thread.setMaxThreadCount(1);
}

DismissalFile::~DismissalFile()
{
    m_thread.waitForDone();
}

QFuture<Result<QList<Dismissal>>> DismissalFile::read()
{
    return QtConcurrent::run(&m_thread, [path = m_path] { return readLines(path); });
}

QFuture<Result<void>> DismissalFile::append(const Dismissal &dismissal, bool back)
{
    return QtConcurrent::run(
        &m_thread, [path = m_path, line = lineOf(dismissal, back)] { return appendLine(path, line); });
}

} // namespace Kaiwa
