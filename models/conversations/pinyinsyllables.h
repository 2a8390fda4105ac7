#pragma once

#include <QString>

namespace Kaiwa {

constexpr qsizetype longestPinyinSyllable = 6; // "zhuang"

// A syllable of Standard Chinese in pinyin: lower case, without its tone, ü as v. Pure; any thread.
bool isPinyinSyllable(const QString &letters);

} // namespace Kaiwa
