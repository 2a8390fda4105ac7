#include "views/shell/recoverybar.h"

#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/recordwords.h"
#include "views/shell/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRecords = 8;

QString differenceInWords(const QList<StagedRecord> &records)
{
    QStringList lines;
    for (const StagedRecord &record : records.first(qMin<qsizetype>(records.size(), shownRecords)))
        lines.append(RecordWords::sentence(record));
    if (records.size() > shownRecords)
        lines.append(
            RecoveryBar::tr("and %n more", "staged records of an earlier run", int(records.size()) - shownRecords));
    return lines.join(u'\n');
}

} // namespace

RecoveryBar::RecoveryBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_difference(new QLabel(this))
{
    setObjectName(u"recoveryBar"_s);
    auto *sign = new QLabel(this);
    showIcon(sign, u"history"_s, Ink::Staged, 16);
    m_words->setObjectName(u"recoveryWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse); // a path is there to be copied
    m_words->setFocusPolicy(Qt::NoFocus);
    setInk(m_words, Ink::Staged);
    m_difference->setObjectName(u"recoveryDifference"_s);
    m_difference->setTextFormat(Qt::PlainText);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_difference->setFocusPolicy(Qt::NoFocus);
    m_difference->hide();

    const auto button = [this](const QString &name, const QString &label, const QString &hint) {
        auto *made = new QPushButton(label, this);
        made->setObjectName(name);
        made->setAccessibleName(label);
        made->setToolTip(hint);
        return made;
    };
    m_show = button(u"recoveryShowButton"_s, tr("Show", "button: what an earlier run left staged"), {});
    m_show->setCheckable(true);
    m_restore = button(u"recoveryRestoreButton"_s, tr("Restore", "button"),
        tr("Stages these changes again, as a difference to what the database says now", "tooltip"));
    m_later = button(u"recoveryLaterButton"_s, tr("Set aside", "button"),
        tr("Leaves them on this computer and offers them again at the next start", "tooltip"));
    m_forget = button(u"recoveryForgetButton"_s, tr("Throw away", "button"), tr("Removes them for good", "tooltip"));
    setButtonRole(m_forget, ButtonRole::Danger);
    m_openFolder = button(u"recoveryFolderButton"_s, tr("Open the folder", "button: where a kept file is"), {});
    connect(m_show, &QPushButton::toggled, m_difference, &QWidget::setVisible);
    connect(m_restore, &QPushButton::clicked, this, &RecoveryBar::restoreFirst);
    connect(m_forget, &QPushButton::clicked, this, &RecoveryBar::forgetFirst);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        if (!m_kept.isEmpty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_kept.first()).absolutePath()));
    });
    connect(m_later, &QPushButton::clicked, this, &RecoveryBar::next);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(sign);
    row->addWidget(m_words, 1);
    for (QPushButton *made : { m_show, m_openFolder, m_forget, m_later, m_restore })
        row->addWidget(made);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 9);
    column->addLayout(row);
    column->addWidget(m_difference);
    hide();
}

void RecoveryBar::setWorkspace(Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    m_leftovers.clear();
    m_kept.clear();
    hide();
    if (!workspace)
        return;
    connect(workspace, &Workspace::leftoversFound, this, &RecoveryBar::offer);
    connect(workspace, &Workspace::keptJournalsFound, this, [this](const QStringList &paths) {
        m_kept += paths;
        showFirst();
    });
    workspace->findLeftovers();
}

void RecoveryBar::offer(const QList<Workspace::Leftover> &leftovers)
{
    m_leftovers += leftovers;
    showFirst();
}

void RecoveryBar::showFirst()
{
    setVisible(!m_leftovers.isEmpty() || !m_kept.isEmpty());
    m_show->setVisible(!m_leftovers.isEmpty());
    m_restore->setVisible(!m_leftovers.isEmpty());
    m_openFolder->setVisible(m_leftovers.isEmpty());
    if (m_leftovers.isEmpty())
        return showKept();
    const Workspace::Leftover &leftover = m_leftovers.first();
    m_words->setText(tr(
        "%n change(s) of an earlier run were not committed (%1).", "%1 is date and time", int(leftover.records.size()))
                         .arg(ReadingZone::instance().dateTimeText(leftover.writtenAt)));
    m_difference->setText(differenceInWords(leftover.records));
}

void RecoveryBar::showKept()
{
    if (m_kept.isEmpty())
        return;
    m_words->setText(tr("A journal of an earlier run could not be taken over whole, since newer changes were in the way or "
                        "lines of it are damaged. It is kept as a text file: %1", "%1 is a path")
                         .arg(QDir::toNativeSeparators(m_kept.first())));
}

void RecoveryBar::restoreFirst()
{
    if (m_workspace)
        m_workspace->restore(m_leftovers.first());
    next();
    Q_EMIT restored();
}

void RecoveryBar::forgetFirst()
{
    if (m_leftovers.isEmpty())
        QFile::remove(m_kept.first());
    else if (m_workspace)
        m_workspace->forget(m_leftovers.first());
    next();
}

void RecoveryBar::next()
{
    if (m_leftovers.isEmpty())
        m_kept.removeFirst();
    else
        m_leftovers.removeFirst();
    m_show->setChecked(false);
    showFirst();
}

void RecoveryBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().colours().stagedBack);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().colours().line);
}

} // namespace Kaiwa
