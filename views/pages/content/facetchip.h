#pragma once

#include "models/content/table/contenttable.h"

#include <QPushButton>

#include <optional>

namespace Kaiwa {

// One filter over one column: any value, one of its values, or not set. Values come from the catalog (labels,
// booleans), by reference (names), or from the description's suggestions and the rows that were read. A column of tags
// is filtered by one of the tags that are suggested for it.
class FacetChip final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetChip)

public:
    FacetChip(ContentTable &table, const QString &column, QWidget *parent = nullptr);

    const std::optional<ColumnFilter> &filter() const { return m_filter; }
    void clear(); // without a signal
    // One of the filters that the chip could have been set to; without a signal. False: it is none, and nothing changes.
    bool take(const ColumnFilter &filter);

Q_SIGNALS:
    void filterChanged();

protected:
    void nextCheckState() override { } // checked says that it filters, a click only opens the menu

private:
    void fillMenu();
    void addValue(const QString &value, const QString &words);
    void addFilter(const ColumnFilter &filter, const QString &words);
    void addNotSet(const Column &column);
    void choose(const std::optional<ColumnFilter> &filter, const QString &words);
    void candidatesArrived(const QString &text, const QList<std::pair<QString, QString>> &candidates);
    QStringList valuesOfRows() const;
    void showChoice();

    ContentTable &m_table;
    QString m_column;
    QString m_label;
    QString m_words;
    std::optional<ColumnFilter> m_filter;
    bool m_waiting = false;
};

} // namespace Kaiwa
