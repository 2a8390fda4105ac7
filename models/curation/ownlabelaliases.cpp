#include "models/curation/ownlabelaliases.h"

#include "models/curation/labeltables.h"

#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Finds the aliases for one label; lives for one call.
class Finder final {
public:
    Finder(const MergeSubject &subject, const QString &target, Twins twins, const QSet<QString> &borne,
        const QSet<RecordKey> &removed)
        : m_subject(subject)
        , m_feature(subject.merged.id())
        , m_target(target)
        , m_twins(twins)
        , m_borne(borne)
        , m_removed(removed)
    {
    }

    QList<RecordStep> find()
    {
        const Value own = m_subject.merged.value(u"language_id"_s);
        const bool isGlobal = (!own || m_subject.twins.isEmpty()) && add(m_target, {});
        if (own)
            add(m_target, own);
        for (const QString &language : m_subject.seenIn) {
            if (language != own && isAnsweredByFeature(language))
                add(m_target, language);
        }
        if (isGlobal && m_twins == Twins::KeepTheLabel)
            keepTwins(); // where there was a global alias before, it answered for them already
        return m_steps;
    }

private:
    // No other feature with these parts did, and no alias without language that stays with another.
    bool isAnsweredByFeature(const QString &language) const
    {
        return !m_subject.twins.values().contains(Value(language)) && !staysWithOthers({});
    }

    void keepTwins()
    {
        for (auto twin = m_subject.twins.cbegin(); twin != m_subject.twins.cend(); ++twin) {
            if (twin.value() && !isBorne(twin.value()))
                add(twin.key(), twin.value());
        }
    }

    bool staysWithOthers(const Value &language) const
    {
        const QList<CurationRow> bearing = m_subject.bearing(m_subject.ownLabel, language);
        return std::any_of(bearing.cbegin(), bearing.cend(), [this](const CurationRow &row) {
            const QString feature = row.text(u"feature_id"_s);
            return feature != m_feature && feature != m_target && !m_removed.contains(row.key);
        });
    }

    bool isBorne(const Value &language) const
    {
        return m_borne.contains(labelInLanguage(m_subject.ownLabel, language)) || staysWithOthers(language);
    }

    bool add(const QString &feature, const Value &language)
    {
        if (isBorne(language))
            return false;
        m_borne.insert(labelInLanguage(m_subject.ownLabel, language));
        FieldValues row { { u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) }, { u"feature_id"_s, feature },
            { u"alias"_s, m_subject.ownLabel } };
        if (language)
            row.insert(u"language_id"_s, language);
        if (m_subject.aliasColumns.contains(u"notes"_s))
            row.insert(u"notes"_s, u"own label of "_s + (feature == m_target ? m_feature : feature));
        m_steps.append({ RecordStep::Kind::Insert, { aliasesTable, {}, {} }, row, {}, {} });
        return true;
    }

    const MergeSubject &m_subject;
    const QString m_feature;
    const QString m_target;
    const Twins m_twins;
    QSet<QString> m_borne;
    const QSet<RecordKey> &m_removed;
    QList<RecordStep> m_steps;
};

} // namespace

QList<RecordStep> ownLabelAliases(const MergeSubject &subject, const QString &target, Twins twins,
    const QSet<QString> &borne, const QSet<RecordKey> &removed)
{
    return subject.ownLabel.isEmpty() ? QList<RecordStep>() : Finder(subject, target, twins, borne, removed).find();
}

QStringList takesFromTwins(const MergeSubject &subject)
{
    if (subject.ownLabel.isEmpty() || subject.merged.value(u"language_id"_s))
        return {};
    bool hasAlias = false;
    for (const CurationRow &alias : subject.aliases) {
        if (alias.text(u"feature_id"_s) != subject.merged.id() || alias.text(u"alias"_s) != subject.ownLabel)
            continue;
        if (!alias.value(u"language_id"_s))
            return {}; // it answers for them already
        hasAlias = true;
    }
    QStringList taken;
    for (auto twin = subject.twins.cbegin(); hasAlias && twin != subject.twins.cend(); ++twin) {
        if (twin.value())
            taken += twin.key();
    }
    taken.sort();
    return taken;
}

QString labelInLanguage(const QString &label, const Value &language)
{
    return language ? label + u'\n' + *language : label;
}

} // namespace Kaiwa
