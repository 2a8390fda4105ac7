#pragma once

#include "views/editors/editorfactory.h"

#include <QWidget>

class QGridLayout;

namespace Kaiwa {

// Fields side by side as wide as they want to be, one below the other where the form is narrow. Owned by the form.
class FieldGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldGrid)

public:
    explicit FieldGrid(QWidget *parent = nullptr);
    void add(QWidget *field, FieldWidth width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid = nullptr;
    QList<std::pair<QWidget *, FieldWidth>> m_fields;
    bool m_narrow = false;
};

} // namespace Kaiwa
