#include "models/content/values/duration.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Durations {
    Q_DECLARE_TR_FUNCTIONS(Durations)
};

constexpr qint64 secondsOfMinute = 60;
constexpr qint64 secondsOfHour = 3600;
constexpr qint64 secondsOfDay = 86400;

tl::unexpected<Error> refused(const QString &words)
{
    return failure(Error::Kind::Invalid, words);
}

// Sums whole numbers with their weights; nothing where the sum does not fit.
std::optional<qint64> sum(const QList<std::pair<QString, qint64>> &parts)
{
    qint64 total = 0;
    for (const auto &[digits, weight] : parts) {
        bool fits = false;
        const qint64 number = digits.isEmpty() ? 0 : digits.toLongLong(&fits);
        qint64 part = 0;
        if ((!fits && !digits.isEmpty()) || qMulOverflow(number, weight, &part) || qAddOverflow(total, part, &total))
            return std::nullopt;
    }
    return total;
}

Result<qint64> inSeconds(const QList<std::pair<QString, qint64>> &parts)
{
    if (const std::optional<qint64> total = sum(parts))
        return *total;
    return refused(Durations::tr("This is longer than any column can hold."));
}

} // namespace

QString durationText(qint64 seconds)
{
    const QString sign = seconds < 0 ? u"-"_s : QString();
    const quint64 size = seconds < 0 ? 0 - quint64(seconds) : quint64(seconds);
    return u"%1%2:%3:%4"_s.arg(sign, QString::number(size / secondsOfHour))
        .arg(size / secondsOfMinute % 60, 2, 10, QChar(u'0'))
        .arg(size % 60, 2, 10, QChar(u'0'));
}

bool isBareNumber(const QString &text)
{
    static const QRegularExpression form(u"^\\s*[+-]?[0-9]+\\s*$"_s);
    static const QRegularExpression zero(u"^\\s*0+\\s*$"_s);
    return form.match(text).hasMatch() && !zero.match(text).hasMatch();
}

Result<qint64> parseDuration(const QString &text)
{
    static const QRegularExpression clock(u"^(-?)(?:([0-9]+):)?([0-9]+):([0-9]{2})$"_s);
    static const QRegularExpression units(
        u"^(-?)(?:([0-9]+)\\s*d)?\\s*(?:([0-9]+)\\s*h)?\\s*(?:([0-9]+)\\s*(?:m|min))?\\s*(?:([0-9]+)\\s*(?:s|sec))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString typed = text.trimmed();
    if (isBareNumber(typed)) {
        return refused(Durations::tr("%1 of what? Write %1m for minutes or %1s for seconds.", "%1: the number that was typed")
                           .arg(typed));
    }
    if (!typed.isEmpty() && typed.count(u'0') == typed.size())
        return 0;
    Result<qint64> size = refused(Durations::tr("A length of time is expected, such as 1:30:00, 90m or 1h 30m."));
    QRegularExpressionMatch match = clock.match(typed);
    if (match.hasMatch()) {
        const bool hasHours = match.hasCaptured(2) && !match.capturedView(2).isEmpty();
        if (match.capturedView(4).toInt() > 59 || (hasHours && (match.capturedView(3).size() != 2 || match.capturedView(3).toInt() > 59)))
            return refused(Durations::tr("Minutes and seconds go from 00 to 59."));
        size = inSeconds({ { match.captured(2), secondsOfHour }, { match.captured(3), secondsOfMinute },
            { match.captured(4), 1 } });
    } else if (match = units.match(typed); match.hasMatch() && typed.size() > match.capturedLength(1)) {
        size = inSeconds({ { match.captured(2), secondsOfDay }, { match.captured(3), secondsOfHour },
            { match.captured(4), secondsOfMinute }, { match.captured(5), 1 } });
    }
    if (size && !match.capturedView(1).isEmpty())
        return -*size;
    return size;
}

} // namespace Kaiwa
