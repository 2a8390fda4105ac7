#include "models/curation/labelsuggestions.h"

#include "models/curation/labelwatch.h"
#include "models/database/query.h"

#include <QtConcurrentRun>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QList<SimilarityIndex::Entry> suggestionEntries(const LabelTables &tables)
{
    QList<SimilarityIndex::Entry> entries;
    entries.reserve(tables.features().size() + tables.aliases().size());
    // Of another language than its feature is what an alias is written for: the row's own counts, else the feature's.
    const auto add = [&](const QString &feature, const QString &label, const std::optional<QString> &language) {
        const QString survivor = tables.survivorOf(feature);
        const LabelTables::Feature *there = tables.feature(survivor);
        const std::optional<QString> own = there ? there->label.language : std::nullopt;
        entries.append({ survivor, label, language ? *language : own.value_or(QString()) });
    };
    for (const LabelTables::Feature &feature : tables.features())
        add(feature.label.id, LabelResolver::ownLabel(feature.label), feature.label.language);
    for (const LabelAlias &alias : tables.aliases())
        add(alias.featureId, alias.alias, alias.language);
    return entries;
}

LabelSuggester::LabelSuggester(LabelWatch &tables, QObject *parent)
    : QObject(parent)
    , m_tables(tables)
{
    connect(&tables, &LabelWatch::changed, this, [this] {
        ++m_state;
        m_index.reset();
        if (!m_label.isEmpty()) {
            ++m_question;
            send();
        }
    });
}

void LabelSuggester::ask(const QString &label, const QString &language)
{
    if (label == m_label && language == m_language)
        return;
    m_label = label;
    m_language = language;
    m_candidates.clear();
    ++m_question;
    m_isAsking = !label.isEmpty();
    if (m_isAsking)
        send();
    Q_EMIT changed();
}

void LabelSuggester::send()
{
    m_isAsking = true;
    if (m_isRunning || !m_tables.isKnown())
        return;
    m_isRunning = true;
    m_sent = m_question;
    const QFuture<Result<Found>> found = QtConcurrent::run(
        [index = m_index, tables = m_tables.standing(), label = m_label, language = m_language]() -> Result<Found> {
            const Index built = index ? index : std::make_shared<const SimilarityIndex>(suggestionEntries(tables));
            return Found { built, built->candidates(label, language, shown) };
        });
    whenFinished(found, this, [this, state = m_state](const Result<Found> &result) {
        m_isRunning = false;
        if (state == m_state)
            m_index = result->index;
        take(*result);
    });
}

void LabelSuggester::take(const Found &found)
{
    if (m_sent != m_question) {
        if (!m_label.isEmpty())
            send();
        return;
    }
    m_isAsking = false;
    m_candidates = found.candidates;
    Q_EMIT changed();
}

QString idOf(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SameSpelling:
        return u"same-spelling"_s;
    case MatchReason::SameWords:
        return u"same-words"_s;
    case MatchReason::SameScript:
        return u"same-script"_s;
    case MatchReason::Alike:
        return u"alike"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
