#include "models/content/window/columnfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

QString ColumnFilter::listValue(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList ColumnFilter::listOf(const QString &value)
{
    QStringList texts;
    for (const QJsonValue text : QJsonDocument::fromJson(value.toUtf8()).array())
        texts.append(text.toString());
    return texts;
}

QString ColumnFilter::keysValue(const QList<QStringList> &keys)
{
    QJsonArray all;
    for (const QStringList &key : keys)
        all.append(QJsonArray::fromStringList(key));
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace Kaiwa
