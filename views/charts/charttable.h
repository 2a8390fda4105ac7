#pragma once

#include "views/charts/chartcanvas.h"

#include <QAbstractTableModel>

namespace Kaiwa {

// The numbers of a chart as a table: one row a category, one column a series, and the rows behind each; of a heat one row a
// series and one column a category, as it is drawn. What a screen reader reads, what Ctrl+T shows and what is exported as
// CSV. Read only; in the window's thread.
class ChartTable final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTable)

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const ChartDrawing &drawing);
    ChartCanvas::Place placeOf(const QModelIndex &index) const; // the mark whose value or rows stand there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // As all exports are written (recordwriter.h): the database's own words, values exactly as the server wrote them, ISO
    // periods.
    QByteArray csv() const;

private:
    bool isTurned() const { return m_drawing.entry.kind == ChartEntry::Kind::Heat; }
    int groups() const; // of columns: a value with what belongs to it
    int columnsOfGroup() const { return compares() ? 3 : 2; } // the value, the rows behind it, the value before
    ChartCanvas::Place placeAt(int row, int group) const;
    const ChartMarks::Mark *mark(const ChartCanvas::Place &place) const;
    QString categoryWords(int category) const;
    QString seriesWords(int series) const;
    QString columnOf(int series) const; // for programs
    bool compares() const { return !m_drawing.before.categories.isEmpty(); }

    ChartDrawing m_drawing;
};

} // namespace Kaiwa
