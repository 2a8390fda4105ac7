#pragma once

#include "models/content/window/columnfilter.h"
#include "models/database/catalog.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace Kaiwa {

class FilterNames;
class ReferenceChoice;
struct FieldDescription;

// Asks for one condition on one column, by what it holds: some of its labels, some of the rows that it refers to, a span,
// a text inside, a member of JSON, set or not set. Lengths of time are read and written as h:mm:ss, seconds are taken
// too. Closes with Escape or a click elsewhere and then changes nothing. Deletes itself.
class FilterPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)

public:
    // `names` outlives this; `field` may be null.
    FilterPopup(const Column &column, const QString &label, FilterNames &names, const FieldDescription *field,
        const std::optional<ColumnFilter> &now, QWidget *parent);

    void showBelow(QWidget *widget);

Q_SIGNALS:
    void chosen(const std::optional<Kaiwa::ColumnFilter> &filter); // none: the column filters nothing

private:
    void fillKinds(const std::optional<ColumnFilter> &now);
    void makeValues(const QStringList &chosen);
    void makeLines(const std::optional<ColumnFilter> &now);
    QLineEdit *makeLine(int row, const QString &name, QLabel *&label);
    void kindChosen();
    void showPart();
    QString written(const QString &value) const; // as it is typed
    QString valueOf(const QString &typed) const;
    void apply();
    ColumnFilter::Kind kind() const;
    std::optional<ColumnFilter> filter() const;
    QStringList listedValues() const;

    Column m_column;
    bool m_isNamed;
    bool m_isDuration;
    QComboBox *m_kind = nullptr;
    QListWidget *m_values = nullptr; // labels; null: the column has none
    ReferenceChoice *m_rows = nullptr; // null: it refers to none that can be named
    QWidget *m_lines = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_firstLabel = nullptr;
    QLabel *m_secondLabel = nullptr;
};

} // namespace Kaiwa
