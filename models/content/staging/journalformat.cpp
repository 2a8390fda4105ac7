#include "models/content/staging/journalformat.h"

#include "models/database/secretcolumns.h"
#include "models/exactjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QSysInfo>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

constexpr int format = 1;
constexpr qsizetype checksumLength = 16;

QByteArray checksum(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha1).toHex().first(checksumLength);
}

QByteArray line(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return checksum(json) + ' ' + json + '\n';
}

std::optional<QJsonObject> objectOf(const QByteArray &text)
{
    if (text.size() <= checksumLength || text.at(checksumLength) != ' ')
        return std::nullopt;
    const QByteArray json = text.sliced(checksumLength + 1);
    if (checksum(json) != text.first(checksumLength))
        return std::nullopt;
    const QJsonDocument document = exactJson(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonObject valuesToJson(const QString &table, const FieldValues &values)
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!isSecretColumn(table, it.key()))
            object.insert(it.key(), it.value() ? QJsonValue(*it.value()) : QJsonValue(QJsonValue::Null));
    }
    return object;
}

FieldValues valuesFromJson(const QJsonValue &json)
{
    FieldValues values;
    const QJsonObject object = json.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        values.insert(it.key(), it.value().isString() ? Value(it.value().toString()) : std::nullopt);
    return values;
}

QJsonArray toJson(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList toTexts(const QJsonValue &json)
{
    QStringList texts;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

QJsonObject toJson(int number, const StagedRecord &record)
{
    const QString &table = record.key.table;
    QJsonObject object { { u"record"_s, number }, { u"table"_s, table }, { u"operation"_s, operationName(record.operation) },
        { u"staged"_s, valuesToJson(table, record.staged) } };
    if (record.key.isDraft()) {
        object.insert(u"draft"_s, record.key.draft);
    } else {
        object.insert(u"key"_s, toJson(record.key.key));
        object.insert(u"base"_s, valuesToJson(table, record.base.values));
        object.insert(u"version"_s, record.base.rowVersion);
    }
    if (!record.theirs.isEmpty())
        object.insert(u"theirs"_s, valuesToJson(table, record.theirs));
    if (record.goneFromDatabase)
        object.insert(u"gone"_s, true);
    return object;
}

bool sameButStaged(const StagedRecord &left, const StagedRecord &right)
{
    return left.operation == right.operation && left.goneFromDatabase == right.goneFromDatabase
        && left.base.rowVersion == right.base.rowVersion && left.theirs == right.theirs
        && left.base.values == right.base.values;
}

// Follows the lines of a journal.
class Reader final {
public:
    JournalContent read(const QByteArray &bytes)
    {
        const QList<QByteArray> lines = bytes.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool isTail = i == lines.size() - 1; // empty, or torn
            const std::optional<QJsonObject> object = isTail ? std::nullopt : objectOf(lines.at(i));
            if (i == 0 && !takeHead(object, bytes.contains('\n')))
                return m_content;
            if (!isTail && !(object && take(*object)))
                ++m_content.damagedLines;
        }
        for (const StagedRecord &record : std::as_const(m_records))
            m_content.records.append(record);
        if (!m_mark.transactionId.isEmpty())
            m_content.uncertain = JournalContent::Commit { m_mark, m_sent };
        return m_content;
    }

private:
    // A file in which not even the first line was finished holds nothing yet.
    bool takeHead(const std::optional<QJsonObject> &object, bool hasLines)
    {
        if (object)
            m_content.host = object->value(u"host"_s).toString();
        m_content.isForeign = hasLines && !(object && object->value(u"format"_s).toInt() == format);
        m_content.isBegun = object && !m_content.isForeign;
        return m_content.isBegun;
    }

    bool take(const QJsonObject &object)
    {
        if (object.contains(u"format"_s))
            return true;
        if (object.contains(u"record"_s))
            return takeRecord(object);
        if (object.contains(u"edit"_s))
            return takeEdit(object);
        if (object.contains(u"drop"_s))
            return takeDrop(object.value(u"drop"_s).toInt());
        if (object.contains(u"sending"_s))
            return takeSending(object);
        if (object.contains(u"transaction"_s))
            return takeTransaction(object);
        if (object.contains(u"committed"_s))
            return takeDecision(object);
        return false;
    }

    bool takeRecord(const QJsonObject &object)
    {
        const std::optional<Operation> operation = operationNamed(object.value(u"operation"_s).toString());
        StagedRecord record;
        record.key.table = object.value(u"table"_s).toString();
        record.key.key = toTexts(object.value(u"key"_s));
        record.key.draft = object.value(u"draft"_s).toString();
        if (!operation || !record.key.isValid())
            return false;
        record.operation = *operation;
        record.staged = valuesFromJson(object.value(u"staged"_s));
        record.base.values = valuesFromJson(object.value(u"base"_s));
        record.base.rowVersion = object.value(u"version"_s).toString();
        record.theirs = valuesFromJson(object.value(u"theirs"_s));
        record.goneFromDatabase = object.value(u"gone"_s).toBool();
        m_records.insert(object.value(u"record"_s).toInt(), record);
        m_known.insert(object.value(u"record"_s).toInt());
        return true;
    }

    // What a commit wrote is forgotten already when its line comes.
    bool takeDrop(int number)
    {
        m_records.remove(number);
        return m_known.contains(number);
    }

    bool takeEdit(const QJsonObject &object)
    {
        const auto record = m_records.find(object.value(u"edit"_s).toInt());
        if (record == m_records.end())
            return false;
        record->staged.insert(valuesFromJson(object.value(u"set"_s)));
        const QStringList unset = toTexts(object.value(u"unset"_s));
        for (const QString &column : unset)
            record->staged.remove(column);
        return true;
    }

    bool takeSending(const QJsonObject &object)
    {
        m_sent.clear();
        m_mark = {};
        m_sentNumbers.clear();
        const QJsonArray numbers = object.value(u"sending"_s).toArray();
        const QJsonObject otherwise = object.value(u"staged"_s).toObject();
        for (const QJsonValue &number : numbers) {
            const auto record = m_records.constFind(number.toInt());
            if (record == m_records.cend())
                return false;
            m_sent.append(*record);
            if (const QJsonValue staged = otherwise.value(QString::number(number.toInt())); staged.isObject())
                m_sent.last().staged = valuesFromJson(staged);
            m_sentNumbers.append(number.toInt());
        }
        return true;
    }

    // The keys stand in the order of the records that were sent; those that were no drafts have none.
    bool takeTransaction(const QJsonObject &object)
    {
        m_mark = { object.value(u"transaction"_s).toString(), object.value(u"server"_s).toString(), {} };
        const QJsonArray keys = object.value(u"keys"_s).toArray();
        for (qsizetype i = 0; i < qMin(keys.size(), m_sent.size()); ++i) {
            if (const QStringList key = toTexts(keys.at(i)); !key.isEmpty())
                m_mark.keys.insert(m_sent.at(i).key, key);
        }
        return true;
    }

    bool takeDecision(const QJsonObject &object)
    {
        if (object.value(u"committed"_s).toBool())
            forgetSent();
        m_mark = {};
        m_sent.clear();
        if (!object.contains(u"records"_s))
            return true;
        m_records.clear();
        const QJsonArray records = object.value(u"records"_s).toArray();
        return std::all_of(records.cbegin(), records.cend(),
            [this](const QJsonValue &record) { return takeRecord(record.toObject()); });
    }

    // The records that were written are dropped by lines of their own later; should those be missing, what was sent
    // must not be offered again, only what was edited since.
    void forgetSent()
    {
        for (qsizetype i = 0; i < m_sent.size(); ++i) {
            const auto now = m_records.find(m_sentNumbers.at(i));
            if (now == m_records.end())
                continue;
            const RecordKey &key = m_sent.at(i).key;
            const RecordKey keyNow = key.isDraft() ? RecordKey { key.table, m_mark.keys.value(key), {} } : key;
            const QList<StagedRecord> left = withoutCommitted({ *now }, { { key, keyNow, {}, m_sent.at(i) } });
            if (left.isEmpty())
                m_records.erase(now);
            else
                *now = left.first();
        }
    }

    JournalContent m_content;
    QMap<int, StagedRecord> m_records; // by number: in the order of first writing
    QSet<int> m_known; // numbers of all records so far
    QList<StagedRecord> m_sent;
    QList<int> m_sentNumbers;
    CommitMark m_mark;
};

} // namespace

JournalContent readJournal(const QByteArray &bytes)
{
    return Reader().read(bytes);
}

QList<StagedRecord> withoutCommitted(const QList<StagedRecord> &records, const QList<ChangeSet::WrittenRecord> &written)
{
    QHash<RecordKey, ChangeSet::WrittenRecord> writtenByKey;
    for (const ChangeSet::WrittenRecord &one : written)
        writtenByKey.insert(one.key, one);
    QList<StagedRecord> left;
    for (StagedRecord record : records) {
        const auto found = writtenByKey.constFind(record.key);
        if (found == writtenByKey.cend() || !found->sent) {
            left.append(record);
            continue;
        }
        record.base.values.insert(found->sent->staged);
        record.base.rowVersion.clear();
        record.theirs.clear();
        if (record.key.isDraft()) {
            // A draft that goes on is a row now; without a name it cannot be told from others.
            if (!found->keyNow.isValid())
                continue;
            record.key = found->keyNow;
            record.operation = Operation::Update;
        }
        record.staged.removeIf([&record](const QString &column, const Value &value) {
            const auto base = record.base.values.constFind(column);
            return base != record.base.values.cend() && *base == value;
        });
        const bool deletesNow = record.operation == Operation::Delete && found->sent->operation != Operation::Delete;
        if (deletesNow || (record.operation == Operation::Update && !record.staged.isEmpty()))
            left.append(record);
    }
    return left;
}

QByteArray decisionLine(bool committed, const QList<StagedRecord> &left)
{
    QJsonArray records;
    for (const StagedRecord &record : left)
        records.append(toJson(int(records.size()) + 1, record));
    return line({ { u"committed"_s, committed }, { u"records"_s, records } });
}

JournalLines::Written::Written(int of, const StagedRecord &record)
    : number(of)
    , operation(record.operation)
    , goneFromDatabase(record.goneFromDatabase)
    , staged(record.staged)
    , base(record.base)
    , theirs(record.theirs)
{
}

StagedRecord JournalLines::Written::record(const RecordKey &key) const
{
    StagedRecord record;
    record.key = key;
    record.operation = operation;
    record.staged = staged;
    record.base = base;
    record.theirs = theirs;
    record.goneFromDatabase = goneFromDatabase;
    return record;
}

QByteArray JournalLines::head() const
{
    return line({ { u"format"_s, format }, { u"host"_s, QSysInfo::machineHostName() } });
}

QByteArray JournalLines::put(const StagedRecord &record)
{
    const auto found = m_written.find(record.key);
    if (found == m_written.end()) {
        const int number = m_nextNumber++;
        m_written.emplace(record.key, number, record);
        return putWhole(number, record);
    }
    const StagedRecord before = found->record(record.key);
    const bool isKnownOtherwise = found->isCommitted;
    *found = Written(found->number, record);
    if (isKnownOtherwise || !sameButStaged(before, record))
        return putWhole(found->number, record);
    FieldValues set;
    QStringList unset;
    for (auto it = record.staged.cbegin(); it != record.staged.cend(); ++it) {
        const auto old = before.staged.constFind(it.key());
        if (old == before.staged.cend() || *old != it.value())
            set.insert(it.key(), it.value());
    }
    for (auto it = before.staged.cbegin(); it != before.staged.cend(); ++it) {
        if (!record.staged.contains(it.key()))
            unset.append(it.key());
    }
    if (set.isEmpty() && unset.isEmpty())
        return {};
    return line({ { u"edit"_s, found->number }, { u"set"_s, valuesToJson(record.key.table, set) },
        { u"unset"_s, toJson(unset) } });
}

QByteArray JournalLines::putWhole(int number, const StagedRecord &record) const
{
    return line(toJson(number, record));
}

QByteArray JournalLines::drop(const RecordKey &key)
{
    const auto found = m_written.find(key);
    if (found == m_written.end())
        return {};
    const int number = found->number;
    m_written.erase(found);
    return line({ { u"drop"_s, number } });
}

QByteArray JournalLines::sending(const QList<StagedRecord> &sent)
{
    m_state = State::Sent;
    m_sent.clear();
    QJsonArray numbers;
    QJsonObject otherwise; // than they stand here: what is staged on them, by number
    for (const StagedRecord &record : sent) {
        const auto found = m_written.constFind(record.key);
        if (found == m_written.cend())
            continue;
        numbers.append(found->number);
        m_sent.append(record.key);
        if (found->staged != record.staged)
            otherwise.insert(QString::number(found->number), valuesToJson(record.key.table, record.staged));
    }
    QJsonObject object { { u"sending"_s, numbers } };
    if (!otherwise.isEmpty())
        object.insert(u"staged"_s, otherwise);
    return line(object);
}

QByteArray JournalLines::transaction(const CommitMark &mark)
{
    QJsonObject object { { u"transaction"_s, mark.transactionId }, { u"server"_s, mark.serverStart } };
    if (!mark.keys.isEmpty()) {
        QJsonArray keys;
        for (const RecordKey &key : std::as_const(m_sent))
            keys.append(toJson(mark.keys.value(key)));
        object.insert(u"keys"_s, keys);
    }
    return line(object);
}

QByteArray JournalLines::decided(bool committed)
{
    m_state = committed ? State::Committed : State::Staging;
    for (const RecordKey &key : std::as_const(m_sent)) {
        if (const auto found = m_written.find(key); committed && found != m_written.end())
            found->isCommitted = true;
    }
    return line({ { u"committed"_s, committed } });
}

void JournalLines::accepted()
{
    if (m_state == State::Committed)
        m_state = State::Staging;
}

QByteArray JournalLines::whole()
{
    QList<std::pair<int, RecordKey>> all;
    all.reserve(m_written.size());
    for (auto it = m_written.cbegin(); it != m_written.cend(); ++it)
        all.append({ it->number, it.key() });
    std::sort(all.begin(), all.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    QByteArray bytes = head();
    for (const auto &[number, key] : std::as_const(all))
        bytes += putWhole(number, m_written.constFind(key)->record(key));
    return bytes;
}

} // namespace Kaiwa
