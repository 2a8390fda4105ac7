#include "views/pages/people/transcript/transcriptchips.h"

#include "models/conversations/transcripttext.h"
#include "views/editors/flowlayout.h"
#include "views/shell/theme.h"

#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <tuple>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString chipsKey = u"transcript/shown"_s;
const QStringList chipsAtFirst { u"hiragana"_s, u"pinyin"_s, u"findings"_s, u"speech"_s };
// In the order of their chips.
const QStringList readingColumns { u"hiragana"_s, u"pinyin"_s, u"katakana"_s, u"kanji"_s, u"romanization"_s, u"other_scripts"_s };

QString shownBy(const QPushButton *chip)
{
    return chip->property("shows").toString();
}

} // namespace

TranscriptChips::TranscriptChips(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
    , m_on(QSettings().value(chipsKey, chipsAtFirst).toStringList())
{
    m_flow->setContentsMargins(16, 6, 12, 4);
    m_flow->setSpacing(6);
    for (const auto &[id, words, name] : { std::tuple { u"translation"_s, tr("Translation", "chip: what is shown"), tr("Show translations") },
             std::tuple { u"notes"_s, tr("Notes", "chip: what is shown"), tr("Show notes about grammar and words") },
             std::tuple { u"findings"_s, tr("Findings", "chip: what is shown"), tr("Show findings") },
             std::tuple { u"speech"_s, tr("Speech", "chip: what is shown"), tr("Show scores and recordings") } })
        m_flow->addWidget(addChip(id, words, name));
}

QPushButton *TranscriptChips::addChip(const QString &id, const QString &words, const QString &name)
{
    auto *chip = new QPushButton(words, this);
    chip->setObjectName(u"transcript.show."_s + id);
    chip->setAccessibleName(name);
    chip->setToolTip(id == "findings"_L1
            ? tr("Findings are marked where their offsets say, counted in UTF-16 code units. One whose offsets do not fit is listed and says why.")
            : name);
    setButtonRole(chip, ButtonRole::Chip);
    chip->setCheckable(true);
    chip->setChecked(m_on.contains(id));
    chip->setProperty("shows", id);
    m_chips.append(chip);
    connect(chip, &QPushButton::toggled, this, [this, id](bool on) {
        m_on.removeAll(id);
        if (on)
            m_on.append(id);
        QSettings().setValue(chipsKey, m_on);
        Q_EMIT changed();
    });
    return chip;
}

bool TranscriptChips::hasChip(const QString &id) const
{
    return std::any_of(m_chips.cbegin(), m_chips.cend(), [&id](const QPushButton *chip) { return shownBy(chip) == id; });
}

void TranscriptChips::addReadings(const QList<TranscriptMessage> &messages)
{
    QStringList there;
    for (const TranscriptMessage &message : messages) {
        for (const TranscriptReading &reading : message.readings) {
            if (!there.contains(reading.column))
                there.append(reading.column);
        }
        if (there.size() == readingColumns.size())
            break;
    }
    int at = 0;
    for (const QString &column : readingColumns) {
        const bool isThere = hasChip(column);
        if (there.contains(column) && !isThere) {
            const QString words = readingColumnWord(column);
            QPushButton *chip = addChip(column, words, tr("Show %1", "%1: a script").arg(words));
            m_flow->insertWidget(at, chip);
            chip->show();
        }
        at += there.contains(column) || isThere ? 1 : 0;
    }
}

void TranscriptChips::clearReadings()
{
    for (QPushButton *chip : QList<QPushButton *>(m_chips)) {
        if (!readingColumns.contains(shownBy(chip)))
            continue;
        m_chips.removeOne(chip);
        chip->hide();
        chip->deleteLater();
    }
}

TranscriptShown TranscriptChips::applied(TranscriptShown shown) const
{
    shown.readings.clear();
    for (const QString &column : readingColumns) {
        if (m_on.contains(column))
            shown.readings.append(column);
    }
    shown.translation = m_on.contains(u"translation"_s);
    shown.notes = m_on.contains(u"notes"_s);
    shown.findings = m_on.contains(u"findings"_s);
    shown.speech = m_on.contains(u"speech"_s);
    return shown;
}

} // namespace Kaiwa
