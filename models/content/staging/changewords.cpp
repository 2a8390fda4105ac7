#include "models/content/staging/changewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// The source language has no plural forms of its own in a translation file, so that one and many are two texts.
QString counted(const char *one, const char *many, int n)
{
    return n == 1 ? QCoreApplication::translate("Kaiwa::ChangeWords", one)
                  : QCoreApplication::translate("Kaiwa::ChangeWords", many, nullptr, n);
}

struct TableWords {
    QLatin1StringView table;
    const char *one;
    const char *many;
};

constexpr TableWords knownTables[] = {
    { "languages"_L1, QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "1 language"),
        QT_TRANSLATE_N_NOOP("Kaiwa::ChangeWords", "%n languages") },
    { "speakers"_L1, QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "1 speaker"),
        QT_TRANSLATE_N_NOOP("Kaiwa::ChangeWords", "%n speakers") },
    { "scenarios"_L1, QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "1 scenario"),
        QT_TRANSLATE_N_NOOP("Kaiwa::ChangeWords", "%n scenarios") },
    { "tiers"_L1, QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "1 tier"),
        QT_TRANSLATE_N_NOOP("Kaiwa::ChangeWords", "%n tiers") },
};

QString deedInWords(StagedRecord::Operation operation, const QString &records, const QSet<QString> &columns)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("Kaiwa::ChangeWords", text);
    };
    switch (operation) {
    case StagedRecord::Operation::Insert:
        return words(QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "Add %1")).arg(records);
    case StagedRecord::Operation::Delete:
        return words(QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "Delete %1")).arg(records);
    case StagedRecord::Operation::Update:
        break;
    }
    if (columns.size() == 1)
        return words(QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "Change %1 of %2"))
            .arg(ChangeWords::field(*columns.cbegin()), records);
    return words(QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "Change %1")).arg(records);
}

} // namespace

void ChangeWords::add(const RecordKey &key, StagedRecord::Operation operation, const QStringList &columns)
{
    Deed &deed = m_deeds[{ static_cast<int>(operation), key.table }];
    deed.keys.insert(key);
    for (const QString &column : columns)
        deed.columns.insert(column);
}

void ChangeWords::add(
    StagedRecord::Operation operation, const QString &table, int count, const QString &onlyColumn)
{
    Deed &deed = m_deeds[{ static_cast<int>(operation), table }];
    deed.more += count;
    if (!onlyColumn.isEmpty())
        deed.columns.insert(onlyColumn);
}

QString ChangeWords::text() const
{
    QStringList deeds;
    for (auto it = m_deeds.cbegin(); it != m_deeds.cend(); ++it) {
        const auto operation = static_cast<StagedRecord::Operation>(it.key().first);
        deeds.append(deedInWords(operation, records(it.key().second, int(it->keys.size()) + it->more), it->columns));
    }
    return deeds.join(u" · "_s);
}

QString ChangeWords::records(const QString &table, int n)
{
    for (const TableWords &known : knownTables) {
        if (table == known.table)
            return counted(known.one, known.many, n);
    }
    return counted(QT_TRANSLATE_NOOP("Kaiwa::ChangeWords", "1 row of %1"),
        QT_TRANSLATE_N_NOOP("Kaiwa::ChangeWords", "%n rows of %1"), n)
        .arg(field(table));
}

QString ChangeWords::field(const QString &column)
{
    QString words = column;
    words.replace(u'_', u' ');
    return words;
}

} // namespace Kaiwa
