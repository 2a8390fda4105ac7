#include "models/conversations/readinganchors.h"

#include "models/conversations/readingalignment.h"

#include <optional>

namespace Kaiwa {

namespace {

constexpr qsizetype largestAlignment = 4'000'000; // text × reading, in characters

// Puts the segments together; what was passed over between two of them stands as it is.
class SegmentWriter final {
public:
    SegmentWriter(const QString &text, const QString &reading)
        : m_text(text)
        , m_reading(reading)
    {
    }

    void add(qsizetype start, qsizetype end, qsizetype readingStart, qsizetype readingEnd, bool isRuby)
    {
        fillTo(start, readingStart);
        append({ m_text.mid(start, end - start), m_reading.mid(readingStart, readingEnd - readingStart), isRuby });
        m_end = end;
        m_readingEnd = readingEnd;
    }

    qsizetype readingEnd() const { return m_readingEnd; }

    QList<ReadingSegment> written()
    {
        fillTo(m_text.size(), m_reading.size());
        return m_segments;
    }

private:
    void fillTo(qsizetype start, qsizetype readingStart)
    {
        append({ m_text.mid(m_end, start - m_end), m_reading.mid(m_readingEnd, readingStart - m_readingEnd), false });
    }

    void append(const ReadingSegment &segment)
    {
        if (segment.text.isEmpty() && segment.reading.isEmpty())
            return;
        if (segment.isRuby || m_segments.isEmpty() || m_segments.last().isRuby) {
            m_segments.append(segment);
            return;
        }
        m_segments.last().text += segment.text;
        m_segments.last().reading += segment.reading;
    }

    const QString &m_text;
    const QString &m_reading;
    QList<ReadingSegment> m_segments;
    qsizetype m_end = 0;
    qsizetype m_readingEnd = 0;
};

// The reading says something else than the text does.
bool saysMore(const QList<ReadingPart> &parts, qsizetype from, qsizetype to, const QList<ReadingUnit> &units, qsizetype unitFrom, qsizetype unitTo)
{
    if (parts.at(from).kind == ReadingPart::Kind::Anchor || unitFrom == unitTo)
        return false;
    QString written;
    QString read;
    for (qsizetype part = from; part < to; ++part)
        written += parts.at(part).key;
    for (qsizetype unit = unitFrom; unit < unitTo; ++unit)
        read += units.at(unit).key;
    return written != read;
}

// Whether these parts may stand below one reading together, without it being known what belongs to which of them.
bool mayStayOpen(const QList<ReadingPart> &parts, qsizetype from, qsizetype to, const QList<ReadingUnit> &units, qsizetype unitFrom, qsizetype unitTo)
{
    for (qsizetype part = from; part < to; ++part) {
        if (!parts.at(part).mayStayOpen())
            return false;
    }
    for (qsizetype unit = unitFrom; unit + 1 < unitTo; ++unit) {
        if (units.at(unit).hasSpace)
            return false;
    }
    return true;
}

QList<ReadingSegment> segmentsOf(const QString &text, const QString &reading, const ReadingAlignment &alignment)
{
    const QList<ReadingPart> &parts = alignment.parts();
    const QList<ReadingUnit> &units = alignment.units();
    SegmentWriter writer(text, reading);
    qsizetype from = 0; // the last border that is sure
    qsizetype unitFrom = 0;
    for (qsizetype border = 1; border <= parts.size(); ++border) {
        const std::optional<qsizetype> unitTo = alignment.placeOf(border);
        if (!unitTo)
            continue;
        if (border - from > 1 && !mayStayOpen(parts, from, border, units, unitFrom, *unitTo))
            return {};
        const bool isRead = *unitTo > unitFrom;
        writer.add(parts.at(from).start, parts.at(border - 1).end, isRead ? units.at(unitFrom).start : writer.readingEnd(),
            isRead ? units.at(*unitTo - 1).end : writer.readingEnd(), saysMore(parts, from, border, units, unitFrom, *unitTo));
        from = border;
        unitFrom = *unitTo;
    }
    return writer.written();
}

} // namespace

QList<ReadingSegment> alignReading(const QString &text, const QString &reading, ReadingKind kind)
{
    using Letters = ReadingAlignment::Letters;
    QList<ReadingUnit> textUnits = readingUnitsOf(text, kind);
    QList<ReadingUnit> units = readingUnitsOf(reading, kind);
    if ((textUnits.size() + 1) * (units.size() + 1) > largestAlignment)
        return {};
    // The more is certain about the signs and the letters, the better: what fits first is taken, in one way or in several.
    for (const auto passOver : { passOverSigns, passOverAllSigns }) {
        passOver(textUnits, units);
        if (textUnits.isEmpty() || units.isEmpty())
            return {};
        for (const Letters letters : { Letters::AreRead, Letters::NumbersAreSaid, Letters::WordsMayBeLeftOut, Letters::MayBeLeftOut, Letters::MayJoin }) {
            if (kind == ReadingKind::Kana && (letters == Letters::NumbersAreSaid || letters == Letters::WordsMayBeLeftOut))
                continue; // digits before kana are a gap like any other
            const ReadingAlignment alignment(textUnits, units, kind, letters);
            if (alignment.fits())
                return segmentsOf(text, reading, alignment);
        }
    }
    return {};
}

} // namespace Kaiwa
