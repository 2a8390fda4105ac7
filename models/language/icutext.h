#pragma once

#include <unicode/unistr.h>

#include <QString>

namespace Kaiwa {

// Both are UTF-16: the units are copied as they are.
inline QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

} // namespace Kaiwa
