#pragma once

#include "models/content/checks/check.h"
#include "models/content/recordkey.h"

#include <QAbstractProxyModel>
#include <QHash>

namespace Kaiwa {

class ContentTable;

// The tiers side by side: the table's rows as columns, its fields as rows in the groups of the description. Transposes
// and nothing else; a heading is a row of its own without a place in the table. Beside the table's own checks it shows
// those that its page hands in: how the prices are at Stripe. Owned by the page; the table must outlive it.
class TierMatrix final : public QAbstractProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierMatrix)

public:
    enum HeaderRole {
        SubtitleRole = Qt::UserRole + 100, // of a column: what stands under the tier's name, a QStringList
        HintRole, // of a row: one line of help
    };

    explicit TierMatrix(ContentTable &table, QObject *parent = nullptr);

    bool isHeading(int row) const;
    QString column(int row) const; // of the table; empty for a heading
    int rowOf(const QString &column) const; // -1: not there
    RecordKey keyAt(int column) const;
    int columnOf(const RecordKey &key) const; // -1: not there
    void setFurtherChecks(const QHash<RecordKey, QList<Check>> &checks);
    QList<Check> checks(const RecordKey &key) const; // all of a tier, the table's own first
    void setSubtitles(const QHash<RecordKey, QStringList> &subtitles);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex buddy(const QModelIndex &index) const override { return index; }
    void sort(int, Qt::SortOrder = Qt::AscendingOrder) override { } // the table sorts by price
    bool canFetchMore(const QModelIndex &) const override { return false; }
    void fetchMore(const QModelIndex &) override { }

private:
    struct Line {
        QString title; // of a heading, or the field's label
        QString hint;
        QString column; // empty: a heading
        int section = -1; // in the table's model
    };
    QList<Line> linesOf() const;
    void takeLines();
    void followSource();
    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    QVariant problem(const QModelIndex &index, int role) const;

    ContentTable &m_table;
    QList<Line> m_lines;
    QHash<int, int> m_rowOfSection;
    QHash<RecordKey, QList<Check>> m_furtherChecks;
    QHash<RecordKey, QStringList> m_subtitles;
};

} // namespace Kaiwa
