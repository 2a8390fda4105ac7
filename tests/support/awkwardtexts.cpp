#include "tests/support/awkwardtexts.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

QList<std::pair<const char *, QString>> awkwardTexts()
{
    QList<std::pair<const char *, QString>> texts {
        { "empty", u""_s },
        { "a space", u" "_s },
        { "space around", u"  two  "_s },
        { "words for nothing", u"null"_s },
        { "more words for nothing", u"NULL undefined None nil \\N (not set) NaN"_s },
        { "only NULL", u"NULL"_s },
        { "only \\N", u"\\N"_s },
        { "truth", u"true"_s },
        { "a number", u"0012.50"_s },
        { "a number in another notation", u"-1.5e+309"_s },
        { "hexadecimal", u"0xffffffff"_s },
        { "thousands", u"1,234;567.8|9"_s },
        { "other digits", u"١٢٣ ⅷ ½ ㊿ ²"_s },
        { "a date", u"2026-02-30T25:61:00Z"_s },
        { "CSV", u"a,\"b\"\"\",;\t|\r\nc"_s },
        { "only a quote", u"\""_s },
        { "quotes", u"''\"\"``“”‘’«»「」"_s },
        { "JSON", u"{\"$json\":\"[1,\\n2]\",\"a\":null}"_s },
        { "escapes", u"\\ \\\\ \\n \\u0041 \\x00 %00 %0a &#0; &lt;"_s },
        { "SQL", u"'; DROP TABLE scenarios; --"_s },
        { "SQL with dollars", u"$1 $$ $tag$ E'\\'' :name ?"_s },
        { "shell", u"$(rm -rf ~) `id` | & ; > /dev/null ${HOME} *"_s },
        { "HTML", u"<script>alert(\"x\")</script><b onclick=x>&amp;</b><!--"_s },
        { "a format", u"%s %n %1 %L1 {0} {{x}} {% if %} #{x}"_s },
        { "a formula", u"=HYPERLINK(\"http://example.invalid\",\"x\")"_s },
        { "another formula", u"@SUM(1+1)*cmd|' /C calc'!A0"_s },
        { "plus and minus", u"+-1-+"_s },
        { "a tab first", u"\t=1"_s },
        { "a return first", u"\r=1"_s },
        { "a path", u"../../etc/passwd C:\\nul file:///dev/zero"_s },
        { "line ends", u"a\nb\rc\r\nd\n\n"_s },
        { "line ends of Unicode", u"a\u2028b\u2029c\u0085d\u000be\u000cf"_s },
        { "Unicode spaces", u"\u00a0\u1680\u2003\u202f\u3000\u180e"_s },
        { "nothing to see", u"\u200b\u200c\u200d\u2060\u00ad\ufeff\u2061"_s },
        { "a byte order mark first", u"\ufeffabc"_s },
        { "two byte order marks", u"\ufeff\ufeff"_s },
        { "the other way round", u"\u202e\u2066abc\u2069\u202c\u200f\u061c"_s },
        { "right to left", u"مرحبا بالعالم שלום 123 (a)"_s },
        { "combining", u"Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a"_s },
        { "combining without a base", u"\u0301\u0302"_s },
        { "two ways to write one letter", u"\u00e9 e\u0301 \u212b \u00c5 A\u030a"_s },
        { "ligatures and cases", u"ﬁ ß ẞ İ ı ǆ ς Σ"_s },
        { "emoji", u"👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇯🇵🇺🇳1️⃣"_s },
        { "wide", u"ｆｕｌｌ ﾊﾝｶｸ ㍿ 田中さん 部落格"_s },
        { "rare planes", QString::fromUcs4(U"\U00020000\U0001F9FF\U000E0001\U000F0000\U0010FFFD") },
        { "no characters", QString::fromUcs4(U"\uFFFE\uFFFF\uFDD0\U0001FFFE\U0010FFFF") },
        { "private use", u"\ue000\uf8ff"_s },
        { "replacement", u"\ufffd"_s },
        { "scripts", u"ภาษาไทย हिन्दी தமிழ் ქართული አማርኛ ᚠᛇᚻ ᏣᎳᎩ"_s },
        { "upside down and styled", u"ʇǝxǝʇ 𝒮𝓉𝓎𝓁ℯ𝒹 ⓒⓘⓡⓒⓛⓔ"_s },
        { "faces", u"ಠ_ಠ (╯°□°)╯︵ ┻━┻"_s },
        { "a megabyte", u"0123456789abcdé日"_s.repeated(64 * 1024) },
    };
    QString controls;
    for (char16_t control = 1; control < 0x20; ++control)
        controls += QChar(control);
    texts.append({ "every C0 control and DEL", controls + QChar(0x7f) });
    QString upper;
    for (char16_t control = 0x80; control < 0xa0; ++control)
        upper += QChar(control);
    texts.append({ "every C1 control", upper });
    return texts;
}

} // namespace Kaiwa::TestSupport
