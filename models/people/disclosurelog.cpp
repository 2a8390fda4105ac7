#include "models/people/disclosurelog.h"

#include <QStandardPaths>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct DisclosureLogWords {
    Q_DECLARE_TR_FUNCTIONS(DisclosureLog)
};

} // namespace

DisclosureLog DisclosureLog::ofThisComputer()
{
    return DisclosureLog(
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/disclosures.jsonl"));
}

DisclosureLog::DisclosureLog(const QString &path)
    : m_path(path)
{
}

Result<void> DisclosureLog::write(const Disclosure &disclosure) const
{
    const QJsonObject line { { u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) },
        { u"database"_s, disclosure.database }, { u"role"_s, disclosure.role }, { u"table"_s, disclosure.table },
        { u"column"_s, disclosure.column }, { u"user"_s, disclosure.user } };
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)
        || (isNew && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) || file.write(text) != text.size())
        return failure(Error::Kind::Io,
            DisclosureLogWords::tr("Nothing was revealed: it could not be noted in %1.", "%1 is a file").arg(m_path),
            file.errorString());
    return {};
}

} // namespace Kaiwa
