#pragma once

#include <QChar>
#include <QList>
#include <QString>

namespace Kaiwa {

// A word of a text: letters with the marks that belong to them and apostrophes between them.
struct Word {
    QString text;
    qsizetype position = 0; // in UTF-16 code units
    QChar::Script script = QChar::Script_Unknown; // of its first letter
    bool isFirst = false; // of a sentence
};

// Words written with spaces between them, in the order of the text. Pure, any thread. What is no prose is left out:
// addresses, mail addresses, {{placeholders}}, and what holds digits or underscores.
QList<Word> wordsOf(const QString &text);

// Columns that a text takes in a line of a fixed-width font: wide characters of East Asia take two, marks none.
int displayWidth(const QString &text);

// A script that is written without spaces between its words, so that no list of words helps.
bool isUnspacedScript(QChar::Script script);

} // namespace Kaiwa
