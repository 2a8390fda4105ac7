#include "views/pages/content/tiers/unlimiteddialog.h"

#include "models/content/table/contenttable.h"
#include "models/content/values/valuecheck.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int unlimitedDialogFieldHeight = 28;
}

UnlimitedDialog::UnlimitedDialog(const ContentTable &table, const UnlimitedForms &forms, QWidget *parent)
    : QDialog(parent)
    , m_problem(new QLabel(this))
{
    setObjectName(u"unlimitedDialog"_s);
    setWindowTitle(tr("What means “unlimited”", "title of a dialog"));
    setMinimumWidth(520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *title = new QLabel(windowTitle(), this);
    title->setFont(sectionFont());
    layout->addWidget(title);
    auto *words = new QLabel(tr("Versions of the application write “unlimited” in different ways. Say here how this "
                                "database does. It is kept on "
                                "this computer and changes nothing in the database.",
                                 "explains the dialog “What means unlimited”"),
        this);
    words->setWordWrap(true);
    setInk(words, Ink::Dim);
    layout->addWidget(words);
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    for (const FieldGroup &group : table.description().groups) {
        for (const FieldDescription &field : group.fields) {
            const Column *column = table.table() ? table.table()->column(field.column) : nullptr;
            if (!column || !forms.contains(field.column))
                continue;
            m_choices.append({ *column, makeCombo(*column, field.label, forms.value(field.column)) });
            rows->addRow(field.label, m_choices.last().combo);
        }
    }
    layout->addLayout(rows);
    m_problem->setObjectName(u"unlimited.problem"_s);
    m_problem->setWordWrap(true);
    setInk(m_problem, Ink::Problem);
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    resize(560, 400); // or as high as its words need
    check();
}

QWidget *UnlimitedDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel", "button of a dialog"), bar);
    cancel->setObjectName(u"unlimited.cancel"_s);
    cancel->setAutoDefault(false);
    m_ok = new QPushButton(tr("Read it so", "button: the studio takes these values for unlimited from now on"), bar);
    m_ok->setObjectName(u"unlimited.ok"_s);
    m_ok->setDefault(true);
    setButtonRole(m_ok, ButtonRole::Primary);
    row->addStretch(1);
    for (QPushButton *button : { cancel, m_ok }) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    return bar;
}

QComboBox *UnlimitedDialog::makeCombo(const Column &column, const QString &label, const UnlimitedForm &form)
{
    auto *combo = new QComboBox(this);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setMinimumHeight(
        unlimitedDialogFieldHeight); // a problem that comes makes the dialog higher, not the fields lower
    combo->setObjectName(u"unlimited."_s + column.name);
    combo->setAccessibleName(label);
    combo->lineEdit()->setObjectName(combo->objectName() + u".input"_s);
    combo->lineEdit()->setAccessibleName(label);
    combo->addItem(tr("no value: it always limits", "which value means unlimited"), UnlimitedForm().toString());
    QList<UnlimitedForm> possible = possibleUnlimited(column);
    if (form.exists() && !possible.contains(form))
        possible.append(form);
    for (const UnlimitedForm &each : std::as_const(possible))
        combo->addItem(each.value().value_or(tr("not set (NULL)", "which value means unlimited")), each.toString());
    combo->setCurrentIndex(combo->findData(form.toString()));
    connect(combo, &QComboBox::currentTextChanged, this, &UnlimitedDialog::check);
    return combo;
}

UnlimitedForm UnlimitedDialog::formOf(const Choice &choice) const
{
    const int item = choice.combo->findText(choice.combo->currentText());
    if (item >= 0)
        return UnlimitedForm::parse(choice.combo->itemData(item).toString());
    return UnlimitedForm::of(choice.combo->currentText());
}

void UnlimitedDialog::check()
{
    QString problem;
    for (const Choice &choice : std::as_const(m_choices)) {
        const UnlimitedForm form = formOf(choice);
        const std::optional<QString> why = form.exists() ? refusedBecause(choice.column, form.value()) : std::nullopt;
        if (why && problem.isEmpty())
            problem = choice.combo->accessibleName() + u": "_s + *why;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_ok->setEnabled(problem.isEmpty());
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

UnlimitedForms UnlimitedDialog::forms() const
{
    UnlimitedForms forms;
    for (const Choice &choice : m_choices)
        forms.insert(choice.column.name, formOf(choice));
    return forms;
}

} // namespace Kaiwa
