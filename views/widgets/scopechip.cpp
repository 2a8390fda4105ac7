#include "views/widgets/scopechip.h"

#include "views/shell/theme.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

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

QString ScopeChip::wordsOf(const QString &value) const
{
    for (const auto &[known, words] : m_choices) {
        if (known == value)
            return words;
    }
    return value;
}

void ScopeChip::setValue(const QString &value)
{
    m_value = value;
    const QString words = wordsOf(value);
    if (!m_any)
        setText(words);
    else
        setText(value.isEmpty() ? m_words : tr("%1: %2", "filter chip with its choice").arg(m_words, words));
    setChecked(m_any && !value.isEmpty());
    setAccessibleName(value.isEmpty() ? tr("Narrow by: %1", "%1: 'Language'").arg(m_words)
                                      : tr("Narrowed by: %1, %2", "'Language', 'ja'").arg(m_words, words));
}

void ScopeChip::setValues(const QStringList &values)
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &value : values)
        choices.append({ value, value });
    setChoices(choices);
}

void ScopeChip::setChoices(const QList<std::pair<QString, QString>> &choices, bool any)
{
    m_choices = choices;
    m_any = any;
    setValue(m_value); // in words that came meanwhile
}

void ScopeChip::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &value, const QString &words) {
        QAction *action = menu()->addAction(words);
        action->setCheckable(true);
        action->setChecked(value == m_value);
        connect(action, &QAction::triggered, this, [this, value] {
            setValue(value);
            Q_EMIT chosen(value);
        });
    };
    if (m_any) {
        add({}, tr("any", "filter chip: no filter"));
        menu()->addSeparator();
    }
    const bool isKnown = std::any_of(
        m_choices.cbegin(), m_choices.cend(), [this](const auto &choice) { return choice.first == m_value; });
    if (!m_value.isEmpty() && !isKnown)
        add(m_value, m_value);
    for (const auto &[value, words] : std::as_const(m_choices))
        add(value, words);
}

} // namespace Kaiwa
