#include "views/records/filter/filterpopup.h"

#include "models/content/entitydescription.h"
#include "models/content/values/duration.h"
#include "models/records/filternames.h"
#include "views/editors/valuewords.h"
#include "views/records/filter/checkdelegate.h"
#include "views/records/filter/referencechoice.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using FilterKind = ColumnFilter::Kind;

QStringList labelsOf(const Column &column)
{
    return column.kind == ValueKind::Boolean ? QStringList { u"true"_s, u"false"_s } : column.labels;
}

QList<FilterKind> kindsOf(const Column &column, bool isNamed)
{
    QList<FilterKind> kinds;
    switch (column.kind) {
    case ValueKind::Boolean:
    case ValueKind::Enumeration:
        kinds = { FilterKind::OneOf };
        break;
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
    case ValueKind::Date:
        kinds = { FilterKind::Between, FilterKind::Equals };
        break;
    case ValueKind::Json:
    case ValueKind::JsonBinary:
        kinds = { FilterKind::HasMember, FilterKind::Contains };
        break;
    case ValueKind::Uuid:
        kinds = { FilterKind::Equals, FilterKind::OneOf, FilterKind::Contains };
        break;
    case ValueKind::Text:
    case ValueKind::Float:
    case ValueKind::Time:
    case ValueKind::Array:
    case ValueKind::Bytes:
    case ValueKind::Other:
        kinds = { FilterKind::Contains, FilterKind::Equals, FilterKind::OneOf };
        break;
    }
    if (isNamed)
        kinds = { FilterKind::OneOf, FilterKind::Contains };
    if (!column.notNull)
        kinds += { FilterKind::IsNotNull, FilterKind::IsNull };
    return kinds;
}

} // namespace

FilterPopup::FilterPopup(const Column &column, const QString &label, FilterNames &names, const FieldDescription *field,
    const std::optional<ColumnFilter> &now, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_column(column)
    , m_isNamed(names.isNamed(column.name))
    , m_isDuration(field && field->editor == FieldEditor::Duration)
{
    setObjectName(u"records.filterPopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Panel);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(8);
    auto *title = new QLabel(label, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(labelFont());
    grid->addWidget(title, 0, 0, 1, 2);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"records.filterKind"_s);
    m_kind->setAccessibleName(tr("Condition"));
    grid->addWidget(m_kind, 1, 0, 1, 2);
    const QStringList listed = !now ? QStringList()
        : now->kind == FilterKind::Equals ? QStringList { now->value }
        : now->kind == FilterKind::OneOf  ? ColumnFilter::listOf(now->value)
                                          : QStringList();
    if (m_isNamed) {
        m_rows = new ReferenceChoice(names, column.name, listed, this);
        grid->addWidget(m_rows, 2, 0, 1, 2);
        connect(m_rows, &ReferenceChoice::accepted, this, &FilterPopup::apply);
    } else if (!labelsOf(column).isEmpty()) {
        makeValues(listed);
        grid->addWidget(m_values, 2, 0, 1, 2);
    }
    makeLines(now);
    grid->addWidget(m_lines, 3, 0, 1, 2);
    auto *clear = new QPushButton(tr("Any", "button: the column filters nothing"), this);
    clear->setObjectName(u"records.filterClear"_s);
    clear->setAccessibleName(tr("Do not filter by %1").arg(label));
    auto *take = new QPushButton(tr("Apply"), this);
    take->setObjectName(u"records.filterApply"_s);
    take->setAccessibleName(tr("Filter by %1").arg(label));
    setButtonRole(take, ButtonRole::Primary);
    grid->addWidget(clear, 4, 0, Qt::AlignLeading);
    grid->addWidget(take, 4, 1, Qt::AlignTrailing);
    fillKinds(now);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FilterPopup::kindChosen);
    connect(take, &QPushButton::clicked, this, &FilterPopup::apply);
    connect(clear, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({});
        close();
    });
    showPart();
}

void FilterPopup::fillKinds(const std::optional<ColumnFilter> &now)
{
    for (const FilterKind kind : kindsOf(m_column, m_isNamed)) {
        QString words;
        switch (kind) {
        case FilterKind::Equals:
            words = tr("is", "condition");
            break;
        case FilterKind::Contains:
            words = tr("contains", "condition");
            break;
        case FilterKind::OneOf:
            words = tr("is one of", "condition");
            break;
        case FilterKind::Between:
            words = tr("is between", "condition");
            break;
        case FilterKind::HasMember:
            words = tr("has the member", "condition on JSON");
            break;
        case FilterKind::IsNull:
            words = tr("is not set", "condition");
            break;
        case FilterKind::IsNotNull:
            words = tr("is set", "condition");
            break;
        case FilterKind::Keys:
        case FilterKind::ChangedByMe:
        case FilterKind::HasProblems:
            continue;
        }
        m_kind->addItem(words, int(kind));
    }
    if (!now)
        return;
    // Of what is chosen from a list, one is a list of one.
    const bool isListed = now->kind == FilterKind::Equals && (m_rows || m_values);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(int(isListed ? FilterKind::OneOf : now->kind))));
}

void FilterPopup::makeValues(const QStringList &chosen)
{
    m_values = new QListWidget(this);
    m_values->setObjectName(u"records.filterValues"_s);
    m_values->setAccessibleName(tr("Values"));
    m_values->setItemDelegate(new CheckDelegate(m_values));
    const bool isSwitch = m_column.kind == ValueKind::Boolean;
    for (const QString &label : labelsOf(m_column)) {
        auto *item = new QListWidgetItem(isSwitch ? switchWord(isTrue(label)) : labelWord(label), m_values);
        item->setData(Qt::UserRole, label);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(label) ? Qt::Checked : Qt::Unchecked);
    }
    m_values->setFixedHeight(qBound(60, 28 * m_values->count() + 8, 240));
}

QLineEdit *FilterPopup::makeLine(int row, const QString &name, QLabel *&label)
{
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    label = new QLabel(m_lines);
    setInk(label, Ink::Dim);
    auto *edit = new QLineEdit(m_lines);
    edit->setObjectName(name);
    edit->setMinimumWidth(180);
    label->setBuddy(edit);
    grid->addWidget(label, row, 0);
    grid->addWidget(edit, row, 1);
    connect(edit, &QLineEdit::returnPressed, this, &FilterPopup::apply);
    return edit;
}

void FilterPopup::makeLines(const std::optional<ColumnFilter> &now)
{
    m_lines = new QWidget(this);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    m_first = makeLine(0, u"records.filterFirst"_s, m_firstLabel);
    m_second = makeLine(1, u"records.filterSecond"_s, m_secondLabel);
    if (!now)
        return;
    QStringList texts;
    for (const QString &value : ColumnFilter::listOf(now->value))
        texts.append(written(value));
    if (now->kind == FilterKind::Between || now->kind == FilterKind::HasMember) {
        m_first->setText(texts.value(0));
        m_second->setText(texts.value(1));
    } else {
        m_first->setText(now->kind == FilterKind::OneOf ? texts.join(u", "_s) : written(now->value));
    }
}

QString FilterPopup::written(const QString &value) const
{
    return m_isDuration ? durationWords(value) : value;
}

QString FilterPopup::valueOf(const QString &typed) const
{
    if (!m_isDuration)
        return typed;
    const Result<qint64> seconds = parseDuration(typed);
    return seconds ? QString::number(*seconds) : typed;
}

FilterKind FilterPopup::kind() const
{
    return FilterKind(m_kind->currentData().toInt());
}

void FilterPopup::kindChosen()
{
    showPart();
    if (m_rows && m_rows->isVisible())
        m_rows->start();
}

void FilterPopup::showPart()
{
    const bool isListed = kind() == FilterKind::OneOf && (m_rows || m_values);
    const bool alone = kind() == FilterKind::IsNull || kind() == FilterKind::IsNotNull;
    if (QWidget *list = m_rows ? static_cast<QWidget *>(m_rows) : m_values)
        list->setVisible(isListed);
    m_lines->setVisible(!isListed && !alone);
    const bool two = kind() == FilterKind::Between || kind() == FilterKind::HasMember;
    m_firstLabel->setText(kind() == FilterKind::Between ? tr("from", "lowest value")
            : kind() == FilterKind::HasMember          ? tr("name", "of a member of JSON")
                                                       : tr("value"));
    m_secondLabel->setText(kind() == FilterKind::Between ? tr("to", "highest value") : tr("text", "of a member of JSON; may be empty"));
    m_first->setAccessibleName(m_firstLabel->text());
    m_second->setAccessibleName(m_secondLabel->text());
    m_second->setVisible(two);
    m_secondLabel->setVisible(two);
    const bool isMoment = m_column.kind == ValueKind::Timestamp || m_column.kind == ValueKind::TimestampWithZone
        || m_column.kind == ValueKind::Date;
    m_first->setPlaceholderText(isMoment ? u"2026-01-31"_s
            : m_isDuration               ? u"0:10:00"_s
            : kind() == FilterKind::OneOf ? tr("a, b, c", "placeholder: several values")
                                          : QString());
    m_second->setPlaceholderText(isMoment && two ? u"2026-02-28"_s : m_isDuration ? u"0:30:00"_s : QString());
    adjustSize();
}

std::optional<ColumnFilter> FilterPopup::filter() const
{
    const QString first = m_first->text().trimmed();
    const QString second = m_second->text().trimmed();
    switch (kind()) {
    case FilterKind::IsNull:
    case FilterKind::IsNotNull:
        return ColumnFilter { m_column.name, kind(), {} };
    case FilterKind::OneOf: {
        const QStringList values = listedValues();
        if (values.isEmpty())
            return {};
        return ColumnFilter { m_column.name, kind(), ColumnFilter::listValue(values) };
    }
    case FilterKind::Between:
        if (first.isEmpty() && second.isEmpty())
            return {};
        return ColumnFilter { m_column.name, kind(), ColumnFilter::listValue({ valueOf(first), valueOf(second) }) };
    case FilterKind::HasMember:
        if (first.isEmpty())
            return {};
        return ColumnFilter { m_column.name, kind(),
            ColumnFilter::listValue(second.isEmpty() ? QStringList { first } : QStringList { first, second }) };
    case FilterKind::Equals:
    case FilterKind::Contains:
        if (m_first->text().isEmpty())
            return {};
        return ColumnFilter { m_column.name, kind(), valueOf(m_first->text()) };
    case FilterKind::Keys:
    case FilterKind::ChangedByMe:
    case FilterKind::HasProblems:
        break;
    }
    return {};
}

QStringList FilterPopup::listedValues() const
{
    if (m_rows)
        return m_rows->chosen();
    QStringList values;
    for (int row = 0; m_values && row < m_values->count(); ++row) {
        if (m_values->item(row)->checkState() == Qt::Checked)
            values.append(m_values->item(row)->data(Qt::UserRole).toString());
    }
    if (m_values)
        return values;
    const QStringList texts = m_first->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            values.append(valueOf(text.trimmed()));
    }
    return values;
}

void FilterPopup::apply()
{
    Q_EMIT chosen(filter());
    close();
}

void FilterPopup::showBelow(QWidget *widget)
{
    adjustSize();
    QPoint place = widget->mapToGlobal(QPoint(0, widget->height() + 4));
    const QRect screen = widget->screen()->availableGeometry();
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    place.setY(qMin(place.y(), screen.bottom() - height()));
    move(place);
    show();
    if (m_rows && m_rows->isVisible())
        m_rows->start();
    else
        (m_values && m_values->isVisible() ? static_cast<QWidget *>(m_values) : m_first)->setFocus();
}

} // namespace Kaiwa
