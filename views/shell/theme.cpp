#include "views/shell/theme.h"

#include <QApplication>

namespace Kaiwa {

namespace {
Theme *s_theme = nullptr;
}

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
{
    s_theme = this;
    apply();
}

Theme &Theme::instance()
{
    Q_ASSERT(s_theme);
    return *s_theme;
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    Q_EMIT changed();
}

} // namespace Kaiwa
