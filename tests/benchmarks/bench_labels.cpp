// How well and how fast near-duplicates of labels are found, beside the key collision methods that OpenRefine documents:
// its fingerprint and its n-gram fingerprint (openrefine.org, "Clustering in depth"), written here from that text.

#include "models/curation/similarityindex.h"
#include "models/database/pgconnection.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/labelledset.h"
#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <functional>

using namespace Kaiwa;
using namespace Kaiwa::Benchmarks;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

QString ascii(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character;
    }
    return plain;
}

QString withoutMarks(const QString &text)
{
    QString kept;
    for (const QChar character : text) {
        if (!character.isPunct() && !character.isSymbol() && character.category() != QChar::Other_Control)
            kept += character;
    }
    return kept;
}

// Trimmed, lower case, without punctuation; the words sorted, each once, in ASCII.
QString fingerprint(const QString &label)
{
    QStringList words = withoutMarks(ascii(label.trimmed().toLower())).split(u' ', Qt::SkipEmptyParts);
    words.sort();
    words.removeDuplicates();
    return words.join(u' ');
}

// Lower case, without punctuation and spaces; the pairs of neighbours sorted, each once, in ASCII.
QString bigramFingerprint(const QString &label)
{
    const QString text = withoutMarks(ascii(label.toLower())).remove(u' ');
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs.append(text.sliced(i, 2));
    pairs.sort();
    pairs.removeDuplicates();
    return pairs.join(QString());
}

QList<SimilarityIndex::Entry> sampleFeatures()
{
    TestDatabase database(TestDatabase::Template::Content);
    const Result<Rows> rows = database.connect()->run(
        u"SELECT id, macro_skill || ':' || sub_skill || ':' || micro_rule, coalesce(language_id, '') "
        "FROM linguistic_features WHERE NOT metadata ? 'sourceRuleId' ORDER BY id"_s);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    QList<SimilarityIndex::Entry> entries;
    for (const auto &row : rows->rows)
        entries.append({ *row.at(0), *row.at(1), *row.at(2) });
    return entries;
}

// The right feature is found where it alone, of the label's language or without one, has the label's key.
int foundByKey(const QList<SimilarityIndex::Entry> &features, const std::function<QString(const QString &)> &key)
{
    int found = 0;
    for (const KnownLabel &known : knownLabels()) {
        const QString wanted = key(known.label);
        QStringList same;
        for (const SimilarityIndex::Entry &feature : features) {
            if ((feature.language.isEmpty() || feature.language == known.language) && key(feature.label) == wanted)
                same.append(feature.featureId);
        }
        found += same == QStringList(known.featureId);
    }
    return found;
}

int takenTogether(const std::function<QString(const ApartLabels &pair, const QString &label)> &key)
{
    int together = 0;
    for (const ApartLabels &pair : labelsThatStayApart())
        together += key(pair, pair.one) == key(pair, pair.other);
    return together;
}

// Labels as machines make them: a feature's own with a word changed, doubled, left out or misspelt.
QList<SimilarityIndex::Entry> madeUp(const QList<SimilarityIndex::Entry> &features, int count, QRandomGenerator &random)
{
    QList<SimilarityIndex::Entry> entries;
    for (int i = 0; i < count; ++i) {
        SimilarityIndex::Entry entry = features.at(random.bounded(features.size()));
        QString &label = entry.label;
        for (int change = 1 + random.bounded(4); change > 0; --change)
            label.insert(random.bounded(label.size()), QChar(u'a' + random.bounded(26)));
        if (random.bounded(2))
            label += u'-' + QString::number(random.generate(), 36);
        entry.featureId = u"made-%1"_s.arg(i);
        entries.append(entry);
    }
    return entries;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QList<SimilarityIndex::Entry> features = sampleFeatures();
    const QList<KnownLabel> known = knownLabels();
    const auto share = [&](int found) { return u"%1 of %2"_s.arg(found).arg(known.size()); };

    const SimilarityIndex index(features);
    int first = 0, among = 0;
    for (const KnownLabel &label : known) {
        const QList<SimilarityIndex::Candidate> found = index.candidates(label.label, label.language, 3);
        first += !found.isEmpty() && found.first().featureId == label.featureId;
        among += std::any_of(found.cbegin(), found.cend(),
            [&](const auto &candidate) { return candidate.featureId == label.featureId; });
    }
    print(u"the feature that a label means, among %1 features"_s.arg(features.size()));
    print(u"  the studio:            first %1, among the first three %2"_s.arg(share(first), share(among)));
    print(u"  fingerprint:           %1"_s.arg(share(foundByKey(features, fingerprint))));
    print(u"  bigram fingerprint:    %1"_s.arg(share(foundByKey(features, bigramFingerprint))));
    print(u"pairs that are to stay apart, taken together by a key (of %1)"_s.arg(labelsThatStayApart().size()));
    print(u"  the studio:            %1"_s.arg(takenTogether(
        [](const ApartLabels &pair, const QString &label) { return LabelKeys::of(label, pair.language).script; })));
    print(u"  fingerprint:           %1"_s.arg(
        takenTogether([](const ApartLabels &, const QString &label) { return fingerprint(label); })));
    print(u"  bigram fingerprint:    %1"_s.arg(
        takenTogether([](const ApartLabels &, const QString &label) { return bigramFingerprint(label); })));

    QRandomGenerator random(1);
    QElapsedTimer timer;
    timer.start();
    const QList<SimilarityIndex::Entry> tenThousand = madeUp(features, 10'000, random);
    const QList<SimilarityIndex::Entry> fiftyThousand = madeUp(features, 50'000, random);
    timer.restart();
    const SimilarityIndex large(tenThousand);
    print(u"10,000 features: index in %1"_s.arg(milliseconds(double(timer.nsecsElapsed()) / 1e6)));
    const QList<double> times = [&] {
        QList<double> each;
        for (int i = 0; i < 500; ++i) {
            timer.restart();
            large.candidates(fiftyThousand.at(i).label, fiftyThousand.at(i).language, 9);
            each.append(double(timer.nsecsElapsed()) / 1e6);
        }
        return each;
    }();
    print(u"candidates for one label: %1, slowest of 500 %2"_s.arg(
        milliseconds(median(times)), milliseconds(*std::max_element(times.cbegin(), times.cend()))));
    timer.restart();
    const SimilarityIndex all(tenThousand + fiftyThousand);
    const double indexing = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    const QList<QStringList> clusters = all.clusters();
    print(u"50,000 labels against 10,000 features: index in %1, %2 clusters in %3"_s.arg(
        milliseconds(indexing), QString::number(clusters.size()), milliseconds(double(timer.nsecsElapsed()) / 1e6)));
    return 0;
}
