#include "views/pages/curation/aliases/aliascolumns.h"

#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct AliasColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::AliasColumns)
};

using Resolution = LabelResolver::Resolution;

QString landingWords(const Resolution &resolution, const QString &own)
{
    if (resolution.features.isEmpty())
        return AliasColumnsWords::tr("new feature", "what a label leads to: the application would make one");
    if (resolution.isAmbiguous())
        return AliasColumnsWords::tr("chance: %1", "what a label leads to; %1: ids of features")
            .arg(resolution.features.join(u", "_s));
    return resolution.features.first() == own
        ? AliasColumnsWords::tr("here", "a label leads to the feature of its alias")
        : resolution.features.first();
}

QString underBothRules(const LabelTables &tables, const FieldValues &alias)
{
    const QString text = alias.value(u"alias"_s).value_or(QString());
    const QString own = alias.value(u"feature_id"_s).value_or(QString());
    const auto under = [&](LabelRule rule) {
        return landingWords(tables.resolver().resolve(text, alias.value(u"language_id"_s), rule), own);
    };
    const QString documented = under(LabelRule::Documented);
    const QString deployed = under(LabelRule::Deployed);
    return documented == deployed
        ? documented
        : AliasColumnsWords::tr("%1 · deployed rule: %2", "%1, %2: where a label lands").arg(documented, deployed);
}

QString wordsOf(const LabelWatch &watch, const FieldValues &alias)
{
    const QString text = alias.value(u"alias"_s).value_or(QString());
    if (!watch.isKnown() || text.isEmpty())
        return {};
    if (text != text.toLower())
        return AliasColumnsWords::tr("nowhere: not in lower case", "an alias that no label ever matches");
    const QString now = underBothRules(watch.committed(), alias);
    const QString next = underBothRules(watch.standing(), alias);
    return now == next
        ? now
        : AliasColumnsWords::tr("%1 → %2", "where a label lands now and with what is staged").arg(now, next);
}

} // namespace

QList<ListColumnPart> aliasColumns(Workspace &workspace)
{
    ListColumnPart lands { u"lands"_s, AliasColumnsWords::tr("Lands on", "column of a list of aliases"),
        AliasColumnsWords::tr(
            "Where a label of this text lands in a conversation of the alias's language: now → with what is staged. "
            "“here” is the feature of the alias."),
        Qt::AlignLeading };
    lands.record = ListColumnPart::FromRecord {
        [&workspace](const FieldValues &alias) { return wordsOf(LabelWatch::of(workspace), alias); },
        [&workspace](QObject *context, const std::function<void()> &changed) {
            QObject::connect(&LabelWatch::of(workspace), &LabelWatch::changed, context, changed);
            LabelWatch::of(workspace).start();
        }
    };
    return { lands };
}

} // namespace Kaiwa
