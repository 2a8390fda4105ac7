#include "views/pages/people/transcript/findinghints.h"

#include "models/conversations/transcripttext.h"
#include "views/pages/people/conversationwords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString findingHints(const TranscriptMessage &message, const QList<int> &findings, bool masked)
{
    const auto words = [masked](const QString &text) { return (masked ? dotted(text) : text).toHtmlEscaped(); };
    QStringList hints;
    for (const int number : findings) {
        const TranscriptFinding &finding = message.findings.at(number);
        QString hint = u"<b>%1</b>"_s.arg(words(correctionWords(finding)));
        QStringList facts;
        for (const QString &fact : { ConversationWords::severity(finding.severity), ConversationWords::action(finding.action),
                 finding.feature, ConversationWords::place(finding.place) }) {
            if (!fact.isEmpty())
                facts.append(fact.toHtmlEscaped());
        }
        hint += u"<br>"_s + facts.join(u" · "_s);
        if (!finding.explanation.isEmpty())
            hint += u"<br>"_s + words(finding.explanation);
        if (!finding.example.isEmpty())
            hint += u"<br><i>"_s + words(finding.example) + u"</i>"_s;
        hints.append(hint);
    }
    return hints.join(u"<hr>"_s);
}

} // namespace Kaiwa
