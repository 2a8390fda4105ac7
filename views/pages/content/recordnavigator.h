#pragma once

#include "models/content/recordkey.h"
#include "models/content/window/columnfilter.h"

#include <QWidget>

namespace Kaiwa {

// A way through the records of a content page beside its list: what they belong to, as a tree. Choosing a branch narrows
// the list, choosing a record makes it current. Owned by its page.
class RecordNavigator : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordNavigator)

public:
    using QWidget::QWidget;

    // How the list is narrowed by its own search and chips.
    virtual void narrow(const QList<ColumnFilter> &filters, const QString &search) = 0;
    virtual void showRecord(const RecordKey &key) = 0; // became current in the list
    virtual void clear() = 0; // no branch narrows the list any more

Q_SIGNALS:
    void branchChosen(const QList<Kaiwa::ColumnFilter> &filters, const QString &words); // none: all records
    void recordChosen(const QStringList &key);
};

} // namespace Kaiwa
