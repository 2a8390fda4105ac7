// Taking a merge back, of mergeplan.h.
#include "models/curation/mergeplan.h"

#include "models/curation/labeltables.h"
#include "models/curation/mergerecord.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct UnmergePlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MergePlan)
};

const QString aliasText = u"alias"_s;
const QString ownerColumn = u"feature_id"_s;
const QString activeColumn = u"is_active"_s;
const QString metadataColumn = u"metadata"_s;

// The server writes jsonb its own way, so JSON is compared by what it says.
bool saysTheSame(const Value &one, const Value &other)
{
    if (one == other)
        return true;
    if (!one || !other)
        return false;
    const QJsonDocument first = QJsonDocument::fromJson(one->toUtf8());
    return !first.isNull() && first == QJsonDocument::fromJson(other->toUtf8());
}

// Plans the inverse of one merge; lives for one call.
class UnmergePlanner final {
public:
    explicit UnmergePlanner(const MergeSubject &subject)
        : m_subject(subject)
        , m_merged(subject.merged.id())
        , m_survivor(subject.survivor.id())
    {
    }

    UnmergePlan plan()
    {
        const Value noted = m_subject.merged.value(metadataColumn);
        const std::optional<MergeRecord> record = MergeRecord::of(noted);
        if (!record) {
            m_plan.refusal = mergedIntoOf(noted).isEmpty()
                ? UnmergePlanWords::tr("%1 was not folded into another feature.").arg(m_merged)
                : UnmergePlanWords::tr("%1 does not note how it was folded into %2, so it cannot be taken back.")
                      .arg(m_merged, mergedIntoOf(noted));
            return m_plan;
        }
        if (record->survivor != m_survivor) {
            m_plan.refusal = UnmergePlanWords::tr("%1 was folded into %2 afterwards: take that back first.")
                                 .arg(record->survivor, m_survivor);
            return m_plan;
        }
        m_record = *record;
        m_plan.name = UnmergePlanWords::tr("Take %1 out of %2 again", "undo step; %1, %2: ids of features")
                          .arg(m_merged, m_survivor);
        moveBack();
        removeAdded();
        bringBackRemoved();
        restoreFields();
        restoreMerged();
        return m_plan;
    }

private:
    const CurationRow *aliasRow(const QString &id) const
    {
        const auto found = std::find_if(m_subject.aliases.cbegin(), m_subject.aliases.cend(),
            [&](const CurationRow &row) { return row.id() == id; });
        return found == m_subject.aliases.cend() ? nullptr : &*found;
    }

    void moveBack()
    {
        for (const QString &id : std::as_const(m_record.moved)) {
            const CurationRow *row = aliasRow(id);
            if (!row || row->text(ownerColumn) != m_survivor) {
                m_plan.kept +=
                    UnmergePlanWords::tr("An alias of %1 was moved or deleted since; it stays so.").arg(m_merged);
                continue;
            }
            m_plan.steps.append({ RecordStep::Kind::Change, row->key, { { ownerColumn, m_merged } }, row->base,
                { { ownerColumn, m_survivor } } });
        }
    }

    void removeAdded()
    {
        for (const QString &id : std::as_const(m_record.added)) {
            const CurationRow *row = aliasRow(id);
            if (!row)
                continue; // deleted by hand: what is wanted
            if (row->text(aliasText) != m_subject.ownLabel) {
                m_plan.kept +=
                    UnmergePlanWords::tr("The alias “%1” was rewritten since; it stays.").arg(row->text(aliasText));
                continue;
            }
            m_plan.steps.append({ RecordStep::Kind::Remove, row->key, {}, row->base,
                { { aliasText, row->value(aliasText) }, { ownerColumn, row->value(ownerColumn) } } });
        }
    }

    void bringBackRemoved()
    {
        for (const FieldValues &values : std::as_const(m_record.removed)) {
            const QList<CurationRow> bearing
                = m_subject.bearing(values.value(aliasText).value_or(QString()), values.value(u"language_id"_s));
            const bool isThere = std::any_of(bearing.cbegin(), bearing.cend(), [&](const CurationRow &row) {
                return row.value(ownerColumn) == values.value(ownerColumn) && !m_record.added.contains(row.id());
            });
            if (!isThere)
                m_plan.steps.append({ RecordStep::Kind::Insert, { aliasesTable, {}, {} }, values, {}, {} });
        }
    }

    void restoreFields()
    {
        const CurationRow &survivor = m_subject.survivor;
        FieldValues values, before;
        for (const MergeRecord::Field &field : std::as_const(m_record.fields)) {
            const Value now = survivor.value(field.column);
            if (saysTheSame(now, field.after)) {
                values.insert(field.column, field.before);
                before.insert(field.column, now);
            } else if (!saysTheSame(now, field.before)) {
                m_plan.kept += UnmergePlanWords::tr("%1 of %2 was changed since; it stays.", "%1: a column")
                                   .arg(field.column, m_survivor);
            }
        }
        if (!values.isEmpty())
            m_plan.steps.append({ RecordStep::Kind::Change, survivor.key, values, survivor.base, before });
    }

    void restoreMerged()
    {
        const CurationRow &merged = m_subject.merged;
        const QString bare = MergeRecord::withoutNote(merged.text(metadataColumn));
        FieldValues values { { metadataColumn,
            saysTheSame(bare, m_record.metadata.value_or(u"{}"_s)) ? m_record.metadata : Value(bare) } };
        if (m_record.isActive && merged.value(activeColumn) == Value(u"false"_s))
            values.insert(activeColumn, m_record.isActive);
        m_plan.steps.append({ RecordStep::Kind::Change, merged.key, values, merged.base,
            { { metadataColumn, merged.value(metadataColumn) }, { activeColumn, merged.value(activeColumn) } } });
    }

    const MergeSubject &m_subject;
    const QString m_merged;
    const QString m_survivor;
    MergeRecord m_record;
    UnmergePlan m_plan;
};

} // namespace

UnmergePlan planUnmerge(const MergeSubject &subject)
{
    return UnmergePlanner(subject).plan();
}

} // namespace Kaiwa
