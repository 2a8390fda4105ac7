#pragma once

#include "views/shell/theme.h"

#include <QString>

class QLabel;
class QWidget;

namespace Kaiwa {

constexpr int detailNameWidth = 176;
constexpr int detailIndent = 6; // of values: the room that a link has beside its words
constexpr qsizetype longestDetailLine = 90; // characters; what is longer or has several lines stands in an area of its own

// The words of a row's form.
QLabel *makeDetailWords(const QString &text, Ink ink, QWidget *parent);
// NULL and the empty text are states, not words that somebody wrote.
QLabel *makeDetailState(const QString &words, QWidget *parent);
// The words of a value, which begin where those of a link do.
QLabel *makeDetailValue(const QString &text, QWidget *parent);

} // namespace Kaiwa
