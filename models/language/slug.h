#pragma once

#include <QString>

#include <functional>

namespace Kaiwa {

// Ids that read like their title: "Café を聞く!" → "cafe-wo-wenku". Pure; any thread.

// The title in Latin letters (ICU "Any-Latin; Latin-ASCII; Lower": Han reads as in Chinese), words joined by hyphens,
// nothing but a–z, 0–9 and single hyphens between them, at most slugLength characters and cut between words where
// there is one. Empty where the title has no letter or digit that could be written so.
constexpr qsizetype slugLength = 60;
QString slugOf(const QString &title);

// `wanted` itself, or with the first of "-2", "-3", … that is not taken. Empty for an empty `wanted`.
QString uniqueSlug(const QString &wanted, const std::function<bool(const QString &)> &taken);

} // namespace Kaiwa
