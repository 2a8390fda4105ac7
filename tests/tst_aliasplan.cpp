#include "models/content/checks/aliaschecks.h"
#include "models/content/staging/changeset.h"
#include "models/content/workspace.h"
#include "models/curation/aliasplan.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

using Fate = PlannedAlias::Fate;

namespace {

LabelTables::Feature feature(const QString &id, const std::optional<QString> &language, const QString &label)
{
    const QStringList parts = label.split(u':');
    LabelTables::Feature feature;
    feature.label = { id, language, parts.value(0), parts.value(1), parts.value(2) };
    return feature;
}

LabelTables someTables()
{
    return { { feature(u"te"_s, u"ja"_s, u"g:verbs:te"_s), feature(u"ta"_s, u"ja"_s, u"g:verbs:ta"_s),
                 feature(u"ko"_s, u"ko"_s, u"g:verbs:ko"_s) },
        { { u"1"_s, u"te"_s, u"ja"_s, u"te form"_s }, { u"2"_s, u"ta"_s, u"ja"_s, u"ta form"_s },
            { u"3"_s, u"ta"_s, {}, u"past"_s } } };
}

StandingAlias standing(const QString &id, const QString &feature, const Value &language, const QString &alias)
{
    StandingAlias row;
    row.key = { aliasesTable, { id }, {} };
    row.base.values = { { u"id"_s, id }, { u"feature_id"_s, feature }, { u"language_id"_s, language }, { u"alias"_s, alias } };
    row.values = row.base.values;
    return row;
}

} // namespace

// What becomes of labels that are to be aliases, and of aliases that are to lead elsewhere.
class AliasPlanTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleansWhatTheChecksFind_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("cleaned");
        QTest::newRow("spaces") << u"  te   form\t"_s << u"te form"_s;
        QTest::newRow("invisible") << u"\ufeffte\u200bform\u00ad"_s << u"teform"_s;
        QTest::newRow("no-break space") << u"te\u00a0form"_s << u"te form"_s;
        QTest::newRow("ideographic space") << u"尊敬語\u3000"_s << u"尊敬語"_s;
        QTest::newRow("not composed") << u"か\u3099"_s << u"が"_s;
        QTest::newRow("full width") << u"ｔｅ－ｆｏｒｍ"_s << u"te-form"_s;
        QTest::newRow("case is the server's") << u"TE-Form"_s << u"TE-Form"_s;
        QTest::newRow("long vowel") << u"ビール"_s << u"ビール"_s;
    }
    void cleansWhatTheChecksFind()
    {
        QFETCH(QString, typed);
        QTEST(cleanedAlias(typed), "cleaned");
        // And nothing is left to find, its case apart.
        for (const CheckKind &kind : aliasChecks()) {
            if (kind.look && kind.id != u"alias.case")
                QVERIFY2(kind.look({ { u"alias"_s, cleanedAlias(typed) } }).isEmpty(), qPrintable(kind.id));
        }
    }

    void saysWhatHappensToEach_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("fate");
        QTest::addColumn<QString>("other");
        QTest::newRow("new") << u"ja"_s << u"teform"_s << int(Fate::New) << QString();
        QTest::newRow("exists") << u"ja"_s << u"te form"_s << int(Fate::Exists) << QString();
        QTest::newRow("global beside the language's own") << QString() << u"te form"_s << int(Fate::New) << QString();
        QTest::newRow("another language beside it") << u"ko"_s << u"ta form"_s << int(Fate::New) << QString();
        QTest::newRow("conflict") << u"ja"_s << u"ta form"_s << int(Fate::Conflict) << u"ta"_s;
        QTest::newRow("global conflict") << QString() << u"past"_s << int(Fate::Conflict) << u"ta"_s;
        QTest::newRow("own label") << u"ja"_s << u"g:verbs:te"_s << int(Fate::OwnLabel) << QString();
        QTest::newRow("hides") << u"ja"_s << u"g:verbs:ta"_s << int(Fate::Hides) << u"ta"_s;
        QTest::newRow("hides none of another language") << u"ja"_s << u"g:verbs:ko"_s << int(Fate::New) << QString();
        QTest::newRow("hides where it is global") << QString() << u"g:verbs:ko"_s << int(Fate::Hides) << u"ko"_s;
    }
    void saysWhatHappensToEach()
    {
        QFETCH(QString, language);
        QFETCH(QString, label);
        const QList<PlannedAlias> planned = planAliases(someTables(), u"te"_s,
            language.isEmpty() ? std::nullopt : std::optional(language), { label.toUpper() }, { label });
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().typed, label.toUpper());
        QTEST(int(planned.first().fate), "fate");
        QTEST(planned.first().other, "other");
    }

    void addsAsOneStep()
    {
        ChangeSet changes;
        const QList<PlannedAlias> planned = planAliases(someTables(), u"te"_s, u"ja"_s,
            { u"A"_s, u" "_s, u"a"_s, u"ta form"_s, u"b"_s }, { u"a"_s, u""_s, u"a"_s, u"ta form"_s, u"b"_s });
        QCOMPARE(planned.size(), 4);
        QCOMPARE(planned.at(1).fate, Fate::Twice);
        QCOMPARE(stageAliases(changes, u"te"_s, u"ja"_s, planned, u"pasted"_s), 2);
        QCOMPARE(changes.count(aliasesTable), 2);
        QCOMPARE(changes.undoName(), u"Add 2 alias(es) to te"_s);
        for (const StagedRecord &record : changes.records(aliasesTable)) {
            QCOMPARE(record.staged.value(u"feature_id"_s), Value(u"te"_s));
            QCOMPARE(record.staged.value(u"language_id"_s), Value(u"ja"_s));
            QCOMPARE(record.staged.value(u"notes"_s), Value(u"pasted"_s));
        }
        changes.undo();
        QVERIFY(changes.isEmpty());
    }

    // One row is enough where the other feature has the alias already.
    void movesWithoutLeavingTwins()
    {
        ChangeSet changes;
        const QList<StandingAlias> aliases { standing(u"1"_s, u"te"_s, u"ja"_s, u"te form"_s),
            standing(u"4"_s, u"te"_s, std::nullopt, u"past"_s), standing(u"2"_s, u"ta"_s, u"ja"_s, u"ta form"_s),
            standing(u"5"_s, u"te"_s, u"ja"_s, u"te form"_s) };
        const AliasMove move = stageAliasMove(changes, someTables(), aliases, u"ta"_s);
        QCOMPARE(move.moved, 1);
        QCOMPARE(move.gone, 2); // the target's own twin, and the second of two that are alike
        QCOMPARE(changes.find(aliases.at(0).key)->staged.value(u"feature_id"_s), Value(u"ta"_s));
        QCOMPARE(changes.find(aliases.at(1).key)->operation, StagedRecord::Operation::Delete);
        QVERIFY(!changes.find(aliases.at(2).key)); // leads there already
        QCOMPARE(changes.find(aliases.at(3).key)->operation, StagedRecord::Operation::Delete);
        QCOMPARE(changes.undoName(), u"Move 4 alias(es) to ta"_s);
        changes.undo();
        QVERIFY(changes.isEmpty());
    }

    // By the server's lower(), with everything cleaned before.
    void plansOnTheServer()
    {
        TestDatabase database;
        const QFuture<Result<Session::Ptr>> opening = Session::open(database.profile(), {});
        QVERIFY(QTest::qWaitFor([&] { return opening.isFinished(); }, 20'000));
        const Session::Ptr session = *opening.result();
        const Query<QList<PlannedAlias>> query = readAliasPlan(
            *session, someTables(), u"te"_s, u"ja"_s, { u" ＴＥ\u00a0Form "_s, u""_s, u"\u200b"_s, u"ÉTÉ"_s });
        QVERIFY(QTest::qWaitFor([&] { return query.future().isFinished(); }, 20'000));
        const Result<QList<PlannedAlias>> planned = query.future().result();
        QVERIFY(planned);
        QCOMPARE(planned->size(), 2);
        QCOMPARE(planned->at(0).alias, u"te form"_s);
        QCOMPARE(planned->at(0).fate, Fate::Exists);
        QCOMPARE(planned->at(1).alias, u"été"_s);
    }
};

QTEST_GUILESS_MAIN(AliasPlanTest)
#include "tst_aliasplan.moc"
