#include "views/pages/content/history/retentiondialog.h"

#include "models/content/history/history.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <climits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

RetentionDialog::RetentionDialog(History &history, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
{
    setObjectName(u"retentionDialog"_s);
    setWindowTitle(tr("Keep the history"));
    resize(520, 220);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *label = new QLabel(tr("How long changes are kept"), this);
    label->setFont(labelFont());
    setInk(label, Ink::Dim);
    m_days = new QComboBox(this);
    m_days->setObjectName(u"retention.days"_s);
    m_days->setAccessibleName(label->text());
    m_days->addItem(tr("for ever", "how long changes are kept"), 0);
    for (const int days : { 30, 90, 365, 730 })
        m_days->addItem(tr("%n days", nullptr, days), days);
    const int now = LocalHistory::keepDays();
    if (m_days->findData(now) < 0)
        m_days->addItem(tr("%n days", nullptr, now), now);
    m_days->setCurrentIndex(m_days->findData(now));
    label->setBuddy(m_days);
    m_state = new QLabel(this);
    m_state->setObjectName(u"retention.state"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    column->addWidget(m_days);
    column->addWidget(m_state);
    column->addStretch(1);
    makeButtons();
    connect(m_days, &QComboBox::currentIndexChanged, this, &RetentionDialog::chosen);
    count();
}

void RetentionDialog::makeButtons()
{
    m_remove = new QPushButton(this);
    setButtonRole(m_remove, ButtonRole::Danger);
    m_remove->setObjectName(u"retention.remove"_s);
    m_remove->setAutoDefault(false);
    m_remove->hide();
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"retention.close"_s);
    close->setAccessibleName(close->text());
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_remove, &QPushButton::clicked, this, &RetentionDialog::remove);
}

int RetentionDialog::days() const
{
    return m_days->currentData().toInt();
}

void RetentionDialog::chosen()
{
    LocalHistory::setKeepDays(days());
    m_history.removeOldHere().then(this, [this](const Result<bool> &done) {
        if (!done)
            say(done.error().message, true);
        else if (days() > 0)
            Q_EMIT removed();
    });
    count();
}

void RetentionDialog::say(const QString &words, bool isProblem)
{
    setInk(m_state, isProblem ? Ink::Problem : Ink::Dim);
    m_state->setText(words);
}

void RetentionDialog::count()
{
    m_remove->hide();
    say(tr("Older changes kept on this computer are removed at every start."), false);
    if (days() == 0)
        say(tr("Nothing is removed."), false);
    if (days() == 0 || !m_history.mayReadDatabase())
        return;
    m_history.countOldInDatabase(days()).then(this, [this, asked = days()](const Result<qint64> &counted) {
        if (asked != days())
            return;
        if (!counted) {
            say(counted.error().message, true);
            return;
        }
        m_count = *counted;
        const int number = int(qMin<qint64>(m_count, INT_MAX));
        say(m_count == 0 ? tr("The database holds no older change.")
                         : tr("The database holds %n older changes, which others may still look for. They are removed "
                              "only by the button below, and for good.",
                             nullptr, number),
            false);
        m_remove->setText(tr("Remove %n changes from the database", nullptr, number));
        m_remove->setAccessibleName(m_remove->text());
        m_remove->setVisible(m_count > 0);
    });
}

void RetentionDialog::remove()
{
    m_remove->setEnabled(false);
    m_history.removeOldInDatabase(days()).then(this, [this](const Result<qint64> &done) {
        m_remove->setEnabled(true);
        if (!done) {
            say(done.error().message, true);
            return;
        }
        m_remove->hide();
        say(tr("%n changes were removed.", nullptr, int(qMin<qint64>(*done, INT_MAX))), false);
        Q_EMIT removed();
    });
}

} // namespace Kaiwa
