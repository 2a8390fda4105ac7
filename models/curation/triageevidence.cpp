#include "models/curation/triageevidence.h"

#include "models/insights/reportbykey.h"
#include "models/insights/scenarioresults.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int findingsShown = 5;
constexpr qsizetype longestSentence = 280; // code units
constexpr QChar mask = u'\x2022';

const QStringList &scriptColumns()
{
    static const QStringList columns { u"kanji"_s, u"hiragana"_s, u"katakana"_s, u"romanization"_s, u"pinyin"_s };
    return columns;
}

void maskAll(QString &text, const QRegularExpression &expression)
{
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), mask));
    }
}

QStringList partsOfName(const QString &name)
{
    static const QRegularExpression spaces(u"[\\s\u3000\u30fb]+"_s);
    QStringList parts { name.trimmed() };
    parts += name.split(spaces, Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part.size() < 2; });
    parts.removeDuplicates();
    return parts;
}

bool isWordOfLetters(const QString &text)
{
    for (const QChar letter : text) {
        if (letter.script() == QChar::Script_Latin || letter.script() == QChar::Script_Cyrillic
            || letter.script() == QChar::Script_Greek)
            return true;
    }
    return false;
}

TriageFinding findingOf(const Rows &rows, const Row &row)
{
    const auto value = [&](const QString &column) {
        const int at = columnOf(rows, column);
        return at < 0 ? Value() : row.at(at);
    };
    const QStringList names = partsOfName(value(u"display_name"_s).value_or(QString()));
    const auto text = [&](const QString &column) { return value(column).value_or(QString()); };
    const auto masked = [&](const QString &column) { return maskedText(text(column), names); };
    TriageFinding finding;
    finding.id = text(u"id"_s);
    finding.createdAt = text(u"created_at"_s);
    finding.original = masked(u"original_text"_s);
    finding.suggested = masked(u"suggested_text"_s);
    finding.explanation = masked(u"explanation"_s);
    finding.outcome = text(u"action_status"_s);
    if (const Value message = value(u"content"_s)) {
        const Value start = value(u"offset_start"_s);
        const Value end = value(u"offset_end"_s);
        placeInSentence(finding, maskedText(*message, names), start ? start->toInt() : -1, end ? end->toInt() : -1);
    }
    for (const QString &column : scriptColumns()) {
        if (const QString script = masked(column).trimmed(); !script.isEmpty())
            finding.scripts.append({ column, script });
    }
    for (const QString &script : textsOfJson(text(u"other_scripts"_s)))
        finding.scripts.append({ u"other_scripts"_s, maskedText(script, names) });
    return finding;
}

Result<TriageEvidence> run(PgConnection &connection, const QList<Report> &reports)
{
    const Result<ReportAnswers> read = runReports(connection, reports);
    if (!read)
        return tl::unexpected<Error>(read.error());
    TriageEvidence evidence;
    for (const Report &report : reports)
        evidence.notThere += report.missing();
    evidence.notThere.removeDuplicates();
    if (const Result<Rows> &findings = read->answers.at(0)) {
        for (const Row &row : findings->rows)
            evidence.findings.append(findingOf(*findings, row));
    } else if (reports.at(0).missing().isEmpty()) {
        return tl::unexpected<Error>(findings.error());
    }
    const auto numbers = [](const Row &row, int at) { return row.value(at).value_or(QString()).toLongLong(); };
    if (const Result<Rows> &outcomes = read->answers.at(1)) {
        for (const Row &row : outcomes->rows)
            evidence.outcomes.insert(row.value(0).value_or(QString()), numbers(row, 1));
    }
    if (const Result<Rows> &corrections = read->answers.at(2)) {
        for (const Row &row : corrections->rows) {
            evidence.sharedCorrections.insert(row.value(0).value_or(QString()), numbers(row, 1));
            evidence.corrections = numbers(row, 2);
        }
    }
    return evidence;
}

} // namespace

qint64 TriageEvidence::decided() const
{
    return outcomes.value(u"accepted"_s) + outcomes.value(u"ignored"_s) + outcomes.value(u"dismissed_auto"_s);
}

std::optional<double> TriageEvidence::acceptedShare() const
{
    const qint64 all = decided();
    return all > 0 ? std::optional(double(outcomes.value(u"accepted"_s)) / double(all)) : std::nullopt;
}

QString maskedText(const QString &text, const QStringList &names)
{
    static const QRegularExpression mail(
        u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(u"\\+?\\d(?:[ ()./-]?\\d){6,}"_s);
    QString masked = text;
    maskAll(masked, mail);
    maskAll(masked, number);
    for (const QString &name : names) {
        const QString escaped = QRegularExpression::escape(name);
        // Where words are not parted by spaces a name has no edges that could be asked for.
        maskAll(masked,
            QRegularExpression(isWordOfLetters(name) ? u"(?<!\\w)%1(?!\\w)"_s.arg(escaped) : escaped,
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
    }
    return masked;
}

void placeInSentence(TriageFinding &finding, const QString &message, int start, int end)
{
    const bool isPlace = start >= 0 && end > start && end <= message.size();
    const bool agrees = isPlace && (finding.original.isEmpty() || message.mid(start, end - start) == finding.original);
    finding.disagrees = !agrees && (start >= 0 || end >= 0);
    if (!agrees)
        start = end = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, message);
    finder.setPosition(start);
    qsizetype from = finder.isAtBoundary() ? start : finder.toPreviousBoundary();
    finder.setPosition(end);
    qsizetype to = end > 0 && finder.isAtBoundary() ? end : finder.toNextBoundary();
    from = std::max<qsizetype>(from, start - longestSentence / 2);
    to = std::min<qsizetype>(to < 0 ? message.size() : to, std::max<qsizetype>(end, start) + longestSentence / 2);
    from = std::clamp<qsizetype>(from, 0, message.size());
    // Half a surrogate pair is no letter.
    if (from > 0 && from < message.size() && message.at(from).isLowSurrogate())
        --from;
    if (to > from && to < message.size() && message.at(to).isLowSurrogate())
        ++to;
    finding.sentence = message.mid(from, to - from);
    while (!finding.sentence.isEmpty() && finding.sentence.back().isSpace())
        finding.sentence.chop(1);
    if (agrees) {
        finding.markStart = int(start - from);
        finding.markLength = end - start;
    }
}

Query<TriageEvidence> readTriageEvidence(
    Session &session, const QStringList &features, const QString &language, const ReportPeriod &period)
{
    ReportParameters parameters = period.parameters();
    parameters[u"features"_s] = reportList(features);
    parameters[u"language"_s] = language;
    parameters[u"limit"_s] = QString::number(findingsShown);
    const Catalog &catalog = session.catalog();
    const QList<Report> reports { Report(catalog, u"triage-evidence"_s, parameters),
        Report(catalog, u"triage-outcomes"_s, parameters), Report(catalog, u"triage-corrections"_s, parameters) };
    return session.read<TriageEvidence>(
        [reports](PgConnection &connection) { return run(connection, reports); });
}

} // namespace Kaiwa
