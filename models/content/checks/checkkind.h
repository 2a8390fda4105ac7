#pragma once

#include "models/content/checks/latecheck.h"
#include "models/content/checks/tablecheck.h"

#include <QHash>

namespace Kaiwa {

struct CheckPlaces;

// One kind of check of a described table, as a person switches it on and off. Its problems carry its id, or ids of their
// own where they can be told apart. Exactly one of the three ways to look is set.
struct CheckKind {
    QString id; // stable: "scenario.title-twice"
    QString title; // translated: "Title used twice"
    QString explanation; // translated, one sentence: when it speaks
    bool onByDefault = true; // only what is rarely wrong and costs nothing

    RecordCheck look = {}; // at one record
    TableCheck overAll = {}; // at all records at once
    // At one record, in its own time. Made once per database when the check is first on.
    std::function<LateCheck *(const CheckPlaces &places, QObject *parent)> makeLate = {};

    bool isOverAll() const { return bool(overAll.judge); }
    bool isLate() const { return bool(makeLate); }
};

// Where checks find and keep what is not in the database.
struct CheckPlaces {
    QStringList dictionaries; // folders with hunspell's .aff and .dic
    QString words; // file of the words that a person added, one a line
};

// Which checks a person switched on or off against their default.
struct CheckChoice {
    QHash<QString, bool> chosen; // by the kind's id

    bool isOn(const CheckKind &kind) const { return chosen.value(kind.id, kind.onByDefault); }
    bool operator==(const CheckChoice &) const = default;
};

} // namespace Kaiwa
