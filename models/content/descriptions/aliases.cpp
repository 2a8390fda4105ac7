#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/aliaschecks.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Aliases {
    Q_DECLARE_TR_FUNCTIONS(Aliases)
};

} // namespace

EntityDescription describeAliases()
{
    EntityDescription entity;
    entity.table = u"linguistic_feature_aliases"_s;
    entity.title = Aliases::tr("Aliases");
    entity.singular = Aliases::tr("alias", "one row of the linguistic_feature_aliases table");
    entity.nameColumn = u"alias"_s;
    entity.listColumns = { u"alias"_s, u"feature_id"_s, u"language_id"_s, u"notes"_s };
    entity.searchColumns = { u"alias"_s, u"feature_id"_s, u"notes"_s };
    entity.facets = { u"language_id"_s };
    entity.sortColumn = u"alias"_s;
    entity.checks = aliasChecks();
    entity.groups = {
        { Aliases::tr("Alias"),
            {
                { u"alias"_s, Aliases::tr("Alias"), Aliases::tr("A raw label of an analysis module, in lower case"),
                    FieldEditor::Line, {}, {}, {}, {}, {}, true },
                { u"feature_id"_s, Aliases::tr("Leads to"), Aliases::tr("The feature that the label stands for"),
                    FieldEditor::Automatic, {}, {}, {}, {}, {}, true },
                { u"language_id"_s, Aliases::tr("Language"), Aliases::tr("Not set: for all languages"),
                    FieldEditor::Automatic },
                { u"notes"_s, Aliases::tr("Notes"), Aliases::tr("Why the alias exists"), FieldEditor::Paragraph },
            } },
    };
    return entity;
}

} // namespace Kaiwa
