#pragma once

#include "models/content/history/revision.h"

namespace Kaiwa {

// Which revisions are asked for. What is not set asks for nothing; everything that is set is asked for together.
struct RevisionFilter {
    struct Related { // rows of another table that name the record in a column
        QString table;
        QString column;
        QString value;
    };

    QString table; // with `key`: those of one record …
    FieldValues key;
    QList<Related> related; // … and these
    QString changeset; // or those of one change-set
};

// One change-set as a list shows it.
struct ChangesetSummary {
    Revision::Origin origin = Revision::Origin::Database;
    qint64 id = 0; // of its newest revision
    QString changeset;
    QString name;
    QDateTime at;
    QString actor;
    qint64 revisions = 0;
    QStringList tables;
};

} // namespace Kaiwa
