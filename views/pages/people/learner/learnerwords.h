#pragma once

#include "models/database/statement.h"

#include <QStringList>

namespace Kaiwa::LearnerWords {

// How the parts of a learner's page are called, and how their values read. Blocks and columns by their names in
// resources/sql/reports/learner-*.sql.

QString blockTitle(const QString &block);
QString columnTitle(const QString &column);
// The columns that a block's table shows, in this order, as far as the answer has them.
QStringList columnsOf(const QString &block);
// What nothing means in a block: "No conversations yet."
QString nothingIn(const QString &block);

// A value as people read it, by its column's name: moments in the reading zone, durations, money, labels in words.
// `currency`: of amounts in the same row.
QString valueOf(const QString &column, const Value &value, const QString &currency = {});
QString dayOf(const QString &written); // of a moment, in the reading zone; what is no moment stands as it is
bool isFigure(const QString &column); // stands at the right
bool isCode(const QString &column); // a label or an id

// Of the timeline: the kinds that it tells, their words, and the table that the rows of a kind stand in.
QStringList kinds();
QString kindWord(const QString &kind);
QString kindTable(const QString &kind);
QString kindNote(const QString &kind, const QString &note);

} // namespace Kaiwa::LearnerWords
