#pragma once

#include "views/editors/editorfactory.h"

#include <QRect>
#include <QWidget>

class QGridLayout;

namespace Kaiwa {

// Fields side by side as wide as they want to be, the last of a line up to its end, so that the lines end below each
// other; one below the other where the form is narrow. Owned by the form.
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
    struct Field {
        QWidget *widget = nullptr;
        FieldWidth width = FieldWidth::Full;
        QRect place = {}; // in the grid
    };
    QList<Field> m_fields;
    bool m_narrow = false;
};

} // namespace Kaiwa
