#include "views/shell/theme.h"

#include "models/language/languagetag.h"
#include "views/shell/studiostyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QMetaEnum>
#include <QPalette>

namespace Kaiwa {

namespace {

Theme *s_theme = nullptr;

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

Colours lightColours()
{
    return {
        .window = rgb(0xf6f6f8),
        .panel = rgb(0xffffff),
        .line = rgb(0xe2e3e8),
        .text = rgb(0x1c1d21),
        .dim = rgb(0x626773),
        .accent = rgb(0x3b5bdb),
        .onAccent = rgb(0xffffff),
        .selection = rgb(0xe7ecff),
        .staged = rgb(0x8a5a00),
        .stagedBack = rgb(0xfff4d6),
        .problem = rgb(0xc0262d),
        .problemBack = rgb(0xfdecec),
        .good = rgb(0x23763a),
        .goodBack = rgb(0xe7f6ea),
        .field = rgb(0xffffff),
        .fieldBorder = rgb(0x868c99),
        .hover = rgb(0xededf1),
        .series = { rgb(0x3b5bdb), rgb(0xc98500), rgb(0x1f8a70), rgb(0xc0262d), rgb(0x7b4fc9), rgb(0x4a5568) },
    };
}

Colours darkColours()
{
    return {
        .window = rgb(0x1a1b1e),
        .panel = rgb(0x222428),
        .line = rgb(0x34373d),
        .text = rgb(0xe8e9ec),
        .dim = rgb(0xa0a5b0),
        .accent = rgb(0x8da2fb),
        .onAccent = rgb(0x1a1b1e),
        .selection = rgb(0x2c3357),
        .staged = rgb(0xf3c45c),
        .stagedBack = rgb(0x3a3014),
        .problem = rgb(0xff8f8f),
        .problemBack = rgb(0x43211f),
        .good = rgb(0x7ed492),
        .goodBack = rgb(0x1d3a25),
        .field = rgb(0x191a1d),
        .fieldBorder = rgb(0x6c727e),
        .hover = rgb(0x2b2d33),
        .series = { rgb(0x8da2fb), rgb(0xf3c45c), rgb(0x62c3a5), rgb(0xff8f8f), rgb(0xb79cf2), rgb(0xa0a5b0) },
    };
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.panel);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.dim);
    palette.setColor(QPalette::Button, colours.panel);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.onAccent);
    palette.setColor(QPalette::Light, colours.panel);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Mid, colours.fieldBorder);
    palette.setColor(QPalette::Dark, colours.fieldBorder);
    palette.setColor(QPalette::Shadow, colours.line);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::ToolTipBase, colours.panel);
    palette.setColor(QPalette::ToolTipText, colours.text);
    QColor faint = colours.dim;
    faint.setAlphaF(0.65f);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colours.dim);
    return palette;
}

// Rows and text are both "highlighted" to Qt. Selected text needs the strong ink, a selected row the calm one.
QPalette rowPaletteOf(const Colours &colours)
{
    QPalette palette = paletteOf(colours);
    palette.setColor(QPalette::Highlight, colours.selection);
    palette.setColor(QPalette::HighlightedText, colours.text);
    return palette;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QFont desktopFont()
{
    static const QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    return font;
}

// Everyday desktop fonts are 9 to 11 points; whoever sets a larger one wants everything larger.
qreal fontScale()
{
    return qMax(1.0, desktopFont().pointSizeF() / 11.0);
}

QFont themeFont(int pixels, QFont::Weight weight)
{
    QFont font = desktopFont();
    font.setPixelSize(qRound(pixels * fontScale()));
    font.setWeight(weight);
    return font;
}

} // namespace

namespace {

// The fonts of the scripts that languages are named in are loaded with the program's start: at their first paint, in
// the middle of the work, each would cost a moment, and all together a stall that is felt.
void loadScripts()
{
    QString samples = QStringLiteral("🇯🇵👩");
    for (const KnownScript &script : knownScripts())
        samples += script.sample;
    for (const QFont &font : { QApplication::font(), sectionFont(), titleFont() })
        QFontMetrics(font).horizontalAdvance(samples);
}

} // namespace

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
    , m_systemDark(isDarkPalette(application.palette()))
{
    s_theme = this;
    QApplication::setStyle(new StudioStyle);
    QApplication::setFont(bodyFont());
    apply();
    loadScripts();
}

Theme::~Theme()
{
    s_theme = nullptr;
}

Theme &Theme::instance()
{
    Q_ASSERT(s_theme);
    return *s_theme;
}

Theme::Paper::Paper()
    : m_isFirst(!instance().m_paper)
{
    if (m_isFirst)
        instance().m_paper = lightColours();
}

Theme::Paper::~Paper()
{
    if (m_isFirst)
        instance().m_paper.reset();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::choose(const QString &name)
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Choice>().keyToValue(name.toLatin1().constData(), &isKnown);
    if (isKnown)
        choose(Choice(value));
}

QString Theme::choiceName() const
{
    return QString::fromLatin1(QMetaEnum::fromType<Choice>().valueToKey(int(m_choice)));
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    if (m_choice == Choice::System && m_dark != dark)
        apply();
}

void Theme::apply()
{
    m_dark = m_choice == Choice::System ? m_systemDark : m_choice == Choice::Dark;
    m_colours = m_dark ? darkColours() : lightColours();
    QApplication::setPalette(paletteOf(m_colours));
    QApplication::setPalette(rowPaletteOf(m_colours), "QAbstractItemView");
    QPalette field = paletteOf(m_colours);
    field.setColor(QPalette::Base, m_colours.field);
    for (const char *textArea : { "QPlainTextEdit", "QTextEdit" })
        QApplication::setPalette(field, textArea);
    Q_EMIT changed();
    for (QWidget *widget : QApplication::allWidgets())
        widget->update();
}

QFont titleFont()
{
    return themeFont(18, QFont::DemiBold);
}

QFont sectionFont()
{
    return themeFont(15, QFont::DemiBold);
}

QFont bodyFont()
{
    return themeFont(13, QFont::Normal);
}

QFont labelFont()
{
    return themeFont(12, QFont::DemiBold);
}

QFont badgeFont()
{
    return themeFont(11, QFont::Normal);
}

QFont numberFont()
{
    // Qt 6.4 cannot ask a font for its tabular figures; those of the usual desktop fonts are tabular as they are.
    QFont font = bodyFont();
    font.setKerning(false);
    return font;
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(12 * fontScale()));
    font.setStyleHint(QFont::Monospace);
    return font;
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(buttonRoleProperty, int(role));
    button->updateGeometry();
    button->update();
}

QColor colourOf(Ink ink)
{
    const Colours &colours = Theme::instance().colours();
    switch (ink) {
    case Ink::Text:
        return colours.text;
    case Ink::Dim:
        return colours.dim;
    case Ink::Accent:
        return colours.accent;
    case Ink::Staged:
        return colours.staged;
    case Ink::Problem:
        return colours.problem;
    case Ink::Good:
        return colours.good;
    }
    return {};
}

namespace {

// Keeps one role of a widget's palette in step with the theme; the widget has at most one of these per purpose.
void followTheme(QWidget *widget, const QString &purpose, const std::function<void()> &paint)
{
    if (auto *earlier = widget->findChild<QObject *>(purpose, Qt::FindDirectChildrenOnly)) {
        earlier->setObjectName({});
        earlier->deleteLater();
        QObject::disconnect(&Theme::instance(), nullptr, earlier, nullptr);
    }
    auto *follower = new QObject(widget);
    follower->setObjectName(purpose);
    QObject::connect(&Theme::instance(), &Theme::changed, follower, paint);
    paint();
}

} // namespace

void setInk(QWidget *label, Ink ink)
{
    followTheme(label, QStringLiteral("ink"), [label, ink] {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colourOf(ink));
        palette.setColor(QPalette::Text, colourOf(ink));
        palette.setColor(QPalette::ButtonText, colourOf(ink));
        label->setPalette(palette);
    });
}

void setSurface(QWidget *widget, Surface surface)
{
    widget->setAutoFillBackground(true);
    followTheme(widget, QStringLiteral("surface"), [widget, surface] {
        const Colours &colours = Theme::instance().colours();
        QPalette palette = widget->palette();
        palette.setColor(QPalette::Window, surface == Surface::Panel ? colours.panel : colours.window);
        widget->setPalette(palette);
    });
}

} // namespace Kaiwa
