#include "views/pages/people/transcript/transcripttitle.h"

#include "models/conversations/transcript.h"
#include "views/pages/people/transcript/transcriptwords.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TranscriptTitle::TranscriptTitle(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 2);
    row->setSpacing(4);
    makeWords(row);
    m_reveal = new QPushButton(tr("Reveal", "shows what was masked"), this);
    m_reveal->setObjectName(u"transcript.reveal"_s);
    m_reveal->setAccessibleName(tr("Reveal what was said"));
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->hide();
    connect(m_reveal, &QPushButton::clicked, this, &TranscriptTitle::revealRequested);
    row->addWidget(m_reveal);
    QToolButton *find = TranscriptWords::makeTool(u"transcript.search"_s, u"search"_s,
        tr("Find in the transcript (%1)", "%1: a shortcut").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)), this);
    connect(find, &QToolButton::clicked, this, &TranscriptTitle::findRequested);
    row->addWidget(find);
    m_copy = TranscriptWords::makeTool(u"transcript.copy"_s, u"copy"_s, tr("Copy the transcript"), this);
    connect(m_copy, &QToolButton::clicked, this, &TranscriptTitle::copyRequested);
    row->addWidget(m_copy);
    makeExport(row);
}

void TranscriptTitle::makeWords(QHBoxLayout *row)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_title->setObjectName(u"transcript.title"_s);
    m_title->setFont(sectionFont());
    m_title->setTextFormat(Qt::PlainText);
    words->addWidget(m_title);
    m_facts = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_facts->setObjectName(u"transcript.facts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    setInk(m_facts, Ink::Dim);
    words->addWidget(m_facts);
    row->addLayout(words, 1);
}

void TranscriptTitle::makeExport(QHBoxLayout *row)
{
    m_export = TranscriptWords::makeTool(u"transcript.export"_s, u"export"_s, tr("Export the transcript"), this);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    QAction *text = menu->addAction(tr("As plain text …"));
    text->setObjectName(u"transcript.export.text"_s);
    connect(text, &QAction::triggered, this, [this] { Q_EMIT exportRequested(false); });
    QAction *markdown = menu->addAction(tr("As Markdown …"));
    markdown->setObjectName(u"transcript.export.markdown"_s);
    connect(markdown, &QAction::triggered, this, [this] { Q_EMIT exportRequested(true); });
    m_export->setMenu(menu);
    row->addWidget(m_export);
}

void TranscriptTitle::describe(const Transcript &transcript, bool masked)
{
    m_title->setText(TranscriptWords::title(transcript, masked));
    m_facts->setText(TranscriptWords::facts(transcript));
    m_reveal->setVisible(masked && !transcript.conversation().isEmpty());
    const bool mayTake = !transcript.messages().isEmpty() && !masked;
    for (QToolButton *button : { m_copy, m_export }) {
        button->setEnabled(mayTake);
        button->setToolTip(masked ? tr("Reveal first: what is masked is not copied.") : button->accessibleName());
    }
}

} // namespace Kaiwa
