#include "views/pages/people/transcript/transcriptfindbar.h"

#include "models/conversations/transcriptmessage.h"
#include "models/language/texthits.h"
#include "views/editors/lineeditor.h"
#include "views/pages/people/transcript/transcriptwords.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHitsOfMessage = 100;

} // namespace

TranscriptFindBar::TranscriptFindBar(const QList<TranscriptMessage> &messages, QWidget *parent)
    : QWidget(parent)
    , m_messages(messages)
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 6);
    row->setSpacing(4);
    m_line->setObjectName(u"transcript.find"_s);
    m_line->setAccessibleName(tr("Find in the transcript"));
    m_line->setPlaceholderText(tr("Find in the transcript"));
    m_line->setClearButtonEnabled(true);
    nameButtons(*m_line, u"transcript.find.clear"_s, tr("Clear the search"));
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &TranscriptFindBar::search);
    row->addWidget(m_line, 1);
    m_count->setObjectName(u"transcript.find.count"_s);
    setInk(m_count, Ink::Dim);
    row->addWidget(m_count);
    QToolButton *previous = TranscriptWords::makeTool(u"transcript.find.previous"_s, u"chevron-up"_s, tr("Previous hit"), this);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    row->addWidget(previous);
    QToolButton *next = TranscriptWords::makeTool(u"transcript.find.next"_s, u"chevron-down"_s, tr("Next hit"), this);
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    row->addWidget(next);
    QToolButton *close = TranscriptWords::makeTool(u"transcript.find.close"_s, u"close"_s, tr("Close the search"), this);
    connect(close, &QToolButton::clicked, this, &TranscriptFindBar::close);
    row->addWidget(close);
    hide();
}

void TranscriptFindBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void TranscriptFindBar::close()
{
    m_line->clear();
    hide();
    Q_EMIT closed();
}

void TranscriptFindBar::reset()
{
    m_hits.clear();
    m_hit = m_place = -1;
    showCount();
}

void TranscriptFindBar::messagesAdded(int first)
{
    if (m_line->text().isEmpty())
        return;
    collect(first);
    showCount();
}

bool TranscriptFindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TranscriptFindBar::search(const QString &text)
{
    m_hits.clear();
    m_hit = -1;
    Q_EMIT searched(text);
    if (!text.isEmpty()) {
        collect(0);
        step(1);
    }
    showCount();
}

void TranscriptFindBar::collect(int first)
{
    for (int message = first; message < int(m_messages.size()); ++message) {
        const int hits = int(findHits(m_messages.at(message).content, m_line->text(), mostHitsOfMessage).size());
        for (int number = 0; number < hits; ++number)
            m_hits.append({ message, number });
    }
}

void TranscriptFindBar::step(int direction)
{
    if (m_hits.isEmpty())
        return;
    if (m_hit < 0) {
        const int from = std::max(0, m_place);
        const auto next = std::find_if(m_hits.cbegin(), m_hits.cend(), [from](const Hit &hit) { return hit.message >= from; });
        m_hit = next == m_hits.cend() ? 0 : int(next - m_hits.cbegin());
    } else {
        m_hit = int((m_hit + direction + m_hits.size()) % m_hits.size());
    }
    Q_EMIT hitReached(m_hits.at(m_hit).message, m_hits.at(m_hit).number);
    showCount();
}

void TranscriptFindBar::showCount()
{
    m_count->setText(m_line->text().isEmpty() ? QString()
            : m_hits.isEmpty()                ? tr("not found")
                                              : tr("%1 of %2", "hits of a search").arg(m_hit + 1).arg(m_hits.size()));
}

} // namespace Kaiwa
