#include "models/content/workspace.h"
#include "models/curation/aliasmending.h"
#include "models/curation/triagequeue.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QString since = u"2026-06-01 00:00:00"_s;
const QString until = u"2026-07-01 00:00:00"_s;

// A small world, as rows and as values: what SQL says of the one is compared with what plain loops say of the other.
struct World {
    struct Feature {
        QString id;
        QString language; // empty: none
        QString macro;
        bool active = true;
        bool machineMade = false;
        QString mergedInto;
    };
    struct Alias {
        QString id;
        QString feature;
        QString language;
        QString text;
    };
    struct Finding {
        QString id;
        QString feature;
        QString language;
        QString module;
        int user = 0;
        QString at;
    };
    QList<Feature> features;
    QList<Alias> aliases;
    QList<Finding> findings;

    QString survivorOf(const QString &id) const
    {
        for (const Feature &feature : features) {
            if (feature.id == id)
                return feature.mergedInto.isEmpty() ? id : survivorOf(feature.mergedInto);
        }
        return id;
    }
    const Feature &feature(const QString &id) const
    {
        return *std::find_if(features.cbegin(), features.cend(), [&id](const Feature &other) { return other.id == id; });
    }
};

QString uuid(const QString &kind, int number)
{
    return u"00000000-0000-%1-0000-%2"_s.arg(kind).arg(number, 12, 10, QChar(u'0'));
}

World randomWorld(QRandomGenerator &random)
{
    World world;
    const QStringList languages { QString(), u"ja"_s, u"en"_s };
    const QStringList macros { u"grammar"_s, u"lexis"_s };
    const auto one = [&random](const QStringList &of) { return of.at(random.bounded(int(of.size()))); };
    for (int i = 0; i < 14; ++i) {
        World::Feature feature;
        feature.id = u"f%1"_s.arg(i, 2, 10, QChar(u'0'));
        feature.language = one(languages);
        feature.macro = one(macros);
        feature.machineMade = random.bounded(2) == 0;
        if (i > 0 && random.bounded(4) == 0)
            feature.mergedInto = world.features.at(random.bounded(i)).id; // chains, never circles
        feature.active = feature.mergedInto.isEmpty() && random.bounded(6) > 0;
        world.features.append(feature);
    }
    const QStringList texts { u"one:two:three"_s, u"One:two:three"_s, u"four"_s, u"FIVE"_s, u"six"_s };
    for (int i = 0; i < 16; ++i)
        world.aliases.append({ uuid(u"aaaa"_s, i), world.features.at(random.bounded(14)).id, one(languages), one(texts) });
    for (int i = 0; i < 90; ++i) {
        World::Finding finding;
        finding.id = uuid(u"ffff"_s, i);
        finding.feature = world.features.at(random.bounded(11)).id; // some features have none
        finding.language = one(languages);
        finding.module = one({ u"m1"_s, u"m2"_s });
        finding.user = random.bounded(4);
        finding.at = u"2026-%1-%2 12:%3:00"_s.arg(random.bounded(5, 8), 2, 10, QChar(u'0'))
                         .arg(random.bounded(1, 29), 2, 10, QChar(u'0'))
                         .arg(i % 60, 2, 10, QChar(u'0'));
        world.findings.append(finding);
    }
    return world;
}

QString sqlOf(const World &world)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? u"NULL"_s : displayLiteral(value); };
    QString sql;
    for (const World::Feature &feature : world.features) {
        QJsonObject metadata;
        if (feature.machineMade)
            metadata.insert(u"sourceRuleId"_s, u"R"_s);
        if (!feature.mergedInto.isEmpty())
            metadata.insert(u"mergedInto"_s, feature.mergedInto);
        sql += u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, is_active, metadata) "
               "VALUES (%1, %2, %3, 'sub', %1, %4, %5);"_s.arg(text(feature.id), text(feature.language), text(feature.macro),
                   feature.active ? u"true"_s : u"false"_s,
                   text(QString::fromUtf8(QJsonDocument(metadata).toJson(QJsonDocument::Compact))));
    }
    for (const World::Alias &alias : world.aliases)
        sql += u"INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias) VALUES (%1, %2, %3, %4);"_s
                   .arg(text(alias.id), text(alias.feature), text(alias.language), text(alias.text));
    for (const World::Finding &finding : world.findings)
        sql += u"INSERT INTO analysis_findings (id, user_id, language_id, conversation_id, message_id, feature_id, module_id, created_at) "
               "VALUES (%1, %2, %3, 'c', 'm', %4, %5, %6);"_s.arg(text(finding.id), text(uuid(u"bbbb"_s, finding.user)),
                   text(finding.language), text(finding.feature), text(finding.module), text(finding.at));
    return sql;
}

const QString ground = u"INSERT INTO languages (id, name, native_name, code, writing_system, flag) VALUES ('ja', 'Japanese', 'Japanese', 'ja', 'x', 'x'), ('en', 'English', 'English', 'en', 'x', 'x');"_s;

// The same items as the report's, by loops. As texts, to be compared and read.
QStringList naiveItems(const World &world, const TriageScope &scope)
{
    const auto inPeriod = [](const World::Finding &finding) { return finding.at >= since && finding.at < until; };
    const auto inScope = [&](const World::Finding &finding) {
        return (scope.language.isEmpty() || finding.language == scope.language)
            && (scope.module.isEmpty() || finding.module == scope.module);
    };
    QList<TriageItem> items;
    QHash<QString, QString> ownLanguage;
    for (const World::Feature &feature : world.features) {
        if (feature.machineMade && feature.active && feature.mergedInto.isEmpty()) {
            items.append({ TriageItem::Kind::MachineMade, feature.id, feature.macro + u":sub:"_s + feature.id, { feature.id }, {}, {}, 0, 0 });
            ownLanguage.insert(feature.id, feature.language);
        }
    }
    QMap<std::pair<QString, QString>, QList<World::Alias>> byText;
    for (const World::Alias &alias : world.aliases) {
        byText[{ alias.language, alias.text }].append(alias);
        if (alias.text != alias.text.toLower()) {
            items.append({ TriageItem::Kind::DeadAlias, u"alias "_s + alias.id, alias.text, { alias.feature }, { alias.id }, {}, 0, 0 });
            ownLanguage.insert(items.last().id, alias.language);
        }
    }
    for (auto it = byText.cbegin(); it != byText.cend(); ++it) {
        TriageItem item;
        item.kind = TriageItem::Kind::Conflict;
        item.id = u"conflict %1 %2"_s.arg(it.key().first.isEmpty() ? u"*"_s : it.key().first, it.key().second);
        item.label = it.key().second;
        for (const World::Alias &alias : it.value()) {
            item.aliases.append(alias.id);
            if (!item.features.contains(alias.feature))
                item.features.append(alias.feature);
        }
        item.features.sort();
        item.aliases.sort();
        if (item.features.size() > 1) {
            items.append(item);
            ownLanguage.insert(item.id, it.key().first);
        }
    }
    QList<TriageItem> shown;
    for (TriageItem item : std::as_const(items)) {
        QStringList about; // of the macro skill, as they are counted today
        for (const QString &id : item.features) {
            if (scope.macroSkill.isEmpty() || world.feature(id).macro == scope.macroSkill)
                about.append(world.survivorOf(id));
        }
        if (about.isEmpty())
            continue;
        QSet<int> users;
        QMap<QString, int> languages;
        const World::Finding *newest = nullptr;
        for (const World::Finding &finding : world.findings) {
            if (about.contains(world.survivorOf(finding.feature)) && inPeriod(finding) && inScope(finding)) {
                ++item.findings;
                users.insert(finding.user);
                if (!finding.language.isEmpty())
                    ++languages[finding.language];
            }
            if (item.features.contains(finding.feature)
                && (!newest || std::pair(finding.at, finding.id) > std::pair(newest->at, newest->id)))
                newest = &finding;
        }
        item.learners = users.size();
        item.languages = languages.keys();
        std::stable_sort(item.languages.begin(), item.languages.end(),
            [&languages](const QString &a, const QString &b) { return languages.value(a) > languages.value(b); });
        if (item.findings == 0) {
            const QString language = newest ? newest->language : ownLanguage.value(item.id);
            if ((!scope.language.isEmpty() && language != scope.language) || (!scope.module.isEmpty() && (!newest || newest->module != scope.module)))
                continue;
        }
        if (item.languages.isEmpty()) {
            const QString language = item.findings == 0 && newest && !newest->language.isEmpty() ? newest->language : ownLanguage.value(item.id);
            if (!language.isEmpty())
                item.languages = { language };
        }
        shown.append(item);
    }
    std::sort(shown.begin(), shown.end(), comesBefore);
    QStringList texts;
    for (const TriageItem &item : std::as_const(shown))
        texts.append(u"%1 | %2 | %3 | %4 | %5 | %6 %7"_s.arg(item.id, item.label, item.features.join(u','), item.aliases.join(u','),
            item.languages.join(u','), QString::number(item.findings), QString::number(item.learners)));
    return texts;
}

QString textsOf(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue value : array)
        texts.append(value.toString());
    return texts.join(u',');
}

} // namespace

// The queue of the triage: its SQL against loops over the same rows, what decisions and staged changes do to it, and the
// evidence that stands beside an item.
class TriageQueueTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CurationDecisions> m_decisions;
    std::unique_ptr<LabelWatch> m_labels;
    std::unique_ptr<TriageQueue> m_queue;

    void makeGround()
    {
        m_database->exec(ground + u"INSERT INTO users (id, email) SELECT ('00000000-0000-bbbb-0000-' || lpad(n::text, 12, '0'))::uuid, n || '@example.org' FROM generate_series(0, 3) AS n;"
                                  "INSERT INTO conversations (id, user_id, target_language_id) VALUES ('c', '00000000-0000-bbbb-0000-000000000000', 'ja');"
                                  "INSERT INTO messages (id, conversation_id, role, content) VALUES ('m', 'c', 'user', 'text')"_s);
    }
    void openQueue(const TriageScope &scope = {})
    {
        m_workspace = std::make_unique<Workspace>(openSession(m_database->profile()), m_folder.path());
        m_decisions = std::make_unique<CurationDecisions>(m_workspace->session(), m_folder.filePath(u"decisions.jsonl"_s));
        m_labels = std::make_unique<LabelWatch>(*m_workspace);
        m_queue = std::make_unique<TriageQueue>(m_workspace->session(), *m_decisions, *m_labels);
        m_decisions->read();
        m_labels->start();
        m_queue->setScope(scope);
        if (!QTest::qWaitFor([this] { return m_queue->isReady() && !m_queue->isChanging(); }, patience))
            qFatal("No queue in time.");
    }
    QStringList ids(TriageItem::Kind kind)
    {
        QStringList found;
        for (const TriageItem &item : m_queue->items()) {
            if (item.kind == kind)
                found.append(item.id);
        }
        return found;
    }
    Decision about(const QString &id, Decision::State state)
    {
        Decision decision;
        decision.a = id;
        decision.labelHash = m_queue->labelHash(*m_queue->item(id));
        decision.state = state;
        return decision;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_queue.reset();
        m_labels.reset();
        m_decisions.reset();
        m_workspace.reset();
        m_database.reset();
    }

    void sqlAgainstLoops_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : { 1u, 2u, 3u, 4u, 5u, 6u })
            QTest::addRow("seed %u", seed) << seed;
    }

    void sqlAgainstLoops()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const World world = randomWorld(random);
        m_database = std::make_unique<TestDatabase>();
        makeGround();
        m_database->exec(sqlOf(world));
        const auto connection = m_database->connect();
        const Result<Catalog> catalog = Catalog::read(*connection);
        QVERIFY(catalog);
        int items = 0;
        for (const TriageScope &scope : { TriageScope {}, TriageScope { u"ja"_s, {}, {} }, TriageScope { u"en"_s, u"grammar"_s, {} },
                 TriageScope { {}, u"lexis"_s, {} }, TriageScope { {}, {}, u"m1"_s }, TriageScope { u"ja"_s, u"lexis"_s, u"m2"_s } }) {
            const Report report(*catalog, u"triage"_s,
                { { u"since"_s, since }, { u"until"_s, until }, { u"language"_s, scope.language },
                    { u"macro_skill"_s, scope.macroSkill }, { u"module"_s, scope.module } });
            const Result<ReportAnswers> answers = runReports(*connection, { report });
            QVERIFY(answers);
            const Result<Rows> &rows = answers->answers.first();
            QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message + rows.error().detail));
            QStringList texts;
            QList<std::pair<qint64, qint64>> ranks;
            for (const Row &row : rows->rows) {
                const auto text = [&](const QString &column) { return row.at(columnOf(*rows, column)).value_or(QString()); };
                texts.append(u"%1 | %2 | %3 | %4 | %5 | %6 %7"_s.arg(text(u"item"_s), text(u"label"_s), textsOf(text(u"features"_s)),
                    textsOf(text(u"aliases"_s)), textsOf(text(u"languages"_s)), text(u"findings"_s), text(u"learners"_s)));
                ranks.append({ text(u"findings"_s).toLongLong() * text(u"learners"_s).toLongLong(), text(u"findings"_s).toLongLong() });
            }
            QVERIFY(std::is_sorted(ranks.cbegin(), ranks.cend(), std::greater<>()));
            QStringList expected = naiveItems(world, scope);
            items += int(expected.size());
            texts.sort();
            expected.sort();
            QCOMPARE(texts.join(u'\n'), expected.join(u'\n'));
        }
        QVERIFY(items > 20);
    }

    void decisionsAndStagedChanges()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        openQueue();
        const QStringList machineMade = ids(TriageItem::Kind::MachineMade);
        QCOMPARE(machineMade.size(), m_database->exec(u"SELECT count(*) FROM linguistic_features WHERE metadata ? 'sourceRuleId' AND is_active"_s).toInt());
        QVERIFY(std::is_sorted(m_queue->items().cbegin(), m_queue->items().cend(), comesBefore));
        const QString first = machineMade.at(0);
        const Decision kept = about(first, Decision::State::Kept);
        m_decisions->decide(kept);
        QTRY_VERIFY(!m_queue->item(first));
        m_decisions->takeBack(kept);
        QTRY_VERIFY(m_queue->item(first));
        m_decisions->decide(about(first, Decision::State::Later));
        QTRY_COMPARE(m_queue->items().last().id, first);
        QVERIFY(m_queue->isLater(first));
        QCOMPARE(m_queue->leftCount(), int(m_queue->items().size()) - 1);
        // A merge that is staged takes it out, and its undo brings it back.
        const QString second = machineMade.at(1);
        const QString row = m_database->exec(u"SELECT metadata FROM linguistic_features WHERE id = '%1'"_s.arg(second));
        m_workspace->changes().setValue({ u"linguistic_features"_s, { second }, {} }, u"metadata"_s,
            u"{\"mergedInto\": \"%1\"}"_s.arg(machineMade.at(2)), { FieldValues { { u"id"_s, second }, { u"metadata"_s, row }, { u"macro_skill"_s, second.section(u':', 0, 0) },
                { u"sub_skill"_s, second.section(u':', 1, 1) }, { u"micro_rule"_s, second.section(u':', 2, 2) } }, {} });
        QTRY_VERIFY(!m_queue->item(second));
        m_workspace->changes().undo();
        QTRY_VERIFY(m_queue->item(second));
    }

    // Somebody staged the merge and never committed it.
    void aMergeThatWasGivenUpComesBack()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        openQueue();
        const QString id = ids(TriageItem::Kind::MachineMade).first();
        m_decisions->decide(about(id, Decision::State::Merged));
        QTRY_VERIFY(!m_queue->item(id));
        QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.decision"_s), u"1"_s);
        const auto decidedHoursAgo = [&](int hours) {
            m_database->exec(u"UPDATE kaiwa_studio.decision SET at = now() - interval '%1 hours'"_s.arg(hours));
            m_decisions->read();
            return QTest::qWaitFor([&] {
                const auto decisions = m_decisions->all();
                return decisions.size() == 1
                    && decisions.first().at < QDateTime::currentDateTimeUtc().addSecs(-3600 * hours + 600);
            }, 20'000);
        };
        QVERIFY(decidedHoursAgo(23));
        QVERIFY(!m_queue->item(id));
        QVERIFY(decidedHoursAgo(25));
        QTRY_VERIFY(m_queue->item(id));
    }

    void itReturnsOnlyWhenALabelChanges()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        openQueue();
        const QString id = ids(TriageItem::Kind::MachineMade).first();
        const QString pair = ids(TriageItem::Kind::MachineMade).last();
        m_decisions->decide(about(id, Decision::State::Ignored));
        m_decisions->decide(Decision::ofPair(id, pair, m_queue->pairHash(id, pair)));
        QTRY_VERIFY(!m_queue->item(id));
        m_database->exec(u"INSERT INTO linguistic_feature_aliases (feature_id, alias) VALUES ('%1', 'another label of it')"_s.arg(id));
        m_labels->refresh();
        QTRY_VERIFY(!m_labels->isBusy());
        QVERIFY(!m_queue->item(id));
        QVERIFY(m_decisions->aboutPair(id, pair, m_queue->pairHash(id, pair)));
        m_database->exec(u"UPDATE linguistic_features SET micro_rule = micro_rule || '-x' WHERE id = '%1'"_s.arg(id));
        m_labels->refresh();
        QTRY_VERIFY(m_queue->item(id));
        QVERIFY(!m_decisions->aboutPair(id, pair, m_queue->pairHash(id, pair)));
    }

    void candidatesWithTheirReasons()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        openQueue();
        const TriageItem *item = m_queue->item(u"grammar:verbs:ser-estar-confusion"_s);
        QVERIFY(item);
        QList<TriageCandidate> candidates = m_queue->candidates(*item, {}, 9);
        QVERIFY(!candidates.isEmpty());
        QCOMPARE(candidates.first().featureId, u"es:grammar:ser-estar:ser-vs-estar"_s);
        QVERIFY(candidates.first().sameMacroSkill);
        const auto placeOf = [&candidates](const QString &id) {
            for (qsizetype i = 0; i < candidates.size(); ++i) {
                if (candidates.at(i).featureId == id)
                    return int(i);
            }
            return -1;
        };
        // The same corrections raise one that is hardly alike.
        const QString other = u"es:grammar:past-tenses:preterite-vs-imperfect"_s;
        const int before = placeOf(other);
        TriageEvidence evidence;
        evidence.corrections = 10;
        evidence.sharedCorrections.insert(other, 10);
        candidates = m_queue->candidates(*item, evidence, 9);
        QVERIFY2(placeOf(other) >= 0 && (before < 0 || placeOf(other) < before), qPrintable(QString::number(before)));
        QCOMPARE(candidates.at(placeOf(other)).sharedCorrections, 10);
        // One that was said not to be the same is none any more.
        const QString best = candidates.first().featureId;
        m_decisions->decide(Decision::ofPair(item->id, best, m_queue->pairHash(item->id, best)));
        candidates = m_queue->candidates(*m_queue->item(u"grammar:verbs:ser-estar-confusion"_s), {}, 9);
        QCOMPARE(placeOf(best), -1);
        for (const TriageCandidate &candidate : std::as_const(candidates))
            QVERIFY(candidate.score > 0 && candidate.score <= 1 && candidate.featureId != u"grammar:verbs:ser-estar-confusion");
    }

    void aliasesAreMended()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        openQueue();
        const auto plan = [this](const TriageItem &item, const QString &feature) {
            Query<AliasMending> query = planAliasMending(m_workspace->session(), m_labels->standing(), item, feature);
            if (!QTest::qWaitFor([&] { return !query.isRunning(); }, patience))
                qFatal("No plan in time.");
            return query.future().result();
        };
        const TriageItem conflict = *m_queue->item(ids(TriageItem::Kind::Conflict).first());
        Result<AliasMending> mending = plan(conflict, conflict.features.at(1));
        QVERIFY(mending);
        QVERIFY(!mending->rows.isEmpty());
        for (const AliasMending::Row &row : mending->rows) {
            QVERIFY(!row.alias);
            QVERIFY(row.base.values.value(u"feature_id"_s) != conflict.features.at(1));
        }
        mending->stage(m_workspace->changes());
        QTRY_VERIFY(!m_queue->item(conflict.id));
        m_workspace->changes().undo();
        QTRY_VERIFY(m_queue->item(conflict.id));
        int lowered = 0;
        for (const QString &id : ids(TriageItem::Kind::DeadAlias)) {
            const TriageItem dead = *m_queue->item(id);
            mending = plan(dead, dead.features.first());
            QVERIFY(mending);
            QCOMPARE(mending->rows.size(), 1);
            lowered += mending->rows.first().alias == dead.label.toLower() ? 1 : 0;
        }
        QVERIFY(lowered > 3);
    }

    void personalDataIsMasked()
    {
        const QString text = u"I am Ann Lee, write to ann.lee+x@mail.example.org or call +81 90-1234-5678. Annabel knows. 田中太郎です"_s;
        const QString masked = maskedText(text, { u"Ann Lee"_s, u"Ann"_s, u"Lee"_s, u"田中太郎"_s });
        QCOMPARE(masked.size(), text.size());
        for (const QString &gone : { u"ann.lee"_s, u"example"_s, u"1234"_s, u"Lee"_s, u"Ann "_s, u"田中"_s })
            QVERIFY2(!masked.contains(gone), qPrintable(masked));
        QVERIFY(masked.contains(u"Annabel knows."_s)); // another word
        QVERIFY(masked.contains(u"です"_s));
        QCOMPARE(maskedText(u"In 2024 I ate 12 apples"_s, {}), u"In 2024 I ate 12 apples"_s);
    }

    void sentencesAreMarkedByCodeUnits()
    {
        const QString message = u"First one. \U0001F600 私が田中です。 Last."_s;
        const int start = int(message.indexOf(u"私が"_s));
        TriageFinding finding;
        finding.original = u"私が"_s;
        placeInSentence(finding, message, start, start + 2);
        QVERIFY(!finding.disagrees);
        QCOMPARE(finding.sentence.mid(finding.markStart, finding.markLength), u"私が"_s);
        QVERIFY2(!finding.sentence.contains(u"First"), qPrintable(finding.sentence));
        QVERIFY2(!finding.sentence.contains(u"Last"), qPrintable(finding.sentence));
        TriageFinding elsewhere;
        elsewhere.original = u"私が"_s;
        placeInSentence(elsewhere, message, start - 1, start + 1); // as if it were counted in letters
        QVERIFY(elsewhere.disagrees);
        QCOMPARE(elsewhere.markStart, -1);
        QVERIFY(!elsewhere.sentence.isEmpty());
        for (const auto &[from, to] : { std::pair(-1, -1), std::pair(5, 3), std::pair(0, 10'000), std::pair(int(message.size()), int(message.size()) + 1) }) {
            TriageFinding odd;
            odd.original = u"x"_s;
            placeInSentence(odd, message, from, to);
            QCOMPARE(odd.markStart, -1);
        }
    }

    void evidenceFromTheDatabase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        openQueue();
        const QString feature = m_database->exec(u"SELECT feature_id FROM analysis_findings GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"_s);
        ReportPeriod period;
        period.since = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        period.until = QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC);
        Query<TriageEvidence> query = readTriageEvidence(m_workspace->session(), { feature }, {}, period);
        QTRY_VERIFY_WITH_TIMEOUT(!query.isRunning(), patience);
        const Result<TriageEvidence> evidence = query.future().result();
        QVERIFY(evidence);
        QCOMPARE(evidence->findings.size(), 5);
        QCOMPARE(evidence->findings.first().id, m_database->exec(u"SELECT id FROM analysis_findings WHERE feature_id = '%1' ORDER BY created_at DESC, id DESC LIMIT 1"_s.arg(feature)));
        for (const TriageFinding &finding : evidence->findings) {
            QVERIFY(!finding.disagrees);
            QCOMPARE(finding.sentence.mid(finding.markStart, finding.markLength), finding.original);
        }
        QCOMPARE(evidence->outcomes.value(u"accepted"_s), m_database->exec(u"SELECT count(*) FROM analysis_findings WHERE feature_id = '%1' AND action_status = 'accepted'"_s.arg(feature)).toLongLong());
        QVERIFY(evidence->corrections > 0);
    }

    void withoutItsTablesItSaysSo()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(u"DROP TABLE analysis_findings CASCADE"_s);
        m_workspace = std::make_unique<Workspace>(openSession(m_database->profile()), m_folder.path());
        m_decisions = std::make_unique<CurationDecisions>(m_workspace->session(), m_folder.filePath(u"decisions.jsonl"_s));
        m_labels = std::make_unique<LabelWatch>(*m_workspace);
        m_queue = std::make_unique<TriageQueue>(m_workspace->session(), *m_decisions, *m_labels);
        m_queue->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_queue->error(), patience);
        QVERIFY(m_queue->error()->message.contains(u"analysis_findings"));
    }
};

QTEST_GUILESS_MAIN(TriageQueueTest)
#include "tst_triagequeue.moc"
