#include "views/editors/moneyeditor.h"

#include "models/content/values/exactdecimal.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

MoneyEditor::MoneyEditor(int decimals, const QString &currency, QWidget *parent)
    : FigureEditor({}, currency, parent)
    , m_decimals(qMax(decimals, 0))
{
}

FigureEditor::Typed MoneyEditor::typed(const QString &text) const
{
    QString plain = text.trimmed();
    const bool hasComma = plain.count(u',') == 1 && !plain.contains(u'.');
    if (hasComma && QLocale().decimalPoint() == u",")
        plain.replace(u',', u'.');
    if (const std::optional<ExactDecimal> amount = ExactDecimal::parse(plain))
        return { amount->toString(m_decimals), {} };
    return { text, tr("such as 12.50", "beside a field for an amount that cannot be read") };
}

} // namespace Kaiwa
