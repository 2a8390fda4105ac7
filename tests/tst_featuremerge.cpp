#include "models/curation/labeltables.h"
#include "models/database/pgconnection.h"
#include "tests/support/curationdesk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr LabelRule rules[] = { LabelRule::Documented, LabelRule::Deployed };

const QString featureRows = u"SELECT (to_jsonb(f) - 'updated_at')::text FROM linguistic_features f ORDER BY id"_s;
const QString aliasRows = u"SELECT to_jsonb(a)::text FROM linguistic_feature_aliases a ORDER BY id"_s;
const QString allRows = u"SELECT md5((SELECT string_agg((to_jsonb(f) - 'updated_at')::text, '|' ORDER BY id) FROM linguistic_features f) "
                        "|| (SELECT string_agg(to_jsonb(a)::text, '|' ORDER BY id) FROM linguistic_feature_aliases a))"_s;
// Every column of the log and of the profiles, in their order.
const QString protectedRows
    = u"SELECT md5(string_agg(x::text, '|' ORDER BY x.id)) FROM analysis_findings x UNION ALL "
      "SELECT md5(string_agg(p::text, '|' ORDER BY p.user_id, p.feature_id)) FROM user_feature_profiles p"_s;

} // namespace

// Folding features into one another and taking it back, on a real database and with everything that a commit checks.
class FeatureMergeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void landsOnTheSurvivor()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"canon"_s, u"ja"_s, u"grammar:verbs:te-form"_s)
            + insertFeature(u"machine"_s, u"ja"_s, u"grammar:verbs:teform"_s, u"{\"sourceRuleId\": \"r1\"}"_s)
            + insertAlias(u"machine"_s, u"ja"_s, u"te form"_s) + insertAlias(u"machine"_s, u""_s, u"te-forms"_s)
            + insertAlias(u"canon"_s, u""_s, u"te-forms"_s));
        QCOMPARE(desk.merge(u"machine"_s, u"canon"_s), QString());
        for (const LabelRule rule : rules) {
            for (const auto &language : { std::optional<QString>(), std::optional(u"ja"_s) }) {
                QCOMPARE(desk.landsOn(u"grammar:verbs:teform"_s, language, rule), u"canon"_s);
                QCOMPARE(desk.landsOn(u"Grammar:Verbs:TeForm"_s, language, rule), u"canon"_s);
            }
            QCOMPARE(desk.landsOn(u"te form"_s, u"ja"_s, rule), u"canon"_s);
        }
        QCOMPARE(desk.landsOn(u"grammar:verbs:teform"_s, u"en"_s, LabelRule::Documented), u"canon"_s);
        QCOMPARE(desk.landsOn(u"te-forms"_s, u"en"_s, LabelRule::Documented), u"canon"_s);
        QCOMPARE(desk.column(u"SELECT is_active::text || (metadata ->> 'mergedInto') FROM linguistic_features WHERE id = 'machine'"_s),
            QStringList { u"falsecanon"_s });
        QCOMPARE(desk.column(u"SELECT count(*) FROM linguistic_feature_aliases WHERE alias = 'te-forms'"_s), QStringList { u"1"_s });
        // The survivor does not become machine-made.
        QCOMPARE(desk.column(u"SELECT metadata::text FROM linguistic_features WHERE id = 'canon'"_s), QStringList { u"{}"_s });
    }

    void unitesFields()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages()
            + insertFeature(u"b"_s, u"ja"_s, u"grammar:a:b"_s, u"{\"examples\": {\"ja\": [\"x\"]}, \"note\": \"mine\"}"_s,
                u"[\"A1\", \"B1\"]"_s, u"Say it so."_s)
            + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:c"_s,
                u"{\"examples\": {\"ja\": [\"x\", \"y\"], \"ko\": 1}, \"note\": \"theirs\", \"seen\": 2.50, \"sourceRuleId\": \"r\"}"_s,
                u"[\"B1\", \"C1\"]"_s, u"Say it thus."_s));
        MergeBatch batch;
        QCOMPARE(desk.plan(batch, { u"a"_s }, u"b"_s), QString());
        QVERIFY(batch.isUndecided());
        QVERIFY(batch.plans.constFirst().copiesDiffer);
        QCOMPARE(batch.plans.constFirst().leftBehind, (QStringList { u"note"_s, u"sourceRuleId"_s }));
        MergeChoices choices;
        choices.copy = MergeChoices::Copy::Both;
        QCOMPARE(desk.merge(u"a"_s, u"b"_s, choices), QString());
        QCOMPARE(desk.column(u"SELECT cefr_references::text || coaching_copy || metadata::text FROM linguistic_features WHERE id = 'b'"_s),
            QStringList { u"[\"A1\", \"B1\", \"C1\"]Say it so.\n\nSay it thus.{\"note\": \"mine\", \"seen\": 2.50, "
                          "\"examples\": {\"ja\": [\"x\", \"y\"], \"ko\": 1}}"_s });
    }

    // Another feature with the same three parts keeps its label.
    void takesNoLabelFromATwin()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"canon"_s, u""_s, u"grammar:verbs:other"_s)
            + insertFeature(u"ja"_s, u"ja"_s, u"grammar:verbs:x"_s) + insertFeature(u"ko"_s, u"ko"_s, u"grammar:verbs:x"_s)
            + insertFeature(u"global"_s, u""_s, u"grammar:verbs:y"_s) + insertFeature(u"y-ja"_s, u"ja"_s, u"grammar:verbs:y"_s));
        QCOMPARE(desk.merge(u"ja"_s, u"canon"_s), QString());
        QCOMPARE(desk.landsOn(u"grammar:verbs:x"_s, u"ja"_s, LabelRule::Documented), u"canon"_s);
        QCOMPARE(desk.landsOn(u"grammar:verbs:x"_s, u"ja"_s, LabelRule::Deployed), u"canon"_s);
        for (const LabelRule rule : rules)
            QCOMPARE(desk.landsOn(u"grammar:verbs:x"_s, u"ko"_s, rule), u"ko"_s);
        QCOMPARE(desk.merge(u"global"_s, u"canon"_s), QString());
        QCOMPARE(desk.landsOn(u"grammar:verbs:y"_s, u"en"_s, LabelRule::Documented), u"canon"_s);
        for (const LabelRule rule : rules)
            QCOMPARE(desk.landsOn(u"grammar:verbs:y"_s, u"ja"_s, rule), u"y-ja"_s);
    }

    void asksAboutCollisions()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:a"_s) + insertFeature(u"b"_s, u"ja"_s, u"grammar:b:b"_s)
            + insertFeature(u"c"_s, u"ja"_s, u"grammar:c:c"_s) + insertAlias(u"a"_s, u"ja"_s, u"both"_s)
            + insertAlias(u"c"_s, u"ja"_s, u"both"_s));
        MergeBatch batch;
        QCOMPARE(desk.plan(batch, { u"a"_s }, u"b"_s), QString());
        QVERIFY(batch.isUndecided());
        QCOMPARE(batch.plans.constFirst().collisions.size(), 1);
        QCOMPARE(batch.plans.constFirst().collisions.constFirst().features, QStringList { u"c"_s });
        const QStringList before = desk.column(aliasRows);
        for (const bool takes : { true, false }) {
            MergeChoices choices;
            choices.takes.insert(u"both"_s, takes);
            QCOMPARE(desk.merge(u"a"_s, u"b"_s, choices), QString());
            QCOMPARE(desk.landsOn(u"both"_s, u"ja"_s, LabelRule::Deployed), takes ? u"b"_s : u"c"_s);
            QCOMPARE(desk.unmerge(u"a"_s), QString());
            QCOMPARE(desk.column(aliasRows), before);
        }
    }

    void followsChainsAndRefusesCircles()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:a"_s) + insertFeature(u"b"_s, u"ja"_s, u"grammar:b:b"_s)
            + insertFeature(u"c"_s, u"ja"_s, u"grammar:c:c"_s));
        // Staged one upon the other, committed as one.
        QCOMPARE(desk.stage({ u"a"_s }, u"b"_s), QString());
        QCOMPARE(desk.stage({ u"b"_s }, u"c"_s), QString());
        QVERIFY(desk.stage({ u"c"_s }, u"a"_s).contains(u"circle"_s));
        QVERIFY(desk.stage({ u"a"_s }, u"c"_s).contains(u"already"_s));
        QVERIFY(!desk.stage({ u"c"_s }, u"c"_s).isEmpty());
        QCOMPARE(desk.commit(), QString());
        for (const LabelRule rule : rules)
            QCOMPARE(desk.landsOn(u"grammar:a:a"_s, u"ja"_s, rule), u"c"_s);
        QVERIFY(desk.unmerge(u"a"_s).contains(u"first"_s));
        const LabelTables tables = *LabelTables::read(*desk.connection, desk.catalog);
        QCOMPARE(tables.survivorOf(u"a"_s), u"c"_s);
        QCOMPARE(desk.unmerge(u"b"_s), QString());
        QCOMPARE(desk.unmerge(u"a"_s), QString());
        QCOMPARE(desk.column(u"SELECT count(*) FROM linguistic_feature_aliases"_s), QStringList { u"0"_s });
    }

    void foldsSeveralAsOneStep()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:a"_s) + insertFeature(u"b"_s, u"ja"_s, u"grammar:b:b"_s)
            + insertFeature(u"c"_s, u"ja"_s, u"grammar:c:c"_s, u"{}"_s, u"[\"A1\"]"_s)
            + insertFeature(u"d"_s, u"ja"_s, u"grammar:d:d"_s, u"{}"_s, u"[\"B2\"]"_s)
            + insertAlias(u"c"_s, u"ja"_s, u"shared"_s) + insertAlias(u"d"_s, u"ja"_s, u"alone"_s));
        QCOMPARE(desk.stage({ u"b"_s, u"c"_s, u"d"_s }, u"a"_s), QString());
        desk.changes.undo();
        QVERIFY(desk.changes.isEmpty());
        desk.changes.redo();
        QCOMPARE(desk.commit(), QString());
        QCOMPARE(desk.column(u"SELECT cefr_references::text FROM linguistic_features WHERE id = 'a'"_s), QStringList { u"[\"A1\", \"B2\"]"_s });
        QCOMPARE(desk.landsOn(u"shared"_s, u"ja"_s, LabelRule::Deployed), u"a"_s);
    }

    void refusesWhatDoesNotLand()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:a"_s) + insertFeature(u"b"_s, u"ja"_s, u"grammar:b:b"_s)
            + insertAlias(u"a"_s, u"ja"_s, u"mine"_s));
        QCOMPARE(desk.stage({ u"a"_s }, u"b"_s), QString());
        // Somebody takes the new aliases out again before the commit.
        for (const StagedRecord &record : desk.changes.records(aliasesTable)) {
            if (record.operation == StagedRecord::Operation::Insert)
                desk.changes.revertRecord(record.key);
        }
        QVERIFY(desk.commit().contains(u"would not land"_s));
        QCOMPARE(desk.column(u"SELECT count(*) FROM linguistic_features WHERE is_active"_s), QStringList { u"2"_s });
        desk.changes.discardAll();
        // And here the application adds an alias meanwhile.
        QCOMPARE(desk.stage({ u"a"_s }, u"b"_s), QString());
        desk.database.exec(insertAlias(u"a"_s, u"ko"_s, u"newcomer"_s));
        QVERIFY(desk.commit().contains(u"added meanwhile"_s));
    }

    void keepsWhatWasChangedSince()
    {
        CurationDesk desk;
        desk.database.exec(insertLanguages() + insertFeature(u"a"_s, u"ja"_s, u"grammar:a:a"_s, u"{\"x\": 1}"_s, u"[\"A1\"]"_s)
            + insertFeature(u"b"_s, u"ja"_s, u"grammar:b:b"_s) + insertAlias(u"a"_s, u"ja"_s, u"mine"_s));
        QCOMPARE(desk.merge(u"a"_s, u"b"_s), QString());
        desk.database.exec(u"UPDATE linguistic_features SET cefr_references = '[\"C2\"]' WHERE id = 'b';"
                           "UPDATE linguistic_features SET metadata = jsonb_set(metadata, '{x}', '2') WHERE id = 'a';"
                           "DELETE FROM linguistic_feature_aliases WHERE alias = 'mine'"_s);
        QStringList kept;
        QCOMPARE(desk.stageUnmerge(u"a"_s, &kept), QString());
        QCOMPARE(kept.size(), 2);
        QCOMPARE(desk.commit(), QString());
        QCOMPARE(desk.column(u"SELECT cefr_references::text || metadata::text FROM linguistic_features ORDER BY id"_s),
            (QStringList { u"[\"A1\"]{\"x\": 2}"_s, u"[\"C2\"]{}"_s }));
    }

    // 500 merges and as many un-merges among features that share labels, languages and parts more than real ones do.
    void leavesNoTrace()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        CurationDesk desk(TestDatabase::Template::Life);
        desk.database.exec(randomFeatures(random, 500));
        const QStringList features = desk.column(featureRows), aliases = desk.column(aliasRows);
        const QStringList untouchable = desk.column(protectedRows);
        QVERIFY(untouchable.size() == 2 && untouchable.first() != u"NULL" && untouchable.last() != u"NULL");
        const QStringList ids = desk.column(u"SELECT id FROM linguistic_features ORDER BY id"_s);
        QStringList merged, states; // of all rows before each merge
        int checked = 0, collisions = 0;
        while (merged.size() < 500) {
            const QString from = ids.at(random.bounded(ids.size()));
            const QString into = ids.at(random.bounded(ids.size()));
            MergeBatch batch;
            if (!desk.plan(batch, { from }, into).isEmpty())
                continue; // folded already, or a circle
            MergeChoices choices;
            choices.copy = MergeChoices::Copy(random.bounded(3));
            for (const LabelCollision &collision : batch.plans.constFirst().collisions)
                choices.takes.insert(collision.label, choices.takes.value(collision.label) || collision.isTwins || random.bounded(2) == 0);
            collisions += !choices.takes.isEmpty();
            QCOMPARE(desk.plan(batch, { from }, into, choices), QString());
            QVERIFY(!batch.isUndecided());
            const QList<AskedLabel> labels = askedOf(batch.plans.constFirst().labels);
            QList<LabelResolver::Resolution> before[2], after[2];
            for (const LabelRule rule : rules)
                before[int(rule)] = desk.resolve(labels, rule);
            states.append(desk.column(allRows).constFirst());
            QVERIFY(stageMerges(desk.changes, batch));
            QCOMPARE(desk.commit(), QString());
            for (const LabelRule rule : rules) {
                after[int(rule)] = desk.resolve(labels, rule);
                for (qsizetype i = 0; i < labels.size(); ++i) {
                    const auto landed = before[int(rule)].at(i).landsOn();
                    const QString words = labels.at(i).label + u' ' + labels.at(i).language.value_or(u"-"_s);
                    if (landed == from) {
                        QVERIFY2(after[int(rule)].at(i).landsOn() == batch.survivor, qPrintable(words));
                        ++checked;
                    } else if (landed && choices.takes.isEmpty()) {
                        QVERIFY2(after[int(rule)].at(i).landsOn() == landed, qPrintable(words));
                    }
                }
            }
            merged.append(from);
        }
        qInfo("%d labels landed on their survivors, %d merges with collisions", checked, collisions);
        QVERIFY(checked > 1000);
        QCOMPARE(desk.column(protectedRows), untouchable);
        QVERIFY(desk.column(featureRows) != features);
        while (!merged.isEmpty()) {
            QStringList kept;
            QCOMPARE(desk.stageUnmerge(merged.takeLast(), &kept), QString());
            QCOMPARE(kept, QStringList()); // nobody changed anything since
            QCOMPARE(desk.commit(), QString());
            QCOMPARE(desk.column(allRows).constFirst(), states.takeLast());
        }
        QCOMPARE(desk.column(featureRows), features);
        QCOMPARE(desk.column(aliasRows), aliases);
        QCOMPARE(desk.column(protectedRows), untouchable);
    }

private:
    static QString one(QRandomGenerator &random, const QStringList &of) { return of.at(random.bounded(of.size())); }

    static QString randomFeatures(QRandomGenerator &random, int count)
    {
        const QStringList languages { u""_s, u"ja"_s, u"ko"_s, u"es"_s };
        const QStringList skills { u"grammar"_s, u"lexis"_s, u"discourse"_s };
        QString sql;
        for (int i = 0; i < count; ++i) {
            const QString parts = one(random, skills) + u":s%1:r%2"_s.arg(random.bounded(8)).arg(random.bounded(12));
            const QString metadata = random.bounded(2) == 0 ? u"{}"_s
                : u"{\"sourceRuleId\": \"r%1\", \"n\": %2, \"tags\": [\"t%3\"], \"deep\": {\"k%3\": 1.0}}"_s.arg(i).arg(random.bounded(3)).arg(random.bounded(4));
            sql += insertFeature(u"random-%1"_s.arg(i), one(random, languages), parts, metadata,
                one(random, { u"[]"_s, u"[\"A1\"]"_s, u"[\"B1\", \"A1\"]"_s }), one(random, { u""_s, u""_s, u"Copy."_s, u"Other copy."_s }));
            for (int a = random.bounded(4); a > 0; --a) {
                sql += insertAlias(u"random-%1"_s.arg(i), one(random, languages),
                    random.bounded(3) == 0 ? parts : u"label %1"_s.arg(random.bounded(900)));
            }
        }
        return sql;
    }
    static QList<AskedLabel> askedOf(const QStringList &labels)
    {
        QList<AskedLabel> asked;
        for (const QString &label : labels) {
            for (const auto &language : { std::optional<QString>(), std::optional(u"ja"_s), std::optional(u"ko"_s),
                     std::optional(u"es"_s), std::optional(u"no such"_s) })
                asked.append({ label, language });
        }
        return asked;
    }
};

QTEST_GUILESS_MAIN(FeatureMergeTest)
#include "tst_featuremerge.moc"
