#include "models/database/secretcolumns.h"

#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

bool isSecretColumn(const QString &table, const QString &column)
{
    static const QSet<QString> secrets { u"session.id"_s, u"users.hashed_password"_s, u"users.google_id"_s,
        u"email_verification.code"_s };
    // A password under any name in a table that nobody described is still a password.
    // So is a token in a table of the same name in another schema.
    return secrets.contains(table.section(u'.', -1) + u'.' + column) || column.contains(u"password"_s);
}

bool isPersonalColumn(const QString &table, const QString &column)
{
    static const QSet<QString> personal { u"email"_s, u"ip_address"_s, u"ip"_s, u"avatar_url"_s, u"content"_s,
        u"translated_content"_s, u"original_text"_s, u"suggested_text"_s };
    // What other programs wrote about a person, in tables that know no better name for it.
    static const QSet<QString> told { u"ai_feedback"_s, u"properties"_s, u"memories"_s, u"conversation_context"_s,
        u"specific_goals"_s, u"comfort_zone"_s, u"referrer"_s };
    return personal.contains(column) || told.contains(column) || isPersonName(table, column)
        || (table == u"conversations"_s && column == u"title"_s);
}

bool isPersonName(const QString &table, const QString &column)
{
    return column == u"display_name"_s || column == u"username"_s || (table == u"users"_s && column == u"name"_s);
}

} // namespace Kaiwa
