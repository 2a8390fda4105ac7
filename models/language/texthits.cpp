#include "models/language/texthits.h"

#include <unicode/brkiter.h>

#include <memory>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype surroundings = 4000; // characters at each side of a hit that are looked at

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype length() const { return end - start; }
};

// ICU's boundaries in a text that outlives this.
class Boundaries final {
public:
    enum class Kind { Sentence, Word };
    Boundaries(Kind kind, const QString &text)
        : m_text(false, reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()))
        , m_length(text.size())
    {
        UErrorCode status = U_ZERO_ERROR;
        m_iterator.reset(kind == Kind::Sentence
                ? icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status)
                : icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status))
            m_iterator.reset();
        else
            m_iterator->setText(m_text);
    }
    qsizetype atOrBefore(qsizetype at) const
    {
        const int found = m_iterator ? m_iterator->preceding(int(at) + 1) : 0;
        return found == icu::BreakIterator::DONE ? 0 : found;
    }
    qsizetype atOrBehind(qsizetype at) const
    {
        const int found = m_iterator ? m_iterator->following(int(at) - 1) : int(m_length);
        return found == icu::BreakIterator::DONE ? m_length : found;
    }

private:
    icu::UnicodeString m_text; // an alias, nothing is copied
    qsizetype m_length;
    std::unique_ptr<icu::BreakIterator> m_iterator;
};

Span trimmed(const QString &text, Span span, const Span &hit)
{
    while (span.start < hit.start && text[span.start].isSpace())
        ++span.start;
    while (span.end > hit.end && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

// Around the hit, as much before it as behind it; a boundary that would cut into the hit is none.
Span cutBetweenWords(const QString &text, const Span &sentence, const Span &hit, qsizetype most)
{
    const qsizetype room = qMax<qsizetype>(0, most - hit.length());
    Span cut { qMax(sentence.start, hit.start - room / 2), qMin(sentence.end, hit.end + room / 2) };
    // What one side does not need the other may have.
    cut.end = qMin(sentence.end, qMax(cut.end, cut.start + most));
    cut.start = qMax(sentence.start, qMin(cut.start, cut.end - most));
    const Boundaries words(Boundaries::Kind::Word, text);
    if (cut.start > sentence.start)
        cut.start = qMin(hit.start, words.atOrBehind(cut.start));
    if (cut.end < sentence.end)
        cut.end = qMax(hit.end, words.atOrBefore(cut.end));
    return trimmed(text, cut, hit);
}

qsizetype besideSurrogates(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

} // namespace

QList<TextHit> findHits(const QString &text, const QString &searched, qsizetype most)
{
    QList<TextHit> hits;
    if (searched.isEmpty())
        return hits;
    qsizetype from = 0;
    while (hits.size() < most) {
        const qsizetype at = text.indexOf(searched, from, Qt::CaseInsensitive);
        if (at < 0)
            return hits;
        hits += { at, searched.size() };
        from = at + searched.size();
    }
    return hits;
}

Excerpt sentenceAround(const QString &text, const TextHit &hit, qsizetype most)
{
    // A sentence that begins further away than this is cut anyway.
    const qsizetype first = besideSurrogates(text, qMax<qsizetype>(0, hit.start - surroundings));
    const qsizetype last = besideSurrogates(text, qMin(text.size(), hit.start + hit.length + surroundings));
    const QString near = text.mid(first, last - first);
    const Span marked { hit.start - first, hit.start - first + hit.length };
    const Boundaries sentences(Boundaries::Kind::Sentence, near);
    const Span sentence
        = trimmed(near, { sentences.atOrBefore(marked.start), sentences.atOrBehind(marked.end) }, marked);
    const bool fits = sentence.length() <= most;
    const Span shown = fits ? sentence : cutBetweenWords(near, sentence, marked, most);
    Excerpt excerpt;
    if (shown.start > sentence.start || (sentence.start == 0 && first > 0))
        excerpt.text = u"… "_s;
    excerpt.hitStart = excerpt.text.size() + marked.start - shown.start;
    excerpt.hitLength = hit.length;
    excerpt.text += near.mid(shown.start, shown.length());
    if (shown.end < sentence.end || (sentence.end == near.size() && last < text.size()))
        excerpt.text += u" …"_s;
    for (QChar &character : excerpt.text) {
        if (character.isSpace() || character == QChar::LineSeparator)
            character = u' ';
    }
    return excerpt;
}

} // namespace Kaiwa
