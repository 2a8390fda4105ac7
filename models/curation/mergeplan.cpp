#include "models/curation/mergeplan.h"

#include "models/curation/labeltables.h"
#include "models/curation/mergedmetadata.h"
#include "models/curation/mergerecord.h"
#include "models/curation/ownlabelaliases.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct MergePlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MergePlan)
};

const QString id = u"id"_s;
const QString alias = u"alias"_s;
const QString featureId = u"feature_id"_s;
const QString languageId = u"language_id"_s;
const QString isActive = u"is_active"_s;
const QString metadata = u"metadata"_s;
const QString levels = u"cefr_references"_s;
const QString copy = u"coaching_copy"_s;

// Plans one merge; lives for one call.
class MergePlanner final {
public:
    MergePlanner(const MergeSubject &subject, const MergeChoices &choices)
        : m_subject(subject)
        , m_choices(choices)
        , m_merged(subject.merged.id())
        , m_survivor(subject.survivor.id())
    {
    }

    MergePlan plan()
    {
        m_plan.refusal = refusal();
        if (!m_plan.refusal.isEmpty())
            return m_plan;
        m_plan.name =
            MergePlanWords::tr("Fold %1 into %2", "undo step; %1, %2: ids of features").arg(m_merged, m_survivor);
        m_record.survivor = m_survivor;
        m_record.at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        findCollisions();
        moveAliases();
        addOwnLabel();
        uniteFields();
        retireMerged();
        return m_plan;
    }

private:
    QString refusal()
    {
        if (m_merged == m_survivor && !m_subject.isCircle)
            return MergePlanWords::tr("A feature cannot be folded into itself.");
        if (m_subject.isCircle)
            return MergePlanWords::tr("%1 was folded into %2, so it cannot take it in: that would be a circle.")
                .arg(m_subject.survivor.id(), m_merged);
        if (m_subject.merged.key.isDraft())
            return MergePlanWords::tr("%1 is not in the database yet: discard it instead.").arg(m_merged);
        if (const QString into = mergedIntoOf(m_subject.merged.value(metadata)); !into.isEmpty())
            return MergePlanWords::tr("%1 was folded into %2 already; take that back first.").arg(m_merged, into);
        m_metadata = MergedMetadata::of(
            m_subject.survivor.text(metadata), m_subject.merged.text(metadata));
        if (!m_metadata)
            return MergePlanWords::tr("The metadata of %1 or of %2 is no JSON object, so nothing can be noted in it.")
                .arg(m_merged, m_survivor);
        return {};
    }

    bool isOthers(const CurationRow &row) const
    {
        return row.text(featureId) != m_merged && row.text(featureId) != m_survivor;
    }

    void findCollisions()
    {
        for (const CurationRow &row : m_subject.aliases) {
            if (row.text(featureId) != m_merged)
                continue;
            m_plan.labels += row.text(alias);
            for (const CurationRow &other : m_subject.bearing(row.text(alias), row.value(languageId))) {
                if (isOthers(other))
                    collide(other, false);
            }
        }
        if (!m_subject.ownLabel.isEmpty()) {
            m_plan.labels += m_subject.ownLabel;
            for (const CurationRow &other : m_subject.aliases) {
                if (isOthers(other) && other.text(alias) == m_subject.ownLabel)
                    collide(other, true);
            }
        }
        collideWithTwins();
        m_plan.labels.removeDuplicates();
        m_plan.labels.sort();
    }

    void collide(const CurationRow &other, bool isOwnLabel)
    {
        const QString label = other.text(alias);
        auto known = std::find_if(m_plan.collisions.begin(), m_plan.collisions.end(),
            [&](const LabelCollision &one) { return one.label == label; });
        if (known == m_plan.collisions.end())
            known = m_plan.collisions.insert(known, { label, {}, isOwnLabel });
        if (!known->features.contains(other.text(featureId)))
            known->features.append(other.text(featureId));
        m_plan.isUndecided = m_plan.isUndecided || !m_choices.takes.contains(label);
        if (takes(label))
            remove(other);
    }

    void collideWithTwins()
    {
        const QStringList twins = takesFromTwins(m_subject);
        if (twins.isEmpty())
            return;
        const QString &label = m_subject.ownLabel;
        m_plan.collisions.append({ label, twins, true, true });
        m_plan.isUndecided = m_plan.isUndecided || !m_choices.takes.contains(label);
        if (m_choices.takes.contains(label) && !takes(label))
            m_plan.refusal = MergePlanWords::tr("“%1” cannot stay with %2: without a language it would be ambiguous.")
                                 .arg(label, twins.join(u", "_s));
    }

    bool takes(const QString &label) const { return m_choices.takes.value(label, false); }

    void moveAliases()
    {
        for (const CurationRow &row : m_subject.aliases) {
            if (row.text(featureId) == m_survivor)
                m_survivors.insert(labelInLanguage(row.text(alias), row.value(languageId)));
        }
        for (const CurationRow &row : m_subject.aliases) {
            if (row.text(featureId) == m_merged)
                moveAlias(row);
        }
    }

    void moveAlias(const CurationRow &row)
    {
        const QString label = labelInLanguage(row.text(alias), row.value(languageId));
        const QList<CurationRow> bearing = m_subject.bearing(row.text(alias), row.value(languageId));
        const bool staysWithOthers = !takes(row.text(alias))
            && std::any_of(
                bearing.cbegin(), bearing.cend(), [this](const CurationRow &other) { return isOthers(other); });
        if (staysWithOthers || m_survivors.contains(label)) {
            remove(row);
            return;
        }
        m_survivors.insert(label);
        RecordStep step { RecordStep::Kind::Change, row.key, { { featureId, m_survivor } }, row.base, expected(row) };
        QString name = row.value(id).value_or(QString());
        if (name.isEmpty()) { // staged, its id left to the server; the note must name it
            name = QUuid::createUuid().toString(QUuid::WithoutBraces);
            step.values.insert(id, name);
        }
        m_record.moved.append(name);
        m_plan.steps.append(step);
    }

    static FieldValues expected(const CurationRow &row)
    {
        return { { featureId, row.value(featureId) }, { alias, row.value(alias) },
            { languageId, row.value(languageId) } };
    }

    void remove(const CurationRow &row)
    {
        if (m_removed.contains(row.key))
            return;
        m_removed.insert(row.key);
        if (!row.key.isDraft())
            m_record.removed.append(row.standing);
        m_plan.steps.append({ RecordStep::Kind::Remove, row.key, {}, row.base, expected(row) });
    }

    void addOwnLabel()
    {
        const Twins twins = takes(m_subject.ownLabel) ? Twins::LoseTheLabel : Twins::KeepTheLabel;
        const QList<RecordStep> steps = ownLabelAliases(m_subject, m_survivor, twins, m_survivors, m_removed);
        for (const RecordStep &step : steps)
            m_record.added.append(step.values.value(id).value_or(QString()));
        m_plan.steps += steps;
    }

    void uniteFields()
    {
        const CurationRow &survivor = m_subject.survivor;
        FieldValues values;
        const auto set = [&](const QString &column, const Value &value) {
            if (value != survivor.value(column))
                values.insert(column, value);
        };
        if (const std::optional<QString> united = unitedArray(survivor.text(levels), m_subject.merged.text(levels)))
            set(levels, *united);
        set(copy, unitedCopy());
        if (m_metadata->text != survivor.text(metadata))
            set(metadata, m_metadata->text);
        m_plan.leftBehind = m_metadata->leftBehind;
        if (values.isEmpty())
            return;
        FieldValues before;
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            before.insert(it.key(), survivor.value(it.key()));
            m_record.fields.append({ it.key(), survivor.value(it.key()), it.value() });
        }
        m_plan.steps.append({ RecordStep::Kind::Change, survivor.key, values, survivor.base, before });
    }

    Value unitedCopy()
    {
        const Value own = m_subject.survivor.value(copy);
        const Value other = m_subject.merged.value(copy);
        const QString ownWords = own.value_or(QString()).trimmed();
        const QString otherWords = other.value_or(QString()).trimmed();
        if (otherWords.isEmpty() || ownWords == otherWords)
            return own;
        if (ownWords.isEmpty())
            return other;
        m_plan.copiesDiffer = true;
        m_plan.survivorsCopy = ownWords;
        m_plan.mergedCopy = otherWords;
        m_plan.isUndecided = m_plan.isUndecided || !m_choices.copy;
        switch (m_choices.copy.value_or(MergeChoices::Copy::Survivors)) {
        case MergeChoices::Copy::Survivors:
            return own;
        case MergeChoices::Copy::Merged:
            return other;
        case MergeChoices::Copy::Both:
            return ownWords + u"\n\n"_s + otherWords;
        }
        Q_UNREACHABLE();
    }

    void retireMerged()
    {
        const CurationRow &merged = m_subject.merged;
        m_record.metadata = merged.value(metadata);
        m_record.isActive = merged.value(isActive);
        FieldValues values { { metadata, m_record.notedIn(merged.value(metadata)) } };
        if (merged.value(isActive) == Value(u"true"_s))
            values.insert(isActive, u"false"_s);
        m_plan.steps.append({ RecordStep::Kind::Change, merged.key, values, merged.base,
            { { metadata, merged.value(metadata) }, { isActive, merged.value(isActive) } } });
    }

    const MergeSubject &m_subject;
    const MergeChoices &m_choices;
    const QString m_merged;
    const QString m_survivor;
    std::optional<MergedMetadata> m_metadata;
    QSet<QString> m_survivors; // what aliases of the survivor bear, with what was planned so far
    QSet<RecordKey> m_removed;
    MergeRecord m_record;
    MergePlan m_plan;
};

} // namespace

MergePlan planMerge(const MergeSubject &subject, const MergeChoices &choices)
{
    return MergePlanner(subject, choices).plan();
}

} // namespace Kaiwa
