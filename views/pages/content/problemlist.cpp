#include "views/pages/content/problemlist.h"

#include "models/content/checks/recordchecks.h"
#include "views/editors/flowlayout.h"
#include "views/editors/reasonpopup.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtFirst = 3;
constexpr int signSize = 13;

QString signOf(Check::Severity severity)
{
    switch (severity) {
    case Check::Severity::Info:
        return u"info"_s;
    case Check::Severity::Warning:
        return u"warning"_s;
    case Check::Severity::Error:
        return u"error"_s;
    }
    return {};
}

Ink inkOf(Check::Severity severity, bool untouched)
{
    if (untouched)
        return Ink::Dim;
    switch (severity) {
    case Check::Severity::Info:
        return Ink::Dim;
    case Check::Severity::Warning:
        return Ink::Staged;
    case Check::Severity::Error:
        return Ink::Problem;
    }
    return Ink::Text;
}

QString wordOf(Check::Severity severity)
{
    switch (severity) {
    case Check::Severity::Info:
        return ProblemList::tr("Note", "how grave a problem is");
    case Check::Severity::Warning:
        return ProblemList::tr("Warning", "how grave a problem is");
    case Check::Severity::Error:
        return ProblemList::tr("Error", "how grave a problem is");
    }
    return {};
}

QStringList labelsOf(const Check &check)
{
    QStringList labels;
    if (check.fix)
        labels.append(check.fix->label);
    for (const Check::Fix &fix : check.otherFixes)
        labels.append(fix.label);
    return labels;
}

// Whether the rows that are there can stay: what was focused in them stays focused.
bool readsAlike(const Check &one, const Check &other)
{
    return one.id == other.id && one.severity == other.severity && one.text == other.text && one.about == other.about
        && labelsOf(one) == labelsOf(other);
}

} // namespace

ProblemList::ProblemList(const QString &column, const QString &fieldName, QWidget *parent)
    : QWidget(parent)
    , m_column(column)
    , m_fieldName(fieldName)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    hide();
}

void ProblemList::show(const Look &look)
{
    const Look before = std::exchange(m_look, look);
    std::stable_sort(m_look.checks.begin(), m_look.checks.end(),
        [](const Check &one, const Check &other) { return one.severity > other.severity; });
    const bool same = before.untouched == look.untouched && before.mayFix == look.mayFix
        && before.mayDismiss == look.mayDismiss
        && std::equal(before.checks.cbegin(), before.checks.cend(), m_look.checks.cbegin(), m_look.checks.cend(),
            readsAlike);
    if (!same)
        rebuild();
    setVisible(!m_look.checks.isEmpty());
}

QString ProblemList::nameOf(const QString &what, qsizetype row) const
{
    const QString name = what + u'.' + m_column;
    return row == 0 ? name : name + u'.' + QString::number(row + 1);
}

void ProblemList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            for (QWidget *inner : widget->findChildren<QWidget *>())
                inner->setObjectName({}); // its name belongs to who comes after it
            widget->deleteLater();
        }
        delete item;
    }
    const qsizetype count = m_look.checks.size();
    const qsizetype shown = m_all || count <= shownAtFirst + 1 ? count : shownAtFirst;
    for (qsizetype row = 0; row < shown; ++row) {
        addRow(m_look.checks.at(row), row);
        addLinks(m_look.checks.at(row), row);
    }
    if (shown == count)
        return;
    const QString more = tr("%n more problem(s)", "link below the first problems of a field", int(count - shown));
    QPushButton *link = addLink(this, more, u"moreProblems."_s + m_column, tr("%1 of %2").arg(more, m_fieldName));
    m_rows->addWidget(link, 0, Qt::AlignLeading);
    connect(link, &QPushButton::clicked, this, [this] {
        m_all = true;
        rebuild();
    });
}

void ProblemList::addRow(const Check &check, qsizetype row)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const Ink ink = inkOf(check.severity, m_look.untouched);
    auto *sign = new QLabel(line);
    sign->setPixmap(icon(signOf(check.severity), ink).pixmap(signSize, signSize));
    sign->setToolTip(wordOf(check.severity));
    sign->setAccessibleName(wordOf(check.severity));
    layout->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QLabel(check.text, line);
    words->setFont(badgeFont());
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setObjectName(nameOf(u"problem"_s, row));
    words->setAccessibleName(tr("%1: %2", "%1: Warning, %2: the words of a problem").arg(wordOf(check.severity), check.text));
    setInk(words, ink);
    layout->addWidget(words, 1);
    m_rows->addWidget(line);
}

QPushButton *ProblemList::addLink(
    QWidget *line, const QString &text, const QString &name, const QString &accessibleName)
{
    auto *link = new QPushButton(QString(text).replace(u'&', u"&&"_s), line);
    setButtonRole(link, ButtonRole::Link);
    link->setFont(badgeFont());
    link->setFixedHeight(20);
    link->setObjectName(name);
    link->setAccessibleName(accessibleName);
    return link;
}

void ProblemList::addLinks(const Check &check, qsizetype row)
{
    const bool mayDismiss = m_look.mayDismiss && mayBeDismissed(check);
    QList<Check::Fix> fixes;
    if (check.fix && (m_look.mayFix || !check.fix->action.isEmpty()))
        fixes = QList<Check::Fix> { *check.fix } + check.otherFixes;
    if (fixes.isEmpty() && !mayDismiss && !check.isUnknownWord)
        return;
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(line);
    flow->setContentsMargins(signSize + 4, 0, 0, 0);
    flow->setSpacing(8);
    for (qsizetype i = 0; i < fixes.size(); ++i) {
        const QString name = nameOf(i == 0 ? u"fix"_s : u"fix%1"_s.arg(i + 1), row);
        QPushButton *fix = addLink(line, fixes.at(i).label, name, tr("%1: %2").arg(m_fieldName, fixes.at(i).label));
        connect(fix, &QPushButton::clicked, this, [this, chosen = fixes.at(i)] { Q_EMIT fixChosen(chosen); });
        flow->addWidget(fix);
    }
    if (check.isUnknownWord) {
        QPushButton *learn = addLink(line, tr("Add to dictionary", "a word that is spelled right"),
            nameOf(u"learn"_s, row), tr("Add %1 to the dictionary").arg(check.about));
        connect(learn, &QPushButton::clicked, this, [this, word = check.about] { Q_EMIT wordLearned(word); });
        flow->addWidget(learn);
    }
    if (mayDismiss) {
        QPushButton *dismiss = addLink(line, tr("Dismiss…", "a problem that is none"), nameOf(u"dismiss"_s, row),
            tr("Dismiss: %1", "%1: the words of a problem").arg(check.text));
        connect(dismiss, &QPushButton::clicked, this, [this, check, dismiss] { askReason(check, dismiss); });
        flow->addWidget(dismiss);
    }
    m_rows->addWidget(line);
}

void ProblemList::askReason(const Check &check, QPushButton *from)
{
    ReasonPopup::Words words;
    words.name = u"dismiss"_s;
    words.title = tr("Dismiss the problem");
    words.about = check.text;
    words.question = tr("Why it is no problem");
    words.note = tr("It comes back when the text changes.");
    words.accept = tr("Dismiss", "button: a problem that is none");
    words.cancelName = tr("Keep the problem");
    auto *popup = new ReasonPopup(words, this);
    connect(popup, &ReasonPopup::accepted, this,
        [this, check](const QString &reason) { Q_EMIT dismissed(check, reason); });
    popup->openBelow(from);
}

} // namespace Kaiwa
