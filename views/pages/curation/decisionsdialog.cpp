#include "views/pages/curation/decisionsdialog.h"

#include "views/pages/curation/triagedesk.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 1000;
constexpr int decisionsDialogRowHeight = 28;
constexpr int widestColumn = 300;
enum MadeColumn { WhatColumn, DecisionColumn, MadeReasonColumn, MadeActorColumn, MadeWhenColumn, MadeColumnCount };

QString stateWords(Decision::State state)
{
    switch (state) {
    case Decision::State::Kept:
        return DecisionsDialog::tr("kept", "a decision");
    case Decision::State::Merged:
        return DecisionsDialog::tr("merged", "a decision");
    case Decision::State::Later:
        return DecisionsDialog::tr("put off", "a decision");
    case Decision::State::Ignored:
        return DecisionsDialog::tr("ignored", "a decision");
    case Decision::State::Apart:
        return DecisionsDialog::tr("not the same", "a decision");
    }
    return {};
}

} // namespace

DecisionsDialog::DecisionsDialog(TriageDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
{
    setObjectName(u"decisions"_s);
    setWindowTitle(tr("Decisions"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    m_heading = new QLabel(this);
    m_heading->setObjectName(u"decisions.count"_s);
    m_heading->setFont(sectionFont());
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"decisions.list"_s);
    m_list->setAccessibleName(tr("Decisions, newest first"));
    m_list->setColumnCount(MadeColumnCount);
    m_list->setHeaderLabels({ tr("About"), tr("Decision"), tr("Reason"), tr("Who"), tr("When") });
    m_list->header()->setObjectName(u"decisions.header"_s);
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"decisions.close"_s);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    m_bringBack = buttons->addButton(tr("Bring back", "a decision"), QDialogButtonBox::ActionRole);
    m_bringBack->setObjectName(u"decisions.bringBack"_s);
    m_bringBack->setAccessibleName(tr("Bring what was decided back into the queue"));
    connect(m_bringBack, &QPushButton::clicked, this, &DecisionsDialog::bringBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this] { m_bringBack->setEnabled(m_list->currentItem()); });
    column->addWidget(buttons);
    connect(&desk.decisions(), &CurationDecisions::changed, this, &DecisionsDialog::showDecisions);
    showDecisions();
}

void DecisionsDialog::showDecisions()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    m_shown = m_desk.decisions().all();
    const int all = int(m_shown.size());
    m_shown = m_shown.mid(0, mostShown);
    for (const Decision &decision : std::as_const(m_shown)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(WhatColumn, decision.b.isEmpty() ? decision.a : decision.a + u" · "_s + decision.b);
        item->setText(DecisionColumn, stateWords(decision.state));
        item->setText(MadeReasonColumn,
            decision.state == Decision::State::Merged ? u"→ "_s + decision.reason : decision.reason);
        item->setText(MadeActorColumn, decision.actor);
        item->setText(MadeWhenColumn, ReadingZone::instance().dateTimeText(decision.at));
        item->setSizeHint(MadeWhenColumn,
            { fontMetrics().horizontalAdvance(item->text(MadeWhenColumn)) + 16, decisionsDialogRowHeight });
        for (const int column : { WhatColumn, MadeReasonColumn })
            item->setToolTip(column, item->text(column));
        if (decision.isLocal)
            item->setToolTip(WhatColumn, tr("Kept on this computer only"));
    }
    for (int column = 0; column < MadeColumnCount; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column), widestColumn));
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    const QString where = m_desk.decisions().keepsInDatabase()
        ? tr("kept in kaiwa_studio, for everybody", "where decisions are")
        : tr("kept on this computer", "where decisions are");
    m_heading->setText(all == 0 ? tr("Nothing was decided yet")
                                : tr("%Ln decisions, %1", "%1: where they are kept", all).arg(where));
    m_bringBack->setEnabled(m_list->currentItem());
}

void DecisionsDialog::bringBack()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0 && row < m_shown.size())
        m_desk.bringBack(m_shown.at(row));
}

} // namespace Kaiwa
