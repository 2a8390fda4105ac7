#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

class RecordModel;

// Paints the cells of a record table: the name behind a reference, moments in the reading zone, numbers at the trailing
// edge, NULL as a state, what is masked as dots. Read only. Owned by the table.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDelegate)

public:
    explicit RecordDelegate(RecordModel &records, QObject *parent = nullptr);

    QString displayText(const QModelIndex &index) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    RecordModel &m_records;
};

} // namespace Kaiwa
