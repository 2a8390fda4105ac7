#include "views/pages/insights/definitiondialog.h"

#include "models/insights/charthead.h"
#include "views/shell/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

DefinitionDialog::DefinitionDialog(
    const QString &title, const QString &report, const ReportParameters &parameters, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"definition"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How “%1” is counted", "%1: title of a chart").arg(title));
    resize(720, 560);
    auto *column = new QVBoxLayout(this);
    const auto addText = [&](const QString &name, const QString &words, const QString &text, const QFont &font, int stretch) {
        auto *label = new QLabel(words, this);
        label->setFont(labelFont());
        setInk(label, Ink::Dim);
        column->addWidget(label);
        auto *edit = new QPlainTextEdit(text, this);
        edit->setObjectName(u"definition."_s + name);
        edit->setAccessibleName(words);
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
        edit->setFont(font);
        column->addWidget(edit, stretch);
        return edit;
    };
    addText(u"words"_s, tr("What the report says of itself"), ChartHead::of(report).definition, bodyFont(), 1);
    const QString text = Report::forPsql(report, parameters);
    addText(u"text"_s, tr("The same for psql, with what the page is narrowed to"), text, codeFont(), 2)
        ->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy for psql"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"definition.copy"_s);
    copy->setAccessibleName(tr("Copy the text for psql"));
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"definition.close"_s);
    close->setAccessibleName(tr("Close this window"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Kaiwa
