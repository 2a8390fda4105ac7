#include "views/pages/curation/findingsview.h"

#include "models/curation/triageevidence.h"
#include "views/shell/badge.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum FindingColumn { WroteColumn, SuggestedColumn, ExplanationColumn, OutcomeColumn };

// A line in the colour of lines, whatever the theme.
class Rule final : public QWidget {
public:
    explicit Rule(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::instance().colours().line); }
};

QString outcomeWords(const QString &outcome)
{
    if (outcome == "accepted"_L1)
        return FindingsView::tr("accepted", "what became of a finding");
    if (outcome == "ignored"_L1)
        return FindingsView::tr("ignored", "what became of a finding");
    if (outcome == "dismissed_auto"_L1)
        return FindingsView::tr("dismissed", "what became of a finding");
    if (outcome == "pending"_L1)
        return FindingsView::tr("pending", "what became of a finding");
    return outcome;
}

QLabel *wordsLabel(const QString &text, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    setInk(label, ink);
    return label;
}

QString marked(const TriageFinding &finding)
{
    if (finding.markStart < 0)
        return finding.sentence.toHtmlEscaped();
    return finding.sentence.left(finding.markStart).toHtmlEscaped() + u"<b><u>"_s
        + finding.sentence.mid(finding.markStart, finding.markLength).toHtmlEscaped() + u"</u></b>"_s
        + finding.sentence.mid(finding.markStart + finding.markLength).toHtmlEscaped();
}

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"triage.findings"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FindingsView::show(const QList<TriageFinding> &findings)
{
    delete m_canvas;
    m_canvas = new QWidget(this);
    layout()->addWidget(m_canvas);
    auto *grid = new QGridLayout(m_canvas);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(WroteColumn, 4);
    grid->setColumnStretch(SuggestedColumn, 3);
    grid->setColumnStretch(ExplanationColumn, 4);
    addHeading(WroteColumn, tr("Learner wrote", "column of findings"));
    addHeading(SuggestedColumn, tr("Suggested", "column of findings"));
    addHeading(ExplanationColumn, tr("Explanation", "column of findings"));
    addHeading(OutcomeColumn, tr("Outcome", "column of findings"));
    for (qsizetype i = 0; i < findings.size(); ++i)
        addFinding(int(i), findings.at(i));
    m_canvas->show();
}

void FindingsView::addHeading(int column, const QString &text)
{
    auto *label = new QLabel(text, m_canvas);
    label->setFont(labelFont());
    setInk(label, Ink::Dim);
    qobject_cast<QGridLayout *>(m_canvas->layout())->addWidget(label, 0, column);
}

QWidget *FindingsView::sentence(const TriageFinding &finding, int number)
{
    auto *unit = new QWidget(m_canvas);
    auto *column = new QVBoxLayout(unit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel *words = wordsLabel(finding.sentence.isEmpty() ? finding.original : marked(finding), Ink::Text, unit);
    words->setObjectName(u"triage.finding.%1.sentence"_s.arg(number + 1));
    words->setTextFormat(finding.sentence.isEmpty() ? Qt::PlainText : Qt::RichText);
    words->setAccessibleName(finding.sentence.isEmpty() ? finding.original : finding.sentence);
    column->addWidget(words);
    if (finding.disagrees) {
        QLabel *note = wordsLabel(
            tr("The message does not say “%1” at that place.", "%1: words of a finding").arg(finding.original),
            Ink::Staged, unit);
        note->setObjectName(u"triage.finding.%1.disagrees"_s.arg(number + 1));
        note->setFont(badgeFont());
        column->addWidget(note);
    }
    for (const auto &[name, text] : finding.scripts) {
        QLabel *script = wordsLabel(text.left(160), Ink::Dim, unit);
        script->setFont(badgeFont());
        script->setToolTip(name);
        script->setAccessibleName(name + u": "_s + text);
        column->addWidget(script);
    }
    return unit;
}

void FindingsView::addFinding(int number, const TriageFinding &finding)
{
    auto *grid = qobject_cast<QGridLayout *>(m_canvas->layout());
    const int row = 2 * number + 1;
    grid->addWidget(new Rule(m_canvas), row, 0, 1, 4);
    grid->addWidget(sentence(finding, number), row + 1, WroteColumn, Qt::AlignTop);
    QLabel *suggested = wordsLabel(finding.original + u" → "_s + finding.suggested, Ink::Text, m_canvas);
    suggested->setObjectName(u"triage.finding.%1.suggested"_s.arg(number + 1));
    grid->addWidget(suggested, row + 1, SuggestedColumn, Qt::AlignTop);
    grid->addWidget(wordsLabel(finding.explanation, Ink::Dim, m_canvas), row + 1, ExplanationColumn, Qt::AlignTop);
    auto *badge = new Badge(m_canvas);
    badge->setText(outcomeWords(finding.outcome));
    badge->setKind(finding.outcome == "accepted"_L1 ? Badge::Kind::Good : Badge::Kind::Neutral);
    grid->addWidget(badge, row + 1, OutcomeColumn, Qt::AlignTop | Qt::AlignLeading);
}

} // namespace Kaiwa
