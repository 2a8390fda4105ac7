#include "models/curation/renameplan.h"
#include "models/database/pgconnection.h"
#include "tests/support/curationdesk.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// Renaming and moving features: the old labels stay on them, the ids stay, and no other feature loses a label.
class RenamePlanTest final : public QObject {
    Q_OBJECT

private:
    static RenamePlan plan(CurationDesk &desk, const QStringList &ids, const FieldValues &parts)
    {
        const Result<RenamePlan> planned = planRename(*desk.connection, desk.catalog, desk.changes.records(), ids, parts);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        return *planned;
    }

private Q_SLOTS:
    void keepsTheOldLabel()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"one"_s, u"ja"_s, u"grammar:verbs:te"_s)
            + insertFeature(u"two"_s, u""_s, u"grammar:verbs:ta"_s) + insertFeature(u"other"_s, u"ja"_s, u"lexis:a:b"_s));
        const RenamePlan renamed = plan(desk, { u"one"_s, u"two"_s }, { { u"sub_skill"_s, u"verb-forms"_s } });
        QCOMPARE(renamed.renamed, (QStringList { u"one"_s, u"two"_s }));
        QCOMPARE(renamed.aliases, 3); // of a language also in it, of none only global
        QVERIFY(stageSteps(desk.changes, renamed.name, renamed.steps));
        QCOMPARE(desk.commit(), QString());
        for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
            QCOMPARE(desk.landsOn(u"grammar:verbs:te"_s, u"ja"_s, rule), u"one"_s);
            QCOMPARE(desk.landsOn(u"grammar:verb-forms:te"_s, u"ja"_s, rule), u"one"_s);
            QCOMPARE(desk.landsOn(u"grammar:verbs:ta"_s, {}, rule), u"two"_s);
        }
        QCOMPARE(desk.landsOn(u"grammar:verbs:ta"_s, u"ko"_s, LabelRule::Documented), u"two"_s);
    }

    void namesWhoHasTheSameParts()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"one"_s, u"ja"_s, u"grammar:verbs:te"_s)
            + insertFeature(u"two"_s, u"ja"_s, u"grammar:verb-forms:te"_s) + insertFeature(u"far"_s, u"ko"_s, u"grammar:verb-forms:te"_s));
        QCOMPARE(plan(desk, { u"one"_s }, { { u"sub_skill"_s, u"verb-forms"_s } }).sameParts, QStringList { u"two"_s });
        QVERIFY(plan(desk, { u"one"_s }, { { u"sub_skill"_s, u"verbs"_s } }).steps.isEmpty());
    }

    void takesNoLabelFromATwin()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"one"_s, u"ja"_s, u"grammar:verbs:te"_s)
            + insertFeature(u"twin"_s, u"ko"_s, u"grammar:verbs:te"_s));
        const RenamePlan renamed = plan(desk, { u"one"_s }, { { u"micro_rule"_s, u"te-form"_s } });
        QVERIFY(stageSteps(desk.changes, renamed.name, renamed.steps));
        QCOMPARE(desk.commit(), QString());
        for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
            QCOMPARE(desk.landsOn(u"grammar:verbs:te"_s, u"ja"_s, rule), u"one"_s);
            QCOMPARE(desk.landsOn(u"grammar:verbs:te"_s, u"ko"_s, rule), u"twin"_s);
        }
    }
};

QTEST_GUILESS_MAIN(RenamePlanTest)
#include "tst_renameplan.moc"
