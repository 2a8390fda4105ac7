#include "views/editors/pictureeditor.h"

#include "views/editors/pictureview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Kaiwa {

PictureEditor::PictureEditor(ValueKind kind, QWidget *parent)
    : LineEditor(kind, parent)
    , m_view(new PictureView(this))
{
    row()->removeWidget(line());
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(line());
    column->addWidget(m_view);
    row()->insertLayout(0, column, 1);
    m_view->hide();
    connect(line(), &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!isLoading() && !isInCell())
            m_view->showAddress(text, true);
    });
}

void PictureEditor::display(const Value &value)
{
    LineEditor::display(value);
    if (!isInCell())
        m_view->showAddress(value.value_or(QString()), false);
}

} // namespace Kaiwa
