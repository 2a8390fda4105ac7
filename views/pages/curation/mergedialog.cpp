#include "views/pages/curation/mergedialog.h"

#include "models/curation/labeltables.h"
#include "views/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCopy = 400;

QLabel *words(const QString &text, QWidget *parent, std::optional<Ink> ink = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (ink)
        setInk(label, *ink);
    return label;
}

int countOf(const MergePlan &plan, RecordStep::Kind kind, QLatin1StringView table)
{
    return int(std::count_if(plan.steps.cbegin(), plan.steps.cend(),
        [&](const RecordStep &step) { return step.kind == kind && step.key.table == table; }));
}

} // namespace

MergeDialog::MergeDialog(const MergeBatch &batch, QWidget *parent)
    : QDialog(parent)
    , m_batch(batch)
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Fold features", "title of a dialog"));
    resize(680, 520);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(12);
    QLabel *heading = words(batch.merged.size() == 1
            ? tr("Fold %1 into %2", "%1, %2: ids of features").arg(batch.merged.constFirst(), batch.survivor)
            : tr("Fold %n features into %1", "%1: id of a feature", int(batch.merged.size())).arg(batch.survivor),
        this);
    heading->setObjectName(u"merge.heading"_s);
    heading->setFont(sectionFont());
    outer->addWidget(heading);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (qsizetype i = 0; i < batch.plans.size(); ++i)
        addPlan(batch.merged.at(i), batch.plans.at(i), column);
    column->addStretch(1);
    area->setWidget(inside);
    outer->addWidget(area, 1);
    makeButtons(outer);
    showReady();
}

void MergeDialog::addPlan(const QString &merged, const MergePlan &plan, QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    if (m_batch.plans.size() > 1) {
        QLabel *name = words(merged, parent);
        name->setFont(codeFont());
        column->addWidget(name);
    }
    QStringList happens;
    if (const int moved = countOf(plan, RecordStep::Kind::Change, aliasesTable); moved > 0)
        happens += tr("%n alias(es) move to %1", "%1: id of a feature", moved).arg(m_batch.survivor);
    if (const int added = countOf(plan, RecordStep::Kind::Insert, aliasesTable); added > 0)
        happens += tr("%n alias(es) are added for its own label", nullptr, added);
    if (const int removed = countOf(plan, RecordStep::Kind::Remove, aliasesTable); removed > 0)
        happens += tr("%n alias(es) go, for they would stand twice or lose their label", nullptr, removed);
    happens += tr("%1 is deactivated and points to %2; findings and mastery stay as they are").arg(merged, m_batch.survivor);
    column->addWidget(words(u"• "_s + happens.join(u"\n• "_s), parent));
    if (!plan.leftBehind.isEmpty()) {
        column->addWidget(words(
            tr("Of its metadata these stay with it, because they tell where it came from or %1 says otherwise: %2")
                .arg(m_batch.survivor, plan.leftBehind.join(u", "_s)),
            parent, Ink::Dim));
    }
    if (plan.copiesDiffer)
        addCopies(merged, plan, column);
    for (const LabelCollision &collision : plan.collisions)
        addCollision(merged, collision, column);
}

void MergeDialog::addCopies(const QString &merged, const MergePlan &plan, QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    for (const auto &[owner, copy] :
        { std::pair(m_batch.survivor, plan.survivorsCopy), std::pair(merged, plan.mergedCopy) }) {
        column->addWidget(words(tr("Coaching copy of %1", "%1: id of a feature").arg(owner), parent, Ink::Dim));
        column->addWidget(words(copy.size() > longestCopy ? copy.first(longestCopy) + u'…' : copy, parent));
    }
    QComboBox *box = addChoice(tr("What learners are told from now on"),
        { tr("The copy of %1").arg(m_batch.survivor), tr("The copy of %1").arg(merged), tr("Both, one below the other") },
        column);
    box->setObjectName(u"merge.copy."_s + merged);
    m_copies.append({ merged, box });
}

void MergeDialog::addCollision(const QString &merged, const LabelCollision &collision, QVBoxLayout *column)
{
    const QString others = collision.features.join(u", "_s);
    QStringList answers { tr("It goes to %1, and the other alias goes").arg(m_batch.survivor), tr("It stays with %1").arg(others) };
    if (collision.isTwins)
        answers = { tr("It goes to %1 in every language").arg(m_batch.survivor) };
    QComboBox *box = addChoice(
        tr("The label “%1” also leads to %2", "%2: ids of features").arg(collision.label, others), answers, column);
    box->setObjectName(u"merge.label."_s + collision.label);
    m_labels.append({ merged, collision.label, box });
}

QComboBox *MergeDialog::addChoice(const QString &question, const QStringList &answers, QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(words(question, parent));
    auto *box = new QComboBox(parent);
    box->setAccessibleName(question);
    box->setPlaceholderText(tr("Choose…", "in a box in which nothing is chosen yet"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // ids are long, the dialog is not
    box->setMinimumContentsLength(24);
    box->addItems(answers);
    box->setCurrentIndex(-1);
    connect(box, &QComboBox::currentIndexChanged, this, &MergeDialog::showReady);
    column->addWidget(box);
    return box;
}

void MergeDialog::makeButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(words(tr("Nothing reaches the database before the commit."), this, Ink::Dim), 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"merge.cancel"_s);
    m_fold = new QPushButton(tr("Fold", "button: merges features"), this);
    m_fold->setObjectName(u"merge.fold"_s);
    m_fold->setDefault(true);
    setButtonRole(m_fold, ButtonRole::Primary);
    for (QPushButton *button : { cancel, m_fold }) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    cancel->setAutoDefault(false);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(choices());
        accept();
    });
}

void MergeDialog::showReady()
{
    const auto isChosen = [](const auto &choice) { return choice.box->currentIndex() >= 0; };
    m_fold->setEnabled(std::all_of(m_copies.cbegin(), m_copies.cend(), isChosen)
        && std::all_of(m_labels.cbegin(), m_labels.cend(), isChosen));
}

QHash<QString, MergeChoices> MergeDialog::choices() const
{
    QHash<QString, MergeChoices> chosen;
    for (const CopyChoice &copy : m_copies)
        chosen[copy.merged].copy = MergeChoices::Copy(copy.box->currentIndex());
    for (const LabelChoice &label : m_labels)
        chosen[label.merged].takes.insert(label.label, label.box->currentIndex() == 0);
    return chosen;
}

} // namespace Kaiwa
