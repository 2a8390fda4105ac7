#include "models/language/wordtext.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <unicode/uchar.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Longest first: what an earlier alternative takes no later one sees.
const QRegularExpression &tokens()
{
    static const QRegularExpression expression(
        u"(?<skip>\\{\\{?[^{}]*\\}?\\}|[[:alpha:]][[:alnum:]+.-]*://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
        "|[\\p{L}\\p{M}\\p{N}_'’]*[\\p{N}_][\\p{L}\\p{M}\\p{N}_'’]*)"
        "|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

char32_t firstLetter(QStringView text)
{
    if (text.front().isHighSurrogate() && text.size() > 1)
        return QChar::surrogateToUcs4(text.at(0), text.at(1));
    return text.front().unicode();
}

// Nothing but openers and space between here and the end of the sentence before, or the start of the text.
bool startsSentence(const QString &text, qsizetype position)
{
    for (qsizetype at = position - 1; at >= 0; --at) {
        const QChar c = text.at(at);
        if (u".!?:。！？…\n\"“„«¡¿([-–—•*"_s.contains(c))
            return true;
        if (!c.isSpace() && c != u'\'' && c != u'‘' && c != u'#')
            return false;
    }
    return true;
}

} // namespace

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    auto matches = tokens().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured(u"word"_s);
        if (word.isEmpty())
            continue;
        const qsizetype position = match.capturedStart(u"word"_s);
        words.append({ word, position, QChar::script(firstLetter(word)), startsSentence(text, position) });
    }
    return words;
}

bool isUnspacedScript(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default: // of some 150 scripts
        return false;
    }
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isMark(c))
            continue;
        const int wide = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
        width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

} // namespace Kaiwa
