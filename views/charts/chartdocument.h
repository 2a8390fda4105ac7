#pragma once

#include "models/result.h"

#include <QList>
#include <QString>

namespace Kaiwa {

class ChartCard;

// A page of charts as a document for readers without the studio. A value; the cards belong to their page.
struct ChartDocument {
    QString title; // "Usage"
    QString filters; // in words: the period, what it is narrowed to, the zone, when it was read
    QString note; // what holds for all of it; may be empty
    QList<const ChartCard *> cards;
};

// By the file's ending: .pdf with each chart as a vector and its numbers as a table that breaks over pages, its headings
// repeated; .csv and .json with every mark of every chart, values exactly as the server wrote them; .png the charts below
// each other. The file is there whole or not at all. Window's thread.
Result<void> writeDocument(const ChartDocument &document, const QString &path);

} // namespace Kaiwa
