#include "views/pages/content/bulktext.h"

#include "views/editors/paragrapheditor.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

BulkText::BulkText(const QString &objectName, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_paragraph(new ParagraphEditor(ParagraphEditor::Kind::Prose, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addWidget(m_paragraph);
    m_line->setObjectName(objectName);
    m_line->setAccessibleName(words);
    m_paragraph->describe(objectName + u".lines"_s, words, QString());
    m_paragraph->load(QString());
    m_paragraph->hide();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &BulkText::edited);
    connect(m_paragraph, &ValueEditor::edited, this, &BulkText::edited);
    connect(m_paragraph, &ValueEditor::escaped, this, &BulkText::escaped);
}

QString BulkText::text() const
{
    return m_several ? m_paragraph->value().value_or(QString()) : m_line->text();
}

void BulkText::setHint(const QString &hint)
{
    m_line->setPlaceholderText(hint);
    m_paragraph->setHint(hint);
}

void BulkText::setSeveralLines(bool several)
{
    if (m_several == several)
        return;
    const QSignalBlocker blocker(this);
    const QString before = text();
    m_several = several;
    if (several)
        m_paragraph->load(before);
    else
        m_line->setText(QString(before).replace(u'\n', u' '));
    m_line->setVisible(!several);
    m_paragraph->setVisible(several);
    setFocusProxy(several ? static_cast<QWidget *>(m_paragraph) : m_line);
}

} // namespace Kaiwa
