#pragma once

#include "models/database/query.h"
#include "models/insights/report.h"

#include <QHash>

namespace Kaiwa {

// One finding as a linguist needs it to decide: what was said, what was suggested, and where in the message. Addresses,
// long numbers and the learner's own name are masked before it leaves the worker.
struct TriageFinding {
    QString id;
    QString createdAt; // UTC, as the server writes it
    QString original;
    QString suggested;
    QString explanation;
    QString outcome; // analysis_finding_action
    QString sentence; // of the message, around the words that the finding is about; empty: there is no message
    int markStart = -1; // of these words in the sentence, in UTF-16 code units; -1: not marked
    int markLength = 0;
    bool disagrees = false; // the message says something else at the offsets: nothing is marked
    QList<std::pair<QString, QString>> scripts; // column and text: the message in its other scripts
};

// What there is to know about one item before it is decided.
struct TriageEvidence {
    QList<TriageFinding> findings; // newest first
    QHash<QString, qint64> outcomes; // by analysis_finding_action, in the period
    // Findings of other features that correct the same words in the same way: by feature, how many different ones, of
    // how many that the item has.
    QHash<QString, qint64> sharedCorrections;
    qint64 corrections = 0;
    QStringList notThere; // what the database lacks of all this

    qint64 decided() const; // accepted, ignored or dismissed
    std::optional<double> acceptedShare() const; // of the decided ones, 0 to 1
};

// `features`: of the item, with those that were folded into them. On a worker of the session.
Query<TriageEvidence> readTriageEvidence(
    Session &session, const QStringList &features, const QString &language, const ReportPeriod &period);

// The same text with every code unit of what is personal as •, so that offsets stay: mail addresses, numbers of seven
// and more digits, and these names. Pure.
QString maskedText(const QString &text, const QStringList &names);
// Cuts the sentence around a place out of a message and marks it, where the message has `original` there. Pure.
void placeInSentence(TriageFinding &finding, const QString &message, int start, int end);

} // namespace Kaiwa
