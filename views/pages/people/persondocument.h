#pragma once

#include "models/people/personexport.h"

namespace Kaiwa {

// An export of a person's data for reading: a PDF on A4 in the light theme, a heading for each table, each row as its
// fields below each other, those that are not set left out. Written as the rows come, one row in memory, in any thread of
// a program that has fonts; there whole or not at all.
std::unique_ptr<PersonSink> makePersonPdfFile(const QString &path);

// What it says of itself: below its title, a paragraph each, and at the foot of each page.
QStringList personDocumentPreamble(const PersonExportHead &head);
QString personDocumentFoot(const PersonExportHead &head);

} // namespace Kaiwa
