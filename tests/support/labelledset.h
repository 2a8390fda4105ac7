#pragma once

#include <QList>
#include <QString>

namespace Kaiwa::TestSupport {

// What tests/labels holds, read from the checkout; a file that cannot be read aborts.
struct KnownLabel {
    QString language;
    QString label;
    QString featureId; // the one that a linguist would choose
    QString kind; // in what the label differs from the feature's own
};
struct ApartLabels {
    QString language;
    QString one;
    QString other;
    QString why;
};

QList<KnownLabel> knownLabels();
QList<ApartLabels> labelsThatStayApart();

} // namespace Kaiwa::TestSupport
