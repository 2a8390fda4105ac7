#include "views/pages/curation/aliases/aliasmovedialog.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/curation/aliasplan.h"
#include "models/curation/labelwatch.h"
#include "views/editors/referenceeditor.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString featureColumn = u"feature_id"_s;
constexpr int moveDialogWidth = 560;
constexpr qsizetype namedAliases = 4; // more are counted

QString namesOf(const ContentTable &aliases, const QList<RecordKey> &keys)
{
    QStringList names;
    for (const RecordKey &key : keys.first(qMin(namedAliases, keys.size())))
        names.append(aliases.record(key).value(u"alias"_s).value_or(QString()));
    const qsizetype more = keys.size() - names.size();
    QString words = names.join(u", "_s);
    if (more > 0)
        words += u' ' + AliasMoveDialog::tr("and %n more", "aliases", int(more));
    return words;
}

} // namespace

AliasMoveDialog::AliasMoveDialog(
    Workspace &workspace, ContentTable &aliases, const QList<RecordKey> &keys, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_aliases(aliases)
    , m_keys(keys)
    , m_feature(new ReferenceEditor(aliases, featureColumn, this))
    , m_words(new QLabel(this))
    , m_move(new QPushButton(tr("Move %n alias(es)", "button", int(keys.size())), this))
{
    setObjectName(u"aliasMove"_s);
    setWindowTitle(tr("Move aliases"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *heading = new QLabel(tr("Move to another feature"), this);
    heading->setFont(sectionFont());
    column->addWidget(heading);
    auto *names = new QLabel(namesOf(aliases, keys), this);
    names->setTextFormat(Qt::PlainText);
    names->setWordWrap(true);
    names->setFont(codeFont());
    column->addWidget(names);
    m_feature->describe(u"aliasMove.feature"_s, tr("Feature that the aliases shall lead to"), {});
    column->addWidget(m_feature);
    m_words->setObjectName(u"aliasMove.words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setInk(m_words, Ink::Dim);
    m_words->setMinimumHeight(3 * m_words->fontMetrics().height()); // what is said of a choice is longer
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"aliasMove.cancel"_s);
    m_move->setObjectName(u"aliasMove.move"_s);
    setButtonRole(m_move, ButtonRole::Primary);
    for (QPushButton *button : { cancel, m_move }) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(button == m_move);
    }
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_move);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &AliasMoveDialog::move);
    connect(m_feature, &ValueEditor::edited, this, &AliasMoveDialog::showChoice);
    LabelWatch::of(workspace).start();
    showChoice();
    resize(moveDialogWidth, column->totalHeightForWidth(moveDialogWidth));
    m_feature->setFocus();
}

void AliasMoveDialog::showChoice()
{
    const QString feature = m_feature->value().value_or(QString());
    m_move->setEnabled(!feature.isEmpty());
    m_words->setText(feature.isEmpty()
            ? tr("Type a part of the feature's id.")
            : tr("Where %1 has the same alias in the same language already, the moved row goes: one is enough.",
                "%1: a feature's id")
                  .arg(feature));
}

void AliasMoveDialog::move()
{
    const QString feature = m_feature->value().value_or(QString());
    if (feature.isEmpty())
        return;
    QList<StandingAlias> aliases;
    for (const RecordKey &key : m_keys)
        aliases.append({ key, m_aliases.record(key), m_aliases.base(key) });
    stageAliasMove(m_workspace.changes(), LabelWatch::of(m_workspace).standing(), aliases, feature);
    accept();
}

} // namespace Kaiwa
