#pragma once

#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"

#include <QObject>

#include <functional>

namespace Kaiwa {

class Workspace;
struct Table;

// Proposes the key of a new record from other fields while they are typed: "Ordering coffee" → "ordering-coffee", told
// apart from staged records at once and from the database by asking a worker. Follows the fields as long as the key is
// one that was proposed; a key that a person wrote stays. Owned by a ContentTable, in the window's thread.
class KeyProposal final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyProposal)

public:
    // `isShown`: whether a key is one of the rows that were read, so that most need no question.
    KeyProposal(Workspace &workspace, std::function<bool(const QString &)> isShown, QObject *parent = nullptr);

    // The table's one text key, made by the rule; anything else proposes nothing.
    void adopt(const Table *table, const KeyRule &rule);
    bool isFrom(const QString &column) const;
    const QString &keyColumn() const { return m_key; }

    // The key that goes with a new value of one of the draft's fields; none where it is to stay as it is.
    std::optional<Value> keyFor(const RecordKey &draft, const QString &column, const Value &value) const;
    // Asks the database whether the draft's key is taken, and stages another where it is, as part of the same visit.
    void confirm(const RecordKey &draft, quint64 visit);

private:
    static bool follows(const QString &key, const QString &made);
    QString unique(const RecordKey &draft, const QString &made, const QSet<QString> &inDatabase) const;

    Workspace &m_workspace;
    std::function<bool(const QString &)> m_isShown;
    QString m_table;
    QString m_sql;
    KeyRule m_rule;
    QString m_key; // empty: nothing is proposed
};

} // namespace Kaiwa
