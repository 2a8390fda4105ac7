#include "models/curation/serverresolution.h"

#include "models/database/sqlfiles.h"
#include "models/database/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(LabelRule rule)
{
    switch (rule) {
    case LabelRule::Documented:
        return u"documented"_s;
    case LabelRule::Deployed:
        return u"deployed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Statement resolveStatement(const QList<AskedLabel> &labels, LabelRule rule)
{
    static const SqlText text(sqlText(u"curation/resolve.sql"_s));
    QJsonArray asked;
    for (const AskedLabel &one : labels)
        asked.append(QJsonObject { { u"label"_s, one.label },
            { u"language"_s, one.language ? QJsonValue(*one.language) : QJsonValue() } });
    return text.statement({ { u"labels"_s, QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact)) },
        { u"rule"_s, nameOf(rule) } });
}

QList<LabelResolver::Resolution> resolutionsOf(const Rows &answer)
{
    QList<LabelResolver::Resolution> found;
    found.reserve(answer.rows.size());
    for (const Row &row : answer.rows) {
        LabelResolver::Resolution resolution;
        if (row.at(1))
            resolution.step = LabelResolver::Step(row.at(1)->toInt() - 1);
        const QJsonArray features = QJsonDocument::fromJson(row.at(2).value_or(u"[]"_s).toUtf8()).array();
        for (const QJsonValue &feature : features)
            resolution.features.append(feature.toString());
        resolution.features.sort();
        found.append(resolution);
    }
    return found;
}

} // namespace Kaiwa
