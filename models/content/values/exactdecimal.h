#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace Kaiwa {

// A decimal number of any length, exact: prices never pass through floating point. A value; any thread.
class ExactDecimal final {
public:
    ExactDecimal() = default; // 0
    explicit ExactDecimal(qint64 whole);
    // What PostgreSQL's numeric takes as a plain number: sign, digits, a point ("-12.50"); no exponent, no NaN.
    static std::optional<ExactDecimal> parse(QStringView text);

    // Without needless zeros ("12.5"), or with exactly this many decimals ("12.50"); decimals that are not zero are
    // never cut off, so that there may be more.
    QString toString(int decimals = 0) const;
    int decimals() const; // how many it needs
    bool isNegative() const { return m_negative; }
    bool isZero() const { return m_digits == QStringLiteral("0"); }

    ExactDecimal times(int factor) const; // factor ≥ 0
    ExactDecimal shifted(int places) const; // times ten to this power: minor units of a currency are shifted(-2)

    std::strong_ordering operator<=>(const ExactDecimal &other) const;
    bool operator==(const ExactDecimal &other) const = default;

private:
    void normalize();

    // m_digits × 10^-m_scale; no leading zeros but the one of 0, no trailing zeros behind the point, 0 is not negative.
    QString m_digits = QStringLiteral("0");
    int m_scale = 0;
    bool m_negative = false;
};

} // namespace Kaiwa
