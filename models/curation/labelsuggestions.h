#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/similarityindex.h"

#include <QObject>

#include <memory>

namespace Kaiwa {

class LabelWatch;

// What a label may mean: each feature by its own label and by its aliases, a merged one in the name of the feature that
// speaks for it.
QList<SimilarityIndex::Entry> suggestionEntries(const LabelTables &tables);

// What the label that somebody looks at may mean, as the features stand with what is staged. The index is built when it is
// first asked and after each change of them, the candidates are found in it: both on a thread. Lives in the window's
// thread; nothing blocks. Owned by whoever shows them.
class LabelSuggester final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelSuggester)

public:
    static constexpr int shown = 8; // candidates

    explicit LabelSuggester(LabelWatch &tables, QObject *parent = nullptr);

    // An empty label: none. What was found for another one is gone at once.
    void ask(const QString &label, const QString &language);
    bool isAsking() const { return m_isAsking; }
    const QList<SimilarityIndex::Candidate> &candidates() const { return m_candidates; }

Q_SIGNALS:
    void changed();

private:
    using Index = std::shared_ptr<const SimilarityIndex>;
    struct Found {
        Index index;
        QList<SimilarityIndex::Candidate> candidates;
    };
    void send();
    void take(const Found &found);

    LabelWatch &m_tables;
    Index m_index; // null: to be built
    QString m_label;
    QString m_language;
    QList<SimilarityIndex::Candidate> m_candidates;
    bool m_isAsking = false; // something is on its way or wanted
    bool m_isRunning = false; // one at a time: the index is built once
    quint64 m_question = 0;
    quint64 m_sent = 0;
    quint64 m_state = 0; // of the tables
};

// A stable word for a reason, for files and scripts: "same-spelling".
QString idOf(MatchReason reason);

} // namespace Kaiwa
