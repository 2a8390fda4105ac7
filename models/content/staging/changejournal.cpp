#include "models/content/staging/changejournal.h"

#include "models/content/commit/commitfate.h"
#include "models/content/staging/changeset.h"
#include "models/database/catalog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPointer>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString keptSuffix = u".kept"_s;

void clearAway(const QString &path, bool keep)
{
    if (keep)
        QFile::rename(path, path + keptSuffix);
    else
        QFile::remove(path);
}

} // namespace

ChangeJournal::ChangeJournal(const ChangeSet &changes, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
{
    // The writer may outlive the journal in a commit that is still under way.
    const QPointer<ChangeJournal> self(this);
    m_writer = std::make_shared<JournalWriter>(folder, [self](const Error &error) {
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return; // at the very end nobody is left to be told
        QMetaObject::invokeMethod(application, [self, error] {
            if (self)
                Q_EMIT self->failed(error);
        });
    });
    connect(&changes, &ChangeSet::changed, this, &ChangeJournal::write);
}

ChangeJournal::~ChangeJournal() = default;

QString ChangeJournal::folderOf(const Catalog &catalog, const QString &journalFolder)
{
    // Without the right to read the identifier of the server, the name is the best that is left.
    const QString identity = catalog.systemIdentifier().isEmpty() ? catalog.databaseName() : catalog.systemIdentifier();
    const QByteArray text = (identity + u'/' + catalog.databaseOid()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32);
    return journalFolder + u'/' + QString::fromLatin1(hash);
}

void ChangeJournal::write(const QSet<RecordKey> &keys)
{
    QList<JournalWriter::Entry> entries;
    entries.reserve(keys.size());
    QList<StagedRecord> records = m_changes.records(keys); // in the order in which they were staged
    for (StagedRecord &record : records)
        entries.append(std::move(record));
    for (auto key = keys.cbegin(); entries.size() < keys.size() && key != keys.cend(); ++key) {
        if (!m_changes.find(*key))
            entries.append(*key);
    }
    m_writer->add(std::move(entries));
}

void ChangeJournal::sending(const QList<StagedRecord> &records)
{
    m_writer->add({ JournalWriter::Sending { records } });
}

std::function<bool(const CommitMark &mark)> ChangeJournal::markWriter() const
{
    return [writer = m_writer](const CommitMark &mark) {
        writer->add({ JournalWriter::Transaction { mark } });
        return writer->flush();
    };
}

void ChangeJournal::decided(bool committed)
{
    m_writer->add({ JournalWriter::Decided { committed } });
}

void ChangeJournal::accepted()
{
    m_writer->add({ JournalWriter::Accepted {} });
}

bool ChangeJournal::flush()
{
    return m_writer->flush();
}

QString ChangeJournal::path() const
{
    return m_writer->path();
}

// --- What was left

QList<std::shared_ptr<LeftJournal>> LeftJournal::find(const QString &folder, QStringList *inUse)
{
    QList<std::shared_ptr<LeftJournal>> found;
    const QFileInfoList files = QDir(folder).entryInfoList({ u"*.jsonl"_s }, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &info : files) {
        const int file = ::open(QFile::encodeName(info.filePath()).constData(), O_RDWR | O_CLOEXEC);
        if (file < 0)
            continue;
        const std::shared_ptr<LeftJournal> journal(new LeftJournal(info.filePath(), file));
        const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0;
        if (!isFree && inUse)
            inUse->append(info.filePath());
        if (!isFree || !journal->isCurrent() || !journal->read())
            continue;
        if (journal->m_content.records.isEmpty())
            clearAway(journal->m_path, journal->m_content.damagedLines > 0);
        else
            found.append(journal);
    }
    return found;
}

QStringList LeftJournal::findKept(const QString &folder)
{
    QStringList paths;
    const QFileInfoList files
        = QDir(folder).entryInfoList({ u"*.jsonl"_s + keptSuffix }, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &info : files)
        paths.append(info.filePath());
    return paths;
}

LeftJournal::LeftJournal(const QString &path, int file)
    : m_path(path)
    , m_file(file)
{
}

LeftJournal::~LeftJournal()
{
    ::close(m_file);
}

// Between opening and locking, its studio may have put a shorter one in its place.
bool LeftJournal::isCurrent() const
{
    struct stat opened { };
    struct stat named { };
    return ::fstat(m_file, &opened) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

bool LeftJournal::read()
{
    QFile file;
    if (!file.open(m_file, QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    m_size = bytes.lastIndexOf('\n') + 1;
    m_content = readJournal(bytes);
    m_writtenAt = QFileInfo(m_path).lastModified().toUTC();
    return m_content.isBegun;
}

void LeftJournal::decide(const CommitFate &fate)
{
    if (fate.committed)
        m_content.records = withoutCommitted(m_content.records, fate.written);
    m_content.uncertain.reset();
    append(decisionLine(fate.committed, m_content.records));
}

// In place of a torn last line. Where it cannot be written the next run finds everything as this one did. When people
// last wrote into it is what it goes on to say.
void LeftJournal::append(const QByteArray &line)
{
    struct stat before { };
    if (::fstat(m_file, &before) != 0 || ::ftruncate(m_file, m_size) != 0
        || ::lseek(m_file, m_size, SEEK_SET) != m_size)
        return;
    if (writeThrough(m_file, line))
        m_size += line.size();
    else if (::ftruncate(m_file, m_size) != 0)
        qWarning("%s cannot be shortened", qPrintable(m_path));
    const timespec times[] = { before.st_atim, before.st_mtim };
    ::futimens(m_file, times);
}

void LeftJournal::setAside()
{
    clearAway(m_path, true);
}

void LeftJournal::remove()
{
    clearAway(m_path, m_content.damagedLines > 0);
}

} // namespace Kaiwa
