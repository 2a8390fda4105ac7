#pragma once

#include "models/content/window/columnfilter.h"
#include "models/database/catalog.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace Kaiwa {

// Asks for one condition on one column, by its type: some of its labels, a span, a text inside, a member of JSON, set or
// not set. Closes with Escape or a click elsewhere and then changes nothing. Deletes itself.
class FilterPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)

public:
    // `isNamed`: its values are keys that stand for names, by which a person looks for them.
    FilterPopup(const Column &column, const QString &label, bool isNamed, const std::optional<ColumnFilter> &now,
        QWidget *parent);

    void showBelow(QWidget *widget);

Q_SIGNALS:
    void chosen(const std::optional<Kaiwa::ColumnFilter> &filter); // none: the column filters nothing

private:
    void fillKinds(const std::optional<ColumnFilter> &now);
    void makeParts(const std::optional<ColumnFilter> &now);
    void kindChosen();
    void apply();
    ColumnFilter::Kind kind() const;
    std::optional<ColumnFilter> filter() const;

    Column m_column;
    bool m_isNamed;
    QComboBox *m_kind = nullptr;
    QStackedWidget *m_parts = nullptr;
    QListWidget *m_values = nullptr; // of labels
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_firstLabel = nullptr;
    QLabel *m_secondLabel = nullptr;
};

} // namespace Kaiwa
