#include "models/content/values/exactdecimal.h"

#include <QRegularExpression>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ExactDecimal::ExactDecimal(qint64 whole)
    : m_digits(QString::number(whole))
    , m_negative(whole < 0)
{
    if (m_negative)
        m_digits.remove(0, 1);
}

std::optional<ExactDecimal> ExactDecimal::parse(QStringView text)
{
    static const QRegularExpression form(u"^([+-]?)(?:([0-9]+)(?:\\.([0-9]*))?|\\.([0-9]+))$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = match.captured(3) + match.captured(4);
    ExactDecimal number;
    number.m_digits = match.captured(2) + fraction;
    number.m_scale = int(fraction.size());
    number.m_negative = match.capturedView(1) == u"-";
    number.normalize();
    return number;
}

void ExactDecimal::normalize()
{
    while (m_scale > 0 && m_digits.endsWith(u'0')) {
        m_digits.chop(1);
        --m_scale;
    }
    qsizetype zeros = 0;
    while (zeros < m_digits.size() - 1 && m_digits[zeros] == u'0')
        ++zeros;
    m_digits.remove(0, zeros);
    if (m_digits.isEmpty() || m_digits == u"0") {
        m_digits = u"0"_s;
        m_scale = 0;
        m_negative = false;
    }
}

int ExactDecimal::decimals() const
{
    return m_scale;
}

QString ExactDecimal::toString(int decimals) const
{
    QString text = m_digits;
    if (text.size() <= m_scale)
        text.prepend(QString(m_scale + 1 - text.size(), u'0'));
    const int shown = std::max(decimals, m_scale);
    text += QString(shown - m_scale, u'0');
    if (shown > 0)
        text.insert(text.size() - shown, u'.');
    if (m_negative)
        text.prepend(u'-');
    return text;
}

ExactDecimal ExactDecimal::times(int factor) const
{
    ExactDecimal result = *this;
    QString product;
    qint64 carry = 0;
    for (qsizetype i = m_digits.size() - 1; i >= 0; --i) {
        carry += qint64(m_digits[i].unicode() - u'0') * factor;
        product.prepend(QChar(u'0' + char16_t(carry % 10)));
        carry /= 10;
    }
    if (carry > 0)
        product.prepend(QString::number(carry));
    result.m_digits = product;
    result.normalize();
    return result;
}

ExactDecimal ExactDecimal::shifted(int places) const
{
    ExactDecimal result = *this;
    result.m_scale -= places;
    if (result.m_scale < 0) {
        result.m_digits += QString(-result.m_scale, u'0');
        result.m_scale = 0;
    }
    result.normalize();
    return result;
}

std::strong_ordering ExactDecimal::operator<=>(const ExactDecimal &other) const
{
    if (m_negative != other.m_negative)
        return m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const int scale = std::max(m_scale, other.m_scale);
    const QString mine = m_digits + QString(scale - m_scale, u'0');
    const QString theirs = other.m_digits + QString(scale - other.m_scale, u'0');
    const qsizetype width = std::max(mine.size(), theirs.size());
    const int order = QString::compare(mine.rightJustified(width, u'0'), theirs.rightJustified(width, u'0'));
    const std::strong_ordering size = order <=> 0;
    return m_negative ? 0 <=> size : size;
}

} // namespace Kaiwa
