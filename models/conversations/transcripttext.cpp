#include "models/conversations/transcripttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct TranscriptText {
    Q_DECLARE_TR_FUNCTIONS(TranscriptText)
};

QString momentText(const QDateTime &at, const QTimeZone &zone, const QString &format)
{
    return at.isValid() ? at.toTimeZone(zone).toString(format) : QString();
}

QString headingOf(const std::optional<TranscriptHead> &head)
{
    if (head && !head->title.trimmed().isEmpty())
        return head->title.simplified();
    return TranscriptText::tr("Conversation %1", "heading of a transcript; %1: its id").arg(head ? head->id : QString()).trimmed();
}

QStringList factsOf(const std::optional<TranscriptHead> &head, const QTimeZone &zone)
{
    QStringList facts;
    if (!head)
        return facts;
    if (!head->title.trimmed().isEmpty())
        facts.append(head->id);
    if (const QString language = head->languageName.isEmpty() ? head->language : head->languageName; !language.isEmpty())
        facts.append(language);
    if (!head->mode.isEmpty())
        facts.append(head->mode);
    if (head->startedAt.isValid())
        facts.append(momentText(head->startedAt, zone, u"yyyy-MM-dd HH:mm:ss"_s) + u' ' + QString::fromLatin1(zone.id()));
    return facts;
}

QString scoresOf(const TranscriptMessage &message)
{
    QStringList scores;
    if (!message.pronunciation.isEmpty())
        scores.append(TranscriptText::tr("pronunciation %1", "a score").arg(message.pronunciation));
    if (!message.fluency.isEmpty())
        scores.append(TranscriptText::tr("fluency %1", "a score").arg(message.fluency));
    if (!message.wordsPerMinute.isEmpty())
        scores.append(TranscriptText::tr("%1 words a minute").arg(message.wordsPerMinute));
    return scores.join(u" · "_s);
}

QString notesText(const QList<TranscriptNote> &notes)
{
    QStringList lines;
    for (const TranscriptNote &note : notes)
        lines.append(note.label.isEmpty() ? note.text : note.label + u": "_s + note.text);
    return lines.join(u'\n');
}

// What stands below a message, by `line(label, words)`.
template <typename Line>
void addLines(const TranscriptMessage &message, const TranscriptTextOptions &options, const Line &line)
{
    for (const TranscriptReading &reading : message.readings) {
        if (options.readings.contains(reading.column))
            line(readingWord(reading), reading.text);
    }
    if (options.translation && !message.translation.isEmpty())
        line(TranscriptText::tr("Translation"), message.translation);
    if (options.notes && !message.grammar.isEmpty())
        line(TranscriptText::tr("Grammar"), notesText(message.grammar));
    if (options.notes && !message.vocabulary.isEmpty())
        line(TranscriptText::tr("Words"), notesText(message.vocabulary));
    for (const TranscriptFinding &finding : message.findings) {
        if (options.findings)
            line(TranscriptText::tr("Finding"), correctionWords(finding));
    }
    if (const QString scores = scoresOf(message); options.scores && !scores.isEmpty())
        line(TranscriptText::tr("Speech"), scores);
}

// Line ends would look like another message.
QString onOneParagraph(const QString &text, const QString &indent)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    return lines.replace(u'\n', u'\n' + indent);
}

QString asMarkdown(const QString &text)
{
    static const QString special = u"\\`*_{}[]()#+-.!|<>~&$:"_s;
    QString escaped;
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

// Lines of one paragraph, each behind a mark of quotation where there is one.
QString markdownLines(const QString &text, const QString &indent)
{
    QStringList lines;
    for (const QString &line : onOneParagraph(text, {}).split(u'\n'))
        lines.append(indent + asMarkdown(line.trimmed()));
    return lines.join(u"  \n"_s);
}

} // namespace

QString roleWord(const QString &role)
{
    if (role == "user"_L1)
        return TranscriptText::tr("Learner", "who speaks in a conversation");
    if (role == "assistant"_L1)
        return TranscriptText::tr("Kaiwa", "who speaks in a conversation: the application");
    if (role == "system"_L1)
        return TranscriptText::tr("System", "who speaks in a conversation");
    return role.isEmpty() ? TranscriptText::tr("Unknown", "who speaks in a conversation") : role;
}

QString readingColumnWord(const QString &column)
{
    if (column == "hiragana"_L1)
        return TranscriptText::tr("Hiragana");
    if (column == "katakana"_L1)
        return TranscriptText::tr("Katakana");
    if (column == "kanji"_L1)
        return TranscriptText::tr("Kanji");
    if (column == "pinyin"_L1)
        return TranscriptText::tr("Pinyin");
    if (column == "romanization"_L1)
        return TranscriptText::tr("Romanization");
    if (column == "other_scripts"_L1)
        return TranscriptText::tr("Other scripts");
    return column;
}

QString readingWord(const TranscriptReading &reading)
{
    return reading.name.isEmpty() ? readingColumnWord(reading.column) : reading.name;
}

QString correctionWords(const TranscriptFinding &finding)
{
    if (finding.original.isEmpty() || finding.suggested.isEmpty())
        return finding.original + finding.suggested;
    return finding.original + u" → "_s + finding.suggested;
}

QString dotted(const QString &text)
{
    QString dots;
    dots.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isSpace())
            dots += c;
        else if (!c.isLowSurrogate() && !c.isMark() && c != u'\u200D' && c != u'\uFE0F')
            dots += u'•';
    }
    return dots;
}

QString plainTranscript(
    const std::optional<TranscriptHead> &head, const QList<TranscriptMessage> &messages, const TranscriptTextOptions &options)
{
    const QString indent = u"    "_s;
    QString text = headingOf(head) + u'\n';
    if (const QStringList facts = factsOf(head, options.zone); !facts.isEmpty())
        text += facts.join(u" · "_s) + u'\n';
    for (const TranscriptMessage &message : messages) {
        const QString time = momentText(message.at, options.zone, u"HH:mm:ss"_s);
        text += u'\n' + (time.isEmpty() ? QString() : u'[' + time + u"] "_s) + roleWord(message.role) + u": "_s
            + onOneParagraph(message.content, indent) + u'\n';
        addLines(message, options, [&](const QString &label, const QString &words) {
            text += indent + label + u": "_s + onOneParagraph(words, indent + indent) + u'\n';
        });
    }
    return text;
}

QString markdownTranscript(
    const std::optional<TranscriptHead> &head, const QList<TranscriptMessage> &messages, const TranscriptTextOptions &options)
{
    QString text = u"# "_s + asMarkdown(headingOf(head)) + u"\n\n"_s;
    if (const QStringList facts = factsOf(head, options.zone); !facts.isEmpty())
        text += asMarkdown(facts.join(u" · "_s)) + u"\n\n"_s;
    for (const TranscriptMessage &message : messages) {
        const QString time = momentText(message.at, options.zone, u"HH:mm:ss"_s);
        text += u"**"_s + asMarkdown(roleWord(message.role)) + u"**"_s + (time.isEmpty() ? QString() : u" · "_s + time) + u"\n\n"_s
            + markdownLines(message.content, {}) + u"\n\n"_s;
        addLines(message, options, [&](const QString &label, const QString &words) {
            text += u"> *"_s + asMarkdown(label) + u"*  \n"_s + markdownLines(words, u"> "_s) + u"\n\n"_s;
        });
    }
    return text;
}

} // namespace Kaiwa
