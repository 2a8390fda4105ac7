#pragma once

#include "models/curation/triageitem.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Kaiwa {

class TriageDesk;

// The open items of the triage as rows, those that a search leaves. Owned by its page.
class TriageListModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageListModel)

public:
    enum Column { LabelColumn, LanguageColumn, FindingsColumn, LearnersColumn, ColumnCount };

    explicit TriageListModel(TriageDesk &desk, QObject *parent = nullptr);

    // The languages' names by their ids; one that is not among them stands by its id.
    void setLanguageNames(const QHash<QString, QString> &names);
    QString languageWords(const TriageItem &item) const; // "Japanese, Korean"; empty: none
    void setSearch(const QString &text);
    void setKinds(const QSet<TriageItem::Kind> &kinds); // none: all
    void update(); // the items are other ones
    void updateStates(); // who is at what is another one
    QString itemAt(int row) const; // its id; empty: there is no such row
    int rowOf(const QString &item) const; // -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isShown(const TriageItem &item) const;
    QString stateWords(const TriageItem &item) const;

    TriageDesk &m_desk;
    QString m_search;
    QSet<TriageItem::Kind> m_kinds;
    QHash<QString, QString> m_languageNames;
    QList<TriageItem> m_rows;
};

// What an item is, in words: "made by the application".
QString kindWords(TriageItem::Kind kind);
QString originWords(const TriageItem &item); // with the day on which it was made

} // namespace Kaiwa
