#include "views/pages/curation/renamedialog.h"

#include "models/content/workspace.h"
#include "models/curation/labeltables.h"
#include "models/database/pgconnection.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto renameDialogRestOfTyping = std::chrono::milliseconds(200);

const QString macroSkill = u"macro_skill"_s;
const QString subSkill = u"sub_skill"_s;
const QString microRule = u"micro_rule"_s;

} // namespace

RenameDialog::RenameDialog(
    Workspace &workspace, const QStringList &featureIds, const FieldValues &common, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_ids(featureIds)
    , m_common(common)
    , m_rest(new QTimer(this))
{
    setObjectName(u"renameDialog"_s);
    setWindowTitle(tr("Rename or move", "title of a dialog"));
    resize(560, 320);
    m_rest->setSingleShot(true);
    m_rest->setInterval(renameDialogRestOfTyping);
    connect(m_rest, &QTimer::timeout, this, &RenameDialog::plan);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *heading = new QLabel(m_ids.size() == 1
            ? tr("Rename or move %1", "%1: id of a feature").arg(m_ids.constFirst())
            : tr("Rename or move %n features", nullptr, int(m_ids.size())),
        this);
    heading->setObjectName(u"rename.heading"_s);
    heading->setFont(sectionFont());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    makeFields();
    for (QLabel **label : { &m_words, &m_warning }) {
        *label = new QLabel(this);
        (*label)->setTextFormat(Qt::PlainText);
        (*label)->setWordWrap(true);
        column->addWidget(*label);
    }
    m_words->setObjectName(u"rename.words"_s);
    m_warning->setObjectName(u"rename.warning"_s);
    setInk(m_words, Ink::Dim);
    setInk(m_warning, Ink::Staged);
    column->addStretch(1);
    makeButtons();
    plan();
}

RenameDialog::~RenameDialog()
{
    m_query.cancel();
}

void RenameDialog::makeFields()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_macro = new QComboBox(this);
    m_macro->setObjectName(u"rename.macro"_s);
    const Table *features = m_workspace.catalog().table(featuresTable);
    const Column *skills = features ? features->column(macroSkill) : nullptr;
    m_macro->addItems(skills ? skills->labels : QStringList());
    const QString macro = m_common.value(macroSkill).value_or(QString());
    if (m_macro->findText(macro) < 0)
        m_macro->addItem(macro);
    m_macro->setCurrentText(macro);
    connect(m_macro, &QComboBox::currentTextChanged, m_rest, qOverload<>(&QTimer::start));
    form->addRow(tr("Macro skill"), m_macro);
    for (const auto &[line, column, words, name] : { std::tuple(&m_sub, subSkill, tr("Sub skill"), u"rename.sub"_s),
             std::tuple(&m_micro, microRule, tr("Micro rule"), u"rename.micro"_s) }) {
        *line = new QLineEdit(m_common.value(column).value_or(QString()), this);
        (*line)->setObjectName(name);
        (*line)->setAccessibleName(words);
        (*line)->setFont(codeFont());
        connect(*line, &QLineEdit::textEdited, m_rest, qOverload<>(&QTimer::start));
        form->addRow(words, *line);
        if (m_common.contains(column))
            continue;
        (*line)->setEnabled(false);
        (*line)->setPlaceholderText(tr("each its own", "in a field of several features that differ"));
    }
    m_macro->setAccessibleName(tr("Macro skill"));
    m_macro->setEnabled(m_common.contains(macroSkill));
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

void RenameDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *hint = new QLabel(tr("The ids stay. Nothing reaches the database before the commit."), this);
    setInk(hint, Ink::Dim);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"rename.cancel"_s);
    cancel->setAutoDefault(false);
    m_rename = new QPushButton(tr("Rename", "button"), this);
    m_rename->setObjectName(u"rename.rename"_s);
    m_rename->setDefault(true);
    setButtonRole(m_rename, ButtonRole::Primary);
    row->addWidget(hint, 1);
    for (QPushButton *button : { cancel, m_rename }) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &RenameDialog::rename);
}

FieldValues RenameDialog::parts() const
{
    FieldValues typed { { macroSkill, m_macro->currentText() }, { subSkill, m_sub->text().trimmed() },
        { microRule, m_micro->text().trimmed() } };
    typed.removeIf([this](const QString &column, const Value &value) {
        return !m_common.contains(column) || value == m_common.value(column);
    });
    return typed;
}

void RenameDialog::plan()
{
    m_query.cancel();
    m_plan.reset();
    m_rename->setEnabled(false);
    const FieldValues typed = parts();
    m_warning->clear();
    for (const Value &part : typed) {
        if (part.value_or(QString()).isEmpty() || part->contains(u':')) {
            m_warning->setText(tr("A part needs a name, and no colon in it: the colon stands between the parts."));
            return;
        }
    }
    if (typed.isEmpty()) {
        m_words->setText(tr("Nothing is changed yet."));
        return;
    }
    const quint64 question = ++m_question;
    m_query = m_workspace.session().read<RenamePlan>(
        [catalog = m_workspace.catalog(),
            staged = m_workspace.changes().records(featuresTable) + m_workspace.changes().records(aliasesTable),
            ids = m_ids,
            typed](PgConnection &connection) { return planRename(connection, catalog, staged, ids, typed); });
    m_query.then(this, [this, question](const Result<RenamePlan> &planned) {
        if (question == m_question)
            show(planned);
    });
}

void RenameDialog::show(const Result<RenamePlan> &planned)
{
    if (!planned) {
        m_warning->setText(planned.error().message);
        return;
    }
    m_plan = *planned;
    m_words->setText(tr("%n feature(s) change.", nullptr, int(planned->renamed.size())) + u' '
        + tr("%n alias(es) keep the old labels on them.", nullptr, planned->aliases));
    if (!planned->sameParts.isEmpty()) {
        m_warning->setText(tr("These have the new parts already, so that the label would be ambiguous: %1")
                               .arg(planned->sameParts.join(u", "_s)));
    }
    m_rename->setEnabled(!planned->steps.isEmpty());
}

void RenameDialog::rename()
{
    if (!m_plan)
        return;
    if (stageSteps(m_workspace.changes(), m_plan->name, m_plan->steps)) {
        accept();
        return;
    }
    plan(); // something was changed meanwhile: what would be done is shown again
    m_warning->setText(tr("Something about these features was changed meanwhile; look at it again."));
}

} // namespace Kaiwa
