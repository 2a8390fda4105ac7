#include "views/pages/content/usedby.h"

#include "views/pages/content/impactreader.h"
#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int usedByRestBeforeAsking = 400; // ms
constexpr int mostExamples = 2;
}

UsedBy::UsedBy(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_reader(new ImpactReader(workspace, this))
    , m_heading(new QLabel(tr("Used by", "heading above the tables that refer to a record"), this))
    , m_state(new QLabel(this))
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(6);
    m_heading->setFont(sectionFont());
    setInk(m_state, Ink::Dim);
    m_state->setWordWrap(true);
    m_state->setObjectName(u"usedBy.state"_s);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    column->addWidget(m_heading);
    column->addWidget(m_state);
    column->addLayout(m_grid);
    connect(m_reader, &ImpactReader::planned, this, &UsedBy::showPlan);
    connect(m_reader, &ImpactReader::failed, this, [this](const Error &error) { m_state->setText(error.message); });
}

void UsedBy::showRecord(const RecordKey &key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_reader->cancel();
    clearRows();
    setVisible(key.isValid() && !key.isDraft());
    if (isHidden())
        return;
    m_state->setText(tr("Counting…"));
    m_state->show();
    m_reader->ask({ key }, usedByRestBeforeAsking);
}

void UsedBy::clearRows()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void UsedBy::addRow(int row, const QString &count, const QString &words, const QString &examples)
{
    auto *number = new QLabel(count, this);
    number->setFont(numberFont());
    number->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *table = new QLabel(words, this);
    table->setTextFormat(Qt::PlainText);
    auto *names = new SpareLabel(SpareLabel::Spare::Cut, this);
    names->setText(examples);
    names->setToolTip(examples);
    setInk(names, Ink::Dim);
    m_grid->addWidget(number, row, 0);
    m_grid->addWidget(table, row, 1);
    m_grid->addWidget(names, row, 2);
}

void UsedBy::showPlan(const DeletePlan &plan)
{
    clearRows();
    QHash<QString, int> ways;
    for (const DeleteImpact &impact : plan.impacts)
        ++ways[impact.table];
    int row = 0;
    for (const DeleteImpact &impact : plan.impacts) {
        const QString table = impactTableWords(impact.table);
        addRow(row++, impactCountWords(impact.count),
            ways.value(impact.table) > 1 ? tr("%1 · %2", "table · column").arg(table, impact.column) : table,
            impact.examples.mid(0, mostExamples).join(u", "_s));
    }
    QStringList words;
    if (plan.impacts.isEmpty())
        words += tr("Nothing refers to it.");
    if (!plan.unreadableTables.isEmpty())
        words += tr("Not counted, because this role may not read them: %1").arg(plan.unreadableTables.join(u", "_s));
    m_state->setText(words.join(u' '));
    m_state->setVisible(!words.isEmpty());
}

} // namespace Kaiwa
