#include "models/content/history/worddiff.h"

#include <QHash>
#include <QJsonDocument>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using PieceKind = TextPiece::Kind;
using Tokens = QList<QStringView>;

// Beyond so many changes nobody reads word by word any more.
constexpr int mostChanges = 1000;

struct Edit {
    PieceKind kind;
    qsizetype index; // of a token before or, where it was added, after
};

Tokens linesOf(QStringView text)
{
    Tokens lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.sliced(at, next - at));
        at = next;
    }
    return lines;
}

Tokens wordsOf(QStringView text)
{
    Tokens words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    qsizetype at = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        words.append(text.sliced(at, next - at));
        at = next;
    }
    if (at < text.size())
        words.append(text.sliced(at));
    return words;
}

// Equal tokens have equal numbers: comparing them then costs nothing.
QList<int> numbered(const Tokens &tokens, QHash<QStringView, int> &numbers)
{
    QList<int> sequence;
    sequence.reserve(tokens.size());
    for (const QStringView token : tokens)
        sequence.append(*numbers.insert(token, numbers.value(token, int(numbers.size()))));
    return sequence;
}

// The furthest place on each diagonal, for every number of changes so far. Lives for one comparison.
class Myers final {
public:
    Myers(const QList<int> &before, const QList<int> &after)
        : m_before(before)
        , m_after(after)
    {
    }

    // The edits in order; none where it would take more than so many changes.
    std::optional<QList<Edit>> edits(int most)
    {
        const int limit = int(std::min<qsizetype>(most, m_before.size() + m_after.size()));
        QList<int> furthest(2 * limit + 3, 0);
        const int middle = limit + 1;
        for (int changes = 0; changes <= limit; ++changes) {
            m_steps.append(furthest.mid(middle - changes - 1, 2 * changes + 3));
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = isDown(furthest, middle, changes, diagonal) ? furthest.at(middle + diagonal + 1)
                                                                    : furthest.at(middle + diagonal - 1) + 1;
                while (x < m_before.size() && x - diagonal < m_after.size()
                    && m_before.at(x) == m_after.at(x - diagonal))
                    ++x;
                furthest[middle + diagonal] = x;
                if (x >= m_before.size() && x - diagonal >= m_after.size())
                    return wayBack(changes);
            }
        }
        return std::nullopt;
    }

private:
    static bool isDown(const QList<int> &furthest, int middle, int changes, int diagonal)
    {
        return diagonal == -changes
            || (diagonal != changes && furthest.at(middle + diagonal - 1) < furthest.at(middle + diagonal + 1));
    }

    QList<Edit> wayBack(int changes) const
    {
        QList<Edit> edits;
        int x = int(m_before.size());
        int y = int(m_after.size());
        for (; changes >= 0; --changes) {
            const QList<int> &furthest = m_steps.at(changes);
            const int middle = changes + 1;
            const int diagonal = x - y;
            const bool down = isDown(furthest, middle, changes, diagonal);
            const int from = changes == 0 ? 0 : down ? diagonal + 1 : diagonal - 1;
            const int startX = changes == 0 ? 0 : furthest.at(middle + from);
            const int startY = changes == 0 ? 0 : startX - from;
            while (x > startX && y > startY && m_before.at(x - 1) == m_after.at(y - 1)) {
                edits.append({ PieceKind::Same, --x });
                --y;
            }
            if (changes == 0)
                break;
            if (down)
                edits.append({ PieceKind::Added, --y });
            else
                edits.append({ PieceKind::Removed, --x });
        }
        std::reverse(edits.begin(), edits.end());
        return edits;
    }

    const QList<int> &m_before;
    const QList<int> &m_after;
    QList<QList<int>> m_steps;
};

// Collects pieces: neighbours of one kind are one piece, and between two that are the same the removed comes first.
class Pieces final {
public:
    void add(PieceKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (kind == PieceKind::Removed)
            m_removed += text;
        else if (kind == PieceKind::Added)
            m_added += text;
        else
            addSame(text);
    }

    QList<TextPiece> take()
    {
        flush();
        return m_pieces;
    }

private:
    void addSame(QStringView text)
    {
        const bool changed = !m_removed.isEmpty() || !m_added.isEmpty();
        if (!changed && !m_pieces.isEmpty() && m_pieces.constLast().kind == PieceKind::Same) {
            m_pieces.last().text += text;
            return;
        }
        flush();
        m_pieces.append({ PieceKind::Same, text.toString() });
    }

    void flush()
    {
        if (!m_removed.isEmpty())
            m_pieces.append({ PieceKind::Removed, std::exchange(m_removed, {}) });
        if (!m_added.isEmpty())
            m_pieces.append({ PieceKind::Added, std::exchange(m_added, {}) });
    }

    QList<TextPiece> m_pieces;
    QString m_removed;
    QString m_added;
};

std::optional<QList<Edit>> editsOf(const Tokens &before, const Tokens &after)
{
    QHash<QStringView, int> numbers;
    const QList<int> left = numbered(before, numbers);
    const QList<int> right = numbered(after, numbers);
    return Myers(left, right).edits(mostChanges);
}

void addWords(QStringView before, QStringView after, Pieces &pieces)
{
    const Tokens left = wordsOf(before);
    const Tokens right = wordsOf(after);
    const auto edits = before.isEmpty() || after.isEmpty() ? std::nullopt : editsOf(left, right);
    if (!edits) {
        pieces.add(PieceKind::Removed, before);
        pieces.add(PieceKind::Added, after);
        return;
    }
    for (const Edit &edit : *edits)
        pieces.add(edit.kind, edit.kind == PieceKind::Added ? right.at(edit.index) : left.at(edit.index));
}

// A space alone between two changes is part of one change.
QList<TextPiece> joined(const QList<TextPiece> &pieces)
{
    Pieces all;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces.at(i);
        const bool isInside = i > 0 && i + 1 < pieces.size();
        const bool isGap = piece.kind == PieceKind::Same && isInside && piece.text.trimmed().isEmpty()
            && !piece.text.contains(u'\n');
        if (!isGap) {
            all.add(piece.kind, piece.text);
            continue;
        }
        all.add(PieceKind::Removed, piece.text);
        all.add(PieceKind::Added, piece.text);
    }
    return all.take();
}

} // namespace

QList<TextPiece> wordDifference(const QString &before, const QString &after)
{
    const Tokens left = linesOf(before);
    const Tokens right = linesOf(after);
    const auto edits = editsOf(left, right);
    Pieces pieces;
    if (!edits) {
        addWords(before, after, pieces);
        return joined(pieces.take());
    }
    // Lines that changed are compared word by word, a run of them at once.
    QString removed;
    QString added;
    for (const Edit &edit : *edits) {
        if (edit.kind == PieceKind::Removed) {
            removed += left.at(edit.index);
        } else if (edit.kind == PieceKind::Added) {
            added += right.at(edit.index);
        } else {
            addWords(std::exchange(removed, {}), std::exchange(added, {}), pieces);
            pieces.add(PieceKind::Same, left.at(edit.index));
        }
    }
    addWords(removed, added, pieces);
    return joined(pieces.take());
}

QString readableJson(const QString &text)
{
    QJsonParseError error;
    (void)QJsonDocument::fromJson(text.toUtf8(), &error);
    const QStringView trimmed = QStringView(text).trimmed();
    if (error.error != QJsonParseError::NoError || !(trimmed.startsWith(u'{') || trimmed.startsWith(u'[')))
        return text;
    QString shown;
    int depth = 0;
    bool inString = false;
    const auto breakLine = [&shown, &depth] { shown += u'\n' + QString(2 * depth, u' '); };
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const QChar character = trimmed.at(i);
        if (inString) {
            shown += character;
            if (character == u'\\')
                shown += trimmed.at(++i);
            inString = character != u'"';
        } else if (character == u'"') {
            shown += character;
            inString = true;
        } else if (character == u'{' || character == u'[') {
            qsizetype next = i + 1;
            while (trimmed.at(next).isSpace())
                ++next;
            shown += character;
            if (trimmed.at(next) == u'}' || trimmed.at(next) == u']') {
                shown += trimmed.at(next);
                i = next;
                continue;
            }
            ++depth;
            breakLine();
        } else if (character == u'}' || character == u']') {
            --depth;
            breakLine();
            shown += character;
        } else if (character == u',') {
            shown += character;
            breakLine();
        } else if (character == u':') {
            shown += u": "_s;
        } else if (!character.isSpace()) {
            shown += character;
        }
    }
    return shown;
}

} // namespace Kaiwa
