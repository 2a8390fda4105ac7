#pragma once

#include "models/curation/decisions.h"
#include "models/curation/labelwatch.h"
#include "models/curation/triagecandidates.h"
#include "models/curation/triageitem.h"

#include <QTimer>

#include <chrono>

namespace Kaiwa {

// What linguists have to decide, by its reach: read by reports on a worker, joined with near-duplicates that are found on
// a thread, laid under what was decided and what is staged. A feature that was merged, here or elsewhere, is no item any
// more, nor is an alias that was mended. Also answers which features an item may be; the index of labels for that is
// built again whenever a label is another one. Lives in the window's thread; nothing blocks.
class TriageQueue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageQueue)

public:
    static constexpr int days = 30;
    // A merge that is not committed by then was given up, by whoever staged it: the item is open again.
    static constexpr std::chrono::hours mergeHolds { 24 };
    struct Reach {
        qint64 findings = 0;
        qint64 learners = 0;
    };
    // What there is to narrow it to: languages and modules of the findings in the period, the most frequent first.
    struct Choices {
        QStringList languages;
        QStringList modules;
    };

    TriageQueue(Session &session, CurationDecisions &decisions, LabelWatch &labels, QObject *parent = nullptr);
    ~TriageQueue() override; // cancels what runs

    void setScope(const TriageScope &scope); // reads again where it is another one
    const TriageScope &scope() const { return m_scope; }
    void refresh();

    bool isKnown() const { return m_known && m_labels.isKnown() && m_decisions.isKnown(); } // items are there
    bool isReady() const { return isKnown() && m_index; } // candidates too
    bool isChanging() const { return m_rest.isActive(); } // what stands here is about to be arranged anew
    const std::optional<Error> &error() const { return m_error; }
    const ReportPeriod &period() const { return m_period; }
    const QDateTime &asOf() const { return m_asOf; }
    const Choices &choices() const { return m_choices; }

    // The open ones: first those that nobody looked at, then those that were put off, the longest ago first.
    const QList<TriageItem> &items() const { return m_items; }
    const TriageItem *item(const QString &id) const; // null: it is not open; valid until changed()
    bool isLater(const QString &id) const { return m_later.contains(id); }
    int count(TriageItem::Kind kind) const; // open
    int leftCount() const { return int(m_items.size() - m_later.size()); }

    QString labelHash(const TriageItem &item) const;
    QString pairHash(const QString &one, const QString &other) const;
    Reach reachOf(const QString &feature) const { return m_reach.value(feature); }
    QStringList withFolded(const QStringList &features) const; // and those that were merged into them
    // The features that the item may be, the best first. Of a conflict those that the label leads to, of a dead alias its
    // own. Some milliseconds.
    QList<TriageCandidate> candidates(const TriageItem &item, const TriageEvidence &evidence, int most) const;

Q_SIGNALS:
    void changed(); // items, choices, or the reading failed
    void candidatesChanged(); // labels are other ones

private:
    struct Answer {
        QList<TriageItem> items;
        QHash<QString, Reach> reach;
        Choices choices;
        QDateTime asOf;
    };
    using Index = std::shared_ptr<const SimilarityIndex>;
    static Result<Answer> read(PgConnection &connection, const QList<Report> &reports);
    void take(const Result<Answer> &answer);
    void buildIndex();
    void findClusters();
    void arrange();
    QList<TriageItem> nearDuplicates() const;
    bool isOpen(const TriageItem &item) const;
    static bool isGivenUp(const Decision &decision);
    bool isCurated(const QString &feature) const;

    Session &m_session;
    CurationDecisions &m_decisions;
    LabelWatch &m_labels;
    TriageScope m_scope;
    ReportPeriod m_period;
    Query<Answer> m_query;
    quint64 m_reading = 0;
    bool m_known = false;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    QList<TriageItem> m_read;
    QHash<QString, Reach> m_reach;
    Choices m_choices;
    Index m_index;
    QList<QStringList> m_clusters; // comes after the index: candidates need not wait for it
    quint64 m_building = 0;
    QTimer m_rest; // several things change at once
    QList<TriageItem> m_items;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_later;
};

} // namespace Kaiwa
