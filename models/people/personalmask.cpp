#include "models/people/personalmask.h"

#include "models/database/masking.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString disclosureOf(const QString &user, const QString &table, const QString &column)
{
    return user + QChar(0x1f) + table + QChar(0x1f) + notedColumn(table, column);
}

} // namespace

PersonalMask::PersonalMask(const DisclosureLog &log, const QString &database, const QString &role, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_database(database)
    , m_role(role)
{
}

QString PersonalMask::shown(const QString &user, const QString &table, const QString &column, const QString &text) const
{
    return isRevealed(user, table, column) ? text : maskedText(maskKindOf(table, column, text), text);
}

bool PersonalMask::isRevealed(const QString &user, const QString &table, const QString &column) const
{
    return m_revealed.contains(disclosureOf(user, table, column));
}

bool PersonalMask::reveal(const QString &user, const QString &table, const QString &column)
{
    if (isRevealed(user, table, column))
        return true;
    if (!note(user, table, column))
        return false;
    m_revealed.insert(disclosureOf(user, table, column));
    Q_EMIT changed();
    return true;
}

bool PersonalMask::note(const QString &user, const QString &table, const QString &column)
{
    if (const Result<void> noted = m_log.write({ m_database, m_role, table, notedColumn(table, column), user }); !noted) {
        Q_EMIT failed(noted.error().message);
        return false;
    }
    ++m_count;
    return true;
}

bool PersonalMask::noteAll(const QString &user, const QString &table, const QStringList &columns)
{
    QStringList noted;
    for (const QString &column : columns)
        noted.append(notedColumn(table, column));
    noted.removeDuplicates();
    return std::all_of(noted.cbegin(), noted.cend(), [&](const QString &column) { return note(user, table, column); });
}

void PersonalMask::maskAgain()
{
    if (m_revealed.isEmpty())
        return;
    m_revealed.clear();
    Q_EMIT changed();
}

} // namespace Kaiwa
