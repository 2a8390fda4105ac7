#include "models/database/masking.h"

#include "models/database/secretcolumns.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString hiddenPart = u"•••"_s;

QString maskedMail(const QString &mail)
{
    const qsizetype at = mail.lastIndexOf(u'@');
    const qsizetype dot = mail.lastIndexOf(u'.');
    if (at < 0)
        return hiddenPart;
    const QString first = at > 0 ? mail.left(mail.at(0).isHighSurrogate() ? 2 : 1) : QString();
    return first + hiddenPart + u'@' + hiddenPart + (dot > at ? mail.mid(dot) : QString());
}

QString maskedAddress(const QString &address)
{
    static const QString ends = u".:"_s;
    qsizetype end = 0;
    while (end < address.size() && !ends.contains(address.at(end)))
        ++end;
    return end < address.size() ? address.left(end + 1) + hiddenPart : hiddenPart;
}

} // namespace

MaskKind maskKindOf(const QString &table, const QString &column, const QString &value)
{
    if (isPersonName(table, column))
        return value.contains(u'@') ? MaskKind::Mail : MaskKind::Open;
    if (column == "email"_L1)
        return MaskKind::Mail;
    if (column == "ip_address"_L1 || column == "ip"_L1)
        return MaskKind::Address;
    return isPersonalColumn(table, column) ? MaskKind::Content : MaskKind::Open;
}

MaskKind maskKindOf(const QString &table, const QString &column)
{
    return maskKindOf(table, column, {});
}

QString notedColumn(const QString &table, const QString &column)
{
    return isPersonName(table, column) ? u"email"_s : column;
}

QString maskedText(MaskKind kind, const QString &text)
{
    if (text.isEmpty())
        return text;
    switch (kind) {
    case MaskKind::Open:
        return text;
    case MaskKind::Mail:
        return maskedMail(text);
    case MaskKind::Address:
        return maskedAddress(text);
    case MaskKind::Content:
        return hiddenPart;
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
