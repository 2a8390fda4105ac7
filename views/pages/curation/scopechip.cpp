#include "views/pages/curation/scopechip.h"

#include "views/shell/theme.h"

#include <QAction>
#include <QMenu>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ScopeChip::ScopeChip(const QString &name, const QString &words, QWidget *parent)
    : QPushButton(parent)
    , m_words(words)
{
    setObjectName(name);
    setButtonRole(this, ButtonRole::Chip);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    menu()->setObjectName(name + u".menu"_s);
    connect(menu(), &QMenu::aboutToShow, this, &ScopeChip::fillMenu);
    setValue({});
}

void ScopeChip::setValue(const QString &value)
{
    m_value = value;
    setText(value.isEmpty() ? m_words : tr("%1: %2", "filter chip with its choice").arg(m_words, value));
    setChecked(!value.isEmpty());
    setAccessibleName(value.isEmpty() ? tr("Narrow by: %1", "%1: 'Language'").arg(m_words)
                                      : tr("Narrowed by: %1, %2", "'Language', 'ja'").arg(m_words, value));
}

void ScopeChip::setValues(const QStringList &values)
{
    m_values = values;
}

void ScopeChip::fillMenu()
{
    menu()->clear();
    QStringList values = m_values;
    if (!m_value.isEmpty() && !values.contains(m_value))
        values.prepend(m_value);
    const auto add = [this](const QString &value, const QString &words) {
        QAction *action = menu()->addAction(words);
        action->setCheckable(true);
        action->setChecked(value == m_value);
        connect(action, &QAction::triggered, this, [this, value] {
            setValue(value);
            Q_EMIT chosen(value);
        });
    };
    add({}, tr("any", "filter chip: no filter"));
    menu()->addSeparator();
    for (const QString &value : values)
        add(value, value);
}

} // namespace Kaiwa
