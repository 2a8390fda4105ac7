#include "views/pages/curation/triagedetail.h"

#include "views/editors/flowlayout.h"
#include "views/pages/curation/candidatecard.h"
#include "views/pages/curation/findingsview.h"
#include "views/pages/curation/matchwords.h"
#include "views/pages/curation/triagedesk.h"
#include "views/pages/curation/triagekeys.h"
#include "views/pages/curation/triagelistmodel.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString percent(double share)
{
    return QLocale().toString(qRound(share * 100)) + QLocale().percent();
}

QLabel *wrapped(QWidget *parent, const QString &name, Ink ink)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, ink);
    return label;
}

} // namespace

QString partsOfFeature(const QString &macro, const QString &sub, const QString &micro)
{
    return QStringList { macro, sub, micro }.join(u" › "_s);
}

TriageDetail::TriageDetail(TriageDesk &desk, const TriageKeys &keys, const TriageListModel &list, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_keys(keys)
    , m_list(list)
{
    setObjectName(u"triage.detail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(8);
    m_title = wrapped(this, u"triage.title"_s, Ink::Text);
    QFont title = titleFont();
    title.setFamilies(codeFont().families());
    m_title->setFont(title);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_title);
    m_facts = wrapped(this, u"triage.facts"_s, Ink::Dim);
    column->addWidget(m_facts);
    m_state = wrapped(this, u"triage.state"_s, Ink::Staged);
    column->addWidget(m_state);
    column->addSpacing(8);
    m_findingsHeading = heading(tr("What it was said about"));
    column->addWidget(m_findingsHeading);
    m_findings = new FindingsView(this);
    column->addWidget(m_findings);
    column->addSpacing(8);
    m_candidatesHeading = heading(tr("Is it one of these?"));
    column->addWidget(m_candidatesHeading);
    for (int place = 0; place < TriageDesk::candidatesShown; ++place) {
        auto *card = new CandidateCard(place, this);
        card->hide();
        connect(card, &QAbstractButton::clicked, this, [this, place] { Q_EMIT candidateChosen(place); });
        column->addWidget(card);
        m_cards.append(card);
    }
    column->addSpacing(4);
    makeHints(column);
    m_consequence = wrapped(this, u"triage.consequence"_s, Ink::Dim);
    column->addWidget(m_consequence);
    column->addStretch(1);
    updateKeys();
}

QLabel *TriageDetail::heading(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setFont(labelFont());
    setInk(label, Ink::Dim);
    return label;
}

// What the keys do, as buttons for the mouse.
void TriageDetail::makeHints(QVBoxLayout *column)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setSpacing(8);
    for (const TriageAction &action : TriageAction::all()) {
        if (action.id == TriageAction::Id::Choose)
            continue;
        auto *hint = new QPushButton(row);
        hint->setObjectName(u"triage.do."_s + action.name);
        hint->setProperty("action", action.name);
        hint->setFocusPolicy(Qt::TabFocus);
        setButtonRole(hint, action.id == TriageAction::Id::Accept ? ButtonRole::Primary : ButtonRole::Plain);
        connect(hint, &QPushButton::clicked, this, [this, name = action.name] { Q_EMIT actionRequested(name); });
        flow->addWidget(hint);
        m_hints.append(hint);
    }
    column->addWidget(row);
}

void TriageDetail::updateKeys()
{
    for (QPushButton *hint : std::as_const(m_hints)) {
        for (const TriageAction &action : TriageAction::all()) {
            if (action.name != hint->property("action").toString())
                continue;
            const QString key = TriageKeys::words(m_keys.key(action));
            QString words;
            switch (action.id) {
            case TriageAction::Id::Accept:
                words = tr("accept", "what a key does in the triage");
                break;
            case TriageAction::Id::Apart:
                words = tr("not the same", "what a key does in the triage");
                break;
            case TriageAction::Id::Keep:
                words = tr("keep as its own", "what a key does in the triage");
                break;
            case TriageAction::Id::Later:
                words = tr("later", "what a key does in the triage");
                break;
            case TriageAction::Id::Ignore:
                words = tr("ignore…", "what a key does in the triage");
                break;
            case TriageAction::Id::Undo:
                words = tr("undo", "what a key does in the triage");
                break;
            case TriageAction::Id::Search:
                words = tr("search", "what a key does in the triage");
                break;
            case TriageAction::Id::Help:
                words = tr("keys", "what a key does in the triage: shows all of them");
                break;
            case TriageAction::Id::Choose:
                break;
            }
            hint->setText(tr("%1  %2", "a key and what it does").arg(key, words));
            hint->setAccessibleName(tr("%1, key %2", "an action and its key").arg(action.words, key));
            hint->setToolTip(action.words);
        }
    }
    update();
}

void TriageDetail::update()
{
    const TriageItem *item = m_desk.current();
    setVisible(item);
    if (!item)
        return;
    showItem();
    const bool isOther = m_shownItem != item->id || m_shownEvidence != m_desk.evidence().has_value();
    if (isOther)
        showFindings();
    m_shownItem = item->id;
    m_shownEvidence = m_desk.evidence().has_value();
    showCandidates();
    showConsequence();
    const TriageDesk::State state = m_desk.state();
    for (QPushButton *hint : std::as_const(m_hints)) {
        const QString action = hint->property("action").toString();
        const bool always = action == "help"_L1 || action == "search"_L1;
        hint->setEnabled(always || (action == "undo"_L1 ? m_desk.canUndo() : state == TriageDesk::State::Open));
    }
}

void TriageDetail::showItem()
{
    const TriageItem &item = *m_desk.current();
    m_title->setText(item.label);
    QStringList facts { item.languages.isEmpty() ? tr("no language", "of an item of the triage") : m_list.languageWords(item),
        originWords(item),
        tr("%1, %2 in %3 days", "'412 findings', '187 learners', number")
            .arg(tr("%Ln findings", nullptr, int(item.findings)), tr("%Ln learners", nullptr, int(item.learners)),
                QString::number(TriageQueue::days)) };
    if (const auto &evidence = m_desk.evidence(); evidence && evidence->acceptedShare())
        facts.append(tr("%1 of %2 accepted", "share, number of findings that were decided")
                         .arg(percent(*evidence->acceptedShare()), QLocale().toString(evidence->decided())));
    m_facts->setText(facts.join(u" · "_s));
    QString state;
    switch (m_desk.state()) {
    case TriageDesk::State::Taken:
        state = tr("Somebody else is deciding this one.");
        break;
    case TriageDesk::State::Working:
        state = tr("Planning the merge…");
        break;
    case TriageDesk::State::Empty:
    case TriageDesk::State::Waiting:
    case TriageDesk::State::Open:
        if (m_desk.queue().isLater(item.id))
            state = tr("It was put off before.");
        break;
    }
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

void TriageDetail::showFindings()
{
    const auto &evidence = m_desk.evidence();
    const bool hasSome = evidence && !evidence->findings.isEmpty();
    m_findings->setVisible(hasSome);
    if (hasSome)
        m_findings->show(evidence->findings);
    m_findingsHeading->setText(!evidence ? tr("What it was said about: reading…")
            : hasSome                    ? tr("What it was said about")
            : evidence->notThere.isEmpty()
            ? tr("It was never said to a learner.")
            : tr("What it was said about is not recorded here: no %1.", "%1: names of tables and columns").arg(evidence->notThere.join(u", "_s)));
}

QString TriageDetail::reasonsOf(const TriageCandidate &candidate) const
{
    QStringList reasons;
    if (!m_desk.current()->isFeature()) {
        reasons.append(m_desk.current()->kind == TriageItem::Kind::Conflict
                ? tr("the alias leads to it", "why a feature is a candidate")
                : tr("its alias; accepting writes it in lower case", "why a feature is a candidate"));
    } else if (candidate.likeness > 0) {
        const LabelTables::Feature *feature = m_desk.labels().feature(candidate.featureId);
        const bool isOwn = !feature || candidate.label == LabelResolver::ownLabel(feature->label).toLower();
        reasons.append(matchWords(candidate.reason, 0, isOwn ? QString() : candidate.label));
    }
    if (candidate.sharedCorrections > 0)
        reasons.append(tr("corrects the same in %Ln cases", "why a feature is a candidate", int(candidate.sharedCorrections)));
    if (candidate.sameMacroSkill)
        reasons.append(tr("same macro skill", "why a feature is a candidate"));
    if (candidate.isMachineMade)
        reasons.append(tr("made by the application too", "said of a candidate"));
    return reasons.join(u", "_s);
}

void TriageDetail::showCandidates()
{
    const QList<TriageCandidate> &candidates = m_desk.candidates();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        CandidateCard *card = m_cards.at(i);
        card->setVisible(i < candidates.size());
        if (i >= candidates.size())
            continue;
        const TriageCandidate &candidate = candidates.at(i);
        const LabelTables::Feature *feature = m_desk.labels().feature(candidate.featureId);
        CandidateCard::Words words;
        for (const TriageAction &action : TriageAction::all()) {
            if (action.number == i + 1)
                words.key = TriageKeys::words(m_keys.key(action));
        }
        words.title = feature ? partsOfFeature(feature->label.macroSkill, feature->label.subSkill, feature->label.microRule)
                              : candidate.featureId;
        if (feature && feature->label.language)
            words.title += u" · "_s + *feature->label.language;
        words.reasons = reasonsOf(candidate);
        words.facts = tr("%1 · %2", "'2,310 findings', '12 aliases'")
                          .arg(tr("%Ln findings", nullptr, int(m_desk.queue().reachOf(candidate.featureId).findings)),
                              tr("%Ln aliases", nullptr, int(m_desk.labels().aliasesOf(candidate.featureId).size())));
        words.score = QLocale().toString(candidate.score, 'f', 2);
        card->say(words, i == m_desk.chosen());
    }
    m_candidatesHeading->setText(!m_desk.evidence() || !m_desk.queue().isReady() ? tr("Looking for features like it…")
            : candidates.isEmpty()                                             ? tr("No feature is like it.")
                                   : tr("Is it one of these?"));
}

void TriageDetail::showConsequence()
{
    const TriageItem &item = *m_desk.current();
    const int chosen = m_desk.chosen();
    if (chosen < 0)
        return m_consequence->clear();
    const QString into = m_desk.candidates().at(chosen).featureId;
    switch (item.kind) {
    case TriageItem::Kind::MachineMade:
    case TriageItem::Kind::NearDuplicate:
        return m_consequence->setText(
            tr("If you accept: its label and its %n aliases lead to %1, and it is deactivated and points there. Findings and mastery stay as they are. Nothing is written before you commit.",
                "%1: id of a feature", int(m_desk.labels().aliasesOf(item.id).size()))
                .arg(into));
    case TriageItem::Kind::Conflict:
        return m_consequence->setText(tr("If you accept: the label leads to %1 alone, and its other aliases are deleted. Nothing is written before you commit.",
            "%1: id of a feature").arg(into));
    case TriageItem::Kind::DeadAlias:
        return m_consequence->setText(tr("If you accept: the alias is written in lower case, or deleted where %1 has that one already. Nothing is written before you commit.",
            "%1: id of a feature").arg(into));
    }
}

} // namespace Kaiwa
