#include "views/pages/insights/leftoutdialog.h"

#include "views/shell/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString leftOutKey = u"insights/leftOut"_s;

QStringList keptLines()
{
    return QSettings().value(leftOutKey).toStringList();
}

} // namespace

LeftOutDialog::LeftOutDialog(QWidget *parent)
    : QDialog(parent)
    , m_lines(new QPlainTextEdit(this))
{
    setObjectName(u"leftOut"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Left out of the figures"));
    resize(440, 320);
    auto *column = new QVBoxLayout(this);
    auto *words = new QLabel(tr("No chart counts these accounts: internal ones, those of tests. One a line, the id of a person "
                                "or a mail domain such as example.org."),
        this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    column->addWidget(words);
    m_lines->setObjectName(u"leftOut.lines"_s);
    m_lines->setAccessibleName(tr("Ids and mail domains, one a line"));
    m_lines->setPlainText(keptLines().join(u'\n'));
    m_lines->setTabChangesFocus(true);
    column->addWidget(m_lines, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *keep = buttons->addButton(tr("Leave out"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(u"leftOut.accept"_s);
    keep->setAccessibleName(tr("Leave these accounts out"));
    setButtonRole(keep, ButtonRole::Primary);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"leftOut.cancel"_s);
    cancel->setAccessibleName(tr("Leave the list as it was"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LeftOutDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::pair<QStringList, QStringList> LeftOutDialog::kept()
{
    std::pair<QStringList, QStringList> kept;
    const QStringList lines = keptLines();
    for (const QString &line : lines) {
        // A mail domain has a dot, the id of a person none; an at sign before it is a slip of the pen.
        const QString domain = line.section(u'@', -1).toLower();
        if (domain.contains(u'.'))
            kept.second.append(domain);
        else
            kept.first.append(line);
    }
    return kept;
}

void LeftOutDialog::keep()
{
    QStringList lines;
    const QStringList typed = m_lines->toPlainText().split(u'\n');
    for (const QString &line : typed) {
        if (const QString wanted = line.trimmed(); !wanted.isEmpty() && !lines.contains(wanted))
            lines.append(wanted);
    }
    QSettings().setValue(leftOutKey, lines);
    accept();
}

} // namespace Kaiwa
