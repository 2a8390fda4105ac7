#include "models/content/bulk/bulkedit.h"

#include "models/content/values/stringlist.h"
#include "models/content/values/valuecheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using Verb = BulkEdit::Verb;

namespace {

struct BulkEditWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::BulkEdit)
};

// What one attempt of an expression to match may cost: a few hundredths of a second. PCRE2 knows it by this prefix.
const QString stepLimit = u"(*LIMIT_MATCH=10000000)"_s;
constexpr qint64 longestOnOneValue = 2000; // ms
constexpr qsizetype longestResult = 16 * 1024 * 1024; // UTF-16 code units

bool isJson(const Column &column)
{
    return column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary;
}

bool isTextArray(const Column &column)
{
    return column.kind == ValueKind::Array
        && (column.typeName == u"text[]" || column.typeName.startsWith(u"character varying"));
}

WrittenList::Syntax syntaxOf(BulkKind kind)
{
    return kind == BulkKind::SqlList ? WrittenList::Syntax::Sql : WrittenList::Syntax::Json;
}

bool looksForText(Verb verb)
{
    return verb == Verb::Remove || verb == Verb::Replace;
}

QString emptyOf(BulkKind kind)
{
    switch (kind) {
    case BulkKind::Whole:
    case BulkKind::Text:
        break;
    case BulkKind::JsonList:
        return u"[]"_s;
    case BulkKind::SqlList:
        return u"{}"_s;
    }
    return u""_s;
}

// What a person types ends its lines with "\n", a text from elsewhere may have "\r\n".
QString plainPattern(const QString &text)
{
    QString pattern = QRegularExpression::escape(QString(text).replace(u"\r\n"_s, u"\n"_s));
    return pattern.replace(u"\\\n"_s, u"\\r?\\n"_s);
}

Result<QRegularExpression> compiled(const QString &pattern, bool matchCase)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !matchCase);
    const QRegularExpression plain(pattern, options);
    if (!plain.isValid()) {
        return failure(Error::Kind::Invalid,
            BulkEditWords::tr("This expression does not hold together at character %1: %2.",
                "%2: the reason in the words of the library of regular expressions")
                .arg(QString::number(plain.patternErrorOffset() + 1), plain.errorString()));
    }
    return QRegularExpression(stepLimit + pattern, options);
}

} // namespace

BulkKind bulkKindOf(const Column &column, const FieldDescription *field)
{
    const FieldEditor editor = field ? field->editor : FieldEditor::Automatic;
    if (isTextArray(column))
        return BulkKind::SqlList;
    const bool isList = editor == FieldEditor::Tags || editor == FieldEditor::OrderedList;
    if (isJson(column))
        return isList || editor == FieldEditor::Automatic ? BulkKind::JsonList : BulkKind::Whole;
    if (column.kind == ValueKind::Text)
        return isList ? BulkKind::JsonList : BulkKind::Text;
    return BulkKind::Whole;
}

QList<Verb> bulkVerbs(const Table &table, const Column &column, BulkKind kind)
{
    if (!column.mayRead || !column.mayUpdate || column.generated || table.primaryKey.contains(column.name))
        return {};
    // One key for many rows names rows that there are not.
    const bool isName = kind == BulkKind::Text && table.referenceFor(column.name);
    if (kind == BulkKind::Whole || isName)
        return column.notNull ? QList<Verb> { Verb::Set } : QList<Verb> { Verb::Set, Verb::Clear };
    if (kind == BulkKind::Text)
        return { Verb::Replace, Verb::Set, Verb::Append, Verb::Prepend, Verb::Remove, Verb::Clear };
    return { Verb::Append, Verb::Remove, Verb::Replace, Verb::Set, Verb::Clear };
}

// --- Made ready

namespace {

Result<void> checkWords(const BulkEdit &edit, const Column &column)
{
    if (edit.verb == Verb::Set) {
        if (const std::optional<QString> why = refusedBecause(column, edit.value))
            return failure(Error::Kind::Invalid, *why);
        return {};
    }
    if (edit.verb == Verb::Clear)
        return {};
    if (edit.text.isEmpty())
        return failure(Error::Kind::Usage, BulkEditWords::tr("Type a text first."));
    for (const QString &text : { edit.text, edit.replacement }) {
        if (const std::optional<QString> why = refusedText(text))
            return failure(Error::Kind::Invalid, *why);
    }
    return {};
}

} // namespace

Result<BulkOperation> BulkOperation::compile(const BulkEdit &edit, const Column &column, BulkKind kind)
{
    if (const Result<void> checked = checkWords(edit, column); !checked)
        return tl::unexpected(checked.error());
    BulkOperation operation;
    operation.m_edit = edit;
    operation.m_kind = kind;
    operation.m_cleared = column.notNull ? Value(emptyOf(kind)) : Value();
    if (!looksForText(edit.verb))
        return operation;
    const QString pattern = edit.isExpression ? edit.text : plainPattern(edit.text);
    const Result<QRegularExpression> found = compiled(pattern, edit.matchCase);
    if (!found)
        return tl::unexpected(found.error());
    operation.m_pattern = *found;
    const Result<QRegularExpression> whole
        = compiled(QRegularExpression::anchoredPattern(pattern), edit.matchCase);
    if (!whole)
        return tl::unexpected(whole.error());
    operation.m_wholePattern = *whole;
    if (edit.verb == Verb::Replace) {
        if (const Result<void> read = operation.readReplacement(); !read)
            return tl::unexpected(read.error());
    }
    return operation;
}

Result<void> BulkOperation::readReplacement()
{
    const QString &text = m_edit.replacement;
    Piece literal;
    const auto flush = [this, &literal] {
        if (!literal.text.isEmpty())
            m_pieces.append(std::exchange(literal, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        const bool isMark = m_edit.isExpression && (c == u'\\' || c == u'$') && !next.isNull();
        if (isMark && next >= u'0' && next <= u'9') {
            flush();
            m_pieces.append({ {}, next.digitValue() });
            ++i;
            if (m_pieces.last().group > m_pattern.captureCount())
                return failure(Error::Kind::Invalid,
                    BulkEditWords::tr("The expression has no group %1.").arg(m_pieces.last().group));
        } else if (isMark && (next == c || (c == u'\\' && (next == u'n' || next == u't' || next == u'$')))) {
            literal.text += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
            ++i;
        } else {
            literal.text += c;
        }
    }
    flush();
    return {};
}

// --- Applied

BulkOperation::Outcome BulkOperation::apply(const Value &value, const std::atomic_bool *cancelled) const
{
    if (m_edit.verb == Verb::Set)
        return whole(value, m_edit.value);
    if (m_edit.verb == Verb::Clear)
        return whole(value, m_cleared);
    return m_kind == BulkKind::Text ? applyToText(value, cancelled) : applyToList(value, cancelled);
}

BulkOperation::Outcome BulkOperation::whole(const Value &before, const Value &after) const
{
    Outcome outcome;
    outcome.value = after;
    if (before == after)
        return outcome;
    if (before && !before->isEmpty())
        outcome.removed = { { 0, before->size() } };
    if (after && !after->isEmpty())
        outcome.added = { { 0, after->size() } };
    return outcome;
}

BulkOperation::Outcome BulkOperation::applyToText(const Value &value, const std::atomic_bool *cancelled) const
{
    Outcome outcome;
    outcome.value = value;
    const QString text = value.value_or(QString());
    switch (m_edit.verb) {
    case Verb::Append:
        outcome.value = text + m_edit.text;
        outcome.added = { { text.size(), m_edit.text.size() } };
        return outcome;
    case Verb::Prepend:
        outcome.value = m_edit.text + text;
        outcome.added = { { 0, m_edit.text.size() } };
        return outcome;
    case Verb::Remove:
    case Verb::Replace:
        break;
    case Verb::Set:
    case Verb::Clear:
        return outcome;
    }
    if (!value)
        return outcome;
    const Edited edited = replaceIn(text, cancelled);
    outcome.problem = edited.problem;
    outcome.tooSlow = edited.tooSlow;
    if (!edited.problem.isEmpty() || edited.removed.isEmpty())
        return outcome;
    outcome.value = edited.text;
    outcome.removed = edited.removed;
    outcome.added = edited.added;
    return outcome;
}

// Every attempt to match is bounded by PCRE2, all of them by the clock; the result by its length.
BulkOperation::Edited BulkOperation::replaceIn(const QString &text, const std::atomic_bool *cancelled) const
{
    Edited edited;
    QElapsedTimer timer;
    timer.start();
    const QString tooSlow = BulkEditWords::tr("The expression takes too long on this text.");
    qsizetype copied = 0;
    bool isAtEnd = false; // an empty match there is the last, and Qt calls the attempt behind it invalid
    QRegularExpressionMatchIterator matches = m_pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        isAtEnd = match.capturedLength() == 0 && match.capturedEnd() == text.size();
        const QString replacement = m_edit.verb == Verb::Replace ? replacementFor(match) : QString();
        if (cancelled && *cancelled)
            return edited;
        if (timer.elapsed() > longestOnOneValue)
            return { text, {}, {}, tooSlow, true };
        if (edited.text.size() + replacement.size() > longestResult)
            return { text, {}, {}, BulkEditWords::tr("The text would become too long."), false };
        if (replacement == match.capturedView())
            continue;
        edited.text += QStringView(text).mid(copied, match.capturedStart() - copied);
        edited.removed.append({ match.capturedStart(), match.capturedLength() });
        edited.added.append({ edited.text.size(), replacement.size() });
        edited.text += replacement;
        copied = match.capturedEnd();
    }
    if (!matches.isValid() && !isAtEnd)
        return { text, {}, {}, tooSlow, true };
    edited.text += QStringView(text).mid(copied);
    return edited;
}

QString BulkOperation::replacementFor(const QRegularExpressionMatch &match) const
{
    QString text;
    for (const Piece &piece : m_pieces)
        text += piece.group < 0 ? QStringView(piece.text) : match.capturedView(piece.group);
    return text;
}

bool BulkOperation::matchesWhole(const QString &text, bool *tooSlow) const
{
    const QRegularExpressionMatch match = m_wholePattern.match(text);
    *tooSlow = *tooSlow || !match.isValid();
    return match.hasMatch();
}

// --- Lists

BulkOperation::Outcome BulkOperation::applyToList(const Value &value, const std::atomic_bool *cancelled) const
{
    Outcome outcome;
    outcome.value = value;
    const WrittenList::Syntax syntax = syntaxOf(m_kind);
    if (!value && m_edit.verb != Verb::Append)
        return outcome;
    const QString text = value.value_or(emptyOf(m_kind));
    const std::optional<WrittenList> list = WrittenList::parse(text, syntax);
    if (!list) {
        outcome.problem = BulkEditWords::tr("This is no list of texts.");
        return outcome;
    }
    switch (m_edit.verb) {
    case Verb::Append:
        appendTo(text, *list, outcome);
        break;
    case Verb::Remove:
        removeFrom(text, *list, outcome);
        break;
    case Verb::Replace:
        replaceEntries(text, *list, outcome, cancelled);
        break;
    case Verb::Set:
    case Verb::Clear:
    case Verb::Prepend:
        break;
    }
    return outcome;
}

// What the list has already is not added once more.
void BulkOperation::appendTo(const QString &text, const WrittenList &list, Outcome &outcome) const
{
    const bool isThere = std::any_of(list.entries.cbegin(), list.entries.cend(),
        [this](const WrittenList::Entry &entry) { return entry.text == m_edit.text; });
    if (isThere)
        return;
    const QString between = list.entries.isEmpty() ? QString()
        : list.syntax == WrittenList::Syntax::Json ? u", "_s
                                                   : u","_s;
    const qsizetype at = list.entries.isEmpty() ? list.open + 1 : list.entries.last().end;
    const QString writing = between + WrittenList::quoted(m_edit.text, list.syntax);
    outcome.value = text.left(at) + writing + text.mid(at);
    outcome.added = { { at, writing.size() } };
}

void BulkOperation::removeFrom(const QString &text, const WrittenList &list, Outcome &outcome) const
{
    QString result;
    bool keptOne = false;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        const WrittenList::Entry &entry = list.entries.at(i);
        if (entry.text && matchesWhole(*entry.text, &outcome.tooSlow)) {
            outcome.removed.append({ entry.start, entry.end - entry.start });
            continue;
        }
        // An entry that stays keeps what stands before it.
        const qsizetype before = keptOne ? list.entries.at(i - 1).end : 0;
        const qsizetype until = keptOne ? entry.start : list.entries.first().start;
        result += QStringView(text).mid(before, until - before);
        result += QStringView(text).mid(entry.start, entry.end - entry.start);
        keptOne = true;
    }
    if (outcome.tooSlow) {
        outcome.removed.clear();
        outcome.problem = BulkEditWords::tr("The expression takes too long on this text.");
    } else if (!outcome.removed.isEmpty()) {
        outcome.value =
            keptOne ? result + text.mid(list.entries.last().end) : text.left(list.open + 1) + text.mid(list.close);
    }
}

void BulkOperation::replaceEntries(
    const QString &text, const WrittenList &list, Outcome &outcome, const std::atomic_bool *cancelled) const
{
    QString result;
    QList<BulkSpan> removed;
    QList<BulkSpan> added;
    qsizetype copied = 0;
    for (const WrittenList::Entry &entry : list.entries) {
        if (!entry.text)
            continue;
        const Edited edited = replaceIn(*entry.text, cancelled);
        if (!edited.problem.isEmpty()) {
            outcome.problem = edited.problem;
            outcome.tooSlow = edited.tooSlow;
            return;
        }
        if (edited.removed.isEmpty())
            continue;
        result += QStringView(text).mid(copied, entry.start - copied);
        if (!edited.text.isValidUtf16()) {
            outcome.problem = *refusedText(edited.text);
            return;
        }
        const QString writing = WrittenList::quoted(edited.text, list.syntax);
        removed.append({ entry.start, entry.end - entry.start });
        added.append({ result.size(), writing.size() });
        result += writing;
        copied = entry.end;
    }
    if (removed.isEmpty())
        return;
    outcome.value = result + text.mid(copied);
    outcome.removed = removed;
    outcome.added = added;
}

} // namespace Kaiwa
