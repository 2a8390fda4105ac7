#pragma once

#include <QIdentityProxyModel>

namespace Kaiwa {

class LearnerSearch;
class PersonalMask;

// The looks of the list of learners: names of columns and values in words, mail masked. Owned by its page.
class LearnerRows final : public QIdentityProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LearnerRows)

public:
    LearnerRows(LearnerSearch &search, PersonalMask &mask, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void wordsChanged(); // what is masked, or the zone

private:
    QString textOf(const QModelIndex &index) const;

    LearnerSearch &m_search;
    PersonalMask &m_mask;
};

} // namespace Kaiwa
