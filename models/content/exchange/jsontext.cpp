#include "models/content/exchange/jsontext.h"

#include "models/content/values/valuecheck.h"
#include "models/exactjson.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct JsonTextWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::JsonText)
};

constexpr auto wrapperName = "\"$json\""_L1;

qsizetype afterSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

int hexUnit(QStringView source, qsizetype at)
{
    bool ok = false;
    const QStringView digits = source.mid(at, 4);
    const int unit = digits.size() == 4 && digits[0] != u'+' && digits[0] != u'-' ? digits.toInt(&ok, 16) : -1;
    return ok ? unit : -1;
}

char16_t plainEscape(QChar letter)
{
    switch (letter.unicode()) {
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    case u'"':
    case u'\\':
    case u'/':
        return letter.unicode();
    default:
        return 0;
    }
}

// Where the wrapper's string begins in a text that begins as a wrapper does; -1: it does not.
qsizetype wrappedFrom(QStringView text)
{
    if (!text.startsWith(u'{'))
        return -1;
    qsizetype at = afterSpace(text, 1);
    if (!text.sliced(at).startsWith(wrapperName))
        return -1;
    at = afterSpace(text, at + wrapperName.size());
    if (at >= text.size() || text[at] != u':')
        return -1;
    return afterSpace(text, at + 1);
}

qsizetype digitsFrom(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return at;
}

} // namespace

JsonString decodeJsonString(QStringView source)
{
    JsonString result;
    const auto fail = [&result](qsizetype at, const QString &why) {
        result.position = at;
        result.problem = why;
        return result;
    };
    result.text.reserve(source.size());
    qsizetype at = 1;
    while (at < source.size() - 1) {
        const QChar character = source[at];
        if (character != u'\\') {
            result.text += character;
            ++at;
            continue;
        }
        const QChar letter = source[at + 1];
        if (letter != u'u') {
            const char16_t plain = plainEscape(letter);
            if (plain == 0)
                return fail(
                    at, JsonTextWords::tr("This escape does not exist in JSON.", "problem of a text in a JSON file"));
            result.text += QChar(plain);
            at += 2;
            continue;
        }
        const int unit = hexUnit(source, at + 2);
        if (unit < 0)
            return fail(
                at, JsonTextWords::tr("Four hexadecimal digits are expected after \\u.", "problem of a JSON file"));
        if (unit == 0)
            return fail(at, JsonTextWords::tr("The text holds the character U+0000, which PostgreSQL cannot keep.",
                "problem of a text in a JSON file"));
        if (QChar::isLowSurrogate(unit) && !(result.text.size() > 0 && result.text.back().isHighSurrogate()))
            return fail(at, JsonTextWords::tr("The text holds half of a character (a lone surrogate).",
                "problem of a text in a JSON file"));
        const bool goesOn = source.mid(at + 6, 2) == u"\\u"_s && QChar::isLowSurrogate(uint(hexUnit(source, at + 8)));
        if (QChar::isHighSurrogate(unit) && !goesOn)
            return fail(at, JsonTextWords::tr("The text holds half of a character (a lone surrogate).",
                "problem of a text in a JSON file"));
        result.text += QChar(char16_t(unit));
        at += 6;
    }
    return result;
}

void appendJsonString(QByteArray &to, QStringView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    to += '"';
    qsizetype from = 0; // of what is not written yet
    const auto escape = [&](qsizetype at, QByteArrayView escaped) {
        to += text.sliced(from, at - from).toUtf8();
        to += escaped;
        from = at + 1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit == u'"') {
            escape(at, "\\\"");
        } else if (unit == u'\\') {
            escape(at, "\\\\");
        } else if (unit == u'\n') {
            escape(at, "\\n");
        } else if (unit == u'\r') {
            escape(at, "\\r");
        } else if (unit == u'\t') {
            escape(at, "\\t");
        } else if (unit < u' ' || unit == 0x7f || unit == 0x2028 || unit == 0x2029) {
            const char code[] = { '\\', 'u', digits[unit >> 12], digits[(unit >> 8) & 15], digits[(unit >> 4) & 15],
                digits[unit & 15] };
            escape(at, QByteArrayView(code, sizeof code));
        }
    }
    to += text.sliced(from).toUtf8();
    to += '"';
}

bool isJsonNumber(QStringView text)
{
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    const qsizetype whole = digitsFrom(text, at);
    if (whole == at || (text[at] == u'0' && whole > at + 1))
        return false;
    at = whole;
    if (at < text.size() && text[at] == u'.') {
        const qsizetype end = digitsFrom(text, at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'+' || text[at] == u'-'))
            ++at;
        const qsizetype end = digitsFrom(text, at);
        if (end == at)
            return false;
        at = end;
    }
    return at == text.size();
}

void appendJsonValue(QByteArray &to, const QString &text, bool onOneLine)
{
    const bool spaced = text.isEmpty() || isJsonSpace(text.front()) || isJsonSpace(text.back());
    const bool broken = onOneLine && (text.contains(u'\n') || text.contains(u'\r'));
    if (!spaced && !broken && text != u"null" && wrappedFrom(text) < 0 && !jsonProblem(text, false)) {
        to += text.toUtf8();
        return;
    }
    to += "{\"$json\":";
    appendJsonString(to, text);
    to += '}';
}

QStringView wrappedJson(QStringView text)
{
    const qsizetype begin = wrappedFrom(text);
    if (begin < 0 || begin >= text.size() || text[begin] != u'"')
        return {};
    qsizetype end = begin + 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    const qsizetype last = afterSpace(text, end + 1);
    if (last != text.size() - 1 || text[last] != u'}')
        return {};
    return text.sliced(begin, end + 1 - begin);
}

} // namespace Kaiwa
