#include "models/curation/labelkeys.h"
#include "models/curation/similarityindex.h"
#include "models/database/pgconnection.h"
#include "tests/support/labelledset.h"
#include "tests/support/testdatabase.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// Which labels are taken for the same, by which rule, and which never are.
class SimilarityTest final : public QObject {
    Q_OBJECT

private:
    // The features of the sample content by their own labels; machine-made ones are what is folded, not a target.
    static QList<SimilarityIndex::Entry> sampleFeatures()
    {
        TestDatabase database(TestDatabase::Template::Content);
        const Result<Rows> rows = database.connect()->run(
            u"SELECT id, macro_skill || ':' || sub_skill || ':' || micro_rule, coalesce(language_id, '') "
            "FROM linguistic_features WHERE NOT metadata ? 'sourceRuleId' ORDER BY id"_s);
        QList<SimilarityIndex::Entry> entries;
        for (const auto &row : rows->rows)
            entries.append({ *row.at(0), *row.at(1), *row.at(2) });
        return entries;
    }

private Q_SLOTS:
    void foldsWhatIsTheSameSpelling_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("normalized");
        QTest::newRow("separators") << u"grammar:verb_forms.te-form"_s << u"grammar verb forms te form"_s;
        QTest::newRow("camel case") << u"grammar:verbForms:TeForm"_s << u"grammar verb forms te form"_s;
        QTest::newRow("full width") << u"ｇｒａｍｍａｒ：ｔｅ－ｆｏｒｍ"_s << u"grammar te form"_s;
        QTest::newRow("half-width kana") << u"ﾋﾞｰﾙ"_s << u"ビール"_s;
        QTest::newRow("composed") << u"か\u3099"_s << u"が"_s;
        QTest::newRow("invisible") << u"te\u200bform"_s << u"teform"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("none") << u" :-: "_s << u""_s;
    }
    void foldsWhatIsTheSameSpelling()
    {
        QFETCH(QString, label);
        QTEST(LabelKeys::of(label, u"ja"_s).normalized, "normalized");
    }

    void meetsOnTheRungThatForgives()
    {
        const auto keys = [](const QString &label, const QString &language) { return LabelKeys::of(label, language); };
        QCOMPARE(keys(u"wa-vs-ga"_s, u"ja"_s).words, keys(u"ga and wa"_s, u"ja"_s).words);
        QCOMPARE(keys(u"2nd-conditional"_s, u"en"_s).words, keys(u"second conditional"_s, u"en"_s).words);
        QVERIFY(keys(u"らーめん"_s, u"ja"_s).words != keys(u"ラーメン"_s, u"ja"_s).words);
        QCOMPARE(keys(u"らーめん"_s, u"ja"_s).script, keys(u"ラーメン"_s, u"ja"_s).script);
        QCOMPARE(keys(u"pretérito"_s, u"es"_s).script, keys(u"preterito"_s, u"es"_s).script);
        QCOMPARE(keys(u"naïve"_s, u"en"_s).script, keys(u"naive"_s, u"en"_s).script);
    }

    void staysApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("language");
        for (const ApartLabels &pair : labelsThatStayApart())
            QTest::addRow("%s, %s", qPrintable(pair.one), qPrintable(pair.other)) << pair.one << pair.other << pair.language;
    }
    void staysApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, language);
        QVERIFY(LabelKeys::of(one, language).script != LabelKeys::of(other, language).script);
    }

    void measuresLikeness()
    {
        QCOMPARE(trigramDice(u"abc"_s, u"abc"_s), 1.0);
        QCOMPARE(trigramDice(u"abc"_s, u"xyz"_s), 0.0);
        QCOMPARE(alignmentLikeness(u"perfect"_s, u"prefect"_s), 1 - 1 / 7.0); // neighbours change places
        QCOMPARE(alignmentLikeness(u"e\u0301a"_s, u"ea"_s), 0.5); // a letter with its mark is one
        QCOMPARE(alignmentLikeness(u""_s, u""_s), 1.0);
        QCOMPARE(alignmentLikeness(u"👨‍👩‍👧"_s, u""_s), 0.0);
    }

    // The distance by its definition, over all beginnings.
    void alignmentAgreesWithItsDefinition()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto word = [&random] {
            QString text;
            for (int i = random.bounded(8); i > 0; --i)
                text += QChar(u'a' + random.bounded(3));
            return text;
        };
        std::function<int(QStringView, QStringView)> distance = [&](QStringView a, QStringView b) -> int {
            if (a.isEmpty() || b.isEmpty())
                return int(a.size() + b.size());
            int least = std::min({ distance(a.chopped(1), b) + 1, distance(a, b.chopped(1)) + 1,
                distance(a.chopped(1), b.chopped(1)) + (a.back() == b.back() ? 0 : 1) });
            if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2])
                least = std::min(least, distance(a.chopped(2), b.chopped(2)) + 1);
            return least;
        };
        for (int i = 0; i < 300; ++i) {
            const QString one = word(), other = word();
            const qsizetype longer = std::max(one.size(), other.size());
            const double expected = longer == 0 ? 1 : 1 - double(distance(one, other)) / double(longer);
            QCOMPARE(alignmentLikeness(one, other), expected);
        }
    }

    void findsTheRightFeature()
    {
        const QList<SimilarityIndex::Entry> features = sampleFeatures();
        const SimilarityIndex index(features);
        const QList<KnownLabel> labels = knownLabels();
        int first = 0, among = 0;
        QHash<QString, std::pair<int, int>> byKind;
        for (const KnownLabel &known : labels) {
            QVERIFY2(std::any_of(features.cbegin(), features.cend(),
                         [&](const auto &feature) { return feature.featureId == known.featureId; }),
                qPrintable(known.featureId));
            const QList<SimilarityIndex::Candidate> found = index.candidates(known.label, known.language, 3);
            const bool isFirst = !found.isEmpty() && found.first().featureId == known.featureId;
            first += isFirst;
            ++byKind[known.kind].second;
            byKind[known.kind].first += isFirst;
            among += std::any_of(found.cbegin(), found.cend(),
                [&](const auto &candidate) { return candidate.featureId == known.featureId; });
            if (!isFirst)
                qInfo("%s (%s): %s", qPrintable(known.label), qPrintable(known.kind),
                    found.isEmpty() ? "nothing" : qPrintable(found.first().featureId));
        }
        qInfo("%lld labels: right and first %d, among the first three %d", qint64(labels.size()), first, among);
        for (auto it = byKind.cbegin(); it != byKind.cend(); ++it)
            qInfo("  %-13s %3d of %3d", qPrintable(it.key()), it->first, it->second);
        QVERIFY(labels.size() >= 300);
        QVERIFY(first >= 0.90 * double(labels.size()));
        QVERIFY(among >= 0.97 * double(labels.size()));
    }

    void groupsTwins()
    {
        const SimilarityIndex index({ { u"a"_s, u"grammar:verb-forms:te-form"_s, u"ja"_s },
            { u"b"_s, u"grammar:verb_form:te-form"_s, u"ja"_s }, { u"c"_s, u"grammar:verb-forms:te-form"_s, u"ko"_s },
            { u"d"_s, u"lexis:counters:hon-mai"_s, u"ja"_s }, { u"e"_s, u"lexis:counters:mai/hon"_s, u"ja"_s },
            { u"f"_s, u"lexis:style:avoid-very"_s, u"en"_s } });
        QCOMPARE(index.clusters(), (QList<QStringList> { { u"a"_s, u"b"_s }, { u"d"_s, u"e"_s } }));
    }
};

QTEST_GUILESS_MAIN(SimilarityTest)
#include "tst_similarity.moc"
