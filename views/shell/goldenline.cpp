#include "views/shell/goldenline.h"

#include "models/content/workspace.h"
#include "models/curation/goldenwatch.h"
#include "views/shell/goldenwords.h"
#include "views/shell/theme.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedLabels = 3; // more are counted

// Those that would stray by what is staged, not those that do so anyway.
QStringList strayingNow(const QList<GoldenOutcome> &before, const QList<GoldenOutcome> &after)
{
    QStringList labels;
    for (qsizetype i = 0; i < qMin(before.size(), after.size()); ++i) {
        for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
            const QString &label = after.at(i).golden.asked.label;
            if (before.at(i).lands(rule) && !after.at(i).lands(rule) && !labels.contains(label))
                labels.append(label);
        }
    }
    return labels;
}

} // namespace

GoldenLine::GoldenLine(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"goldenLine"_s);
    setTextFormat(Qt::PlainText);
    setMinimumWidth(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Golden labels", "for screen readers"));
    hide();
}

void GoldenLine::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        m_workspace->changes().disconnect(this);
        GoldenWatch::of(*m_workspace).disconnect(this);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(&workspace->changes(), &ChangeSet::changed, this, &GoldenLine::look);
        connect(&GoldenWatch::of(*workspace), &GoldenWatch::changed, this, &GoldenLine::look);
    }
    look();
}

bool GoldenLine::touchesLabels() const
{
    return m_workspace
        && m_workspace->changes().count(featuresTable) + m_workspace->changes().count(aliasesTable) > 0;
}

void GoldenLine::look()
{
    const bool isWanted = touchesLabels();
    if (isWanted)
        GoldenWatch::of(*m_workspace).start(); // once; from then on it answers by itself
    const bool wasThere = !isHidden();
    const bool isThere = isWanted && !GoldenWatch::of(*m_workspace).outcomes().isEmpty();
    if (isThere) {
        const GoldenWatch &golden = GoldenWatch::of(*m_workspace);
        const QStringList straying = strayingNow(golden.outcomesBefore(), golden.outcomes());
        const qsizetype more = straying.size() - namedLabels;
        QString words = goldenWords(golden.outcomes());
        if (!straying.isEmpty())
            words = tr("%1 · by what is staged no longer: %2", "%1: '41 of 42 golden labels land where expected', %2: labels")
                        .arg(words, straying.mid(0, namedLabels).join(u", "_s));
        if (more > 0)
            words += u' ' + tr("and %n more", "labels", int(more));
        setText(words);
        setToolTip(words);
        setInk(this, straying.isEmpty() ? Ink::Dim : Ink::Staged);
    }
    setVisible(isThere);
    if (isThere != wasThere)
        Q_EMIT shownChanged();
}

} // namespace Kaiwa
