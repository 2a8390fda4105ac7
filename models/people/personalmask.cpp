#include "models/people/personalmask.h"

#include "models/database/secretcolumns.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString hiddenPart = u"•••"_s;

QString disclosureOf(const QString &user, const QString &table, const QString &column)
{
    return user + QChar(0x1f) + table + QChar(0x1f) + column;
}

bool isName(const QString &column)
{
    return column == "display_name"_L1 || column == "username"_L1;
}

} // namespace

PersonalMask::PersonalMask(const DisclosureLog &log, const QString &database, const QString &role, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_database(database)
    , m_role(role)
{
}

PersonalMask::Kind PersonalMask::kindOf(const QString &table, const QString &column)
{
    // What other programs wrote about a person, in tables that know no better name for it.
    static const QSet<QString> told { u"ai_feedback"_s, u"properties"_s, u"memories"_s, u"conversation_context"_s,
        u"specific_goals"_s, u"comfort_zone"_s, u"referrer"_s };
    if (column == "email"_L1)
        return Kind::Mail;
    if (column == "ip_address"_L1 || column == "ip"_L1)
        return Kind::Address;
    if (isName(column))
        return Kind::Open;
    return isPersonalColumn(table, column) || told.contains(column) ? Kind::Content : Kind::Open;
}

QString PersonalMask::masked(Kind kind, const QString &text)
{
    if (text.isEmpty())
        return text;
    switch (kind) {
    case Kind::Open:
        return text;
    case Kind::Mail: {
        const qsizetype at = text.lastIndexOf(u'@');
        const qsizetype dot = text.lastIndexOf(u'.');
        const QString first = at > 0 ? text.left(text.at(0).isHighSurrogate() ? 2 : 1) : QString();
        return at < 0 ? hiddenPart : QString(first + hiddenPart + u'@' + hiddenPart + (dot > at ? text.mid(dot) : QString()));
    }
    case Kind::Address: {
        static const QString ends = u".:"_s;
        qsizetype end = 0;
        while (end < text.size() && !ends.contains(text.at(end)))
            ++end;
        return end < text.size() ? QString(text.left(end + 1) + hiddenPart) : hiddenPart;
    }
    case Kind::Content:
        return hiddenPart;
    }
    Q_UNREACHABLE();
}

QString PersonalMask::shown(const QString &user, const QString &table, const QString &column, const QString &text) const
{
    if (isName(column))
        return text.contains(u'@') && !isRevealed(user, table, u"email"_s) ? masked(Kind::Mail, text) : text;
    return isRevealed(user, table, column) ? text : masked(kindOf(table, column), text);
}

bool PersonalMask::isRevealed(const QString &user, const QString &table, const QString &column) const
{
    return m_revealed.contains(disclosureOf(user, table, column));
}

bool PersonalMask::reveal(const QString &user, const QString &table, const QString &column)
{
    if (isRevealed(user, table, column))
        return true;
    if (const Result<void> noted = m_log.write({ m_database, m_role, table, column, user }); !noted) {
        Q_EMIT failed(noted.error().message);
        return false;
    }
    m_revealed.insert(disclosureOf(user, table, column));
    ++m_count;
    Q_EMIT changed();
    return true;
}

void PersonalMask::maskAgain()
{
    if (m_revealed.isEmpty())
        return;
    m_revealed.clear();
    Q_EMIT changed();
}

} // namespace Kaiwa
