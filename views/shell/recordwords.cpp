#include "views/shell/recordwords.h"

#include "models/content/entitydescription.h"
#include "views/editors/valuewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QUuid>

namespace Kaiwa::RecordWords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

// Descriptions are made anew on each call and are asked here for every row that is painted.
const EntityDescription &description(const QString &table)
{
    static QHash<QString, EntityDescription> known;
    auto found = known.find(table);
    if (found == known.end())
        found = known.insert(table, describeEntity(table));
    return *found;
}

bool readsLikeAName(const QString &key)
{
    bool isNumber = false;
    key.toLongLong(&isNumber);
    return !isNumber && QUuid(key).isNull();
}

} // namespace

// The key where it is words of its own (ja-jp-male), otherwise the record's name.
QString name(const StagedRecord &record)
{
    const QString key = record.key.key.join(u", "_s);
    if (!key.isEmpty() && readsLikeAName(key))
        return key;
    const QString column = description(record.key.table).nameColumn;
    const Value named = record.staged.contains(column) ? record.staged.value(column) : record.base.values.value(column);
    if (named && !named->isEmpty())
        return *named;
    if (const Value id = record.staged.value(u"id"_s); id && readsLikeAName(*id))
        return *id;
    return key;
}

QString title(const StagedRecord &record)
{
    const QString singular = description(record.key.table).singular;
    const QString called = name(record);
    QString words;
    switch (record.operation) {
    case StagedRecord::Operation::Insert:
        words = Words::tr("New %1 %2", "a staged new record; %1 is what it is: speaker, %2 its name")
                    .arg(singular, called);
        break;
    case StagedRecord::Operation::Update:
        words = singular + u' ' + called;
        break;
    case StagedRecord::Operation::Delete:
        words = Words::tr("Delete %1 %2", "a staged deletion; %1 is what it is: speaker, %2 its name")
                    .arg(singular, called);
        break;
    }
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words.trimmed();
}

QString label(const QString &table, const QString &column)
{
    if (const FieldDescription *field = description(table).field(column); field && !field->label.isEmpty())
        return field->label;
    QString words = column;
    return words.replace(u'_', u' ');
}

QString value(const Value &value)
{
    constexpr int longest = 80;
    if (!value)
        return Words::tr("not set", "a field without a value");
    if (value->isEmpty())
        return Words::tr("empty", "a text field with an empty text");
    if (*value == u"t" || *value == u"true")
        return Words::tr("yes", "a field that is true");
    if (*value == u"f" || *value == u"false")
        return Words::tr("no", "a field that is false");
    const QString line = value->left(4 * longest).simplified();
    return line.size() > longest ? QString(line.left(longest) + QChar(0x2026)) : line;
}

QList<FieldWords> fields(const StagedRecord &record, const ValueName &valueName)
{
    // Read as where they are edited: a reference by its name, no limit as that, a length of time and an amount in their
    // forms.
    const auto read = [&](const QString &column, const Value &of) {
        const QString named = valueName ? valueName(record.key.table, column, of) : QString();
        if (!named.isEmpty())
            return value(Value(named));
        const FieldDescription *field = description(record.key.table).field(column);
        if (of && !of->isEmpty() && field && field->editor == FieldEditor::Duration)
            return value(durationWords(*of));
        if (of && !of->isEmpty() && field && field->editor == FieldEditor::Money)
            return value(moneyWords(*of, field->unit));
        return value(of);
    };
    QList<FieldWords> words;
    for (auto it = record.staged.cbegin(); it != record.staged.cend(); ++it) {
        const bool isNew = record.operation == StagedRecord::Operation::Insert;
        words.append({ label(record.key.table, it.key()),
            isNew ? QString() : read(it.key(), record.base.values.value(it.key())), read(it.key(), it.value()) });
    }
    return words;
}

QString sentence(const StagedRecord &record, const ValueName &valueName)
{
    QStringList parts;
    const QList<FieldWords> all = fields(record, valueName);
    for (const FieldWords &field : all) {
        const QString before = field.before.isEmpty() ? QString() : field.before + u" → "_s;
        parts.append(field.label + u' ' + before + field.after);
    }
    return parts.isEmpty() ? title(record) : QString(title(record) + u": "_s + parts.join(u"; "_s));
}

QString problem(const StagedRecord &record)
{
    if (record.goneFromDatabase)
        return Words::tr("Somebody else deleted this row meanwhile");
    if (!record.theirs.isEmpty())
        return Words::tr("Somebody else changed the same fields meanwhile: choose which to keep");
    if (!record.refusal)
        return {};
    const Error &refusal = *record.refusal;
    if (refusal.detail.isEmpty() || refusal.detail == refusal.message)
        return refusal.message;
    return refusal.message + u" — "_s + refusal.detail;
}

} // namespace Kaiwa::RecordWords
