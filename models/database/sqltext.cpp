#include "models/database/sqltext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

struct SqlText::Token {
    enum class Kind { Sql, LineComment, Parameter };
    Kind kind = Kind::Sql;
    qsizetype start = 0;
    qsizetype end = 0;
};

namespace {

constexpr qsizetype longestCast = 32;

using Need = SqlText::Need;

bool startsName(QChar character)
{
    return character.isLetter() || character == u'_' || character.unicode() >= 0x80;
}

bool isInName(QChar character)
{
    return startsName(character) || character.isDigit() || character == u'$';
}

// Each of these takes the place where something begins and returns the place behind it.

qsizetype behindLine(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end;
}

// Comments of this kind nest.
qsizetype behindBlockComment(QStringView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const QStringView two = text.mid(at, 2);
        if (two == u"/*")
            ++depth;
        else if (two == u"*/")
            --depth;
        at += two == u"/*" || two == u"*/" ? 2 : 1;
        if (depth == 0)
            return at;
    }
    return at;
}

// A doubled quote closes and opens again, which comes to the same.
qsizetype behindQuoted(QStringView text, qsizetype at, bool backslashes)
{
    const QChar quote = text[at];
    for (++at; at < text.size() && text[at] != quote; ++at) {
        if (backslashes && text[at] == u'\\')
            ++at;
    }
    return qMin(at + 1, text.size());
}

qsizetype behindDollar(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < text.size() && startsName(text[end])) {
        while (end < text.size() && text[end] != u'$' && isInName(text[end]))
            ++end;
    }
    if (end >= text.size() || text[end] != u'$')
        return at + 1; // a parameter's number or an operator
    const QStringView tag = text.mid(at, end + 1 - at);
    const qsizetype close = text.indexOf(tag, end + 1);
    return close < 0 ? text.size() : close + tag.size();
}

qsizetype behindName(QStringView text, qsizetype at)
{
    const qsizetype start = at;
    while (at < text.size() && isInName(text[at]))
        ++at;
    const bool escapes = text.mid(start, at - start).compare(u"E", Qt::CaseInsensitive) == 0;
    return escapes && at < text.size() && text[at] == u'\'' ? behindQuoted(text, at, true) : at;
}

// :'name', and nothing else that begins with a colon: a cast is two of them, a slice has no quote.
qsizetype behindParameter(QStringView text, qsizetype at)
{
    if (text.mid(at, 2) != u":'")
        return -1;
    qsizetype end = at + 2;
    while (end < text.size() && isInName(text[end]) && text[end] != u'$')
        ++end;
    return end > at + 2 && end < text.size() && text[end] == u'\'' ? end + 1 : -1;
}

qsizetype behindOther(QStringView text, qsizetype at)
{
    if (text.mid(at, 2) == u"/*")
        return behindBlockComment(text, at);
    if (text.mid(at, 2) == u"::")
        return at + 2;
    if (text[at] == u'\'' || text[at] == u'"')
        return behindQuoted(text, at, false);
    if (text[at] == u'$')
        return behindDollar(text, at);
    if (startsName(text[at]))
        return behindName(text, at);
    return at + 1;
}

QStringList names(QStringView list)
{
    QStringList found;
    for (const QStringView part : list.split(u','))
        found += part.trimmed().toString();
    return found;
}

QList<Need> columnsWithTable(QStringView list)
{
    QList<Need> needs;
    for (const QString &name : names(list))
        needs += { name.section(u'.', 0, 0), name.section(u'.', 1) };
    return needs;
}

} // namespace

QList<SqlText::Token> SqlText::tokens(const QString &text)
{
    using Kind = Token::Kind;
    QList<Token> tokens;
    const QStringView view(text);
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype parameter = behindParameter(view, at);
        if (parameter > 0)
            tokens += { Kind::Parameter, at, parameter };
        else if (view.mid(at, 2) == u"--")
            tokens += { Kind::LineComment, at, behindLine(view, at) };
        else
            tokens += { Kind::Sql, at, behindOther(view, at) };
        at = tokens.last().end;
    }
    return tokens;
}

void SqlText::readDirective(const QString &comment)
{
    static const QRegularExpression needs(u"^-- needs: *([^ (]+) *\\(([^)]*)\\)\\s*$"_s);
    static const QRegularExpression pages(u"^-- pages: *(.*)$"_s);
    if (const QRegularExpressionMatch match = needs.match(comment); match.hasMatch()) {
        for (const QString &column : names(match.capturedView(2)))
            m_needs += { match.captured(1), column };
    }
    if (const QRegularExpressionMatch match = pages.match(comment); match.hasMatch())
        m_pageColumns = names(match.capturedView(1));
    if (comment.startsWith(u"-- order: "_s))
        m_isOrderedOtherwise = true;
}

void SqlText::readOrder(QStringView word)
{
    if (word == u"(")
        ++m_depth;
    else if (word == u")")
        --m_depth;
    else if (m_depth == 0 && word.compare(u"ORDER", Qt::CaseInsensitive) == 0)
        m_isDescending = false;
    else if (m_depth == 0 && word.compare(u"DESC", Qt::CaseInsensitive) == 0)
        m_isDescending = true;
}

// Those that are cast to one of these types wherever they stand: they are sent as values of that type. Sent as texts they
// would be read anew for every row that they are compared with.
QSet<QString> SqlText::typedParameters(const QString &text, const QList<Token> &all)
{
    static const QRegularExpression cast(
        u"^::(timestamptz|timestamp|date|int|bigint|numeric|boolean|uuid|json|jsonb|text\\[\\])(?![\\w.(\\[])(?! +with)"_s);
    QHash<QString, QSet<QString>> casts;
    for (const Token &token : all) {
        if (token.kind == Token::Kind::Parameter)
            casts[parameterName(text, token)].insert(cast.match(text.mid(token.end, longestCast)).captured());
    }
    QSet<QString> typed;
    for (auto it = casts.cbegin(); it != casts.cend(); ++it) {
        if (it->size() == 1 && !it->contains(QString()))
            typed.insert(it.key());
    }
    return typed;
}

QString SqlText::parameterName(const QString &text, const Token &token)
{
    return text.mid(token.start + 2, token.end - token.start - 3);
}

SqlText::SqlText(const QString &text, const IsThere &isThere)
{
    const QString optional = u"-- if "_s;
    qsizetype lineInSql = 0; // where the line that is being read begins in what was kept
    QStringList parametersBefore; // of that line
    const QList<Token> all = tokens(text);
    const QSet<QString> typed = typedParameters(text, all);
    for (const Token &token : all) {
        const QStringView part = QStringView(text).mid(token.start, token.end - token.start);
        if (token.kind == Token::Kind::LineComment && part.startsWith(optional)) {
            bool stays = true;
            for (const Need &need : columnsWithTable(part.mid(optional.size()))) {
                if (!isThere || isThere(need))
                    continue;
                stays = false;
                if (!m_leftOut.contains(need))
                    m_leftOut += need;
            }
            if (!stays) {
                m_sql.truncate(lineInSql);
                m_parameters = parametersBefore;
                continue;
            }
        } else if (token.kind == Token::Kind::LineComment) {
            readDirective(part.toString());
        }
        if (token.kind == Token::Kind::Parameter) {
            const QString name = parameterName(text, token);
            if (!m_parameters.contains(name))
                m_parameters += name;
            m_sql += u'$' + QString::number(m_parameters.indexOf(name) + 1);
            if (!typed.contains(name))
                m_sql += u"::text"_s;
            continue;
        }
        m_sql += part;
        if (token.kind == Token::Kind::Sql)
            readOrder(part);
        if (part.endsWith(u'\n')) {
            lineInSql = m_sql.size();
            parametersBefore = m_parameters;
        }
    }
}

Statement SqlText::statement(const QMap<QString, QString> &values) const
{
    Statement statement { m_sql, {} };
    for (const QString &parameter : m_parameters)
        statement.parameters += values.value(parameter, u""_s);
    return statement;
}

} // namespace Kaiwa
