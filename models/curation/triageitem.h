#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Kaiwa {

// One thing that a linguist has to decide.
struct TriageItem {
    enum class Kind {
        MachineMade, // a feature that the application made for a label that it did not know
        Conflict, // a label that leads to several features of one language, or without
        DeadAlias, // an alias that is not its own lower case and so can never match
        NearDuplicate, // a feature that is nearly another one
    };

    Kind kind = Kind::MachineMade;
    QString id; // the feature's id, "conflict <language or *> <alias>" or "alias <id>"
    QString label;
    QStringList features; // that it is about; of a machine-made one and a near-duplicate itself alone
    QStringList aliases; // ids of rows
    QStringList languages; // of its findings, the most frequent first
    qint64 findings = 0; // in the period
    qint64 learners = 0;
    QDateTime madeAt = {}; // UTC; of a machine-made one, where the database records it

    bool isFeature() const { return kind == Kind::MachineMade || kind == Kind::NearDuplicate; }
    qint64 reach() const { return findings * learners; }
};

// By reach, the farthest first; ties by findings, then by kind, then by id: the same order on every computer.
bool comesBefore(const TriageItem &one, const TriageItem &other);

// What the triage is narrowed to; empty: all. Language and module are those of the findings, not of the feature.
struct TriageScope {
    QString language;
    QString macroSkill;
    QString module;

    bool operator==(const TriageScope &) const = default;
};

} // namespace Kaiwa
