#pragma once

#include "models/content/entitydescription.h"
#include "models/content/values/stringlist.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"
#include "models/result.h"

#include <QRegularExpression>

#include <atomic>

namespace Kaiwa {

// One edit of one field of many records, as a person tells it.
struct BulkEdit {
    enum class Verb { Set, Clear, Append, Prepend, Remove, Replace };

    QString column;
    Verb verb = Verb::Set;
    Value value; // Set: the new value
    // Append, Prepend, Remove: what; Replace: what is looked for. Looked for, "\n" and "\r\n" are the same, unless in an
    // expression.
    QString text;
    QString replacement; // Replace; with an expression \1 or $1 is a group, \0 the whole, \n a line break, \t a tab
    bool isExpression = false; // Remove, Replace: `text` is a regular expression
    bool matchCase = true; // Remove, Replace

    bool operator==(const BulkEdit &) const = default;
};

// What the verbs mean on a column.
enum class BulkKind {
    Whole, // the value as one: set and cleared
    Text,
    JsonList, // a JSON array of strings, in json, jsonb or text
    SqlList, // text[], varchar[]
};
BulkKind bulkKindOf(const Column &column, const FieldDescription *field);
// What is offered for a column, in the order of offering. Nothing: it cannot be edited in many rows at once.
QList<BulkEdit::Verb> bulkVerbs(const Table &table, const Column &column, BulkKind kind);

// Where a text differs, in UTF-16 code units.
struct BulkSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const BulkSpan &) const = default;
};

// An edit made ready to be applied. A value, cheap to copy, any thread; a pure function from value to value. What it
// does not touch stays byte for byte: entries of a list that stay keep their very writing.
class BulkOperation final {
public:
    // A text that cannot be, an expression that does not hold together, a group that is not there: a clear sentence.
    static Result<BulkOperation> compile(const BulkEdit &edit, const Column &column, BulkKind kind);

    struct Outcome {
        Value value;
        QList<BulkSpan> removed; // in the value before
        QList<BulkSpan> added; // in the value after
        QString problem; // why this value cannot be edited so; the value is then as it was
        bool tooSlow = false; // the problem is an expression that takes too long
    };
    // An expression is tried on one value for a bounded number of steps. `cancelled`, where there is one, is looked at
    // between matches; what comes then is of no use.
    Outcome apply(const Value &value, const std::atomic_bool *cancelled = nullptr) const;

private:
    struct Edited {
        QString text;
        QList<BulkSpan> removed;
        QList<BulkSpan> added;
        QString problem;
        bool tooSlow = false;
    };
    Result<void> readReplacement();
    Outcome whole(const Value &before, const Value &after) const;
    Outcome applyToText(const Value &value, const std::atomic_bool *cancelled) const;
    Outcome applyToList(const Value &value, const std::atomic_bool *cancelled) const;
    void appendTo(const QString &text, const WrittenList &list, Outcome &outcome) const;
    void removeFrom(const QString &text, const WrittenList &list, Outcome &outcome) const;
    void replaceEntries(
        const QString &text, const WrittenList &list, Outcome &outcome, const std::atomic_bool *cancelled) const;
    Edited replaceIn(const QString &text, const std::atomic_bool *cancelled) const;
    bool matchesWhole(const QString &text, bool *tooSlow) const;
    QString replacementFor(const QRegularExpressionMatch &match) const;

    BulkEdit m_edit;
    BulkKind m_kind = BulkKind::Whole;
    Value m_cleared;
    QRegularExpression m_pattern;
    QRegularExpression m_wholePattern;
    struct Piece {
        QString text;
        int group = -1; // not -1: that group instead of the text
    };
    QList<Piece> m_pieces; // of the replacement
};

} // namespace Kaiwa
