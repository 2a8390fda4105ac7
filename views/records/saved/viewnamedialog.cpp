#include "views/records/saved/viewnamedialog.h"

#include "views/shell/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ViewNameDialog::ViewNameDialog(const QString &title, const QString &action, const QString &name,
    const std::function<Verdict(const QString &name)> &judge, QWidget *parent)
    : QDialog(parent)
    , m_judge(judge)
    , m_name(new QLineEdit(name, this))
    , m_verdict(new QLabel(this))
    , m_personal(new QCheckBox(this))
    , m_take(new QPushButton(action, this))
{
    setObjectName(u"viewNameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(400);
    auto *heading = new QLabel(title, this);
    heading->setFont(sectionFont());
    m_name->setObjectName(u"viewName.name"_s);
    m_name->setAccessibleName(tr("Name of the view", "name of a field, for screen readers"));
    m_name->selectAll();
    m_verdict->setObjectName(u"viewName.verdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_personal->setObjectName(u"viewName.personal"_s);
    m_personal->hide();
    m_take->setObjectName(u"viewName.take"_s);
    m_take->setAccessibleName(action);
    m_take->setDefault(true);
    setButtonRole(m_take, ButtonRole::Primary);
    auto *close = new QPushButton(tr("Cancel", "button"), this);
    close->setObjectName(u"viewName.cancel"_s);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(m_name);
    column->addWidget(m_verdict);
    column->addWidget(m_personal);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::look);
    connect(m_take, &QPushButton::clicked, this, &ViewNameDialog::take);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    look();
}

void ViewNameDialog::offerPersonal(const QString &words)
{
    m_personal->setText(words);
    m_personal->setAccessibleName(words);
    m_personal->show();
}

void ViewNameDialog::fixName()
{
    m_name->setReadOnly(true);
    m_name->deselect();
    setButtonRole(m_take, ButtonRole::Danger);
}

void ViewNameDialog::look()
{
    const QString name = m_name->text().trimmed();
    const Verdict verdict = name.isEmpty() ? Verdict { {}, true } : m_judge(name);
    m_verdict->setText(verdict.words);
    m_verdict->setVisible(!verdict.words.isEmpty());
    setInk(m_verdict, verdict.isRefused ? Ink::Problem : Ink::Dim);
    m_take->setEnabled(!verdict.isRefused);
}

void ViewNameDialog::take()
{
    Q_EMIT named(m_name->text().trimmed(), !m_personal->isHidden() && m_personal->isChecked());
    accept();
}

} // namespace Kaiwa
