#include "app/commands/labellines.h"

#include "models/curation/labelsuggestions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace Kaiwa::LabelLines {

using namespace Qt::StringLiterals;

namespace {

using Resolution = LabelResolver::Resolution;
using Step = LabelResolver::Step;

QString outcomeId(const Resolution &resolution)
{
    return resolution.features.isEmpty() ? u"none"_s : resolution.isAmbiguous() ? u"ambiguous"_s : u"lands"_s;
}

QString stepId(Step step)
{
    switch (step) {
    case Step::AliasOfLanguage:
        return u"alias-of-language"_s;
    case Step::AliasWithoutLanguage:
        return u"alias-without-language"_s;
    case Step::AliasOfAnyLanguage:
        return u"alias-of-any-language"_s;
    case Step::FeatureOfLanguage:
        return u"feature-of-language"_s;
    case Step::FeatureWithoutLanguage:
        return u"feature-without-language"_s;
    case Step::FeatureOfAnyLanguage:
        return u"feature-of-any-language"_s;
    }
    Q_UNREACHABLE();
}

QString field(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\t', u"\\t"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
}

QString line(const QStringList &fields)
{
    QStringList written;
    for (const QString &text : fields)
        written.append(field(text));
    return written.join(u'\t');
}

QString line(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const AskedLabel &asked)
{
    return { { u"label"_s, asked.label },
        { u"language"_s, asked.language ? QJsonValue(*asked.language) : QJsonValue(QJsonValue::Null) } };
}

QJsonObject objectOf(const Resolution &resolution)
{
    return { { u"outcome"_s, outcomeId(resolution) },
        { u"step"_s, resolution.step ? QJsonValue(stepId(*resolution.step)) : QJsonValue(QJsonValue::Null) },
        { u"features"_s, QJsonArray::fromStringList(resolution.features) } };
}

} // namespace

QString tsv(const Resolved &resolved)
{
    QStringList fields { resolved.asked.label, resolved.asked.language.value_or(QString()) };
    for (const Resolution *resolution : { &resolved.documented, &resolved.deployed })
        fields += { outcomeId(*resolution), resolution->features.join(u' ') };
    return line(fields);
}

QString json(const Resolved &resolved)
{
    QJsonObject object = objectOf(resolved.asked);
    object.insert(u"documented"_s, objectOf(resolved.documented));
    object.insert(u"deployed"_s, objectOf(resolved.deployed));
    return line(object);
}

QString json(const AskedLabel &asked, const QList<SimilarityIndex::Candidate> &candidates)
{
    QJsonArray ranked;
    for (const SimilarityIndex::Candidate &candidate : candidates) {
        ranked.append(QJsonObject { { u"feature_id"_s, candidate.featureId },
            { u"score"_s, std::round(candidate.score * 10'000) / 10'000 }, { u"reason"_s, idOf(candidate.reason) } });
    }
    QJsonObject object = objectOf(asked);
    object.insert(u"candidates"_s, ranked);
    return line(object);
}

QString tsv(const LintProblem &problem)
{
    return line(QStringList { problem.check.id, problem.key.table, problem.key.key.join(u' '), problem.check.text });
}

QString json(const LintProblem &problem)
{
    return line(QJsonObject { { u"check"_s, problem.check.id }, { u"table"_s, problem.key.table },
        { u"key"_s, problem.key.key.join(u' ') }, { u"text"_s, problem.check.text } });
}

} // namespace Kaiwa::LabelLines
