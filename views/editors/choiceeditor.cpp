#include "views/editors/choiceeditor.h"

#include "views/editors/valuewords.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Its frame is painted by the editor around it.
class BareComboBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &colours = Theme::instance().colours();
        QRect words = rect().adjusted(6, 0, -20, 0);
        QRect arrow(width() - 18, (height() - 12) / 2, 12, 12);
        words = QStyle::visualRect(layoutDirection(), rect(), words);
        arrow = QStyle::visualRect(layoutDirection(), rect(), arrow);
        const bool isSet = currentIndex() >= 0 && currentData().isValid();
        painter.setFont(font());
        painter.setPen(isSet ? colours.text : colours.dim);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
            fontMetrics().elidedText(currentIndex() < 0 ? placeholderText() : currentText(), Qt::ElideRight, words.width()));
        if (isEnabled())
            StylePainter::chevron(painter, arrow, Qt::DownArrow, colours.dim);
    }
};

} // namespace

ChoiceEditor::ChoiceEditor(const Column &column, bool nullable, QWidget *parent)
    : ValueEditor(parent)
    , m_combo(new BareComboBox(this))
    , m_kind(column.kind)
{
    setNullable(nullable);
    m_combo->setFrame(false);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_kind == ValueKind::Boolean) {
        m_combo->addItem(booleanWord(u"true"_s), u"true"_s);
        m_combo->addItem(booleanWord(u"false"_s), u"false"_s);
    }
    for (const QString &label : column.labels)
        m_combo->addItem(labelWord(label), label);
    if (nullable)
        m_combo->addItem(notSetWord(), QVariant());
    adopt(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] {
        paintNull();
        noteEdited();
    });
}

int ChoiceEditor::indexOf(const Value &value) const
{
    for (int i = 0; i < m_combo->count(); ++i) {
        const QVariant data = m_combo->itemData(i);
        if (!value ? !data.isValid() : data.isValid() && data.toString() == *value)
            return i;
    }
    if (value && m_kind == ValueKind::Boolean && !booleanWord(*value).isEmpty())
        return isTrue(*value) ? 0 : 1;
    return -1;
}

void ChoiceEditor::display(const Value &value)
{
    const QSignalBlocker blocker(m_combo);
    int index = indexOf(value);
    if (index < 0 && value) {
        m_combo->addItem(valueWords(value, ValueKind::Other, 60), *value);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
    if (index < 0)
        m_combo->setPlaceholderText(notSetWord());
    paintNull();
}

void ChoiceEditor::paintNull()
{
    QFont font = m_combo->font();
    font.setItalic(m_combo->currentIndex() < 0 || !m_combo->currentData().isValid());
    m_combo->setFont(font);
}

Value ChoiceEditor::current() const
{
    if (m_combo->currentIndex() < 0 || !m_combo->currentData().isValid())
        return std::nullopt;
    return m_combo->currentData().toString();
}

void ChoiceEditor::applyReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

} // namespace Kaiwa
