#include "models/conversations/findingmarks.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

bool isBetweenCharacters(const QString &text, qsizetype at)
{
    if (at == 0 || at == text.size())
        return true;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary();
}

bool isSameText(const QString &a, const QString &b)
{
    return a == b || a.normalized(QString::NormalizationForm_C) == b.normalized(QString::NormalizationForm_C);
}

} // namespace

FindingMark markFinding(const QString &text, const FindingPlace &place)
{
    FindingMark mark;
    if (!place.start || !place.end)
        return mark;
    if (*place.start < 0 || *place.end < *place.start || *place.end > text.size()) {
        mark.state = FindingMark::State::OutsideText;
    } else if (place.original && !isSameText(text.mid(*place.start, *place.end - *place.start), *place.original)) {
        mark.state = FindingMark::State::OtherText;
    } else if (!isBetweenCharacters(text, *place.start) || !isBetweenCharacters(text, *place.end)) {
        mark.state = FindingMark::State::CutsCharacter;
    } else {
        mark = { FindingMark::State::Marked, qsizetype(*place.start), qsizetype(*place.end - *place.start) };
    }
    return mark;
}

QList<MarkedSpan> spansOf(const QList<FindingMark> &marks)
{
    QList<qsizetype> borders;
    for (const FindingMark &mark : marks) {
        if (mark.state == FindingMark::State::Marked && mark.length > 0)
            borders << mark.start << mark.start + mark.length;
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    QList<MarkedSpan> spans;
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        MarkedSpan span { borders.at(i), borders.at(i + 1) - borders.at(i), {} };
        for (int finding = 0; finding < int(marks.size()); ++finding) {
            const FindingMark &mark = marks.at(finding);
            if (mark.state == FindingMark::State::Marked && mark.start <= span.start
                && span.start + span.length <= mark.start + mark.length)
                span.findings.append(finding);
        }
        if (!span.findings.isEmpty())
            spans.append(span);
    }
    return spans;
}

} // namespace Kaiwa
