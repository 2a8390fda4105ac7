#include "views/shell/statusline.h"

#include "views/shell/theme.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace Kaiwa {

namespace {

QLabel *dimLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    QFont font = bodyFont();
    font.setPixelSize(font.pixelSize() - 1);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(0, 0, 16, 0);
    setInk(label, Ink::Dim);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_connection(dimLabel(QStringLiteral("statusConnection"), this))
    , m_page(dimLabel(QStringLiteral("statusPage"), this))
    , m_task(dimLabel(QStringLiteral("statusTask"), this))
    , m_progress(new QProgressBar(this))
    , m_kept(dimLabel(QStringLiteral("statusKept"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    setContentsMargins(10, 1, 10, 0);
    m_progress->setObjectName(QStringLiteral("statusProgress"));
    m_progress->setAccessibleName(tr("Background work", "progress bar of the status line, for screen readers"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    addWidget(m_connection);
    addWidget(m_page, 1);
    addPermanentWidget(m_task);
    addPermanentWidget(m_progress);
    m_kept->setContentsMargins(16, 0, 0, 0);
    addPermanentWidget(m_kept);
    setTask({});
}

void StatusLine::setConnected(double latencyMilliseconds)
{
    setInk(m_connection, Ink::Dim);
    m_connection->setText(latencyMilliseconds < 0
            ? tr("Connected", "state of the connection")
            : tr("Connected · %1 ms", "state of the connection with the time of one round trip")
                  .arg(QLocale().toString(latencyMilliseconds, 'f', latencyMilliseconds < 10 ? 1 : 0)));
}

void StatusLine::setDisconnected(const QString &words)
{
    setInk(m_connection, Ink::Problem);
    m_connection->setText(words);
}

void StatusLine::setPageStatus(const QString &text)
{
    m_page->setText(text);
}

void StatusLine::setTask(const QString &text, double share)
{
    m_task->setText(text);
    m_task->setVisible(!text.isEmpty());
    m_progress->setVisible(!text.isEmpty());
    m_progress->setRange(0, share < 0 ? 0 : 1000);
    m_progress->setValue(qRound(share * 1000));
}

void StatusLine::setKept(const QString &text, bool isProblem)
{
    setInk(m_kept, isProblem ? Ink::Problem : Ink::Dim);
    m_kept->setText(text);
}

} // namespace Kaiwa
