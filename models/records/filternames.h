#pragma once

#include "models/content/table/referencelookup.h"
#include "models/content/window/columnfilter.h"
#include "models/database/session.h"
#include "models/records/namemask.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace Kaiwa {

class RecordModel;

// The names behind the keys that records are filtered by: what a column that refers to another table, by a foreign key or
// by its name alone, can be filtered to, and how a filter that holds keys reads. Asks on the session's workers, a bounded
// number of rows at a time; a later question about a column cancels the one before. Names that tell what somebody said
// are not used, and a person who is known by a mail alone is named in a filter as far as the records show it, and masked
// among those to choose from: nobody asked to see these. Owned by the filter bar; lives in the window's thread.
class FilterNames final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterNames)

public:
    static constexpr int mostOffered = 50;

    // The session outlives this; of the records, which may go first, nothing is asked any more when this goes.
    FilterNames(Session &session, const RecordModel &records, QObject *parent = nullptr);
    ~FilterNames() override; // cancels what runs

    void forget(); // the records are of another table
    // The rows that the column refers to can be read and have names that may be shown, or are few enough to be chosen by
    // their keys. Not where two columns of the other table may be meant.
    bool isNamed(const QString &column) const;
    // Rows whose name or key contains the text, those that begin with it first; answered by found() or failed().
    void find(const QString &column, const QString &text);
    // Reads the names of the keys in these filters that are not known yet; namesRead() tells of them, or problemChanged().
    void read(const QList<ColumnFilter> &filters);
    const QString &problem() const { return m_problem; } // why the last ones could not be read; empty: none
    // As a filter says it. Empty: not known, or there is none.
    QString nameOf(const QString &column, const QString &key) const;
    QString offeredNameOf(const QString &column, const QString &key) const; // as it stands among those to choose from

Q_SIGNALS:
    void found(const QString &column, const QString &text, const Kaiwa::ReferenceNames &offered);
    void failed(const QString &column, const QString &text, const QString &why);
    void namesRead();
    void problemChanged();

private:
    struct Known {
        ReferenceLookup lookup;
        NameMask mask;
        QHash<QString, QString> names; // by key, as they were read
    };
    const Known &known(const QString &column) const;
    void keep(const QString &column, const Rows &rows);
    void read(const QString &column, const QStringList &keys);
    void setProblem(const QString &words);

    Session &m_session;
    const RecordModel &m_records;
    mutable QMap<QString, Known> m_known; // by column
    QMap<QString, Query<Rows>> m_finding; // by column
    struct Reading {
        QStringList keys;
        Query<Rows> query;
    };
    QMap<QString, Reading> m_reading; // by column
    QString m_problem;
};

} // namespace Kaiwa
