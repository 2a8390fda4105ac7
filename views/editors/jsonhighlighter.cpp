#include "views/editors/jsonhighlighter.h"

#include "views/shell/theme.h"

#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

void JsonHighlighter::highlightBlock(const QString &text)
{
    // A string with what follows it, a number, or one of the three words.
    static const QRegularExpression token(
        u"(?<string>\"(?:[^\"\\\\]|\\\\.)*\"?)(?<name>\\s*:)?|(?<number>-?\\d[\\d.eE+-]*)|(?<word>true|false|null)"_s);
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto paint = [&](const QString &group, Ink ink) {
            setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)), colourOf(ink));
        };
        if (match.hasCaptured(u"string"_s))
            paint(u"string"_s, match.hasCaptured(u"name"_s) ? Ink::Accent : Ink::Good);
        else if (match.hasCaptured(u"number"_s))
            paint(u"number"_s, Ink::Staged);
        else
            paint(u"word"_s, Ink::Staged);
    }
}

} // namespace Kaiwa
