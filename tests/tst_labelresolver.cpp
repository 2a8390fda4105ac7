#include "models/curation/serverresolution.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

using Step = LabelResolver::Step;
using Language = std::optional<QString>;

namespace {

struct Tables {
    QList<LabelFeature> features;
    QList<LabelAlias> aliases;
};

// The rules once more, as their documentation reads: sentence by sentence, over all rows.
QSet<QString> aliasesOf(const Tables &tables, const QString &label, const std::function<bool(const Language &)> &fits)
{
    QSet<QString> found;
    for (const LabelAlias &alias : tables.aliases) {
        if (alias.alias == label && fits(alias.language))
            found.insert(alias.featureId);
    }
    return found;
}
QSet<QString> featuresOf(const Tables &tables, const QString &label, const std::function<bool(const Language &)> &fits)
{
    QSet<QString> found;
    const QStringList parts = label.split(u':');
    if (parts.size() != 3)
        return found;
    for (const LabelFeature &feature : tables.features) {
        if (feature.macroSkill == parts.at(0) && feature.subSkill == parts.at(1) && feature.microRule == parts.at(2)
            && fits(feature.language))
            found.insert(feature.id);
    }
    return found;
}
QSet<QString> naive(const Tables &tables, const QString &label, const Language &asked, LabelRule rule)
{
    const auto any = [](const Language &) { return true; };
    const auto none = [](const Language &language) { return !language; };
    const auto same = [&](const Language &language) { return asked && language && *language == *asked; };
    if (rule == LabelRule::Deployed) {
        if (!asked) {
            const QSet<QString> byAlias = aliasesOf(tables, label, any);
            return byAlias.isEmpty() ? featuresOf(tables, label, any) : byAlias;
        }
        const QSet<QString> byAlias = aliasesOf(tables, label, same);
        return byAlias.isEmpty() ? featuresOf(tables, label, same) : byAlias;
    }
    if (const QSet<QString> found = aliasesOf(tables, label, same); !found.isEmpty())
        return found;
    if (const QSet<QString> found = aliasesOf(tables, label, none); !found.isEmpty())
        return found;
    if (const QSet<QString> found = featuresOf(tables, label, same); !found.isEmpty())
        return found;
    if (const QSet<QString> found = featuresOf(tables, label, none); !found.isEmpty())
        return found;
    return featuresOf(tables, label, any);
}

// Small alphabets, so that every step, conflict and near miss comes often.
class Generator final {
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }
    Tables tables()
    {
        Tables tables;
        const int features = 1 + m_random.bounded(8);
        for (int i = 0; i < features; ++i)
            tables.features.append({ u"f%1"_s.arg(i), language(), one({ u"grammar", u"lexis" }), part(), part() });
        const int aliases = m_random.bounded(10);
        for (int i = 0; i < aliases; ++i) {
            const QString feature = tables.features.at(m_random.bounded(tables.features.size())).id;
            tables.aliases.append(
                { u"00000000-0000-0000-0000-%1"_s.arg(i, 12, 10, QChar(u'0')), feature, language(), label() });
        }
        return tables;
    }
    QString label()
    {
        switch (m_random.bounded(8)) {
        case 0:
            return one({ u"", u":", u"::", u"a", u"grammar", u"grammar:a", u"grammar:a:b:a", u" grammar:a:b", u"문법" });
        default:
            return one({ u"grammar", u"lexis" }) + u':' + part() + u':' + part();
        }
    }
    // Mostly one that some row bears.
    QString labelFor(const Tables &tables)
    {
        if (m_random.bounded(4) == 0)
            return label();
        const qsizetype row = m_random.bounded(tables.features.size() + tables.aliases.size());
        return row < tables.features.size() ? LabelResolver::ownLabel(tables.features.at(row))
                                            : tables.aliases.at(row - tables.features.size()).alias;
    }
    Language language()
    {
        const QString chosen = one({ u"", u"ja", u"ko" });
        return chosen.isEmpty() ? Language() : chosen;
    }

private:
    QString part() { return one({ u"a", u"b", u"é", u"a:b", u"" }); }
    QString one(std::initializer_list<QStringView> choices)
    {
        return (choices.begin() + m_random.bounded(int(choices.size())))->toString();
    }

    QRandomGenerator m_random;
};

QSet<QString> asSet(const QStringList &list)
{
    return { list.cbegin(), list.cend() };
}

constexpr LabelRule rules[] = { LabelRule::Documented, LabelRule::Deployed };

} // namespace

// Where a label lands: by the class, by a naive reading of the rule, and by the rule as the server runs it.
class LabelResolverTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;

    void fill(const Tables &tables)
    {
        QString sql = u"DELETE FROM linguistic_feature_aliases; DELETE FROM linguistic_features;"_s;
        const auto quoted = [](const Language &text) {
            return text ? u'\'' + QString(*text).replace(u'\'', u"''"_s) + u'\'' : u"NULL"_s;
        };
        for (const LabelFeature &feature : tables.features)
            sql += u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule) VALUES "
                   "(%1, %2, %3, %4, %5);"_s.arg(quoted(feature.id), quoted(feature.language),
                       quoted(feature.macroSkill), quoted(feature.subSkill), quoted(feature.microRule));
        for (const LabelAlias &alias : tables.aliases)
            sql += u"INSERT INTO linguistic_feature_aliases (id, feature_id, language_id, alias) VALUES "
                   "(%1, %2, %3, %4);"_s.arg(
                       quoted(alias.id), quoted(alias.featureId), quoted(alias.language), quoted(alias.alias));
        m_database->exec(sql);
    }
    QList<LabelResolver::Resolution> onServer(const QList<std::pair<QString, Language>> &asked, LabelRule rule)
    {
        QList<AskedLabel> labels;
        for (const auto &[label, language] : asked)
            labels.append({ label, language });
        const Result<Rows> rows = m_database->connect()->run(resolveStatement(labels, rule));
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message + rows.error().detail));
        return resolutionsOf(*rows);
    }

private Q_SLOTS:
    void agreesWithANaiveReading()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        Generator generator(seed);
        int resolved = 0, ambiguous = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Tables tables = generator.tables();
            const LabelResolver resolver(tables.features, tables.aliases);
            for (int asked = 0; asked < 6; ++asked) {
                const QString label = generator.labelFor(tables);
                const Language language = generator.language();
                for (const LabelRule rule : rules) {
                    const LabelResolver::Resolution found = resolver.resolve(label, language, rule);
                    QCOMPARE(asSet(found.features), naive(tables, label, language, rule));
                    QCOMPARE(found.step.has_value(), !found.features.isEmpty());
                    resolved += !found.features.isEmpty();
                    ambiguous += found.isAmbiguous();
                }
            }
        }
        qInfo("%d resolved, %d of them ambiguous", resolved, ambiguous);
        QVERIFY(ambiguous > 1000);
    }

    void agreesWithTheServer()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        Generator generator(seed);
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) "
                         "SELECT id, id, id, id, 'latin', '-' FROM unnest(ARRAY['ja', 'ko']) AS id"_s);
        for (int i = 0; i < 50; ++i) {
            const Tables tables = generator.tables();
            fill(tables);
            const LabelResolver resolver(tables.features, tables.aliases);
            QList<std::pair<QString, Language>> asked;
            for (int j = 0; j < 40; ++j)
                asked.append({ generator.labelFor(tables), generator.language() });
            for (const LabelRule rule : rules) {
                const QList<LabelResolver::Resolution> answers = onServer(asked, rule);
                QCOMPARE(answers.size(), asked.size());
                for (qsizetype j = 0; j < asked.size(); ++j)
                    QVERIFY2(answers.at(j) == resolver.resolve(asked.at(j).first, asked.at(j).second, rule),
                        qPrintable(asked.at(j).first));
            }
        }
    }

    void saysWhichRowWonAndWhy()
    {
        const LabelResolver resolver({ { u"te"_s, u"ja"_s, u"grammar"_s, u"verbs"_s, u"te-form"_s } },
            { { u"a1"_s, u"te"_s, u"ja"_s, u"grammar:verbs:te-form"_s }, { u"a2"_s, u"other"_s, {}, u"grammar:verbs:te-form"_s },
                { u"a3"_s, u"other"_s, u"ko"_s, u"grammar:verbs:te-form"_s } });
        const auto told = [&](const Language &language, LabelRule rule) {
            QStringList words;
            for (const LabelResolver::Trace &row : resolver.trace(u"grammar:verbs:te-form"_s, language, rule))
                words.append((row.aliasId.isEmpty() ? row.featureId : row.aliasId) + QString::number(int(row.verdict)));
            return words.join(u' ');
        };
        // 0 wins, 1 ambiguous, 2 loses to an earlier step, 3 not looked at
        QCOMPARE(told(u"ja"_s, LabelRule::Documented), u"a10 a22 te2 a33"_s);
        QCOMPARE(told(u"ko"_s, LabelRule::Documented), u"a30 a22 te2 a13"_s);
        QCOMPARE(told({}, LabelRule::Documented), u"a20 te2 a13 a33"_s);
        QCOMPARE(told(u"ja"_s, LabelRule::Deployed), u"a10 te2 a23 a33"_s);
        QCOMPARE(told({}, LabelRule::Deployed), u"a11 a21 a31 te2"_s);
        QVERIFY(resolver.trace(u"grammar:verbs:ta-form"_s, u"ja"_s, LabelRule::Documented).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LabelResolverTest)
#include "tst_labelresolver.moc"
