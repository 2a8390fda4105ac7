#pragma once

#include "models/content/recordkey.h"

#include <QWidget>

namespace Kaiwa {

// Something that says more about the record that a content page shows: a tab beside its form (how learners see it, its
// history) or a part below the fields (how it does). Made when it is first seen; owned by the page's record side.
class RecordPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordPanel)

public:
    using QWidget::QWidget;

    // Another record is current; an invalid key: none. Called only while the panel can be seen, and when it is seen again.
    virtual void showRecord(const RecordKey &key) = 0;

Q_SIGNALS:
    void openRecordRequested(const QString &table, const QStringList &key); // follow a reference
    void fieldRequested(const QString &column); // back to the form, on this field
};

} // namespace Kaiwa
