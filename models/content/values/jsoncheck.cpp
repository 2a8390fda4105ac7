// The JSON part of valuecheck.h. QJsonDocument takes no scalars, reads numbers as double and tells less than the server
// would; here the text is only looked at, and goes to the server byte for byte.
#include "models/content/values/valuecheck.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct JsonCheckWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::JsonCheck)
};

// The server's limit depends on its stack; this is well below, and beyond what anybody writes.
constexpr int deepest = 1000;

class Scanner final {
public:
    Scanner(const QString &text, bool binary)
        : m_text(text)
        , m_binary(binary)
    {
    }

    std::optional<JsonProblem> scan()
    {
        if (value(0)) {
            skipSpace();
            if (!atEnd())
                fail(JsonCheckWords::tr("the value ends before this"));
        }
        return m_problem;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }

    bool fail(const QString &why)
    {
        if (!m_problem)
            m_problem = JsonProblem { m_at, atEnd() ? JsonCheckWords::tr("the text ends too early") : why };
        return false;
    }

    void skipSpace()
    {
        while (!atEnd() && u" \t\r\n"_s.contains(peek()))
            ++m_at;
    }

    bool take(char16_t character, const QString &otherwise)
    {
        skipSpace();
        if (atEnd() || peek() != character)
            return fail(otherwise);
        ++m_at;
        return true;
    }

    bool value(int depth)
    {
        skipSpace();
        if (depth > deepest)
            return fail(JsonCheckWords::tr("it is nested too deeply"));
        const QChar first = peek();
        if (first == u'{')
            return members(u'}', depth, true);
        if (first == u'[')
            return members(u']', depth, false);
        if (first == u'"')
            return string();
        if (first == u'-' || (first >= u'0' && first <= u'9'))
            return number();
        for (const QString &word : { u"true"_s, u"false"_s, u"null"_s }) {
            if (QStringView(m_text).sliced(m_at).startsWith(word)) {
                m_at += word.size();
                return atEnd() || !peek().isLetterOrNumber() ? true : fail(JsonCheckWords::tr("a value is expected"));
            }
        }
        return fail(JsonCheckWords::tr("a value is expected"));
    }

    bool members(char16_t end, int depth, bool named)
    {
        ++m_at;
        skipSpace();
        if (!atEnd() && peek() == end) {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            if (named && (peek() != u'"' ? !fail(JsonCheckWords::tr("a name in quotes is expected")) : !string()))
                return false;
            if (named && !take(u':', JsonCheckWords::tr("a colon is expected")))
                return false;
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (peek() == end && !atEnd()) {
                ++m_at;
                return true;
            }
            if (!take(u',', JsonCheckWords::tr("a comma or the end is expected")))
                return false;
        }
    }

    bool digits()
    {
        if (atEnd() || peek() < u'0' || peek() > u'9')
            return fail(JsonCheckWords::tr("a digit is expected"));
        while (!atEnd() && peek() >= u'0' && peek() <= u'9')
            ++m_at;
        return true;
    }

    bool number()
    {
        if (peek() == u'-')
            ++m_at;
        if (peek() == u'0')
            ++m_at;
        else if (!digits())
            return false;
        if (peek() == u'.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == u'e' || peek() == u'E') {
            ++m_at;
            if (peek() == u'+' || peek() == u'-')
                ++m_at;
            if (!digits())
                return false;
        }
        return atEnd() || !peek().isLetterOrNumber() ? true : fail(JsonCheckWords::tr("this is no number"));
    }

    bool string()
    {
        ++m_at;
        while (!atEnd()) {
            const QChar character = peek();
            if (character < u' ')
                return fail(JsonCheckWords::tr("a line break or control character must be written as \\n or \\u…"));
            if (character == u'"') {
                ++m_at;
                return true;
            }
            if (character == u'\\') {
                if (!escape())
                    return false;
            } else {
                ++m_at;
            }
        }
        return fail({});
    }

    bool escape()
    {
        const qsizetype start = m_at++;
        if (atEnd())
            return fail({});
        if (peek() != u'u') {
            if (!u"\"\\/bfnrt"_s.contains(peek()))
                return fail(JsonCheckWords::tr("this escape does not exist"));
            ++m_at;
            return true;
        }
        const std::optional<char16_t> unit = hexUnit();
        if (!unit)
            return false;
        if (!m_binary)
            return true;
        if (*unit == 0) {
            m_at = start;
            return fail(JsonCheckWords::tr("jsonb cannot hold \\u0000"));
        }
        if (QChar::isHighSurrogate(*unit) && peek() == u'\\') {
            ++m_at;
            const std::optional<char16_t> low = peek() == u'u' ? hexUnit() : std::nullopt;
            if (low && QChar::isLowSurrogate(*low))
                return true;
        } else if (!QChar::isSurrogate(*unit)) {
            return true;
        }
        m_at = start;
        m_problem.reset();
        return fail(JsonCheckWords::tr("this is half of a character"));
    }

    std::optional<char16_t> hexUnit()
    {
        ++m_at;
        char16_t unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const QString digit(peek());
            bool ok = false;
            unit = char16_t(unit * 16 + digit.toUInt(&ok, 16));
            if (atEnd() || !ok) {
                fail(JsonCheckWords::tr("four hexadecimal digits are expected"));
                return std::nullopt;
            }
        }
        return unit;
    }

    const QString &m_text;
    const bool m_binary;
    qsizetype m_at = 0;
    std::optional<JsonProblem> m_problem;
};

} // namespace

std::optional<JsonProblem> jsonProblem(const QString &text, bool binary)
{
    return Scanner(text, binary).scan();
}

} // namespace Kaiwa
